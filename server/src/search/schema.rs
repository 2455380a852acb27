//! What the index holds of an observation: terms to find it by and columns to count and sort by,
//! never its text. The text is loaded from the database, which is the truth.
//! May call: `analysis`.

use domain::locale::Locale;
use tantivy::{
    schema::{
        BytesOptions, FAST, Field, INDEXED, IndexRecordOption, NumericOptions, STRING, Schema, TextFieldIndexing,
        TextOptions,
    },
    tokenizer::{Token, TokenStream, Tokenizer, TokenizerManager},
};

use super::analysis;

/// The fields of the index.
#[derive(Debug, Clone, Copy)]
pub struct Fields {
    /// The observation's id; a document is replaced by it.
    pub id: Field,
    /// The number of its reference: what a hit is loaded by.
    pub number: Field,
    /// Each of those who may read it, as `domain::actor::Reader` is written.
    pub readers: Field,
    /// Microseconds since 1970, UTC.
    pub filed_at: Field,
    /// How many others have noticed it too.
    pub noticed_too: Field,
    pub facets: [Field; FACETS.len()],
    /// Words of title and text, in the field of their language; in the order of [`Locale::ALL`].
    pub words: [Field; Locale::ALL.len()],
    /// The grams of each word of title and text, whatever the language.
    pub grams: Field,
    /// Concepts that title and text speak of, each as often as it is sure.
    pub concepts: Field,
}

impl Fields {
    /// Where the words of a language stand.
    pub fn words_in(&self, language: Locale) -> Field {
        let [finnish, swedish, english] = self.words;
        match language {
            Locale::Fi => finnish,
            Locale::Sv => swedish,
            Locale::En => english,
        }
    }
}

/// The columns that searches are narrowed by: one value each, or none.
pub const FACETS: [&str; 4] = ["kind", "service_line", "area", "month"];
/// Places in [`FACETS`].
pub const KIND: usize = 0;
pub const SERVICE_LINE: usize = 1;
pub const AREA: usize = 2;
/// The calendar month in Europe/Helsinki, such as `2026-11`.
pub const MONTH: usize = 3;

pub const NUMBER: &str = "number";
pub const FILED_AT: &str = "filed_at";
pub const NOTICED_TOO: &str = "noticed_too";

/// The tokenizer that neither splits nor changes.
const RAW: &str = "raw";
const GRAMS: &str = "grams";
const CONCEPTS: &str = "concepts";

pub fn schema() -> (Schema, Fields) {
    let value = TextOptions::default().set_fast(RAW);
    let mut schema = Schema::builder();
    let fields = Fields {
        id: schema.add_bytes_field("id", BytesOptions::from(INDEXED)),
        number: schema.add_i64_field(NUMBER, NumericOptions::from(FAST)),
        readers: schema.add_text_field("readers", STRING),
        filed_at: schema.add_i64_field(FILED_AT, NumericOptions::from(FAST)),
        noticed_too: schema.add_u64_field(NOTICED_TOO, NumericOptions::from(FAST)),
        facets: FACETS.map(|facet| schema.add_text_field(facet, value.clone())),
        words: Locale::ALL.map(|language| schema.add_text_field(&words_of(language), terms(&words_of(language)))),
        grams: schema.add_text_field(GRAMS, terms(GRAMS)),
        concepts: schema.add_text_field(CONCEPTS, terms(CONCEPTS)),
    };
    (schema.build(), fields)
}

/// How the schema's fields cut a text.
pub fn tokenizers() -> TokenizerManager {
    let tokenizers = TokenizerManager::default();
    tokenizers.register(GRAMS, Cut::Grams);
    tokenizers.register(CONCEPTS, Cut::Concepts);
    for language in Locale::ALL {
        tokenizers.register(&words_of(language), Cut::Words(language));
    }
    tokenizers
}

fn words_of(language: Locale) -> String {
    format!("words_{language}")
}

/// How often a term stands in a text and how long the text is; not where.
fn terms(tokenizer: &str) -> TextOptions {
    TextOptions::default().set_indexing_options(
        TextFieldIndexing::default()
            .set_tokenizer(tokenizer)
            .set_fieldnorms(true)
            .set_index_option(IndexRecordOption::WithFreqs),
    )
}

/// What a field keeps of each word.
#[derive(Debug, Clone, Copy)]
enum Cut {
    Words(Locale),
    Grams,
    /// It is names of concepts already.
    Concepts,
}

impl Tokenizer for Cut {
    type TokenStream<'a> = Terms;

    fn token_stream(&mut self, text: &str) -> Terms {
        if let Self::Concepts = self {
            let terms: Vec<String> = text.split(' ').map(str::to_owned).collect();
            return Terms { terms: terms.into_iter(), token: Token { position: 0, ..Token::default() } };
        }
        let mut terms = Vec::new();
        for word in analysis::words(text) {
            match self {
                Self::Words(language) => terms.extend(analysis::terms(*language, &word.folded)),
                Self::Concepts | Self::Grams => terms.extend(analysis::indexed_grams(&word.folded).map(str::to_owned)),
            }
        }
        Terms { terms: terms.into_iter(), token: Token { position: 0, ..Token::default() } }
    }
}

/// Terms for tantivy. Where they stand is not told: the index does not keep it.
struct Terms {
    terms: std::vec::IntoIter<String>,
    token: Token,
}

impl TokenStream for Terms {
    fn advance(&mut self) -> bool {
        let Some(term) = self.terms.next() else { return false };
        self.token.text = term;
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}
