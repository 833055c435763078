//! Who gets what answer at each route: the whole matrix, under a snapshot. A route that nobody
//! listed here fails the test.

mod route;
mod staff;

use std::collections::BTreeSet;
use std::fmt::Write;

use cimaise_api::password;
use cimaise_api::set_up::{NewInstitution, NewPerson, found_institution, register_person};
use cimaise_core::{Colour, EmailAddress, Language, Localized, Membership, Role, Slug};
use cimaise_store::{StoreError, institutions};
use cimaise_tests::{Kind, Moderator, Sent, Sheet, TestApp, Visitor};
use secrecy::SecretString;
use serde_json::json;

use self::route::{Body, Route, form, get, json, tus};

const A_CALL: &str = r#"{"title":{"fr":"Robots"},"rules":{"fr":"Un robot par envoi."},
    "opens_at":"2026-03-01T09:00:00Z","closes_at":"2026-04-01T09:00:00Z",
    "licences":["cc-by-4.0"],"pictures_max":3}"#;

const A_THEME: &str = r#"{"title":{"fr":"Robots"},"prompt":{"fr":"Pourquoi rit-il ?"},
    "opens_at":"2026-03-01T09:00:00Z","closes_at":"2026-04-01T09:00:00Z"}"#;

/// Every route of the house. Those that change something come last: what they change is asked for
/// by the least mighty first.
const ROUTES: &[Route] = &[
    get("/healthz", "/healthz"),
    get("/", "/"),
    get("/{lang:fr|en}", "/fr"),
    get("/{lang:fr|en}/", "/fr/"),
    get("/{lang:fr|en}/{rest:.+}/", "/fr/musee/"),
    get("/{rest:.+}", "/musee/paper-toy"),
    get("/{lang:fr|en}/{institution}", "/fr/musee"),
    get("/{lang:fr|en}/{institution}/{call}", "/fr/musee/paper-toy"),
    get("/{lang:fr|en}/{institution}/{call}/{theme}", "/fr/musee/paper-toy/lichtenstein"),
    get(
        "/{lang:fr|en}/{institution}/{call}/{theme}/feed.atom",
        "/fr/musee/paper-toy/lichtenstein/feed.atom",
    ),
    get(
        "/{lang:fr|en}/{institution}/{call}/{theme}/kit.svg",
        "/fr/musee/paper-toy/lichtenstein/kit.svg",
    ),
    get(
        "/{lang:fr|en}/{institution}/{call}/{theme}/kit.pdf",
        "/fr/musee/paper-toy/lichtenstein/kit.pdf",
    ),
    get(
        "/{lang:fr|en}/{institution}/{call}/{theme}/{slug}",
        "/fr/musee/paper-toy/lichtenstein/accrochee",
    ),
    get("/media/{publication}/{picture}/{file}", "{media}"),
    get(
        "/{language}/{institution}/{call}/{theme}/contribute",
        "/fr/musee/paper-toy/lichtenstein/contribute",
    ),
    get("/{institution}/{call}/{theme}/contribute", "/musee/paper-toy/lichtenstein/contribute"),
    get("/follow", "/follow"),
    get("/{language:fr|en}/follow", "/fr/follow"),
    get("/follow/{token}", "/follow/{token}"),
    get("/{language}/follow/{token}", "/fr/follow/{token}"),
    get(
        "/{language}/follow/{token}/pictures/{picture}/{width}.jpg",
        "/fr/follow/{token}/pictures/{picture}/320.jpg",
    ),
    get("/{lang:fr|en}/{institution}/log.html", "/fr/musee/log.html"),
    get("/sign-in", "/sign-in"),
    get("/desk", "/desk"),
    get("/desk/live", "/desk/live"),
    get("/desk/journal", "/desk/journal"),
    get("/desk/journal.csv", "/desk/journal.csv"),
    get("/desk/contributions/{contribution}", "/desk/contributions/{waits}"),
    get("/desk/contributions/{contribution}/refusal", "/desk/contributions/{waits}/refusal"),
    get("/desk/pictures/{picture}/{width}.{format:jpg|webp}", "/desk/pictures/{picture}/320.jpg"),
    get("/desk/pictures/{picture}/original", "/desk/pictures/{picture}/original"),
    get("/desk/calls", "/desk/calls"),
    get("/desk/calls/new", "/desk/calls/new"),
    get("/desk/calls/{call}", "/desk/calls/{call}"),
    get("/desk/calls/{call}/themes/new", "/desk/calls/{call}/themes/new"),
    get("/desk/themes/{theme}", "/desk/themes/{theme}"),
    get("/api", "/api"),
    get("/api/openapi.json", "/api/openapi.json"),
    get("/api/ui/{file}", "/api/ui/swagger-ui.css"),
    get("/api/v1/session", "/api/v1/session"),
    get("/api/v1/institutions", "/api/v1/institutions"),
    get("/api/v1/institutions/{institution}", "/api/v1/institutions/{institution}"),
    get("/api/v1/institutions/{institution}/calls", "/api/v1/institutions/{institution}/calls"),
    get("/api/v1/institutions/{institution}/journal", "/api/v1/institutions/{institution}/journal"),
    get(
        "/api/v1/institutions/{institution}/renditions",
        "/api/v1/institutions/{institution}/renditions",
    ),
    get(
        "/api/v1/institutions/{institution}/public-log",
        "/api/v1/institutions/{institution}/public-log",
    ),
    get("/api/v1/calls/{call}", "/api/v1/calls/{call}"),
    get("/api/v1/themes/{theme}", "/api/v1/themes/{theme}"),
    get("/api/v1/themes/{theme}/publications", "/api/v1/themes/{theme}/publications"),
    get("/api/v1/themes/{theme}/contribution-form", "/api/v1/themes/{theme}/contribution-form"),
    get("/api/v1/publications/{publication}", "/api/v1/publications/{publication}"),
    get("/api/v1/queue", "/api/v1/queue"),
    get("/api/v1/contributions/{contribution}", "/api/v1/contributions/{waits}"),
    get("/api/v1/follow-up/{token}", "/api/v1/follow-up/{token}"),
    form("/desk/batch", "/desk/batch", "size=1"),
    form("/desk/batch/release", "/desk/batch/release", ""),
    json("POST", "/api/v1/queue/batch", "/api/v1/queue/batch", r#"{"size":1}"#),
    json("DELETE", "/api/v1/queue/batch", "/api/v1/queue/batch", ""),
    form(
        "/desk/contributions/{contribution}/notes",
        "/desk/contributions/{waits}/notes",
        "note=Chat",
    ),
    form("/desk/contributions/{contribution}/pass", "/desk/contributions/{waits}/pass", "to="),
    json(
        "POST",
        "/api/v1/contributions/{contribution}/notes",
        "/api/v1/contributions/{waits}/notes",
        r#"{"note":"Chat"}"#,
    ),
    json(
        "POST",
        "/api/v1/contributions/{contribution}/pass",
        "/api/v1/contributions/{waits}/pass",
        r#"{"to":"00000000-0000-0000-0000-000000000001"}"#,
    ),
    form("/desk/picture-view", "/desk/picture-view", "view=grey"),
    json(
        "PUT",
        "/api/v1/session/picture-view",
        "/api/v1/session/picture-view",
        r#"{"view":"grey"}"#,
    ),
    form("/desk/pictures/{picture}/alt", "/desk/pictures/{picture}/alt", "alt=Un+chat"),
    json(
        "PUT",
        "/api/v1/pictures/{picture}/alt",
        "/api/v1/pictures/{picture}/alt",
        r#"{"alt":"Un chat"}"#,
    ),
    form(
        "/desk/contributions/{contribution}/decision",
        "/desk/contributions/{first}/decision",
        "verdict=approve",
    ),
    form(
        "/desk/contributions/{contribution}/decision/undo",
        "/desk/contributions/{first}/decision/undo",
        "",
    ),
    json(
        "POST",
        "/api/v1/contributions/{contribution}/decision",
        "/api/v1/contributions/{second}/decision",
        r#"{"verdict":"approve"}"#,
    ),
    json(
        "DELETE",
        "/api/v1/contributions/{contribution}/decision",
        "/api/v1/contributions/{second}/decision",
        "",
    ),
    form("/desk/calls", "/desk/calls", ""),
    form("/desk/calls/{call}", "/desk/calls/{call}", ""),
    form("/desk/calls/{call}/archive", "/desk/calls/{call}/archive", ""),
    form("/desk/calls/{call}/archive/undo", "/desk/calls/{call}/archive/undo", ""),
    form("/desk/calls/{call}/themes", "/desk/calls/{call}/themes", ""),
    form("/desk/themes/{theme}", "/desk/themes/{theme}", ""),
    form(
        "/desk/institutions/{institution}/renditions",
        "/desk/institutions/{institution}/renditions",
        "",
    ),
    form(
        "/desk/institutions/{institution}/public-log",
        "/desk/institutions/{institution}/public-log",
        "",
    ),
    json(
        "PUT",
        "/api/v1/institutions/{institution}/public-log",
        "/api/v1/institutions/{institution}/public-log",
        r#"{"public":false}"#,
    ),
    json(
        "POST",
        "/api/v1/institutions/{institution}/calls",
        "/api/v1/institutions/{institution}/calls",
        A_CALL,
    ),
    json(
        "PUT",
        "/api/v1/institutions/{institution}/renditions",
        "/api/v1/institutions/{institution}/renditions",
        r#"{"avif":false}"#,
    ),
    json("PUT", "/api/v1/calls/{call}", "/api/v1/calls/{call}", A_CALL),
    json("POST", "/api/v1/calls/{call}/archive", "/api/v1/calls/{call}/archive", ""),
    json("DELETE", "/api/v1/calls/{call}/archive", "/api/v1/calls/{call}/archive", ""),
    json("POST", "/api/v1/calls/{call}/themes", "/api/v1/calls/{call}/themes", A_THEME),
    json("PUT", "/api/v1/themes/{theme}", "/api/v1/themes/{theme}", A_THEME),
    form(
        "/{language}/{institution}/{call}/{theme}/contribute",
        "/fr/musee/paper-toy/lichtenstein/contribute",
        "",
    ),
    json(
        "POST",
        "/api/v1/themes/{theme}/contributions",
        "/api/v1/themes/{theme}/contributions",
        "{}",
    ),
    tus("OPTIONS", "/api/v1/uploads", "/api/v1/uploads"),
    tus("POST", "/api/v1/uploads", "/api/v1/uploads"),
    tus("HEAD", "/api/v1/uploads/{upload}", "{upload}"),
    tus("PATCH", "/api/v1/uploads/{upload}", "{upload}"),
    tus("DELETE", "/api/v1/uploads/{upload}", "/api/v1/uploads/forged"),
    get("/{language}/follow/{token}/change", "/fr/follow/forged/change"),
    form("/{language}/follow/{token}/change", "/fr/follow/forged/change", "title=Chat"),
    form("/api/v1/follow-up/{token}/change", "/api/v1/follow-up/forged/change", "title=Chat"),
    get("/{language}/follow/{token}/appeal", "/fr/follow/forged/appeal"),
    form("/{language}/follow/{token}/appeal", "/fr/follow/forged/appeal", "words=Non"),
    json(
        "POST",
        "/api/v1/follow-up/{token}/appeal",
        "/api/v1/follow-up/forged/appeal",
        r#"{"words":"Non"}"#,
    ),
    form("/{language}/follow/{token}/withdrawal", "/fr/follow/forged/withdrawal", "confirm=yes"),
    json(
        "POST",
        "/api/v1/follow-up/{token}/withdrawal",
        "/api/v1/follow-up/forged/withdrawal",
        "{}",
    ),
    form("/{language:fr|en}/follow", "/fr/follow", "email=nobody%40example.org"),
    json(
        "POST",
        "/api/v1/follow-up/lost",
        "/api/v1/follow-up/lost",
        r#"{"email":"nobody@example.org"}"#,
    ),
    json("POST", "/api/v1/session", "/api/v1/session", "{}"),
    form("/sign-in", "/sign-in", "email=nobody%40example.org&password=wrong"),
    get(
        "/api/v1/institutions/{institution}/statements",
        "/api/v1/institutions/{institution}/statements",
    ),
    form("/desk/views", "/desk/views", "name="),
    form("/desk/views/{view}/forget", "/desk/views/forged/forget", ""),
    get("/api/v1/session/views", "/api/v1/session/views"),
    json("POST", "/api/v1/session/views", "/api/v1/session/views", "{}"),
    json("DELETE", "/api/v1/session/views/{view}", "/api/v1/session/views/forged", ""),
    get("/desk/mails", "/desk/mails"),
    form("/desk/mails/wishes", "/desk/mails/wishes", "institution=forged"),
    get("/api/v1/session/digests", "/api/v1/session/digests"),
    json("PUT", "/api/v1/session/digests", "/api/v1/session/digests", "{}"),
    json("DELETE", "/api/v1/session", "/api/v1/session", ""),
    form("/sign-out", "/sign-out", ""),
];

/// All of them, in the order in which they are asked for.
fn routes() -> impl Iterator<Item = &'static Route> {
    staff::ROUTES.iter().chain(ROUTES)
}

