//! Who someone is and what they may do.
//!
//! | module | holds |
//! |---|---|
//! | [`policy`] | the one place where it is decided who may do what, as a table that can be read |
//! | [`password`] | hashing and checking passwords |
//! | [`receipt_key`] | the key behind the codes of receipts |
//! | [`token`] | secrets that travel in a link |
//! | [`session`] | sessions, kept in the database under a hash of the cookie's value |

pub mod password;
pub mod policy;
pub mod receipt_key;
pub mod session;
pub mod token;
