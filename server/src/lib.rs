//! All I/O of Havainto. `main` and `wire` put the rooms together; the arrows between rooms are kept
//! by a test (`tests/it/architecture.rs`).

pub mod auth;
pub mod clock;
pub mod config;
pub mod event;
pub mod mail;
pub mod search;
pub mod seed;
pub mod service;
pub mod store;
pub mod telemetry;
pub mod web;
pub mod wire;
pub mod worker;
