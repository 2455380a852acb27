//! From a form to what is kept.
//!
//! First everything is read, and all that is wrong is told at once; then what should be looked at;
//! then it is kept, under the form's own id, so that a form sent twice is stored once. Of one without a
//! name neither the form's id nor the hour is kept, nor does a line of the log tell of it: what finds
//! it again is the hash of its receipt code, which follows from the form.

use domain::{
    actor::Actor,
    channel,
    fault::{Concern, Fault},
    form::RawForm,
    ids::{AccountId, IssueId, ObservationId, UnitId},
    issue::due,
    locale::Locale,
    mail::MailKind,
    observation::{Filed, Filing, Identity, field, submission},
    receipt::ReceiptCode,
    routing::Destination,
    time::{Timestamp, day},
};
use uuid::Uuid;

use super::ObservationService;
use crate::{
    auth::policy::{Action, authorize},
    event::Event,
    service::failure::Refusal,
    store::{About, Notice, StoreError, WriteTx, fresh},
};

/// An observation that is about to be kept.
struct Kept<'a> {
    id: ObservationId,
    back: WayBack,
    language: Locale,
    filing: &'a Filing,
    /// To whom it goes, if it was flagged.
    to: Option<Destination>,
    /// The day's beginning when it is anonymous.
    at: Timestamp,
}

/// How whoever filed it comes back to it.
enum WayBack {
    Named(AccountId),
    Confidential(AccountId),
    /// By the code that has this hash.
    Receipt(String),
}

/// A report on its way to whoever is responsible for it.
pub(in crate::service) struct Raising {
    pub issue: IssueId,
    pub observation: ObservationId,
    pub unit: Option<UnitId>,
    pub to: Destination,
    /// Who is kept as having raised it.
    pub by: Option<AccountId>,
    /// As in [`Notice`].
    pub day_only: bool,
}

impl ObservationService {
    pub(super) async fn file(&self, actor: &Actor, form: &RawForm) -> Result<Filed, Refusal> {
        authorize(actor, Action::FileObservation)?;
        let masked = form.is_set(field::MASK).then(|| self.guarding.masked(form, &field::FREE));
        let form = masked.as_ref().unwrap_or(form);
        let lists = self.store.lists().await?;
        let mut examined = self.guarding.read(form, &field::FREE);
        let mut filing = examined.unblocked(Filing::read(form, &lists))?;
        match filing.identity {
            Identity::Anonymous => {
                let code = self.receipt_code(form, &filing);
                let hash = self.receipt_key.hash(&code);
                if self.store.observation_of_receipt(&hash).await?.is_none() {
                    self.confirmed(actor, form, examined.concerns).await?;
                    self.keep_anonymously(actor, &filing, hash, submission(form)).await?;
                }
                Ok(Filed::Anonymous(code))
            }
            Identity::Named | Identity::Confidential => {
                filing.unit = filing.unit.or(actor.unit);
                let submission = submission(form);
                if let Some(id) = submission
                    && self.is_filed(id, actor.account, &filing).await?
                {
                    return Ok(Filed::Known(id));
                }
                self.confirmed(actor, form, examined.concerns).await?;
                Ok(Filed::Known(self.keep_once(actor, &filing, submission).await?))
            }
        }
    }

    /// Nothing is left that should be looked at: neither what the guard found, nor similar reports, nor
    /// another channel.
    async fn confirmed(&self, actor: &Actor, form: &RawForm, mut concerns: Vec<Concern>) -> Result<(), Refusal> {
        if !form.is_set(field::SIMILAR_SEEN) && !self.search.like(actor, &about(form)).await?.is_empty() {
            concerns.push(Concern::Similar);
        }
        let said = field::FREE.map(|name| form.get(name)).join("\n");
        let unseen = |channel: &channel::Channel| form.all(field::CHANNEL_SEEN).all(|seen| seen != channel.as_str());
        concerns.extend(channel::suggested(&said).into_iter().filter(unseen).map(Concern::Channel));
        if concerns.is_empty() { Ok(()) } else { Err(Fault::Unconfirmed(concerns).into()) }
    }

