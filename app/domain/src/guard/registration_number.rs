//! Registration numbers of vehicles: `ABC-123` by itself, other ways of writing them where words
//! tell of a vehicle.

use super::{
    Found, cues,
    signs::{Sign, begins, says},
};

/// Abbreviations that stand before numbers and on no number plate that is meant.
#[rustfmt::skip]
const ABBREVIATIONS: &[&str] = &[
    "icd", "icf", "icpc", "dsm", "iso", "phq", "gad", "bdi", "mmse", "rai", "adl", "iadl", "who", "hiv", "hcv", "hbv",
    "hpv", "cov", "mrsa", "typ", "kela", "thl", "stm", "vm", "tem", "okm", "eu", "ey", "eta", "yk", "who", "ltk",
    "kho", "kko", "eoa", "avi", "ely", "bmw", "kia", "suv", "vw", "usb", "led", "lte", "dvd", "ssd", "ram", "cpu",
    "pdf", "xls", "csv", "tki", "kvl", "amk", "ahs", "asi", "sos", "atk", "ict", "api", "sql", "rfc", "sfs", "din",
    "ieee", "ohje", "vat", "alv", "klo", "nro", "kpl", "max", "min", "noin", "tel", "puh", "fax", "gsm", "pin", "puk",
    "pl", "box", "art", "sek", "eur", "usd", "nok", "dkk", "km", "cm", "mm", "mg", "ml", "kg", "ja", "tai", "on",
    "oli", "ei", "se", "he", "jo", "yli", "alle", "and", "for", "the", "was", "och", "var", "ett", "den", "det",
    "att", "som", "per", "in", "at", "of", "to", "en", "kvm", "hba", "ldl", "hdl", "crp", "ekg", "eeg", "tsh", "psa",
    "inr", "bmi", "cva", "tia", "ums", "tlk", "kok", "sdp", "kd", "rkp", "vas", "vihr", "ops", "hops", "ilo", "unc",
    "crc", "audit", "ces", "gds", "sdq", "vau", "lps", "ltu", "omt", "mtt", "teho", "osa", "ovi", "age", "sur", "ext",
    "ref", "pos", "kap", "sid", "sivu",
];

pub fn find(signs: &[Sign], found: &mut Found) {
    let mut at = 0;
    while at < signs.len() {
        if !signs[at].is_alphanumeric()
            || at > 0 && (signs[at - 1].is_alphanumeric() || matches!(signs[at - 1].is, '-' | '/' | '_' | '.'))
        {
            at += 1;
            continue;
        }
        match plate(signs, at) {
            Some(end) => {
                found.push(at..end);
                at = end;
            }
            None => at += 1,
        }
    }
}

fn plate(signs: &[Sign], start: usize) -> Option<usize> {
    if signs[start].is_digit() {
        return estonian(signs, start);
    }
    let window = &signs[start..signs.len().min(start + 10)];
    let letters = window.iter().take_while(|sign| sign.is_letter()).count();
    if !(2..=3).contains(&letters) {
        return None;
    }
    let separators = window[letters..].iter().take_while(|sign| matches!(sign.is, '-' | ' ')).count();
    let dash = window[letters..letters + separators].iter().any(|sign| sign.is == '-');
    let from = letters + separators;
    let digits = window[from..].iter().take_while(|sign| sign.is_digit()).count();
    let mut end = from + digits;
    // Diplomats have up to four digits.
    let diplomat =
        (begins(&window[..letters], "cd") || begins(&window[..letters], "cc")) && letters == 2 && digits == 4;
    if separators > 3 || !((1..=3).contains(&digits) || diplomat) {
        return None;
    }
    // Swedish plates may end in a letter.
    let swedish = letters == 3 && digits == 2 && window.get(end).is_some_and(Sign::is_upper);
    end += usize::from(swedish);
    let goes_on = match &window[end..] {
        [next, ..] if next.is_alphanumeric() || next.is == '_' => true,
        [next, digit, ..] => matches!(next.is, '-' | '/' | '.' | ',') && digit.is_alphanumeric(),
        _ => false,
    };
    let abbreviation = ABBREVIATIONS.iter().any(|word| says(&window[..letters], word));
    if goes_on || abbreviation && !(letters == 3 && digits == 3 && cues::before(signs, start, 3, cues::is_vehicle)) {
        return None;
    }
    let capitals = window[..letters].iter().all(Sign::is_upper);
    let full = letters == 3 && digits + usize::from(swedish) == 3;
    let at_vehicle =
        || cues::before(signs, start, 8, cues::is_vehicle) || cues::after(signs, start + end, 5, cues::is_vehicle);
    let is_label = || cues::before(signs, start, 1, |word| cues::is_label(word) && !cues::is_vehicle(word));
    let whole = match (full, capitals, dash) {
        (true, _, true) => !is_label() || at_vehicle(),
        (true, _, _) | (false, true, true) => at_vehicle(),
        (false, true, false) | (false, false, true) => cues::before(signs, start, 3, cues::is_vehicle),
        (false, false, false) => false,
    };
    whole.then_some(start + end)
}

/// `123 ABC`, where words tell of a vehicle.
fn estonian(signs: &[Sign], start: usize) -> Option<usize> {
    let window = &signs[start..signs.len().min(start + 8)];
    let digits = window.iter().take_while(|sign| sign.is_digit()).count();
    let gap = window[digits..].iter().take(1).take_while(|sign| matches!(sign.is, ' ' | '-')).count();
    let letters = window[digits + gap..].iter().take_while(|sign| sign.is_upper() && sign.is_letter()).count();
    let end = digits + gap + letters;
    let whole = digits == 3 && letters == 3 && !window.get(end).is_some_and(Sign::is_alphanumeric);
    let unit = ABBREVIATIONS.iter().any(|word| says(&window[digits + gap..end], word));
    (whole && !unit && cues::before(signs, start, 3, cues::is_vehicle)).then_some(start + end)
}
