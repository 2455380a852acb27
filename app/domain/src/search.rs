//! What is searched for, and what is found.

use serde::{Deserialize, Serialize};

use crate::{
    form::RawForm,
    ids::{AreaCode, ObservationId, Reference, ServiceLineCode},
    locale::{Locale, Names},
    observation::Kind,
    time::{Month, Timestamp},
};

/// Characters of a query that are read; what follows is left out.
pub const QUERY_MAX: usize = 300;
/// Results on a page.
pub const PAGE_SIZE: usize = 20;
/// The last page that can be asked for.
pub const LAST_PAGE: usize = 50;

/// The query string's field names.
pub mod field {
    pub const QUERY: &str = "q";
    pub const KIND: &str = "kind";
    pub const SERVICE_LINE: &str = "service_line";
    pub const AREA: &str = "area";
    pub const MONTH: &str = "month";
    pub const ONLY: &str = "only";
    pub const PAGE: &str = "page";
}

/// The value of [`field::ONLY`]: by the words alone.
const WORDS: &str = "words";

/// A search. Within a facet any of the chosen, across facets all of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SearchRequest {
    /// Empty finds everything, newest first.
    pub text: String,
    pub kinds: Vec<Kind>,
    pub service_lines: Vec<ServiceLineCode>,
    pub areas: Vec<AreaCode>,
    pub months: Vec<Month>,
    /// By its words alone, not by what they mean.
    pub words_only: bool,
    /// From 1.
    pub page: usize,
}

impl SearchRequest {
    /// Forgiving: what can't be read is left out.
    pub fn read(form: &RawForm) -> Self {
        fn parsed<T: std::str::FromStr + PartialEq>(form: &RawForm, field: &str) -> Vec<T> {
            let mut values = Vec::new();
            for value in form.all(field).filter_map(|text| text.parse().ok()).take(50) {
                if !values.contains(&value) {
                    values.push(value);
                }
            }
            values
        }
        Self {
            text: form
                .get(field::QUERY)
                .chars()
                .filter(|c| !c.is_control())
                .take(QUERY_MAX)
                .collect::<String>()
                .trim()
                .to_owned(),
            kinds: parsed(form, field::KIND),
            service_lines: parsed(form, field::SERVICE_LINE),
            areas: parsed(form, field::AREA),
            months: parsed(form, field::MONTH),
            words_only: form.get(field::ONLY) == WORDS,
            page: form.get(field::PAGE).parse().unwrap_or(1).clamp(1, LAST_PAGE),
        }
    }

    pub fn chosen_facets(&self) -> usize {
        self.kinds.len() + self.service_lines.len() + self.areas.len() + self.months.len()
    }

    /// The query string that asks for this search, another page of it.
    pub fn fields(&self, page: usize) -> Vec<(&'static str, String)> {
        let mut fields = Vec::new();
        if !self.text.is_empty() {
            fields.push((field::QUERY, self.text.clone()));
        }
        fields.extend(self.kinds.iter().map(|value| (field::KIND, value.to_string())));
        fields.extend(self.service_lines.iter().map(|value| (field::SERVICE_LINE, value.to_string())));
        fields.extend(self.areas.iter().map(|value| (field::AREA, value.to_string())));
        fields.extend(self.months.iter().map(|value| (field::MONTH, value.to_string())));
        if self.words_only {
            fields.push((field::ONLY, WORDS.to_owned()));
        }
        if page > 1 {
            fields.push((field::PAGE, page.to_string()));
        }
        fields
    }
}

/// A piece of a text; matched pieces are highlighted as they stand in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    pub text: String,
    pub matched: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    pub id: ObservationId,
    pub reference: Reference,
    pub kind: Kind,
    pub language: Locale,
    /// Empty when it was filed without one.
    pub title: Vec<Piece>,
    /// The passage that matches best.
    pub passage: Vec<Piece>,
    pub unit: Option<Names>,
    pub service_line: Option<Names>,
    pub area: Option<Names>,
    pub filed_at: Timestamp,
    pub needs_action: bool,
}

/// A value to narrow by, with how many would remain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetValue<T> {
    pub value: T,
    /// `None` where the value speaks for itself (kinds and months).
    pub names: Option<Names>,
    pub count: u64,
    pub chosen: bool,
}

/// Counted over what the reader may read, each facet as if none of its own were chosen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facets {
    pub kinds: Vec<FacetValue<Kind>>,
    pub service_lines: Vec<FacetValue<ServiceLineCode>>,
    pub areas: Vec<FacetValue<AreaCode>>,
    /// Newest first.
    pub months: Vec<FacetValue<Month>>,
}

/// How complete the index is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IndexState {
    Ready,
    /// Being built anew: results are incomplete meanwhile.
    Rebuilding {
        done: u64,
        total: u64,
    },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchPage {
    pub request: SearchRequest,
    pub total: u64,
    pub hits: Vec<Hit>,
    pub facets: Facets,
    pub index: IndexState,
    /// What may have been meant, when some of its words seem mistyped. It was searched by, too.
    pub meant: Option<String>,
    /// What else was searched for, since it means the same: as it is called in the reader's language.
    pub also: Vec<String>,
    /// The search held something that identifies a person: it was not looked for, and nothing was kept of it.
    pub withheld: bool,
}

impl SearchPage {
    pub fn pages(&self) -> usize {
        usize::try_from(self.total).unwrap_or(usize::MAX).div_ceil(PAGE_SIZE).clamp(1, LAST_PAGE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_is_read_from_its_url_and_written_back() {
        let form = RawForm::from_iter([
            ("q", "  palvelu\u{0} "),
            ("kind", "gap"),
            ("kind", "gap"),
            ("kind", "nonsense"),
            ("area", "pori"),
            ("area", "../etc"),
            ("month", "2026-11"),
            ("only", "words"),
            ("page", "3"),
        ]);
        let request = SearchRequest::read(&form);
        assert_eq!(
            (request.text.as_str(), request.kinds.len(), request.areas.len(), request.page),
            ("palvelu", 1, 1, 3)
        );
        let again = SearchRequest::read(&request.fields(3).into_iter().collect());
        assert_eq!(again, request);
    }

    #[test]
    fn pages_out_of_range_are_brought_back() {
        for (asked, given) in [("0", 1), ("-1", 1), ("99999999999999999999", 1), ("1000", LAST_PAGE)] {
            assert_eq!(SearchRequest::read(&RawForm::from_iter([("page", asked)])).page, given, "{asked}");
        }
    }
}
