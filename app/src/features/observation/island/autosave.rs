//! Keeps the form as a draft in the account of whoever writes it, and says so. What can't be kept just
//! now stays in the page, is tried again, and can be kept on the device.

mod keeper;

use std::rc::Rc;

use leptos::{html::Div, prelude::*};
use web_sys::Element;

use self::keeper::Keeper;
use crate::{
    form_around::FormAround,
    lean::{draw, in_browser, redraw},
    lines::{Given, given, lines},
};

lines! {
    /// Sentences in the language of the page, and what else it knows.
    AutosaveWords {
        /// For whom the page was made: nobody else's account gets the text.
        account,
        /// Where drafts have their pages: `/observations/drafts`.
        drafts,
        /// Where one signs in.
        sign_in_page,
        /// Stands before the time.
        kept,
        /// Between hours and minutes.
        colon,
        another,
        unreachable,
        signed_out,
        sign_in,
        anonymous,
        full,
        too_long,
        /// On a button.
        keep_here,
        kept_here,
        not_kept_here,
    }
}

/// Where what is written is, beside this page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum State {
    /// Nothing to tell yet.
    #[default]
    Quiet,
    /// In the account.
    Kept,
    /// Nowhere else: it is anonymous.
    Anonymous,
    /// Nowhere else: there are too many drafts.
    Full,
    /// Nowhere else: a text is too long to be kept.
    TooLong,
    /// Nowhere else, until somebody signs in again.
    SignedOut,
    /// Nowhere else, until the server can be reached.
    Unreachable,
}

/// Whether what is written is on the device.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Device {
    /// Nobody wanted it there.
    #[default]
    Without,
    Keeps,
    /// It has no room, or nothing may be kept there.
    Refused,
}

/// What is told of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Standing {
    state: State,
    /// When it was last kept in the account.
    at: String,
    /// The draft was changed elsewhere: since then this is another one.
    another: bool,
    /// Whether it is on this device, too.
    device: Device,
    /// It was sent, and did not get through.
    unsent: bool,
}

impl Standing {
    const fn on_device(&self) -> bool {
        matches!(self.device, Device::Keeps)
    }

    /// Whether what is written could be lost with the page.
    const fn in_danger(&self) -> bool {
        matches!(self.state, State::Full | State::TooLong | State::SignedOut | State::Unreachable)
    }
}

#[component]
pub fn Autosave(words: AutosaveWords) -> impl IntoView {
    view! { <Given lines=words><AutosaveIsland/></Given> }
}

#[island]
fn AutosaveIsland() -> impl IntoView {
    let place = NodeRef::<Div>::new();
    in_browser(place, |place| {
        if let Some(form) = FormAround::of(&place) {
            Keeper::of(form, Sign::at(&place)).begin();
        }
    });
    view! { <div class="autosave" node_ref=place></div> }
}

/// What is shown of how it stands.
struct Sign {
    at: Element,
    /// Said, too.
    notice: Element,
    device: Element,
    words: AutosaveWords,
}

impl Sign {
    fn at(place: &Element) -> Self {
        let at = draw("p").class("small muted");
        let notice = draw("div").with("aria-live", "polite");
        let device = draw("div");
        let [at, notice, device] = [at, notice, device].map(|part| {
            let element = part.element().clone();
            let _ = place.append_child(&element);
            element
        });
        Self { at, notice, device, words: given(place) }
    }

    fn show(&self, standing: &Standing, keeper: &Rc<Keeper>) {
        let words = &self.words;
        let at = (standing.state == State::Kept).then(|| format!("{} {}", words.kept, standing.at));
        self.at.set_text_content(at.as_deref());

        let sentence = match standing.state {
            State::Quiet | State::Kept => standing.another.then_some(&words.another),
            State::Anonymous => Some(&words.anonymous),
            State::Full => Some(&words.full),
            State::TooLong => Some(&words.too_long),
            State::SignedOut => Some(&words.signed_out),
            State::Unreachable => Some(&words.unreachable),
        };
        let link = || draw("a").with("href", &words.sign_in_page).with("target", "_blank").text(&words.sign_in);
        let link = (standing.state == State::SignedOut).then(link);
        let sentence = sentence.map(|sentence| draw("p").class("notice").text(&format!("{sentence} ")).holding(link));
        redraw(&self.notice, sentence);

        let status = |class, sentence: &String| draw("p").class(class).with("role", "status").text(sentence);
        let device = match standing.device {
            Device::Keeps => Some(status("small muted", &words.kept_here)),
            Device::Refused => Some(status("notice", &words.not_kept_here)),
            Device::Without => (standing.unsent || standing.in_danger()).then(|| {
                let keeper = keeper.clone();
                let button = draw("button").with("type", "button").class("btn quiet").text(&words.keep_here);
                button.pressed(move || keeper.keep_on_device())
            }),
        };
        redraw(&self.device, device);
    }
}
