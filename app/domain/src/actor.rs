//! Who acts: an account with the roles it was given, each on a node of the organisation tree.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::{
    ids::{AccountId, NotAnId, UnitId},
    locale::Locale,
};

/// A role beyond that of a reporter, which everyone has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Answers for units, service lines and areas; owns issues.
    Manager,
    /// Development team: assesses proposals.
    Triager,
    /// Coordinator of experiential knowledge: reads all texts below its node.
    Coordinator,
    /// Learns who filed a confidential report, one at a time, with a stated reason, and nothing else.
    Custodian,
    /// Units, rules, lists, accounts and the mail queue: never texts.
    Administrator,
}

impl Role {
    pub const ALL: [Self; 5] = [Self::Manager, Self::Triager, Self::Coordinator, Self::Custodian, Self::Administrator];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Manager => "manager",
            Self::Triager => "triager",
            Self::Coordinator => "coordinator",
            Self::Custodian => "custodian",
            Self::Administrator => "administrator",
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Role {
    type Err = NotAnId;
    fn from_str(text: &str) -> Result<Self, NotAnId> {
        Self::ALL.into_iter().find(|role| role.as_str() == text).ok_or(NotAnId)
    }
}

/// A role, given on a node of the tree; it holds there and below.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    pub role: Role,
    pub on: UnitId,
}

/// The signed-in person on whose behalf something is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    pub account: AccountId,
    pub name: String,
    pub locale: Locale,
    /// The unit the person works in, when one was given.
    pub unit: Option<UnitId>,
    pub grants: Vec<Grant>,
}

impl Actor {
    /// Whether a role holds on a node; `path` is the node and all above it.
    pub fn holds(&self, role: Role, path: &[UnitId]) -> bool {
        self.grants.iter().any(|grant| grant.role == role && path.contains(&grant.on))
    }

    pub fn holds_anywhere(&self, role: Role) -> bool {
        self.grants.iter().any(|grant| grant.role == role)
    }

    /// As which readers this person may read texts: the other half of [`Reader`].
    pub fn reads_as(&self) -> Vec<Reader> {
        let by_role = self
            .grants
            .iter()
            .filter(|grant| matches!(grant.role, Role::Manager | Role::Coordinator))
            .map(|grant| Reader::Unit(grant.on));
        [Reader::Everyone, Reader::Account(self.account)].into_iter().chain(by_role).collect()
    }
}

/// One of those to whom a text is open. A text carries a set of them, a person another;
/// whoever has one in common may read it. Search filters by the same rule as pages do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reader {
    /// Everyone who is signed in.
    Everyone,
    /// One person: the reporter, or the owner of an issue that holds the text.
    Account(AccountId),
    /// Managers and coordinators of a node.
    Unit(UnitId),
}

impl fmt::Display for Reader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Everyone => f.write_str("everyone"),
            Self::Account(id) => write!(f, "account:{id}"),
            Self::Unit(id) => write!(f, "unit:{id}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn unit(n: u128) -> UnitId {
        Uuid::from_u128(n).into()
    }

    fn actor(grants: Vec<Grant>) -> Actor {
        Actor { account: Uuid::from_u128(1).into(), name: String::new(), locale: Locale::Fi, unit: None, grants }
    }

    #[test]
    fn a_role_holds_on_its_node_and_below_not_beside() {
        let actor = actor(vec![Grant { role: Role::Manager, on: unit(2) }]);
        assert!(actor.holds(Role::Manager, &[unit(2), unit(3)]));
        assert!(!actor.holds(Role::Manager, &[unit(3), unit(4)]));
        assert!(!actor.holds(Role::Coordinator, &[unit(2)]));
    }

    #[test]
    fn administrators_and_triagers_read_no_more_than_colleagues() {
        let grants = [Role::Administrator, Role::Triager].map(|role| Grant { role, on: unit(2) });
        let actor = actor(grants.to_vec());
        assert_eq!(actor.reads_as(), [Reader::Everyone, Reader::Account(actor.account)]);
    }
}
