//! Issues: what was raised, on its way to an answer.

mod answer_form;
mod due;
pub mod list;
pub mod page;
