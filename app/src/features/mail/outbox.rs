//! The outbox.

use domain::mail::{MailState, QueuedMail};
use leptos::prelude::*;

use super::state::{State, when};
use crate::{
    features::admin::{
        frame::Administration,
        row::{Cell, RowButton},
    },
    i18n::Texts,
    routes, t,
    ui::{Empty, Notice, PostForm, Table, When, loaded},
    visit::Visit,
    words,
};

#[component]
pub fn OutboxPage() -> impl IntoView {
    let visit = Visit::current();
    loaded(async move {
        let outbox = visit.backend.outbox.mails(visit.actor()?).await?;
        let texts = visit.texts();
        let (waiting, dead) = (outbox.waiting, outbox.dead);
        let kept_as_files = visit.site.letters;
        let mails = if outbox.mails.is_empty() {
            view! { <Empty heading=t!(texts, "outbox-empty")><p>{t!(texts, "outbox-empty-text")}</p></Empty> }
                .into_any()
        } else {
            view! { <Rows mails=outbox.mails/> }.into_any()
        };
        Ok(view! {
            <Administration title=t!(texts, "nav-outbox")>
                <p>{t!(texts, "outbox-text")}</p>
                {kept_as_files.then(|| view! { <Notice><p>{t!(texts, "outbox-kept-as-files")}</p></Notice> })}
                <div class="stats">
                    <p class="stat"><b>{waiting}</b> <span>{t!(texts, "outbox-waiting")}</span></p>
                    <p class="stat"><b>{dead}</b> <span>{t!(texts, "outbox-dead")}</span></p>
                </div>
                {mails}
            </Administration>
        }
        .into_any())
    })
}

#[component]
fn Rows(mails: Vec<QueuedMail>) -> impl IntoView {
    let texts = Texts::current();
    let headings = vec![
        t!(texts, "mail-kind-label"),
        t!(texts, "mail-to-label"),
        t!(texts, "mail-state-label"),
        t!(texts, "mail-when-label"),
        String::new(),
    ];
    let rows = mails.into_iter().map(|mail| view! { <Row mail/> }).collect_view();
    view! { <div class="as-cards"><Table caption=t!(texts, "outbox-caption") headings>{rows}</Table></div> }
}

#[component]
fn Row(mail: QueuedMail) -> impl IntoView {
    let texts = Texts::current();
    let kind = words::mail_kind(texts, mail.kind);
    let (about, when) = (format!("{kind}, {}", mail.to), when(texts, &mail));
    let (retry_about, letter_about) = (about.clone(), about);
    let retry = (mail.state == MailState::Dead).then(|| {
        view! {
            <PostForm action=routes::retry_mail(mail.id)>
                <RowButton label=t!(texts, "mail-retry") about=retry_about/>
            </PostForm>
        }
    });
    let letter = mail.has_letter.then(|| {
        let href = routes::letter(mail.id);
        view! { <a href=href>{t!(texts, "mail-open-letter")} <span class="unseen">" "{letter_about}</span></a> }
    });
    let (to, queued_at) = (mail.to.clone(), mail.queued_at);
    view! {
        <tr>
            <th scope="row">{kind}</th>
            <Cell heading=t!(texts, "mail-to-label")>{to}</Cell>
            <Cell heading=t!(texts, "mail-state-label")><State mail/></Cell>
            <Cell heading=t!(texts, "mail-when-label")>
                <When at=queued_at/>
                {when.map(|when| view! { <div class="small muted">{when}</div> })}
            </Cell>
            <td>{retry} {letter}</td>
        </tr>
    }
}
