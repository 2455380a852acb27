//! What every handler shares.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use app::visit::{DemoAccount, Site};
use axum::extract::FromRef;
use domain::{fault::Fault, ports::Backend, time::Clock};
use leptos::prelude::LeptosOptions;
use url::Url;

use super::{assets::Assets, health::Ready};
use crate::auth::session::{SessionRows, Sessions};

#[derive(Debug, Clone)]
pub struct WebSettings {
    /// The address that people use. With https, cookies are marked Secure.
    pub public_url: Url,
    /// Whether a proxy in front adds the client's address to `X-Forwarded-For`.
    pub trust_proxy: bool,
    /// The largest body that is taken, in bytes.
    pub body_limit: usize,
    /// How long a session holds without a visit.
    pub session_lifetime: Duration,
    /// The accounts that the sign-in page shows; empty outside the demonstration.
    pub demo_accounts: Vec<DemoAccount>,
    /// Whether mails are kept as files, so that the outbox can show them.
    pub letters: bool,
}

impl WebSettings {
    pub fn https(&self) -> bool {
        self.public_url.scheme() == "https"
    }
}

/// Cheap to clone.
#[derive(Clone)]
pub struct WebState {
    pub backend: Backend,
    pub sessions: Sessions,
    pub clock: Arc<dyn Clock>,
    pub ready: Arc<dyn Ready>,
    pub settings: Arc<WebSettings>,
    pub assets: Arc<Assets>,
    pub site: Arc<Site>,
    pub leptos_options: LeptosOptions,
    set_up: Arc<AtomicBool>,
}

impl WebState {
    pub fn new(
        backend: Backend,
        session_rows: Arc<dyn SessionRows>,
        clock: Arc<dyn Clock>,
        ready: Arc<dyn Ready>,
        assets: Assets,
        settings: WebSettings,
    ) -> Self {
        let site = Site {
            style: assets.description.style.clone(),
            fonts: assets.description.fonts.clone(),
            demo: !settings.demo_accounts.is_empty(),
            demo_accounts: settings.demo_accounts.clone(),
            letters: settings.letters,
            body_limit: settings.body_limit,
        };
        let leptos_options = LeptosOptions::builder().output_name(assets.description.output_name.as_str()).build();
        Self {
            backend,
            sessions: Sessions::new(session_rows, clock.clone(), settings.session_lifetime),
            clock,
            ready,
            settings: Arc::new(settings),
            assets: Arc::new(assets),
            site: Arc::new(site),
            leptos_options,
            set_up: Arc::default(),
        }
    }

    /// Whether the installation waits for its first administrator. Once it does not, nobody is asked again.
    pub async fn setting_up(&self) -> Result<bool, Fault> {
        if self.set_up.load(Ordering::Relaxed) {
            return Ok(false);
        }
        let needed = self.backend.setting_up.needed().await?;
        self.set_up.store(!needed, Ordering::Relaxed);
        Ok(needed)
    }
}

impl FromRef<WebState> for LeptosOptions {
    fn from_ref(state: &WebState) -> Self {
        state.leptos_options.clone()
    }
}