/// The files that mount routes, as they are in the repository.
const MOUNTED: &[&str] = &[
    include_str!("../crates/server/src/http.rs"),
    include_str!("../crates/api/src/routes.rs"),
    include_str!("../crates/api/src/contribute/mod.rs"),
    include_str!("../crates/api/src/follow_up/mod.rs"),
    include_str!("../crates/api/src/uploads/mod.rs"),
    include_str!("../crates/desk/src/routes.rs"),
    include_str!("../crates/gallery/src/routes.rs"),
];

#[test]
fn every_route_is_listed() {
    let mounted: BTreeSet<String> = MOUNTED.iter().flat_map(|file| routes_of(file)).collect();
    let listed: BTreeSet<String> =
        routes().map(|route| format!("{} {}", route.method, route.pattern)).collect();
    assert_eq!(listed, mounted);
}

/// `GET /path` for each route that a file mounts: a path is a string that begins with a slash, and
/// the methods after it are its own.
fn routes_of(file: &str) -> Vec<String> {
    let code = file.lines().filter(|line| !line.trim_start().starts_with("//"));
    let code: String = code.collect::<Vec<_>>().join("\n");
    let code = code.split("#[cfg(test)]\nmod tests {").next().unwrap();
    let mut found = Vec::new();
    let mut path = String::new();
    // The head of a request is no method.
    let code = code.replace(".head()", "");
    for (index, piece) in code.split('"').enumerate() {
        if index % 2 == 1 {
            if piece.starts_with('/') {
                piece.clone_into(&mut path);
            }
            continue;
        }
        if !path.is_empty() {
            for method in ["get", "post", "put", "delete", "patch", "head", "options"] {
                let named = format!("Method::{}).to(", method.to_uppercase());
                let said = [format!("{method}().to("), format!(".{method}("), named];
                // HEAD goes with GET.
                let with_get = piece.contains(".get(") || piece.contains("get().to(");
                let is_told = method == "head" && with_get;
                if !is_told && said.iter().any(|said| piece.contains(said)) {
                    found.push(format!("{} {path}", method.to_uppercase()));
                }
            }
        }
        // The gallery's own way of saying GET and HEAD.
        if piece.trim_end().ends_with("read(") && !piece.contains("fn read") {
            path.clear();
            let next = code.split('"').nth(index + 1).unwrap_or_default();
            if next.starts_with('/') {
                found.push(format!("GET {next}"));
            }
        }
    }
    found
}

