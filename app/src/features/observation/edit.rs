//! Changing one's own report, or adding to it. Under whose name it stands and who may read it stay.

use domain::{form::RawForm, observation::field};
use leptos::prelude::*;

use super::{
    aid::GuardWhileWriting,
    concerns::{Looked, Seen},
    form::{FORM, Refusal},
    matter::Matter,
    section::FoldedDetails,
    sending::Wishes,
};
use crate::{
    form::Form,
    routes, t,
    ui::{Column, Hidden, PageTitle, PostForm, Submit, loaded},
    visit::Visit,
};

/// What goes along as it was filed.
const STAYS: [&str; 3] = [field::IDENTITY, field::AUDIENCE, field::NEEDS_ACTION];
/// Where it was noticed, as far as it is told without unfolding.
const TOLD: [&str; 3] = [field::UNIT, field::SERVICE_LINE, field::AREA];

#[component]
pub fn EditObservationPage() -> impl IntoView {
    let visit = Visit::current();
    let form = Form::current();
    let id = routes::id();
    loaded(async move {
        let (texts, actor, id) = (visit.texts(), visit.actor()?, id?);
        let observations = &visit.backend.observations;
        let form = if form.is_refused() { form } else { form.starting_from(observations.revising(actor, id).await?) };
        let lists = observations.lists(actor).await?;
        let looked = Looked::at(&visit.backend, actor, &form).await?;
        // What was said before is open to be changed, but for what is told where it is folded away.
        let told = TOLD.into_iter().map(|name| (name, form.value(name)));
        let starting: RawForm = told.filter(|(_, value)| !value.is_empty()).collect();
        let stays = STAYS.into_iter().filter(|name| form.is_set(name));
        let stays = stays.map(|name| view! { <Hidden name value=form.value(name)/> }).collect_view();
        let page = view! {
            <PageTitle text=t!(texts, "edit-title")/>
            <Column>
                <Refusal form=form.clone() looked saves=true/>
                <h1>{t!(texts, "edit-title")}</h1>
                <p class="lead">{t!(texts, "edit-lead")}</p>
                <PostForm id=FORM action=routes::edit_observation(id) form=form.clone()>
                    <Seen form/>
                    {stays}
                    <Matter/>
                    <FoldedDetails lists starting/>
                    <Wishes/>
                    <div class="send-bar"><Submit label=t!(texts, "edit-submit") wide=true/></div>
                    <div class="actions"><a class="btn quiet" href=routes::observation(id)>{t!(texts, "edit-not")}</a></div>
                    <GuardWhileWriting/>
                </PostForm>
            </Column>
        };
        Ok(page.into_any())
    })
}
