//! The form that opens without a network. It holds nothing of anybody: browsers keep it as it is.

use domain::observation::{Identity, field};
use leptos::prelude::*;

use super::island::{KeepHere, KeepHereWords, WaitingNotice, WaitingNoticeWords, WaitingReports, WaitingWords};
use crate::{
    features::observation::{
        aid::{GuardWhileWriting, colon},
        matter::Matter,
        sending::WhoIsNamed,
    },
    form::Form,
    i18n::Texts,
    routes, t,
    ui::{Column, Hidden, PageTitle, PostForm, Submit},
};

#[component]
pub fn OfflinePage() -> impl IntoView {
    let texts = Texts::current();
    view! {
        <PageTitle text=t!(texts, "offline-title")/>
        <Column>
            <h1>{t!(texts, "offline-title")}</h1>
            <p class="lead">{t!(texts, "offline-lead")}</p>
            <PostForm action=routes::NEW_OBSERVATION form=Form::default().starting_with([(field::IDENTITY, Identity::Named.as_str())])>
                // Everyone gets the same page: each report's own id is made in the browser.
                <Hidden name=field::SUBMISSION value=""/>
                <Matter/>
                <WhoIsNamed/>
                <GuardWhileWriting/>
                <p class="small muted">{t!(texts, "offline-device")}</p>
                <KeepHere words=keep_here(texts)/>
                <div class="actions"><Submit label=t!(texts, "offline-send") quiet=true/></div>
            </PostForm>
            <WaitingReports words=waiting(texts)/>
            <p><a href=routes::NEW_OBSERVATION>{t!(texts, "offline-whole-form")}</a></p>
        </Column>
    }
}

fn keep_here(texts: Texts) -> KeepHereWords {
    KeepHereWords {
        keep: t!(texts, "offline-keep"),
        kept: t!(texts, "offline-kept"),
        not_kept: t!(texts, "offline-not-kept"),
        nothing_written: t!(texts, "offline-nothing-written"),
    }
}

fn waiting(texts: Texts) -> WaitingWords {
    WaitingWords {
        action: routes::NEW_OBSERVATION.to_owned(),
        colon: colon(texts.locale()).to_owned(),
        heading: t!(texts, "offline-waiting-heading"),
        no_network: t!(texts, "offline-no-network"),
        send: t!(texts, "offline-waiting-send"),
        open: t!(texts, "offline-waiting-open"),
        remove: t!(texts, "offline-waiting-remove"),
    }
}

/// Says on other pages that something waits on this device.
#[component]
pub fn WaitingHere() -> impl IntoView {
    let texts = Texts::current();
    let words = WaitingNoticeWords {
        text: t!(texts, "offline-waiting-notice"),
        link: t!(texts, "offline-waiting-link"),
        page: routes::OFFLINE.to_owned(),
    };
    view! { <WaitingNotice words/> }
}