#[test]
fn the_matrix() {
    TestApp::run(Kind::Sqlite, |app| async move {
        let matrix = matrix(&app).await;
        insta::assert_snapshot!(matrix);
    });
}

async fn matrix(app: &TestApp) -> String {
    let things = Things::make(app).await;
    hire(app).await;
    let people: [(&str, Visitor); 6] = [
        ("nobody", app.visitor()),
        ("stranger", app.staff("stranger").await.browser),
        ("reader", app.staff("helene").await.browser),
        ("moderator", app.staff("aicha").await.browser),
        ("manager", app.staff("manager").await.browser),
        ("owner", app.staff("nadia").await.browser),
    ];
    let mut table = String::new();
    write!(table, "{:<74}", "").unwrap();
    for (name, _) in &people {
        write!(table, "{name:>10}").unwrap();
    }
    table.push('\n');
    for route in routes() {
        write!(table, "{:<74}", format!("{} {}", route.method, route.pattern)).unwrap();
        for (_, browser) in &people {
            let status = ask(app, browser, route, &things).await;
            write!(table, "{status:>10}").unwrap();
        }
        table.push('\n');
    }
    table
}

async fn ask(app: &TestApp, browser: &Visitor, route: &Route, things: &Things) -> u16 {
    let address = things.fill(route.address);
    match route.body {
        Body::None => browser.status_of(&address).await,
        Body::Form(body) => {
            {
                browser.asks(
                    route.method,
                    &address,
                    "application/x-www-form-urlencoded",
                    body,
                    &app.url,
                )
            }
            .await
        }
        Body::Json(body) => {
            browser.asks(route.method, &address, "application/json", body, &app.url).await
        }
        Body::Tus => browser.speaks_tus(route.method, &address, &app.url).await,
    }
}

