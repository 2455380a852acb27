//! Who asks for pages. None of them exists.

use domain::{
    actor::{Actor, Grant, Role},
    ids::UnitId,
    locale::{Locale, Names},
};
use uuid::Uuid;

pub fn county() -> UnitId {
    Uuid::from_u128(100).into()
}

pub fn reporter(locale: Locale) -> Actor {
    Actor { account: Uuid::from_u128(1).into(), name: "Aino Esimerkki".to_owned(), locale, unit: None, grants: vec![] }
}

pub fn holding(role: Role, locale: Locale) -> Actor {
    Actor { grants: vec![Grant { role, on: county() }], ..reporter(locale) }
}

pub fn names(fi: &str, sv: &str, en: &str) -> Names {
    Names { fi: fi.to_owned(), sv: sv.to_owned(), en: en.to_owned() }
}
