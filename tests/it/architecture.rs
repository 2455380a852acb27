//! The house's rooms and the arrows between them, held against the code.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::Command,
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ lies in the workspace").to_owned()
}

/// Every Rust file below a folder, with its path from the workspace's root.
fn rust_files(folder: &str) -> Vec<(String, String)> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), &mut found);
    found.sort();
    found
        .into_iter()
        .map(|path| {
            let name = path.strip_prefix(root()).unwrap().to_string_lossy().into_owned();
            (name, code_of(&fs::read_to_string(&path).unwrap()))
        })
        .collect()
}

/// The file without its comments; what stands below `#[cfg(test)]` may borrow from any room.
fn code_of(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// The names that follow a path's beginning: `crate::a::B` gives `a`, `crate::{a::B, c}` gives `a` and `c`.
fn named_after(code: &str, beginning: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (at, _) in code.match_indices(beginning) {
        let before = code[..at].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':') {
            continue;
        }
        let rest = &code[at + beginning.len()..];
        let ident = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
        if let Some(group) = rest.strip_prefix('{') {
            let (mut depth, mut item) = (0_u32, String::new());
            for c in group.chars() {
                match c {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => {
                        names.insert(ident(item.trim()));
                        item.clear();
                        continue;
                    }
                    _ => {}
                }
                item.push(c);
            }
            names.insert(ident(item.trim()));
        } else {
            names.insert(ident(rest));
        }
    }
    names.remove("");
    names
}

/// The room of a file of `server/src`: its folder, or its own name.
fn room(path: &str) -> &str {
    let inside = path.strip_prefix("server/src/").unwrap();
    inside.split('/').next().unwrap().trim_end_matches(".rs")
}

#[test]
fn rooms_of_the_server_call_only_those_they_may() {
    // command/ and main put everything together, as wire does.
    let anyone = ["command", "main", "lib", "wire"];
    let may_call: BTreeMap<&str, &[&str]> = BTreeMap::from([
        ("auth", &["auth"][..]),
        ("clock", &[]),
        ("config", &["auth", "store"]),
        ("event", &[]),
        ("mail", &["mail", "auth", "store", "event", "config"]),
        ("search", &["search", "store", "event"]),
        ("seed", &["seed", "store", "event", "auth", "service"]),
        ("service", &["service", "auth", "store", "event", "search", "mail", "config"]),
        ("store", &["store", "event", "auth"]),
        ("telemetry", &["config"]),
        ("web", &["web", "auth"]),
        ("worker", &["mail", "store", "search", "event"]),
    ]);
    let mut strays = Vec::new();
    for (path, code) in rust_files("server/src") {
        let room = room(&path);
        if anyone.contains(&room) {
            continue;
        }
        let allowed = may_call.get(room).unwrap_or_else(|| panic!("{path} lies in no known room"));
        for called in named_after(&code, "crate::") {
            if !allowed.contains(&called.as_str()) {
                strays.push(format!("{path} calls {called}"));
            }
        }
    }
    assert!(strays.is_empty(), "{strays:#?}");
}

#[test]
fn each_library_stays_in_its_room() {
    let homes: &[(&[&str], &[&str])] = &[
        (&["sea_orm", "migrations"], &["server/src/store/"]),
        (&["axum", "tower_http", "tower", "leptos", "leptos_axum"], &["server/src/web/", "server/src/command/"]),
        (&["tower_sessions"], &["server/src/web/", "server/src/auth/session"]),
        (&["tantivy"], &["server/src/search/"]),
        (
            &["lexicon"],
            &["server/src/search/", "server/src/service/search.rs", "server/src/service/observation/filing.rs"],
        ),
        (&["lettre"], &["server/src/mail/", "server/src/config.rs"]),
        (&["argon2"], &["server/src/auth/password.rs"]),
        (&["app"], &["server/src/web/", "server/src/mail/compose", "server/src/wire.rs", "server/src/command/"]),
    ];
    let mut strays = Vec::new();
    for (path, code) in rust_files("server/src") {
        for (libraries, rooms) in homes {
            for library in *libraries {
                let used = !named_after(&code, &format!("{library}::")).is_empty();
                if used && !rooms.iter().any(|room| path.starts_with(room)) {
                    strays.push(format!("{path} uses {library}"));
                }
            }
        }
    }
    assert!(strays.is_empty(), "{strays:#?}");
}

