//! Pages as a browser gets them, asked of use cases that answer what a test tells them to.
//!
//! `PAGES=/some/folder` keeps each page there as HTML, to be looked at or checked.
#![expect(clippy::unwrap_used, reason = "a test that can't go on says where it stopped")]

mod admin;
mod administrator;
mod concerns;
mod content;
mod document;
mod drafts;
mod fake;
mod faults;
mod filing;
mod forms;
mod issue;
mod lists;
mod people;
mod receipt;
mod render;
mod reporter;
mod search;
mod sound;
mod statement;
mod voice;
