//! What others added to an observation: who noticed it too, comments, and units that adopted it.

use chrono::Days;
use domain::{
    ids::CommentId,
    mail::MailKind,
    time::Timestamp,
    voice::{Adoption, MeToo},
};

use super::{
    EntryFault, file,
    id::{id_at, moment},
    tale::{Filed, Teller},
};
use crate::{
    event::Event,
    service::telling,
    store::{About, Comment, Noticing, history::PastAdoption},
};

impl Teller<'_> {
    pub(super) fn voices(&mut self, entry: &file::Observation, filed: &Filed) -> Result<(), EntryFault> {
        let observation = filed.id;
        for noticed in &entry.noticed {
            let key = format!("{} noticed {}", entry.key, noticed.by);
            let (account, at) = (self.cast.account(&noticed.by)?, self.later(filed, noticed.days_after, &key)?);
            let unit = Some(self.cast.unit_of(&noticed.by)?);
            let me_too = MeToo { frequency: noticed.frequency, unit, words: noticed.words.clone() };
            self.history.noticings.push((observation, Noticing { account, me_too, at }));
            self.event(Event::NoticedToo { observation }, Some(account), at, &key);
        }
        for (number, comment) in entry.comments.iter().enumerate() {
            let key = format!("{} comment {number}", entry.key);
            let (author, at) = (self.cast.account(&comment.by)?, self.later(filed, comment.days_after, &key)?);
            let id: CommentId = id_at(at, &key);
            let by_reporter = filed.reporter.is(author);
            let said = Comment {
                id,
                observation,
                author: Some(author),
                by_reporter,
                language: entry.lang,
                text: comment.text.clone(),
                at,
            };
            self.history.comments.push(said);
            self.event(Event::Commented { observation, comment: id }, Some(author), at, &key);
            let about = About::Observation(observation);
            let notice = telling::to_reporter(MailKind::Commented, filed.reporter, about);
            if let Some(notice) = notice.filter(|_| !by_reporter) {
                self.mail(notice, at, &key);
            }
        }
        for adopted in &entry.adopted {
            let key = format!("{} adopted {}", entry.key, adopted.unit);
            let (by, at) = (self.cast.account(&adopted.by)?, self.later(filed, adopted.days_after, &key)?);
            let unit = self.cast.unit(&adopted.unit)?;
            let adoption = Adoption { unit, words: adopted.words.clone() };
            self.history.adoptions.push(PastAdoption { observation, by, adoption, at });
            self.event(Event::Adopted { observation, unit }, Some(by), at, &key);
        }
        Ok(())
    }

    /// A moment some days after it was filed, before today.
    fn later(&self, filed: &Filed, days_after: u32, key: &str) -> Result<Timestamp, EntryFault> {
        let day = filed.at.date_naive().checked_add_days(Days::new(days_after.into()));
        let day = day.filter(|day| days_after > 0 && *day < self.today).ok_or(EntryFault::VoiceOutOfTime)?;
        Ok(moment(day, key))
    }
}
