//! One form being kept: what was kept, what is on its way, and what comes of it.

use std::{cell::RefCell, rc::Rc, time::Duration};

use domain::{draft, observation::field};
use leptos::{prelude::*, server_fn::ServerFn, task::spawn_local, wasm_bindgen::JsValue};
use web_sys::{UrlSearchParams, js_sys::Date};

use super::{Device, Sign, Standing, State};
use crate::{
    ask::{Rows, Unanswered, ask},
    features::{
        observation::{
            api::{KeepDraft, Saved, Told},
            island::{is_anonymous, is_written, told},
        },
        offline::{device, worker},
    },
    form_around::FormAround,
    lean::hear,
    local_time::time_of_day,
};

/// After this long a pause in typing the form is kept.
const PAUSE: Duration = Duration::from_secs(1);
/// After this long it is tried again, when it could not be kept.
const AGAIN: Duration = Duration::from_secs(8);

/// What was kept, and what is on its way.
#[derive(Debug, Default)]
struct Progress {
    /// The form as it was last kept, or as it came.
    kept: String,
    /// The account holds a draft of it.
    has_draft: bool,
    /// What was sent and is not answered yet.
    on_the_way: Option<String>,
    /// The form itself was sent: nothing is kept any more.
    sent: bool,
    /// When it is tried again.
    again: Option<TimeoutHandle>,
    /// The page's own address, before a draft gave it another.
    address: String,
}

/// Keeps one form.
pub struct Keeper {
    form: FormAround,
    sign: Sign,
    standing: RefCell<Standing>,
    progress: RefCell<Progress>,
}

impl Keeper {
    pub fn of(form: FormAround, sign: Sign) -> Rc<Self> {
        let progress = Progress {
            kept: written(&form),
            has_draft: !matches!(form.get(draft::field::REVISION).as_str(), "" | "0"),
            address: window().location().href().unwrap_or_default(),
            ..Progress::default()
        };
        let (standing, progress) = (RefCell::default(), RefCell::new(progress));
        Rc::new(Self { form, sign, standing, progress })
    }

    /// From now on, for as long as the page lives.
    pub fn begin(self: Rc<Self>) {
        if device::has(&self.form.get(field::SUBMISSION)) {
            self.stands(|standing| standing.device = Device::Keeps);
        }
        let keeper = self.clone();
        self.form.on_pause(PAUSE, move || keeper.keep(false));
        let keeper = self.clone();
        self.form.on_submit(move || keeper.send());
        for event in ["online", "focus", "visibilitychange"] {
            let keeper = self.clone();
            hear(event, move |_| keeper.keep(document().hidden()));
        }
        let keeper = self.clone();
        hear("beforeunload", move |event| {
            keeper.keep(true);
            if keeper.would_lose() {
                event.prevent_default();
            }
        });
        // A page that comes back after it was sent is written into again.
        let keeper = self.clone();
        hear("pageshow", move |_| keeper.go_on());
        hear(worker::UNSENT, move |_| {
            self.stands(|standing| standing.unsent = true);
            self.go_on();
        });
    }

    pub fn keep_on_device(self: &Rc<Self>) {
        let kept = device::keep(&self.form.sent());
        self.stands(|standing| standing.device = if kept { Device::Keeps } else { Device::Refused });
    }

    /// Notes how it stands now, and shows it where that is new.
    fn stands(self: &Rc<Self>, change: impl FnOnce(&mut Standing)) {
        let mut standing = self.standing.borrow_mut();
        let before = standing.clone();
        change(&mut standing);
        if *standing != before {
            self.sign.show(&standing, self);
        }
    }

    /// The form is about to be sent. Whoever goes back from its receipt finds the page that it began as:
    /// its draft is gone by then.
    fn send(&self) {
        let mut progress = self.progress.borrow_mut();
        progress.sent = true;
        move_to(&progress.address);
        if self.standing.borrow().on_device() {
            device::keep(&self.form.sent());
            device::sending(&self.form.get(field::SUBMISSION));
        }
    }

    /// The form was not sent after all.
    fn go_on(self: &Rc<Self>) {
        let mut progress = self.progress.borrow_mut();
        if progress.sent && progress.has_draft {
            self.move_to_draft();
        }
        progress.sent = false;
        drop(progress);
        self.keep(false);
    }

    /// A reload brings back what is kept in the account.
    fn move_to_draft(&self) {
        move_to(&format!("{}/{}", self.sign.words.drafts, self.form.get(field::SUBMISSION)));
    }

    /// Whether leaving the page now would lose something that was written.
    fn would_lose(&self) -> bool {
        let (progress, standing) = (self.progress.borrow(), self.standing.borrow());
        let only_here = !standing.on_device() && (is_anonymous(&self.form) || standing.in_danger());
        only_here && !progress.sent && is_written(&self.form) && written(&self.form) != progress.kept
    }

