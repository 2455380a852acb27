//! What any page may have to tell: that something waits on this device, that a form did not get
//! through. And what a receipt brings about.

use leptos::{html::Div, prelude::*};

use crate::{
    features::offline::{device, worker},
    lean::{draw, hear, in_browser, redraw},
    lines::{Given, given, lines},
};

lines! {
    /// Sentences in the language of the page, and what else it knows.
    WaitingNoticeWords {
        text,
        /// On the link.
        link,
        /// Where they are listed.
        page,
    }
}

/// Says that reports wait on this device, and leads to them.
#[component]
pub fn WaitingNotice(words: WaitingNoticeWords) -> impl IntoView {
    view! { <Given lines=words><WaitingNoticeIsland/></Given> }
}

#[island]
fn WaitingNoticeIsland() -> impl IntoView {
    let place = NodeRef::<Div>::new();
    in_browser(place, |place| {
        if !device::waiting().is_empty() {
            let words: WaitingNoticeWords = given(&place);
            let link = draw("a").with("href", &words.page).text(&words.link);
            redraw(&place, [draw("p").class("notice").text(&format!("{} ", words.text)).holding([link])]);
        }
    });
    view! { <div aria-live="polite" node_ref=place></div> }
}

lines! {
    /// Sentences in the language of the page.
    UnsentWords {
        text,
        /// On a button.
        close,
    }
}

/// Says that a form could not be sent: its page stays, with all that was written.
#[component]
pub fn UnsentNotice(words: UnsentWords) -> impl IntoView {
    view! { <Given lines=words><UnsentIsland/></Given> }
}

#[island]
fn UnsentIsland() -> impl IntoView {
    let place = NodeRef::<Div>::new();
    in_browser(place, |place| {
        let words: UnsentWords = given(&place);
        let shown = place.clone();
        hear(worker::UNSENT, move |_| {
            let closing = place.clone();
            let close = draw("button").with("type", "button").class("btn quiet").text(&words.close);
            let close = close.pressed(move || redraw(&closing, []));
            redraw(&place, [draw("div").class("unsent").holding([draw("p").text(&words.text), close])]);
        });
        // It is tried again.
        hear("submit", move |_| redraw(&shown, []));
    });
    view! { <div aria-live="assertive" node_ref=place></div> }
}

/// On a receipt: what was sent waits no more.
#[island]
pub fn ReceiptSeen() -> impl IntoView {
    let place = NodeRef::<Div>::new();
    in_browser(place, |_| device::sent());
    view! { <div node_ref=place></div> }
}
