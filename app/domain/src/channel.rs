//! Other channels, and signs that something belongs into one of them: an incident with a patient,
//! wrongdoing, worry about one client. The organisation says where they are; the person decides.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::{
    fault::Fault,
    form::{RawForm, Reading},
    ids::NotAnId,
    locale::{Locale, Names},
    observation::coded,
};

coded! {
    Channel {
        /// Something happened, or nearly did, to a patient or client: the incident report.
        Incident = "incident",
        /// Wrongdoing: the channel of the Whistleblower Act.
        Wrongdoing = "wrongdoing",
        /// Worry about one client: child welfare notification and the like.
        WorryAboutClient = "worry_about_client",
    }
}

/// The organisation's own words and links for a channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChannelView {
    pub channel: Channel,
    /// What it is for and how to use it, in the three languages.
    pub guidance: Names,
    /// An https address, or empty.
    pub link: String,
}

/// Characters in the guidance.
pub const GUIDANCE_MAX: usize = 600;
const LINK_MAX: usize = 500;

/// Field names of the administrator's form.
pub mod field {
    pub const CHANNEL: &str = "channel";
    pub const GUIDANCE_FI: &str = "guidance_fi";
    pub const GUIDANCE_SV: &str = "guidance_sv";
    pub const GUIDANCE_EN: &str = "guidance_en";
    pub const LINK: &str = "link";
}

impl ChannelView {
    pub fn read(form: &RawForm) -> Result<Self, Fault> {
        let mut reading = Reading::of(form);
        let channel = reading.required_choice(field::CHANNEL, |_| true);
        let guidance = Names {
            fi: reading.required_text(field::GUIDANCE_FI, GUIDANCE_MAX),
            sv: reading.text(field::GUIDANCE_SV, GUIDANCE_MAX),
            en: reading.text(field::GUIDANCE_EN, GUIDANCE_MAX),
        };
        let link = reading.https_link(field::LINK, LINK_MAX);
        reading.finish(channel.map(|channel| Self { channel, guidance, link }))
    }
}

/// The channels that a text's words point to, each once. Looks at the beginnings of words, in all
/// three languages whatever the text's own.
pub fn suggested(text: &str) -> Vec<Channel> {
    let folded = text.to_lowercase();
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let says = |phrase: &[&str]| {
        words.windows(phrase.len()).any(|window| window.iter().zip(phrase).all(|(word, stem)| word.starts_with(stem)))
    };
    let of = |channel: Channel| signs(channel).iter().any(|phrase| says(phrase));
    Channel::ALL.iter().copied().filter(|channel| of(*channel)).collect()
}

/// Beginnings of words that follow each other.
const fn signs(channel: Channel) -> &'static [&'static [&'static str]] {
    match channel {
        Channel::Incident => &[
            &["haittatapahtu"],
            &["vaaratapahtu"],
            &["läheltä", "piti"],
            &["potilasvahin"],
            &["lääkevirhe"],
            &["lääkitysvirhe"],
            &["väärä", "lääke"],
            &["väärän", "lääk"],
            &["yliannost"],
            &["kaatui", "osastol"],
            &["putosi", "sängystä"],
            &["patientskad"],
            &["vårdskad"],
            &["felmedicin"],
            &["läkemedelsfel"],
            &["fel", "medicin"],
            &["fel", "läkemed"],
            &["överdos"],
            &["medication", "error"],
            &["wrong", "medic"],
            &["wrong", "dose"],
            &["near", "miss"],
            &["patient", "fell"],
            &["overdose"],
        ],
        Channel::Wrongdoing => &[
            &["väärinkäytö"],
            &["kaval"],
            &["lahjus"],
            &["lahjon"],
            &["korruptio"],
            &["petos"],
            &["petok"],
            &["laitto"],
            &["rikos"],
            &["rikok"],
            &["varast"],
            &["oegentlighet"],
            &["korruption"],
            &["mutor"],
            &["mutbrott"],
            &["förskingr"],
            &["bedrägeri"],
            &["olaglig"],
            &["brottslig"],
            &["embezzl"],
            &["brib"],
            &["corrupt"],
            &["fraud"],
            &["illegal"],
            &["stole"],
            &["misconduct"],
        ],
        Channel::WorryAboutClient => &[
            &["lastensuojeluilmoitu"],
            &["huoli", "lapsesta"],
            &["huolissani", "asiak"],
            &["huoli", "asiakkaa"],
            &["itsemurh"],
            &["itsetuho"],
            &["pahoinpid"],
            &["pahoinpite"],
            &["kaltoinkoh"],
            &["barnskyddsanmäl"],
            &["orolig", "för", "en", "klient"],
            &["orolig", "för", "min", "klient"],
            &["oro", "för", "en", "klient"],
            &["självmord"],
            &["självskad"],
            &["misshand"],
            &["vanvård"],
            &["child", "welfare", "notif"],
            &["worried", "about", "a", "client"],
            &["worried", "about", "my", "client"],
            &["suicid"],
            &["self", "harm"],
            &["neglected", "child"],
        ],
    }
}

/// The guidance in a language, or in Finnish where there is none.
impl ChannelView {
    pub fn guidance_in(&self, locale: Locale) -> &str {
        self.guidance.in_locale(locale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_found_in_every_language_and_inflected() {
        let cases = [
            ("Osastolla annettiin väärää lääkettä kahdesti.", Channel::Incident),
            ("Misstänkta oegentligheter i upphandlingen.", Channel::Wrongdoing),
            ("Olen huolissani asiakkaastani, joka ei avaa ovea.", Channel::WorryAboutClient),
            ("I am worried about my client.", Channel::WorryAboutClient),
        ];
        for (text, channel) in cases {
            assert_eq!(suggested(text), [channel], "{text}");
        }
    }

    #[test]
    fn ordinary_observations_belong_here() {
        for text in [
            "Asiakkaat ohjataan luukulta toiselle eikä kukaan ota koppia.",
            "Klienterna bollas mellan FPA och arbetskraftsmyndigheten.",
            "Nobody is responsible for the whole.",
            "Olemme huolissamme jonojen kasvusta.",
        ] {
            assert_eq!(suggested(text), [], "{text}");
        }
    }

    #[test]
    fn a_channel_has_guidance_and_a_safe_link() {
        let form = |link: &str| {
            RawForm::from_iter([("channel", "incident"), ("guidance_fi", "Tee ilmoitus HaiProssa."), ("link", link)])
        };
        assert!(ChannelView::read(&form("https://intra.example.fi/ilmoitus")).is_ok());
        assert!(ChannelView::read(&form("")).is_ok());
        for bad in ["javascript:alert(1)", "http://a.example", "https://", "https://a b.example", "//a.example"] {
            assert!(ChannelView::read(&form(bad)).is_err(), "{bad}");
        }
    }
}
