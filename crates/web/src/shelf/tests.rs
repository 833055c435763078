use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use actix_http::Response;
use actix_service::{Service, ServiceFactory};
use actix_web::body::to_bytes;
use actix_web::dev::AppConfig;
use actix_web::http::StatusCode;
use actix_web::http::header;
use actix_web::test::TestRequest;
use actix_web::web::{self, Data};
use actix_web::{App, HttpRequest, HttpResponse};
use uuid::Uuid;

use super::*;
use crate::CachePolicy;

/// A time that stands still.
struct Noon;

impl Clock for Noon {
    fn now(&self) -> Timestamp {
        Timestamp::UNIX_EPOCH
    }
    fn id(&self) -> Uuid {
        Uuid::nil()
    }
}

/// What a room says of its page: whether it still holds, and how often it was asked to make it.
#[derive(Default)]
struct Room {
    stale: AtomicBool,
    asked: AtomicUsize,
}

impl Holds for Room {
    fn holds(&self, now: Timestamp) -> bool {
        now == Timestamp::UNIX_EPOCH && !self.stale.load(Ordering::SeqCst)
    }
}

async fn wall(request: HttpRequest, room: Data<Room>) -> HttpResponse {
    let times = room.asked.fetch_add(1, Ordering::SeqCst) + 1;
    let page = Representation::new("text/html", format!("{times} ").repeat(99)).compressed();
    let answer = page.answer(&request, CachePolicy::Revalidate);
    again(answer, "/wall?before=9".to_owned(), page, room.into_inner())
}

async fn greets(request: HttpRequest, room: Data<Room>) -> HttpResponse {
    let mut answer = wall(request, room).await;
    answer.headers_mut().insert(header::SET_COOKIE, HeaderValue::from_static("a=b"));
    answer
}

struct Answered {
    status: StatusCode,
    /// How often the room had been asked when it made this.
    made: Option<u8>,
    headers: HeaderMap,
}

impl Answered {
    fn header(&self, name: impl Into<HeaderName>) -> Option<&str> {
        self.headers.get(name.into()).and_then(|value| value.to_str().ok())
    }
}

/// Asks a house, through its door, one thing after the other.
async fn ask(room: &Data<Room>, requests: Vec<TestRequest>) -> Vec<Answered> {
    let app = App::new()
        .app_data(room.clone())
        .route("/wall", web::get().to(wall))
        .route("/wall", web::head().to(wall))
        .route("/wall", web::post().to(wall))
        .route("/greets", web::get().to(greets));
    let shelf = Shelf::new(Arc::new(Noon), Hosts::default(), 1 << 20);
    let door = shelf.before(app).new_service(AppConfig::default()).await.unwrap();
    let mut answers = Vec::new();
    for request in requests {
        let answer: Response<_> = door.call(request.to_request()).await.unwrap();
        let (status, headers) = (answer.status(), answer.headers().clone());
        let body = to_bytes(answer.into_body()).await.unwrap_or_default();
        let made = body.first().filter(|digit| digit.is_ascii_digit()).map(|digit| digit - b'0');
        answers.push(Answered { status, made, headers });
    }
    answers
}

fn get() -> TestRequest {
    TestRequest::get().uri("/wall?before=9")
}

fn made(answers: &[Answered]) -> Vec<Option<u8>> {
    answers.iter().map(|answer| answer.made).collect()
}

#[actix_web::test]
async fn what_stands_ready_is_given_without_asking_its_room() {
    let answers = ask(&Data::default(), vec![get(), get(), get()]).await;
    assert_eq!(made(&answers), [Some(1); 3]);
    let headers = |answer: &Answered| {
        let mut told: Vec<_> =
            answer.headers.iter().map(|(n, v)| (n.to_string(), v.clone())).collect();
        told.sort_by(|a, b| a.0.cmp(&b.0));
        told
    };
    assert_eq!(headers(&answers[0]), headers(&answers[2]));
}

#[actix_web::test]
async fn what_holds_no_longer_is_made_anew() {
    let room = Data::new(Room::default());
    room.stale.store(true, Ordering::SeqCst);
    assert_eq!(made(&ask(&room, vec![get(), get()]).await), [Some(1), Some(2)]);
}

#[actix_web::test]
async fn it_is_given_at_its_own_address_to_those_who_read() {
    let other = |uri: &str| TestRequest::get().uri(uri);
    let asked =
        vec![get(), other("/wall"), other("/wall?before=9&a=b"), get().method(Method::POST)];
    assert_eq!(made(&ask(&Data::default(), asked).await), [Some(1), Some(2), Some(3), Some(4)]);
    let asked = vec![get().method(Method::HEAD), get()];
    assert_eq!(made(&ask(&Data::default(), asked).await), [Some(1), Some(1)]);
}

#[actix_web::test]
async fn what_greets_one_reader_is_given_to_no_other() {
    let asked = || TestRequest::get().uri("/greets");
    assert_eq!(made(&ask(&Data::default(), vec![asked(), asked()]).await), [Some(1), Some(2)]);
}

#[actix_web::test]
async fn each_gets_the_coding_that_they_take_and_nothing_that_they_have() {
    let takes = |coding: &str| get().insert_header((header::ACCEPT_ENCODING, coding.to_owned()));
    let first = ask(&Data::default(), vec![takes("gzip")]).await;
    let etag = first[0].header(header::ETAG).unwrap().to_owned();
    let has = |coding: &str| takes(coding).insert_header((header::IF_NONE_MATCH, etag.clone()));
    // The first answer is a 304: what is kept of it serves whoever has nothing.
    let asked = vec![has("gzip"), has("gzip"), has("br"), takes("zstd"), get()];
    let answers = ask(&Data::default(), asked).await;
    let told: Vec<_> = answers
        .iter()
        .map(|it| {
            (
                it.status.as_u16(),
                it.header(header::CONTENT_ENCODING),
                it.header(header::CONTENT_TYPE),
            )
        })
        .collect();
    let html = Some("text/html");
    assert_eq!(
        told,
        [
            (304, None, None),
            (304, None, None),
            (200, Some("br"), html),
            (200, Some("zstd"), html),
            (200, None, html),
        ]
    );
}
