//! The part of the form that is folded away: where, whom, how often, and who may read it. It opens by
//! itself when something in it was chosen or is at fault; what comes from one's unit is only told.

use domain::{
    ids::UnitId,
    observation::{Audience, Frequency, Perspective, field},
    organisation::Lists,
};
use leptos::prelude::*;

use crate::{
    form::Form,
    i18n::Texts,
    t,
    ui::{Checkbox, Choice, Choices, Select, TextInput, items, units},
    words,
};

/// What an observation of the reporter's unit most likely concerns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preset(Vec<(&'static str, String)>);

impl Preset {
    pub fn of(unit: Option<UnitId>, lists: &Lists) -> Self {
        let Some(unit) = unit.and_then(|id| lists.unit(id)) else { return Self::default() };
        let service_line = unit.service_line.as_ref().map(|code| (field::SERVICE_LINE, code.to_string()));
        let area = unit.area.as_ref().map(|code| (field::AREA, code.to_string()));
        Self([(field::UNIT, unit.id.to_string())].into_iter().chain(service_line).chain(area).collect())
    }

    /// With what the form starts; who may read it is always chosen.
    pub fn fields(&self) -> impl Iterator<Item = (&'static str, String)> {
        self.0.iter().cloned().chain([(field::AUDIENCE, Audience::Colleagues.to_string())])
    }

    fn value(&self, field: &str) -> String {
        self.fields().find_map(|(name, value)| (name == field).then_some(value)).unwrap_or_default()
    }

    /// In words, for the line that stands on what is folded away.
    fn told(&self, texts: Texts, lists: &Lists) -> Option<String> {
        let unit = self.value(field::UNIT).parse().ok().and_then(|id| lists.unit(id)).map(|unit| &unit.names);
        let line = self.value(field::SERVICE_LINE).parse().ok();
        let area = self.value(field::AREA).parse().ok();
        let names = [
            unit,
            line.as_ref().and_then(|code| lists.service_line(code)),
            area.as_ref().and_then(|code| lists.area(code)),
        ];
        let names: Vec<_> = names.into_iter().flatten().map(|names| words::name(texts, names)).collect();
        (!names.is_empty()).then(|| t!(texts, "observe-more-preset", preset = names.join(" · ")))
    }
}

/// Whether anything in it was chosen by the reporter, or is at fault.
fn opens(form: &Form, preset: &Preset) -> bool {
    let fixed = [field::UNIT, field::SERVICE_LINE, field::AREA, field::CLIENT_GROUP, field::FREQUENCY, field::AUDIENCE];
    let perspectives = Perspective::ALL.iter().flat_map(|&of| [field::perspective(of), field::note(of)]);
    fixed
        .into_iter()
        .chain(perspectives)
        .any(|name| form.fault_of(name).is_some() || form.value(name) != preset.value(name))
}

#[component]
pub fn Details(lists: Lists, preset: Preset) -> impl IntoView {
    let texts = Texts::current();
    let form = use_context::<Form>().unwrap_or_default();
    // What was changed since is not from the unit any more.
    let told = if form.is_refused() { None } else { preset.told(texts, &lists) };
    view! {
        <details class="more" open=opens(&form, &preset)>
            <summary>{t!(texts, "observe-more")} <span class="optional">" (" {t!(texts, "optional")} ")"</span></summary>
            <div class="more-body">
                {told.map(|told| view! { <p class="small muted">{told}</p> })}
                <Where lists/>
                <Whom/>
                <Readers/>
            </div>
        </details>
    }
}

