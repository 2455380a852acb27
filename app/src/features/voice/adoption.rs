//! A success that other units have taken into use: where, how it went, and the form that says so.

use domain::{
    ids::{ObservationId, UnitId},
    locale::Names,
    observation::ObservationView,
    organisation::Lists,
    voice::{WORDS_MAX, field},
};
use leptos::prelude::*;

use crate::{
    form::Form,
    i18n::Texts,
    routes, t,
    ui::{Nobodys, PostForm, Select, Submit, Textarea, units},
    words,
};

/// Ids of the form's fields begin with it.
pub const SCOPE: &str = "adopt";
/// The form\'s id.
pub const FORM: &str = "to-adopt";

/// Nothing, where nobody has adopted it and the reader can't say so either.
#[component]
pub fn Adopted(
    observation: ObservationView,
    lists: Lists,
    /// Where the reader works.
    home: Option<UnitId>,
) -> impl IntoView {
    let texts = Texts::current();
    let adopted = observation.voices.adopted;
    let form = observation.may.adopt.then(|| view! { <Mine id=observation.id lists home/> });
    (!adopted.is_empty() || form.is_some()).then(|| {
        view! {
            <section aria-labelledby="adopted">
                <h2 id="adopted">{t!(texts, "adopt-heading")}</h2>
                <p>{t!(texts, "adopt-count", count = adopted.len())}</p>
                {rows(texts, adopted)}
                {form}
            </section>
        }
    })
}

fn rows(texts: Texts, adopted: Vec<(Names, String)>) -> Option<impl IntoView> {
    let none = adopted.is_empty();
    let rows = adopted.into_iter().map(move |(unit, said)| {
        let said = (!said.is_empty()).then(|| view! { <div class="voice">{said}</div> });
        view! { <li><strong>{words::name(texts, &unit)}</strong> {said}</li> }
    });
    (!none).then(|| view! { <ul class="bare lined">{rows.collect_view()}</ul> })
}

#[component]
fn Mine(id: ObservationId, lists: Lists, home: Option<UnitId>) -> impl IntoView {
    let texts = Texts::current();
    let action = routes::adopt(id);
    let unit = home.filter(|unit| lists.has_unit(*unit)).map(|unit| (field::UNIT, unit.to_string()));
    let form = Form::posted_to(&action, SCOPE).starting_with(unit);
    let refused = form.is_refused();
    view! {
        <details class="more" open=refused>
            <summary>{t!(texts, "adopt-open")}</summary>
            <div class="more-body">
                <PostForm id=FORM action form=form.clone()>
            <Nobodys form/>
                    <Select name=field::UNIT label=label(texts, field::UNIT) choices=units(texts, &lists)/>
                    <Textarea
                        name=field::WORDS
                        label=label(texts, field::WORDS)
                        hint=t!(texts, "adopt-words-hint")
                        optional=true
                        rows=3
                        limit=WORDS_MAX
                    />
                    <Submit label=t!(texts, "adopt-submit") quiet=true/>
                </PostForm>
            </div>
        </details>
    }
}

pub fn label(texts: Texts, of: &str) -> String {
    match of {
        field::UNIT => t!(texts, "adopt-unit-label"),
        _ => t!(texts, "adopt-words-label"),
    }
}
