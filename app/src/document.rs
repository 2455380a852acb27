//! The finishing of a rendered document. Leptos 0.8 leaves marks in it for a whole-page hydration that
//! this house does not do, and a few things that an HTML checker refuses; browsers mend those
//! silently, each in its way. What islands need stays.

/// The document as it is sent.
///
/// - Marks (`<!>` and comments) go. Within an island they are what hydration counts by: there they
///   are written as the comments that browsers make of them.
/// - The scripts that follow `</html>` stand at the body's end.
/// - Preloads carry the nonce as a nonce, not as their `crossorigin`: without it the policy refuses them.
///
/// Nothing of this can stand in what people wrote: there `<` is written `&lt;`.
pub fn finish(html: &str) -> String {
    let nonce = html.split(" nonce=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
    let mut finished = String::with_capacity(html.len());
    let mut islands = 0_usize;
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        finished.push_str(&rest[..at]);
        rest = &rest[at..];
        let length = mark(rest).unwrap_or_else(|| rest.find('>').map_or(rest.len(), |end| end + 1));
        let (piece, following) = rest.split_at(length);
        match piece {
            "</body>" | "</html>" => {}
            EMPTY if islands > 0 => finished.push_str("<!---->"),
            _ if mark(piece).is_some() && islands == 0 => {}
            _ if piece.starts_with("<link ") && !nonce.is_empty() => {
                let wrong = format!(" crossorigin=\"{nonce}\"");
                finished.push_str(&piece.replace(&wrong, &format!(" crossorigin=\"anonymous\" nonce=\"{nonce}\"")));
            }
            _ => {
                islands += usize::from(piece.starts_with("<leptos-island"));
                islands = islands.saturating_sub(usize::from(piece == "</leptos-island>"));
                finished.push_str(piece);
            }
        }
        rest = following;
    }
    finished.push_str(rest);
    finished.push_str("</body></html>");
    finished
}

/// What leptos puts between two pieces of text.
const EMPTY: &str = "<!>";

/// How long the mark at the beginning is, if there is one.
fn mark(html: &str) -> Option<usize> {
    if html.starts_with(EMPTY) {
        return Some(EMPTY.len());
    }
    html.starts_with("<!--").then(|| html.find("-->").map(|end| end + "-->".len()))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_but_within_islands() {
        let html = "<!DOCTYPE html><html><body><p>a<!>b<!--HEAD--></p><leptos-island><p>c<!>d<!--s--></p></leptos-island>\
                    <!><p>&lt;!&gt;</p></body><!></html><!>";
        assert_eq!(
            finish(html),
            "<!DOCTYPE html><html><body><p>ab</p><leptos-island><p>c<!---->d<!--s--></p></leptos-island>\
             <p>&lt;!&gt;</p></body></html>"
        );
    }

    #[test]
    fn scripts_stand_in_the_body_and_preloads_carry_the_nonce() {
        let html = "<html><head><link href=\"/a.js\" crossorigin=\"n1\"><script nonce=\"n1\">1</script></head>\
                    <body></body></html><script nonce=\"n1\">2</script>";
        assert_eq!(
            finish(html),
            "<html><head><link href=\"/a.js\" crossorigin=\"anonymous\" nonce=\"n1\"><script nonce=\"n1\">1</script></head>\
             <body><script nonce=\"n1\">2</script></body></html>"
        );
    }
}
