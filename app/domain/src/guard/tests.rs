//! What holds of the guard as a whole.

mod sentences;

use proptest::prelude::*;

use super::*;

/// Pieces that texts are put together from, so that what is made comes near what is looked for.
fn pieces() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "131052-308T",
        "131052",
        "-",
        "+",
        "A",
        "308T",
        "040",
        "1234567",
        "+358",
        " ",
        ".",
        ",",
        "(at)",
        "@",
        "gmail.com",
        "FI21",
        "1234 5600 0007 85",
        "ABC-123",
        "ABC",
        "123",
        "auto",
        "puh.",
        "x.com/",
        "facebook.com/matti",
        "\n",
        "ä",
        "\u{308}",
        "\u{200b}",
        "１３",
        "Matti",
        "Virtanen",
        "Virtasen",
        "asiakkaani",
        "Kauppakatu",
        "5 B 12",
        "syntynyt",
        "1.2.1980",
        "s.",
        "87-vuotias",
        "Utsjoella",
        "kylä",
        "von",
        "M.",
        "'s",
        "…",
        "[…]",
        "👩‍👩‍👧",
        "İ",
        "ß",
        "-niminen",
        "00",
        "0",
        "dot",
        "at",
    ]);
    prop_oneof![4 => known.prop_map(str::to_owned), 1 => "\\PC{0,4}", 1 => "[0-9]{1,7}"]
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::collection::vec(pieces(), 0..24).prop_map(|pieces| pieces.concat()),
        1 => ".{0,120}",
    ]
}

fn guards() -> Vec<Guard> {
    vec![
        Guard::of_patterns(),
        #[cfg(feature = "names")]
        Guard::with_names(Names::embedded()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 250, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn findings_stand_between_characters_in_order_and_apart(text in texts()) {
        for guard in guards() {
            let findings = guard.examine(&text);
            for found in &findings {
                prop_assert!(found.start < found.end && text.is_char_boundary(found.start) && text.is_char_boundary(found.end));
            }
            prop_assert!(findings.windows(2).all(|pair| pair[0].end <= pair[1].start));
            prop_assert_eq!(&findings, &guard.examine(&text));
        }
    }

    #[test]
    fn what_was_masked_is_not_blocked(text in texts()) {
        for guard in guards() {
            let masked = masked(&text, &guard.examine(&text));
            let left: Vec<_> = guard.examine(&masked).into_iter().filter(|found| found.verdict() == Verdict::Block).collect();
            prop_assert!(left.is_empty(), "{masked}: {left:?}");
        }
    }
}

#[test]
fn a_finding_tells_what_it_is_and_what_follows() {
    assert_eq!((Kind::IdentityCode.code(), Kind::IdentityCode.verdict().code()), ("identity_code", "block"));
    assert_eq!((Kind::NearIdentityCode.code(), Kind::NearIdentityCode.verdict().code()), ("identity_code", "warn"));
    assert_eq!(Kind::NearIdentityCode.mark(), "near_identity_code");
    assert!(Kind::ALL.iter().all(|kind| serde_json::to_value(kind).expect("a kind is a string") == kind.mark()));
}

#[test]
fn masked_text_keeps_all_else() {
    let text = "Hetu 131052-308T, puh. 040 123 4567 ja sähköposti matti@example.fi.";
    let masked = masked(text, &Guard::of_patterns().examine(text));
    assert_eq!(masked, "Hetu […], puh. […] ja sähköposti […].");
    assert_eq!(Guard::of_patterns().examine(&masked), []);
}

#[test]
fn look_alikes_are_read_as_what_they_look_like() {
    for text in [
        "１３１０５２-３０８Ｔ",
        "131\u{ad}052–308\u{200b}T",
        "131052\u{2212}308Т",
        "131052-308\u{a0}T",
        "[131052]-(308T)",
    ] {
        let findings = Guard::of_patterns().examine(text);
        assert_eq!(findings.iter().map(|found| found.kind).collect::<Vec<_>>(), [Kind::IdentityCode], "{text}");
    }
}
