//! The bytes of a file come.

use actix_web::http::Method;
use actix_web::test::TestRequest;
use cimaise_store::uploads;

use super::{
    FORM, announce, arrived, head, id, offset, refusal, refused, rest, row, tus, with_objects,
};
use crate::contribute::tests::House;
use crate::contribute::tests::pictures::{film, png, toy};

#[actix_web::test]
async fn a_file_comes_in_two_requests() {
    let house = House::open().await;
    let (file, address) = (toy(), announce(&house, toy().len()).await);
    let half = file.len() / 2;
    let answer = house.call(rest(&address, 0, &file[..half])).await;
    assert_eq!((answer.status, answer.header("upload-offset")), (204, Some(&*half.to_string())));
    assert_eq!(answer.header("upload-expires"), Some("Wed, 11 Nov 2026 11:00:00 GMT"));
    assert_eq!(offset(&house, &address).await, half.to_string());
    assert_eq!(row(&house, &address).await.original, None);
    let answer = house.call(rest(&address, half, &file[half..])).await;
    assert_eq!((answer.status, answer.header("tus-resumable")), (204, Some("1.0.0")));
    let original = row(&house, &address).await.original.unwrap();
    let found = (original.format.as_str(), original.width, original.height);
    assert_eq!((found, original.bytes), (("jpg", 80, 60), i64::try_from(file.len()).unwrap()));
}

#[actix_web::test]
async fn bytes_that_do_not_go_on_are_refused() {
    let house = House::open().await;
    let address = announce(&house, 9_000).await;
    assert_eq!(house.call(rest(&address, 0, &[1; 10])).await.status, 204);
    for wrong in [0, 9, 11] {
        let answer = house.call(rest(&address, wrong, &[1; 10])).await;
        assert_eq!(refusal(&answer), refused(409, "upload-elsewhere"));
        assert_eq!(answer.header("tus-resumable"), Some("1.0.0"));
    }
    let more = house.call(rest(&address, 10, &[1; 8_991])).await;
    assert_eq!(refusal(&more), refused(413, "too-large"));
    let headers = tus(Method::PATCH, &address).insert_header(("upload-offset", "10"));
    let answer = house.call(headers.set_payload("1")).await;
    assert_eq!(refusal(&answer), refused(415, "upload-type"));
    assert_eq!(offset(&house, &address).await, "10");
    assert_eq!(with_objects(&house).await, [id(&house, &address)]);
}

#[actix_web::test]
async fn nothing_is_added_by_no_bytes() {
    let house = House::open().await;
    let address = announce(&house, 9_000).await;
    assert_eq!(house.call(rest(&address, 0, b"")).await.header("upload-offset"), Some("0"));
    assert_eq!(with_objects(&house).await, []);
    let whole = arrived(&house, &toy(), FORM).await;
    let end = toy().len();
    let again = house.call(rest(&whole, end, b"")).await;
    assert_eq!(again.header("upload-offset"), Some(&*end.to_string()));
}

#[actix_web::test]
async fn a_file_that_cannot_hang_is_refused_with_its_last_byte_and_erased() {
    let house = House::open().await;
    for (file, code) in [(film(), "file-film"), (png(200, 15), "file-too-small")] {
        let address = announce(&house, file.len()).await;
        let answer = house.call(rest(&address, 0, &file)).await;
        assert_eq!(refusal(&answer), refused(422, "invalid"));
        assert_eq!(answer.fields(), [("upload".to_owned(), code.to_owned())]);
        assert_eq!(head(&house, &address).await.status, 410);
        assert_eq!(with_objects(&house).await, []);
    }
}

#[actix_web::test]
async fn a_file_is_taken_back() {
    let house = House::open().await;
    let address = announce(&house, 9_000).await;
    house.call(rest(&address, 0, &[1; 10])).await;
    let upload = id(&house, &address);
    let answer = house.call(tus(Method::DELETE, &address)).await;
    assert_eq!((answer.status, answer.header("tus-resumable")), (204, Some("1.0.0")));
    assert_eq!(with_objects(&house).await, []);
    assert!(!house.read(move |db| uploads::is_known(db, upload)).await);
    for method in [Method::HEAD, Method::DELETE] {
        assert_eq!(house.call(tus(method, &address)).await.status, 410);
    }
    assert_eq!(refusal(&house.call(rest(&address, 10, b"1")).await), refused(410, "upload-gone"));
}

#[actix_web::test]
async fn an_address_that_was_not_given_is_nobody_s() {
    let house = House::open().await;
    let upload = id(&house, &announce(&house, 9_000).await);
    for forged in [upload.to_string(), "A".repeat(43), house.app.follow_up.token(upload.0.into())] {
        let address = format!("/api/v1/uploads/{forged}");
        assert_eq!(head(&house, &address).await.status, 404);
        assert_eq!(refusal(&house.call(rest(&address, 0, b"1")).await), refused(404, "not-found"));
        assert_eq!(house.call(tus(Method::DELETE, &address)).await.status, 404);
    }
}

#[actix_web::test]
async fn a_file_waits_a_day() {
    let house = House::open().await;
    let address = announce(&house, 9_000).await;
    house.later(house.app.uploads.lifetime - jiff::SignedDuration::from_micros(1));
    assert_eq!(house.call(rest(&address, 0, b"1")).await.status, 204);
    house.later(jiff::SignedDuration::from_micros(1));
    assert_eq!(refusal(&house.call(rest(&address, 1, b"1")).await), refused(410, "upload-gone"));
}

#[actix_web::test]
async fn nothing_of_it_can_be_read() {
    let house = House::open().await;
    let address = arrived(&house, &toy(), FORM).await;
    for path in [&*address, "/api/v1/uploads"] {
        for request in [tus(Method::GET, path), TestRequest::get().uri(path)] {
            assert_eq!(house.call(request).await.status, 405);
        }
    }
}

#[actix_web::test]
async fn a_proxy_that_knows_only_old_methods_is_no_hindrance() {
    let house = House::open().await;
    let address = announce(&house, 9_000).await;
    let over = |method: Method, name: &str, bytes: &'static [u8]| {
        tus(method, &address)
            .insert_header(("x-http-method-override", name))
            .insert_header(("content-type", "application/offset+octet-stream"))
            .insert_header(("upload-offset", "0"))
            .set_payload(bytes)
    };
    assert_eq!(
        house.call(over(Method::POST, "PATCH", b"1")).await.header("upload-offset"),
        Some("1")
    );
    assert_eq!(
        house.call(over(Method::POST, "head", b"")).await.header("upload-offset"),
        Some("1")
    );
    // What is asked without a change is never one.
    assert_eq!(house.call(over(Method::GET, "DELETE", b"")).await.status, 405);
    assert_eq!(house.call(over(Method::POST, "DELETE", b"")).await.status, 204);
    assert_eq!(head(&house, &address).await.status, 410);
}
