//! From an inflected form to its lemma and the parts of a compound: by the table of forms, else as a compound
//! of words that the table knows, else without what clings to its end, and by its stem as the last resort.

use std::{
    borrow::Cow,
    collections::HashMap,
    sync::{Arc, LazyLock, PoisonError, RwLock},
};

use domain::locale::Locale;
use frostem::{Algorithm, Stemmer};
use fst::Map;

use crate::compound;

/// Analyses that are remembered for each language; then it begins anew.
const REMEMBERED: usize = 50_000;
/// What clings to the end of a Finnish word, longest first.
const CLITICS: [&str; 22] = [
    "kaan", "kään", "mme", "nne", "nsa", "nsä", "han", "hän", "kin", "ko", "kö", "pa", "pä", "ni", "si", "an", "än",
    "en", "kohan", "köhän", "kinko", "kinkö",
];
/// Letters that a word keeps when something is taken off its end.
const LETTERS_MIN: usize = 4;

/// What a word is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Analysis {
    /// The word in the form that dictionaries have it, or its stem.
    pub lemma: String,
    /// The lemmas of a compound's parts in their order; none when it is none.
    pub parts: Vec<String>,
    /// Whether the tables knew it.
    pub known: bool,
}

impl Analysis {
    /// What it is made of: its parts, or itself.
    pub fn pieces(&self) -> &[String] {
        if self.parts.is_empty() { std::slice::from_ref(&self.lemma) } else { &self.parts }
    }
}

/// The tables of one language.
pub struct Tables {
    forms: Map<&'static [u8]>,
    /// What to take off a form's end, in characters, and what to put there instead.
    rules: Vec<(usize, &'static str)>,
    pub(crate) parts: Map<&'static [u8]>,
    remembered: RwLock<HashMap<String, Arc<Analysis>>>,
}

/// The files that the tables are read from.
pub(crate) fn written() -> Vec<&'static [u8]> {
    let tables = Locale::ALL.map(Tables::of);
    tables.iter().flat_map(|tables| [*tables.forms.as_fst().as_inner(), tables.parts.as_fst().as_inner()]).collect()
}

macro_rules! tables {
    ($language:literal) => {
        LazyLock::new(|| {
            Tables::read(
                include_bytes!(concat!("../data/", $language, ".forms.fst")),
                include_str!(concat!("../data/", $language, ".rules.tsv")),
                include_bytes!(concat!("../data/", $language, ".parts.fst")),
            )
        })
    };
}

static FINNISH: LazyLock<Tables> = tables!("fi");
static SWEDISH: LazyLock<Tables> = tables!("sv");
static ENGLISH: LazyLock<Tables> = tables!("en");

impl Tables {
    /// Those of a language.
    pub fn of(language: Locale) -> &'static Self {
        match language {
            Locale::Fi => &FINNISH,
            Locale::Sv => &SWEDISH,
            Locale::En => &ENGLISH,
        }
    }

    fn read(forms: &'static [u8], rules: &'static str, parts: &'static [u8]) -> Self {
        let map = |bytes| Map::new(bytes).expect("the table was made by cargo xtask lexicon");
        let rules = rules.lines().filter_map(|line| line.split_once('\t'));
        Self {
            forms: map(forms),
            rules: rules.filter_map(|(cut, ending)| Some((cut.parse().ok()?, ending))).collect(),
            parts: map(parts),
            remembered: RwLock::default(),
        }
    }

    /// The lemma of a form that the table has.
    pub fn lemma(&self, form: &str) -> Option<String> {
        // Shorter ones are abbreviations: TE, tk.
        let rule = form.chars().nth(2).and_then(|_| self.forms.get(form))?;
        self.by_rule(form, rule)
    }

    pub(crate) fn by_rule(&self, form: &str, rule: u64) -> Option<String> {
        let (cut, ending) = self.rules.get(usize::try_from(rule).ok()?)?;
        let kept = form.chars().count().checked_sub(*cut)?;
        Some(form.chars().take(kept).chain(ending.chars()).collect())
    }

    /// All forms with their numbers of a rule, for looking them through.
    pub const fn forms(&self) -> &Map<&'static [u8]> {
        &self.forms
    }
}

/// Understands a folded word as one of a language.
pub fn analyse(language: Locale, folded: &str) -> Arc<Analysis> {
    let tables = Tables::of(language);
    let known = tables.remembered.read().unwrap_or_else(PoisonError::into_inner).get(folded).cloned();
    known.unwrap_or_else(|| {
        let analysis = Arc::new(tables.analyse(language, folded));
        let mut remembered = tables.remembered.write().unwrap_or_else(PoisonError::into_inner);
        if remembered.len() >= REMEMBERED {
            remembered.clear();
        }
        remembered.insert(folded.to_owned(), Arc::clone(&analysis));
        analysis
    })
}

impl Tables {
    fn analyse(&self, language: Locale, folded: &str) -> Analysis {
        if language == Locale::En {
            // Of English forms only the irregular ones are more than their stem.
            let lemma = self.lemma(folded);
            let known = lemma.is_some();
            let lemma = stem(language, lemma.as_deref().unwrap_or(folded)).into_owned();
            return Analysis { lemma, parts: Vec::new(), known };
        }
        self.inflected(folded)
            .or_else(|| if language == Locale::Fi { self.with_clitic(folded) } else { None })
            .unwrap_or_else(|| Analysis { lemma: stem(language, folded).into_owned(), parts: Vec::new(), known: false })
    }

    /// A form of the table, or a compound of such.
    fn inflected(&self, folded: &str) -> Option<Analysis> {
        if let Some(lemma) = self.lemma(folded) {
            let parts = compound::split(self, &lemma).map(|found| found.parts).unwrap_or_default();
            return Some(Analysis { lemma, parts, known: true });
        }
        let compound::Compound { lemma, parts } = compound::split(self, folded)?;
        Some(Analysis { lemma, parts, known: true })
    }

    fn with_clitic(&self, folded: &str) -> Option<Analysis> {
        let without = CLITICS.iter().filter_map(|clitic| folded.strip_suffix(clitic));
        without.filter(|word| word.chars().count() >= LETTERS_MIN).find_map(|word| {
            self.inflected(word).or_else(|| {
                // Before a possessive the ending's last letter is gone: *palvelu(n)sa*, *palveluihi(n)nsa*.
                self.inflected(&format!("{word}n"))
            })
        })
    }
}

/// The stem of a folded word, as the words of a language are inflected.
pub fn stem(language: Locale, folded: &str) -> Cow<'_, str> {
    let algorithm = match language {
        Locale::Fi => Algorithm::Finnish,
        Locale::Sv => Algorithm::Swedish,
        Locale::En => Algorithm::English,
    };
    Stemmer::new(algorithm).stem(folded)
}
