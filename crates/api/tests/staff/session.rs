//! Signing in and out.

use actix_web::test::TestRequest;
use jiff::SignedDuration;
use serde_json::json;

use crate::house::{Answer, House, PASSWORD};

async fn sign_in(house: &House, email: &str, password: &str, next: &str) -> Answer {
    let form = [("email", email), ("password", password), ("next", next)];
    house.ask(TestRequest::post().uri("/sign-in?lang=en").set_form(form)).await
}

/// The cookie that an answer sets, as a browser sends it back.
fn cookie(answer: &Answer) -> String {
    let set = answer.header("set-cookie").unwrap();
    set.split(';').next().unwrap().to_owned()
}

#[actix_web::test]
async fn the_right_password_opens_the_desk_and_signing_out_closes_it() {
    let house = House::open().await;
    let answer = sign_in(&house, "Aicha@example.org", PASSWORD, "/desk/calls").await;
    assert_eq!(answer.leads_to(), (303, "/desk/calls"));
    let set = answer.header("set-cookie").unwrap();
    assert!(set.starts_with("__Host-cimaise="), "{set}");
    assert!(set.ends_with("; HttpOnly; SameSite=Lax; Secure; Path=/; Max-Age=43200"), "{set}");
    let session = cookie(&answer);
    let desk = |path: &str| TestRequest::get().uri(path).insert_header(("cookie", &*session));
    assert_eq!(house.ask(desk("/desk/calls")).await.status, 200);
    assert_eq!(house.ask(desk("/sign-in")).await.leads_to(), (303, "/desk"));

    let out = TestRequest::post().uri("/sign-out").insert_header(("cookie", &*session));
    let answer = house.ask(out).await;
    assert_eq!(answer.leads_to(), (303, "/sign-in"));
    assert!(answer.header("set-cookie").unwrap().starts_with("__Host-cimaise=; "));
    let answer = house.ask(desk("/desk/calls")).await;
    assert_eq!(answer.leads_to(), (303, "/sign-in?next=%2Fdesk%2Fcalls"));
}

#[actix_web::test]
async fn a_session_ends_by_itself() {
    let house = House::open().await;
    let session = cookie(&sign_in(&house, "Aicha@example.org", PASSWORD, "").await);
    let ask = || TestRequest::get().uri("/api/v1/session").insert_header(("cookie", &*session));
    house.later(SignedDuration::from_secs(12 * 3_600 - 1));
    assert_eq!(house.ask(ask()).await.status, 200);
    house.later(SignedDuration::from_secs(1));
    assert_eq!(house.ask(ask()).await.status, 401);
}

#[actix_web::test]
async fn a_wrong_password_and_an_unknown_account_say_the_same_and_keep_the_address() {
    let house = House::open().await;
    let wrong = sign_in(&house, "Aicha@example.org", "a paper Robot", "/desk/calls").await;
    assert_eq!(wrong.status, 422);
    assert_eq!(wrong.header("set-cookie"), None);
    let sentence = "The address and the password do not go together: check them and try again.";
    assert_eq!(wrong.text().matches(sentence).count(), 1);
    assert_eq!(wrong.text().matches(r#"value="Aicha@example.org""#).count(), 1);
    assert_eq!(wrong.text().matches(r#"name="next" value="/desk/calls""#).count(), 1);
    let unknown = sign_in(&house, "nobody@example.org", PASSWORD, "/desk/calls").await;
    let same = wrong.text().replace("Aicha@", "nobody@");
    assert_eq!((unknown.status, unknown.text()), (422, same.as_str()));
}

#[actix_web::test]
async fn another_site_is_never_where_one_goes_next() {
    let house = House::open().await;
    let answer = sign_in(&house, "Noe@example.org", PASSWORD, "https://evil.example/desk").await;
    assert_eq!(answer.leads_to(), (303, "/desk"));
}

#[actix_web::test]
async fn too_many_tries_wait() {
    let house = House::open().await;
    for _ in 0..10 {
        assert_eq!(sign_in(&house, "Lin@example.org", "wrong wrong", "").await.status, 422);
    }
    let answer = sign_in(&house, "Lin@example.org", PASSWORD, "").await;
    assert_eq!((answer.status, answer.header("retry-after")), (429, Some("12")));
    house.later(SignedDuration::from_secs(12));
    assert_eq!(sign_in(&house, "Lin@example.org", PASSWORD, "").await.status, 303);
}

#[actix_web::test]
async fn the_page_speaks_the_readers_language() {
    let house = House::open().await;
    let french = TestRequest::get().uri("/sign-in").insert_header(("accept-language", "fr"));
    let french = house.ask(french).await;
    assert_eq!(french.header("vary"), Some("accept-language"));
    assert_eq!(french.text().matches("<h1>Connexion de l’équipe</h1>").count(), 1);
    let english = house.ask(TestRequest::get().uri("/sign-in?lang=en")).await;
    assert_eq!(english.text().matches("<h1>Staff sign-in</h1>").count(), 1);
}

#[actix_web::test]
async fn a_program_signs_in_and_learns_who_it_is() {
    let house = House::open().await;
    let post = |password: &str| {
        let body = json!({ "email": "Noe@example.org", "password": password });
        TestRequest::post().uri("/api/v1/session").set_json(body)
    };
    let refused = house.ask(post("wrong wrong")).await;
    assert_eq!((refused.status, refused.code().as_str()), (422, "wrong-password"));
    let answer = house.ask(post(PASSWORD)).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    let session = cookie(&answer);
    let who = TestRequest::get().uri("/api/v1/session").insert_header(("cookie", &*session));
    let who = house.ask(who).await.json();
    let membership = json!({
        "institution": house.museum.id, "role": "moderator", "call": house.call.id, "theme": null,
    });
    let expected = json!({
        "id": house.moderator.person.id, "name": "Noe", "email": "Noe@example.org",
        "language": "en", "picture_view": "plain", "memberships": [membership],
    });
    assert_eq!((who, answer.json()), (expected.clone(), expected));

    let out = TestRequest::delete().uri("/api/v1/session").insert_header(("cookie", &*session));
    assert_eq!(house.ask(out).await.status, 204);
    let who = TestRequest::get().uri("/api/v1/session").insert_header(("cookie", &*session));
    let answer = house.ask(who).await;
    assert_eq!((answer.status, answer.code().as_str()), (401, "signed-out"));
}
