//! The catalogues `locales/{fi,sv,en}/app.ftl`, for pages and mails. A key that is not in them
//! does not compile: `t!(texts, "nav-own")`, `t!(texts, "pager-page", page = 2)`.

use std::{borrow::Cow, sync::LazyLock};

use domain::locale::Locale;
use i18n_embed::{I18nAssets, LanguageLoader, fluent::FluentLanguageLoader};
#[doc(hidden)]
pub use i18n_embed_fl::fl;
use leptos::prelude::*;

/// The text of a message in the language of the given [`Texts`]. Key and arguments are checked
/// when compiling, against `i18n.toml` of the crate that calls.
#[macro_export]
macro_rules! t {
    ($texts:expr, $key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::i18n::fl!($texts.loader(), $key $(, $name = $value)*)
    };
}
pub use crate::t;

/// The texts of one language.
#[derive(Debug, Clone, Copy)]
pub struct Texts {
    locale: Locale,
    loader: &'static FluentLanguageLoader,
}

impl Texts {
    pub fn of(locale: Locale) -> Self {
        static FI: LazyLock<FluentLanguageLoader> = LazyLock::new(|| load(Locale::Fi));
        static SV: LazyLock<FluentLanguageLoader> = LazyLock::new(|| load(Locale::Sv));
        static EN: LazyLock<FluentLanguageLoader> = LazyLock::new(|| load(Locale::En));
        let loader = match locale {
            Locale::Fi => &FI,
            Locale::Sv => &SV,
            Locale::En => &EN,
        };
        Self { locale, loader }
    }

    /// The texts of the page that is being rendered.
    pub fn current() -> Self {
        use_context::<Self>().unwrap_or_else(|| Self::of(Locale::default()))
    }

    pub const fn locale(self) -> Locale {
        self.locale
    }

    #[doc(hidden)]
    pub const fn loader(self) -> &'static FluentLanguageLoader {
        self.loader
    }
}

/// A language as it calls itself.
pub const fn own_name(locale: Locale) -> &'static str {
    match locale {
        Locale::Fi => "Suomi",
        Locale::Sv => "Svenska",
        Locale::En => "English",
    }
}

const fn catalogue(locale: Locale) -> &'static str {
    match locale {
        Locale::Fi => include_str!("../locales/fi/app.ftl"),
        Locale::Sv => include_str!("../locales/sv/app.ftl"),
        Locale::En => include_str!("../locales/en/app.ftl"),
    }
}

fn load(locale: Locale) -> FluentLanguageLoader {
    let tag = |locale: Locale| locale.as_str().parse().expect("each of the three is a language tag");
    let loader = FluentLanguageLoader::new("app", tag(Locale::Fi));
    loader.load_languages(&Catalogues, &[tag(locale)]).expect("the catalogues are part of the program");
    // Isolation marks around what is put in would be copied along with it, and break links in mails.
    loader.set_use_isolating(false);
    loader
}

struct Catalogues;

impl I18nAssets for Catalogues {
    fn get_files(&self, file_path: &str) -> Vec<Cow<'_, [u8]>> {
        let wanted = Locale::ALL.into_iter().find(|locale| file_path == path(*locale));
        wanted.map(|locale| Cow::Borrowed(catalogue(locale).as_bytes())).into_iter().collect()
    }

    fn filenames_iter(&self) -> Box<dyn Iterator<Item = String> + '_> {
        Box::new(Locale::ALL.into_iter().map(path))
    }
}

fn path(locale: Locale) -> String {
    format!("{locale}/app.ftl")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    /// Each message with the variables it takes, read from the catalogue itself.
    fn messages(locale: Locale) -> BTreeMap<String, BTreeSet<String>> {
        let mut messages = BTreeMap::new();
        let mut key = String::new();
        for line in catalogue(locale).lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) = line.split_once(" =").filter(|_| line.starts_with(char::is_alphabetic)) {
                name.clone_into(&mut key);
                assert!(messages.insert(key.clone(), BTreeSet::new()).is_none(), "{locale}: {key} stands twice");
            }
            for variable in line.split('$').skip(1) {
                let end = variable.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(variable.len());
                messages.get_mut(&key).expect("a variable stands in a message").insert(variable[..end].to_owned());
            }
        }
        messages
    }

    #[test]
    fn the_same_messages_with_the_same_variables_exist_in_each_language() {
        let finnish = messages(Locale::Fi);
        assert!(finnish.len() > 100, "only {} messages were read", finnish.len());
        for locale in [Locale::Sv, Locale::En] {
            assert_eq!(messages(locale), finnish, "{locale}");
        }
    }

    #[test]
    fn every_message_is_understood_by_the_parser() {
        for locale in Locale::ALL {
            let texts = Texts::of(locale);
            for key in messages(locale).keys() {
                assert!(texts.loader().has(key), "{locale}: {key}");
            }
        }
    }

    #[test]
    fn what_is_put_in_bears_no_marks() {
        assert_eq!(t!(Texts::of(Locale::Sv), "signed-in-as", name = "Aino"), "Inloggad: Aino");
    }

    #[test]
    fn numbers_choose_their_words() {
        let heading = |locale, count: usize| t!(Texts::of(locale), "faults-heading", count = count);
        assert_eq!(heading(Locale::Fi, 1), "Korjaa yksi kohta");
        assert_eq!(heading(Locale::Fi, 3), "Korjaa 3 kohtaa");
        assert_eq!(heading(Locale::En, 2), "Correct 2 things");
    }
}
