//! Who may do what: one function, one table. Services ask it before they load or change anything
//! that is not the actor's own by construction.
//!
//! | action | allowed to |
//! |---|---|
//! | file an observation, search, see where something would go | everyone signed in |
//! | read an observation | those it is open to: see [`Reader`] |
//! | read a receipt | its reporter |
//! | open, keep and discard a draft | its author |
//! | change and withdraw an observation | its reporter |
//! | see how it read before | its reporter; while it stands, also coordinators of its unit or above, without a unit those who read it |
//! | comment on it | those who read it |
//! | say that one noticed it too, mark a success as adopted | those who read it, save its reporter |
//! | say whether an answer was of help | its reporter, and whoever noticed it too |
//! | list issues | managers, coordinators, and whoever owns one (each sees only what they may read) |
//! | read an issue | its owner; managers and coordinators of the observation's unit or above |
//! | acknowledge and answer an issue | its owner |
//! | learn who filed a confidential observation | custodians of the observation's unit or above |
//! | keep accounts, units, lists, channels and rules; see the mail queue | administrators |
//!
//! What is hidden and what is not there must look alike to whoever may not know the difference:
//! [`absence`] says which fault to answer when an id finds nothing.

use domain::{
    actor::{Actor, Reader, Role},
    fault::Fault,
    ids::{AccountId, UnitId},
    observation::Kind,
};

/// What is asked for, and on what.
#[derive(Debug, Clone, Copy)]
pub enum Action<'a> {
    FileObservation,
    Search,
    PreviewDestination,
    ReadObservation {
        readers: &'a [Reader],
    },
    /// `own`: whether the actor filed it.
    ReadReceipt {
        own: bool,
    },
    OpenDraft {
        author: AccountId,
    },
    /// Revise or withdraw.
    ChangeObservation {
        own: bool,
    },
    /// `path`: the observation's unit and all above it. `readers`: those to whom it is open; nobody once
    /// it is withdrawn.
    ReadHistory {
        own: bool,
        path: &'a [UnitId],
        readers: &'a [Reader],
    },
    /// The three that follow are asked on what the actor may read.
    NoticeToo {
        own: bool,
    },
    Adopt {
        own: bool,
        kind: Kind,
    },
    /// `noticed`: whether the actor has noticed it too.
    RateAnswer {
        own: bool,
        noticed: bool,
    },
    /// `path`: the observation's unit and all above it.
    ReadIssue {
        owner: AccountId,
        path: &'a [UnitId],
    },
    /// Acknowledge or answer.
    WorkOnIssue {
        owner: AccountId,
    },
    /// Who filed a confidential observation. `path`: the observation's unit and all above it.
    LearnReporter {
        path: &'a [UnitId],
    },
    KeepAccounts,
    KeepUnits,
    /// The lists that forms offer, and the other channels.
    KeepLists,
    KeepRules,
    SeeOutbox,
}

pub fn authorize(actor: &Actor, action: Action<'_>) -> Result<(), Fault> {
    if allows(actor, action) { Ok(()) } else { Err(Fault::Forbidden) }
}

pub fn allows(actor: &Actor, action: Action<'_>) -> bool {
    match action {
        Action::FileObservation | Action::Search | Action::PreviewDestination => true,
        Action::ReadObservation { readers } => actor.reads_as().iter().any(|reader| readers.contains(reader)),
        Action::ReadReceipt { own } | Action::ChangeObservation { own } => own,
        Action::OpenDraft { author } => actor.account == author,
        Action::ReadHistory { own, path, readers } => {
            let coordinates = match path {
                [] => actor.holds_anywhere(Role::Coordinator),
                path => actor.holds(Role::Coordinator, path),
            };
            own || coordinates && allows(actor, Action::ReadObservation { readers })
        }
        Action::NoticeToo { own } => !own,
        Action::Adopt { own, kind } => !own && kind == Kind::Success,
        Action::RateAnswer { own, noticed } => own || noticed,
        Action::ReadIssue { owner, path } => {
            actor.account == owner || actor.holds(Role::Manager, path) || actor.holds(Role::Coordinator, path)
        }
        Action::WorkOnIssue { owner } => actor.account == owner,
        // What belongs to no unit is every custodian's.
        Action::LearnReporter { path: [] } => actor.holds_anywhere(Role::Custodian),
        Action::LearnReporter { path } => actor.holds(Role::Custodian, path),
        Action::KeepAccounts | Action::KeepUnits | Action::KeepLists | Action::KeepRules | Action::SeeOutbox => {
            actor.holds_anywhere(Role::Administrator)
        }
    }
}

/// The nodes at and below which someone may read every issue: the same rule as
/// [`Action::ReadIssue`], for lists that the database narrows.
pub fn reads_issues_below(actor: &Actor) -> Vec<UnitId> {
    let by_role = actor.grants.iter().filter(|grant| matches!(grant.role, Role::Manager | Role::Coordinator));
    by_role.map(|grant| grant.on).collect()
}

