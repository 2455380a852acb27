//! What is added to a report: comments, *I have noticed this too*, adoptions, and what an answer was worth.

use std::collections::HashSet;

use domain::{
    actor::Actor,
    fault::{Fault, FieldCode},
    form::RawForm,
    ids::{AccountId, ObservationId, UpdateId},
    issue::UpdateView,
    locale::Names,
    mail::MailKind,
    observation::{Helpful, Identity, May, readers},
    organisation::Lists,
    voice::{self, Adoption, Author, CommentView, MeToo, Voices, field},
};

use super::{
    failure::Refusal,
    observation::ObservationService,
    revision::{reads_history, standing},
    telling, view,
};
use crate::{
    auth::policy::{Action, absence, allows, authorize},
    event::Event,
    store::{About, Comment, Issue, Notice, Noticing, Observation, Reporter, Store, StoreError, Voice, WriteTx, fresh},
};

/// A report that the actor may read, with what its rights are made of.
struct AtHand {
    observation: Observation,
    reporter: Reporter,
    /// Whether the actor filed it.
    own: bool,
    issue: Option<Issue>,
    lists: Lists,
}

pub(super) async fn comment(
    service: &ObservationService,
    actor: &Actor,
    id: ObservationId,
    form: &RawForm,
) -> Result<(), Refusal> {
    let AtHand { reporter, own, issue, .. } = at_hand(service, actor, id).await?;
    let (form, examined) = service.guarding.examined(form, &[field::TEXT]);
    let text = examined.settled(voice::comment(&form))?;

    let tx = service.store.write().await?;
    held(&tx, actor, id).await?;
    let now = service.clock.now();
    let comment = Comment {
        id: fresh(now),
        observation: id,
        author: spoken_by(actor, reporter),
        by_reporter: own,
        language: actor.locale,
        text,
        at: now,
    };
    if is_repeated(&tx, &comment).await? {
        return Ok(());
    }
    tx.add_comment(&comment).await?;
    tx.record(&Event::Commented { observation: id, comment: comment.id }, comment.author, now).await?;
    let notice = match issue {
        Some(issue) if own => Some(Notice::new(MailKind::Commented, issue.owner, About::Issue(issue.id))),
        None if own => None,
        _ => telling::to_reporter(MailKind::Commented, reporter, About::Observation(id)),
    };
    if let Some(notice) = notice.filter(|notice| notice.to != actor.account) {
        tx.queue_mail(&notice, now).await?;
    }
    tx.commit().await?;
    tracing::info!(observation.id = %id, comment.id = %comment.id, "observation.commented");
    Ok(())
}

/// Whether it was the last thing said, by the same: then its form was sent twice.
pub(super) async fn is_repeated(tx: &WriteTx, comment: &Comment) -> Result<bool, StoreError> {
    let latest = tx.latest_comment(comment.observation).await?;
    Ok(latest.is_some_and(|latest| {
        (latest.author, latest.by_reporter, &latest.text) == (comment.author, comment.by_reporter, &comment.text)
    }))
}

pub(super) async fn me_too(
    service: &ObservationService,
    actor: &Actor,
    id: ObservationId,
    form: &RawForm,
) -> Result<(), Refusal> {
    let AtHand { own, lists, .. } = at_hand(service, actor, id).await?;
    authorize(actor, Action::NoticeToo { own })?;
    let (form, examined) = service.guarding.examined(form, &[field::WORDS]);
    let me_too = examined.settled(MeToo::read(&form, &lists))?;

    let tx = service.store.write().await?;
    held(&tx, actor, id).await?;
    if tx.noticing_by(id, actor.account).await?.is_some_and(|said| said.me_too == me_too) {
        return Ok(());
    }
    let now = service.clock.now();
    tx.notice(id, &Noticing { account: actor.account, me_too, at: now }).await?;
    tx.record(&Event::NoticedToo { observation: id }, Some(actor.account), now).await?;
    tx.commit().await?;
    tracing::info!(observation.id = %id, "observation.noticed_too");
    Ok(())
}