/// What the addresses name.
struct Things(Vec<(&'static str, String)>);

impl Things {
    async fn make(app: &TestApp) -> Self {
        let contributor = app.contributor();
        let hangs = contributor.sends("Accrochée").await;
        let waits = contributor.sends("En attente").await;
        let first = contributor.sends("Première").await;
        let second = contributor.sends("Seconde").await;
        app.works().await;
        let moderator = app.moderator().await;
        moderator.hangs(&hangs).await;
        app.works().await;
        let page = app.visitor().opens("/fr/musee/paper-toy/lichtenstein/accrochee").await;
        let media = page.links("/media/").remove(0);
        let publication = media.split('/').nth(2).unwrap().to_owned();
        let (institution, call) = museum(app).await;
        let picture = first_picture(&moderator, &waits).await;
        Self(vec![
            ("{media}", media.clone()),
            ("{publication}", publication),
            ("{token}", waits.follow_up.rsplit('/').next().unwrap().to_owned()),
            ("{waits}", moderator.finds(&waits).await),
            ("{first}", moderator.finds(&first).await),
            ("{second}", moderator.finds(&second).await),
            ("{picture}", picture),
            ("{person}", staff::person_id(app, "sam").await),
            ("{nadia}", staff::person_id(app, "nadia").await),
            ("{invitation}", staff::invite(app).await),
            ("{institution}", institution),
            ("{call}", call),
            ("{theme}", app.theme_id("/musee/paper-toy/lichtenstein").await),
            ("{upload}", contributor.announces(&Sheet::of("En chemin"), 100).await.path),
        ])
    }

    fn fill(&self, address: &str) -> String {
        self.0.iter().fold(address.to_owned(), |filled, (name, value)| filled.replace(name, value))
    }
}

async fn museum(app: &TestApp) -> (String, String) {
    let read = app.house.app.store.read(|db| {
        let institution = institutions::by_slug(db, "musee")?;
        let call = cimaise_store::calls::by_slug(db, institution.id, "paper-toy")?;
        Ok::<_, StoreError>((institution.id.to_string(), call.id.to_string()))
    });
    read.await.unwrap()
}

async fn first_picture(moderator: &Moderator<'_>, sent: &Sent) -> String {
    let id = moderator.finds(sent).await;
    let shown = moderator.browser.opens(&format!("/api/v1/contributions/{id}")).await.json();
    shown["pictures"][0]["id"].as_str().unwrap().to_owned()
}

/// A community manager of the museum, and a moderator of another institution on the same server.
async fn hire(app: &TestApp) {
    let clock = app.house.app.clock.clone();
    let secret = SecretString::from(cimaise_demo::house::house().unwrap().password);
    let hash = password::hash(&secret).unwrap();
    let write = app.house.app.store.write(move |tx| {
        let museum = institutions::by_slug(tx, "musee")?;
        let other = NewInstitution {
            slug: Slug::parse_first("village").unwrap(),
            name: "Bibliothèque du village".into(),
            languages: vec![Language::Fr],
            accent: Colour::parse("#0b6e4f").unwrap(),
            time_zone: "Europe/Paris".into(),
            legal_notice: Localized::default(),
            contact: EmailAddress::parse("village@example.org").unwrap(),
        };
        let village = found_institution(tx, clock.as_ref(), &other)?;
        let manager = ("manager", museum.id, Role::CommunityManager);
        let hired = [manager, ("stranger", village.id, Role::Moderator)];
        for (name, institution, role) in hired {
            let person = NewPerson {
                email: EmailAddress::parse(&format!("{name}@musee.example.org")).unwrap(),
                name: name.into(),
                language: Language::Fr,
                memberships: vec![Membership::of(institution, role)],
            };
            register_person(tx, clock.as_ref(), &person, &hash)?;
        }
        Ok::<_, StoreError>(())
    });
    write.await.unwrap();
}

#[test]
fn programs_without_a_session_are_told_so() {
    TestApp::run(Kind::Sqlite, |app| async move {
        let page = app.visitor().opens("/api/v1/queue").await;
        assert_eq!(page.status.as_u16(), 401);
        assert_eq!(page.json()["code"], json!("signed-out"));
    });
}
