//! How islands call server functions: by `fetch` itself, so that a call can outlive its page, and silence
//! is told from an answer.

use leptos::{prelude::window, wasm_bindgen::JsCast, wasm_bindgen::JsValue};
use web_sys::{
    RequestInit, Response, UrlSearchParams,
    js_sys::{Array, Reflect},
};

/// Why there is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unanswered {
    /// The server said no, with this status.
    Refused(u16),
    Unreachable,
}

/// What server functions answer to islands: see [`crate::lines`].
pub type Rows = Vec<Vec<String>>;

/// Browsers refuse to send more than this much while a page is being left.
const LEAVING_BYTES: usize = 60_000;

/// Calls the function at `path`, which is under way before this returns. `leaving`: the page may be gone
/// before the answer comes.
pub fn ask(
    path: &str,
    arguments: &[(&str, &str)],
    leaving: bool,
) -> impl Future<Output = Result<Rows, Unanswered>> + use<> {
    let body = UrlSearchParams::new_with_str("").expect("an empty list is one");
    for (name, value) in arguments {
        body.append(name, value);
    }
    let request = RequestInit::new();
    request.set_method("POST");
    request.set_body(&body);
    if leaving && String::from(body.to_string()).len() < LEAVING_BYTES {
        let _ = Reflect::set(&request, &"keepalive".into(), &JsValue::TRUE);
    }
    let answer = window().fetch_with_str_and_init(path, &request);
    async move {
        let response: Response =
            answer.await.ok().and_then(|response| response.dyn_into().ok()).ok_or(Unanswered::Unreachable)?;
        if !response.ok() {
            return Err(Unanswered::Refused(response.status()));
        }
        let json = response.json().map_err(|_| Unanswered::Unreachable)?.await;
        json.map(|json| rows(&json)).map_err(|_| Unanswered::Unreachable)
    }
}

fn rows(json: &JsValue) -> Rows {
    let row = |row: JsValue| Array::from(&row).iter().map(|text| text.as_string().unwrap_or_default()).collect();
    Array::from(json).iter().map(row).collect()
}
