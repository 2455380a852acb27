//! The mail queue, as administrators see it: who is told of what kind of thing, and what became of it.

pub mod letter;
pub mod outbox;
mod state;
