//! Rows as the database holds them. They stay in this room: `store` turns them into words of the domain.

pub mod account;
pub mod adoption;
pub mod channel;
pub mod closed_draft;
pub mod comment;
pub mod confidential_reporter;
pub mod disclosure;
pub mod draft;
pub mod event;
pub mod helpful;
pub mod invitation;
pub mod issue;
pub mod issue_update;
pub mod list_item;
pub mod me_too;
pub mod observation;
pub mod outbox;
pub mod receipt;
pub mod revision;
pub mod role_grant;
pub mod routing_rule;
pub mod session;
pub mod sign_in_attempt;
pub mod unit;