    /// Whether the same was filed under this id by the same person.
    async fn is_filed(&self, id: ObservationId, by: AccountId, filing: &Filing) -> Result<bool, StoreError> {
        match self.store.observation(id).await? {
            Some(there) => Ok(there.filing == *filing && self.store.reporter_of(&there).await?.is(by)),
            None => Ok(false),
        }
    }

    /// Keeps an observation under the form's own id, or finds that the form was sent before.
    async fn keep_once(
        &self,
        actor: &Actor,
        filing: &Filing,
        submission: Option<ObservationId>,
    ) -> Result<ObservationId, StoreError> {
        let back = match filing.identity {
            Identity::Confidential => WayBack::Confidential(actor.account),
            _ => WayBack::Named(actor.account),
        };
        let (to, at) = (self.destination_of(filing).await?, self.clock.now());
        let id = submission.unwrap_or_else(|| fresh(at));
        let mut kept = Kept { id, back, language: language_of(filing, actor), filing, to, at };
        match self.keep(&kept, actor.account, submission).await {
            Err(StoreError::Exists(_)) => {}
            done => return done.map(|()| id),
        }
        // Another sending of the same form was faster; or the id is somebody else's, or the form was
        // changed and sent again: then it is another observation.
        if self.is_filed(id, actor.account, filing).await? {
            return Ok(id);
        }
        kept.id = fresh(at);
        self.keep(&kept, actor.account, submission).await.map(|()| kept.id)
    }

    /// Keeps one of which nothing leads back to the actor.
    async fn keep_anonymously(
        &self,
        actor: &Actor,
        filing: &Filing,
        receipt_hash: String,
        submission: Option<ObservationId>,
    ) -> Result<(), StoreError> {
        let (to, at) = (self.destination_of(filing).await?, day(self.clock.now()));
        let back = WayBack::Receipt(receipt_hash);
        let kept = Kept { id: fresh(at), back, language: language_of(filing, actor), filing, to, at };
        match self.keep(&kept, actor.account, submission).await {
            // Another sending of the same form was faster.
            Err(StoreError::Exists(_)) => Ok(()),
            done => done,
        }
    }

    /// One transaction: the observation with the way back to it and, when it goes to someone, its issue
    /// and the mail about it. What its author had drafted of it is gone with it.
    async fn keep(
        &self,
        kept: &Kept<'_>,
        author: AccountId,
        submission: Option<ObservationId>,
    ) -> Result<(), StoreError> {
        let Kept { id, ref back, language, filing, to, at } = *kept;
        let named = if let WayBack::Named(reporter) = *back { Some(reporter) } else { None };
        let tx = self.store.write().await?;
        tx.add_observation(id, named, language, filing, at).await?;
        match back {
            WayBack::Named(_) => {}
            WayBack::Confidential(reporter) => tx.add_confidential_reporter(id, *reporter).await?,
            WayBack::Receipt(hash) => tx.add_receipt(hash.clone(), id).await?,
        }
        tx.record(&Event::ObservationFiled { observation: id }, named, at).await?;
        let raised: Option<(IssueId, Destination)> = to.map(|to| (fresh(at), to));
        if let Some((issue, to)) = raised {
            let day_only = matches!(back, WayBack::Receipt(_));
            let raising = Raising { issue, observation: id, unit: filing.unit, to, by: named, day_only };
            self.raise(&tx, &raising, at).await?;
        }
        let dropped = drop_drafts(&tx, kept, author, submission).await?;
        if let (WayBack::Receipt(_), Some(submission)) = (back, submission) {
            let id_hash = self.receipt_key.closing(Uuid::from(submission).as_bytes());
            tx.close_draft(id_hash, at.date_naive()).await?;
        }
        tx.commit().await?;
        match back {
            WayBack::Receipt(_) => {}
            WayBack::Named(_) | WayBack::Confidential(_) => log(id, raised),
        }
        // Without a name, also the order in which things were written is not to be read from the files.
        let nameless = matches!(back, WayBack::Receipt(_));
        if nameless || dropped && named.is_none() {
            // What is left of a draft until the worker's next sweep is unreadable to all but whoever copies the files.
            let _ = self.store.scrub_drafts().await;
        }
        Ok(())
    }

