//! Where it was noticed: unit, service line, area, client group, stage of the service path, interfaces;
//! and by whom, as far as the profession goes.

use domain::{observation::field, organisation::Lists};
use leptos::prelude::*;

use crate::{
    i18n::Texts,
    t,
    ui::{Choice, Select, Ticks, items, units},
};

#[component]
pub fn Place(lists: Lists) -> impl IntoView {
    let texts = Texts::current();
    view! {
        <Select
            name=field::UNIT
            label=t!(texts, "unit-label")
            hint=t!(texts, "observe-unit-hint")
            optional=true
            choices=units(texts, &lists)
        />
        <div class="beside">
            <Listed name=field::SERVICE_LINE label=t!(texts, "service-line-label") choices=items(texts, &lists.service_lines)/>
            <Listed name=field::AREA label=t!(texts, "area-label") choices=items(texts, &lists.areas)/>
        </div>
        <Select
            name=field::CLIENT_GROUP
            label=t!(texts, "client-group-label")
            hint=t!(texts, "observe-client-group-hint")
            optional=true
            choices=items(texts, &lists.client_groups)
        />
        <Listed name=field::STAGE label=t!(texts, "stage-label") choices=items(texts, &lists.stages)/>
        <Ticks
            name=field::INTERFACES
            label=t!(texts, "interfaces-label")
            hint=t!(texts, "observe-interfaces-hint")
            choices=items(texts, &lists.interfaces)
        />
        <Listed name=field::PROFESSION label=t!(texts, "profession-label") choices=items(texts, &lists.professions)/>
    }
}

/// One of a list, or none.
#[component]
fn Listed(name: &'static str, label: String, choices: Vec<Choice>) -> impl IntoView {
    view! { <Select name label optional=true choices/> }
}
