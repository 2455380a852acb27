//! From what the files say of an observation to what has happened since: when it was filed, to whom
//! it went, what was answered, and the events and mails that told of it.

use chrono::{Days, NaiveDate, NaiveTime, TimeDelta};
use domain::{
    ids::{AccountId, IssueId, ObservationId},
    issue::{IssueState, due},
    mail::MailKind,
    observation::{Filing, Identity, PerspectiveNote},
    routing,
    time::{Timestamp, day},
};

use super::{
    EntryFault, SeedError,
    cast::Cast,
    file,
    id::{id_at, moment, number},
};
use crate::{
    event::Event,
    service::telling,
    store::{
        About, Notice, Reporter, Update,
        history::{History, PastEvent, PastIssue, PastMail, PastObservation},
    },
};

/// As in the default settings.
pub(super) const ANSWER_WITHIN_DAYS: u32 = 14;
/// The outbox tells of this many days; older mails are long forgotten.
const MAILS_OF_DAYS: i64 = 14;
/// What a mail took to be sent.
const SENDING: TimeDelta = TimeDelta::seconds(4);

/// An observation that was filed.
pub(super) struct Filed {
    pub id: ObservationId,
    pub reporter: Reporter,
    pub filing: Filing,
    pub at: Timestamp,
}

/// Tells of observations in the order of time.
pub(super) struct Teller<'a> {
    pub(super) cast: &'a Cast<'a>,
    pub(super) today: NaiveDate,
    pub(super) history: History,
}

impl<'a> Teller<'a> {
    pub fn new(cast: &'a Cast<'a>, today: NaiveDate) -> Self {
        Self { cast, today, history: History::default() }
    }

    /// Tells of observations, the oldest first, whatever their order.
    pub fn tell(&mut self, entries: &[file::Observation]) -> Result<(), SeedError> {
        let mut dated = entries
            .iter()
            .map(|entry| {
                let at = moment(self.day(entry).map_err(|fault| wrong(entry, fault))?, &entry.key);
                Ok((if entry.identity == Identity::Anonymous { day(at) } else { at }, entry))
            })
            .collect::<Result<Vec<_>, SeedError>>()?;
        dated.sort_by(|(at, entry), (other_at, other)| at.cmp(other_at).then_with(|| entry.key.cmp(&other.key)));
        dated.into_iter().try_for_each(|(at, entry)| self.observation(entry, at).map_err(|fault| wrong(entry, fault)))
    }

    /// What was told since the last time, save the events.
    pub fn take(&mut self) -> History {
        let events = std::mem::take(&mut self.history.events);
        std::mem::replace(&mut self.history, History { events, ..History::default() })
    }

    /// Everything that is left, with all events in the order of time.
    pub fn finish(mut self) -> History {
        self.history.events.sort_by_key(|past| past.at);
        self.history
    }

    fn day(&self, entry: &file::Observation) -> Result<NaiveDate, EntryFault> {
        if entry.days_ago == 0 {
            return Err(EntryFault::NotInThePast);
        }
        self.today.checked_sub_days(Days::new(entry.days_ago.into())).ok_or(EntryFault::NotInThePast)
    }

    fn observation(&mut self, entry: &file::Observation, filed_at: Timestamp) -> Result<(), EntryFault> {
        let filed = Filed {
            id: id_at(filed_at, &entry.key),
            reporter: self.reporter(entry)?,
            filing: filing(entry, self.cast)?,
            at: filed_at,
        };
        self.event(Event::ObservationFiled { observation: filed.id }, filed.reporter.named(), filed_at, &entry.key);
        let raised = match (entry.flagged, &entry.issue) {
            (true, Some(issue)) => Some(self.issue(entry, issue, &filed)?),
            (true, None) => return Err(EntryFault::FlaggedWithoutIssue),
            (false, Some(_)) => return Err(EntryFault::IssueWithoutFlag),
            (false, None) => None,
        };
        self.voices(entry, &filed)?;
        let Filed { id, reporter, filing, at } = filed;
        self.history.observations.push(PastObservation { id, reporter, language: entry.lang, filing, filed_at: at });
        self.history.issues.extend(raised);
        Ok(())
    }

    fn reporter(&self, entry: &file::Observation) -> Result<Reporter, EntryFault> {
        Ok(match entry.identity {
            Identity::Named => Reporter::Named(self.cast.account(&entry.reporter)?),
            Identity::Confidential => Reporter::Confidential(self.cast.account(&entry.reporter)?),
            Identity::Anonymous => Reporter::Anonymous,
        })
    }

