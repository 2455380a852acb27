//! What it means: how often and for how long, whom it hurts or helps, why it is so, what was tried, what
//! could be different, and the themes that it belongs to.

use domain::{
    observation::{Duration, Frequency, PARTICULAR_MAX, Perspective, field},
    organisation::Lists,
};
use leptos::prelude::*;

use super::label::label;
use crate::{
    i18n::Texts,
    t,
    ui::{Checkbox, Choice, Select, TextInput, Textarea, Ticks, items},
    words,
};

#[component]
pub fn Meaning(lists: Lists) -> impl IntoView {
    let texts = Texts::current();
    let often = Frequency::ALL.iter().map(|&often| Choice::new(often, words::frequency(texts, often)));
    let long = Duration::ALL.iter().map(|&long| Choice::new(long, words::duration(texts, long)));
    view! {
        <div class="beside">
            <Select name=field::FREQUENCY label=t!(texts, "frequency-label") optional=true choices=often.collect()/>
            <Select name=field::DURATION label=t!(texts, "duration-label") optional=true choices=long.collect()/>
        </div>
        <Whom/>
        <Written name=field::CAUSES/>
        <Written name=field::TRIED/>
        <Written name=field::PROPOSAL/>
        <Ticks
            name=field::THEMES
            label=t!(texts, "themes-label")
            hint=t!(texts, "observe-themes-hint")
            choices=items(texts, &lists.themes)
        />
    }
}

/// A particular in one's own words.
#[component]
fn Written(name: &'static str) -> impl IntoView {
    view! { <Textarea name label=label(Texts::current(), name) optional=true rows=3 limit=PARTICULAR_MAX/> }
}

/// The three perspectives, each with room for a short note.
#[component]
fn Whom() -> impl IntoView {
    let texts = Texts::current();
    let perspectives = Perspective::ALL.iter().map(|&of| {
        let note = field::note(of);
        let label = label(texts, note);
        view! {
            <div class="perspective">
                <Checkbox name=field::perspective(of) label=words::perspective(texts, of)/>
                <TextInput name=note label optional=true autocomplete="off"/>
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
