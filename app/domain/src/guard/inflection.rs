//! From a form of a name to the nominatives it may be a form of: Finnish endings, consonant
//! gradation both ways, changing stems; the genitives of Swedish and English. It proposes freely:
//! whoever asks looks the proposals up. Calls nobody.

/// What a form is, as far as it matters to who stands next to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// Nominative.
    Base,
    Genitive,
    /// In, out of, into: where one says that of places.
    Inner,
    /// Any other case, and plurals.
    Other,
}

/// The longest word that is taken for a name, in bytes.
const WORD_MAX: usize = 60;
const CLITICS: &[&str] = &["kin", "kaan", "kään", "han", "hän", "ko", "kö", "pa", "pä"];
/// Endings on a stem that ends in a vowel.
const ENDINGS: &[(&str, Form)] = &[
    ("n", Form::Genitive),
    ("lle", Form::Other),
    ("lla", Form::Other),
    ("llä", Form::Other),
    ("lta", Form::Other),
    ("ltä", Form::Other),
    ("ssa", Form::Inner),
    ("ssä", Form::Inner),
    ("sta", Form::Inner),
    ("stä", Form::Inner),
    ("na", Form::Other),
    ("nä", Form::Other),
    ("ksi", Form::Other),
    ("tta", Form::Other),
    ("ttä", Form::Other),
    ("t", Form::Other),
    ("a", Form::Other),
    ("ä", Form::Other),
    ("ta", Form::Other),
    ("tä", Form::Other),
    ("seen", Form::Inner),
    ("ni", Form::Other),
    ("mme", Form::Other),
    ("nsa", Form::Other),
    ("nsä", Form::Other),
];

/// What is told each proposal.
pub type Propose<'a> = dyn FnMut(&str, Form) + 'a;

/// Proposes nominatives of a word in lower case. Nothing is proposed that shares more than `reach`
/// bytes of the word, since the caller's table knows no longer beginnings.
pub fn nominatives(word: &str, reach: usize, propose: &mut Propose<'_>) {
    if word.len() > WORD_MAX {
        return;
    }
    let mut proposals = Proposals { word, reach, made: String::with_capacity(word.len() + 4), propose };
    proposals.forms_of(word.len());
    for clitic in CLITICS {
        if let Some(bare) = word.strip_suffix(clitic)
            && bare.chars().count() > 3
        {
            proposals.forms_of(bare.len());
        }
    }
}

struct Proposals<'a, 'b> {
    word: &'a str,
    reach: usize,
    made: String,
    propose: &'a mut Propose<'b>,
}

impl Proposals<'_, '_> {
    /// The first `kept` bytes of the word, with `tail` after them.
    fn propose(&mut self, kept: usize, tail: &str, form: Form) {
        if kept > self.reach || kept + tail.len() < 2 {
            return;
        }
        self.made.clear();
        self.made.push_str(&self.word[..kept]);
        self.made.push_str(tail);
        (self.propose)(&self.made, form);
    }

    /// The word up to `end`, and what is left of it without each ending that it has.
    fn forms_of(&mut self, end: usize) {
        self.propose(end, "", Form::Base);
        let form = &self.word[..end];
        for (ending, case) in ENDINGS {
            if let Some(stem) = form.strip_suffix(ending)
                && stem.len() > 1
            {
                self.stem(stem.len(), *case);
            }
        }
        self.illative(end);
        self.plural(end);
        for ending in ["'s", "s", "'"] {
            if let Some(stem) = form.strip_suffix(ending)
                && stem.len() > 1
            {
                self.propose(stem.len(), "", Form::Genitive);
            }
        }
        self.consonant_stem(end);
    }

    /// A vowel drawn out before the last n, and `h` between: `Mattiin`, `Sillanpäähän`.
    fn illative(&mut self, end: usize) {
        let mut last = self.word[..end].chars().rev();
        if last.next() != Some('n') {
            return;
        }
        let (Some(vowel), Some(before)) = (last.next(), last.next()) else { return };
        if !is_vowel(vowel) {
            return;
        }
        let without_n = end - 1 - vowel.len_utf8();
        if before == vowel {
            self.stem(without_n, Form::Inner);
        } else if before == 'h' {
            self.stem(without_n - 1, Form::Inner);
        }
    }

