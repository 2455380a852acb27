//! Where a request comes from, and where it may be sent on to.

use std::{
    convert::Infallible,
    net::{IpAddr, Ipv4Addr, SocketAddr},
};

use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::{Extensions, HeaderMap, request::Parts},
};

use super::state::WebState;

/// Where a request comes from.
pub struct ClientAddress(pub IpAddr);

impl FromRequestParts<WebState> for ClientAddress {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, web: &WebState) -> Result<Self, Infallible> {
        Ok(Self(client(&parts.headers, &parts.extensions, web.settings.trust_proxy)))
    }
}

/// The client's address: the peer's, or what a trusted proxy in front of us says about its own peer.
/// An address that nobody knows is 0.0.0.0.
pub fn client(headers: &HeaderMap, extensions: &Extensions, trust_proxy: bool) -> IpAddr {
    // A proxy appends: only the last address was written by it, those before by anybody.
    let said = || {
        let last = headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
        last.rsplit(',').next()?.trim().parse().ok()
    };
    let peer = || extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip());
    let address = if trust_proxy { said().or_else(peer) } else { peer() };
    address.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |address| address.to_canonical())
}

/// A path of our own, with its query: nothing that a browser would take for another site's address.
pub fn own_path(text: &str) -> Option<&str> {
    let own = text.starts_with('/')
        && !text.starts_with("//")
        && text.len() <= 2000
        && text.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    own.then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_sent_to_another_site() {
        for own in ["/", "/issues/1?page=2", "/search?q=a%20b&x=//y", "/@evil.example", "/a//b", "/%2Fevil.example"] {
            assert_eq!(own_path(own), Some(own));
        }
        let long = format!("/{}", "x".repeat(2000));
        for foreign in [
            "",
            "evil.example",
            "//evil.example",
            "///evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "/a\\b",
            "/\t/evil.example",
            "\t//evil.example",
            " /a",
            "/a b",
            "/\n/evil.example",
            "/ä",
            "https://evil.example",
            "https:/evil.example",
            "javascript:alert(1)",
            "data:text/html,x",
            &long,
        ] {
            assert_eq!(own_path(foreign), None, "{foreign:?}");
        }
    }

    #[test]
    fn only_a_trusted_proxy_is_believed_and_only_its_own_word() {
        let mut headers = HeaderMap::new();
        let mut extensions = Extensions::new();
        assert_eq!(client(&headers, &extensions, true).to_string(), "0.0.0.0");
        extensions.insert(ConnectInfo("[::ffff:10.0.0.1]:5000".parse::<SocketAddr>().unwrap()));
        headers.append("x-forwarded-for", "1.1.1.1".parse().unwrap());
        headers.append("x-forwarded-for", "2.2.2.2, 192.0.2.7".parse().unwrap());
        assert_eq!(client(&headers, &extensions, false).to_string(), "10.0.0.1");
        assert_eq!(client(&headers, &extensions, true).to_string(), "192.0.2.7");
        headers.append("x-forwarded-for", "nonsense".parse().unwrap());
        assert_eq!(client(&headers, &extensions, true).to_string(), "10.0.0.1");
    }
}
