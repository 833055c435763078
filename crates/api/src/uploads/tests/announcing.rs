//! A file is announced.

use actix_web::http::Method;
use actix_web::test::TestRequest;
use cimaise_core::Licence;
use cimaise_web::App;

use super::{FORM, announce, arrived, head, metadata, offset, refusal, refused, row, tus};
use crate::contribute::tests::pictures::toy;
use crate::contribute::tests::{Answer, House};

async fn post(house: &House, headers: &[(&'static str, String)], bytes: &[u8]) -> Answer {
    let request = tus(Method::POST, "/api/v1/uploads");
    let request = headers
        .iter()
        .fold(request, |request, (name, value)| request.insert_header((*name, value.as_str())));
    house.call(request.set_payload(bytes.to_vec())).await
}

fn length(bytes: usize) -> (&'static str, String) {
    ("upload-length", bytes.to_string())
}

#[actix_web::test]
async fn anyone_may_ask_what_is_supported() {
    let house = House::open().await;
    let request = TestRequest::with_uri("/api/v1/uploads").method(Method::OPTIONS);
    let answer = house.call(request).await;
    assert_eq!(answer.status, 204);
    for (name, value) in [
        ("tus-resumable", "1.0.0"),
        ("tus-version", "1.0.0"),
        ("tus-extension", "creation,creation-with-upload,termination,expiration,checksum"),
        ("tus-max-size", "100000"),
        ("tus-checksum-algorithm", "sha1,sha256"),
        ("cache-control", "no-store"),
    ] {
        assert_eq!(answer.header(name), Some(value), "{name}");
    }
}

#[actix_web::test]
async fn a_file_is_announced_before_its_bytes() {
    let house = House::open().await;
    let address = announce(&house, 9_000).await;
    let answer = head(&house, &address).await;
    assert_eq!((answer.status, answer.bytes.len()), (200, 0));
    for (name, value) in [
        ("tus-resumable", "1.0.0"),
        ("cache-control", "no-store"),
        ("upload-offset", "0"),
        ("upload-length", "9000"),
        ("upload-expires", "Wed, 11 Nov 2026 11:00:00 GMT"),
        ("upload-metadata", &metadata("IMG_2043.jpg", FORM)),
    ] {
        assert_eq!(answer.header(name), Some(value), "{name}");
    }
}

#[actix_web::test]
async fn a_client_that_names_no_form_is_told_one() {
    let house = House::open().await;
    let answer = post(&house, &[length(9_000)], b"").await;
    let address = answer.header("location").unwrap().to_owned();
    let form = row(&house, &address).await.submission;
    let said = head(&house, &address).await.header("upload-metadata").unwrap().to_owned();
    assert!(metadata("", &form.to_string()).ends_with(&said), "{said}");
}

#[actix_web::test]
async fn a_small_file_comes_with_its_announcement() {
    let house = House::open().await;
    let headers = [
        length(toy().len()),
        ("content-type", "application/offset+octet-stream".to_owned()),
        ("upload-metadata", metadata("IMG_2043.jpg", FORM)),
    ];
    let answer = post(&house, &headers, &toy()).await;
    assert_eq!(
        (answer.status, answer.header("upload-offset")),
        (201, Some(&*toy().len().to_string()))
    );
    let address = answer.header("location").unwrap();
    assert_eq!(offset(&house, address).await, toy().len().to_string());
    assert_eq!(row(&house, address).await.original.unwrap().width, 80);
}

#[actix_web::test]
async fn what_cannot_be_a_picture_is_told_before_it_is_sent() {
    let house = House::open().await;
    let heavy = post(&house, &[length(100_001)], b"").await;
    assert_eq!(refusal(&heavy), refused(413, "too-large"));
    assert_eq!(heavy.fields(), [("upload".to_owned(), "file-too-many-bytes".to_owned())]);
    let empty = post(&house, &[length(0)], b"").await;
    assert_eq!(refusal(&empty), refused(422, "invalid"));
    assert_eq!(empty.fields(), [("upload".to_owned(), "file-empty".to_owned())]);
}

#[actix_web::test]
async fn what_cannot_be_read_is_refused() {
    let house = House::open().await;
    let deferred = ("upload-defer-length", "1".to_owned());
    for headers in [
        vec![],
        vec![deferred],
        vec![("upload-length", "-1".to_owned())],
        vec![("upload-length", "+1".to_owned())],
        vec![length(9), ("upload-metadata", "filename é".to_owned())],
        vec![length(9), ("upload-metadata", format!("a {}", "AAAA".repeat(1100)))],
    ] {
        let answer = post(&house, &headers, b"").await;
        assert_eq!(refusal(&answer), refused(400, "unreadable"), "{headers:?}");
    }
    let no_form = ("upload-metadata", metadata("a", "not a form"));
    let answer = post(&house, &[length(9), no_form], b"").await;
    assert_eq!(answer.fields(), [("submission".to_owned(), "unreadable".to_owned())]);
    let other_type = ("content-type", "image/jpeg".to_owned());
    let answer = post(&house, &[length(9), other_type], b"JPEG").await;
    assert_eq!(refusal(&answer), refused(415, "upload-type"));
}

#[actix_web::test]
async fn another_version_of_the_protocol_is_refused_with_ours() {
    let house = House::open().await;
    for version in [None, Some("0.2.2")] {
        let request =
            TestRequest::post().uri("/api/v1/uploads").insert_header(("upload-length", "9"));
        let request = match version {
            Some(version) => request.insert_header(("tus-resumable", version)),
            None => request,
        };
        let answer = house.call(request).await;
        assert_eq!(refusal(&answer), refused(412, "upload-version"));
        assert_eq!(answer.header("tus-version"), Some("1.0.0"));
    }
}

async fn granting(number_max: usize, bytes_max: u64) -> House {
    let change = |app: &mut App| {
        app.uploads.number_max = number_max;
        app.uploads.bytes_max = bytes_max;
    };
    House::changed(&[Licence::CcBy], change).await
}

#[actix_web::test]
async fn one_address_has_so_many_on_their_way() {
    let house = granting(2, 1_000_000).await;
    announce(&house, 9_000).await;
    let second = announce(&house, 9_000).await;
    let third = post(&house, &[length(9_000)], b"").await;
    assert_eq!(refusal(&third), refused(429, "uploads-too-many"));
    assert_eq!(house.call(tus(Method::DELETE, &second)).await.status, 204);
    announce(&house, 9_000).await;
    house.later(house.app.uploads.lifetime);
    announce(&house, 9_000).await;
}

#[actix_web::test]
async fn what_one_address_has_on_its_way_weighs_so_much() {
    let house = granting(9, 20_000).await;
    arrived(&house, &toy(), FORM).await;
    let rest = 20_000 - toy().len();
    let heavy = post(&house, &[length(rest + 1)], b"").await;
    assert_eq!(refusal(&heavy), refused(429, "uploads-too-heavy"));
    announce(&house, rest).await;
}
