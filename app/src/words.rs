//! The domain's words in the reader's language: one exhaustive match for each.

use std::borrow::Cow;

use domain::{
    actor::Role,
    channel::Channel,
    issue::{Decision, IssueState},
    locale::Names,
    mail::{MailKind, MailState, MailTrouble},
    observation::{Audience, Duration, Frequency, Helpful, Identity, Kind, Perspective, Urgency},
    organisation::List,
    routing::Reason,
};

use crate::{i18n::Texts, t};

pub fn kind(texts: Texts, kind: Kind) -> String {
    match kind {
        Kind::Gap => t!(texts, "kind-gap"),
        Kind::Success => t!(texts, "kind-success"),
        Kind::Phenomenon => t!(texts, "kind-phenomenon"),
        Kind::WeakSignal => t!(texts, "kind-weak-signal"),
        Kind::Proposal => t!(texts, "kind-proposal"),
    }
}

pub fn kind_hint(texts: Texts, kind: Kind) -> String {
    match kind {
        Kind::Gap => t!(texts, "kind-gap-hint"),
        Kind::Success => t!(texts, "kind-success-hint"),
        Kind::Phenomenon => t!(texts, "kind-phenomenon-hint"),
        Kind::WeakSignal => t!(texts, "kind-weak-signal-hint"),
        Kind::Proposal => t!(texts, "kind-proposal-hint"),
    }
}

pub fn frequency(texts: Texts, frequency: Frequency) -> String {
    match frequency {
        Frequency::Once => t!(texts, "frequency-once"),
        Frequency::NowAndThen => t!(texts, "frequency-now-and-then"),
        Frequency::Weekly => t!(texts, "frequency-weekly"),
        Frequency::Daily => t!(texts, "frequency-daily"),
    }
}

/// For how long it has been so.
pub fn duration(texts: Texts, duration: Duration) -> String {
    match duration {
        Duration::Weeks => t!(texts, "duration-weeks"),
        Duration::Months => t!(texts, "duration-months"),
        Duration::Year => t!(texts, "duration-year"),
        Duration::Years => t!(texts, "duration-years"),
    }
}

/// How soon something should be done.
pub fn urgency(texts: Texts, urgency: Urgency) -> String {
    match urgency {
        Urgency::CanWait => t!(texts, "urgency-can-wait"),
        Urgency::Soon => t!(texts, "urgency-soon"),
        Urgency::Now => t!(texts, "urgency-now"),
    }
}

/// How a reporter is known.
pub fn identity(texts: Texts, identity: Identity) -> String {
    match identity {
        Identity::Named => t!(texts, "identity-named"),
        Identity::Confidential => t!(texts, "identity-confidential"),
        Identity::Anonymous => t!(texts, "identity-anonymous"),
    }
}

/// Who sees what.
pub fn identity_hint(texts: Texts, identity: Identity) -> String {
    match identity {
        Identity::Named => t!(texts, "identity-named-hint"),
        Identity::Confidential => t!(texts, "identity-confidential-hint"),
        Identity::Anonymous => t!(texts, "identity-anonymous-hint"),
    }
}

pub fn perspective(texts: Texts, perspective: Perspective) -> String {
    match perspective {
        Perspective::Client => t!(texts, "perspective-client"),
        Perspective::System => t!(texts, "perspective-system"),
        Perspective::Payer => t!(texts, "perspective-payer"),
    }
}

pub fn audience(texts: Texts, audience: Audience) -> String {
    match audience {
        Audience::Colleagues => t!(texts, "audience-colleagues"),
        Audience::Responsible => t!(texts, "audience-responsible"),
    }
}

pub fn audience_hint(texts: Texts, audience: Audience) -> String {
    match audience {
        Audience::Colleagues => t!(texts, "audience-colleagues-hint"),
        Audience::Responsible => t!(texts, "audience-responsible-hint"),
    }
}

pub fn state(texts: Texts, state: IssueState) -> String {
    match state {
        IssueState::Raised => t!(texts, "state-raised"),
        IssueState::Acknowledged => t!(texts, "state-acknowledged"),
        IssueState::Planned => t!(texts, "state-planned"),
        IssueState::Done => t!(texts, "state-done"),
        IssueState::Declined => t!(texts, "state-declined"),
    }
}

/// Where an observation stands, as one would tell its reporter; `None` when it was not raised.
pub fn state_in_plain_words(texts: Texts, state: Option<IssueState>) -> String {
    match state {
        None => t!(texts, "state-none-plain"),
        Some(IssueState::Raised) => t!(texts, "state-raised-plain"),
        Some(IssueState::Acknowledged) => t!(texts, "state-acknowledged-plain"),
        Some(IssueState::Planned) => t!(texts, "state-planned-plain"),
        Some(IssueState::Done) => t!(texts, "state-done-plain"),
        Some(IssueState::Declined) => t!(texts, "state-declined-plain"),
    }
}

pub fn decision(texts: Texts, decision: Decision) -> String {
    match decision {
        Decision::Planned => t!(texts, "decision-planned"),
        Decision::Done => t!(texts, "decision-done"),
        Decision::Declined => t!(texts, "decision-declined"),
    }
}

