//! What something is called. A success is asked about in its own words: both stand on the page, and the
//! style sheet shows those of the kind that is chosen.

use domain::observation::Kind;
use leptos::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    usual: String,
    success: Option<String>,
}

impl Wording {
    pub fn new(usual: impl Into<String>) -> Self {
        Self { usual: usual.into(), success: None }
    }

    /// Says something else of a success.
    #[must_use]
    pub fn for_success(self, words: impl Into<String>) -> Self {
        Self { success: Some(words.into()), ..self }
    }

    /// What is said where the kind is known.
    pub fn of(self, kind: Kind) -> String {
        self.success.filter(|_| kind == Kind::Success).unwrap_or(self.usual)
    }

    /// The words, each changed in the same way.
    #[must_use]
    pub fn map(self, change: impl Fn(String) -> String) -> Self {
        Self { usual: change(self.usual), success: self.success.map(change) }
    }
}

impl From<String> for Wording {
    fn from(words: String) -> Self {
        Self::new(words)
    }
}

impl IntoRender for Wording {
    type Output = AnyView;

    fn into_render(self) -> AnyView {
        match self.success {
            None => self.usual.into_any(),
            Some(success) => view! {
                <span class="unless-success">{self.usual}</span>
                <span class="if-success">{success}</span>
            }
            .into_any(),
        }
    }
}
