//! What others add to a report: *I have noticed this too*, a comment, *we have adopted it*.

use crate::{
    fault::Fault,
    form::{RawForm, Reading},
    ids::{CommentId, UnitId},
    locale::{Locale, Names},
    observation::Frequency,
    organisation::Lists,
    time::Timestamp,
};

/// Characters in a comment.
pub const COMMENT_MAX: usize = 2_000;
/// Characters in the words added to *me too* and to an adoption.
pub const WORDS_MAX: usize = 1_000;

/// Field names of the forms.
pub mod field {
    pub const TEXT: &str = "text";
    pub const WORDS: &str = "words";
    pub const UNIT: &str = "unit";
    pub const FREQUENCY: &str = "frequency";
    /// Was this answer of help? A [`crate::observation::Helpful`].
    pub const HELPFUL: &str = "helpful";
}

/// *I have noticed this too* (*olen huomannut saman*): one's own weight, unit and words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeToo {
    pub frequency: Option<Frequency>,
    pub unit: Option<UnitId>,
    /// May be empty.
    pub words: String,
}

impl MeToo {
    pub fn read(form: &RawForm, lists: &Lists) -> Result<Self, Fault> {
        let mut reading = Reading::of(form);
        let frequency = reading.choice(field::FREQUENCY, |_| true);
        let unit = reading.choice(field::UNIT, |unit| lists.has_unit(*unit));
        let words = reading.text(field::WORDS, WORDS_MAX);
        reading.finish(Some(Self { frequency, unit, words }))
    }
}

/// A success that another unit took into use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adoption {
    pub unit: UnitId,
    /// How it went; may be empty.
    pub words: String,
}

impl Adoption {
    pub fn read(form: &RawForm, lists: &Lists) -> Result<Self, Fault> {
        let mut reading = Reading::of(form);
        let unit = reading.required_choice(field::UNIT, |unit| lists.has_unit(*unit));
        let words = reading.text(field::WORDS, WORDS_MAX);
        reading.finish(unit.map(|unit| Self { unit, words }))
    }
}

/// A comment's text, read from its form.
pub fn comment(form: &RawForm) -> Result<String, Fault> {
    let mut reading = Reading::of(form);
    let text = reading.required_text(field::TEXT, COMMENT_MAX);
    reading.finish(Some(text))
}

/// Who wrote a comment, as far as a reader may know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Author {
    /// Whoever filed the report; named or not.
    Reporter,
    Named(String),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommentView {
    pub id: CommentId,
    pub author: Author,
    pub language: Locale,
    pub text: String,
    /// To the day only when the report is anonymous and its reporter wrote it.
    pub at: Timestamp,
}

/// What others added, as one reader sees it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Voices {
    /// How many others have noticed it too.
    pub me_too: u64,
    /// From how many units, as far as they said.
    pub units: u64,
    /// Their words, newest first, without names.
    pub words: Vec<String>,
    /// The reader's own, if given.
    pub own: Option<MeToo>,
    /// Units that have adopted a success, with what they said.
    pub adopted: Vec<(Names, String)>,
}