pub(super) async fn adopt(
    service: &ObservationService,
    actor: &Actor,
    id: ObservationId,
    form: &RawForm,
) -> Result<(), Refusal> {
    let AtHand { observation, own, lists, .. } = at_hand(service, actor, id).await?;
    authorize(actor, Action::Adopt { own, kind: observation.filing.kind })?;
    let (form, examined) = service.guarding.examined(form, &[field::WORDS]);
    let adoption = examined.settled(Adoption::read(&form, &lists).and_then(|adoption| {
        // It comes from there.
        let elsewhere = Some(adoption.unit) != observation.filing.unit;
        if elsewhere { Ok(adoption) } else { Err(Fault::field(field::UNIT, FieldCode::NotInList)) }
    }))?;

    let tx = service.store.write().await?;
    held(&tx, actor, id).await?;
    if tx.adoption_by(id, adoption.unit).await?.as_ref() == Some(&adoption) {
        return Ok(());
    }
    let now = service.clock.now();
    tx.adopt(id, actor.account, &adoption, now).await?;
    tx.record(&Event::Adopted { observation: id, unit: adoption.unit }, Some(actor.account), now).await?;
    tx.commit().await?;
    tracing::info!(observation.id = %id, unit.id = %adoption.unit, "observation.adopted");
    Ok(())
}

pub(super) async fn rate(
    service: &ObservationService,
    actor: &Actor,
    id: ObservationId,
    update: UpdateId,
    helpful: Helpful,
) -> Result<(), Refusal> {
    let AtHand { reporter, own, issue, .. } = at_hand(service, actor, id).await?;
    let tx = service.store.write().await?;
    let noticed = tx.noticing_by(id, actor.account).await?.is_some();
    authorize(actor, Action::RateAnswer { own, noticed })?;
    let answered = match issue {
        Some(issue) => tx.has_update(issue.id, update).await?,
        None => false,
    };
    if !answered {
        return Err(Fault::NotFound.into());
    }
    let by = spoken_by(actor, reporter);
    let voice = by.map_or(Voice::Reporter(id), Voice::Account);
    if tx.rating_by(voice, update).await? == Some(helpful) {
        return Ok(());
    }
    tx.rate(voice, update, helpful).await?;
    tx.record(&Event::AnswerRated { observation: id, update }, by, service.clock.now()).await?;
    tx.commit().await?;
    tracing::info!(observation.id = %id, update.id = %update, "answer.rated");
    Ok(())
}

/// Who is kept as having said something: of whoever filed the report without a name, nobody.
fn spoken_by(actor: &Actor, reporter: Reporter) -> Option<AccountId> {
    if reporter.is(actor.account) { reporter.named() } else { Some(actor.account) }
}

/// What others added, and what may be added, as one reader sees it.
#[derive(Default)]
pub(super) struct Heard {
    pub voices: Voices,
    pub comments: Vec<CommentView>,
    /// What was said of each answer, in their order.
    pub helpful: Vec<Option<Helpful>>,
    pub may: May,
}

