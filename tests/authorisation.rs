//! Who gets what answer at each route: the whole matrix, under a snapshot. A route that nobody
//! listed here fails the test.

mod codes;
mod elsewhere;
mod legal_pages;
mod notices;
mod passkeys;
mod retention;
mod route;
mod routes;
mod selection;
mod selections;
mod set_up_by_form;
mod staff;
mod subjects;
mod terms;
mod tokens;
mod webhooks;
mod words_of_the_team;

use std::collections::BTreeSet;
use std::fmt::Write;

use cimaise_api::password;
use cimaise_api::set_up::{NewInstitution, NewPerson, found_institution, register_person};
use cimaise_core::{Colour, EmailAddress, Language, Localized, Membership, Role, Slug};
use cimaise_store::{StoreError, institutions, letters, reasons};
use cimaise_tests::{Kind, Moderator, Sent, Sheet, TestApp, Visitor};
use secrecy::SecretString;
use serde_json::json;

use self::route::{Body, Route};
use self::routes::ROUTES;

/// All of them; who signs out does so last.
fn routes() -> impl Iterator<Item = &'static Route> {
    let before = [
        set_up_by_form::ROUTES,
        codes::ROUTES,
        terms::ROUTES,
        words_of_the_team::ROUTES,
        selection::ROUTES,
        selections::ROUTES,
        legal_pages::ROUTES,
        retention::ROUTES,
        subjects::ROUTES,
        notices::ROUTES,
        webhooks::ROUTES,
        passkeys::ROUTES,
        elsewhere::ROUTES,
        staff::ROUTES,
    ];
    before.into_iter().flatten().chain(ROUTES)
}

/// The files that mount routes, as they are in the repository.
const MOUNTED: &[&str] = &[
    include_str!("../crates/server/src/http.rs"),
    include_str!("../crates/api/src/routes/mod.rs"),
    include_str!("../crates/api/src/routes/legal_pages.rs"),
    include_str!("../crates/api/src/routes/codes.rs"),
    include_str!("../crates/api/src/routes/moderation.rs"),
    include_str!("../crates/api/src/routes/people.rs"),
    include_str!("../crates/api/src/routes/selections.rs"),
    include_str!("../crates/api/src/routes/set_up.rs"),
    include_str!("../crates/api/src/routes/terms.rs"),
    include_str!("../crates/api/src/routes/webhooks.rs"),
    include_str!("../crates/api/src/contribute/mod.rs"),
    include_str!("../crates/api/src/decision_link/mod.rs"),
    include_str!("../crates/api/src/follow_up/mod.rs"),
    include_str!("../crates/api/src/notices/mod.rs"),
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
            let body = &things.fill(body);
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
            let body = &things.fill(body);
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
        let later = contributor.sends("Plus tard").await;
        app.works().await;
        let moderator = app.moderator().await;
        let later = moderator.finds(&later).await;
        let on_a_date = json!({ "verdict": "approve", "hang_at": "2026-04-01T09:00" });
        let made = moderator.tries_to_decide(&later, &on_a_date).await.json();
        let decision = made["id"].as_str().unwrap().to_owned();
        let of = later.clone();
        let mails =
            app.house.app.store.read(move |db| letters::of_contribution(db, of.parse().unwrap()));
        let letter = mails.await.map_err(|error: StoreError| error).unwrap()[0].id.to_string();
        let hung = moderator.hangs(&hangs).await;
        app.works().await;
        let page = app.visitor().opens("/fr/musee/paper-toy/lichtenstein/accrochee").await;
        let media = page.links("/media/").remove(0);
        let publication = media.split('/').nth(2).unwrap().to_owned();
        let (institution, call) = museum(app).await;
        let picture = first_picture(&moderator, &waits).await;
        let (webhook, delivery) = webhooks::one(app).await;
        let (another, _) = webhooks::one(app).await;
        let (code_list, code) = codes::two(app).await;
        Self(vec![
            ("{code list}", code_list),
            ("{code}", code),
            ("{selection}", selections::one(app, &hung).await),
            ("{given up}", selections::one(app, &hung).await),
            ("{page}", legal_pages::one(app).await),
            ("{page given up}", legal_pages::one(app).await),
            ("{hung}", hung),
            ("{webhook}", webhook),
            ("{delivery}", delivery),
            ("{another}", another),
            ("{service}", media.rsplit_once('/').unwrap().0.to_owned()),
            ("{house}", app.url.clone()),
            ("{media}", media.clone()),
            ("{publication}", publication),
            ("{token}", waits.follow_up.rsplit('/').next().unwrap().to_owned()),
            ("{waits}", moderator.finds(&waits).await),
            ("{first}", moderator.finds(&first).await),
            ("{second}", moderator.finds(&second).await),
            ("{later}", later),
            ("{decision}", decision),
            ("{letter}", letter),
            ("{picture}", picture),
            ("{reason}", reason(app).await),
            ("{person}", staff::person_id(app, "sam").await),
            ("{nadia}", staff::person_id(app, "nadia").await),
            ("{invitation}", staff::invite(app).await),
            ("{institution}", institution),
            ("{call}", call),
            ("{theme}", app.theme_id("/musee/paper-toy/lichtenstein").await),
            // Whose it would be, nobody learns.
            ("{no token}", "019aca00-0000-7000-8000-000000000000".to_owned()),
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

async fn reason(app: &TestApp) -> String {
    let read = app.house.app.store.read(|db| {
        let museum = institutions::by_slug(db, "musee")?;
        Ok::<_, StoreError>(reasons::by_code(db, museum.id, "too-dark")?.id.to_string())
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
