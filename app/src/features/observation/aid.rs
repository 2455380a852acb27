//! What stands beside a form for whoever has JavaScript: the islands, with their sentences.

use domain::{guard::Kind, ids::AccountId, locale::Locale};
use leptos::prelude::*;

use super::island::{Autosave, AutosaveWords, GuardHint, GuardWords, SimilarHint, SimilarWords};
use crate::{i18n::Texts, messages, routes, t};

/// Keeps the form around it as a draft, and says so.
#[component]
pub fn KeepAsDraft(
    /// Whose draft it will be.
    account: AccountId,
) -> impl IntoView {
    let texts = Texts::current();
    let words = AutosaveWords {
        account: account.to_string(),
        drafts: routes::DRAFTS.to_owned(),
        sign_in_page: routes::SIGN_IN.to_owned(),
        kept: t!(texts, "autosave-kept"),
        colon: colon(texts.locale()).to_owned(),
        another: t!(texts, "autosave-another"),
        unreachable: t!(texts, "autosave-unreachable"),
        signed_out: t!(texts, "autosave-signed-out"),
        sign_in: t!(texts, "autosave-sign-in"),
        anonymous: t!(texts, "autosave-anonymous"),
        full: t!(texts, "autosave-full"),
        too_long: t!(texts, "autosave-too-long"),
        keep_here: t!(texts, "autosave-keep-here"),
        kept_here: t!(texts, "autosave-kept-here"),
        not_kept_here: t!(texts, "offline-not-kept"),
    };
    view! { <Autosave words/> }
}

/// Says under each field of the form around it what may tell of a person.
#[component]
pub fn GuardWhileWriting() -> impl IntoView {
    let texts = Texts::current();
    let kinds: Vec<_> = Kind::ALL.into_iter().map(|kind| messages::guard_kind(texts, kind)).collect();
    let words = GuardWords {
        blocks: t!(texts, "guard-hint-blocks"),
        warns: t!(texts, "guard-hint-warns"),
        mask: t!(texts, "guard-hint-mask"),
        kinds: kinds.join("|"),
    };
    view! { <GuardHint words/> }
}

/// Shows what may tell of the same as the form around it.
#[component]
pub fn SimilarWhileWriting() -> impl IntoView {
    let texts = Texts::current();
    let words = SimilarWords {
        heading: t!(texts, "similar-hint-heading"),
        shared: t!(texts, "similar-shared"),
        me_too: t!(texts, "similar-hint-me-too"),
        observations: routes::OBSERVATIONS.to_owned(),
    };
    view! { <SimilarHint words/> }
}

/// What stands between hours and minutes.
pub const fn colon(locale: Locale) -> &'static str {
    match locale {
        Locale::Fi | Locale::Sv => ".",
        Locale::En => ":",
    }
}
