//! Telephone numbers: Finnish mobile and landline numbers in any grouping, numbers with a country
//! code. Not what only looks like one: dates, times, postal codes, budget codes, identifiers of
//! companies, and the short and free numbers of services, which no client has.

mod spelled;

use super::{
    Found, cues,
    signs::{Sign, word_before},
};

/// The most digits that are looked at.
const DIGITS_MAX: usize = 15;
/// How many signs may stand between two digits.
const GAP_MAX: usize = 3;
/// Words before it that may tell what a number is.
const WINDOW: usize = 4;

pub fn find(signs: &[Sign], found: &mut Found) {
    let mut at = 0;
    while at < signs.len() {
        match number(signs, at).or_else(|| spelled::number(signs, at)) {
            Some(range) => {
                at = range.end;
                found.push(range);
            }
            None => at += 1,
        }
    }
}

fn number(signs: &[Sign], at: usize) -> Option<std::ops::Range<usize>> {
    let run = Run::read(signs, at)?;
    let end = run.foreign().or_else(|| run.finnish()).or_else(|| run.announced())?;
    let start =
        if at > 0 && signs[at - 1].is == '(' && signs[at..end].iter().any(|s| s.is == ')') { at - 1 } else { at };
    Some(start..end)
}

/// Digits in groups, with what stands between the groups.
struct Run<'a> {
    signs: &'a [Sign],
    start: usize,
    plus: bool,
    digits: Vec<u32>,
    /// For each digit, the place after it, and whether the next digit stands apart from it.
    after: Vec<(usize, bool)>,
}

impl<'a> Run<'a> {
    /// Reads from a digit or a plus.
    fn read(signs: &'a [Sign], start: usize) -> Option<Self> {
        let first = signs[start];
        let plus = first.is == '+';
        if !plus && digit(signs, start).is_none() {
            return None;
        }
        let mut run = Self { signs, start, plus, digits: Vec::new(), after: Vec::new() };
        if !run.begins_freely() {
            return None;
        }
        let mut at = start + usize::from(plus);
        loop {
            let gap = signs[at..].iter().take(GAP_MAX + 1).take_while(|sign| is_gap(sign.is)).count();
            let Some(digit) = digit(signs, at + gap).filter(|_| gap <= GAP_MAX) else { break };
            if run.digits.len() > DIGITS_MAX {
                break;
            }
            if gap > 0
                && let Some(last) = run.after.last_mut()
            {
                last.1 = true;
            }
            run.digits.push(digit);
            at += gap + 1;
            run.after.push((at, false));
        }
        // What is longer than any number ends nowhere.
        if run.digits.len() <= DIGITS_MAX
            && let Some(last) = run.after.last_mut()
        {
            last.1 = true;
        }
        (run.digits.len() >= 6).then_some(run)
    }

    /// Not in the middle of a longer number or of a code with letters.
    fn begins_freely(&self) -> bool {
        let Some(before) = self.start.checked_sub(1).map(|at| self.signs[at]) else { return true };
        let further = self.start.checked_sub(2).map(|at| self.signs[at]);
        if before.is_digit() {
            return false;
        }
        if before.is_letter() {
            let glued = |word: &[Sign]| cues::is_phone(word) || cues::is_number(word);
            return self.plus || word_before(self.signs, self.start).is_some_and(|word| glued(&self.signs[word]));
        }
        let joins = matches!(before.is, '.' | ',' | '/' | ':' | '-' | '+' | '§' | '#' | '=');
        !(joins
            && further
                .is_some_and(|sign| sign.is_digit() || (before.is != '.' && before.is != ':' && sign.is_letter())))
    }

    fn begins(&self, digits: &[u32]) -> bool {
        self.digits.starts_with(digits)
    }

    /// Lengths of the groups that the first `count` digits stand in.
    fn groups(&self, count: usize) -> Vec<usize> {
        let mut groups = Vec::new();
        let mut length = 0;
        for (index, (_, apart)) in self.after[..count].iter().enumerate() {
            length += 1;
            if *apart || index + 1 == count {
                groups.push(length);
                length = 0;
            }
        }
        groups
    }

    /// What stands between the first two groups.
    fn first_gap(&self) -> &[Sign] {
        match self.after.iter().position(|(_, apart)| *apart) {
            Some(index) if index + 1 < self.after.len() => {
                let from = self.after[index].0;
                &self.signs[from..self.after[index + 1].0 - 1]
            }
            _ => &[],
        }
    }