/// `actor`: none for the holder of a receipt, whose report is their own. Of what was withdrawn, others
/// hear nothing more: what they said of it may repeat it.
pub(super) async fn heard(
    store: &Store,
    actor: Option<&Actor>,
    observation: &Observation,
    own: bool,
    answers: &[UpdateView],
    lists: &Lists,
) -> Result<Heard, StoreError> {
    let path = observation.filing.unit.map(|unit| lists.path(unit)).unwrap_or_default();
    let confidential = observation.filing.identity == Identity::Confidential;
    let disclose = confidential && actor.is_some_and(|actor| allows(actor, Action::LearnReporter { path: &path }));
    let withdrawn = observation.withdrawn_at.is_some();
    if withdrawn && !own {
        return Ok(Heard { may: May { disclose, ..May::default() }, ..Heard::default() });
    }
    let noticings = store.noticings_of(observation.id).await?;
    let mine = actor.and_then(|actor| noticings.iter().find(|noticing| noticing.account == actor.account));
    let voice = match (mine, observation.reporter) {
        (Some(noticing), _) => Voice::Account(noticing.account),
        (None, Some(reporter)) => Voice::Account(reporter),
        (None, None) => Voice::Reporter(observation.id),
    };
    let updates: Vec<UpdateId> = answers.iter().map(|answer| answer.id).collect();
    let said = store.ratings_by(voice, &updates).await?;
    let may = |action| !withdrawn && actor.is_some_and(|actor| allows(actor, action));
    let kind = observation.filing.kind;
    Ok(Heard {
        may: May {
            revise: may(Action::ChangeObservation { own }),
            history: actor.is_some_and(|actor| reads_history(actor, observation, own, lists)),
            // Whoever sees it may say something of it.
            comment: !withdrawn,
            me_too: may(Action::NoticeToo { own }),
            adopt: may(Action::Adopt { own, kind }),
            disclose,
        },
        helpful: updates.iter().map(|update| said.get(update).copied()).collect(),
        comments: comments(store, observation.id).await?,
        voices: Voices {
            me_too: noticings.len() as u64,
            units: noticings.iter().filter_map(|noticing| noticing.me_too.unit).collect::<HashSet<_>>().len() as u64,
            own: mine.map(|noticing| noticing.me_too.clone()),
            adopted: adopted(store, observation.id, lists).await?,
            words: noticings.into_iter().map(|it| it.me_too.words).filter(|words| !words.is_empty()).collect(),
        },
    })
}

async fn adopted(store: &Store, id: ObservationId, lists: &Lists) -> Result<Vec<(Names, String)>, StoreError> {
    let adoptions = store.adoptions_of(id).await?.into_iter();
    Ok(adoptions.filter_map(|adoption| Some((lists.unit(adoption.unit)?.names.clone(), adoption.words))).collect())
}

async fn comments(store: &Store, id: ObservationId) -> Result<Vec<CommentView>, StoreError> {
    let comments = store.comments_of(id).await?;
    let authors: Vec<AccountId> = comments.iter().filter_map(|comment| comment.author).collect();
    let people = store.people(&authors).await?;
    let view = |comment: Comment| CommentView {
        id: comment.id,
        author: match comment.author {
            Some(author) if !comment.by_reporter => Author::Named(view::name_of(&people, author)),
            _ => Author::Reporter,
        },
        language: comment.language,
        text: comment.text,
        at: comment.at,
    };
    Ok(comments.into_iter().map(view).collect())
}

/// A report that the actor may read, to be added to.
async fn at_hand(service: &ObservationService, actor: &Actor, id: ObservationId) -> Result<AtHand, Refusal> {
    let observation = service.found(actor, id).await?;
    let reporter = service.store.reporter_of(&observation).await?;
    let own = reporter.is(actor.account);
    let issue = service.store.issue_of(id).await?;
    let lists = service.store.lists().await?;
    let path = observation.filing.unit.map(|unit| lists.path(unit)).unwrap_or_default();
    let owner = issue.as_ref().map(|issue| issue.owner);
    let readers = readers(observation.filing.audience, own.then_some(actor.account), &path, owner);
    authorize(actor, Action::ReadObservation { readers: &readers })?;
    standing(&observation)?;
    Ok(AtHand { observation, reporter, own, issue, lists })
}

/// The same, held until the transaction ends, unless it was withdrawn meanwhile.
async fn held(tx: &WriteTx, actor: &Actor, id: ObservationId) -> Result<(), Refusal> {
    let observation = tx.observation(id).await?.ok_or_else(|| absence(actor))?;
    Ok(standing(&observation)?)
}