/// The answer to an id that finds nothing. Coordinators, who read all texts, are told that it is not
/// there; to everyone else it looks like something they may not see.
pub fn absence(actor: &Actor) -> Fault {
    if actor.holds_anywhere(Role::Coordinator) { Fault::NotFound } else { Fault::Forbidden }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{actor::Grant, locale::Locale};
    use uuid::Uuid;

    fn account(n: u128) -> AccountId {
        Uuid::from_u128(n).into()
    }
    fn unit(n: u128) -> UnitId {
        Uuid::from_u128(n).into()
    }
    fn actor(n: u128, role: Option<Role>) -> Actor {
        let grants = role.map(|role| Grant { role, on: unit(1) }).into_iter().collect();
        Actor { account: account(n), name: String::new(), locale: Locale::Fi, unit: None, grants }
    }

    fn history<'a>(path: &'a [UnitId], readers: &'a [Reader]) -> Action<'a> {
        Action::ReadHistory { own: false, path, readers }
    }

    /// Every action × every role × owner or not. `path` below is under the node the role is given on.
    #[test]
    fn the_table() {
        let below = [unit(2), unit(1)];
        let beside = [unit(3)];
        let open = [Reader::Everyone, Reader::Account(account(9)), Reader::Unit(unit(2)), Reader::Unit(unit(1))];
        let closed = &open[1..];
        let closed_beside = [Reader::Account(account(9)), Reader::Unit(unit(3))];
        let other = account(9);
        let roles =
            [None, Some(Role::Manager), Some(Role::Triager), Some(Role::Coordinator), Some(Role::Administrator)];
        // Columns: reporter, manager, triager, coordinator, administrator. The custodian has a test of its own.
        let table: &[(&str, Action<'_>, [bool; 5])] = &[
            ("file", Action::FileObservation, [true; 5]),
            ("search", Action::Search, [true; 5]),
            ("preview", Action::PreviewDestination, [true; 5]),
            ("read open", Action::ReadObservation { readers: &open }, [true; 5]),
            ("read closed below", Action::ReadObservation { readers: closed }, [false, true, false, true, false]),
            ("read closed beside", Action::ReadObservation { readers: &closed_beside }, [false; 5]),
            ("receipt", Action::ReadReceipt { own: false }, [false; 5]),
            ("draft", Action::OpenDraft { author: other }, [false; 5]),
            ("change", Action::ChangeObservation { own: false }, [false; 5]),
            ("history", history(&below, &open), [false, false, false, true, false]),
            ("history beside", history(&beside, &open), [false; 5]),
            ("history without unit", history(&[], &open), [false, false, false, true, false]),
            ("history closed without unit", history(&[], &closed[..1]), [false; 5]),
            ("history withdrawn", history(&below, &[]), [false; 5]),
            ("notice too", Action::NoticeToo { own: false }, [true; 5]),
            ("notice own too", Action::NoticeToo { own: true }, [false; 5]),
            ("adopt", Action::Adopt { own: false, kind: Kind::Success }, [true; 5]),
            ("adopt own", Action::Adopt { own: true, kind: Kind::Success }, [false; 5]),
            ("adopt a gap", Action::Adopt { own: false, kind: Kind::Gap }, [false; 5]),
            ("rate", Action::RateAnswer { own: false, noticed: false }, [false; 5]),
            ("rate noticed", Action::RateAnswer { own: false, noticed: true }, [true; 5]),
            ("issue below", Action::ReadIssue { owner: other, path: &below }, [false, true, false, true, false]),
            ("issue beside", Action::ReadIssue { owner: other, path: &beside }, [false; 5]),
            ("work", Action::WorkOnIssue { owner: other }, [false; 5]),
            ("accounts", Action::KeepAccounts, [false, false, false, false, true]),
            ("outbox", Action::SeeOutbox, [false, false, false, false, true]),
        ];
        for &(name, action, expected) in table {
            for (role, expected) in roles.into_iter().zip(expected) {
                assert_eq!(allows(&actor(5, role), action), expected, "{name} as {role:?}");
            }
        }
        for role in roles {
            let owner = actor(9, role);
            for action in [
                Action::ReadObservation { readers: closed },
                Action::ReadReceipt { own: true },
                Action::OpenDraft { author: other },
                Action::ChangeObservation { own: true },
                Action::ReadHistory { own: true, path: &beside, readers: &[] },
                Action::RateAnswer { own: true, noticed: false },
                Action::ReadIssue { owner: other, path: &beside },
                Action::WorkOnIssue { owner: other },
            ] {
                assert!(allows(&owner, action), "the owner, {role:?}: {action:?}");
            }
        }
    }

    #[test]
    fn a_custodian_learns_who_filed_something_below_and_may_do_nothing_else() {
        let (below, beside) = ([unit(2), unit(1)], [unit(3)]);
        let custodian = actor(5, Some(Role::Custodian));
        for (path, allowed) in [(&below[..], true), (&[], true), (&beside[..], false)] {
            assert_eq!(allows(&custodian, Action::LearnReporter { path }), allowed, "{path:?}");
        }
        for role in [None].into_iter().chain(Role::ALL.map(Some)).filter(|role| *role != Some(Role::Custodian)) {
            for path in [&below[..], &[], &beside[..]] {
                assert!(!allows(&actor(5, role), Action::LearnReporter { path }), "{role:?}");
            }
        }
        let readers = [Reader::Account(account(9)), Reader::Unit(unit(2)), Reader::Unit(unit(1))];
        for action in [
            Action::ReadObservation { readers: &readers },
            Action::ReadIssue { owner: account(9), path: &below },
            Action::KeepAccounts,
            Action::SeeOutbox,
        ] {
            assert!(!allows(&custodian, action), "{action:?}");
        }
    }

    #[test]
    fn lists_of_issues_are_narrowed_by_the_rule_for_one() {
        for role in [None].into_iter().chain(Role::ALL.map(Some)) {
            let actor = actor(5, role);
            let listed = reads_issues_below(&actor).contains(&unit(1));
            let read = allows(&actor, Action::ReadIssue { owner: account(9), path: &[unit(2), unit(1)] });
            assert_eq!(listed, read, "{role:?}");
        }
    }

    #[test]
    fn absence_and_refusal_look_alike_to_those_who_may_not_know() {
        assert_eq!(absence(&actor(5, None)), Fault::Forbidden);
        assert_eq!(absence(&actor(5, Some(Role::Manager))), Fault::Forbidden);
        assert_eq!(absence(&actor(5, Some(Role::Coordinator))), Fault::NotFound);
    }
}
