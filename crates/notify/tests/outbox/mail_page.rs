use actix_web::body::MessageBody;
use actix_web::dev::ServiceResponse;
use actix_web::http::StatusCode;
use actix_web::middleware::from_fn;
use actix_web::test::{TestRequest, call_service, init_service, read_body};
use actix_web::web::Data;
use cimaise_blobs::Blobs;
use cimaise_core::Language;
use cimaise_notify::{MailSettings, Mailer, mail_page};
use cimaise_web::{
    App, Edge, FollowUpKey, Limiter, Limits, Live, StaffKey, UploadKey, Uploads, problem_pages,
    security_headers,
};
use jiff::SignedDuration;

use crate::house::House;

struct Answer {
    status: StatusCode,
    policy: String,
    body: String,
}

fn app(house: &House) -> Data<App> {
    Data::new(App {
        store: house.store.clone(),
        blobs: Blobs::in_memory(),
        clock: house.clock.clone(),
        edge: Edge {
            public_url: "https://cimaise.example".parse().unwrap(),
            proxies: 0,
            hub: None,
        },
        follow_up: FollowUpKey::new(vec![3; 32]).unwrap(),
        staff_key: StaffKey::new(vec![3; 32]).unwrap(),
        uploads: Uploads::new(UploadKey::new(vec![7; 32]).unwrap(), std::env::temp_dir()),
        limiter: Limiter::new(Limits::default(), house.clock.clone()),
        pictures: cimaise_media::Limits::default(),
        live: Live::default(),
        undo_delay: SignedDuration::from_mins(10),
        session_length: SignedDuration::from_hours(8),
        claim_length: SignedDuration::from_mins(10),
        providers: cimaise_oidc::Providers::default(),
        webhooks_over_http: false,
        hosts: cimaise_web::Hosts::default(),
    })
}

async fn get(house: &House, mailer: &Mailer, path: &str) -> Answer {
    let service = init_service(
        actix_web::App::new()
            .app_data(app(house))
            .app_data(Data::new(mailer.clone()))
            .configure(mail_page::routes)
            .wrap(from_fn(problem_pages))
            .wrap(from_fn(security_headers)),
    )
    .await;
    let request = TestRequest::with_uri(path).insert_header(("accept-language", "en"));
    read(call_service(&service, request.to_request()).await).await
}

async fn read(answer: ServiceResponse<impl MessageBody>) -> Answer {
    let policy = answer.headers().get("content-security-policy").unwrap();
    let (status, policy) = (answer.status(), policy.to_str().unwrap().to_owned());
    let body = String::from_utf8(read_body(answer).await.to_vec()).unwrap();
    Answer { status, policy, body }
}

/// The value of a directive of a content policy.
fn directive<'a>(policy: &'a str, name: &str) -> Option<&'a str> {
    let mut directives = policy.split(';').map(str::trim);
    directives.find_map(|directive| directive.strip_prefix(name)?.strip_prefix(' '))
}

#[actix_web::test]
async fn mails_are_listed_the_latest_first() {
    let house = House::open().await;
    let receipt = house.receive(Language::En).await;
    let receipt = house.send_last(receipt).await;
    house.clock.move_on(SignedDuration::from_hours(2));
    let hung = house.queue(Language::En).await;
    house.approve(hung, true).await;
    let hung = house.send_last(hung).await;
    house.clock.move_on(SignedDuration::from_hours(1));

    let page = get(&house, &house.mailer, "/mails").await;
    assert_eq!(page.status, StatusCode::OK);
    let subjects = page.body.split("class=\"mail-subject\"").skip(1);
    let links: Vec<_> = subjects.map(|rest| rest.split('<').next().unwrap()).collect();
    assert_eq!(
        links,
        [
            format!(" href=\"/mails/{hung}\" lang=\"en\">Now on the wall: “BLAM\u{a0}!”"),
            format!(" href=\"/mails/{receipt}\" lang=\"en\">Received: “BLAM\u{a0}!”"),
        ]
    );
    let times = page.body.split("To camille@example.org · <time datetime=").skip(1);
    let times: Vec<_> = times.map(|rest| rest.split('<').next().unwrap()).collect();
    assert_eq!(
        times,
        ["\"2026-11-21T12:00:00.000Z\">1\u{a0}h ago", "\"2026-11-21T10:00:00.000Z\">3\u{a0}h ago"]
    );
}

#[actix_web::test]
async fn an_empty_folder_says_what_to_do() {
    let house = House::open().await;
    let page = get(&house, &house.mailer, "/mails").await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.body.matches("No mail has left yet.").count(), 1);
}

#[actix_web::test]
async fn one_mail_shows_its_text_with_its_addresses_and_frames_its_html() {
    let house = House::open().await;
    let id = house.receive(Language::En).await;
    let mail = house.send_last(id).await;
    let page = get(&house, &house.mailer, &format!("/mails/{mail}")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(directive(&page.policy, "frame-src"), Some("'self'"));
    assert_eq!(page.body.matches(&format!("src=\"/mails/{mail}/html\"")).count(), 1);
    let follow = "https://cimaise.example/en/follow/key";
    assert_eq!(page.body.matches(&format!("<a href=\"{follow}\">{follow}</a>")).count(), 1);
}

#[actix_web::test]
async fn the_framed_html_can_do_nothing() {
    let house = House::open().await;
    let id = house.receive(Language::En).await;
    let mail = house.send_last(id).await;
    let frame = get(&house, &house.mailer, &format!("/mails/{mail}/html")).await;
    assert_eq!(frame.status, StatusCode::OK);
    assert_eq!(
        directive(&frame.policy, "sandbox"),
        Some("allow-same-origin allow-top-navigation-by-user-activation")
    );
    assert_eq!(directive(&frame.policy, "default-src"), Some("'none'"));
    assert_eq!(directive(&frame.policy, "script-src"), None);
    assert_eq!(directive(&frame.policy, "frame-ancestors"), Some("'self'"));
    assert_eq!(frame.body.matches("<html lang=\"en\"").count(), 1);
    assert_eq!(frame.body.matches("<base target=\"_top\">").count(), 1);
}

#[actix_web::test]
async fn what_is_no_mail_is_not_found() {
    let house = House::open().await;
    std::fs::write(house.folder.path().join("secret.eml"), "Subject: none of yours\n\n").unwrap();
    for id in ["01939f3c-7a10-7cc0-8a9e-2f5d1c0b9a11", "..%2Fsecret", "secret"] {
        for path in [format!("/mails/{id}"), format!("/mails/{id}/html")] {
            let answer = get(&house, &house.mailer, &path).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
}

#[actix_web::test]
async fn nothing_is_shown_where_mails_go_to_a_server() {
    let house = House::open().await;
    let settings = MailSettings {
        server: Some("smtps://mail.example".to_owned().into()),
        from: "no-reply@cimaise.example".into(),
        folder: house.mails(),
    };
    let mailer = Mailer::open(&settings).unwrap();
    assert_eq!(get(&house, &mailer, "/mails").await.status, StatusCode::NOT_FOUND);
}
