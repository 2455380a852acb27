//! Over a real connection: what only shows there.

use std::net::SocketAddr;

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

use super::*;

/// Sends a request as it is, and only when all of it is sent reads the answer to its end.
async fn exchange(site: &Site, request: &str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let service = site.router.clone().into_make_service_with_connect_info::<SocketAddr>();
    let server = tokio::spawn(async { axum::serve(listener, service).await });
    let mut connection = TcpStream::connect(address).await.unwrap();
    connection.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    connection.read_to_end(&mut answer).await.unwrap();
    server.abort();
    String::from_utf8(answer).unwrap()
}

fn post(path: &str, body: &str) -> String {
    format!(
        "POST {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-length: {}\r\n\
         content-type: application/x-www-form-urlencoded\r\n\r\n{body}",
        body.len()
    )
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_sends_too_much_is_heard_out_and_then_told() {
    let site = Site::new();
    // More than the buffers of a connection hold by themselves.
    let answer = exchange(&site, &post("/sign-in", &format!("email={}", "a".repeat(BODY_LIMIT * 60)))).await;
    assert!(answer.starts_with("HTTP/1.1 413 "), "{answer}");
    assert!(answer.contains("</html>"), "{answer}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_address_is_the_peers_when_no_proxy_is_trusted() {
    let site = Site::behind_proxy("http://localhost", false);
    exchange(&site, &post("/sign-in", "").replace("host:", "x-forwarded-for: 192.0.2.7\r\nhost:")).await;
    assert_eq!(site.fake.came_from.lock().unwrap().unwrap().to_string(), "127.0.0.1");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_head_is_a_page_without_its_body() {
    let site = Site::new();
    for path in ["/privacy", "/sign-in", "/no/such/page"] {
        let ask = |method| format!("{method} {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n");
        let (page, head) = (exchange(&site, &ask("GET")).await, exchange(&site, &ask("HEAD")).await);
        assert!(page.contains("</html>"), "{page}");
        assert!(head.ends_with("\r\n\r\n") && !head.contains("</html>"), "{head}");
        assert_eq!(head.lines().next(), page.lines().next());
    }
}
