//! From one page of a list to the next.

use leptos::prelude::*;

use crate::{i18n::Texts, t};

/// Nothing, where one page holds all.
#[component]
pub fn Pager<H>(
    /// From 1.
    page: u64,
    /// Whether more follow.
    more: bool,
    /// How many there are in all, where it is known.
    #[prop(optional)]
    pages: Option<u64>,
    /// The address of a page.
    href: H,
) -> impl IntoView
where
    H: Fn(u64) -> String + Send + 'static,
{
    let texts = Texts::current();
    let here = match pages {
        Some(pages) => t!(texts, "pager-page-of", page = page, pages = pages),
        None => t!(texts, "pager-page", page = page),
    };
    let previous = (page > 1)
        .then(|| view! { <a class="btn quiet" rel="prev" href=href(page - 1)>{t!(texts, "pager-previous")}</a> });
    let next =
        more.then(|| view! { <a class="btn quiet" rel="next" href=href(page + 1)>{t!(texts, "pager-next")}</a> });
    (page > 1 || more).then(|| {
        view! {
            <nav class="pager" aria-label=t!(texts, "pager-label")>
                {previous}
                <span class="num">{here}</span>
                {next}
            </nav>
        }
    })
}
