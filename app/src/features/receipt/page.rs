//! The receipt's pages: the report that a code opens, or where the code is entered.

use domain::{
    fault::Fault,
    receipt::{ReceiptView, field},
};
use leptos::prelude::*;

use super::{code::EnterCode, report::Report};
use crate::{
    form::Form,
    ui::{answered_with, loaded},
    visit::Visit,
};

#[component]
pub fn ReportByReceiptPage() -> impl IntoView {
    opened(|receipt| view! { <Report receipt/> }.into_any())
}

/// What `shown` makes of the report that the browser's code opens; without such a code, where one is entered.
pub fn opened(shown: fn(ReceiptView) -> AnyView) -> AnyView {
    let visit = Visit::current();
    let form = Form::current();
    // Refused for its code, whatever another code in the cookie would open.
    let code_at_fault = form.fault_of(field::CODE).is_some();
    let Some(holder) = visit.holder.clone().filter(|_| !code_at_fault) else {
        return view! { <EnterCode form/> }.into_any();
    };
    loaded(async move {
        match visit.backend.receipts.open(&holder.code, holder.from).await {
            Ok(receipt) => Ok(shown(receipt)),
            // It opens nothing, or not just now.
            Err(fault @ Fault::Invalid(_)) => {
                answered_with(&fault);
                Ok(view! { <EnterCode form=Form::refused(fault)/> }.into_any())
            }
            Err(fault) => Err(fault),
        }
    })
}
