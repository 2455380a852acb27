//! Accounts: signing in, invitations, and what administrators see of people.

pub mod accounts;
pub mod invitation;
pub mod sign_in;
