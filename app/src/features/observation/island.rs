//! What moves while one fills in the form. Without JavaScript there is nothing, and nothing is missing:
//! the server decides, keeps and asks by itself.
//!
//! An anonymous form sends nothing before it is sent.

mod autosave;
mod destination;
mod guard_hint;
mod similar_hint;
mod told;

pub use self::{
    autosave::{Autosave, AutosaveWords},
    destination::{DestinationHint, DestinationWords},
    guard_hint::{GuardHint, GuardWords},
    similar_hint::{SimilarHint, SimilarWords},
};

use domain::observation::{Identity, field};

use crate::form_around::FormAround;

fn is_anonymous(form: &FormAround) -> bool {
    form.get(field::IDENTITY) == Identity::Anonymous.as_str()
}

/// Whether anything stands in a field that people write freely into.
fn is_written(form: &FormAround) -> bool {
    let sent = form.sent();
    field::FREE.iter().any(|name| sent.get(name).is_some_and(|text| !text.trim().is_empty()))
}
