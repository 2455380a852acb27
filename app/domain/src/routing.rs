//! Who is responsible for what: pure, from an observation's service line and area and the rules to
//! one destination and the reason for it.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::{
    ids::{AccountId, AreaCode, NotAnId, RuleId, ServiceLineCode},
    locale::Names,
    observation::coded,
};

/// A routing rule (*ohjaussääntö*). What it leaves open, it takes all of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    pub id: RuleId,
    pub service_line: Option<ServiceLineCode>,
    pub area: Option<AreaCode>,
    pub responsible: AccountId,
}

coded! {
    /// Why a rule took it, most specific first.
    Reason {
        ServiceLineAndArea = "service_line_and_area",
        ServiceLine = "service_line",
        Area = "area",
        Default = "default",
    }
}

impl Rule {
    pub const fn reason(&self) -> Reason {
        match (&self.service_line, &self.area) {
            (Some(_), Some(_)) => Reason::ServiceLineAndArea,
            (Some(_), None) => Reason::ServiceLine,
            (None, Some(_)) => Reason::Area,
            (None, None) => Reason::Default,
        }
    }

    fn takes(&self, service_line: Option<&ServiceLineCode>, area: Option<&AreaCode>) -> bool {
        self.service_line.as_ref().is_none_or(|own| Some(own) == service_line)
            && self.area.as_ref().is_none_or(|own| Some(own) == area)
    }
}

/// Where something goes, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Destination {
    pub responsible: AccountId,
    pub rule: RuleId,
    pub reason: Reason,
}

/// The most specific rule that takes it; a service line says more than an area does. `None` only
/// when there is no default, which the store never allows.
pub fn destination(
    service_line: Option<&ServiceLineCode>,
    area: Option<&AreaCode>,
    rules: &[Rule],
) -> Option<Destination> {
    rules
        .iter()
        .filter(|rule| rule.takes(service_line, area))
        .min_by_key(|rule| (rule.reason(), rule.id))
        .map(|rule| Destination { responsible: rule.responsible, rule: rule.id, reason: rule.reason() })
}

/// Where an observation would go, as the form tells it while one chooses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DestinationPreview {
    /// The responsible person's name.
    pub responsible: String,
    pub title: Names,
    pub reason: Reason,
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn rule(n: u128, service_line: Option<&str>, area: Option<&str>) -> Rule {
        Rule {
            id: Uuid::from_u128(n).into(),
            service_line: service_line.map(|code| code.parse().unwrap()),
            area: area.map(|code| code.parse().unwrap()),
            responsible: Uuid::from_u128(100 + n).into(),
        }
    }

    fn chosen(service_line: Option<&str>, area: Option<&str>, rules: &[Rule]) -> Option<(u128, Reason)> {
        let line = service_line.map(|code| code.parse().unwrap());
        let area = area.map(|code| code.parse().unwrap());
        destination(line.as_ref(), area.as_ref(), rules).map(|d| (Uuid::from(d.rule).as_u128(), d.reason))
    }

    #[test]
    fn the_most_specific_rule_wins_whatever_the_order() {
        let mut rules = vec![
            rule(1, None, None),
            rule(2, None, Some("pori")),
            rule(3, Some("debt"), None),
            rule(4, Some("debt"), Some("pori")),
        ];
        for _ in 0..rules.len() {
            rules.rotate_left(1);
            assert_eq!(chosen(Some("debt"), Some("pori"), &rules), Some((4, Reason::ServiceLineAndArea)));
            assert_eq!(chosen(Some("debt"), Some("rauma"), &rules), Some((3, Reason::ServiceLine)));
            assert_eq!(chosen(Some("youth"), Some("pori"), &rules), Some((2, Reason::Area)));
            assert_eq!(chosen(Some("youth"), Some("rauma"), &rules), Some((1, Reason::Default)));
            assert_eq!(chosen(None, None, &rules), Some((1, Reason::Default)));
        }
    }

    #[test]
    fn without_a_default_something_may_find_nobody() {
        assert_eq!(chosen(Some("youth"), None, &[rule(3, Some("debt"), None)]), None);
    }
}