/// Was this answer of help?
pub fn helpful(texts: Texts, helpful: Helpful) -> String {
    match helpful {
        Helpful::Yes => t!(texts, "helpful-yes"),
        Helpful::Partly => t!(texts, "helpful-partly"),
        Helpful::No => t!(texts, "helpful-no"),
    }
}

pub fn channel(texts: Texts, channel: Channel) -> String {
    match channel {
        Channel::Incident => t!(texts, "channel-incident"),
        Channel::Wrongdoing => t!(texts, "channel-wrongdoing"),
        Channel::WorryAboutClient => t!(texts, "channel-worry-about-client"),
    }
}

pub fn channel_hint(texts: Texts, channel: Channel) -> String {
    match channel {
        Channel::Incident => t!(texts, "channel-incident-hint"),
        Channel::Wrongdoing => t!(texts, "channel-wrongdoing-hint"),
        Channel::WorryAboutClient => t!(texts, "channel-worry-about-client-hint"),
    }
}

/// One of the organisation's lists.
pub fn list(texts: Texts, list: List) -> String {
    match list {
        List::ServiceLines => t!(texts, "list-service-lines"),
        List::Areas => t!(texts, "list-areas"),
        List::ClientGroups => t!(texts, "list-client-groups"),
        List::Stages => t!(texts, "list-stages"),
        List::Interfaces => t!(texts, "list-interfaces"),
        List::Professions => t!(texts, "list-professions"),
        List::Themes => t!(texts, "list-themes"),
    }
}

pub fn role(texts: Texts, role: Role) -> String {
    match role {
        Role::Manager => t!(texts, "role-manager"),
        Role::Triager => t!(texts, "role-triager"),
        Role::Coordinator => t!(texts, "role-coordinator"),
        Role::Custodian => t!(texts, "role-custodian"),
        Role::Administrator => t!(texts, "role-administrator"),
    }
}

pub fn reason(texts: Texts, reason: Reason) -> String {
    match reason {
        Reason::ServiceLineAndArea => t!(texts, "reason-service-line-and-area"),
        Reason::ServiceLine => t!(texts, "reason-service-line"),
        Reason::Area => t!(texts, "reason-area"),
        Reason::Default => t!(texts, "reason-default"),
    }
}

pub fn mail_kind(texts: Texts, kind: MailKind) -> String {
    match kind {
        MailKind::IssueRaised => t!(texts, "mail-issue-raised"),
        MailKind::IssueAnswered => t!(texts, "mail-issue-answered"),
        MailKind::SharedAnswered => t!(texts, "mail-shared-answered"),
        MailKind::Commented => t!(texts, "mail-commented"),
        MailKind::IdentityDisclosed => t!(texts, "mail-identity-disclosed"),
        MailKind::Invitation => t!(texts, "mail-invitation"),
    }
}

pub fn mail_state(texts: Texts, state: MailState) -> String {
    match state {
        MailState::Waiting => t!(texts, "mail-waiting"),
        MailState::Sent => t!(texts, "mail-sent"),
        MailState::Dead => t!(texts, "mail-dead"),
    }
}

pub fn mail_trouble(texts: Texts, trouble: MailTrouble) -> String {
    match trouble {
        MailTrouble::Unreachable => t!(texts, "mail-unreachable"),
        MailTrouble::TimedOut => t!(texts, "mail-timed-out"),
        MailTrouble::Deferred => t!(texts, "mail-deferred"),
        MailTrouble::Refused => t!(texts, "mail-refused"),
        MailTrouble::NotSignedIn => t!(texts, "mail-not-signed-in"),
        MailTrouble::NotWritten => t!(texts, "mail-not-written"),
    }
}

/// A name of the organisation's own, in the reader's language.
pub fn name(texts: Texts, names: &Names) -> String {
    names.in_locale(texts.locale()).to_owned()
}

/// What an observation is called where it is one of many: its title, or how its text begins.
pub fn heading<'a>(title: &'a str, text: &'a str) -> Cow<'a, str> {
    const LONGEST: usize = 90;
    if !title.is_empty() {
        return title.into();
    }
    let line = text.lines().next().unwrap_or_default().trim_end_matches('…');
    if line.chars().count() <= LONGEST && line.len() == text.len() {
        return line.into();
    }
    let cut: String = line.chars().take(LONGEST).collect();
    let whole_words = match cut.rfind(' ') {
        Some(end) if line.chars().count() > LONGEST => &cut[..end],
        _ => &cut,
    };
    format!("{}…", whole_words.trim_end_matches([' ', ',', '.', ';', ':'])).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_title_is_called_by_its_beginning() {
        assert_eq!(heading("Otsikko", "teksti"), "Otsikko");
        assert_eq!(heading("", "Lyhyt teksti."), "Lyhyt teksti.");
        assert_eq!(heading("", "Ensimmäinen rivi.\nToinen."), "Ensimmäinen rivi…");
        let long = heading("", &"äänestys ".repeat(30)).into_owned();
        assert!(long.ends_with("äänestys…") && long.chars().count() <= 91, "{long}");
    }
}
