//! Every pair of colours that stand on each other can be told apart, in light and in dark: read from
//! the tokens as they are, computed as WCAG 2.2 defines contrast.

use std::collections::BTreeMap;

const TOKENS: &str = include_str!("../../style/tokens.css");

/// Text on what it stands on: 4.5:1 at least.
const TEXT: [(&str, &[&str]); 14] = [
    ("ink", &["paper", "surface", "sunken", "spruce-soft", "berry-soft", "fault-soft"]),
    ("ink-2", &["paper", "surface", "sunken", "spruce-soft"]),
    ("spruce", &["paper", "surface", "spruce-soft"]),
    ("spruce-strong", &["paper", "surface", "spruce-soft"]),
    ("on-spruce", &["spruce", "spruce-strong"]),
    ("berry", &["paper", "surface", "berry-soft"]),
    ("fault", &["paper", "surface", "fault-soft"]),
    ("gap", &["paper", "surface"]),
    ("success", &["paper", "surface"]),
    ("phenomenon", &["paper", "surface"]),
    ("signal", &["paper", "surface"]),
    ("proposal", &["paper", "surface"]),
    ("focus", &["paper", "surface"]),
    ("spruce", &["sunken"]),
];
/// Edges of controls: 3:1 at least.
const EDGES: [(&str, &[&str]); 3] =
    [("edge", &["paper", "surface"]), ("spruce", &["paper", "surface"]), ("focus", &["spruce-soft", "berry-soft"])];

type Scheme = BTreeMap<&'static str, [f64; 3]>;

fn schemes() -> [(&'static str, Scheme); 2] {
    let (light, dark) = TOKENS.split_once("prefers-color-scheme: dark").expect("a dark scheme");
    [("light", colours(light)), ("dark", colours(dark))]
}

fn colours(css: &'static str) -> Scheme {
    let declarations = css.lines().filter_map(|line| line.trim().strip_prefix("--")?.split_once(": #"));
    declarations.map(|(name, hex)| (name, channels(hex.trim_end_matches(';')))).collect()
}

fn channels(hex: &str) -> [f64; 3] {
    assert_eq!(hex.len(), 6, "{hex} is not six digits");
    [0, 2, 4].map(|at| {
        let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).expect("hexadecimal digits")) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    })
}

fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let luminance = |[r, g, b]: [f64; 3]| 0.2126 * r + 0.7152 * g + 0.0722 * b;
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn too_low(pairs: &[(&'static str, &[&'static str])], least: f64) -> Vec<String> {
    let mut found = Vec::new();
    for (scheme, colours) in schemes() {
        for (front, backs) in pairs {
            for back in *backs {
                let ratio = contrast(colours[front], colours[back]);
                if ratio < least {
                    found.push(format!("{scheme}: {front} on {back} is {ratio:.2}:1, less than {least}:1"));
                }
            }
        }
    }
    found
}

#[test]
fn contrast_is_computed_as_wcag_defines_it() {
    let ratio = contrast(channels("000000"), channels("ffffff"));
    assert!((ratio - 21.0).abs() < 0.001, "{ratio}");
    assert!((contrast(channels("767676"), channels("ffffff")) - 4.54).abs() < 0.01);
}

#[test]
fn text_can_be_read_in_both_schemes() {
    assert_eq!(too_low(&TEXT, 4.5), Vec::<String>::new());
}

#[test]
fn edges_of_controls_can_be_seen_in_both_schemes() {
    assert_eq!(too_low(&EDGES, 3.0), Vec::<String>::new());
}

#[test]
fn the_dark_scheme_leaves_no_colour_out() {
    let [(_, light), (_, dark)] = schemes();
    assert!(light.len() > 15, "{light:?}");
    assert_eq!(light.keys().collect::<Vec<_>>(), dark.keys().collect::<Vec<_>>());
}
