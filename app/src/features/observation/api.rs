//! What the form's islands ask the server while one fills it in. Answers are rows of strings, see
//! `crate::lines`. Errors carry the status of the fault, nothing else.

use domain::ids::AccountId;
use leptos::prelude::*;

use crate::{ask::Rows, lines::lines};

lines! {
    /// Who would answer.
    Destination {
        /// With a title, where there is one.
        responsible,
        /// Why, as a sentence.
        reason,
    }
}

lines! {
    /// A draft that was kept.
    Saved {
        draft,
        revision,
        /// Not empty: the draft was changed elsewhere, and this was kept as another.
        another,
    }
}

lines! {
    /// Words that may tell of a person.
    Told {
        /// The field that they stand in.
        field,
        words,
        /// Which kind it is: its place among all of them.
        kind,
    }
}

lines! {
    /// A report that may tell of the same.
    Alike {
        id,
        reference,
        language,
        title,
        passage,
        /// Words that both use.
        shared,
        /// By how many it was noticed, as a sentence.
        noticed,
    }
}

/// The [`Destination`] of an observation of this service line and area, if it were flagged. Either may be
/// empty.
#[server(name = AskDestination, prefix = "/api", endpoint = "destination")]
pub async fn destination(service_line: String, area: String) -> Result<Rows, ServerFnError> {
    let visit = crate::visit::Visit::current();
    let actor = visit.actor().map_err(refused)?;
    let observations = &visit.backend.observations;
    let preview = observations.destination(actor, service_line.parse().ok(), area.parse().ok()).await;
    let preview = preview.map_err(refused)?;
    let title = preview.title.in_locale(visit.locale);
    let responsible = [preview.responsible.as_str(), title].into_iter().filter(|part| !part.is_empty());
    let responsible = responsible.collect::<Vec<_>>().join(", ");
    let reason = crate::words::reason(visit.texts(), preview.reason);
    Ok(vec![Destination { responsible, reason }.into()])
}

/// Keeps a url-encoded form as a draft of the account for which its page was made: whoever else has
/// signed in meanwhile does not get it. [`Saved`], and what the guard [`Told`].
#[server(name = KeepDraft, prefix = "/api", endpoint = "draft")]
pub async fn keep_draft(account: AccountId, form: String) -> Result<Rows, ServerFnError> {
    use domain::{
        fault::{Concern, Fault},
        form::RawForm,
    };

    let visit = crate::visit::Visit::current();
    let actor = visit.actor().map_err(refused)?;
    if actor.account != account {
        return Err(refused(Fault::SignedOut));
    }
    let form: RawForm = url::form_urlencoded::parse(form.as_bytes()).into_owned().collect();
    let kept = visit.backend.drafts.keep(actor, &form).await.map_err(refused)?;
    let told = kept.concerns.iter().filter_map(|concern| match concern {
        Concern::Person { field, start, end, kind } => {
            let words = form.get(field).get(*start..*end)?.to_owned();
            Some(Told { field: field.clone(), words, kind: (*kind as usize).to_string() }.into())
        }
        Concern::Similar | Concern::Channel(_) => None,
    });
    let another = if kept.another { "1" } else { "" };
    let saved =
        Saved { draft: kept.draft.to_string(), revision: kept.revision.to_string(), another: another.to_owned() };
    Ok(std::iter::once(saved.into()).chain(told).collect())
}

/// Reports that are [`Alike`] a text.
#[server(name = AskSimilar, prefix = "/api", endpoint = "similar")]
pub async fn similar(text: String) -> Result<Rows, ServerFnError> {
    use crate::t;

    let visit = crate::visit::Visit::current();
    let actor = visit.actor().map_err(refused)?;
    let similar = visit.backend.search.similar(actor, &text).await.map_err(refused)?;
    let alike = similar.into_iter().map(|similar| Alike {
        id: similar.id.to_string(),
        reference: similar.reference,
        language: similar.language.to_string(),
        title: similar.title,
        passage: similar.passage.into_iter().map(|piece| piece.text).collect(),
        shared: similar.shared.join(", "),
        noticed: t!(visit.texts(), "similar-noticed", count = similar.noticed_by),
    });
    Ok(alike.map(Into::into).collect())
}

#[cfg(feature = "ssr")]
fn refused(fault: domain::fault::Fault) -> ServerFnError {
    let status = fault.status();
    if let (Some(response), Ok(status)) =
        (use_context::<leptos_axum::ResponseOptions>(), http::StatusCode::from_u16(status))
    {
        response.set_status(status);
    }
    ServerFnError::new(status)
}
