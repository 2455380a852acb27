//! Names of people: a given name and a surname side by side, in either order and in any case, and
//! one name alone after a word such as *asiakkaani*. Calls `names`, `inflection`, `place`.
//!
//! A word is read by its form and by how it is written. What is also a common word, or the name of
//! a place, counts as a name only where more speaks for it; small letters and capitals alone say
//! less than one capital.

mod context;
mod reading;

use std::ops::Range;

use self::reading::{Reader, Word, Written};
use super::{
    inflection::Form,
    names::Names,
    signs::{self, Sign},
};

/// Where people's names stand.
pub struct People {
    pub full: Vec<Range<usize>>,
    pub given: Vec<Range<usize>>,
}

/// Steps of bearers from which a name is known by most readers.
const WELL_KNOWN: u64 = 8;

pub fn find(signs: &[Sign], names: &Names) -> People {
    let words = Reader::new(signs, names).words();
    let mut people = People { full: Vec::new(), given: Vec::new() };
    let mut at = 0;
    while at < words.len() {
        if let Some(last) = full_name(signs, &words, at) {
            people.full.push(words[at].range.start..last);
            at += words[at..].iter().take_while(|word| word.range.start < last).count().max(1);
        } else {
            at += 1;
        }
    }
    given_names(signs, &words, &mut people);
    people
}

/// The full name that begins with this word: where it ends.
fn full_name(signs: &[Sign], words: &[Word], at: usize) -> Option<usize> {
    let first = &words[at];
    if !first.could_be_name() || context::is_named_thing(signs, words, at) {
        return None;
    }
    let second = at + 1;
    let last = initials(signs, words, at)
        .or_else(|| pair(signs, words, at, second))
        .or_else(|| particle(signs, words, at))
        .or_else(|| middle(signs, words, at))?;
    let end = extended(signs, words, last);
    (!context::names_a_thing(signs, words, end)).then(|| {
        words[end].range.end
            + usize::from(words[end].is_initial() && signs.get(words[end].range.end).is_some_and(|sign| sign.is == '.'))
    })
}

/// Whether nothing but a space stands between two words.
fn adjacent(signs: &[Sign], words: &[Word], left: usize, right: usize) -> bool {
    let (Some(left), Some(right)) = (words.get(left), words.get(right)) else { return false };
    let gap = &signs[left.range.end..right.range.start];
    match gap {
        [space] => space.is == ' ' || (space.is == '\n' && right.written == Written::Capital),
        [first, second] => {
            first.is == ' ' && second.is == ' ' || (first.is == '.' && second.is == ' ' && left.is_initial())
        }
        _ => false,
    }
}

/// Two words that are a given name and a surname.
fn pair(signs: &[Sign], words: &[Word], left: usize, right: usize) -> Option<usize> {
    let comma = words.get(right).is_some_and(|word| {
        matches!(&signs[words[left].range.end..word.range.start], [comma, space] if comma.is == ',' && space.is == ' ')
    });
    if comma {
        // `Virtanen, Matti`
        let (surname, given) = (&words[left], &words[right]);
        let listed = surname.surname(Form::Base) >= WELL_KNOWN
            && given.given(Form::Base) >= WELL_KNOWN
            && surname.given_any() == 0;
        return (listed && surname.is_plain() && given.is_plain() && given.surname_any() < given.given_any())
            .then_some(right);
    }
    if !adjacent(signs, words, left, right) {
        return None;
    }
    let (a, b) = (&words[left], &words[right]);
    if context::is_body(&signs[a.range.clone()]) || context::is_body(&signs[b.range.clone()]) {
        return None;
    }
    (fits(a, b) && a.and(b)).then_some(right).or_else(|| unknown(signs, words, left, right))
}

/// Whether the forms go together: one of the two stays as it is, or both are inflected alike.
fn fits(a: &Word, b: &Word) -> bool {
    let given_first = a.given(Form::Base) > 0 && b.surname_any() > 0;
    let surname_first = (a.surname(Form::Base) > 0 || a.surname(Form::Genitive) > 0) && b.given_any() > 0;
    let alike = [Form::Genitive, Form::Inner, Form::Other]
        .into_iter()
        .any(|form| a.given(form) > 0 && b.surname(form) > 0 || a.surname(form) > 0 && b.given(form) > 0);
    given_first || surname_first || alike
}