#[test]
fn the_domain_knows_nothing_of_web_sql_or_files() {
    for (path, code) in rust_files("app/domain/src") {
        for foreign in ["std::fs::", "std::env::", "std::net::TcpStream", "tokio::", "leptos::", "axum::", "sea_orm::"]
        {
            assert!(!code.contains(foreign), "{path} uses {foreign}");
        }
        assert!(!code.contains("Utc::now"), "{path} reads a clock");
    }
}

#[test]
fn words_are_understood_without_any_io() {
    for (path, code) in rust_files("server/lexicon/src") {
        for foreign in ["std::fs::", "std::env::", "std::net::", "tokio::", "tantivy::", "server::", "app::"] {
            assert!(named_after(&code, foreign).is_empty(), "{path} uses {foreign}");
        }
    }
}

#[test]
fn the_app_does_no_io() {
    for (path, code) in rust_files("app/src") {
        for foreign in ["std::fs::", "std::net::", "tokio::", "sea_orm::", "tantivy::", "lettre::", "server::"] {
            assert!(named_after(&code, foreign).is_empty(), "{path} uses {foreign}");
        }
    }
}

#[test]
fn the_browser_is_not_sent_the_servers_libraries() {
    let tree = Command::new(env!("CARGO"))
        .args(["tree", "--locked", "--offline", "--package", "app", "--target", "wasm32-unknown-unknown"])
        .args(["--no-default-features", "--features", "hydrate", "--edges", "normal", "--prefix", "none"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(tree.status.success(), "{}", String::from_utf8_lossy(&tree.stderr));
    let tree = String::from_utf8(tree.stdout).unwrap();
    assert!(tree.lines().any(|line| line.starts_with("leptos ")), "{tree}");
    for library in ["sea-orm", "axum", "tokio", "tantivy", "lettre", "fluent", "chrono-tz", "i18n-embed"] {
        assert!(!tree.lines().any(|line| line.split(' ').next() == Some(library)), "{library} is sent to the browser");
    }
}

#[test]
fn every_path_that_the_architecture_page_names_exists() {
    let page = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let mut named = 0;
    for quoted in page.split('`').skip(1).step_by(2) {
        let is_path = quoted.contains('/') && !quoted.starts_with('/') && !quoted.contains([' ', '{', '<', '|'])
            || Path::new(quoted).extension().is_some_and(|extension| extension == "rs");
        if is_path {
            named += 1;
            let exists = ["", "server/src"].iter().any(|base| root().join(base).join(quoted).exists());
            assert!(exists, "ARCHITECTURE.md names {quoted}, which is not there");
        }
    }
    assert!(named > 20, "only {named} paths were found: is the page still read as it should be?");
}

#[test]
fn a_file_s_name_says_what_it_holds() {
    let empty_words = ["util", "utils", "helper", "helpers", "common", "misc", "manager"];
    for folder in ["app", "server/src", "server/lexicon/src", "migrations/src", "tests", "xtask/src"] {
        for (path, _) in rust_files(folder) {
            let name = Path::new(&path).file_stem().unwrap().to_string_lossy().into_owned();
            assert!(!empty_words.contains(&name.as_str()) && !name.starts_with("new_"), "{path}");
        }
    }
}

#[test]
fn the_arrows_are_read_as_they_are_written() {
    let code = "use crate::{auth::{policy, x}, store};\nlet y = crate::mail::send();\nmycrate::no;";
    let names: Vec<_> = named_after(code, "crate::").into_iter().collect();
    assert_eq!(names, ["auth", "mail", "store"]);
}
