//! What others add to a report, and what became of it: *I have noticed this too*, comments, adoption,
//! "was this answer of help?", how it read before, withdrawing it, and who filed it confidentially.

pub mod adoption;
pub mod answers;
pub mod comments;
pub mod history;
pub mod me_too;
pub mod page;
pub mod reporter;
pub mod withdraw;
