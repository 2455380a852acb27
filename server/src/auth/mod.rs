//! Who someone is and what they may do.
//!
//! | module | holds |
//! |---|---|
//! | [`policy`] | the one place where it is decided who may do what, as a table that can be read |
//! | [`password`] | hashing and checking passwords |
//! | [`token`] | secrets that travel in a link |
//! | [`session`] | sessions, kept in the database under a hash of the cookie's value |

pub mod password;
pub mod policy;
pub mod session;
pub mod token;
