//! What has happened, as typed events: written in the same transaction as the state they tell of,
//! never changed. They hold ids and states, never what people wrote.

use domain::{
    actor::Role,
    channel::Channel,
    ids::{AccountId, CommentId, IssueId, ObservationId, RuleId, UnitId, UpdateId},
    issue::Decision,
    organisation::List,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    ObservationFiled {
        observation: ObservationId,
    },
    ObservationRevised {
        observation: ObservationId,
    },
    ObservationWithdrawn {
        observation: ObservationId,
    },
    Commented {
        observation: ObservationId,
        comment: CommentId,
    },
    NoticedToo {
        observation: ObservationId,
    },
    Adopted {
        observation: ObservationId,
        unit: UnitId,
    },
    AnswerRated {
        observation: ObservationId,
        update: UpdateId,
    },
    /// The actor learned who filed it confidentially.
    IdentityDisclosed {
        observation: ObservationId,
    },
    IssueRaised {
        issue: IssueId,
        observation: ObservationId,
        owner: AccountId,
    },
    IssueAcknowledged {
        issue: IssueId,
        observation: ObservationId,
    },
    IssueAnswered {
        issue: IssueId,
        observation: ObservationId,
        update: UpdateId,
        decision: Decision,
    },
    AccountInvited {
        account: AccountId,
    },
    AccountJoined {
        account: AccountId,
    },
    RoleGiven {
        account: AccountId,
        role: Role,
        on: UnitId,
    },
    RoleTaken {
        account: AccountId,
        role: Role,
        on: UnitId,
    },
    UnitAdded {
        unit: UnitId,
    },
    RuleSet {
        rule: RuleId,
        responsible: AccountId,
    },
    RuleRemoved {
        rule: RuleId,
    },
    ChannelSet {
        channel: Channel,
    },
    ListItemAdded {
        list: List,
        code: String,
    },
    SetUp {
        organisation: UnitId,
    },
}

impl Event {
    /// The name in the log's `kind` column.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::ObservationFiled { .. } => "observation_filed",
            Self::ObservationRevised { .. } => "observation_revised",
            Self::ObservationWithdrawn { .. } => "observation_withdrawn",
            Self::Commented { .. } => "commented",
            Self::NoticedToo { .. } => "noticed_too",
            Self::Adopted { .. } => "adopted",
            Self::AnswerRated { .. } => "answer_rated",
            Self::IdentityDisclosed { .. } => "identity_disclosed",
            Self::IssueRaised { .. } => "issue_raised",
            Self::IssueAcknowledged { .. } => "issue_acknowledged",
            Self::IssueAnswered { .. } => "issue_answered",
            Self::AccountInvited { .. } => "account_invited",
            Self::AccountJoined { .. } => "account_joined",
            Self::RoleGiven { .. } => "role_given",
            Self::RoleTaken { .. } => "role_taken",
            Self::UnitAdded { .. } => "unit_added",
            Self::RuleSet { .. } => "rule_set",
            Self::RuleRemoved { .. } => "rule_removed",
            Self::ChannelSet { .. } => "channel_set",
            Self::ListItemAdded { .. } => "list_item_added",
            Self::SetUp { .. } => "set_up",
        }
    }

    /// What it happened to; nil for what has no id.
    pub fn subject(&self) -> Uuid {
        match *self {
            Self::ObservationFiled { observation }
            | Self::ObservationRevised { observation }
            | Self::ObservationWithdrawn { observation }
            | Self::Commented { observation, .. }
            | Self::NoticedToo { observation }
            | Self::Adopted { observation, .. }
            | Self::AnswerRated { observation, .. }
            | Self::IdentityDisclosed { observation } => observation.into(),
            Self::IssueRaised { issue, .. }
            | Self::IssueAcknowledged { issue, .. }
            | Self::IssueAnswered { issue, .. } => issue.into(),
            Self::AccountInvited { account }
            | Self::AccountJoined { account }
            | Self::RoleGiven { account, .. }
            | Self::RoleTaken { account, .. } => account.into(),
            Self::UnitAdded { unit } => unit.into(),
            Self::RuleSet { rule, .. } | Self::RuleRemoved { rule } => rule.into(),
            Self::ChannelSet { .. } | Self::ListItemAdded { .. } => Uuid::nil(),
            Self::SetUp { organisation } => organisation.into(),
        }
    }

    /// The observation whose place in the search index it changes.
    pub const fn changes_index_of(&self) -> Option<ObservationId> {
        match *self {
            Self::ObservationFiled { observation }
            | Self::ObservationRevised { observation }
            | Self::ObservationWithdrawn { observation }
            | Self::NoticedToo { observation }
            | Self::IssueRaised { observation, .. }
            | Self::IssueAcknowledged { observation, .. }
            | Self::IssueAnswered { observation, .. } => Some(observation),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_in_the_column_is_the_kind_in_the_json() {
        let id = Uuid::from_u128(1);
        let (observation, update) = (id.into(), id.into());
        let events = [
            Event::ObservationFiled { observation },
            Event::ObservationRevised { observation },
            Event::ObservationWithdrawn { observation },
            Event::Commented { observation, comment: id.into() },
            Event::NoticedToo { observation },
            Event::Adopted { observation, unit: id.into() },
            Event::AnswerRated { observation, update },
            Event::IdentityDisclosed { observation },
            Event::IssueAnswered { issue: id.into(), observation, update, decision: Decision::Done },
            Event::RoleGiven { account: id.into(), role: Role::Manager, on: id.into() },
            Event::ChannelSet { channel: Channel::Incident },
            Event::ListItemAdded { list: List::Themes, code: "debt".to_owned() },
        ];
        for event in events {
            let json = serde_json::to_value(&event).unwrap();
            assert_eq!(json["kind"], event.kind());
            assert_eq!(serde_json::from_value::<Event>(json).unwrap(), event);
        }
    }
}