    fn issue(&mut self, entry: &file::Observation, told: &file::Issue, filed: &Filed) -> Result<PastIssue, EntryFault> {
        let &Filed { id: observation, reporter, ref filing, at: raised_at } = filed;
        let to = routing::destination(filing.service_line.as_ref(), filing.area.as_ref(), &self.cast.rules)
            .ok_or(EntryFault::NobodyResponsible)?;
        let owner = to.responsible;
        let issue: IssueId = id_at(raised_at, &format!("{} issue", entry.key));
        self.event(Event::IssueRaised { issue, observation, owner }, reporter.named(), raised_at, &entry.key);
        let about = About::Issue(issue);
        let raised = Notice::new(MailKind::IssueRaised, owner, about);
        let day_only = reporter == Reporter::Anonymous;
        self.mail(Notice { day_only, ..raised }, raised_at, &entry.key);

        let answered_at = self.answer_times(entry, told, raised_at)?;
        let mut state = IssueState::Raised;
        let acknowledged_at = (told.state != IssueState::Raised).then(|| {
            let before = answered_at.first().copied().unwrap_or(self.today.and_time(NaiveTime::MIN).and_utc());
            acknowledged(&entry.key, raised_at, before)
        });
        if let Some(at) = acknowledged_at {
            state = state.acknowledge().map_err(|_| EntryFault::ImpossibleCourse)?;
            self.event(Event::IssueAcknowledged { issue, observation }, Some(owner), at, &entry.key);
        }
        for (answer, at) in told.answers.iter().zip(answered_at) {
            let decision = answer.decision;
            state = state.answer(decision).map_err(|_| EntryFault::ImpossibleCourse)?;
            let key = format!("{} {decision}", entry.key);
            let update = id_at(at, &key);
            let text = answer.text.clone();
            self.history.updates.push(Update {
                id: update,
                issue,
                author: owner,
                decision,
                language: entry.lang,
                text,
                at,
            });
            self.event(Event::IssueAnswered { issue, observation, update, decision }, Some(owner), at, &key);
            if let Some(notice) = telling::to_reporter(MailKind::IssueAnswered, reporter, about) {
                self.mail(notice, at, &key);
            }
        }
        if state != told.state {
            return Err(EntryFault::ImpossibleCourse);
        }
        let due = due(raised_at.date_naive(), ANSWER_WITHIN_DAYS);
        Ok(PastIssue { id: issue, observation, unit: filing.unit, to, state, raised_at, acknowledged_at, due })
    }

    /// When the answers were given: one after the other, and all of them before today.
    fn answer_times(
        &self,
        entry: &file::Observation,
        told: &file::Issue,
        raised_at: Timestamp,
    ) -> Result<Vec<Timestamp>, EntryFault> {
        let mut day = raised_at.date_naive();
        let mut times = Vec::new();
        for answer in &told.answers {
            let next = raised_at.date_naive().checked_add_days(Days::new(answer.days_after.into()));
            day = next.filter(|next| day < *next && *next < self.today).ok_or(EntryFault::AnswerOutOfOrder)?;
            times.push(moment(day, &format!("{} {}", entry.key, answer.decision)));
        }
        Ok(times)
    }

    pub(super) fn event(&mut self, event: Event, actor: Option<AccountId>, at: Timestamp, key: &str) {
        let id = id_at(at, &format!("{} {key}", event.kind()));
        self.history.events.push(PastEvent { id, event, actor, at });
    }

    pub(super) fn mail(&mut self, notice: Notice, queued_at: Timestamp, key: &str) {
        if queued_at.date_naive() >= self.today - TimeDelta::days(MAILS_OF_DAYS) {
            let id = id_at(notice.kept(queued_at), &format!("mail {} {key}", notice.kind));
            let sent_at = queued_at + SENDING;
            self.history.mails.push(PastMail { id, notice, queued_at, sent_at });
        }
    }
}

/// Within two days, unless something happens before.
fn acknowledged(key: &str, raised_at: Timestamp, before: Timestamp) -> Timestamp {
    let key = format!("{key} acknowledged");
    let days = Days::new(u64::try_from(number(&key, 2)).unwrap_or_default() + 1);
    let at = moment(raised_at.date_naive() + days, &key);
    if at < before { at } else { raised_at + (before - raised_at) / 2 }
}

fn filing(entry: &file::Observation, cast: &Cast<'_>) -> Result<Filing, EntryFault> {
    let perspectives = entry.perspectives.iter();
    Ok(Filing {
        kind: entry.kind,
        text: entry.text.trim().to_owned(),
        title: entry.title.clone(),
        unit: entry.unit.as_deref().map(|code| cast.unit(code)).transpose()?,
        service_line: entry.service_line.as_ref().map(|code| cast.service_line(code)).transpose()?,
        area: entry.area.as_ref().map(|code| cast.area(code)).transpose()?,
        client_group: entry.client_group.as_ref().map(|code| cast.client_group(code)).transpose()?,
        frequency: entry.frequency,
        perspectives: perspectives
            .map(|(&perspective, note)| PerspectiveNote { perspective, note: note.clone() })
            .collect(),
        particulars: cast.particulars(&entry.particulars)?,
        needs_action: entry.flagged,
        wants_answer: true,
        audience: entry.audience,
        identity: entry.identity,
    })
}

fn wrong(entry: &file::Observation, fault: EntryFault) -> SeedError {
    SeedError::Entry { file: entry.file.clone(), entry: entry.key.clone(), fault }
}