/// A name with a word that no list knows, but that stands and looks as the other name would.
fn unknown(signs: &[Sign], words: &[Word], left: usize, right: usize) -> Option<usize> {
    let (a, b) = (&words[left], &words[right]);
    let is_name = match (a.written, b.written) {
        (Written::Capital, Written::Capital) => {
            let own = context::is_own(signs, words, left) && b.is_sure();
            own || before_unknown(signs, a, b) || after_unknown(signs, a, b) || two_given(a, b)
        }
        (Written::Initial, _) | (_, Written::Initial) => false,
        // Small letters or capitals alone: more must speak for it.
        (one, other) if one == other => {
            let introduced = context::is_introduced(signs, words, left);
            let known = a.given(Form::Base) >= WELL_KNOWN && (a.is_sure() || introduced);
            known && b.is_sure() && (b.looks_like_surname(signs) || (introduced && b.is_unknown()))
        }
        _ => false,
    };
    is_name.then_some(right)
}

/// `Grace Adeyemi`, `Margaret Ellison`.
fn before_unknown(signs: &[Sign], a: &Word, b: &Word) -> bool {
    let given = a.given(Form::Base);
    let known = given >= 4 && !context::is_grammar(&signs[a.range.clone()]);
    known
        && !a.is_place()
        && b.is_sure()
        && !context::is_compound(&signs[b.range.clone()])
        && (b.looks_like_surname(signs) || !b.tells_where(signs))
}

/// `Gbenga Virtanen`, `Möttösen Liisa`.
fn after_unknown(signs: &[Sign], a: &Word, b: &Word) -> bool {
    let surname = b.surname_any() > WELL_KNOWN && !b.common && !b.is_place();
    let given_second = b.given_any() > WELL_KNOWN && b.is_sure() && a.looks_like_surname(signs);
    let fits = given_second || (surname && !a.is_genitive(signs));
    a.is_unknown() && fits && !context::is_person(&signs[a.range.clone()])
}

/// `Anna Maria`, `Mohamed Abdi`.
fn two_given(a: &Word, b: &Word) -> bool {
    let sure = |word: &Word, step: u64| step > WELL_KNOWN && word.is_sure();
    sure(a, a.given(Form::Base)) && sure(b, b.given_any())
}

/// `M. Virtanen`, `Matti V.`, `Virtanen M.`
fn initials(signs: &[Sign], words: &[Word], at: usize) -> Option<usize> {
    let first = &words[at];
    if first.is_initial() {
        let mut next = at + 1;
        while words.get(next).is_some_and(Word::is_initial) && next < at + 3 {
            next += 1;
        }
        let dotted = signs.get(first.range.end).is_some_and(|sign| sign.is == '.');
        let surname = words.get(next)?;
        let joined = adjacent(signs, words, next - 1, next)
            || matches!(&signs[words[next - 1].range.end..surname.range.start], [dot] if dot.is == '.');
        let known = surname.surname_any() > 5 && !surname.is_place_form();
        let unknown = !surname.is_place()
            && (surname.looks_like_surname(signs) || (!first.begins_sentence && surname.is_unknown()));
        return (dotted && joined && surname.written == Written::Capital && (known || unknown)).then_some(next);
    }
    let second = words.get(at + 1)?;
    let named = first.written == Written::Capital
        && !first.common
        && !first.is_place()
        && (first.given(Form::Base) >= WELL_KNOWN || first.surname(Form::Base) > WELL_KNOWN);
    let dotted = signs.get(second.range.end).is_some_and(|sign| matches!(sign.is, '.' | ':'));
    let sure = first.strength() > WELL_KNOWN || !first.begins_sentence;
    (named && second.is_initial() && dotted && sure && adjacent(signs, words, at, at + 1)).then_some(at + 1)
}

