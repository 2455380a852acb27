//! What to show of a hit: its title, and the passage where most of what was searched for stands
//! together. Words are matched as the index matches them, and marked as they stand in the text.
//! May call: `analysis`, `query`.

use std::{collections::BTreeMap, ops::Range};

use domain::{locale::Locale, search::Piece};
use lexicon::concepts::{ConceptId, Concepts};

use super::{
    analysis::{self, Word},
    query::query_words,
};

/// Characters in a passage, without its matches being cut.
const PASSAGE: usize = 240;
/// Of the characters that a passage has to spare, this part stands before its first match.
const BEFORE: usize = 3;

/// What is sure enough to be marked.
const SURE: f32 = 0.5;

/// Knows what was searched for.
pub struct Highlighter {
    words: Vec<Wanted>,
    /// What it asked for in whatever words.
    concepts: Vec<ConceptId>,
}

struct Wanted {
    folded: String,
    /// Its lemma and parts in each language, in the order of [`Locale::ALL`].
    terms: [Vec<String>; Locale::ALL.len()],
    grams: Vec<String>,
    enough_grams: usize,
}

/// A word of a text that matches.
struct Match {
    range: Range<usize>,
    /// Which of the wanted words it is.
    wanted: usize,
}

impl Highlighter {
    /// Of words and, unless it is by these alone, of what they mean.
    pub fn of(searched: &str, words_only: bool) -> Self {
        let mut highlighter = Self::of_words(query_words(searched));
        if !words_only {
            let words: Vec<Word> = analysis::words(searched).collect();
            let concepts = Concepts::embedded();
            let asked = concepts.asked(&words).into_iter().filter(|mention| mention.sure >= SURE);
            let mut ids: Vec<ConceptId> = asked.flat_map(|mention| concepts.widened(&mention).into_keys()).collect();
            ids.sort_unstable();
            ids.dedup();
            highlighter.concepts = ids;
        }
        highlighter
    }

    /// For words that are folded already.
    pub fn of_words(words: impl IntoIterator<Item = String>) -> Self {
        let wanted = |folded: String| {
            let grams: Vec<String> = analysis::grams(&folded).map(str::to_owned).collect();
            let terms = Locale::ALL.map(|language| analysis::terms(language, &folded));
            Wanted { enough_grams: analysis::enough_grams(grams.len()), terms, grams, folded }
        };
        Self { words: words.into_iter().map(wanted).collect(), concepts: Vec::new() }
    }

    /// All of a text in pieces.
    pub fn whole(&self, language: Locale, text: &str) -> Vec<Piece> {
        pieces(text, 0..text.len(), &self.matches(language, text))
    }

    /// The best passage of a text in pieces; its beginning when nothing matches.
    pub fn passage(&self, language: Locale, text: &str) -> Vec<Piece> {
        let matches = self.matches(language, text);
        let range = passage(text, &matches);
        let mut pieces = pieces(text, range.clone(), &matches);
        if range.start > 0 {
            pieces.insert(0, plain("… "));
        }
        if range.end < text.len() {
            pieces.push(plain(" …"));
        }
        pieces
    }

    /// Which of the words stand in a text, by their place, each with the bytes where it stands first.
    pub fn shared(&self, language: Locale, text: &str) -> Vec<(usize, Range<usize>)> {
        let mut shared: BTreeMap<usize, Range<usize>> = BTreeMap::new();
        for found in self.matches(language, text) {
            shared.entry(found.wanted).or_insert(found.range);
        }
        shared.into_iter().collect()
    }

    fn matches(&self, language: Locale, text: &str) -> Vec<Match> {
        let words: Vec<Word> = analysis::words(text).collect();
        let mut wanted: Vec<Option<usize>> = words.iter().map(|word| self.wanted(language, &word.folded)).collect();
        if !self.concepts.is_empty() {
            for mention in Concepts::embedded().mentions_of(&self.concepts, language, &words) {
                let Ok(place) = self.concepts.binary_search(&mention.concept) else { continue };
                if mention.sure >= SURE {
                    // Said in other words.
                    mention.words.iter().for_each(|word| _ = wanted[*word].get_or_insert(self.words.len() + place));
                }
            }
        }
        let found = |(word, wanted): (Word, Option<usize>)| Some(Match { range: word.range, wanted: wanted? });
        words.into_iter().zip(wanted).filter_map(found).collect()
    }

