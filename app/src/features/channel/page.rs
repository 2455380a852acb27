//! The administrator's page: the organisation's own words and link for each channel.

use domain::channel::{Channel, ChannelView, GUIDANCE_MAX, field};
use leptos::prelude::*;

use crate::{
    features::admin::frame::Administration,
    form::Form,
    i18n::Texts,
    routes, t,
    ui::{Hidden, PostForm, Submit, TextInput, Textarea, loaded},
    visit::Visit,
    words,
};

#[component]
pub fn ChannelsPage() -> impl IntoView {
    let visit = Visit::current();
    loaded(async move {
        let texts = visit.texts();
        let channels = visit.backend.organisation.channels(visit.actor()?).await?;
        let forms = Channel::ALL.iter().map(|&channel| {
            let set = channels.iter().find(|set| set.channel == channel).cloned();
            view! { <SetChannel channel set/> }
        });
        let forms = forms.collect_view();
        Ok(view! {
            <Administration title=t!(texts, "nav-channels") label form=refused()>
                <p>{t!(texts, "channels-text")}</p>
                {forms}
            </Administration>
        }
        .into_any())
    })
}

/// Each channel has a form; the one that was refused says which it is.
fn form_of(channel: Channel) -> Form {
    let form = Form::current().within(channel.as_str());
    if form.value(field::CHANNEL) == channel.as_str() { form } else { Form::scoped(channel.as_str()) }
}

/// The one that was refused, if any.
fn refused() -> Form {
    Channel::ALL.iter().map(|&channel| form_of(channel)).find(Form::is_refused).unwrap_or_else(Form::current)
}

#[component]
fn SetChannel(channel: Channel, set: Option<ChannelView>) -> impl IntoView {
    let texts = Texts::current();
    let heading = format!("channel-{channel}");
    let form = form_of(channel).starting_with(set.iter().flat_map(fields).collect::<Vec<_>>());
    view! {
        <section class="card" aria-labelledby=heading.clone()>
            <h2 id=heading.clone()>{words::channel(texts, channel)}</h2>
            <p class="muted">{words::channel_hint(texts, channel)}</p>
            <PostForm action=routes::CHANNELS form>
                <Hidden name=field::CHANNEL value=channel.as_str()/>
                <Textarea
                    name=field::GUIDANCE_FI
                    label=label(texts, field::GUIDANCE_FI)
                    hint=t!(texts, "channel-guidance-hint", limit = GUIDANCE_MAX)
                    rows=3
                />
                <Textarea name=field::GUIDANCE_SV label=label(texts, field::GUIDANCE_SV) optional=true rows=3/>
                <Textarea name=field::GUIDANCE_EN label=label(texts, field::GUIDANCE_EN) optional=true rows=3/>
                <TextInput
                    name=field::LINK
                    label=label(texts, field::LINK)
                    hint=t!(texts, "channel-link-hint")
                    optional=true
                    kind="url"
                    autocomplete="off"
                />
                <Submit label=t!(texts, "channel-set")/>
            </PostForm>
        </section>
    }
}

/// As it is now.
fn fields(set: &ChannelView) -> [(&'static str, String); 4] {
    [
        (field::GUIDANCE_FI, set.guidance.fi.clone()),
        (field::GUIDANCE_SV, set.guidance.sv.clone()),
        (field::GUIDANCE_EN, set.guidance.en.clone()),
        (field::LINK, set.link.clone()),
    ]
}

fn label(texts: Texts, of: &str) -> String {
    match of {
        field::GUIDANCE_FI => t!(texts, "channel-guidance-fi-label"),
        field::GUIDANCE_SV => t!(texts, "channel-guidance-sv-label"),
        field::GUIDANCE_EN => t!(texts, "channel-guidance-en-label"),
        _ => t!(texts, "channel-link-label"),
    }
}
