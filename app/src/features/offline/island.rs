//! What moves without a network.

mod notice;
mod waiting;

pub use self::{
    notice::{ReceiptSeen, UnsentNotice, UnsentWords, WaitingNotice, WaitingNoticeWords},
    waiting::{KeepHere, KeepHereWords, WaitingReports, WaitingWords},
};
