//! The mail queue, as administrators see it: who is told of what kind of thing, and what became of
//! it. Never what a mail tells of in people's words: mails hold none.

use std::{io, sync::Arc};

use async_trait::async_trait;
use domain::{
    actor::Actor,
    fault::Fault,
    ids::{IncidentId, MailId},
    mail::{Letter, OutboxPage, QueuedMail},
    ports::{Answer, Outbox},
    time::Clock,
};

use super::failure::{Refusal, answered};
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

    async fn mails(&self) -> Result<OutboxPage, Refusal> {
        let counts = self.store.mail_counts().await?;
        let mut mails = self.store.newest_mails(SHOWN).await?;
        if let Some(letters) = &self.letters {
            for mail in &mut mails {
                mail.has_letter = letters.holds(mail.id).await;
            }
        }
        Ok(OutboxPage { mails, waiting: counts.waiting, dead: counts.dead })
    }

    async fn letter(&self, id: MailId) -> Result<Letter, Refusal> {
        let mail = self.store.mail(id).await?.ok_or(Fault::NotFound)?;
        let letters = self.letters.as_ref().ok_or(Fault::NotFound)?;
        let kept = letters.read(id).await.map_err(|error| self.unreadable(id, &error))?.ok_or(Fault::NotFound)?;
        Ok(Letter { mail: QueuedMail { has_letter: true, ..mail }, subject: kept.subject, text: kept.text })
    }

    async fn retry(&self, id: MailId) -> Result<(), Refusal> {
        let write = self.store.write().await?;
        if !write.retry_mail(id, self.clock.now()).await? {
            return Err(Fault::NotFound.into());
        }
        Ok(write.commit().await?)
    }

    fn unreadable(&self, id: MailId, error: &io::Error) -> Fault {
        let incident: IncidentId = fresh(self.clock.now());
        tracing::error!(incident.id = %incident, mail.id = %id, error = %error.kind(), "letter.unreadable");
        Fault::Internal { incident }
    }
}

#[async_trait]
impl Outbox for OutboxService {
    async fn mails(&self, actor: &Actor) -> Answer<OutboxPage> {
        authorize(actor, Action::SeeOutbox)?;
        answered(self.mails().await, &*self.clock)
    }

    async fn letter(&self, actor: &Actor, id: MailId) -> Answer<Letter> {
        authorize(actor, Action::SeeOutbox)?;
        answered(self.letter(id).await, &*self.clock)
    }

    async fn retry(&self, actor: &Actor, id: MailId) -> Answer<()> {
        authorize(actor, Action::SeeOutbox)?;
        answered(self.retry(id).await, &*self.clock)
    }
}
