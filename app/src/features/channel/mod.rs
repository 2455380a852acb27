//! Other channels: where an incident, wrongdoing or worry about one client belongs.

pub mod page;