/// `Carl von Essen`, `Fatima al-Hassan`, `Abdi bin Ali`.
fn particle(signs: &[Sign], words: &[Word], at: usize) -> Option<usize> {
    let given = &words[at];
    let mut next = at + 1;
    while next < at + 3 && words.get(next).is_some_and(|word| context::is_particle(&signs[word.range.clone()])) {
        if !adjacent(signs, words, next - 1, next) {
            return None;
        }
        next += 1;
    }
    let joined = words.get(next).is_some_and(|word| context::begins_with_particle(&signs[word.range.clone()]));
    let surname = words.get(next)?;
    let follows = adjacent(signs, words, next - 1, next);
    let known = given.given(Form::Base) > 4 && given.is_plain();
    let capital = surname.written == Written::Capital || joined;
    (follows && known && capital && (next > at + 1 || joined)).then_some(next)
}

/// `Anna Liisa Virtanen`, `Matti J. Virtanen`, `Matti ja Liisa Virtanen`.
fn middle(signs: &[Sign], words: &[Word], at: usize) -> Option<usize> {
    let (first, second) = (&words[at], words.get(at + 1)?);
    let joins = adjacent(signs, words, at, at + 1) && adjacent(signs, words, at + 1, at + 2);
    let initial = second.is_initial();
    let and = ["ja", "och", "and"].iter().any(|word| signs::says(&signs[second.range.clone()], word));
    let known =
        first.given(Form::Base) > 4 && first.written == Written::Capital && (!first.common || !first.begins_sentence);
    if !joins || !known {
        return None;
    }
    if initial {
        return pair_like(words, at, at + 2).then_some(at + 2);
    }
    if and {
        let third = words.get(at + 2)?;
        return (third.given(Form::Base) > 4 && third.written == Written::Capital)
            .then(|| pair(signs, words, at + 2, at + 3))
            .flatten();
    }
    (second.given(Form::Base) > 4).then(|| pair(signs, words, at + 1, at + 2)).flatten()
}

fn pair_like(words: &[Word], given: usize, surname: usize) -> bool {
    words[surname].written == Written::Capital && words[surname].surname_any() > 4 && words[given].given(Form::Base) > 4
}

/// Further names after the last one: `Virtasen Matti Juhani`.
fn extended(signs: &[Sign], words: &[Word], last: usize) -> usize {
    let mut end = last;
    while end < last + 3
        && adjacent(signs, words, end, end + 1)
        && !words[end].is_initial()
        && words[end + 1].written == Written::Capital
        && words[end].written == Written::Capital
        && (words[end + 1].given_any() > 0 || words[end + 1].surname_any() > 0)
        && !words[end + 1].is_place()
        && !words[end + 1].common
    {
        end += 1;
    }
    end
}

/// Single names that stand next to a word for a client or for kin.
fn given_names(signs: &[Sign], words: &[Word], people: &mut People) {
    let mut full = people.full.iter().peekable();
    for (at, word) in words.iter().enumerate() {
        while full.next_if(|range| range.end <= word.range.start).is_some() {}
        if full.peek().is_some_and(|range| range.start < word.range.end) {
            continue;
        }
        if let Some(range) = context::niminen(signs, words, at) {
            people.given.push(range);
            continue;
        }
        let known = word.given_any() > 1 || word.surname_any() > WELL_KNOWN;
        if (known || context::is_own(signs, words, at)) && single_fits(signs, words, at) {
            people.given.push(word.range.clone());
        }
    }
}

fn single_fits(signs: &[Sign], words: &[Word], at: usize) -> bool {
    let word = &words[at];
    let thing = context::names_a_thing(signs, words, at) && word.given_any() < WELL_KNOWN;
    if thing || word.is_place_form() || context::is_body(&signs[word.range.clone()]) {
        return false;
    }
    match word.written {
        Written::Capital => context::is_introduced(signs, words, at) || context::is_explained(signs, words, at),
        Written::Small | Written::Capitals => {
            // The further the form is from the name, the more words look like it.
            let known =
                word.given(Form::Base) >= WELL_KNOWN || word.given(Form::Genitive) >= 10 || word.given_any() >= 12;
            known && word.is_sure() && context::is_introduced(signs, words, at)
        }
        Written::Initial => false,
    }
}
