//! The files that browsers get as they are: script, wasm, styles and fonts, embedded from
//! `server/site` where `cargo xtask web` lays them. Each may lie there compressed beside itself
//! (`.br`, `.gz`). A name with a hash in it never changes its content.

use std::{borrow::Cow, collections::BTreeMap, sync::Arc};

use axum::{
    Router,
    body::{Body, Bytes},
    http::{HeaderMap, HeaderValue, Response, StatusCode, header},
    routing::get,
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use rust_embed::RustEmbed;
use serde::Deserialize;
use sha2::{Digest, Sha256};

#[derive(RustEmbed)]
#[folder = "site/"]
struct Embedded;

const FAVICON: (&str, &[u8]) = ("favicon.svg", include_bytes!("favicon.svg"));

/// What `cargo xtask web` says about the files it laid.
#[derive(Debug, Clone, Deserialize)]
pub struct Description {
    /// The name of script and wasm in `/pkg`, without their endings.
    pub output_name: String,
    /// The style's address.
    pub style: String,
    /// Addresses of the fonts to load first.
    pub fonts: Vec<String>,
}

impl Default for Description {
    /// Before the first web build: pages without style or script, which work.
    fn default() -> Self {
        Self { output_name: "havainto".to_owned(), style: "/style.css".to_owned(), fonts: Vec::new() }
    }
}

/// All files, by address.
pub struct Assets {
    pub description: Description,
    files: BTreeMap<String, Asset>,
}

#[derive(Clone)]
struct Asset {
    mime: &'static str,
    /// Of the content, without quotes.
    tag: String,
    never_changes: bool,
    /// Whether browsers run it beside the pages.
    is_worker: bool,
    plain: Bytes,
    brotli: Option<Bytes>,
    gzip: Option<Bytes>,
}

#[derive(Debug, thiserror::Error)]
#[error("server/site/site.json can't be read; run `cargo xtask web`")]
pub struct BrokenDescription(#[from] serde_json::Error);

impl Assets {
    /// The files that were embedded when the server was built.
    pub fn embedded() -> Result<Self, BrokenDescription> {
        let files = Embedded::iter().filter_map(|name| Some((name.clone(), Embedded::get(&name)?.data)));
        Self::of(files.map(|(name, data)| (name.into_owned(), data)))
    }

    fn of(files: impl Iterator<Item = (String, Cow<'static, [u8]>)>) -> Result<Self, BrokenDescription> {
        let mut bytes: BTreeMap<String, Bytes> = files
            .map(|(name, data)| {
                let data = match data {
                    Cow::Borrowed(data) => Bytes::from_static(data),
                    Cow::Owned(data) => Bytes::from(data),
                };
                (name, data)
            })
            .filter(|(name, _)| !name.starts_with('.'))
            .collect();
        bytes.entry(FAVICON.0.to_owned()).or_insert_with(|| Bytes::from_static(FAVICON.1));
        let description = match bytes.remove("site.json") {
            Some(json) => serde_json::from_slice(&json)?,
            None => Description::default(),
        };
        let files = bytes
            .iter()
            .filter(|(name, _)| original(name).is_none_or(|name| !bytes.contains_key(name)))
            .map(|(name, plain)| {
                let compressed = |ending| bytes.get(&format!("{name}{ending}")).cloned();
                let asset = Asset {
                    mime: mime(name),
                    tag: URL_SAFE_NO_PAD.encode(&Sha256::digest(plain)[..12]),
                    never_changes: has_hash(name),
                    is_worker: name == "service-worker.js",
                    plain: plain.clone(),
                    brotli: compressed(".br"),
                    gzip: compressed(".gz"),
                };
                (format!("/{name}"), asset)
            })
            .collect();
        Ok(Self { description, files })
    }

    /// A route for each file.
    pub fn router<S: Clone + Send + Sync + 'static>(&self) -> Router<S> {
        self.files.iter().fold(Router::new(), |router, (path, asset)| {
            let asset = Arc::new(asset.clone());
            router.route(path, get(move |headers: HeaderMap| std::future::ready(asset.answer(&headers))))
        })
    }

    /// Whether there is a file under this address.
    pub fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }
}

impl Asset {
    fn answer(&self, asked: &HeaderMap) -> Response<Body> {
        let (encoding, bytes) = self.encoding_for(asked);
        let tag = match encoding {
            Some(encoding) => format!("\"{}-{encoding}\"", self.tag),
            None => format!("\"{}\"", self.tag),
        };
        let known = asked
            .get_all(header::IF_NONE_MATCH)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .any(|one| matches!(one.trim(), "*") || one.trim().trim_start_matches("W/") == tag);
        let mut response = Response::new(if known { Body::empty() } else { Body::from(bytes.clone()) });
        if known {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
        }
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(self.mime));
        let keep = if self.never_changes { "public, max-age=31536000, immutable" } else { "no-cache" };
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
        if let Ok(tag) = HeaderValue::from_str(&tag) {
            headers.insert(header::ETAG, tag);
        }
        if self.brotli.is_some() || self.gzip.is_some() {
            headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        }
        if let Some(encoding) = encoding {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        if self.is_worker {
            // What it runs under is said by its own answer, not by the page's.
            let policy = HeaderValue::from_static("default-src 'none'; connect-src 'self'");
            headers.insert(header::CONTENT_SECURITY_POLICY, policy);
        }
        response
    }

    fn encoding_for(&self, asked: &HeaderMap) -> (Option<&'static str>, &Bytes) {
        [("br", &self.brotli), ("gzip", &self.gzip)]
            .into_iter()
            .find_map(|(encoding, bytes)| {
                let bytes = bytes.as_ref().filter(|_| accepts(asked, encoding))?;
                Some((Some(encoding), bytes))
            })
            .unwrap_or((None, &self.plain))
    }
}

/// Whether `Accept-Encoding` names the encoding, and not with a weight of zero.
fn accepts(asked: &HeaderMap, encoding: &str) -> bool {
    asked
        .get_all(header::ACCEPT_ENCODING)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|one| {
            let (name, weight) = one.split_once(';').unwrap_or((one, "q=1"));
            let weight = weight.trim().strip_prefix("q=").and_then(|q| q.parse::<f32>().ok());
            name.trim().eq_ignore_ascii_case(encoding) && weight.is_some_and(|q| q > 0.0)
        })
}

