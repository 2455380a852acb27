//! What a page is given, by Leptos context: one request, the installation, and, when something went
//! wrong before the page, what that was. The server provides them; pages and the kit read them.

use std::{net::IpAddr, sync::Arc};

use domain::{
    actor::{Actor, Role},
    fault::Fault,
    form::RawForm,
    locale::{Locale, Names},
    observation::Disclosure,
    ports::Backend,
    time::Timestamp,
};
use leptos::prelude::*;

use crate::i18n::Texts;

/// One request as pages see it.
#[derive(Clone)]
pub struct Visit {
    pub backend: Backend,
    /// Who is signed in, if anyone.
    pub actor: Option<Actor>,
    pub locale: Locale,
    /// Path and query of the page: where the choice of a language comes back to.
    pub path: String,
    pub now: Timestamp,
    pub site: Arc<Site>,
    /// Whoever came with a receipt code; on the receipt's pages only, where nobody is asked who they are.
    pub holder: Option<Holder>,
}

/// Whoever holds a receipt code.
#[derive(Clone)]
pub struct Holder {
    /// In groups, as it is shown.
    pub code: String,
    /// Whether it was given just now and has not been shown yet.
    pub fresh: bool,
    /// Where it is used from: failed attempts are counted by address.
    pub from: IpAddr,
}

/// The installation: the same for every request.
#[derive(Debug, Clone, Default)]
pub struct Site {
    /// Path of the style sheet.
    pub style: String,
    /// Paths of the fonts to fetch early.
    pub fonts: Vec<String>,
    /// Whether the sign-in page shows the accounts of the demonstration.
    pub demo: bool,
    pub demo_accounts: Vec<DemoAccount>,
    /// Whether mails are kept as files, so that the outbox can show them.
    pub letters: bool,
    /// The largest body that is taken, in bytes.
    pub body_limit: usize,
}

/// Someone to sign in as while trying Havainto out.
#[derive(Debug, Clone)]
pub struct DemoAccount {
    pub email: String,
    pub password: String,
    pub name: String,
    /// Job title.
    pub title: Names,
}

/// A form that was refused and is shown again: provided only then.
#[derive(Clone)]
pub struct Refused {
    pub values: RawForm,
    pub fault: Fault,
}

/// Instead of any page, the page of a fault: provided only then.
#[derive(Clone)]
pub struct Stopped {
    pub fault: Fault,
    /// What was typed into a form that can be sent again; empty when there is none.
    pub kept: RawForm,
}

/// Who filed a confidential report, told once to the custodian who asked: provided only then.
#[derive(Clone)]
pub struct Told(pub Disclosure);

impl Visit {
    /// The request that is being answered.
    ///
    /// # Panics
    /// When no visit was provided: the server provides one for every page.
    pub fn current() -> Self {
        use_context().expect("the server provides a visit for every page")
    }

    pub fn texts(&self) -> Texts {
        Texts::of(self.locale)
    }

    /// Whoever is signed in; pages that need nobody don't ask.
    pub fn actor(&self) -> Result<&Actor, Fault> {
        self.actor.as_ref().ok_or(Fault::SignedOut)
    }

    pub fn holds(&self, role: Role) -> bool {
        self.actor.as_ref().is_some_and(|actor| actor.holds_anywhere(role))
    }

    /// The fields of the query string. Read from the path: the router's own map would decode them twice.
    pub fn query(&self) -> RawForm {
        let query = self.path.split_once('?').map_or("", |(_, query)| query);
        url::form_urlencoded::parse(query.as_bytes()).into_owned().collect()
    }

    /// The path without its query.
    pub fn bare_path(&self) -> &str {
        self.path.split(['?', '#']).next().unwrap_or_default()
    }
}
