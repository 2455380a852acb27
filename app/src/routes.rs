//! Every path, typed, and the page behind each. Paths are used by pages, redirects and mails alike.

use std::str::FromStr;

use domain::{
    draft::{self, Step},
    fault::Fault,
    ids::{AccountId, DraftId, IssueId, MailId, ObservationId, RuleId, UpdateId},
};
use leptos::prelude::*;
use leptos_router::{
    SsrMode,
    components::{FlatRoutes, Route, Router},
    hooks::use_params_map,
    path,
};

use crate::{
    features::{
        account::{accounts::AccountsPage, invitation::InvitationPage, sign_in::SignInPage},
        admin::page::AdminPage,
        channel::page::ChannelsPage,
        draft::{list::DraftsPage, step::StepPage},
        home::page::HomePage,
        issue::{list::IssuesPage, page::IssuePage},
        mail::{letter::LetterPage, outbox::OutboxPage},
        observation::{
            edit::EditObservationPage, form::NewObservationPage, own::OwnObservationsPage, page::ObservationPage,
            receipt::ReceiptPage,
        },
        offline::page::OfflinePage,
        organisation::{lists::ListsPage, units::UnitsPage},
        receipt::{fresh::FreshCodePage, page::ReportByReceiptPage, withdraw::WithdrawByReceiptPage},
        routing::page::RulesPage,
        search::page::SearchPage,
        setup::page::SetUpPage,
        statement::page::{AccessibilityPage, PrivacyPage},
        voice::{history::HistoryPage, reporter::ReporterPage, withdraw::WithdrawPage},
    },
    ui::NotFoundPage,
};

pub const HOME: &str = "/";
pub const SIGN_IN: &str = "/sign-in";
pub const SIGN_OUT: &str = "/sign-out";
pub const LANGUAGE: &str = "/language";
pub const SET_UP: &str = "/setup";
pub const OBSERVATIONS: &str = "/observations";
pub const NEW_OBSERVATION: &str = "/observations/new";
pub const DRAFTS: &str = "/observations/drafts";
/// The way back of whoever filed without a name.
pub const RECEIPT: &str = "/receipt";
/// Shows a fresh receipt code, once.
pub const NEW_RECEIPT: &str = "/receipt/new";
pub const RECEIPT_COMMENTS: &str = "/receipt/comments";
pub const WITHDRAW_BY_RECEIPT: &str = "/receipt/withdraw";
/// Lets go of the receipt code that the browser holds.
pub const CLOSE_RECEIPT: &str = "/receipt/close";
pub const SEARCH: &str = "/search";
pub const ISSUES: &str = "/issues";
pub const ADMIN: &str = "/admin";
pub const ACCOUNTS: &str = "/admin/accounts";
pub const UNITS: &str = "/admin/units";
pub const LISTS: &str = "/admin/lists";
pub const CHANNELS: &str = "/admin/channels";
pub const RULES: &str = "/admin/rules";
pub const OUTBOX: &str = "/admin/outbox";
pub const PRIVACY: &str = "/privacy";
pub const ACCESSIBILITY: &str = "/accessibility";
pub const FAVICON: &str = "/favicon.svg";
pub const TOUCH_ICON: &str = "/apple-touch-icon.png";
pub const MANIFEST: &str = "/manifest.webmanifest";
/// The form for when there is no network; also named in `app/site/service-worker.js`.
pub const OFFLINE: &str = "/offline";

/// The field that says whose account it is, where accounts are kept.
pub const ACCOUNT: &str = "account";

/// Field names of the form that chooses a language.
pub mod language_field {
    pub const LOCALE: &str = "locale";
    /// The page to come back to: a path of our own.
    pub const BACK: &str = "back";
}

