//! The three languages, and names that exist in all of them.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::ids::NotAnId;

/// A language of the interface, of a mail, or of a text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    #[default]
    Fi,
    Sv,
    En,
}

impl Locale {
    pub const ALL: [Self; 3] = [Self::Fi, Self::Sv, Self::En];

    /// The tag for `lang` attributes: `fi`, `sv`, `en`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Fi => "fi",
            Self::Sv => "sv",
            Self::En => "en",
        }
    }

    /// The first of the three that an `Accept-Language` header would rather have.
    pub fn from_accept_language(header: &str) -> Option<Self> {
        let mut wanted: Vec<(f32, Self)> = header
            .split(',')
            .filter_map(|part| {
                let mut pieces = part.trim().split(';');
                let tag = pieces.next()?.trim();
                let locale = tag.split('-').next()?.to_ascii_lowercase().parse().ok()?;
                let weight =
                    pieces.find_map(|piece| piece.trim().strip_prefix("q=")).map_or(Some(1.0), |q| q.parse().ok())?;
                (weight > 0.0).then_some((weight, locale))
            })
            .collect();
        wanted.sort_by(|a, b| b.0.total_cmp(&a.0));
        wanted.first().map(|(_, locale)| *locale)
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Locale {
    type Err = NotAnId;
    fn from_str(text: &str) -> Result<Self, NotAnId> {
        Self::ALL.into_iter().find(|locale| locale.as_str() == text).ok_or(NotAnId)
    }
}

/// The name of a unit or of a list's item, in each language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Names {
    pub fi: String,
    pub sv: String,
    pub en: String,
}

impl Names {
    /// The name in a language; where it was left empty, the first that was not.
    pub fn in_locale(&self, locale: Locale) -> &str {
        let wanted = match locale {
            Locale::Fi => &self.fi,
            Locale::Sv => &self.sv,
            Locale::En => &self.en,
        };
        [wanted, &self.fi, &self.sv, &self.en].into_iter().find(|name| !name.is_empty()).map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_says_which_language_it_would_rather_have() {
        let best = Locale::from_accept_language;
        assert_eq!(best("sv-FI,sv;q=0.9,fi;q=0.8"), Some(Locale::Sv));
        assert_eq!(best("de, en;q=0.5, fi;q=0.7"), Some(Locale::Fi));
        assert_eq!(best("fi;q=0, en;q=0.1"), Some(Locale::En));
        assert_eq!(best("de"), None);
        assert_eq!(best(";;;q=,,"), None);
    }

    #[test]
    fn a_missing_name_falls_back_to_one_that_exists() {
        let names = Names { fi: "Pori".into(), sv: "Björneborg".into(), en: String::new() };
        assert_eq!(names.in_locale(Locale::Sv), "Björneborg");
        assert_eq!(names.in_locale(Locale::En), "Pori");
    }
}
