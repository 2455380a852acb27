//! What others add to a report: comments, *I have noticed this too*, adoptions; and who hears of it.

mod adding;
mod hearing;

use domain::{form::RawForm, ids::ObservationId};
use uuid::Uuid;

use crate::support::TestApp;

const SOCIAL_WORK: (&str, &str) = ("service_line", "social_work");
const CONFIDENTIAL: (&str, &str) = ("identity", "confidential");

/// An id of nothing.
fn nothing() -> ObservationId {
    Uuid::from_u128(7).into()
}

fn comment(text: &str) -> RawForm {
    RawForm::from_iter([("text", text)])
}

fn words(text: &str) -> RawForm {
    RawForm::from_iter([("words", text)])
}

/// By the town.
fn adoption(app: &TestApp, words: &str) -> RawForm {
    RawForm::from_iter([("unit", app.county.town.to_string().as_str()), ("words", words)])
}
