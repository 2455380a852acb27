//! Drafts: those that one has, and filling one in step by step.

pub mod list;
pub mod step;