    /// The most digits up to `most` after which a group ends; the fewest that are `enough` where
    /// more would take in what only stands next to the number.
    fn cut(&self, least: usize, enough: usize, most: usize) -> Option<usize> {
        let ends = |count: &usize| self.after.get(count - 1).is_some_and(|(_, apart)| *apart);
        (enough..=most).find(ends).or_else(|| (least..enough).rev().find(ends))
    }

    fn end(&self, count: usize) -> Option<usize> {
        let end = self.after[count - 1].0;
        let rest = &self.signs[end..self.signs.len().min(end + 2)];
        let decimals = self.signs[end..].iter().skip(1).take(3).take_while(|sign| sign.is_digit()).count();
        let goes_on = match rest {
            [next, ..] if next.is_digit() || matches!(next.is, '%' | '€' | '§') => true,
            [gap, unit] if gap.is == ' ' => matches!(unit.is, '%' | '€' | '§'),
            [comma, _] => comma.is == ',' && (1..3).contains(&decimals),
            _ => false,
        };
        let money = super::signs::word_after(self.signs, end).is_some_and(|word| {
            word.start <= end + 1
                && cues::is_any(
                    &self.signs[word],
                    &["euro", "euroa", "e", "eur", "kr", "euros", "mg", "ml", "kpl", "km"],
                )
        });
        (!goes_on && !money).then_some(end)
    }

    /// How near words tell that this is a telephone number rather than another one.
    fn is_announced(&self) -> bool {
        let phone = cues::distance_before(self.signs, self.start, WINDOW, cues::is_phone);
        let code = cues::distance_before(self.signs, self.start, WINDOW, cues::is_code);
        phone.is_some_and(|phone| code.is_none_or(|code| phone <= code))
    }

    /// Whether a nearer word tells that it is a number of something else. What might stand near a
    /// telephone number, too, must stand right before.
    fn is_code(&self) -> bool {
        let phone = cues::distance_before(self.signs, self.start, WINDOW, cues::is_phone);
        let code = cues::distance_before(self.signs, self.start, 2, cues::is_code)
            .or_else(|| cues::distance_before(self.signs, self.start, 1, cues::is_matter));
        code.is_some_and(|code| phone.is_none_or(|phone| code < phone))
    }

    /// With a country code, after `+` or `00`, or Finland's without either.
    fn foreign(&self) -> Option<usize> {
        let prefix = if self.plus {
            0
        } else if self.begins(&[0, 0]) {
            2
        } else if self.begins(&[3, 5, 8]) {
            0
        } else {
            return None;
        };
        let bare = !self.plus && prefix == 0;
        let country = &self.digits[prefix..];
        if country.starts_with(&[3, 5, 8]) {
            let zero = usize::from(country.get(3) == Some(&0));
            let before = prefix + 3 + zero;
            let mobile = matches!(self.digits.get(before..before + 2), Some([4, _] | [5, 0]));
            if bare && (!mobile || self.is_code()) {
                return None;
            }
            let (least, enough) = if mobile { (7, 9) } else { (5, 8) };
            let count = self.cut(before + least, before + enough, before + 11)?;
            return self.end(count);
        }
        if bare || !is_country(country) || (!self.plus && self.is_code()) {
            return None;
        }
        let groups = self.groups(self.digits.len());
        // 0037 begins the address of a firm's electronic invoices, too.
        if self.begins(&[0, 0, 3, 7]) && groups.len() == 1 && !self.is_announced() {
            return None;
        }
        // Round thousands are money or people.
        let thousands = groups.len() > 1
            && groups[0] <= 3
            && groups[1..].iter().all(|length| *length == 3)
            && self.digits.ends_with(&[0, 0, 0]);
        if thousands {
            return None;
        }
        let count = self.cut(prefix + 8, prefix + 10, prefix + 14)?;
        self.end(count)
    }

    fn finnish(&self) -> Option<usize> {
        if self.plus || !self.begins(&[0]) || self.begins(&[0, 0]) || self.is_code() || self.is_date_or_time() {
            return None;
        }
        let mobile = self.begins(&[0, 4]) || self.begins(&[0, 5, 0]);

        let numbered = self.is_announced() || cues::before(self.signs, self.start, 2, cues::is_number);
        let (least, enough, most) = if mobile { (9, 10, 12) } else { (if numbered { 7 } else { 8 }, 9, 11) };
        let count = self.cut(least, enough, most)?;
        if mobile {
            let groups = self.groups(count);
            // Two postal codes end as postal codes do.
            let postal = groups == [5, 5]
                && !self.is_announced()
                && [4, 9].iter().all(|last| matches!(self.digits[*last], 0 | 1 | 5));
            let decimals = groups[0] == 1 && self.first_gap().first().is_some_and(|sign| sign.is == '.');
            let well_grouped = groups[0] >= 2 || count == 10 || groups.iter().all(|length| *length <= 3);
            return (!postal && !decimals && well_grouped).then(|| self.end(count)).flatten();
        }
        self.is_area().then(|| self.landline(count)).flatten()
    }

