//! What passes between the server and its islands: structs of strings, which travel as lists of them.
//! Leptos passes JSON, whose reader would weigh a third of all that a phone has to fetch.

use leptos::prelude::*;
use web_sys::Element;

/// A struct of strings that can be taken apart into a list and put together again.
#[macro_export]
macro_rules! lines {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $field:ident),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Default, PartialEq, Eq)]
        pub struct $name { $($(#[$doc])* pub $field: String),+ }

        impl From<Vec<String>> for $name {
            fn from(list: Vec<String>) -> Self {
                let mut list = list.into_iter();
                Self { $($field: list.next().unwrap_or_default()),+ }
            }
        }

        impl From<$name> for Vec<String> {
            fn from(lines: $name) -> Self {
                vec![$(lines.$field),+]
            }
        }
    };
}
pub use crate::lines;

/// Gives lines to the island inside.
#[component]
pub fn Given(#[prop(into)] lines: Vec<String>, children: Children) -> impl IntoView {
    view! { <div data-given=lines.join("\n")>{children()}</div> }
}

/// What was given to the island that stands in this place. Called in the browser only.
pub fn given<T: From<Vec<String>>>(place: &Element) -> T {
    let around = place.closest("[data-given]").ok().flatten();
    let lines = around.and_then(|around| around.get_attribute("data-given")).unwrap_or_default();
    lines.split('\n').map(str::to_owned).collect::<Vec<_>>().into()
}
