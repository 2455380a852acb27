//! What should be looked at before a report is sent: words that may tell of a person, reports that may
//! be the same, other channels. Stands above the form, which holds what was typed; nothing blocks it.

use domain::{
    actor::Actor,
    channel::{Channel, ChannelView},
    fault::{Concern, Fault, FieldCode},
    locale::Names,
    observation::{Similar, field},
    ports::Backend,
};
use leptos::prelude::*;

use super::similar::SimilarReports;
use crate::{
    form::Form,
    i18n::Texts,
    t,
    ui::{Hidden, Persons, Submit},
    words,
};

/// What is shown beside the fault itself.
#[derive(Default, Clone)]
pub struct Looked {
    similar: Vec<Similar>,
    channels: Vec<ChannelView>,
}

impl Looked {
    /// Asks for what the form's concerns tell of.
    pub async fn at(backend: &Backend, actor: &Actor, form: &Form) -> Result<Self, Fault> {
        let concerns = concerns(form);
        let mut looked = Self::default();
        if concerns.contains(&Concern::Similar) {
            // A help that is missed, not a reason to stop whoever wants to file.
            looked.similar = backend.search.similar(actor, form.value(field::TEXT)).await.unwrap_or_default();
        }
        let mentioned = Channel::ALL.iter().copied().filter(|channel| concerns.contains(&Concern::Channel(*channel)));
        let mentioned: Vec<_> = mentioned.collect();
        if !mentioned.is_empty() {
            let theirs = backend.observations.channels(actor).await?;
            let of = |channel| theirs.iter().find(|view| view.channel == channel).cloned();
            // Where the organisation has no words of its own, the channel's name still tells.
            let bare = |channel| ChannelView { channel, guidance: Names::default(), link: String::new() };
            looked.channels =
                mentioned.into_iter().map(|channel| of(channel).unwrap_or_else(|| bare(channel))).collect();
        }
        Ok(looked)
    }
}

fn concerns(form: &Form) -> &[Concern] {
    match form.fault() {
        Some(Fault::Unconfirmed(concerns)) => concerns,
        _ => &[],
    }
}

/// Nothing, unless the form was refused with concerns. Its buttons send the form.
#[component]
pub fn Concerns(
    form: Form,
    looked: Looked,
    /// The form's id.
    of: &'static str,
    /// Where the buttons post to, when not to where the form does.
    #[prop(optional_no_strip)]
    to: Option<String>,
    /// Whether the form saves what was filed before.
    saves: bool,
) -> impl IntoView {
    let texts = Texts::current();
    let concerns = concerns(&form);
    let any = !concerns.is_empty();
    let persons = concerns.iter().any(|concern| matches!(concern, Concern::Person { .. }));
    let send = match (persons, saves) {
        (true, false) => t!(texts, "observe-submit-marked"),
        (false, false) => t!(texts, "observe-submit-as-it-is"),
        (true, true) => t!(texts, "edit-submit-marked"),
        (false, true) => t!(texts, "edit-submit-as-it-is"),
    };
    let Looked { similar, channels } = looked;
    let values = form.values().clone();
    let persons = persons.then(|| {
        view! {
            <h3>{t!(texts, "concern-persons-heading")}</h3>
            <p>{t!(texts, "concern-persons-text")}</p>
            <Persons form of/>
            <div class="actions">
                <Submit label=to_mask(texts, saves) says=(field::MASK, "1".to_owned()) to=to.clone() form=of/>
            </div>
        }
    });
    let similar = (!similar.is_empty()).then(|| {
        view! {
            <h3>{t!(texts, "concern-similar-heading")}</h3>
            <p>{t!(texts, "concern-similar-text")}</p>
            <SimilarReports similar form=values/>
        }
    });
    let channels = (!channels.is_empty()).then(|| view! { <Channels channels/> });
    any.then(|| {
        view! {
            <section class="concerns" id="summary" tabindex="-1" autofocus=true aria-labelledby="summary-heading">
                <h2 id="summary-heading">{t!(texts, "concerns-heading")}</h2>
                <p>{t!(texts, "concerns-text")}</p>
                {persons}
                {similar}
                {channels}
                <div class="actions"><Submit label=send quiet=true to form=of/></div>
            </section>
        }
    })
}

/// The organisation's words and links for channels that may fit better; the person decides.
#[component]
fn Channels(channels: Vec<ChannelView>) -> impl IntoView {
    let texts = Texts::current();
    let rows = channels.into_iter().map(|view| {
        let guidance = view.guidance_in(texts.locale()).to_owned();
        let guidance = if guidance.is_empty() { words::channel_hint(texts, view.channel) } else { guidance };
        let link = (!view.link.is_empty()).then(|| {
            view! {
                <p>
                    <a href=view.link target="_blank" rel="noreferrer">
                        {t!(texts, "concern-channel-open")} " " {t!(texts, "opens-in-new-tab")}
                    </a>
                </p>
            }
        });
        view! {
            <li>
                <p><strong>{words::channel(texts, view.channel)}</strong></p>
                <p>{guidance}</p>
                {link}
            </li>
        }
    });
    view! {
        <h3>{t!(texts, "concern-channels-heading")}</h3>
        <p>{t!(texts, "concern-channels-text")}</p>
        <ul class="bare lined">{rows.collect_view()}</ul>
    }
}

/// Goes along in the form: what its reporter has seen and said by now, so that it is not asked again.
#[component]
pub fn Seen(form: Form) -> impl IntoView {
    let concerns = concerns(&form);
    let shown = concerns.iter().filter_map(|concern| match concern {
        Concern::Channel(channel) => Some(channel.as_str()),
        Concern::Similar | Concern::Person { .. } => None,
    });
    let values = form.values();
    let similar = (!concerns.is_empty() || values.is_set(field::SIMILAR_SEEN)).then_some((field::SIMILAR_SEEN, "1"));
    let channels = values.all(field::CHANNEL_SEEN).chain(shown).map(|channel| (field::CHANNEL_SEEN, channel));
    let nobody = values.all(field::NOT_A_PERSON).map(|word| (field::NOT_A_PERSON, word));
    let hidden = similar.into_iter().chain(channels).chain(nobody).map(|(name, value)| view! { <Hidden name value/> });
    hidden.collect_view()
}

/// Where something that identifies a person keeps a form from being sent: a button that masks it.
#[component]
pub fn MaskIdentifiers(
    form: Form,
    of: &'static str,
    #[prop(optional_no_strip)] to: Option<String>,
    saves: bool,
) -> impl IntoView {
    let any = form.faults().any(|(_, code)| matches!(code, FieldCode::Identifies(_)));
    any.then(|| {
        view! {
            <div class="actions">
                <Submit label=to_mask(Texts::current(), saves) says=(field::MASK, "1".to_owned()) to form=of/>
            </div>
        }
    })
}

fn to_mask(texts: Texts, saves: bool) -> String {
    if saves { t!(texts, "edit-submit-masked") } else { t!(texts, "observe-submit-masked") }
}
