//! Bytes that must add up.

use actix_web::http::Method;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha1::Sha1;
use sha2::{Digest, Sha256};

use super::{announce, offset, refusal, refused, rest, tus, with_objects};
use crate::contribute::tests::House;
use crate::contribute::tests::pictures::toy;

fn sum(algorithm: &str, bytes: &[u8]) -> (&'static str, String) {
    let sum = match algorithm {
        "sha1" => STANDARD.encode(Sha1::digest(bytes)),
        _ => STANDARD.encode(Sha256::digest(bytes)),
    };
    ("upload-checksum", format!("{algorithm} {sum}"))
}

#[actix_web::test]
async fn bytes_that_add_up_are_kept() {
    let house = House::open().await;
    let (file, address) = (toy(), announce(&house, toy().len()).await);
    let half = file.len() / 2;
    for (algorithm, from, to) in [("sha1", 0, half), ("sha256", half, file.len())] {
        let bytes = &file[from..to];
        let answer =
            house.call(rest(&address, from, bytes).insert_header(sum(algorithm, bytes))).await;
        assert_eq!(answer.header("upload-offset"), Some(&*to.to_string()));
    }
}

#[actix_web::test]
async fn of_bytes_that_do_not_none_is() {
    let house = House::open().await;
    let address = announce(&house, 9_000).await;
    for algorithm in ["sha1", "sha256"] {
        let request = rest(&address, 0, b"hello").insert_header(sum(algorithm, b"hellO"));
        assert_eq!(refusal(&house.call(request).await), refused(460, "upload-altered"));
    }
    assert_eq!(offset(&house, &address).await, "0");
    assert_eq!(with_objects(&house).await, []);
}

#[actix_web::test]
async fn another_sum_cannot_be_computed() {
    let house = House::open().await;
    let address = announce(&house, 9_000).await;
    for named in ["md5 XrY7u+Ae7tCTyyK7j1rNww==", "sha1 AAAA", "sha1"] {
        let request = rest(&address, 0, b"hello").insert_header(("upload-checksum", named));
        assert_eq!(refusal(&house.call(request).await), refused(400, "unreadable"));
    }
    assert_eq!(offset(&house, &address).await, "0");
}

#[actix_web::test]
async fn an_announcement_may_be_summed_too() {
    let house = House::open().await;
    let announced = |summed: &[u8]| {
        tus(Method::POST, "/api/v1/uploads")
            .insert_header(("upload-length", toy().len().to_string()))
            .insert_header(("content-type", "application/offset+octet-stream"))
            .insert_header(sum("sha1", summed))
            .set_payload(toy())
    };
    assert_eq!(house.call(announced(&toy())).await.status, 201);
    assert_eq!(house.call(announced(b"other")).await.status, 460);
}
