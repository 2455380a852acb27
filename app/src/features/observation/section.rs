//! The parts of the form, one for each step: which fields are in it, what it is called, and how it is
//! folded away where the whole form stands on one page.

use domain::{
    draft::Step,
    form::RawForm,
    observation::{Audience, Identity, Perspective, field},
    organisation::Lists,
};
use leptos::prelude::*;

use super::{
    matter::{Matter, Title},
    meaning::Meaning,
    place::Place,
    sending::Sending,
};
use crate::{form::Form, i18n::Texts, t, words};

/// The fields of a step, in the order in which it shows them.
pub fn fields(step: Step) -> Vec<&'static str> {
    match step {
        Step::Matter => vec![field::KIND, field::TEXT, field::TITLE],
        Step::Place => vec![
            field::UNIT,
            field::SERVICE_LINE,
            field::AREA,
            field::CLIENT_GROUP,
            field::STAGE,
            field::INTERFACES,
            field::PROFESSION,
        ],
        Step::Meaning => {
            let perspectives = Perspective::ALL.iter().flat_map(|&of| [field::perspective(of), field::note(of)]);
            [field::FREQUENCY, field::DURATION]
                .into_iter()
                .chain(perspectives)
                .chain([field::CAUSES, field::TRIED, field::PROPOSAL, field::THEMES])
                .collect()
        }
        Step::Sending => vec![
            field::NEEDS_ACTION,
            field::URGENCY,
            field::WANTS_ANSWER,
            field::ASKED,
            field::IDENTITY,
            field::AUDIENCE,
        ],
    }
}

pub fn heading(texts: Texts, step: Step) -> String {
    match step {
        Step::Matter => t!(texts, "step-matter"),
        Step::Place => t!(texts, "step-place"),
        Step::Meaning => t!(texts, "step-meaning"),
        Step::Sending => t!(texts, "step-sending"),
    }
}

/// The controls of a step.
#[component]
pub fn Section(step: Step, lists: Lists) -> impl IntoView {
    match step {
        Step::Matter => view! { <Matter/> <Title/> }.into_any(),
        Step::Place => view! { <Place lists/> }.into_any(),
        Step::Meaning => view! { <Meaning lists/> }.into_any(),
        Step::Sending => view! { <Sending/> }.into_any(),
    }
}

/// Where it was noticed and what it means, folded away; the title, which has no place of its own then,
/// stands with the second.
#[component]
pub fn FoldedDetails(
    lists: Lists,
    /// What the form started with.
    starting: RawForm,
) -> impl IntoView {
    let texts = Texts::current();
    let lists_of_place = lists.clone();
    let place = told_place(texts, &around(), &lists).unwrap_or_else(|| t!(texts, "step-place-holds"));
    view! {
        <Folded step=Step::Place starting=starting.clone() told=place>
            <Place lists=lists_of_place/>
        </Folded>
        <Folded step=Step::Meaning starting told=t!(texts, "step-meaning-holds")>
            <Title/>
            <Meaning lists/>
        </Folded>
    }
}

/// How it is sent, folded away.
#[component]
pub fn FoldedSending(starting: RawForm) -> impl IntoView {
    let told = told_sending(Texts::current(), &around()).unwrap_or_default();
    view! { <Folded step=Step::Sending starting told><Sending/></Folded> }
}

/// It opens by itself when something in it was changed or is at fault; what it starts with is only told.
#[component]
fn Folded(step: Step, starting: RawForm, told: String, children: Children) -> impl IntoView {
    let texts = Texts::current();
    view! {
        <details class="more" open=opens(&around(), &starting, step)>
            <summary>
                <span>
                    {heading(texts, step)} " " <span class="hint">{told}</span>
                </span>
            </summary>
            <div class="more-body">{children()}</div>
        </details>
    }
}

fn around() -> Form {
    use_context().unwrap_or_default()
}

fn opens(form: &Form, starting: &RawForm, step: Step) -> bool {
    let title = (step == Step::Meaning).then_some(field::TITLE);
    let mut shown = fields(step).into_iter().filter(|name| *name != field::ASKED).chain(title);
    shown.any(|name| form.fault_of(name).is_some() || !chosen(form.values(), name).eq(chosen(starting, name)))
}

/// A list on which nothing was chosen sends an empty value.
fn chosen<'a>(form: &'a RawForm, name: &'a str) -> impl Iterator<Item = &'a str> {
    form.all(name).filter(|value| !value.is_empty())
}

/// Where the form says it was noticed, in words. Many a unit bears its municipality in its name.
fn told_place(texts: Texts, form: &Form, lists: &Lists) -> Option<String> {
    let unit = form.value(field::UNIT).parse().ok().and_then(|id| lists.unit(id)).map(|unit| &unit.names);
    let line = form.value(field::SERVICE_LINE).parse().ok();
    let area = form.value(field::AREA).parse().ok();
    let names = [
        unit,
        line.as_ref().and_then(|code| lists.service_line(code)),
        area.as_ref().and_then(|code| lists.area(code)),
    ];
    let mut told: Vec<String> = Vec::new();
    for name in names.into_iter().flatten().map(|names| words::name(texts, names)) {
        if told.iter().all(|other| !other.contains(&name)) {
            told.push(name);
        }
    }
    (!told.is_empty()).then(|| told.join(" · "))
}

/// Under whose name the form is sent and who may read it, in words.
fn told_sending(texts: Texts, form: &Form) -> Option<String> {
    let identity: Identity = form.value(field::IDENTITY).parse().ok()?;
    let audience: Audience = form.value(field::AUDIENCE).parse().ok()?;
    Some(t!(
        texts,
        "step-sending-told",
        identity = words::identity(texts, identity),
        audience = words::audience(texts, audience)
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::organisation::Unit;
    use uuid::Uuid;

    #[test]
    fn only_what_was_changed_or_is_at_fault_is_unfolded() {
        let starting = RawForm::from_iter([(field::AREA, "pori"), (field::AUDIENCE, "colleagues"), (field::STAGE, "")]);
        let open = |form: &Form| Step::ALL.map(|step| opens(form, &starting, step));
        let form = Form::default().starting_from(starting.clone());
        assert_eq!(open(&form), [false; 4]);
        assert_eq!(open(&form.clone().with(field::AREA, "rauma")), [false, true, false, false]);
        assert_eq!(open(&form.clone().with(field::TITLE, "Jonot")), [true, false, true, false]);
        assert_eq!(open(&form.with(field::IDENTITY, "anonymous")), [false, false, false, true]);
    }

    #[test]
    fn every_field_of_a_filing_is_in_one_step() {
        let mut all: Vec<_> = Step::ALL.into_iter().flat_map(fields).collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
        for name in field::FREE {
            assert!(all.contains(&name), "{name}");
        }
    }

    #[test]
    fn the_unit_s_place_is_told_in_words() {
        let names = |fi: &str| domain::locale::Names { fi: fi.into(), ..Default::default() };
        let unit = Unit {
            id: Uuid::from_u128(1).into(),
            parent: None,
            depth: 0,
            names: names("Yksikkö"),
            service_line: None,
            area: None,
        };
        let lists = Lists { units: vec![unit], ..Lists::default() };
        let texts = Texts::of(domain::locale::Locale::Fi);
        let form = Form::default().with(field::UNIT, Uuid::from_u128(1).to_string());
        assert_eq!(told_place(texts, &form, &lists), Some("Yksikkö".to_owned()));
        assert_eq!(told_place(texts, &Form::default(), &lists), None);
    }
}