    /// Keeps the form, if it holds anything new. `leaving`: the page may be gone before the answer comes.
    fn keep(self: &Rc<Self>, leaving: bool) {
        let form = &self.form;
        let now = written(form);
        let mut progress = self.progress.borrow_mut();
        let nothing_yet = !progress.has_draft && !is_written(form);
        if progress.sent || now == progress.kept || nothing_yet {
            return;
        }
        if self.standing.borrow().on_device() {
            device::keep(&form.sent());
        }
        let anonymous = is_anonymous(form);
        if anonymous && !progress.has_draft {
            self.stands(|standing| standing.state = State::Anonymous);
            return;
        }
        // Whoever is leaving can't wait for an answer.
        if progress.on_the_way.as_ref().is_some_and(|before| !leaving || *before == now) {
            return;
        }
        let sent = if anonymous { nothing_but_its_end(form) } else { form.sent() };
        if progress.on_the_way.is_some() {
            // What is on its way makes the next revision.
            let revision: u32 = form.get(draft::field::REVISION).parse().unwrap_or_default();
            sent.set(draft::field::REVISION, &(revision + 1).to_string());
        }
        progress.on_the_way = Some(now.clone());
        let fields = String::from(sent.to_string());
        let answer = ask(KeepDraft::PATH, &[("account", &self.sign.words.account), ("form", &fields)], leaving);
        let keeper = self.clone();
        spawn_local(async move {
            let answer = answer.await;
            keeper.answered(answer, now);
        });
    }

    fn answered(self: &Rc<Self>, answer: Result<Rows, Unanswered>, now: String) {
        let form = &self.form;
        let mut progress = self.progress.borrow_mut();
        progress.on_the_way = None;
        let changed_since = written(form) != now;
        let state = match answer {
            Ok(rows) => {
                let mut rows = rows.into_iter();
                let saved = Saved::from(rows.next().unwrap_or_default());
                told::heard(rows.map(Told::from).collect());
                form.set_hidden(draft::field::REVISION, &saved.revision);
                self.becomes(&saved);
                progress.kept = now;
                progress.has_draft = true;
                if !progress.sent {
                    self.move_to_draft();
                }
                State::Kept
            }
            Err(Unanswered::Refused(403)) => {
                form.set_hidden(draft::field::REVISION, "");
                progress.has_draft = false;
                move_to(&progress.address);
                State::Anonymous
            }
            Err(Unanswered::Refused(401)) => State::SignedOut,
            Err(Unanswered::Refused(409)) => State::Full,
            Err(Unanswered::Refused(413 | 422)) => State::TooLong,
            Err(_) => State::Unreachable,
        };
        if let Some(before) = progress.again.take() {
            before.clear();
        }
        if matches!(state, State::Full | State::SignedOut | State::Unreachable) {
            let keeper = self.clone();
            progress.again = set_timeout_with_handle(move || keeper.keep(false), AGAIN).ok();
        }
        drop(progress);
        let at = time_of_day(&Date::new_0(), &self.sign.words.colon);
        self.stands(|standing| {
            standing.state = state;
            standing.at = at;
        });
        if changed_since && !self.standing.borrow().in_danger() {
            self.keep(false);
        }
    }

    /// The form goes on as the draft that was kept, which may be another.
    fn becomes(self: &Rc<Self>, saved: &Saved) {
        let before = self.form.get(field::SUBMISSION);
        if before == saved.draft {
            return;
        }
        self.form.set_hidden(field::SUBMISSION, &saved.draft);
        self.stands(|standing| standing.another |= !saved.another.is_empty());
        if self.standing.borrow().on_device() {
            device::remove(&before);
            device::keep(&self.form.sent());
        }
    }
}

/// What people wrote and chose, as one text.
fn written(form: &FormAround) -> String {
    let sent = form.sent();
    for its_own in [field::SUBMISSION, draft::field::REVISION] {
        sent.delete(its_own);
    }
    String::from(sent.to_string())
}

/// Of a form that became anonymous nothing goes out but that it did: its draft is removed.
fn nothing_but_its_end(form: &FormAround) -> UrlSearchParams {
    let all = form.sent();
    let end = UrlSearchParams::new_with_str("").expect("an empty list is one");
    for name in [field::SUBMISSION, field::IDENTITY] {
        end.append(name, &all.get(name).unwrap_or_default());
    }
    end
}

/// Gives the page the address under which it can be found again.
fn move_to(address: &str) {
    let location = window().location();
    // Which step of it is shown stays.
    let query = if address.contains('?') { String::new() } else { steps(&location.search().unwrap_or_default()) };
    let address = format!("{address}{query}");
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
    // Whoever chooses another language comes back to the draft.
    if let Ok(Some(back)) = document().query_selector("form.languages input") {
        let _ = back.set_attribute("value", &address);
    }
}

/// The query, if it tells of a step.
fn steps(query: &str) -> String {
    if query.starts_with("?step=") { query.to_owned() } else { String::new() }
}
