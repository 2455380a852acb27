//! The mail queue, as administrators see it: who is told of what kind of thing, and what became of
//! it. Never what a mail tells of in people's words: mails hold none.

use std::sync::Arc;

use async_trait::async_trait;
use domain::{
    actor::Actor,
    fault::Fault,
    ids::{IncidentId, MailId},
    mail::{Letter, OutboxPage, QueuedMail},
    ports::{Answer, Outbox},
    time::Clock,
};

use super::failure::told;
use crate::{
    auth::policy::{Action, authorize},
    mail::letters::LetterFolder,
    store::{Store, fresh},
};

/// Mails on the page.
const SHOWN: u64 = 100;

pub struct OutboxService {
    store: Store,
    clock: Arc<dyn Clock>,
    letters: Option<LetterFolder>,
}

impl OutboxService {
    /// `letters`: where the `file` transport keeps them, if that is the way out.
    pub fn new(store: Store, clock: Arc<dyn Clock>, letters: Option<LetterFolder>) -> Self {
        Self { store, clock, letters }
    }

    async fn with_letter(&self, mut mail: QueuedMail) -> QueuedMail {
        mail.has_letter = match &self.letters {
            Some(letters) => letters.holds(mail.id).await,
            None => false,
        };
        mail
    }
}

#[async_trait]
impl Outbox for OutboxService {
    async fn mails(&self, actor: &Actor) -> Answer<OutboxPage> {
        authorize(actor, Action::SeeOutbox)?;
        let told = |error| told(&error, &*self.clock);
        let counts = self.store.mail_counts().await.map_err(told)?;
        let mut mails = Vec::new();
        for mail in self.store.newest_mails(SHOWN).await.map_err(told)? {
            mails.push(self.with_letter(mail).await);
        }
        Ok(OutboxPage { mails, waiting: counts.waiting, dead: counts.dead })
    }

    async fn letter(&self, actor: &Actor, id: MailId) -> Answer<Letter> {
        authorize(actor, Action::SeeOutbox)?;
        let mail = self.store.mail(id).await.map_err(|error| told(&error, &*self.clock))?;
        let (Some(mail), Some(letters)) = (mail, &self.letters) else { return Err(Fault::NotFound) };
        let kept = letters.read(id).await.map_err(|error| {
            let incident: IncidentId = fresh(self.clock.now());
            tracing::error!(incident.id = %incident, mail.id = %id, error = %error.kind(), "letter.unreadable");
            Fault::Internal { incident }
        })?;
        let Some(kept) = kept else { return Err(Fault::NotFound) };
        Ok(Letter { mail: QueuedMail { has_letter: true, ..mail }, subject: kept.subject, text: kept.text })
    }

    async fn retry(&self, actor: &Actor, id: MailId) -> Answer<()> {
        authorize(actor, Action::SeeOutbox)?;
        let told = |error| told(&error, &*self.clock);
        let write = self.store.write().await.map_err(told)?;
        if !write.retry_mail(id, self.clock.now()).await.map_err(told)? {
            return Err(Fault::NotFound);
        }
        write.commit().await.map_err(told)
    }
}
