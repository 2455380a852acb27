//! What people wrote: in serif, in its own language, its paragraphs kept.

use domain::locale::Locale;
use leptos::prelude::*;

#[component]
pub fn Voice(#[prop(into)] text: String, language: Locale) -> impl IntoView {
    let paragraphs = paragraphs(&text).map(|paragraph| view! { <p>{paragraph.to_owned()}</p> }).collect_view();
    view! { <div class="voice" lang=language.as_str()>{paragraphs}</div> }
}

/// What empty lines part. Single line breaks stay, and are kept by the style sheet.
fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_lines_part_paragraphs() {
        assert_eq!(paragraphs("a\nb\n\n\n\nc\n").collect::<Vec<_>>(), ["a\nb", "c"]);
        assert_eq!(paragraphs(" \n\n ").count(), 0);
    }
}
