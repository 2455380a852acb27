//! Searching: the index finds and counts, the database tells what stands there and who may read it.

use std::{collections::HashMap, sync::Arc};

use async_trait::async_trait;
use domain::{
    actor::Actor,
    observation::Similar,
    organisation::Lists,
    ports::{Answer, Search},
    search::{Facets, Hit, SearchPage, SearchRequest},
    time::Clock,
};
use lexicon::concepts::Concepts;
use tokio::task::spawn_blocking;

use super::{
    failure::{Refusal, answered},
    guarding::Guarding,
};
use crate::{
    auth::policy::{Action, allows, authorize},
    search::{
        highlight::Highlighter,
        index::{Index, IndexError},
        similar::{Alike, Likeness},
    },
    store::{Document, Store},
};

#[derive(Clone)]
pub struct SearchService {
    store: Store,
    index: Index,
    clock: Arc<dyn Clock>,
    guarding: Guarding,
}

/// Similar reports that are told of.
const SIMILAR_MAX: usize = 5;

impl SearchService {
    pub fn new(store: Store, index: Index, clock: Arc<dyn Clock>, guarding: Guarding) -> Self {
        Self { store, index, clock, guarding }
    }

    async fn find(&self, actor: &Actor, request: SearchRequest) -> Result<SearchPage, Refusal> {
        authorize(actor, Action::Search)?;
        // Asked first: an index that is whole now was whole for this search.
        let state = self.index.state();
        if self.guarding.blocks(&request.text) {
            // Neither looked for nor shown again: the page says why.
            let request = SearchRequest { text: String::new(), ..request };
            let facets = Facets::default();
            return Ok(SearchPage {
                request,
                total: 0,
                hits: Vec::new(),
                facets,
                index: state,
                meant: None,
                also: Vec::new(),
                withheld: true,
            });
        }
        let (index, readers) = (self.index.clone(), actor.reads_as());
        let (request, found) = spawn_blocking(move || {
            let found = index.find(&request, &readers);
            (request, found)
        })
        .await
        .map_err(|_| IndexError::Ended)?;
        let mut found = found?;
        let lists = self.store.lists().await?;
        name(&mut found.facets, &lists);
        let documents = self.store.documents_numbered(&found.numbers, &lists).await?;
        let searched = found.meant.as_deref().unwrap_or(&request.text);
        let highlighter = Highlighter::of(searched, request.words_only);
        let hits = hits(actor, &highlighter, &found.numbers, documents, &lists);
        let concepts = Concepts::embedded();
        let also = found.also.iter().filter_map(|id| Some(concepts.get(*id)?.label(actor.locale).to_owned())).collect();
        let (total, facets, meant) = (found.total, found.facets, found.meant);
        Ok(SearchPage { request, total, hits, facets, index: state, meant, also, withheld: false })
    }

    /// Reports that may tell of the same as a text, most alike first.
    pub(super) async fn like(&self, actor: &Actor, text: &str) -> Result<Vec<Similar>, Refusal> {
        authorize(actor, Action::Search)?;
        if self.guarding.blocks(text) {
            return Ok(Vec::new());
        }
        let (index, readers, text) = (self.index.clone(), actor.reads_as(), text.to_owned());
        let likeness = spawn_blocking(move || index.like(&text, &readers)).await.map_err(|_| IndexError::Ended)??;
        if likeness.candidates.is_empty() {
            return Ok(Vec::new());
        }
        let lists = self.store.lists().await?;
        let documents = self.store.documents_numbered(&likeness.candidates, &lists).await?;
        let readable = documents
            .into_iter()
            .filter(|document| allows(actor, Action::ReadObservation { readers: &document.readers }))
            .collect::<Vec<_>>();
        let compared = spawn_blocking(move || {
            let alike = readable.into_iter().filter_map(|document| similar(&likeness, document).transpose());
            alike.collect::<Result<Vec<(f64, Similar)>, IndexError>>()
        });
        let mut alike = compared.await.map_err(|_| IndexError::Ended)??;
        alike.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        Ok(alike.into_iter().take(SIMILAR_MAX).map(|(_, similar)| similar).collect())
    }
}

#[async_trait]
impl Search for SearchService {
    async fn search(&self, actor: &Actor, request: SearchRequest) -> Answer<SearchPage> {
        answered(self.find(actor, request).await, &*self.clock)
    }

    async fn similar(&self, actor: &Actor, text: &str) -> Answer<Vec<Similar>> {
        answered(self.like(actor, text).await, &*self.clock)
    }
}

/// The hits in the index's order. The index may be a moment behind: what the database says is not
/// open to the actor any more, or not there, is left out.
fn hits(
    actor: &Actor,
    highlighter: &Highlighter,
    numbers: &[i64],
    documents: Vec<Document>,
    lists: &Lists,
) -> Vec<Hit> {
    let mut documents: HashMap<i64, Document> =
        documents.into_iter().map(|document| (document.observation.reference.number(), document)).collect();
    numbers
        .iter()
        .filter_map(|number| documents.remove(number))
        .filter(|document| allows(actor, Action::ReadObservation { readers: &document.readers }))
        .map(|document| hit(highlighter, document, lists))
        .collect()
}

fn similar(likeness: &Likeness, document: Document) -> Result<Option<(f64, Similar)>, IndexError> {
    let observation = document.observation;
    let (language, filing) = (observation.language, &observation.filing);
    let Some(Alike { likeness, words, passage }) = likeness.of(language, &filing.title, &filing.text)? else {
        return Ok(None);
    };
    let similar = Similar {
        id: observation.id,
        reference: observation.reference.to_string(),
        kind: observation.filing.kind,
        language: observation.language,
        title: observation.filing.title,
        passage,
        shared: words,
        noticed_by: 1 + document.noticed_too,
    };
    Ok(Some((likeness, similar)))
}

fn hit(highlighter: &Highlighter, document: Document, lists: &Lists) -> Hit {
    let observation = document.observation;
    let filing = observation.filing;
    Hit {
        id: observation.id,
        reference: observation.reference,
        kind: filing.kind,
        language: observation.language,
        title: highlighter.whole(observation.language, &filing.title),
        passage: highlighter.passage(observation.language, &filing.text),
        unit: filing.unit.and_then(|unit| lists.unit(unit)).map(|unit| unit.names.clone()),
        service_line: filing.service_line.and_then(|code| lists.service_line(&code).cloned()),
        area: filing.area.and_then(|code| lists.area(&code).cloned()),
        filed_at: observation.filed_at,
        needs_action: filing.needs_action,
    }
}

fn name(facets: &mut Facets, lists: &Lists) {
    for value in &mut facets.service_lines {
        value.names = lists.service_line(&value.value).cloned();
    }
    for value in &mut facets.areas {
        value.names = lists.area(&value.value).cloned();
    }
}