/// The name of the file that this one is a compressed form of, if it is one.
fn original(name: &str) -> Option<&str> {
    name.strip_suffix(".br").or_else(|| name.strip_suffix(".gz"))
}

/// `style.0a1b2c3d4e5f.css`, `havainto.0a1b2c3d4e5f_bg.wasm`: a piece of twelve hexadecimal digits.
fn has_hash(name: &str) -> bool {
    name.split(['.', '_', '/']).any(|piece| piece.len() == 12 && piece.bytes().all(|b| b.is_ascii_hexdigit()))
}

fn mime(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "woff2" => "font/woff2",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use axum::http::Request;
    use tower::ServiceExt;

    use super::*;

    const WASM: &str = "pkg/havainto.0a1b2c3d4e5f_bg.wasm";

    fn router() -> Router {
        let file = |name: &str, data: &'static str| (name.to_owned(), Cow::Borrowed(data.as_bytes()));
        let files = [
            file(".gitkeep", ""),
            file("site.json", r#"{"output_name": "havainto.1", "style": "/style.1.css", "fonts": [], "more": 1}"#),
            file(WASM, "plain"),
            file(&format!("{WASM}.br"), "brotli"),
            file(&format!("{WASM}.gz"), "gzip"),
            file("fonts/a.woff2", "font"),
            file("service-worker.js", "worker"),
        ];
        Assets::of(files.into_iter()).unwrap().router()
    }

    async fn ask(method: &str, path: &str, headers: &[(&str, &str)]) -> (StatusCode, HeaderMap, String) {
        let request = headers.iter().fold(Request::builder().method(method).uri(path), |r, (k, v)| r.header(*k, *v));
        let response = router().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = axum::body::to_bytes(body, 1000).await.unwrap();
        (parts.status, parts.headers, String::from_utf8(body.to_vec()).unwrap())
    }

    #[tokio::test]
    async fn the_best_encoding_that_is_accepted_is_sent() {
        let path = format!("/{WASM}");
        let cases = [
            ("gzip, deflate, br", "brotli", Some("br")),
            ("gzip", "gzip", Some("gzip")),
            ("br;q=0, gzip;q=0.5", "gzip", Some("gzip")),
            ("identity", "plain", None),
            ("brr", "plain", None),
        ];
        let mut tags = std::collections::BTreeSet::new();
        for (accepted, body, encoding) in cases {
            let (status, headers, sent) = ask("GET", &path, &[("accept-encoding", accepted)]).await;
            assert_eq!((status, sent.as_str()), (StatusCode::OK, body), "{accepted}");
            assert_eq!(headers.get("content-encoding").map(|v| v.to_str().unwrap()), encoding, "{accepted}");
            assert_eq!(headers["content-type"], "application/wasm");
            assert_eq!(headers["vary"], "accept-encoding");
            assert!(headers["cache-control"].to_str().unwrap().contains("immutable"));
            tags.insert(headers["etag"].to_str().unwrap().to_owned());
        }
        assert_eq!(tags.len(), 3, "each encoding has a tag of its own");
    }

    #[tokio::test]
    async fn what_a_browser_has_is_not_sent_again() {
        let (_, headers, _) = ask("GET", "/fonts/a.woff2", &[]).await;
        assert_eq!(headers["cache-control"], "no-cache", "no hash, no promise");
        assert!(!headers.contains_key("vary"));
        let tag = headers["etag"].to_str().unwrap();
        for known in [tag, &format!("\"x\", W/{tag}"), "*"] {
            let (status, _, body) = ask("GET", "/fonts/a.woff2", &[("if-none-match", known)]).await;
            assert_eq!((status, body.as_str()), (StatusCode::NOT_MODIFIED, ""), "{known}");
        }
        assert_eq!(ask("GET", "/fonts/a.woff2", &[("if-none-match", "\"x\"")]).await.0, StatusCode::OK);
    }

    #[tokio::test]
    async fn the_worker_may_fetch_from_here_and_is_always_asked_for() {
        let (_, headers, _) = ask("GET", "/service-worker.js", &[]).await;
        assert_eq!(headers["content-security-policy"], "default-src 'none'; connect-src 'self'");
        assert_eq!(headers["cache-control"], "no-cache");
        assert!(!ask("GET", "/fonts/a.woff2", &[]).await.1.contains_key("content-security-policy"));
    }

    #[tokio::test]
    async fn only_whole_files_are_there() {
        for path in ["/site.json", "/.gitkeep", &format!("/{WASM}.br"), "/pkg/../site.json", "/pkg/%2e%2e/site.json"] {
            assert_eq!(ask("GET", path, &[]).await.0, StatusCode::NOT_FOUND, "{path}");
        }
        let (status, headers, body) = ask("HEAD", "/favicon.svg", &[]).await;
        assert_eq!((status, body.as_str()), (StatusCode::OK, ""));
        assert_eq!(headers["content-type"], "image/svg+xml");
        assert_eq!(ask("POST", "/favicon.svg", &[]).await.0, StatusCode::METHOD_NOT_ALLOWED);
    }

    #[test]
    fn what_was_embedded_can_be_read() {
        let assets = Assets::embedded().unwrap();
        assert!(assets.has("/favicon.svg"));
        assert!(assets.description.style == "/style.css" || assets.has(&assets.description.style));
    }
}
