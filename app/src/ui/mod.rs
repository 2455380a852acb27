//! The kit of which pages are built. It knows texts, forms and the domain's words; it calls no use case.

mod answer;
mod choices;
pub mod date;
mod empty;
mod error_summary;
mod fault;
mod field;
mod guarded;
pub mod icon;
mod input;
mod kind;
mod kinds;
mod marked;
pub mod number;
mod page;
mod pager;
mod persons;
mod post_form;
mod select;
mod state;
mod table;
mod textarea;
mod ticks;
mod voice;
mod way;
mod wording;

pub use self::{
    answer::Answer,
    choices::{Choice, Choices},
    date::{Day, When},
    empty::{Empty, Notice},
    error_summary::ErrorSummary,
    fault::{FaultPage, NotFoundPage},
    field::Field,
    guarded::{GuardedSummary, Nobodys},
    input::{Checkbox, TextInput},
    kind::KindBadge,
    kinds::Kinds,
    marked::Marked,
    page::{Column, PageTitle, answered_with, loaded},
    pager::Pager,
    persons::Persons,
    post_form::{Hidden, PostForm, Submit},
    select::{Select, items, units},
    state::StateFlag,
    table::{Facts, Table},
    textarea::Textarea,
    ticks::Ticks,
    voice::Voice,
    way::Way,
    wording::Wording,
};
