//! What an administrator's form did, told on the page that it leads to. The URL carries a code of a
//! closed list: nobody can make the page say anything else.

use domain::{form::RawForm, ids::AccountId};

use crate::{i18n::Texts, routes, t};

/// The query string's field.
const FIELD: &str = "done";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    Invited,
    InvitedAgain,
    RoleGiven,
    RoleTaken,
    UnitAdded,
    ListItemAdded,
    ChannelSet,
    RuleSet,
    RuleRemoved,
    /// A mail that was set aside is back in the queue.
    Requeued,
}

impl Done {
    pub const ALL: [Self; 10] = [
        Self::Invited,
        Self::InvitedAgain,
        Self::RoleGiven,
        Self::RoleTaken,
        Self::UnitAdded,
        Self::ListItemAdded,
        Self::ChannelSet,
        Self::RuleSet,
        Self::RuleRemoved,
        Self::Requeued,
    ];

    const fn as_str(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::InvitedAgain => "invited_again",
            Self::RoleGiven => "role_given",
            Self::RoleTaken => "role_taken",
            Self::UnitAdded => "unit_added",
            Self::ListItemAdded => "list_item_added",
            Self::ChannelSet => "channel_set",
            Self::RuleSet => "rule_set",
            Self::RuleRemoved => "rule_removed",
            Self::Requeued => "requeued",
        }
    }

    /// The page that tells of it.
    pub fn page(self) -> String {
        let path = match self {
            Self::Invited | Self::InvitedAgain | Self::RoleGiven | Self::RoleTaken => routes::ACCOUNTS,
            Self::UnitAdded => routes::UNITS,
            Self::ListItemAdded => routes::LISTS,
            Self::ChannelSet => routes::CHANNELS,
            Self::RuleSet | Self::RuleRemoved => routes::RULES,
            Self::Requeued => routes::OUTBOX,
        };
        routes::with_query(path, &[(FIELD, self.as_str())])
    }

    /// The page of one account, that tells of it.
    pub fn page_of(self, account: AccountId) -> String {
        let account = account.to_string();
        routes::with_query(routes::ACCOUNTS, &[(routes::ACCOUNT, account.as_str()), (FIELD, self.as_str())])
    }

    pub fn read(query: &RawForm) -> Option<Self> {
        Self::ALL.into_iter().find(|done| done.as_str() == query.get(FIELD))
    }

    pub fn said(self, texts: Texts) -> String {
        match self {
            Self::Invited => t!(texts, "done-invited"),
            Self::InvitedAgain => t!(texts, "done-invited-again"),
            Self::RoleGiven => t!(texts, "done-role-given"),
            Self::RoleTaken => t!(texts, "done-role-taken"),
            Self::UnitAdded => t!(texts, "done-unit-added"),
            Self::ListItemAdded => t!(texts, "done-list-item-added"),
            Self::ChannelSet => t!(texts, "done-channel-set"),
            Self::RuleSet => t!(texts, "done-rule-set"),
            Self::RuleRemoved => t!(texts, "done-rule-removed"),
            Self::Requeued => t!(texts, "done-requeued"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_code_is_read_as_it_is_written_and_no_other() {
        for done in Done::ALL {
            let page = done.page();
            let (_, code) = page.split_once("?done=").expect("a code");
            assert_eq!(Done::read(&RawForm::from_iter([(FIELD, code)])), Some(done));
        }
        assert_eq!(Done::read(&RawForm::from_iter([(FIELD, "<b>hacked</b>")])), None);
    }
}
