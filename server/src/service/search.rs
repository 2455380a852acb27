//! Searching: the index finds and counts, the database tells what stands there and who may read it.

use std::{collections::HashMap, sync::Arc};

use async_trait::async_trait;
use domain::{
    actor::Actor,
    fault::Fault,
    observation::Similar,
    organisation::Lists,
    ports::{Answer, Search},
    search::{Facets, Hit, SearchPage, SearchRequest},
    time::Clock,
};
use tokio::task::spawn_blocking;

use super::failure::{Refusal, answered};
use crate::{
    auth::policy::{Action, allows, authorize},
    search::{
        highlight::Highlighter,
        index::{Index, IndexError},
    },
    store::{Document, Store},
};

#[derive(Clone)]
pub struct SearchService {
    store: Store,
    index: Index,
    clock: Arc<dyn Clock>,
}

impl SearchService {
    pub fn new(store: Store, index: Index, clock: Arc<dyn Clock>) -> Self {
        Self { store, index, clock }
    }

    async fn find(&self, actor: &Actor, request: SearchRequest) -> Result<SearchPage, Refusal> {
        authorize(actor, Action::Search)?;
        // Asked first: an index that is whole now was whole for this search.
        let state = self.index.state();
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
        let hits = hits(actor, &request, &found.numbers, documents, &lists);
        Ok(SearchPage { request, total: found.total, hits, facets: found.facets, index: state, withheld: false })
    }
}

#[async_trait]
impl Search for SearchService {
    async fn search(&self, actor: &Actor, request: SearchRequest) -> Answer<SearchPage> {
        answered(self.find(actor, request).await, &*self.clock)
    }

    async fn similar(&self, _: &Actor, _: &str) -> Answer<Vec<Similar>> {
        Err(Fault::Unavailable)
    }
}

/// The hits in the index's order. The index may be a moment behind: what the database says is not
/// open to the actor any more, or not there, is left out.
fn hits(actor: &Actor, request: &SearchRequest, numbers: &[i64], documents: Vec<Document>, lists: &Lists) -> Vec<Hit> {
    let highlighter = Highlighter::of(&request.text);
    let mut documents: HashMap<i64, Document> =
        documents.into_iter().map(|document| (document.observation.reference.number(), document)).collect();
    numbers
        .iter()
        .filter_map(|number| documents.remove(number))
        .filter(|document| allows(actor, Action::ReadObservation { readers: &document.readers }))
        .map(|document| hit(&highlighter, document, lists))
        .collect()
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
