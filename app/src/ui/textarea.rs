//! The only `<textarea>`: leptos 0.8 (tachys 0.2.19) does not escape a textarea's children, so its
//! text is escaped here. A test posts `</textarea><script>` to it.

use leptos::prelude::*;

use super::{field::Field, post_form::around};

/// Many lines of text.
#[component]
pub fn Textarea(
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] optional: bool,
    #[prop(default = 7)] rows: u32,
) -> impl IntoView {
    let form = around();
    view! {
        <Field name label hint=hint.clone() optional>
            <textarea
                id=form.id(name)
                name=name
                rows=rows
                required=!optional
                aria-describedby=form.described_by(name, hint.is_some())
                aria-invalid=form.fault_of(name).map(|_| "true")
                inner_html=content(form.value(name))
            ></textarea>
        </Field>
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
