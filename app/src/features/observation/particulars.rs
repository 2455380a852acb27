//! What was said of an observation beside its text: in one's own words first, then what was chosen.

use domain::{
    locale::{Locale, Names},
    observation::{Kind, ParticularsView, field},
};
use leptos::prelude::*;

use super::label::label;
use crate::{
    i18n::Texts,
    t,
    ui::{Facts, Voice},
    words,
};

#[component]
pub fn Particulars(
    particulars: ParticularsView,
    /// A success was asked about in other words.
    kind: Kind,
    language: Locale,
) -> impl IntoView {
    let texts = Texts::current();
    let written = [
        (field::CAUSES, particulars.causes.clone()),
        (field::TRIED, particulars.tried.clone()),
        (field::PROPOSAL, particulars.proposal.clone()),
    ];
    let written = written.into_iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| {
        let asked = label(texts, name).of(kind);
        view! { <div><dt>{asked}</dt><dd><Voice text language/></dd></div> }
    });
    let written = written.collect::<Vec<_>>();
    view! {
        {(!written.is_empty()).then(|| view! { <dl class="said">{written}</dl> })}
        <Facts facts=facts(texts, particulars)/>
    }
}

fn facts(texts: Texts, particulars: ParticularsView) -> Vec<(String, Option<String>)> {
    let name = |names: Option<Names>| names.map(|names| words::name(texts, &names));
    let all = |names: Vec<Names>| {
        let names: Vec<_> = names.iter().map(|names| words::name(texts, names)).collect();
        (!names.is_empty()).then(|| names.join(", "))
    };
    vec![
        (t!(texts, "stage-label"), name(particulars.stage)),
        (t!(texts, "interfaces-label"), all(particulars.interfaces)),
        (t!(texts, "profession-label"), name(particulars.profession)),
        (t!(texts, "duration-label"), particulars.duration.map(|duration| words::duration(texts, duration))),
        (t!(texts, "urgency-label"), particulars.urgency.map(|urgency| words::urgency(texts, urgency))),
        (t!(texts, "themes-label"), all(particulars.themes)),
    ]
}
