//! The way back of whoever filed without a name: a code that is shown once, and the report that it opens.

pub mod code;
pub mod fresh;
pub mod page;
pub mod report;
pub mod withdraw;