/// The sign-in page that leads on to `next`, a path of our own.
pub fn sign_in_then(next: &str) -> String {
    with_query(SIGN_IN, &[("next", next)])
}
/// `token`: as the invitation's mail carries it.
pub fn invitation(token: &str) -> String {
    format!("/invitation/{}", escaped(token))
}
pub fn observation(id: ObservationId) -> String {
    format!("/observations/{id}")
}
pub fn receipt(id: ObservationId) -> String {
    format!("/observations/{id}/receipt")
}
pub fn edit_observation(id: ObservationId) -> String {
    format!("/observations/{id}/edit")
}
/// How an observation read before it was changed.
pub fn history(id: ObservationId) -> String {
    format!("/observations/{id}/history")
}
pub fn withdraw_observation(id: ObservationId) -> String {
    format!("/observations/{id}/withdraw")
}
pub fn comments(id: ObservationId) -> String {
    format!("/observations/{id}/comments")
}
pub fn me_too(id: ObservationId) -> String {
    format!("/observations/{id}/me-too")
}
pub fn adopt(id: ObservationId) -> String {
    format!("/observations/{id}/adopt")
}
/// Was this answer of help?
pub fn helpful(id: ObservationId, answer: UpdateId) -> String {
    format!("/observations/{id}/answers/{answer}/helpful")
}
/// The same, asked of whoever holds the receipt.
pub fn helpful_by_receipt(answer: UpdateId) -> String {
    format!("/receipt/answers/{answer}/helpful")
}
/// Where a custodian asks who filed a confidential report.
pub fn reporter(id: ObservationId) -> String {
    format!("/observations/{id}/reporter")
}
pub fn draft(id: DraftId) -> String {
    format!("/observations/drafts/{id}")
}
pub fn draft_step(id: DraftId, step: Step) -> String {
    with_query(&draft(id), &[(draft::field::STEP, step.number().to_string())])
}
pub fn discard_draft(id: DraftId) -> String {
    format!("/observations/drafts/{id}/discard")
}
pub fn issue(id: IssueId) -> String {
    format!("/issues/{id}")
}
pub fn acknowledge_issue(id: IssueId) -> String {
    format!("/issues/{id}/acknowledge")
}
pub fn answer_issue(id: IssueId) -> String {
    format!("/issues/{id}/answer")
}
/// The page of one account.
pub fn account(id: AccountId) -> String {
    with_query(ACCOUNTS, &[(ACCOUNT, id.to_string())])
}
pub fn invite_again(id: AccountId) -> String {
    format!("/admin/accounts/{id}/invite")
}
pub fn give_role(id: AccountId) -> String {
    format!("/admin/accounts/{id}/roles")
}
pub fn take_role(id: AccountId) -> String {
    format!("/admin/accounts/{id}/roles/remove")
}
pub fn remove_rule(id: RuleId) -> String {
    format!("/admin/rules/{id}/remove")
}
pub fn letter(id: MailId) -> String {
    format!("/admin/outbox/{id}")
}
pub fn retry_mail(id: MailId) -> String {
    format!("/admin/outbox/{id}/retry")
}

/// The id in the path of the current page; one that is none finds nothing.
pub fn id<T: FromStr>() -> Result<T, Fault> {
    let id = use_params_map().read_untracked().get_str("id").and_then(|id| id.parse().ok());
    id.ok_or(Fault::NotFound)
}

/// A path with a query string; a field may stand in it several times.
pub fn with_query<V: AsRef<str>>(path: &str, fields: &[(&str, V)]) -> String {
    let mut url = path.to_owned();
    for (i, (field, value)) in fields.iter().enumerate() {
        url.push(if i == 0 { '?' } else { '&' });
        url.push_str(field);
        url.push('=');
        url.push_str(&escaped(value.as_ref()));
    }
    url
}

/// Percent-encoded, but for what means nothing in a URL.
fn escaped(text: &str) -> String {
    use std::fmt::Write as _;
    text.bytes().fold(String::with_capacity(text.len()), |mut url, byte| {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~' | b'/') {
            url.push(char::from(byte));
        } else {
            let _ = write!(url, "%{byte:02X}");
        }
        url
    })
}

