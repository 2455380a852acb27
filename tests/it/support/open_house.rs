//! The whole server but for its socket: an installation with the demonstration, asked as a browser asks.

use std::{fs, path::Path, sync::Arc};

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, header},
    response::Response,
};
use domain::time::Clock;
use server::{
    auth::password::Passwords,
    clock::SystemClock,
    config::{Config, Overrides},
    search::index::Index,
    seed::{self, DEMO_PASSWORD},
    web,
    wire::House,
};
use tempfile::TempDir;
use tower::ServiceExt;

pub struct OpenHouse {
    router: Router,
    pub house: House,
    pub index: Index,
    folder: TempDir,
}

impl OpenHouse {
    /// `database`: the address of an empty `PostgreSQL` database; without one it is `SQLite`.
    pub async fn demo(database: Option<&str>) -> Self {
        Self::demo_at(database, Arc::new(SystemClock)).await
    }

    /// The same by another clock.
    pub async fn demo_at(database: Option<&str>, clock: Arc<dyn Clock>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("settings.toml");
        let url = database.unwrap_or_default();
        fs::write(&file, format!("[database]\nurl = \"{url}\"\nacquire_timeout = 2\n")).unwrap();
        let data = Some(folder.path().to_owned());
        let config = Config::load(&Overrides { file: Some(file), data, demo: true, ..Overrides::default() }).unwrap();
        let house = House::open(config, clock.clone(), Passwords::weak()).await.unwrap();
        house.store.migrate().await.unwrap();
        seed::demo(&house.store, &*clock).await.unwrap();
        let index = house.open_index().unwrap();
        let router = web::router(house.web(&index, Vec::new()).unwrap());
        Self { router, house, index, folder }
    }

    /// Where everything is kept that is not in the database.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn database_url(&self) -> String {
        self.house.config.store().url
    }

    /// `form`: urlencoded, for a POST.
    pub async fn send(&self, method: &str, path: &str, cookie: Option<&str>, form: &str) -> Response {
        self.send_as(method, path, cookie, "application/x-www-form-urlencoded", form).await
    }

    /// `kind`: of what body, for a POST.
    pub async fn send_as(&self, method: &str, path: &str, cookie: Option<&str>, kind: &str, body: &str) -> Response {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "localhost:8080")
            .header(header::ORIGIN, "http://localhost:8080")
            .header("sec-fetch-site", "same-origin");
        if let Some(cookie) = cookie {
            request = request.header(header::COOKIE, cookie);
        }
        if method == "POST" {
            request = request.header(header::CONTENT_TYPE, kind);
        }
        let request = request.body(Body::from(body.to_owned())).unwrap();
        self.router.clone().oneshot(request).await.unwrap()
    }

    /// Gives the cookie that a browser would send back.
    pub async fn sign_in(&self, email: &str) -> String {
        let form = format!("email={}&password={DEMO_PASSWORD}", email.replace('@', "%40"));
        let answer = self.send("POST", "/sign-in", None, &form).await;
        assert_eq!(answer.status(), 303, "{email} signs in");
        answer.headers()[header::SET_COOKIE].to_str().unwrap().split(';').next().unwrap().to_owned()
    }
}

pub async fn text_of(response: Response) -> String {
    String::from_utf8(to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec()).unwrap()
}
