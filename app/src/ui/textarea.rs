//! The only `<textarea>`: leptos 0.8 (tachys 0.2.19) does not escape a textarea's children, so its
//! text is escaped here. A test posts `</textarea><script>` to it.

use leptos::prelude::*;

use super::{field::Field, number::grouped, post_form::around, wording::Wording};
use crate::{i18n::Texts, t, text_counter::TextCounter};

/// Many lines of text.
#[component]
pub fn Textarea(
    name: &'static str,
    #[prop(into)] label: Wording,
    #[prop(optional, into)] hint: Option<Wording>,
    #[prop(optional)] optional: bool,
    #[prop(default = 7)] rows: u32,
    /// Characters that are taken: told, and counted while one writes.
    #[prop(optional)]
    limit: Option<usize>,
) -> impl IntoView {
    let form = around();
    let limit_id = limit.map(|_| form.id(name) + "-limit");
    let described_by = form.described_by(name, hint.is_some()).into_iter().chain(limit_id.clone());
    let described_by: Vec<_> = described_by.collect();
    view! {
        <Field name label hint=hint.clone() optional>
            <textarea
                id=form.id(name)
                name=name
                rows=rows
                required=!optional
                aria-describedby=(!described_by.is_empty()).then(|| described_by.join(" "))
                aria-invalid=form.fault_of(name).map(|_| "true")
                inner_html=content(form.value(name))
            ></textarea>
            {limit.map(|limit| view! { <Limit field=form.id(name) limit/> })}
        </Field>
    }
}

/// How much may be written. Below it an island counts, once little is left.
#[component]
fn Limit(field: String, limit: usize) -> impl IntoView {
    let texts = Texts::current();
    let told = t!(texts, "characters-limit", limit = grouped(texts, u64::try_from(limit).unwrap_or(u64::MAX)));
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    view! {
        <p class="limit" id=field.clone() + "-limit">{told}</p>
        <TextCounter field limit left=t!(texts, "characters-left") over=t!(texts, "characters-over")/>
    }
}

/// Escaped, after a line break: the first one in a textarea is dropped by browsers.
fn content(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + 1);
    html.push('\n');
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            c => html.push(c),
        }
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_can_neither_end_the_textarea_nor_lose_its_first_line_break() {
        assert_eq!(content("</textarea><script>&amp;"), "\n&lt;/textarea&gt;&lt;script&gt;&amp;amp;");
        assert_eq!(content("\na"), "\n\na");
    }
}
