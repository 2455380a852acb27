//! Rows that are read across, and facts that are read down.

use leptos::prelude::*;

/// A table with its name. It scrolls by itself where it is wider than the page, by keyboard too.
/// The children are its rows (`<tr>`).
#[component]
pub fn Table(
    #[prop(into)] caption: String,
    /// Headings of the columns; an empty one stands over buttons.
    headings: Vec<String>,
    children: Children,
) -> impl IntoView {
    let label = caption.clone();
    let headings = headings.into_iter().map(|heading| {
        if heading.is_empty() {
            view! { <td></td> }.into_any()
        } else {
            view! { <th scope="col">{heading}</th> }.into_any()
        }
    });
    view! {
        <div class="table" role="region" aria-label=label tabindex="0">
            <table>
                <caption>{caption}</caption>
                <thead><tr>{headings.collect_view()}</tr></thead>
                <tbody>{children()}</tbody>
            </table>
        </div>
    }
}

/// What is known of a thing: each fact with its name. Facts that are not known are left out.
#[component]
pub fn Facts(facts: Vec<(String, Option<String>)>) -> impl IntoView {
    let facts = facts
        .into_iter()
        .filter_map(|(name, value)| value.map(|value| view! { <div><dt>{name}</dt><dd>{value}</dd></div> }));
    view! { <dl class="facts">{facts.collect_view()}</dl> }
}