    /// Raises a report, and tells whoever it goes to.
    pub(in crate::service) async fn raise(
        &self,
        tx: &WriteTx,
        raising: &Raising,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let Raising { issue, observation, unit, to, by, day_only } = *raising;
        let owner = to.responsible;
        tx.raise_issue(issue, observation, unit, to, due(at.date_naive(), self.answer_within_days), at).await?;
        tx.record(&Event::IssueRaised { issue, observation, owner }, by, at).await?;
        let notice = Notice { day_only, ..Notice::new(MailKind::IssueRaised, owner, About::Issue(issue)) };
        tx.queue_mail(&notice, at).await?;
        Ok(())
    }

    /// To whom a report goes; nobody, when it needs no action.
    pub(in crate::service) async fn destination_of(&self, filing: &Filing) -> Result<Option<Destination>, StoreError> {
        if !filing.needs_action {
            return Ok(None);
        }
        self.route(filing.service_line.as_ref(), filing.area.as_ref()).await.map(Some)
    }

    /// The receipt of what is said, sent under the form's own id; a form without one has a receipt that
    /// no other can have.
    fn receipt_code(&self, form: &RawForm, filing: &Filing) -> ReceiptCode {
        let submission = submission(form).map_or_else(rand::random, |id| Uuid::from(id).into_bytes());
        self.receipt_key.code(&submission, &filing.fields())
    }
}

/// The language that a report is written in; its writer's, when its words don't tell.
fn language_of(filing: &Filing, actor: &Actor) -> Locale {
    lexicon::detect(&format!("{}\n{}", filing.title, filing.text)).unwrap_or(actor.locale)
}

/// Removes the drafts of what was filed; whether there were any. Of one without a name nothing may stay
/// that its author wrote of it, in another draft either.
async fn drop_drafts(
    tx: &WriteTx,
    kept: &Kept<'_>,
    author: AccountId,
    submission: Option<ObservationId>,
) -> Result<bool, StoreError> {
    let mut dropped = false;
    if let Some(submission) = submission {
        dropped |= tx.drop_draft(Uuid::from(submission).into(), author).await?;
    }
    if let WayBack::Receipt(_) = kept.back {
        for draft in tx.drafts_of(author).await? {
            if is_same_writing(draft.form.get(field::TEXT), &kept.filing.text) {
                dropped |= tx.drop_draft(draft.id, author).await?;
            }
        }
    }
    Ok(dropped)
}

/// Whether one text is an earlier state of the other.
fn is_same_writing(one: &str, other: &str) -> bool {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (one, other) = (plain(one), plain(other));
    !one.is_empty() && (other.contains(&one) || one.contains(&other))
}

fn log(observation: ObservationId, raised: Option<(IssueId, Destination)>) {
    tracing::info!(observation.id = %observation, "observation.filed");
    if let Some((issue, to)) = raised {
        tracing::info!(
            issue.id = %issue, observation.id = %observation, rule.id = %to.rule, owner.id = %to.responsible,
            "issue.raised"
        );
    }
}

/// What a report is about, for finding others like it.
fn about(form: &RawForm) -> String {
    [form.get(field::TITLE), form.get(field::TEXT)].join("\n")
}

#[cfg(test)]
mod tests {
    use super::is_same_writing;

    #[test]
    fn an_earlier_state_of_a_text_is_the_same_writing() {
        let text = "Asiakas ohjataan luukulta toiselle.\nKukaan ei vastaa.";
        for earlier in [text, "Asiakas ohjataan  luukulta toiselle.", " Kukaan ei vastaa."] {
            assert!(is_same_writing(earlier, text) && is_same_writing(text, earlier), "{earlier}");
        }
        for other in ["", " ", "Jonot kasvavat.", "Asiakas ohjataan luukulta toiselle. Omaiset auttavat."] {
            assert!(!is_same_writing(other, text), "{other}");
        }
    }
}
