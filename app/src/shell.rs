//! The document around every page: head, header, footer, and the policy that says what may run in it.

use domain::{actor::Role, locale::Locale};
use http::{
    HeaderValue, StatusCode,
    header::{CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY},
};
use leptos::{
    config::LeptosOptions,
    nonce::{Nonce, use_nonce},
    prelude::*,
};
use leptos_axum::ResponseOptions;
use leptos_meta::{MetaTags, Title, provide_meta_context};

use crate::{
    features::offline::island::{UnsentNotice, UnsentWords},
    i18n::{Texts, own_name},
    routes::{self, App, language_field},
    t,
    ui::{FaultPage, icon},
    visit::{Refused, Stopped, Visit},
};

/// The whole document of one request: needs a [`Visit`] in context.
pub fn shell(options: LeptosOptions) -> impl IntoView {
    provide_meta_context();
    let visit = Visit::current();
    let texts = visit.texts();
    provide_context(texts);
    let stopped = use_context::<Stopped>();
    let fault = stopped.as_ref().map(|stopped| stopped.fault.clone());
    if let Some(response) = use_context::<ResponseOptions>() {
        response.insert_header(CONTENT_SECURITY_POLICY, policy(use_nonce().as_ref()));
        response.insert_header(CONTENT_LANGUAGE, HeaderValue::from_static(visit.locale.as_str()));
        let fault = fault.or_else(|| use_context::<Refused>().map(|refused| refused.fault));
        if let Some(status) = fault.and_then(|fault| StatusCode::from_u16(fault.status()).ok()) {
            response.set_status(status);
        }
    }
    let fonts = visit.site.fonts.iter().map(|font| {
        view! { <link rel="preload" href=font.clone() r#as="font" r#type="font/woff2" crossorigin="anonymous"/> }
    });
    view! {
        <!DOCTYPE html>
        <html lang=visit.locale.as_str()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                {fonts.collect_view()}
                <link rel="stylesheet" href=visit.site.style.clone()/>
                <link rel="icon" href=routes::FAVICON r#type="image/svg+xml"/>
                <link rel="apple-touch-icon" href=routes::TOUCH_ICON/>
                <link rel="manifest" href=routes::MANIFEST/>
                <meta name="theme-color" content="#1d5b49"/>
                <Title formatter=move |title: String| t!(texts, "page-title", title = title)/>
                <HydrationScripts options islands=true/>
                <MetaTags/>
            </head>
            <body>
                <a class="skip" href="#main">{t!(texts, "skip-to-content")}</a>
                <Header visit=visit.clone()/>
                <main id="main" tabindex="-1">
                    {match stopped {
                        Some(Stopped { fault, kept }) => view! { <FaultPage fault kept/> }.into_any(),
                        None => view! { <App/> }.into_any(),
                    }}
                </main>
                <UnsentNotice words=UnsentWords { text: t!(texts, "unsent"), close: t!(texts, "unsent-close") }/>
                <Footer/>
                {(visit.actor.is_some() && visit.bare_path() != routes::NEW_OBSERVATION).then(|| view! { <FileBar/> })}
            </body>
        </html>
    }
}

/// What may be loaded and run: our own files, and the scripts that carry this response's nonce.
fn policy(nonce: Option<&Nonce>) -> HeaderValue {
    let script = nonce
        .map_or_else(|| "'none'".to_owned(), |nonce| format!("'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'"));
    let policy = format!(
        "default-src 'none'; script-src {script}; style-src 'self'; img-src 'self' data:; font-src 'self'; \
         connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; \
         manifest-src 'self'; worker-src 'self'"
    );
    HeaderValue::from_str(&policy).expect("a nonce is made of letters that a header may carry")
}

#[component]
fn Header(visit: Visit) -> impl IntoView {
    let texts = visit.texts();
    let name = visit.actor.as_ref().map(|actor| actor.name.clone());
    // Signed out, there is nothing but the language to choose.
    let menu = if name.is_some() { t!(texts, "menu") } else { own_name(visit.locale).to_owned() };
    let (wide, folded) = (visit.clone(), visit.clone());
    view! {
        <header class="top">
            <a class="brand" href=routes::HOME>{icon::brand()} {t!(texts, "brand")}</a>
            <div class="top-wide">
                <Places visit=wide.clone()/>
                <span class="grow"></span>
                <Languages visit=wide/>
                {name.clone().map(|name| view! { <span class="who">{name}</span> <SignOut/> })}
                {name.clone().map(|_| view! { <a class="btn" href=routes::NEW_OBSERVATION>{t!(texts, "nav-file")}</a> })}
            </div>
            <details class="top-menu">
                <summary>{icon::menu()} {menu}</summary>
                <div class="top-menu-body">
                    <Places visit=folded.clone()/>
                    <Languages visit=folded/>
                    {name.map(|name| view! {
                        <p class="muted small">{t!(texts, "signed-in-as", name = name)}</p>
                        <SignOut/>
                    })}
                </div>
            </details>
        </header>
    }
}

/// Where one can go: what a role has nothing to do with is not offered to it.
#[component]
fn Places(visit: Visit) -> impl IntoView {
    let texts = visit.texts();
    let path = visit.bare_path().to_owned();
    let answers = visit.holds(Role::Manager) || visit.holds(Role::Coordinator) || visit.holds(Role::Triager);
    let places = [
        (true, routes::OBSERVATIONS, t!(texts, "nav-own")),
        (true, routes::SEARCH, t!(texts, "nav-search")),
        (answers, routes::ISSUES, t!(texts, "nav-issues")),
        (visit.holds(Role::Administrator), routes::ADMIN, t!(texts, "nav-admin")),
    ];
    let links = places.into_iter().filter(|(offered, ..)| *offered).map(|(_, href, label)| {
        let here = path.strip_prefix(href).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            && path != routes::NEW_OBSERVATION;
        view! { <li><a href=href aria-current=here.then_some("page")>{label}</a></li> }
    });
    visit.actor.is_some().then(|| {
        view! { <nav class="places" aria-label=t!(texts, "nav-label")><ul>{links.collect_view()}</ul></nav> }
    })
}

#[component]
fn Languages(visit: Visit) -> impl IntoView {
    let label = t!(visit.texts(), "language-label");
    let choices = Locale::ALL.map(|locale| {
        view! {
            <li>
                <button name=language_field::LOCALE value=locale.as_str() lang=locale.as_str()
                    aria-current=(locale == visit.locale).then_some("true")>{own_name(locale)}</button>
            </li>
        }
    });
    view! {
        <form class="languages" method="post" action=routes::LANGUAGE aria-label=label>
            <input type="hidden" name=language_field::BACK value=visit.path/>
            <ul>{choices.into_iter().collect_view()}</ul>
        </form>
    }
}

#[component]
fn SignOut() -> impl IntoView {
    view! {
        <form method="post" action=routes::SIGN_OUT>
            <button class="btn quiet">{t!(Texts::current(), "sign-out")}</button>
        </form>
    }
}

/// On a phone: the one thing that is always within the thumb's reach.
#[component]
fn FileBar() -> impl IntoView {
    let label = t!(Texts::current(), "nav-file");
    view! {
        <nav class="file-bar" aria-label=label>
            <a class="btn wide" href=routes::NEW_OBSERVATION>{icon::plus()} {label.clone()}</a>
        </nav>
    }
}

#[component]
fn Footer() -> impl IntoView {
    let texts = Texts::current();
    view! {
        <footer class="bottom">
            <p>{t!(texts, "footer-purpose")}</p>
            <nav aria-label=t!(texts, "footer-label")>
                <ul>
                    <li><a href=routes::RECEIPT>{t!(texts, "footer-receipt")}</a></li>
                    <li><a href=routes::PRIVACY>{t!(texts, "footer-privacy")}</a></li>
                    <li><a href=routes::ACCESSIBILITY>{t!(texts, "footer-accessibility")}</a></li>
                </ul>
            </nav>
        </footer>
    }
}
