//! Under each field that people write into: what in it may tell of a person, and a button that masks it.
//! What can be told by its shape is found here, names by the server when it keeps the draft. Either
//! way the server decides when the form is sent.

use std::{cell::RefCell, rc::Rc, time::Duration};

use domain::{
    guard::{Finding, Guard, Kind, Verdict, masked},
    observation::field,
};
use leptos::{html::Div, prelude::*};
use web_sys::Element;

use super::told;
use crate::{
    features::observation::api::Told,
    form_around::FormAround,
    lean::{draw, hear, in_browser, redraw},
    lines::{Given, given, lines},
};

lines! {
    /// Sentences in the language of the page.
    GuardWords {
        /// Stands before what must go before the form can be sent.
        blocks,
        /// Stands before what should be looked at.
        warns,
        /// On a button.
        mask,
        /// What each kind of finding is called, in the order of the kinds, with `|` between them.
        kinds,
    }
}

/// Sooner than the draft is kept: an identity code should not stand there for long.
const PAUSE: Duration = Duration::from_millis(400);

#[component]
pub fn GuardHint(words: GuardWords) -> impl IntoView {
    view! { <Given lines=words><GuardIsland/></Given> }
}

#[island]
fn GuardIsland() -> impl IntoView {
    let place = NodeRef::<Div>::new();
    in_browser(place, |place| {
        let Some(form) = FormAround::of(&place) else { return };
        let words = Rc::new(given::<GuardWords>(&place));
        for field in field::FREE {
            let Some(control) = form.written_into(field) else { continue };
            let room = draw("div").class("aside guard").with("aria-live", "polite");
            let _ = control.after_with_node_1(room.element());
            let (form, room, words) = (form.clone(), room.element().clone(), words.clone());
            let hint = Rc::new(Hint { form, field, room, words, found: RefCell::default() });
            hint.look();
            let typed = hint.clone();
            hint.form.on_pause(PAUSE, move || typed.look());
            hear(told::EVENT, move |_| hint.look());
        }
    });
    view! { <div node_ref=place></div> }
}

/// What stands there, and what it looks like.
type Words = (String, Kind);

/// What is shown under one field.
struct Hint {
    form: FormAround,
    field: &'static str,
    room: Element,
    words: Rc<GuardWords>,
    found: RefCell<Vec<Words>>,
}

impl Hint {
    fn look(self: &Rc<Self>) {
        let text = self.form.get(self.field);
        let nobody = self.form.all(field::NOT_A_PERSON);
        let mut found = each_once(&text, &findings(&text, self.field, &told::last()));
        found.retain(|(what, kind)| kind.verdict() == Verdict::Block || !nobody.contains(what));
        // Said anew only when something else is found.
        if *self.found.borrow() != found {
            self.show(&found);
            *self.found.borrow_mut() = found;
        }
    }

    fn show(self: &Rc<Self>, found: &[Words]) {
        if found.is_empty() {
            return redraw(&self.room, []);
        }
        let words = &self.words;
        let rows = found.iter().map(|(what, kind)| {
            let lead = if kind.verdict() == Verdict::Block { &words.blocks } else { &words.warns };
            let kind = words.kinds.split('|').nth(*kind as usize).unwrap_or_default();
            let row = draw("li").text(&format!("{lead} "));
            row.holding([draw("q").text(what)]).text(&format!(": {kind}"))
        });
        let hint = self.clone();
        let mask = draw("button").with("type", "button").class("btn quiet").text(&words.mask);
        redraw(&self.room, [draw("ul").holding(rows), mask.pressed(move || hint.mask())]);
    }

    fn mask(self: &Rc<Self>) {
        let text = self.form.get(self.field);
        self.form.write(self.field, &masked(&text, &findings(&text, self.field, &told::last())));
        // The button goes with what it masked; whoever pressed it is in the field again.
        self.form.focus(self.field);
        self.look();
    }
}

/// What patterns tell of a text, and what the server told of it, wherever that still stands.
fn findings(text: &str, name: &str, told: &[Told]) -> Vec<Finding> {
    let mut findings = Guard::of_patterns().examine(text);
    for told in told.iter().filter(|told| told.field == name && !told.words.is_empty()) {
        let Some(kind) = told.kind.parse().ok().and_then(|place: usize| Kind::ALL.get(place).copied()) else {
            continue;
        };
        for (start, words) in text.match_indices(&told.words) {
            let end = start + words.len();
            let alone = |next: Option<char>| !next.is_some_and(char::is_alphanumeric);
            let whole = alone(text[..start].chars().next_back()) && alone(text[end..].chars().next());
            if whole && findings.iter().all(|other| other.end <= start || end <= other.start) {
                findings.push(Finding { start, end, kind });
            }
        }
    }
    findings.sort_unstable_by_key(|finding| finding.start);
    findings
}

fn each_once(text: &str, findings: &[Finding]) -> Vec<Words> {
    let mut words = Vec::new();
    for finding in findings {
        let found = (text[finding.start..finding.end].to_owned(), finding.kind);
        if !words.contains(&found) {
            words.push(found);
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(field: &str, words: &str, kind: Kind) -> Told {
        Told { field: field.to_owned(), words: words.to_owned(), kind: (kind as usize).to_string() }
    }

    #[test]
    fn what_the_server_told_holds_for_as_long_as_it_stands_there() {
        let told = [told("text", "Satu", Kind::GivenName), told("title", "Ilo", Kind::GivenName)];
        let text = "Satu kertoi, että Satukirja on Satu ja Ilo.";
        assert_eq!(each_once(text, &findings(text, "text", &told)), [("Satu".to_owned(), Kind::GivenName)]);
        assert_eq!(findings(text, "text", &told).len(), 2);
        assert!(findings("Hän kertoi.", "text", &told).is_empty());
    }

    #[test]
    fn what_patterns_found_is_not_told_twice() {
        let text = "Asiakas on 131052-308T.";
        let told = [told("text", "131052-308T", Kind::IdentityCode)];
        assert_eq!(findings(text, "text", &told).len(), 1);
    }
}
