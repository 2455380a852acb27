//! Home: what awaits whoever is signed in. Everyone can file; each role sees what is theirs to do.

use domain::{
    actor::{Actor, Role},
    fault::Fault,
    ports::Backend,
};
use leptos::prelude::*;

use crate::{
    features::{
        admin::next_steps::{Step, Steps, next_steps},
        observation::own::OwnRow,
        offline::page::WaitingHere,
    },
    i18n::Texts,
    routes, t,
    ui::{Empty, PageTitle, icon, loaded},
    visit::Visit,
};

/// Observations shown on the home page.
const LATEST: usize = 3;

#[component]
pub fn HomePage() -> impl IntoView {
    let visit = Visit::current();
    loaded(async move {
        let (texts, actor) = (visit.texts(), visit.actor()?);
        let (latest, _) = visit.backend.observations.own(actor, 1).await?;
        let awaiting = if answers(actor) { Some(visit.backend.issues.awaiting(actor).await?) } else { None };
        let administers = actor.holds_anywhere(Role::Administrator);
        let steps = if administers { Some(steps_left(&visit.backend, actor, texts).await?) } else { None };
        let nothing_yet = latest.is_empty();
        let latest =
            latest.into_iter().take(LATEST).map(|observation| view! { <OwnRow observation below_heading=true/> });
        let page = view! {
            <PageTitle text=t!(texts, "home-title")/>
            <div class="column">
                <h1>{t!(texts, "home-greeting", name = actor.name.clone())}</h1>
                <WaitingHere/>
                {awaiting.map(|count| view! { <Awaiting count/> })}
                {steps.map(|steps| view! { <NextSteps steps/> })}
                <ToFile/>
                <h2>{t!(texts, "home-own-heading")}</h2>
                {if nothing_yet {
                    view! {
                        <Empty heading=t!(texts, "home-own-empty-heading")>
                            <p>{t!(texts, "home-own-empty-text")}</p>
                        </Empty>
                    }.into_any()
                } else {
                    view! {
                        <ul class="rows">{latest.collect_view()}</ul>
                        <p><a href=routes::OBSERVATIONS>{t!(texts, "home-own-all")}</a></p>
                    }.into_any()
                }}
            </div>
        };
        Ok(page.into_any())
    })
}

/// Whether issues may come to this person.
fn answers(actor: &Actor) -> bool {
    actor.holds_anywhere(Role::Manager) || actor.holds_anywhere(Role::Coordinator)
}

#[component]
fn ToFile() -> impl IntoView {
    let texts = Texts::current();
    view! {
        <section class="card to-file">
            <h2>{t!(texts, "home-file-heading")}</h2>
            <p class="muted">{t!(texts, "home-file-text")}</p>
            <a class="btn wide big" href=routes::NEW_OBSERVATION>{icon::plus()} {t!(texts, "nav-file")}</a>
        </section>
    }
}

/// What awaits a manager.
#[component]
fn Awaiting(count: u64) -> impl IntoView {
    let texts = Texts::current();
    view! {
        <section class="card awaiting" class:calm=count == 0>
            <h2>{t!(texts, "home-awaiting", count = count)}</h2>
            <a class="btn" class:quiet=count == 0 href=routes::ISSUES>{t!(texts, "home-awaiting-open")}</a>
        </section>
    }
}

async fn steps_left(backend: &Backend, actor: &Actor, texts: Texts) -> Result<Vec<Step>, Fault> {
    let accounts = backend.accounts.list(actor).await?;
    let rules = backend.organisation.rules(actor).await?;
    let outbox = backend.outbox.mails(actor).await?;
    let steps = next_steps(texts, &accounts, &rules, &outbox);
    Ok(steps.into_iter().filter(|step| !step.done).collect())
}

#[component]
fn NextSteps(steps: Vec<Step>) -> impl IntoView {
    let texts = Texts::current();
    let done = steps.is_empty();
    view! {
        <section class="card">
            <h2>{t!(texts, "home-admin-heading")}</h2>
            {if done {
                view! { <p>{t!(texts, "home-admin-done")}</p> }.into_any()
            } else {
                view! { <Steps steps/> }.into_any()
            }}
            <a class="btn quiet" href=routes::ADMIN>{t!(texts, "home-admin-open")}</a>
        </section>
    }
}