    fn wanted(&self, language: Locale, folded: &str) -> Option<usize> {
        let place = Locale::ALL.iter().position(|known| *known == language).unwrap_or_default();
        let terms = analysis::terms(language, folded);
        // The word itself goes before one that shares a part with it.
        let itself = |wanted: &Wanted| wanted.folded == folded || wanted.terms[place].first() == terms.first();
        let itself = self.words.iter().position(itself);
        itself.or_else(|| {
            self.words.iter().position(|wanted| {
                if wanted.terms[place].iter().any(|term| terms.contains(term)) {
                    return true;
                }
                wanted.grams.iter().filter(|gram| analysis::has_gram(folded, gram)).count() >= wanted.enough_grams
            })
        })
    }
}

/// The bytes of a text's best passage.
fn passage(text: &str, matches: &[Match]) -> Range<usize> {
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let characters = ends.len() - 1;
    if characters <= PASSAGE {
        return 0..text.len();
    }
    let place = |byte: usize| ends.partition_point(|end| *end < byte);
    let (first, last) = densest(matches, place).map_or((0, 0), |span| (place(span.start), place(span.end)));
    let spare = PASSAGE.saturating_sub(last - first);
    let start = first.saturating_sub(spare / BEFORE).min(characters - PASSAGE);
    let end = characters.min(last.max(start + PASSAGE));
    let start = if start == 0 { 0 } else { forward(text, ends[start]).min(ends[first]) };
    let end = if end == characters { text.len() } else { backward(text, ends[end]).max(ends[last]) };
    start..end
}

/// The bytes from the first to the last of those matches that stand within a passage's length of each
/// other and hold the most different words; among equals the most matches, then the earliest.
fn densest(matches: &[Match], place: impl Fn(usize) -> usize) -> Option<Range<usize>> {
    let mut best: Option<((usize, usize), Range<usize>)> = None;
    for (index, first) in matches.iter().enumerate() {
        let limit = place(first.range.start) + PASSAGE;
        let within: Vec<&Match> = matches[index..].iter().take_while(|other| place(other.range.end) <= limit).collect();
        let Some(last) = within.last() else { continue };
        let mut different: Vec<usize> = within.iter().map(|found| found.wanted).collect();
        different.sort_unstable();
        different.dedup();
        let worth = (different.len(), within.len());
        if best.as_ref().is_none_or(|(most, _)| worth > *most) {
            best = Some((worth, first.range.start..last.range.end));
        }
    }
    best.map(|(_, range)| range)
}

/// The next beginning of a word at a byte or after it.
fn forward(text: &str, byte: usize) -> usize {
    if text[..byte].ends_with(char::is_whitespace) {
        return byte;
    }
    let rest = &text[byte..];
    rest.find(char::is_whitespace)
        .map_or(byte, |space| byte + space + rest[space..].len() - rest[space..].trim_start().len())
}

/// The last end of a word at a byte or before it.
fn backward(text: &str, byte: usize) -> usize {
    let before = &text[..byte];
    if text[byte..].starts_with(char::is_whitespace) {
        return before.trim_end().len();
    }
    before.rfind(char::is_whitespace).map_or(byte, |space| before[..space].trim_end().len())
}

fn pieces(text: &str, range: Range<usize>, matches: &[Match]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = range.start;
    for found in matches.iter().filter(|found| found.range.start >= range.start && found.range.end <= range.end) {
        if at < found.range.start {
            pieces.push(plain(&text[at..found.range.start]));
        }
        pieces.push(Piece { text: text[found.range.clone()].to_owned(), matched: true });
        at = found.range.end;
    }
    if at < range.end {
        pieces.push(plain(&text[at..range.end]));
    }
    pieces
}