    /// `Virtaset`, `Virtasten`, `Virtasilla`, `Mattiloiden`, `Mäkien`.
    fn plural(&mut self, end: usize) {
        let form = &self.word[..end];
        for ending in ["sten", "sia", "siä", "sille", "silla", "sillä", "silta", "siltä", "sissa", "sista", "siin"] {
            if let Some(stem) = form.strip_suffix(ending) {
                self.propose(stem.len(), "nen", Form::Other);
            }
        }
        for (ending, vowels) in [
            ("oiden", ["a", "ä", "o"]),
            ("öiden", ["ä", "ö", "ä"]),
            ("oille", ["a", "ä", "o"]),
            ("oilla", ["a", "ä", "o"]),
            ("oilta", ["a", "ä", "o"]),
            ("oita", ["a", "ä", "o"]),
            ("ojen", ["a", "o", "o"]),
            ("ien", ["i", "e", "a"]),
            ("eille", ["i", "e", "e"]),
        ] {
            if let Some(stem) = form.strip_suffix(ending) {
                for vowel in vowels {
                    self.propose(stem.len(), vowel, Form::Other);
                }
            }
        }
    }

    /// A partitive on a consonant: `Virtasta`, `Saarta`, `Markusta`.
    fn consonant_stem(&mut self, end: usize) {
        let form = &self.word[..end];
        let Some(stem) = form.strip_suffix("ta").or_else(|| form.strip_suffix("tä")) else { return };
        let kept = stem.len();
        match stem.chars().next_back() {
            Some('s') => {
                self.propose(kept - 1, "nen", Form::Other);
                self.propose(kept, "", Form::Other);
                self.propose(kept - 1, "si", Form::Other);
            }
            Some('r' | 'l' | 'n') => {
                self.propose(kept, "i", Form::Other);
                self.propose(kept, "", Form::Other);
            }
            Some('t') => self.propose(kept - 1, "si", Form::Other),
            _ => {}
        }
    }

    /// Nominatives of a stem that takes endings.
    fn stem(&mut self, kept: usize, form: Form) {
        let stem = &self.word[..kept];
        let Some(last) = stem.chars().next_back() else { return };
        self.propose(kept, "", form);
        if !is_vowel(last) {
            return;
        }
        let body = kept - last.len_utf8();
        let vowel = &stem[body..];
        let base = &stem[..body];
        self.stronger(body, vowel, form);
        match last {
            // Hassani- is of Hassan.
            'i' => self.propose(body, "", form),
            'e' => {
                self.propose(body, "i", form);
                self.stronger(body, "i", form);
                self.propose(body, "", form);
                if base.ends_with('s') {
                    self.propose(body - 1, "nen", form);
                    self.propose(body - 1, "si", form);
                    if base.ends_with("ks") {
                        self.propose(body - 2, "s", form);
                    }
                }
                if base.ends_with("ud") || base.ends_with("yd") {
                    self.propose(body - 1, "s", form);
                    self.propose(body - 1, "si", form);
                }
                if base.ends_with('d') {
                    self.propose(body - 1, "si", form);
                }
            }
            _ => {}
        }
        // Kankaa- is of Kangas, Lainee- of Laine, Rintee- of Rinne, Kirvee- of Kirves.
        if base.ends_with(vowel) {
            let short = body - last.len_utf8();
            let shortened = |tail: &str| format!("{vowel}{tail}");
            for tail in if last == 'e' { &["", "s"][..] } else { &["s"][..] } {
                let tail = shortened(tail);
                self.propose(short, &tail, form);
                self.weaker(short, &tail, form);
            }
        }
    }

