//! While one fills in the form: who would answer. Without JavaScript there is nothing, and nothing
//! is missing.

use domain::{
    locale::Locale,
    observation::field,
    routing::{DestinationPreview, Reason},
};
use leptos::{
    ev,
    prelude::*,
    task::spawn_local,
    wasm_bindgen::JsCast as _,
    web_sys::{HtmlInputElement, HtmlSelectElement},
};
use serde::{Deserialize, Serialize};

use super::api::destination_preview;

/// Sentences made ready by the page, in its language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DestinationWords {
    pub lead: String,
    pub service_line_and_area: String,
    pub service_line: String,
    pub area: String,
    pub default: String,
}

impl DestinationWords {
    fn reason(&self, reason: Reason) -> &str {
        match reason {
            Reason::ServiceLineAndArea => &self.service_line_and_area,
            Reason::ServiceLine => &self.service_line,
            Reason::Area => &self.area,
            Reason::Default => &self.default,
        }
    }
}

/// What the destination depends on: service line and area as chosen, once action is called for.
type Asked = Option<(String, String)>;

#[island]
pub fn DestinationHint(words: DestinationWords, locale: Locale) -> impl IntoView {
    let shown = RwSignal::new(None::<DestinationPreview>);
    let asked = RwSignal::new(None as Asked);

    // Effects run in the browser only.
    Effect::new(move || {
        asked.set(read());
        let listening = window_event_listener(ev::change, move |_| asked.set(read()));
        on_cleanup(move || listening.remove());
    });
    Effect::new(move |before: Option<Asked>| {
        let now = asked.get();
        match now.clone() {
            None => shown.set(None),
            Some(_) if before.as_ref() == Some(&now) => {}
            Some((service_line, area)) => spawn_local(async move {
                let wanted = Some((service_line.clone(), area.clone()));
                let answer = destination_preview(service_line, area).await;
                // An answer that comes late says nothing of what is chosen by now.
                if asked.get_untracked() == wanted {
                    shown.set(answer.ok());
                }
            }),
        }
        now
    });

    view! {
        <div class="aside" aria-live="polite">
            {move || shown.get().map(|preview| {
                let reason = words.reason(preview.reason).to_owned();
                let title = preview.title.in_locale(locale).to_owned();
                let title = (!title.is_empty()).then(|| format!(", {title}"));
                view! {
                    <p class="destination">
                        {words.lead.clone()} " " <strong>{preview.responsible} {title}</strong> ". " {reason} "."
                    </p>
                }
            })}
        </div>
    }
}

/// What stands in the form around the island.
fn read() -> Asked {
    let needs_action = element::<HtmlInputElement>(field::NEEDS_ACTION)?.checked();
    let chosen = |id| element::<HtmlSelectElement>(id).map(|select| select.value()).unwrap_or_default();
    needs_action.then(|| (chosen(field::SERVICE_LINE), chosen(field::AREA)))
}

fn element<E: leptos::wasm_bindgen::JsCast>(id: &str) -> Option<E> {
    document().get_element_by_id(id)?.dyn_into().ok()
}
