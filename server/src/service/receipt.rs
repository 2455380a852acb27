//! The way back for whoever filed without a name: with the code of their receipt they read answers and
//! add to what they said. Of what they do no more than the day is kept, and no line of the log tells of it.
//! Only failed attempts are counted; whoever comes in leaves no trace.

use std::{net::IpAddr, sync::Arc};

use async_trait::async_trait;
use chrono::TimeDelta;
use domain::{
    fault::{Fault, FieldCode},
    form::RawForm,
    ids::{ObservationId, UpdateId},
    locale::Locale,
    mail::MailKind,
    observation::Helpful,
    ports::{Answer, Receipts},
    receipt::{ReceiptCode, ReceiptView, field},
    time::{Clock, Timestamp, day},
    voice as voice_form,
};

use super::{
    failure::{Refusal, answered},
    guarding::Guarding,
    observation::issue_view,
    revision::standing,
    throttle::{key, network, too_many_attempts},
    view,
    voice::{heard, is_repeated},
};
use crate::{
    auth::receipt_key::ReceiptKey,
    config::SignInConfig,
    event::Event,
    store::{About, Comment, Notice, Observation, Store, Voice, WriteTx, fresh},
};

pub struct ReceiptService {
    store: Store,
    clock: Arc<dyn Clock>,
    guarding: Guarding,
    key: ReceiptKey,
    /// Guesses are limited like attempts to sign in from an address.
    limits: SignInConfig,
}

impl ReceiptService {
    pub fn new(store: Store, clock: Arc<dyn Clock>, guarding: Guarding, key: ReceiptKey, limits: SignInConfig) -> Self {
        Self { store, clock, guarding, key, limits }
    }

    /// All that is kept of when something is done here.
    fn today(&self) -> Timestamp {
        day(self.clock.now())
    }

    /// The report that a code opens.
    async fn opened(&self, code: &str, from: IpAddr) -> Result<Observation, Refusal> {
        let (now, address) = (self.clock.now(), key("receipt", &network(from)));
        let window = TimeDelta::minutes(self.limits.window_minutes.into());
        let limit = self.limits.attempts_per_address;
        if let Some(at) = self.store.attempt_at_limit(&address, limit, now - window).await? {
            return Err(too_many_attempts(field::CODE, at + window - now).into());
        }
        if let Ok(code) = code.parse::<ReceiptCode>()
            && let Some(id) = self.store.observation_of_receipt(&self.key.hash(&code)).await?
            && let Some(observation) = self.store.observation(id).await?
        {
            return Ok(observation);
        }
        let write = self.store.write().await?;
        write.note_attempt(address, now).await?;
        write.commit().await?;
        Err(Fault::field(field::CODE, FieldCode::UnknownReceipt).into())
    }

    async fn view(&self, code: &str, from: IpAddr) -> Result<ReceiptView, Refusal> {
        let observation = self.opened(code, from).await?;
        let lists = self.store.lists().await?;
        let issue = match self.store.issue_of(observation.id).await? {
            Some(issue) => Some(issue_view(&self.store, issue, false).await?),
            None => None,
        };
        let answers = issue.as_ref().map_or(&[][..], |issue| &issue.updates);
        let heard = heard(&self.store, None, &observation, true, answers, &lists).await?;
        let (comments, helpful) = (heard.comments.clone(), heard.helpful.clone());
        Ok(ReceiptView { observation: view::observation(observation, &lists, true, issue, heard), comments, helpful })
    }

    async fn add_comment(&self, code: &str, form: &RawForm, from: IpAddr, locale: Locale) -> Result<(), Refusal> {
        let id = self.opened(code, from).await?.id;
        let (form, examined) = self.guarding.examined(form, &[voice_form::field::TEXT]);
        let text = examined.settled(voice_form::comment(&form))?;
        let issue = self.store.issue_of(id).await?;

        let tx = self.store.write().await?;
        let observation = held(&tx, id).await?;
        let at = self.today();
        let comment = Comment {
            id: fresh(at),
            observation: observation.id,
            author: None,
            by_reporter: true,
            language: locale,
            text,
            at,
        };
        if is_repeated(&tx, &comment).await? {
            return Ok(());
        }
        tx.add_comment(&comment).await?;
        tx.record(&Event::Commented { observation: id, comment: comment.id }, None, at).await?;
        if let Some(issue) = issue {
            tx.queue_mail(&Notice::of_the_day(MailKind::Commented, issue.owner, About::Issue(issue.id)), at).await?;
        }
        Ok(tx.commit().await?)
    }

    async fn rate_answer(&self, code: &str, update: UpdateId, helpful: Helpful, from: IpAddr) -> Result<(), Refusal> {
        let id = self.opened(code, from).await?.id;
        let issue = self.store.issue_of(id).await?;
        let tx = self.store.write().await?;
        held(&tx, id).await?;
        let answered = match issue {
            Some(issue) => tx.has_update(issue.id, update).await?,
            None => false,
        };
        if !answered {
            return Err(Fault::NotFound.into());
        }
        let voice = Voice::Reporter(id);
        if tx.rating_by(voice, update).await? == Some(helpful) {
            return Ok(());
        }
        tx.rate(voice, update, helpful).await?;
        tx.record(&Event::AnswerRated { observation: id, update }, None, self.today()).await?;
        Ok(tx.commit().await?)
    }

    async fn take_back(&self, code: &str, from: IpAddr) -> Result<(), Refusal> {
        let id = self.opened(code, from).await?.id;
        let tx = self.store.write().await?;
        let at = self.today();
        if tx.withdraw(id, at).await? {
            tx.record(&Event::ObservationWithdrawn { observation: id }, None, at).await?;
            tx.commit().await?;
        }
        Ok(())
    }
}

/// The report, held until the transaction ends, unless it was withdrawn meanwhile.
async fn held(tx: &WriteTx, id: ObservationId) -> Result<Observation, Refusal> {
    let observation = tx.observation(id).await?.ok_or(Fault::NotFound)?;
    standing(&observation)?;
    Ok(observation)
}

#[async_trait]
impl Receipts for ReceiptService {
    async fn open(&self, code: &str, from: IpAddr) -> Answer<ReceiptView> {
        answered(self.view(code, from).await, &*self.clock)
    }

    async fn comment(&self, code: &str, form: &RawForm, from: IpAddr, locale: Locale) -> Answer<()> {
        answered(self.add_comment(code, form, from, locale).await, &*self.clock)
    }

    async fn rate(&self, code: &str, update: UpdateId, helpful: Helpful, from: IpAddr) -> Answer<()> {
        answered(self.rate_answer(code, update, helpful, from).await, &*self.clock)
    }

    async fn withdraw(&self, code: &str, from: IpAddr) -> Answer<()> {
        answered(self.take_back(code, from).await, &*self.clock)
    }
}
