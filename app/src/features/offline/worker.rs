//! The service worker, as pages see it: `app/site/service-worker.js`.

use leptos::{prelude::window, task::spawn_local, wasm_bindgen::JsCast};
use web_sys::{ServiceWorkerContainer, js_sys::Reflect};

use crate::lean::{hear_at, tell};

const ADDRESS: &str = "/service-worker.js";

/// Told to all islands when a form of this page was sent and did not get through.
pub const UNSENT: &str = "havainto-unsent";

/// Starts the worker, and listens to it.
pub fn start() {
    let Some(container) = container() else { return };
    // It says one thing only.
    hear_at(&container, "message", |_| tell(UNSENT));
    let registering = container.register(ADDRESS);
    // Without it everything works but what needs no network.
    spawn_local(async move { drop(registering.await) });
}

/// There is none where the site is reached by plain http from elsewhere.
fn container() -> Option<ServiceWorkerContainer> {
    Reflect::get(&window().navigator(), &"serviceWorker".into()).ok()?.dyn_into().ok()
}
