//! Withdrawing a report by its receipt code: what that means, before it is done.

use domain::observation::ObservationView;
use leptos::prelude::*;

use super::page::opened;
use crate::{
    features::voice::withdraw::{WhatWithdrawingMeans, Withdraw},
    i18n::Texts,
    routes, t,
    ui::{Column, Notice, PageTitle},
};

#[component]
pub fn WithdrawByReceiptPage() -> impl IntoView {
    opened(|receipt| view! { <Confirm observation=receipt.observation/> }.into_any())
}

#[component]
fn Confirm(observation: ObservationView) -> impl IntoView {
    let texts = Texts::current();
    let title = t!(texts, "withdraw-title", reference = observation.reference.to_string());
    let body = if observation.withdrawn_at.is_some() {
        view! { <Notice><p>{t!(texts, "withdraw-already")}</p></Notice> }.into_any()
    } else {
        let raised = observation.issue.is_some();
        view! {
            <WhatWithdrawingMeans raised/>
            <Withdraw action=routes::WITHDRAW_BY_RECEIPT back=routes::RECEIPT/>
        }
        .into_any()
    };
    view! {
        <PageTitle text=title.clone()/>
        <Column>
            <h1>{title}</h1>
            {body}
        </Column>
    }
}