/// The page behind each path.
#[component]
pub fn App() -> impl IntoView {
    view! {
        <Router>
            <FlatRoutes fallback=NotFoundPage>
                <Route path=path!("/") view=HomePage ssr=SsrMode::Async/>
                <Route path=path!("/sign-in") view=SignInPage ssr=SsrMode::Async/>
                <Route path=path!("/setup") view=SetUpPage ssr=SsrMode::Async/>
                <Route path=path!("/invitation/:token") view=InvitationPage ssr=SsrMode::Async/>
                <Route path=path!("/observations") view=OwnObservationsPage ssr=SsrMode::Async/>
                <Route path=path!("/observations/new") view=NewObservationPage ssr=SsrMode::Async/>
                <Route path=path!("/observations/:id/history") view=HistoryPage ssr=SsrMode::Async/>
                <Route path=path!("/observations/:id/withdraw") view=WithdrawPage ssr=SsrMode::Async/>
                <Route path=path!("/observations/:id/comments") view=ObservationPage ssr=SsrMode::Async/>
                <Route path=path!("/observations/:id/me-too") view=ObservationPage ssr=SsrMode::Async/>
                <Route path=path!("/observations/:id/adopt") view=ObservationPage ssr=SsrMode::Async/>
                <Route path=path!("/observations/:id/reporter") view=ReporterPage ssr=SsrMode::Async/>
                <Route path=path!("/observations/drafts") view=DraftsPage ssr=SsrMode::Async/>
                <Route path=path!("/observations/drafts/:id") view=StepPage ssr=SsrMode::Async/>
                <Route path=path!("/observations/:id/edit") view=EditObservationPage ssr=SsrMode::Async/>
                <Route path=path!("/observations/:id/receipt") view=ReceiptPage ssr=SsrMode::Async/>
                <Route path=path!("/observations/:id") view=ObservationPage ssr=SsrMode::Async/>
                <Route path=path!("/receipt") view=ReportByReceiptPage ssr=SsrMode::Async/>
                <Route path=path!("/receipt/comments") view=ReportByReceiptPage ssr=SsrMode::Async/>
                <Route path=path!("/receipt/new") view=FreshCodePage ssr=SsrMode::Async/>
                <Route path=path!("/receipt/withdraw") view=WithdrawByReceiptPage ssr=SsrMode::Async/>
                <Route path=path!("/search") view=SearchPage ssr=SsrMode::Async/>
                <Route path=path!("/issues") view=IssuesPage ssr=SsrMode::Async/>
                <Route path=path!("/issues/:id") view=IssuePage ssr=SsrMode::Async/>
                <Route path=path!("/issues/:id/answer") view=IssuePage ssr=SsrMode::Async/>
                <Route path=path!("/admin") view=AdminPage ssr=SsrMode::Async/>
                <Route path=path!("/admin/accounts") view=AccountsPage ssr=SsrMode::Async/>
                <Route path=path!("/admin/units") view=UnitsPage ssr=SsrMode::Async/>
                <Route path=path!("/admin/lists") view=ListsPage ssr=SsrMode::Async/>
                <Route path=path!("/admin/channels") view=ChannelsPage ssr=SsrMode::Async/>
                <Route path=path!("/admin/rules") view=RulesPage ssr=SsrMode::Async/>
                <Route path=path!("/admin/outbox") view=OutboxPage ssr=SsrMode::Async/>
                <Route path=path!("/admin/outbox/:id") view=LetterPage ssr=SsrMode::Async/>
                <Route path=path!("/offline") view=OfflinePage ssr=SsrMode::Async/>
                <Route path=path!("/privacy") view=PrivacyPage ssr=SsrMode::Async/>
                <Route path=path!("/accessibility") view=AccessibilityPage ssr=SsrMode::Async/>
            </FlatRoutes>
        </Router>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_into_a_url_can_be_read_back() {
        assert_eq!(sign_in_then("/issues/1?a=b&c"), "/sign-in?next=/issues/1%3Fa%3Db%26c");
        assert_eq!(with_query(SEARCH, &[("q", "yö työ"), ("page", "2")]), "/search?q=y%C3%B6%20ty%C3%B6&page=2");
        assert_eq!(with_query::<&str>(SEARCH, &[]), "/search");
    }
}