    /// Area codes and those of companies; not the free and the paid numbers of services.
    fn is_area(&self) -> bool {
        let service =
            [&[0, 8, 0][..], &[0, 6, 0], &[0, 7, 0, 0], &[0, 1, 0, 0], &[0, 2, 0, 0], &[0, 2, 0, 2], &[0, 3, 0, 0]];
        if service.iter().any(|prefix| self.begins(prefix)) {
            // 070 is what Swedish mobile numbers begin with, and 0700 that of a service.
            return false;
        }
        matches!(self.digits[1], 2 | 3 | 5..=9) || (self.digits[1] == 1 && matches!(self.digits[2], 0 | 3..=9))
    }

    fn landline(&self, count: usize) -> Option<usize> {
        let groups = self.groups(count);
        if self.is_announced() {
            return self.end(count);
        }
        let is_business_id = groups.len() >= 2 && groups[0] == 7 && groups[1] == 1;
        let is_postal = groups.first() == Some(&5) && groups.get(1).is_none_or(|length| *length == 5);
        let in_pairs = groups.len() > 2 && groups.iter().all(|length| *length == 2) && self.digits[2] == 0;
        let well_grouped = matches!(groups[..], [8..=10])
            || (groups.len() > 1 && matches!(groups[0], 2..=4) && !groups[1..].contains(&1));
        (well_grouped && !is_business_id && !is_postal && !in_pairs).then(|| self.end(count)).flatten()
    }

    /// `05.12.2023`, `09.30-15.45`, `0830-1600`, `04.05.-06.05.2024`, `0.25`.
    fn is_date_or_time(&self) -> bool {
        let groups = self.groups(self.digits.len());
        let Some(gap) = self.first_gap().first() else { return false };
        match groups[..] {
            [1, ..] => gap.is == '.',
            [2, 1 | 2, ..] if gap.is == '.' => true,
            [2, 1 | 2, 2 | 4, ..] => {
                matches!(gap.is, '/' | '-') && self.digits[2] < 2 && (groups.len() == 3 || groups[2] == 4)
            }
            [2, ..] => gap.is == '.' && !self.is_announced(),
            [4, 4] => gap.is == '-' && self.digits[2] < 6 && self.digits[4] < 3 && self.digits[6] < 6,
            _ => false,
        }
    }

    /// Without a leading zero, after a word that announces it.
    fn announced(&self) -> Option<usize> {
        if self.plus || self.begins(&[0]) || !self.is_announced() || self.begins(&[1, 1]) || self.begins(&[1, 0, 0]) {
            return None;
        }
        let groups = self.groups(self.digits.len());
        let first = self.first_gap().first();
        if first.is_some_and(|sign| matches!(sign.is, '.' | '/'))
            || matches!(groups[..], [1 | 2, 1 | 2, ..]) && first.is_some_and(|sign| sign.is == '-')
            || groups.starts_with(&[4, 4])
        {
            return None;
        }
        let count = self.cut(6, 7, 10)?;
        self.end(count)
    }
}

fn is_gap(sign: char) -> bool {
    matches!(sign, ' ' | '-' | '.' | '/' | '(' | ')' | '_' | '\n')
}

/// The digit that stands here; a letter O before a digit is a zero.
fn digit(signs: &[Sign], at: usize) -> Option<u32> {
    let sign = signs.get(at)?;
    let before_digit = signs.get(at + 1).is_some_and(Sign::is_digit);
    let zero = sign.lower == 'o' && before_digit && (at == 0 || !signs[at - 1].is_letter());
    sign.digit().or(zero.then_some(0))
}

/// Country codes that are in use, except for Finland's.
fn is_country(digits: &[u32]) -> bool {
    matches!(
        digits,
        [1, 2..=9, ..]
            | [7, ..]
            | [2, 0 | 7, ..]
            | [2, 1..=6 | 9, _, ..]
            | [3, 0..=4 | 6 | 9, ..]
            | [3, 5 | 7 | 8, _, ..]
            | [4, 0 | 1 | 3..=9, ..]
            | [4, 2, _, ..]
            | [5, 1..=8, ..]
            | [5, 0 | 9, _, ..]
            | [6, 0..=6, ..]
            | [6, 7..=9, _, ..]
            | [8, 1 | 2 | 4 | 6, ..]
            | [8, 5 | 8, _, ..]
            | [9, 0..=5 | 8, ..]
            | [9, 6 | 7 | 9, _, ..]
    )
}
