//! Personal identity codes: date of birth, a sign for the century, three digits, a check character.
//! Written together, spaced, bracketed, with any dash, with or without a case ending.

use super::{Found, cues, signs::Sign};

/// What may stand between two signs of a code.
const FILLERS: &str = " .,:;/\\_*()[]{}<>|\"'\n";
/// How many of them in a row.
const FILLER_MAX: usize = 4;
const CHECKS: &[u8; 31] = b"0123456789abcdefhjklmnprstuvwxy";

/// Codes with a valid date and the right check character.
pub fn find(signs: &[Sign], found: &mut Found) {
    scan(signs, found, |code| code.checks && code.date_exists && code.is_told_apart());
}

/// The shape of a code, with a wrong check character or a day that does not exist.
pub fn find_near(signs: &[Sign], found: &mut Found) {
    scan(signs, found, Code::is_near);
}

fn scan(signs: &[Sign], found: &mut Found, wanted: fn(&Code) -> bool) {
    let mut at = 0;
    while at < signs.len() {
        let begins = digit(signs[at]).is_some() && (at == 0 || !signs[at - 1].is_digit());
        let code =
            begins.then(|| [6, 8].into_iter().filter_map(|length| read(signs, at, length)).find(&wanted)).flatten();
        if let Some(code) = code {
            found.push(at..code.end);
            at = code.end;
        } else {
            at += 1;
        }
    }
}

/// What was read from `start` to `end`.
#[expect(clippy::struct_excessive_bools, reason = "each is one thing that was seen of the code")]
struct Code {
    end: usize,
    /// The sign for the century was there.
    separated: bool,
    /// Nothing stands between its signs, except for spaces around the sign for the century.
    tight: bool,
    /// Letters that look like digits stand for some.
    disguised: bool,
    date_exists: bool,
    checks: bool,
    check_is_letter: bool,
    /// A word before it says that it is an identity code.
    announced: bool,
    /// A word before it says that it is a code of something else.
    labelled: bool,
    /// The sign for the century is a dash or a plus.
    by_dash: bool,
}

impl Code {
    /// Ten signs with the right sum are no accident, unless nearly all that could tell is missing.
    fn is_told_apart(&self) -> bool {
        self.separated || (self.check_is_letter && !self.disguised) || self.announced
    }

    fn is_near(&self) -> bool {
        let shape = self.separated && !self.disguised && (self.tight || (self.by_dash && self.check_is_letter));
        shape
            && !(self.checks && self.date_exists)
            && (self.announced || (self.date_exists && (self.check_is_letter || !self.by_dash || !self.labelled)))
    }
}

struct Cursor<'a> {
    signs: &'a [Sign],
    at: usize,
    fillers: usize,
}

impl Cursor<'_> {
    /// The next sign that is not a filler, and steps past it.
    fn next(&mut self) -> Option<Sign> {
        let mut skipped = 0;
        while skipped <= FILLER_MAX {
            let sign = *self.signs.get(self.at)?;
            self.at += 1;
            if !FILLERS.contains(sign.is) {
                self.fillers += skipped;
                return Some(sign);
            }
            skipped += 1;
        }
        None
    }
    fn digits(&mut self, count: u32) -> Option<(u32, bool)> {
        let mut value = 0;
        let mut disguised = false;
        for _ in 0..count {
            let sign = self.next()?;
            value = value * 10 + digit(sign)?;
            disguised |= !sign.is_digit();
        }
        Some((value, disguised))
    }
}

/// Letters that are typed for digits are read as these.
fn digit(sign: Sign) -> Option<u32> {
    match sign.is {
        'O' | 'o' => Some(0),
        'l' | 'I' => Some(1),
        _ => sign.digit(),
    }
}

fn read(signs: &[Sign], start: usize, date_length: u32) -> Option<Code> {
    let mut cursor = Cursor { signs, at: start, fillers: 0 };
    let (date, date_disguised) = cursor.digits(date_length)?;
    // Most digits are no date.
    let (day_and_month, year) = if date_length == 6 { (date / 100, date % 100) } else { (date / 10_000, date % 100) };
    if !exists(day_and_month / 100, day_and_month % 100, 2000) {
        return None;
    }
    let date_fillers = cursor.fillers;
    let after_date = cursor.at;
    let century = cursor.next().and_then(|sign| centuries(sign.lower));
    if century.is_none() {
        cursor.at = after_date;
        cursor.fillers = date_fillers;
    }
    // Two dashes, or a dash after the letter: only the first is needed.
    if century.is_some() && signs.get(cursor.at).is_some_and(|sign| sign.is == '-') {
        cursor.at += 1;
    }
    let before_number = cursor.fillers;
    let first_of_number = cursor.at;
    let (number, number_disguised) = cursor.digits(3)?;
    let spaced_separator = signs.get(first_of_number).is_some_and(|sign| sign.is == ' ');
    let number_fillers = cursor.fillers - before_number - usize::from(spaced_separator);
    let before_check = cursor.fillers;
    let check = cursor.next()?;
    let check_fillers = cursor.fillers - before_check;
    let end = cursor.at;
    if !check.is.is_ascii_alphanumeric() || !ends_well(signs, end, check_fillers > 0) {
        return None;
    }
    let short_date = day_and_month * 100 + year;
    let date_exists = if date_length == 8 {
        exists(day_and_month / 100, day_and_month % 100, date % 10_000) && (1800..2100).contains(&(date % 10_000))
    } else {
        century
            .unwrap_or(&[1900, 2000])
            .iter()
            .any(|century| exists(day_and_month / 100, day_and_month % 100, century + year))
    };
    let sum = u64::from(short_date) * 1000 + u64::from(number);
    let checks = usize::try_from(sum % 31).is_ok_and(|rest| char::from(CHECKS[rest]) == check.lower);
    let separator_is_spaced = before_number > date_fillers || spaced_separator;
    let by_dash = !signs[after_date..first_of_number].iter().any(Sign::is_letter);
    Some(Code {
        end,
        separated: century.is_some(),
        tight: date_fillers == 0 && number_fillers == 0 && check_fillers == 0 && (by_dash || !separator_is_spaced),
        disguised: date_disguised || number_disguised,
        date_exists,
        checks,
        check_is_letter: check.is_letter(),
        announced: cues::before(signs, start, 4, cues::is_identity),
        labelled: cues::before(signs, start, 3, cues::is_code),
        by_dash,
    })
}

/// The century or centuries that a sign stands for.
fn centuries(sign: char) -> Option<&'static [u32]> {
    match sign {
        '+' => Some(&[1800]),
        '-' | 'y' | 'x' | 'w' | 'v' | 'u' => Some(&[1900]),
        'a'..='f' => Some(&[2000]),
        _ => None,
    }
}

/// After the check character stands no digit, and letters only as a case ending that is joined to it.
fn ends_well(signs: &[Sign], end: usize, check_stands_apart: bool) -> bool {
    let tail = &signs[end..signs.len().min(end + 9)];
    let letters = tail.iter().take_while(|sign| sign.is_letter()).count();
    if check_stands_apart && letters > 0 {
        return false;
    }
    letters < 9 && !tail.get(letters).is_some_and(Sign::is_digit)
}

/// Whether the calendar has that day.
pub fn exists(day: u32, month: u32, year: u32) -> bool {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    };
    (1..=days).contains(&day)
}
