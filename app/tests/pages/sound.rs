//! What holds for every page, whatever it shows.

use std::collections::BTreeSet;

use domain::locale::Locale;

#[track_caller]
pub fn assert_sound(html: &str, locale: Locale) {
    let tags: Vec<&str> =
        html.split('<').skip(1).filter_map(|piece| piece.split_once('>')).map(|(tag, _)| tag).collect();
    let faults: Vec<String> = [headings(&tags), references(&tags), inline(&tags), frame(html, locale)].concat();
    let body = html.split_once("<body").map_or(html, |(_, body)| body);
    assert!(faults.is_empty(), "{faults:#?}\nin:\n{body}");
}

/// A document in one language, with a title and a main part, and no message without a text.
fn frame(html: &str, locale: Locale) -> Vec<String> {
    let language = format!("<html lang=\"{locale}\">");
    let once = [language.as_str(), "<title>", " – Havainto</title>", "<main ", "</body></html>"];
    let missing = once.into_iter().filter(|piece| html.matches(piece).count() != 1);
    let unwanted = ["No localization", "<!>", "{ $"].into_iter().filter(|piece| html.contains(piece));
    let missing = missing.map(|piece| format!("not once: {piece}"));
    missing.chain(unwanted.map(|piece| format!("there is {piece}"))).collect()
}

/// One `h1`, and no level left out on the way down.
fn headings(tags: &[&str]) -> Vec<String> {
    let levels = tags.iter().filter_map(|tag| {
        let digit = tag.strip_prefix('h')?.chars().next()?.to_digit(10)?;
        tag[2..].chars().next().is_none_or(char::is_whitespace).then_some(digit)
    });
    let levels: Vec<u32> = levels.collect();
    let mut faults = Vec::new();
    if levels.iter().filter(|level| **level == 1).count() != 1 {
        faults.push(format!("not one h1: {levels:?}"));
    }
    if levels.windows(2).any(|pair| pair[1] > pair[0] + 1) {
        faults.push(format!("a level of headings is left out: {levels:?}"));
    }
    faults
}

/// Ids stand once, and what refers to one finds it.
fn references(tags: &[&str]) -> Vec<String> {
    let mut faults = Vec::new();
    let mut ids = BTreeSet::new();
    for id in tags.iter().filter_map(|tag| attribute(tag, "id")) {
        if !ids.insert(id) {
            faults.push(format!("the id {id} stands twice"));
        }
    }
    for name in ["for", "form", "aria-labelledby", "aria-describedby", "aria-controls"] {
        let wanted = tags.iter().filter_map(|tag| attribute(tag, name)).flat_map(str::split_whitespace);
        faults.extend(wanted.filter(|id| !ids.contains(id)).map(|id| format!("{name} refers to {id}")));
    }
    let anchors = tags.iter().filter_map(|tag| attribute(tag, "href")?.strip_prefix('#'));
    faults.extend(anchors.filter(|id| !ids.contains(id)).map(|id| format!("a link leads to #{id}")));
    faults
}

/// The policy lets neither styles nor scripts in attributes through.
fn inline(tags: &[&str]) -> Vec<String> {
    let bears = |tag: &&&str| tag.contains(" style=") || tag.contains(" onclick=");
    tags.iter().filter(bears).map(|tag| format!("inline: {tag}")).collect()
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}
