//! Comments on a report, and the form that adds one.

use domain::{
    observation::Identity,
    voice::{Author, COMMENT_MAX, CommentView, field},
};
use leptos::prelude::*;

use crate::{
    form::Form,
    i18n::Texts,
    t,
    ui::{Day, Nobodys, PostForm, Submit, Textarea, Voice, When},
};

/// Ids of the form's fields begin with it.
pub const SCOPE: &str = "comment";
/// The form's id.
pub const FORM: &str = "to-comment";

/// Oldest first; the children stand below them.
#[component]
pub fn Comments(
    comments: Vec<CommentView>,
    /// How the report was filed: of whoever did so anonymously, only the day is told.
    identity: Identity,
    children: Children,
) -> impl IntoView {
    let texts = Texts::current();
    let none = comments.is_empty();
    let rows = comments.into_iter().map(|comment| view! { <Comment comment identity/> }).collect_view();
    view! {
        <section aria-labelledby="comments">
            <h2 id="comments">{t!(texts, "comments-heading")}</h2>
            {if none {
                view! { <p class="muted">{t!(texts, "comments-none")}</p> }.into_any()
            } else {
                view! { <ol class="rows">{rows}</ol> }.into_any()
            }}
            {children()}
        </section>
    }
}

#[component]
fn Comment(comment: CommentView, identity: Identity) -> impl IntoView {
    let texts = Texts::current();
    let to_the_day = comment.author == Author::Reporter && identity == Identity::Anonymous;
    let author = match comment.author {
        Author::Reporter => t!(texts, "comment-by-reporter"),
        Author::Named(name) => name,
    };
    let at = comment.at;
    view! {
        <li class="row">
            <p class="small">
                <strong>{author}</strong> " · "
                {if to_the_day { view! { <Day on=at/> }.into_any() } else { view! { <When at/> }.into_any() }}
            </p>
            <Voice text=comment.text language=comment.language/>
        </li>
    }
}

/// `form`: the comment's, scoped by [`SCOPE`].
#[component]
pub fn CommentForm(
    #[prop(into)] action: String,
    form: Form,
    #[prop(into)] label: String,
    #[prop(into)] hint: String,
    #[prop(into)] submit: String,
) -> impl IntoView {
    view! {
        <PostForm id=FORM action form=form.clone()>
            <Nobodys form/>
            <Textarea name=field::TEXT label hint rows=4 limit=COMMENT_MAX/>
            <Submit label=submit quiet=true/>
        </PostForm>
    }
}
