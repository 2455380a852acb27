//! From a path to the page that a browser gets.

use std::{fs, net::Ipv4Addr, path::PathBuf, sync::Arc};

use any_spawner::Executor;
use app::{
    document::finish,
    shell::shell,
    visit::{DemoAccount, Holder, Refused, Site, Stopped, Told, Visit},
};
use axum::{
    body::{Body, to_bytes},
    http::{Request, header::CONTENT_SECURITY_POLICY},
};
use domain::{actor::Actor, fault::Fault, form::RawForm, locale::Locale, observation::Disclosure, time::Timestamp};
use leptos::{config::LeptosOptions, prelude::provide_context};

use crate::{fake::Fake, people::names, sound};

/// What a test asks for.
pub struct Ask {
    path: String,
    actor: Option<Actor>,
    locale: Locale,
    refused: Option<Refused>,
    stopped: Option<Stopped>,
    holder: Option<Holder>,
    told: Option<Told>,
}

pub struct Page {
    pub status: u16,
    /// What may be loaded and run on it.
    pub policy: String,
    pub html: String,
}

impl Ask {
    pub fn page(path: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            actor: None,
            locale: Locale::Fi,
            refused: None,
            stopped: None,
            holder: None,
            told: None,
        }
    }

    /// By whoever holds a receipt code; `fresh`: it was given just now.
    #[must_use]
    pub fn holding(self, code: &str, fresh: bool) -> Self {
        let from = Ipv4Addr::LOCALHOST.into();
        Self { holder: Some(Holder { code: code.to_owned(), fresh, from }), ..self }
    }

    /// The page that tells a custodian who filed a confidential report.
    #[must_use]
    pub fn telling(self, disclosure: Disclosure) -> Self {
        Self { told: Some(Told(disclosure)), ..self }
    }

    #[must_use]
    pub fn by(self, actor: Actor) -> Self {
        Self { locale: actor.locale, actor: Some(actor), ..self }
    }

    #[must_use]
    pub fn within(self, locale: Locale) -> Self {
        Self { locale, ..self }
    }

    /// The page of a fault instead, with what was typed.
    #[must_use]
    pub fn stopped_by(self, fault: Fault, kept: RawForm) -> Self {
        Self { stopped: Some(Stopped { fault, kept }), ..self }
    }

    /// The page as it comes again after a form was refused.
    #[must_use]
    pub fn after_refusing(self, values: RawForm, fault: Fault) -> Self {
        Self { refused: Some(Refused { values, fault }), ..self }
    }

    /// The page, which must be sound whatever is on it.
    pub async fn of(self, fake: Fake) -> Page {
        let visit = Visit {
            backend: fake.backend(),
            actor: self.actor,
            locale: self.locale,
            path: self.path.clone(),
            now: now(),
            site: Arc::new(site()),
            holder: self.holder,
        };
        let (refused, stopped, told) = (self.refused, self.stopped, self.told);
        let context = move || {
            provide_context(visit.clone());
            if let Some(refused) = refused.clone() {
                provide_context(refused);
            }
            if let Some(stopped) = stopped.clone() {
                provide_context(stopped);
            }
            if let Some(told) = told.clone() {
                provide_context(told);
            }
        };
        // Set once for all tests; the others find it set.
        let _ = Executor::init_tokio();
        let options = LeptosOptions::builder().output_name("havainto").build();
        let render = leptos_axum::render_app_async_with_context(context, move || shell(options.clone()));
        let request = Request::get(&self.path).body(Body::empty()).expect("a path to ask for");
        let response = render(request).await;
        let status = response.status().as_u16();
        let policy = response.headers()[CONTENT_SECURITY_POLICY].to_str().expect("letters").to_owned();
        let body = to_bytes(response.into_body(), usize::MAX).await.expect("a page");
        let html = finish(std::str::from_utf8(&body).expect("text"));
        keep(&self.path, self.locale, status, &html);
        sound::assert_sound(&html, self.locale);
        Page { status, policy, html }
    }
}

fn site() -> Site {
    let account = |name: &str, email: &str, title| DemoAccount {
        email: email.to_owned(),
        password: "kolme sanaa riittää".to_owned(),
        name: name.to_owned(),
        title,
    };
    Site {
        style: "style.css".to_owned(),
        letters: true,
        demo: true,
        demo_accounts: vec![
            account("Aino Esimerkki", "a@demo.example", names("Sosiaalityöntekijä", "Socialarbetare", "Social worker")),
            account("Marjatta Malliesimerkki", "m@demo.example", names("Päällikkö", "Chef", "Manager")),
        ],
        ..Site::default()
    }
}

impl Page {
    #[track_caller]
    pub fn assert_says(&self, text: &str) {
        assert!(self.text().contains(text), "{text:?} is not in:\n{}", self.text());
    }

    #[track_caller]
    pub fn assert_does_not_say(&self, text: &str) {
        assert!(!self.text().contains(text), "{text:?} is in:\n{}", self.text());
    }

    #[track_caller]
    pub fn assert_has(&self, html: &str) {
        assert!(self.html.contains(html), "{html:?} is not in:\n{}", self.main());
    }

    /// The values of an attribute, in the order in which they stand.
    pub fn values(&self, attribute: &str) -> Vec<&str> {
        let start = format!(" {attribute}=\"");
        let pieces = self.html.split(start.as_str()).skip(1);
        pieces.filter_map(|piece| piece.split_once('"').map(|(value, _)| value)).collect()
    }

    /// The start tag of the element with an id, and what follows it.
    #[track_caller]
    pub fn element(&self, id: &str) -> (&str, &str) {
        let at = self.html.find(&format!(" id=\"{id}\"")).unwrap_or_else(|| panic!("#{id} is not on the page"));
        let start = self.html[..at].rfind('<').expect("an id stands in a tag");
        let end = at + self.html[at..].find('>').expect("a tag ends") + 1;
        (&self.html[start..end], &self.html[end..])
    }

    fn main(&self) -> &str {
        self.html.split_once("<main").map_or("", |(_, main)| main)
    }

    /// What is read on the page, with single spaces.
    fn text(&self) -> String {
        const WITHIN_A_LINE: [&str; 6] = ["a", "b", "mark", "span", "strong", "time"];
        let mut text = String::new();
        for piece in self.main().split('<').skip(1) {
            let (tag, after) = piece.split_once('>').unwrap_or((piece, ""));
            let name = tag.split(' ').next().unwrap_or_default();
            if !WITHIN_A_LINE.contains(&name.trim_start_matches('/')) {
                text.push(' ');
            }
            text += after;
        }
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// When every page is asked for.
pub fn now() -> Timestamp {
    "2026-11-05T09:00:00Z".parse().expect("a time")
}

fn keep(path: &str, locale: Locale, status: u16, html: &str) {
    let Some(folder) = std::env::var_os("PAGES").map(PathBuf::from) else { return };
    let test = std::thread::current().name().unwrap_or_default().replace("::", "-");
    let path: String = path.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).take(40).collect();
    fs::create_dir_all(&folder).expect("a folder for pages");
    fs::write(folder.join(format!("{test}{path}-{status}.{locale}.html")), html).expect("a page kept");
}