#[component]
fn Where(lists: Lists) -> impl IntoView {
    let texts = Texts::current();
    let often = Frequency::ALL.iter().map(|&often| Choice::new(often, words::frequency(texts, often)));
    let label = |of| label_of_detail(texts, of);
    view! {
        <Select
            name=field::UNIT
            label=label(field::UNIT)
            hint=t!(texts, "observe-unit-hint")
            optional=true
            choices=units(texts, &lists)
        />
        <div class="beside">
            <Select
                name=field::SERVICE_LINE
                label=label(field::SERVICE_LINE)
                optional=true
                choices=items(texts, &lists.service_lines)
            />
            <Select name=field::AREA label=label(field::AREA) optional=true choices=items(texts, &lists.areas)/>
        </div>
        <Select
            name=field::CLIENT_GROUP
            label=label(field::CLIENT_GROUP)
            hint=t!(texts, "observe-client-group-hint")
            optional=true
            choices=items(texts, &lists.client_groups)
        />
        <Select name=field::FREQUENCY label=label(field::FREQUENCY) optional=true choices=often.collect()/>
    }
}

/// The three perspectives, each with room for a short note.
#[component]
fn Whom() -> impl IntoView {
    let texts = Texts::current();
    let perspectives = Perspective::ALL.iter().map(|&of| {
        view! {
            <div class="perspective">
                <Checkbox name=field::perspective(of) label=words::perspective(texts, of)/>
                <TextInput name=field::note(of) label=note_label(texts, of) optional=true autocomplete="off"/>
            </div>
        }
    });
    view! {
        <fieldset class="field" aria-describedby="perspective-hint">
            <legend>{t!(texts, "perspective-label")}</legend>
            <p class="hint" id="perspective-hint">{t!(texts, "observe-perspective-hint")}</p>
            {perspectives.collect_view()}
        </fieldset>
    }
}

#[component]
fn Readers() -> impl IntoView {
    let texts = Texts::current();
    let choices = Audience::ALL.iter().map(|&audience| {
        Choice::new(audience, words::audience(texts, audience)).with_hint(words::audience_hint(texts, audience))
    });
    view! {
        <Choices name=field::AUDIENCE label=label_of_detail(texts, field::AUDIENCE) choices=choices.collect()/>
    }
}

fn note_label(texts: Texts, perspective: Perspective) -> String {
    match perspective {
        Perspective::Client => t!(texts, "observe-note-client"),
        Perspective::System => t!(texts, "observe-note-system"),
        Perspective::Payer => t!(texts, "observe-note-payer"),
    }
}

/// The label of a field that is folded away.
pub fn label_of_detail(texts: Texts, of: &str) -> String {
    match of {
        field::UNIT => t!(texts, "unit-label"),
        field::SERVICE_LINE => t!(texts, "service-line-label"),
        field::AREA => t!(texts, "area-label"),
        field::CLIENT_GROUP => t!(texts, "client-group-label"),
        field::FREQUENCY => t!(texts, "frequency-label"),
        field::AUDIENCE => t!(texts, "audience-label"),
        other => {
            let note = Perspective::ALL.iter().find(|perspective| field::note(**perspective) == other);
            note.map_or_else(|| t!(texts, "perspective-label"), |perspective| note_label(texts, *perspective))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{locale::Names, organisation::Unit};
    use uuid::Uuid;

    fn lists() -> Lists {
        let unit = Unit {
            id: Uuid::from_u128(1).into(),
            parent: None,
            depth: 0,
            names: Names { fi: "Yksikkö".into(), ..Names::default() },
            service_line: None,
            area: "pori".parse().ok(),
        };
        Lists { units: vec![unit], ..Lists::default() }
    }

    #[test]
    fn what_comes_from_the_unit_does_not_unfold_the_details() {
        let preset = Preset::of(Some(Uuid::from_u128(1).into()), &lists());
        let form = Form::default().starting_with(preset.fields());
        assert_eq!(form.value(field::AREA), "pori");
        assert!(!opens(&form, &preset));
        assert!(opens(&form.starting_with([(field::AREA, "rauma")]), &preset));
    }

    #[test]
    fn nobody_s_unit_presets_nothing() {
        assert_eq!(Preset::of(None, &lists()), Preset::default());
        assert!(!opens(&Form::default().starting_with(Preset::default().fields()), &Preset::default()));
    }
}