fn plain(text: &str) -> Piece {
    Piece { text: text.to_owned(), matched: false }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Matched pieces in brackets.
    fn shown(pieces: &[Piece]) -> String {
        pieces.iter().map(|p| if p.matched { format!("[{}]", p.text) } else { p.text.clone() }).collect()
    }

    fn whole(searched: &str, language: Locale, text: &str) -> String {
        shown(&Highlighter::of(searched, true).whole(language, text))
    }

    #[test]
    fn words_are_marked_as_they_stand() {
        let text = "Pääsy palveluihin ja sosiaalipalvelut, Palvelun päätös.";
        assert_eq!(whole("palvelu", Locale::Fi, text), "Pääsy [palveluihin] ja [sosiaalipalvelut], [Palvelun] päätös.");
        assert_eq!(whole("TE-palvelut", Locale::Fi, "TE-palveluja ei saa"), "[TE]-[palveluja] ei saa");
        assert_eq!(whole("tjänst", Locale::Sv, "Tjänsterna saknas"), "[Tjänsterna] saknas");
        assert_eq!(whole("työ", Locale::Fi, "työkyky, etätyö"), "[työkyky], etätyö");
        assert_eq!(whole("toimentulotuki", Locale::Fi, "Toimeentulotukipäätös"), "[Toimeentulotukipäätös]");
    }

    #[test]
    fn what_means_the_same_is_marked_too() {
        let highlighter = Highlighter::of("key worker", false);
        let marked = shown(&highlighter.whole(Locale::Fi, "Omatyöntekijää ei nimetty."));
        assert!(marked.starts_with("[Omatyöntekijää]"), "{marked}");
        assert_eq!(whole("key worker", Locale::Fi, "Omatyöntekijää ei nimetty."), "Omatyöntekijää ei nimetty.");
    }

    #[test]
    fn what_says_nothing_is_not_marked() {
        assert_eq!(whole("asiakas ja velka", Locale::Fi, "Velka ja vuokra"), "[Velka] ja vuokra");
        assert_eq!(whole("", Locale::Fi, "Velka ja vuokra"), "Velka ja vuokra");
        assert_eq!(whole("velka", Locale::Fi, ""), "");
    }

    #[test]
    fn the_passage_is_where_the_words_stand_together() {
        let filler = "Tavallista tekstiä tässä välissä. ".repeat(20);
        let text = format!("Asunto mainitaan. {filler}Nuori jäi ilman asuntoa ja velka kasvoi. {filler}Velka yksin.");
        let passage = shown(&Highlighter::of("asunto velka", true).passage(Locale::Fi, &text));
        assert!(passage.contains("Nuori jäi ilman [asuntoa] ja [velka] kasvoi."), "{passage}");
        assert!(passage.starts_with("… ") && passage.ends_with(" …"), "{passage}");
        assert!(passage.chars().count() <= PASSAGE + 10, "{passage}");
    }

    #[test]
    fn a_passage_is_cut_between_words() {
        let text = "äiti odottaa ".repeat(100);
        let pieces = Highlighter::of("", true).passage(Locale::Fi, text.trim());
        let passage = shown(&pieces);
        assert!(passage.starts_with("äiti odottaa"), "{passage}");
        assert!(passage.ends_with("äiti …") || passage.ends_with("odottaa …"), "{passage}");
        let endless = "ä".repeat(2_000);
        let passage = shown(&Highlighter::of("", true).passage(Locale::Fi, &endless));
        assert_eq!(passage.chars().count(), PASSAGE + 2);
    }

    #[test]
    fn a_short_text_is_shown_whole() {
        assert_eq!(shown(&Highlighter::of("velka", true).passage(Locale::Fi, "Lyhyt velka.")), "Lyhyt [velka].");
    }

    #[test]
    fn no_text_and_no_search_trips_it() {
        let texts = ["", " ", "…", "a\u{308}", "👨‍👩‍👧 perhe", "\n\n\n", &"x ".repeat(400), &"ääöö\u{301} ".repeat(300)];
        for text in texts {
            for searched in ["", "x", "perhe", "ää", "a", "x x x y z"] {
                let pieces = Highlighter::of(searched, true).passage(Locale::Sv, text);
                let shown: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
                let inner = shown.trim_start_matches("… ").trim_end_matches(" …");
                assert!(text.contains(inner), "{shown}");
            }
        }
    }
}
