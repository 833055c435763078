//! The same acts by programs.

use actix_web::test::TestRequest;
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::house::{Answer, House};

async fn get(house: &House, path: &str) -> Answer {
    house.ask(TestRequest::get().uri(path)).await
}

fn call() -> Value {
    json!({
        "title": { "fr": "Robots", "en": "Robots" },
        "rules": { "fr": "Une image à vous." },
        "opens_at": "2026-12-01T09:00:00+01:00",
        "closes_at": "2027-01-31T18:00",
        "licences": ["cc-by-4.0"],
        "pictures_max": 2,
    })
}

fn theme() -> Value {
    json!({
        "title": { "fr": "Le bal" },
        "prompt": { "fr": "Qui danse ?" },
        "hashtag": "LeBal",
        "exhibition": { "title": { "fr": "Danser" }, "address": "https://example.org/danser" },
        "opens_at": "2026-12-01T09:00",
        "closes_at": "2026-12-08T18:00",
        "kit": { "credit": "Ana Ruiz", "licence": "cc-by-4.0" },
    })
}

#[actix_web::test]
async fn everybody_reads_what_hangs_page_by_page() {
    let house = House::open().await;
    for title in ["un", "deux", "trois"] {
        house.hanging(title).await;
    }
    house.waiting("pas encore").await;
    let all = get(&house, "/api/v1/institutions").await;
    assert_eq!(all.header("access-control-allow-origin"), Some("*"));
    let names: Vec<_> = all.json().as_array().unwrap().iter().map(|i| i["name"].clone()).collect();
    assert_eq!(names, ["Bibliothèque", "Musée d’Art Moderne"]);
    let calls = get(&house, &format!("/api/v1/institutions/{}/calls", house.museum.id)).await;
    assert_eq!(calls.json()[0]["id"], house.call.id.to_string());
    let one = get(&house, &format!("/api/v1/calls/{}", house.call.id)).await.json();
    assert_eq!((&one["href"], &one["themes"][0]["hung"]), (&json!("/musee/paper-toy"), &json!(3)));
    let theme = get(&house, &format!("/api/v1/themes/{}", house.theme.id)).await.json();
    assert_eq!(theme["kit"]["pdf"], "/musee/paper-toy/pourquoi-pleure-t-elle/kit.pdf");

    let wall = format!("/api/v1/themes/{}/publications", house.theme.id);
    let titles = |page: &Value| {
        let pieces = page["publications"].as_array().unwrap();
        pieces.iter().map(|piece| piece["title"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let first = get(&house, &format!("{wall}?limit=2")).await.json();
    assert_eq!(titles(&first), ["trois", "deux"]);
    let before = first["next_before"].as_str().unwrap();
    let last = get(&house, &format!("{wall}?limit=2&before={before}")).await.json();
    assert_eq!((titles(&last), &last["next_before"]), (vec!["un".to_owned()], &Value::Null));

    let piece = &first["publications"][0];
    let id = piece["id"].as_str().unwrap();
    let whole = get(&house, &format!("/api/v1/publications/{id}")).await.json();
    assert_eq!(whole["licence"], "cc-by-4.0");
    let rendition = &whole["pictures"][0]["renditions"][1];
    assert_eq!((&rendition["width"], &rendition["height"]), (&json!(960), &json!(720)));
    let href = rendition["href"].as_str().unwrap();
    assert!(href.starts_with(&format!("/media/{id}/")) && href.ends_with("/960.jpg"), "{href}");
}

#[actix_web::test]
async fn an_answer_for_everybody_is_sent_again_only_when_it_changed() {
    let house = House::open().await;
    let path = format!("/api/v1/calls/{}", house.call.id);
    let etag = get(&house, &path).await.header("etag").unwrap().to_owned();
    let again = TestRequest::get().uri(&path).insert_header(("if-none-match", etag));
    assert_eq!(house.ask(again).await.status, 304);
}

#[actix_web::test]
async fn the_queue_and_a_contribution_are_read_by_the_staff_of_the_call() {
    let house = House::open().await;
    let (first, second) = (house.waiting("un").await, house.waiting("deux").await);
    let page = house.get_as(&house.moderator, "/api/v1/queue?limit=1").await.json();
    assert_eq!(page["waiting"], 2);
    assert_eq!(page["entries"][0]["contribution"], first.to_string());
    let after = page["next_after"].as_str().unwrap();
    let path = format!("/api/v1/queue?limit=1&after={after}&theme={}", house.theme.id);
    let page = house.get_as(&house.moderator, &path).await.json();
    assert_eq!(page["entries"][0]["contribution"], second.to_string());
    assert_eq!(page["next_after"], Value::Null);
    let empty = house.get_as(&house.stranger, "/api/v1/queue").await.json();
    assert_eq!(empty, json!({ "waiting": 0, "or_more": false, "entries": [], "next_after": null }));

    let path = format!("/api/v1/contributions/{first}");
    let seen = house.get_as(&house.director, &path).await.json();
    assert_eq!((&seen["state"], &seen["answered_by_mail"]), (&json!("queued"), &json!(true)));
    let picture = &seen["pictures"][0];
    let href = format!("/api/v1/pictures/{}/480.jpg", picture["id"].as_str().unwrap());
    assert_eq!(picture["renditions"][0]["href"], href);
    assert_eq!(seen["consents"].as_array().unwrap().len(), 4);
    assert!(!seen.to_string().contains("camille@example.org"));
    assert_eq!(house.get_as(&house.stranger, &path).await.status, 404);
    assert_eq!(get(&house, &path).await.code(), "signed-out");
}

#[actix_web::test]
async fn a_program_decides_meets_a_conflict_and_undoes() {
    let house = House::open().await;
    let id = house.waiting("BLAM !").await;
    let path = format!("/api/v1/contributions/{id}/decision");
    let post = |body: Value| {
        let request = TestRequest::post().uri(&path).set_json(body);
        request.insert_header(("accept-language", "en"))
    };
    let answer = house.ask_as(&house.moderator, post(json!({ "verdict": "refuse" }))).await;
    assert_eq!(answer.fields(), [("reason".to_owned(), "missing".to_owned())]);
    let unknown = json!({ "verdict": "refuse", "reason": "no-such-reason" });
    let answer = house.ask_as(&house.moderator, post(unknown)).await;
    assert_eq!(answer.fields(), [("reason".to_owned(), "unreadable".to_owned())]);

    let refusal = json!({ "verdict": "refuse", "reason": "too-dark", "words": "Merci." });
    let answer = house.ask_as(&house.moderator, post(refusal.clone())).await;
    assert_eq!((answer.status, &answer.json()["undoable"]), (201, &json!(true)));
    let answer = house.ask_as(&house.colleague, post(refusal)).await;
    assert_eq!((answer.status, answer.code().as_str()), (409, "already-decided"));
    let told = answer.json()["errors"][0]["detail"].clone();
    assert_eq!(told, "Decided by Noe on 21 November 2026 at 12:00.");

    let undo = || TestRequest::delete().uri(&path);
    assert_eq!(house.ask_as(&house.director, undo()).await.status, 404);
    assert_eq!(house.ask_as(&house.colleague, undo()).await.status, 204);
    assert_eq!(house.ask_as(&house.colleague, undo()).await.status, 404);
    let seen = house.get_as(&house.moderator, &format!("/api/v1/contributions/{id}")).await.json();
    assert_eq!(
        (&seen["state"], &seen["decisions"][0]["undoable"]),
        (&json!("queued"), &json!(false))
    );

    house.ask_as(&house.moderator, post(json!({ "verdict": "approve" }))).await;
    house.later(SignedDuration::from_mins(10));
    let answer = house.ask_as(&house.moderator, undo()).await;
    assert_eq!((answer.status, answer.code().as_str()), (409, "too-late-to-undo"));
}

#[actix_web::test]
async fn a_program_sets_a_call_and_a_theme_up() {
    let house = House::open().await;
    let calls = format!("/api/v1/institutions/{}/calls", house.museum.id);
    let post = |path: &str, body: Value| TestRequest::post().uri(path).set_json(body);
    let answer = house.ask_as(&house.manager, post(&calls, call())).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    let opened = answer.json();
    assert_eq!(opened["href"], "/musee/robots");
    assert_eq!(opened["opens_at"], "2026-12-01T08:00:00Z");
    assert_eq!(opened["closes_at"], "2027-01-31T17:00:00Z");
    assert_eq!(opened["season"], "before");

    let one = format!("/api/v1/calls/{}", opened["id"].as_str().unwrap());
    let mut changed = call();
    changed["pictures_max"] = json!(5);
    let put = |path: &str, body: Value| TestRequest::put().uri(path).set_json(body);
    let answer = house.ask_as(&house.manager, put(&one, changed)).await;
    assert_eq!((answer.status, &answer.json()["pictures_max"]), (200, &json!(5)));

    let answer = house.ask_as(&house.manager, post(&format!("{one}/themes"), theme())).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    let added = answer.json();
    assert_eq!((&added["href"], &added["position"]), (&json!("/musee/robots/le-bal"), &json!(1)));
    assert_eq!(added["hashtag"], "#LeBal");
    let path = format!("/api/v1/themes/{}", added["id"].as_str().unwrap());
    let answer = house.ask_as(&house.manager, put(&path, theme())).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let kit = answer.json()["kit"].clone();
    let mut corrected = theme();
    corrected["kit"] = json!({ "credit": "Someone else", "licence": "cc0-1.0" });
    let answer = house.ask_as(&house.manager, put(&path, corrected)).await;
    let mut expected = kit.clone();
    (expected["credit"], expected["licence"]) = (json!("Someone else"), json!("cc0-1.0"));
    assert_eq!((answer.status, &answer.json()["kit"]), (200, &expected));
    let mut without = theme();
    without.as_object_mut().unwrap().remove("kit");
    let answer = house.ask_as(&house.manager, put(&path, without)).await;
    assert_eq!((answer.status, &answer.json()["kit"]), (200, &expected));

    let shelf = format!("{one}/archive");
    let away = || TestRequest::post().uri(&shelf);
    let back = || TestRequest::delete().uri(&shelf);
    for (request, season) in
        [(away(), "archived"), (away(), "archived"), (back(), "before"), (back(), "before")]
    {
        let answer = house.ask_as(&house.manager, request).await;
        assert_eq!((answer.status, &answer.json()["season"]), (200, &json!(season)));
    }
    let of = opened["id"].as_str().unwrap();
    let journal = format!("/api/v1/institutions/{}/journal?call={of}", house.museum.id);
    let lines = house.get_as(&house.manager, &journal).await.json()["lines"].clone();
    let told =
        lines.as_array().unwrap().iter().map(|line| (line["act"].clone(), line["detail"].clone()));
    let wanted = [
        ("bring-back", ""),
        ("archive", ""),
        ("change-theme", "le-bal kit"),
        ("add-theme", "le-bal"),
        ("change-call", "pictures_max"),
        ("open-call", ""),
    ];
    let wanted = wanted.map(|(act, detail)| (json!(act), json!(detail)));
    assert_eq!(told.collect::<Vec<_>>(), wanted, "twice is once, and the same again is nothing");

    for who in [&house.colleague, &house.director, &house.stranger] {
        for request in [
            post(&calls, call()),
            put(&one, call()),
            post(&format!("{one}/themes"), theme()),
            put(&path, theme()),
            away(),
            back(),
        ] {
            assert_eq!(house.ask_as(who, request).await.status, 404, "{}", who.person.name);
        }
    }
}

#[actix_web::test]
async fn what_does_not_fit_is_named() {
    let house = House::open().await;
    let path = format!("/api/v1/institutions/{}/calls", house.museum.id);
    let mut body = call();
    body["title"] = json!({ "en": "Robots" });
    body["opens_at"] = json!("soon");
    body["licences"] = json!(["mine"]);
    body["pictures_max"] = json!(0);
    let answer = house.ask_as(&house.manager, TestRequest::post().uri(&path).set_json(body)).await;
    assert_eq!(answer.status, 422);
    let field = |name: &str, code: &str| (name.to_owned(), code.to_owned());
    let expected = [
        field("title.fr", "missing"),
        field("opens_at", "unreadable"),
        field("licences", "unreadable"),
        field("pictures_max", "between"),
    ];
    assert_eq!(answer.fields(), expected);
}

#[actix_web::test]
async fn what_cannot_be_read_is_told_clearly() {
    let house = House::open().await;
    let path = format!("/api/v1/institutions/{}/calls", house.museum.id);
    let send = |kind: &'static str, body: &str| {
        let request = TestRequest::post().uri(&path).set_payload(body.to_owned());
        request.insert_header(("content-type", kind)).insert_header(("accept-language", "en"))
    };
    let cases = [
        ("application/json", "{\n  \"title\": ", 400, "unreadable-json"),
        ("application/json", "{}", 422, "unreadable-json"),
        ("text/plain", "{}", 415, "json-wanted"),
    ];
    for (kind, body, status, code) in cases {
        let answer = house.ask_as(&house.manager, send(kind, body)).await;
        assert_eq!((answer.status, answer.code().as_str()), (status, code), "{kind} {body}");
        assert_eq!(answer.header("content-type"), Some("application/problem+json"));
    }
    let answer = house.ask_as(&house.manager, send("application/json", "{}")).await;
    assert_eq!(answer.json()["detail"], "Line 1, column 2: missing field `title`");
}

#[actix_web::test]
async fn what_is_not_there_is_not_found() {
    let house = House::open().await;
    let nothing = house.app.clock.id();
    for path in [
        format!("/api/v1/institutions/{nothing}"),
        format!("/api/v1/institutions/{nothing}/calls"),
        format!("/api/v1/calls/{nothing}"),
        format!("/api/v1/themes/{nothing}"),
        format!("/api/v1/themes/{nothing}/publications"),
        format!("/api/v1/publications/{nothing}"),
        "/api/v1/calls/paper-toy".to_owned(),
        "/api/v1/nothing".to_owned(),
    ] {
        let answer = get(&house, &path).await;
        assert_eq!((answer.status, answer.code().as_str()), (404, "not-found"), "{path}");
    }
    let answer =
        get(&house, &format!("/api/v1/themes/{}/publications?limit=x", house.theme.id)).await;
    assert_eq!((answer.status, answer.code().as_str()), (400, "unreadable"));
    let answer = house.ask(TestRequest::delete().uri("/api/v1/institutions")).await;
    assert_eq!((answer.status, answer.code().as_str()), (405, "method-not-allowed"));
}

#[actix_web::test]
async fn the_journal_is_read_by_who_answers_for_the_institution() {
    let house = House::open().await;
    house.waiting("BLAM !").await;
    let path = format!("/api/v1/institutions/{}/journal", house.museum.id);
    let page = house.get_as(&house.director, &format!("{path}?limit=1")).await.json();
    assert_eq!(page["lines"][0]["act"], "queue");
    let before = page["next_before"].as_str().unwrap();
    let page = house.get_as(&house.director, &format!("{path}?before={before}")).await.json();
    assert_eq!((&page["lines"][0]["act"], &page["next_before"]), (&json!("receive"), &Value::Null));
    assert_eq!(
        page["head"]["digest"],
        house.get_as(&house.director, &path).await.json()["lines"][0]["digest"]
    );
    let narrowed = format!("{path}?act=contributors&from=2020-01-01&to=");
    let lines = house.get_as(&house.director, &narrowed).await.json()["lines"].clone();
    assert_eq!((lines.as_array().unwrap().len(), &lines[0]["act"]), (1, &json!("receive")));
    let nothing =
        format!("{path}?contribution={}&act=decisions", lines[0]["contribution"].as_str().unwrap());
    let page = house.get_as(&house.director, &nothing).await.json();
    assert_eq!((&page["lines"], page["head"]["place"].is_i64()), (&json!([]), true));
    let answer = house.get_as(&house.director, &format!("{path}?act=anything")).await;
    assert_eq!(answer.status, 400);
    for who in [&house.moderator, &house.colleague, &house.stranger] {
        assert_eq!(house.get_as(who, &path).await.status, 404, "{}", who.person.name);
    }
}
