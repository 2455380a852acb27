//! The form without a network: keeps what was written on this device once somebody says so, lists what
//! waits, and sends it when the network is back and somebody confirms.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use domain::observation::{beginning, field, fresh_submission};
use leptos::{html::Div, prelude::*};
use web_sys::{Element, js_sys::Date};

use crate::{
    features::offline::{
        device::{self, Waiting},
        worker,
    },
    form_around::FormAround,
    lean::{Drawn, draw, hear, in_browser, redraw, tell},
    lines::{Given, given, lines},
    local_time::day_and_time,
};

lines! {
    /// Sentences in the language of the page.
    KeepHereWords {
        /// On the button.
        keep,
        kept,
        not_kept,
        nothing_written,
    }
}

/// Told by the list to the form: the report of this name is to be written on.
const OPENED: &str = "havainto-opened";

thread_local! {
    static OPEN: RefCell<Option<Waiting>> = const { RefCell::new(None) };
}

/// In the form: the button that keeps it on this device.
#[component]
pub fn KeepHere(words: KeepHereWords) -> impl IntoView {
    view! { <Given lines=words><KeepHereIsland/></Given> }
}

#[island]
fn KeepHereIsland() -> impl IntoView {
    let place = NodeRef::<Div>::new();
    in_browser(place, |place| {
        let Some(form) = FormAround::of(&place) else { return };
        let words: KeepHereWords = given(&place);
        form.set_hidden(field::SUBMISSION, &submission());
        let said = draw("p").with("role", "status");
        let (form_then, said_then) = (form.clone(), said.element().clone());
        let keep = draw("button").with("type", "button").class("btn wide").text(&words.keep);
        let keep = keep.pressed(move || said_then.set_text_content(Some(keep_here(&form_then, &words))));
        redraw(&place, [keep, said]);
        let written = form.clone();
        hear(OPENED, move |_| {
            if let Some(waiting) = OPEN.take() {
                written.fill(waiting.fields());
                written.focus(field::TEXT);
            }
        });
        let sent = Rc::new(Cell::new(false));
        let sending = sent.clone();
        form.on_submit(move || sending.set(true));
        let not_sent = sent.clone();
        hear(worker::UNSENT, move |_| not_sent.set(false));
        // What stands only in this page would be lost with it.
        hear("beforeunload", move |event| {
            if !sent.get() && !form.get(field::TEXT).trim().is_empty() {
                event.prevent_default();
            }
        });
    });
    view! { <div node_ref=place></div> }
}

/// Gives the sentence that tells what came of it.
fn keep_here<'a>(form: &FormAround, words: &'a KeepHereWords) -> &'a str {
    if form.get(field::TEXT).trim().is_empty() {
        form.focus(field::TEXT);
        return &words.nothing_written;
    }
    if !device::keep(&form.sent()) {
        return &words.not_kept;
    }
    form.clear();
    form.set_hidden(field::SUBMISSION, &submission());
    &words.kept
}

lines! {
    /// Sentences in the language of the page, and what else it knows.
    WaitingWords {
        /// Where forms are sent to.
        action,
        /// Between hours and minutes.
        colon,
        heading,
        no_network,
        send,
        open,
        remove,
    }
}

/// What waits on this device, each to be sent, opened or removed.
#[component]
pub fn WaitingReports(words: WaitingWords) -> impl IntoView {
    view! { <Given lines=words><WaitingReportsIsland/></Given> }
}

#[island]
fn WaitingReportsIsland() -> impl IntoView {
    let place = NodeRef::<Div>::new();
    in_browser(place, |place| {
        let list = Rc::new(List { words: given(&place), place });
        list.show();
        for event in [device::CHANGED, "online", "offline"] {
            let list = list.clone();
            hear(event, move |_| list.show());
        }
    });
    view! { <div node_ref=place></div> }
}

struct List {
    place: Element,
    words: WaitingWords,
}

impl List {
    fn show(&self) {
        let waiting = device::waiting();
        if waiting.is_empty() {
            return redraw(&self.place, []);
        }
        let connected = window().navigator().on_line();
        let rows = waiting.into_iter().map(|waiting| self.row(waiting, connected));
        let mut parts = vec![draw("h2").text(&self.words.heading)];
        if !connected {
            parts.push(draw("p").class("muted").text(&self.words.no_network));
        }
        parts.push(draw("ul").class("waiting-list").holding(rows));
        redraw(&self.place, parts);
    }

    fn row(&self, waiting: Waiting, connected: bool) -> Drawn {
        let time = day_and_time(&Date::new(&waiting.kept_at().into()), &self.words.colon);
        let text = beginning(waiting.get(field::TEXT), 200);
        let form = draw("form").with("method", "post").with("action", &self.words.action).class("actions");
        let hidden = |(name, value): &(String, String)| {
            draw("input").with("type", "hidden").with("name", name).with("value", value)
        };
        let form = form.holding(waiting.fields().iter().map(hidden));
        let id = waiting.get(field::SUBMISSION).to_owned();
        let button = |label: &str| draw("button").class("btn quiet").text(label);
        let mut send = button(&self.words.send).class("btn").with("type", "submit");
        if !connected {
            send = send.with("disabled", "");
        }
        let on_its_way = id.clone();
        let send = send.pressed(move || device::sending(&on_its_way));
        let open = button(&self.words.open).with("type", "button").pressed(move || {
            OPEN.set(Some(waiting.clone()));
            tell(OPENED);
        });
        let remove = button(&self.words.remove).with("type", "button").pressed(move || device::remove(&id));
        let form = form.holding([send, open, remove]);
        draw("li").class("card").holding([draw("p").text(&text), draw("p").class("small muted").text(&time), form])
    }
}

/// An id for what is written next. None where the browser has no chance to offer: then the server makes one.
fn submission() -> String {
    let mut chance = [0; 10];
    let made = window().crypto().and_then(|crypto| crypto.get_random_values_with_u8_array(&mut chance));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "milliseconds since 1970, whole")]
    let now = Date::now() as u64;
    made.map(|_| fresh_submission(now, &chance).to_string()).unwrap_or_default()
}
