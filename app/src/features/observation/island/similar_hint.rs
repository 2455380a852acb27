//! Reports that may tell of the same, while one writes. Never in the way: nothing moves, nothing is
//! stopped, and whoever does not look writes on.

use std::{cell::RefCell, rc::Rc, time::Duration};

use domain::observation::field;
use leptos::{html::Div, prelude::*, server_fn::ServerFn, task::spawn_local};
use web_sys::Element;

use super::is_anonymous;
use crate::{
    ask::ask,
    features::observation::api::{Alike, AskSimilar},
    form_around::FormAround,
    lean::{Drawn, draw, in_browser, redraw},
    lines::{Given, given, lines},
};

lines! {
    /// Sentences in the language of the page.
    SimilarWords {
        heading,
        /// Stands before the words that both use.
        shared,
        /// On the link to joining it.
        me_too,
        /// Where reports have their pages: `/observations`.
        observations,
    }
}

const PAUSE: Duration = Duration::from_secs(1);
/// Characters without which nothing can be called similar.
const ENOUGH: usize = 30;

#[component]
pub fn SimilarHint(words: SimilarWords) -> impl IntoView {
    view! { <Given lines=words><SimilarIsland/></Given> }
}

#[island]
fn SimilarIsland() -> impl IntoView {
    let place = NodeRef::<Div>::new();
    in_browser(place, |place| {
        if let Some(form) = FormAround::of(&place) {
            let said = draw("p").class("unseen").with("aria-live", "polite");
            let list = draw("div");
            redraw(&place, [said.clone(), list.clone()]);
            let hint = Rc::new(Hint {
                form: form.clone(),
                said: said.element().clone(),
                list: list.element().clone(),
                words: given(&place),
                asked: RefCell::default(),
            });
            hint.look();
            form.on_pause(PAUSE, move || hint.look());
        }
    });
    view! { <div class="aside" node_ref=place></div> }
}

struct Hint {
    form: FormAround,
    said: Element,
    list: Element,
    words: SimilarWords,
    /// The text that was last asked about.
    asked: RefCell<String>,
}

impl Hint {
    /// Asks for what is similar to the text, if it is another one than before.
    fn look(self: &Rc<Self>) {
        let text = self.form.get(field::TEXT).trim().to_owned();
        let is_here = self.form.written_into(field::TEXT).is_some();
        let asks = is_here && !is_anonymous(&self.form) && text.chars().count() >= ENOUGH;
        let text = if asks { text } else { String::new() };
        if *self.asked.borrow() == text {
            return;
        }
        self.asked.borrow_mut().clone_from(&text);
        if text.is_empty() {
            return self.show(&[]);
        }
        let (hint, answer) = (self.clone(), ask(AskSimilar::PATH, &[("text", &text)], false));
        spawn_local(async move {
            let answer = answer.await.unwrap_or_default();
            // An answer that comes late says nothing of what stands there by now.
            if *hint.asked.borrow() == text {
                hint.show(&answer.into_iter().map(Alike::from).collect::<Vec<_>>());
            }
        });
    }

    fn show(&self, found: &[Alike]) {
        self.said.set_text_content((!found.is_empty()).then_some(&self.words.heading));
        if found.is_empty() {
            return redraw(&self.list, []);
        }
        let seen: Vec<_> = found.iter().map(|similar| similar.reference.as_str()).collect();
        let seen =
            draw("input").with("type", "hidden").with("name", field::SIMILAR_SEEN).with("value", &seen.join(" "));
        let rows = found.iter().map(|similar| self.row(similar));
        let section = draw("section").class("notice similar");
        redraw(&self.list, [section.holding([draw("h2").text(&self.words.heading), draw("ul").holding(rows), seen])]);
    }

    fn row(&self, similar: &Alike) -> Drawn {
        let (words, page) = (&self.words, format!("{}/{}", self.words.observations, similar.id));
        let (language, passage) = (&similar.language, &similar.passage);
        let title = if similar.title.is_empty() { passage } else { &similar.title };
        let title = draw("a").with("href", &page).with("lang", language).text(title);
        let reference = draw("span").class("small muted").text(&similar.reference);
        let mut parts = vec![draw("p").holding([title]).text(" ").holding([reference])];
        if !similar.title.is_empty() {
            parts.push(draw("p").class("small").with("lang", language).text(passage));
        }
        if !similar.shared.is_empty() {
            parts.push(draw("p").class("small muted").text(&format!("{} {}", words.shared, similar.shared)));
        }
        let noticed = draw("p").class("small").text(&format!("{} · ", similar.noticed));
        let me_too = draw("a").with("href", &format!("{page}#me-too")).text(&words.me_too);
        parts.push(noticed.holding([me_too]));
        draw("li").holding(parts)
    }
}
