//! Without a network: the form that works then, what waits on the device, and the service worker.

pub mod device;
pub mod island;
pub mod worker;

#[cfg(feature = "ssr")]
pub mod page;
