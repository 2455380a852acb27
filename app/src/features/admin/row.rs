//! Cells and buttons of the tables that become cards on a phone.

use leptos::prelude::*;

/// A cell that bears its column's heading, for where the columns are gone.
#[component]
pub fn Cell(#[prop(into)] heading: String, children: Children) -> impl IntoView {
    view! { <td><span class="cell-heading">{heading}</span> <div>{children()}</div></td> }
}

/// The button of a small form in a row. `about`: what it acts on, heard and not seen, so that the
/// buttons of many rows can be told apart.
#[component]
pub fn RowButton(#[prop(into)] label: String, #[prop(into)] about: String) -> impl IntoView {
    view! { <button type="submit" class="btn quiet small">{label} <span class="unseen">" "{about}</span></button> }
}