    /// The stem up to `body` in its strong grade, with `tail`: `Mati-` of Matti, `Lahde-` of Lahti.
    fn stronger(&mut self, body: usize, tail: &str, form: Form) {
        const GRADES: &[(&str, &[&str])] = &[
            ("ng", &["nk"]),
            ("nn", &["nt"]),
            ("mm", &["mp"]),
            ("ll", &["lt"]),
            ("rr", &["rt"]),
            ("lj", &["lk"]),
            ("rj", &["rk"]),
            ("p", &["pp"]),
            ("t", &["tt"]),
            ("k", &["kk"]),
            ("v", &["p", "k"]),
            ("d", &["t"]),
            ("l", &["lk"]),
            ("r", &["rk"]),
            ("h", &["hk"]),
            ("g", &["gg"]),
            ("b", &["bb"]),
        ];
        let base = &self.word[..body];
        for (weak, strong) in GRADES {
            if let Some(rest) = base.strip_suffix(weak) {
                for grade in *strong {
                    let tail = [grade, tail].concat();
                    self.propose(rest.len(), &tail, form);
                }
                if weak.len() > 1 {
                    return;
                }
            }
        }
        // A k that has gone: Mäe- of Mäki, Joe- of Joki.
        if base.chars().next_back().is_some_and(is_vowel) {
            let tail = ["k", tail].concat();
            self.propose(body, &tail, form);
        }
    }

    /// The stem up to `body` in its weak grade, with `tail`: `Kanka-` of Kangas.
    fn weaker(&mut self, body: usize, tail: &str, form: Form) {
        const GRADES: &[(&str, &str)] = &[
            ("nk", "ng"),
            ("nt", "nn"),
            ("mp", "mm"),
            ("lt", "ll"),
            ("rt", "rr"),
            ("pp", "p"),
            ("tt", "t"),
            ("kk", "k"),
            ("p", "v"),
            ("t", "d"),
            ("k", ""),
        ];
        let base = &self.word[..body];
        if let Some((rest, weak)) = GRADES.iter().find_map(|(strong, weak)| Some((base.strip_suffix(strong)?, weak))) {
            let tail = [weak, tail].concat();
            self.propose(rest.len(), &tail, form);
        }
    }
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'ä' | 'ö' | 'å' | 'é')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proposes(word: &str, nominative: &str) -> bool {
        let mut found = false;
        nominatives(word, usize::MAX, &mut |proposal, _| found |= proposal == nominative);
        found
    }

    #[test]
    fn stems_lead_back_to_nominatives() {
        for (form, nominative) in [
            ("virtasen", "virtanen"),
            ("virtaselle", "virtanen"),
            ("virtasta", "virtanen"),
            ("virtaseen", "virtanen"),
            ("virtasten", "virtanen"),
            ("mattilan", "mattila"),
            ("mattilaan", "mattila"),
            ("matin", "matti"),
            ("mattia", "matti"),
            ("matilta", "matti"),
            ("mattiin", "matti"),
            ("pekan", "pekka"),
            ("heikille", "heikki"),
            ("lahden", "lahti"),
            ("lahtea", "lahti"),
            ("niemen", "niemi"),
            ("kosken", "koski"),
            ("mäen", "mäki"),
            ("mäkeä", "mäki"),
            ("joelle", "joki"),
            ("kankaan", "kangas"),
            ("kankaalla", "kangas"),
            ("laineen", "laine"),
            ("laineelle", "laine"),
            ("rinteen", "rinne"),
            ("markuksen", "markus"),
            ("tuomaan", "tuomas"),
            ("hassanille", "hassan"),
            ("ahmedin", "ahmed"),
            ("saarta", "saari"),
            ("sillanpäähän", "sillanpää"),
            ("sillanpäällä", "sillanpää"),
            ("lammen", "lampi"),
            ("aallon", "aalto"),
            ("haavan", "haapa"),
            ("annas", "anna"),
            ("anderssons", "andersson"),
            ("john's", "john"),
            ("liisakin", "liisa"),
            ("virtaselleko", "virtanen"),
            ("leenalta", "leena"),
            ("kurjen", "kurki"),
            ("kiven", "kivi"),
            ("viljamin", "viljami"),
        ] {
            assert!(proposes(form, nominative), "{form} → {nominative}");
        }
    }
}
