//! What a token lets a program do: each route of the interface by each scope, under a snapshot.

use std::fmt::Write;

use cimaise_core::Scope;
use cimaise_tests::{Kind, Moderator, TestApp};
use serde_json::json;

use super::{Things, ask, hire, routes};

/// The owner's, who may do everything: what is refused, is refused for the token.
async fn token(owner: &Moderator<'_>, scope: Scope) -> String {
    let wanted = json!({ "name": scope, "scopes": [scope], "days": 30 });
    let made = owner.posts("/api/v1/account/tokens", &wanted).await;
    made.json()["token"].as_str().unwrap().to_owned()
}

/// Everything that a token is refused has 403, whatever else an answer says; a page of the desk leads
/// whoever bears one to where people sign in.
#[test]
fn the_scopes() {
    TestApp::run(Kind::Sqlite, |app| async move {
        let things = Things::make(&app).await;
        hire(&app).await;
        let owner = app.staff("nadia").await;
        let mut programs = Vec::new();
        for scope in Scope::ALL {
            programs.push((scope.code(), app.program(&token(&owner, *scope).await).browser));
        }
        let mut table = format!("{:<74}", "");
        for (name, _) in &programs {
            write!(table, "{name:>10}").unwrap();
        }
        table.push('\n');
        for route in routes().filter(|route| needs_somebody(route.pattern)) {
            write!(table, "{:<74}", format!("{} {}", route.method, route.pattern)).unwrap();
            for (_, browser) in &programs {
                let status = ask(&app, browser, route, &things).await;
                let refused = matches!(status, 403) || route.pattern.starts_with("/desk");
                write!(table, "{:>10}", if refused { status.to_string() } else { "good".into() })
                    .unwrap();
            }
            table.push('\n');
        }
        insta::assert_snapshot!(table);
    });
}

/// What is open to everybody asks for no token.
fn needs_somebody(pattern: &str) -> bool {
    let open = [
        "/api/v1/themes/{theme}/contribution",
        "/api/v1/uploads",
        "/api/v1/follow-up",
        "/api/v1/join",
        "/api/v1/publications",
    ];
    let staff = pattern.starts_with("/api/v1/") || pattern.starts_with("/desk");
    staff && !open.iter().any(|start| pattern.starts_with(start))
}
