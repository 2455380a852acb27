//! *I have noticed this too* (*olen huomannut saman*): how many have, their words, and one's own weight.

use domain::{
    ids::{ObservationId, UnitId},
    observation::{Frequency, ObservationView},
    organisation::Lists,
    voice::{MeToo, Voices, WORDS_MAX, field},
};
use leptos::prelude::*;

use crate::{
    form::Form,
    i18n::Texts,
    routes, t,
    ui::{Choice, Nobodys, PostForm, Select, Submit, Textarea, units},
    words,
};

/// Ids of the form's fields begin with it.
pub const SCOPE: &str = "me-too";
/// The form\'s id.
pub const FORM: &str = "to-notice-too";

/// Nothing, where nobody has noticed it and the reader can't say so either.
#[component]
pub fn NoticedToo(
    observation: ObservationView,
    lists: Lists,
    /// Where the reader works.
    home: Option<UnitId>,
) -> impl IntoView {
    let texts = Texts::current();
    let Voices { me_too, units, words, own, .. } = observation.voices;
    let form = observation.may.me_too.then(|| view! { <Mine id=observation.id own lists home/> });
    (me_too > 0 || form.is_some()).then(|| {
        view! {
            <section aria-labelledby="noticed-too">
                <h2 id="noticed-too">{t!(texts, "me-too-heading")}</h2>
                <p>{count(texts, me_too, units)}</p>
                {quoted(words)}
                {form}
            </section>
        }
    })
}

fn count(texts: Texts, others: u64, units: u64) -> String {
    let told = t!(texts, "me-too-count", count = others);
    if units > 1 { format!("{told} {}", t!(texts, "me-too-units", count = units)) } else { told }
}

/// What others said, without their names.
fn quoted(words: Vec<String>) -> Option<impl IntoView> {
    let none = words.is_empty();
    let quotations = words.into_iter().map(|words| view! { <li><blockquote class="voice">{words}</blockquote></li> });
    (!none).then(|| view! { <ul class="bare lined">{quotations.collect_view()}</ul> })
}

/// One press is enough; whoever likes says more.
#[component]
fn Mine(id: ObservationId, own: Option<MeToo>, lists: Lists, home: Option<UnitId>) -> impl IntoView {
    let texts = Texts::current();
    let action = routes::me_too(id);
    let said = own.is_some();
    let form = Form::posted_to(&action, SCOPE).starting_with(starting(own, home.filter(|unit| lists.has_unit(*unit))));
    let more = form.is_refused() || said;
    let often = Frequency::ALL.iter().map(|&often| Choice::new(often, words::frequency(texts, often))).collect();
    let submit = if said { t!(texts, "me-too-change") } else { t!(texts, "me-too-submit") };
    view! {
        {said.then(|| view! { <p><strong>{t!(texts, "me-too-said")}</strong></p> })}
        <PostForm id=FORM action form=form.clone()>
            <Nobodys form/>
            <details class="more" open=more>
                <summary>
                    {t!(texts, "me-too-more")} <span class="optional">" (" {t!(texts, "optional")} ")"</span>
                </summary>
                <div class="more-body">
                    <Select
                        name=field::FREQUENCY
                        label=label(texts, field::FREQUENCY)
                        optional=true
                        choices=often
                    />
                    <Select
                        name=field::UNIT
                        label=label(texts, field::UNIT)
                        hint=t!(texts, "me-too-unit-hint")
                        optional=true
                        choices=units(texts, &lists)
                    />
                    <Textarea
                        name=field::WORDS
                        label=label(texts, field::WORDS)
                        hint=t!(texts, "me-too-words-hint")
                        optional=true
                        rows=3
                        limit=WORDS_MAX
                    />
                </div>
            </details>
            <Submit label=submit quiet=true/>
        </PostForm>
    }
}

/// What was said before; else one's own unit.
fn starting(own: Option<MeToo>, home: Option<UnitId>) -> Vec<(&'static str, String)> {
    let (frequency, unit, words) = match own {
        Some(MeToo { frequency, unit, words }) => (frequency, unit, words),
        None => (None, home, String::new()),
    };
    let frequency = frequency.map(|it| (field::FREQUENCY, it.to_string()));
    let unit = unit.map(|it| (field::UNIT, it.to_string()));
    [(field::WORDS, words)].into_iter().chain(frequency).chain(unit).collect()
}

pub fn label(texts: Texts, of: &str) -> String {
    match of {
        field::FREQUENCY => t!(texts, "me-too-frequency-label"),
        field::UNIT => t!(texts, "unit-label"),
        _ => t!(texts, "me-too-words-label"),
    }
}
