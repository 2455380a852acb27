//! Who would answer, once action is called for.

use std::{cell::RefCell, rc::Rc};

use domain::observation::field;
use leptos::{html::Div, prelude::*, server_fn::ServerFn, task::spawn_local};
use web_sys::Element;

use crate::{
    ask::ask,
    features::observation::api::{AskDestination, Destination},
    form_around::FormAround,
    lean::{draw, hear, in_browser, redraw},
    lines::{Given, given, lines},
};

lines! {
    /// Sentences in the language of the page.
    DestinationWords {
        /// Stands before who would answer.
        lead,
    }
}

#[component]
pub fn DestinationHint(words: DestinationWords) -> impl IntoView {
    view! { <Given lines=words><DestinationIsland/></Given> }
}

#[island]
fn DestinationIsland() -> impl IntoView {
    let place = NodeRef::<Div>::new();
    in_browser(place, |place| {
        let Some(form) = FormAround::of(&place) else { return };
        let hint = Rc::new(Hint { form, words: given(&place), place, asked: RefCell::default() });
        hint.look();
        hear("change", move |_| hint.look());
    });
    view! { <div class="aside" aria-live="polite" node_ref=place></div> }
}

/// What the destination depends on: service line and area as chosen, once action is called for.
type Asked = Option<(String, String)>;

struct Hint {
    form: FormAround,
    place: Element,
    words: DestinationWords,
    asked: RefCell<Asked>,
}

impl Hint {
    fn look(self: &Rc<Self>) {
        let sent = self.form.sent();
        let chosen = |field| sent.get(field).unwrap_or_default();
        let now = sent.has(field::NEEDS_ACTION).then(|| (chosen(field::SERVICE_LINE), chosen(field::AREA)));
        if *self.asked.borrow() == now {
            return;
        }
        self.asked.borrow_mut().clone_from(&now);
        let Some((service_line, area)) = &now else { return redraw(&self.place, []) };
        let hint = self.clone();
        let answer = ask(AskDestination::PATH, &[("service_line", service_line), ("area", area)], false);
        spawn_local(async move {
            let answer = answer.await.unwrap_or_default();
            // An answer that comes late says nothing of what is chosen by now.
            if *hint.asked.borrow() == now {
                hint.show(answer.into_iter().next().map(Destination::from));
            }
        });
    }

    fn show(&self, destination: Option<Destination>) {
        let sentence = destination.map(|destination| {
            let responsible = draw("strong").text(&destination.responsible);
            let lead = draw("p").class("destination").text(&format!("{} ", self.words.lead));
            lead.holding([responsible]).text(&format!(". {}.", destination.reason))
        });
        redraw(&self.place, sentence);
    }
}
