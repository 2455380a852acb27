//! Havainto as people know it: pages, forms and words. No I/O: pages call the use cases of
//! `domain::ports`, which the server provides.
//!
//! Pages are rendered on the server only (feature `ssr`); what must move in the browser is an
//! island (feature `hydrate`). Whole modules are gated here and in [`features`]; islands and their
//! server functions live in both builds.
//!
//! | module | holds |
//! |---|---|
//! | [`features`] | a folder per feature: its pages, forms and islands |
//! | `visit` | what a page is given: who asks, in which language, and the use cases |
//! | `routes`, `shell` | every path, the page behind it, and the document around it |
//! | `document` | the finishing of a rendered document |
//! | `form` | a refused form: what was typed, and what is wrong with it |
//! | `i18n`, `words`, `messages` | texts in three languages; the domain's words and faults in them |
//! | [`text_counter`] | the island that counts characters, for every form that has a long text |
//! | [`lean`], [`lines`], [`ask`] | what islands are built of, what they are given, how they ask the server |
//! | [`form_around`], [`local_time`] | the form that an island stands in, and the time of day |
//! | `ui` | the kit of which pages are built |

pub mod ask;
pub mod features;
pub mod form_around;
pub mod lean;
pub mod lines;
pub mod local_time;
pub mod text_counter;

#[cfg(feature = "ssr")]
pub mod document;
#[cfg(feature = "ssr")]
pub mod form;
#[cfg(feature = "ssr")]
pub mod i18n;
#[cfg(feature = "ssr")]
pub mod messages;
#[cfg(feature = "ssr")]
pub mod routes;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(feature = "ssr")]
pub mod ui;
#[cfg(feature = "ssr")]
pub mod visit;
#[cfg(feature = "ssr")]
pub mod words;

/// Called by the page's script: brings the islands to life, and makes pages open without a network.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
    features::offline::worker::start();
}
