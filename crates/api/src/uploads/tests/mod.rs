//! Files on their way, told as their senders live it. What only a wire can do, cutting and
//! killing, the stories of `tests/` do.

mod announcing;
mod forms;
mod line;
mod sending;
mod sums;
mod sweeping;

use actix_web::http::Method;
use actix_web::test::TestRequest;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cimaise_core::UploadId;
use cimaise_store::uploads::{self, Upload};

use crate::contribute::tests::{Answer, House};

/// A form of which a sender knows the id before it is sent.
const FORM: &str = "0193b0c4-7a10-7cc0-8a9e-2f5d1c0b9a11";

/// A request of the protocol.
fn tus(method: Method, path: &str) -> TestRequest {
    TestRequest::with_uri(path).method(method).insert_header(("tus-resumable", "1.0.0"))
}

/// `Upload-Metadata` of a file of a form.
fn metadata(name: &str, form: &str) -> String {
    format!("filename {},submission {}", STANDARD.encode(name), STANDARD.encode(form))
}

/// Announces a file of so many bytes; gives its address.
async fn announce(house: &House, length: usize) -> String {
    announce_for(house, length, FORM).await
}

async fn announce_for(house: &House, length: usize, form: &str) -> String {
    let request = tus(Method::POST, "/api/v1/uploads")
        .insert_header(("upload-length", length.to_string()))
        .insert_header(("upload-metadata", metadata("IMG_2043.jpg", form)));
    let answer = house.call(request).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    answer.header("location").unwrap().to_owned()
}

/// Bytes that go on at an offset.
fn rest(address: &str, offset: usize, bytes: &[u8]) -> TestRequest {
    tus(Method::PATCH, address)
        .insert_header(("content-type", "application/offset+octet-stream"))
        .insert_header(("upload-offset", offset.to_string()))
        .set_payload(bytes.to_vec())
}

/// A file that has arrived for a form; gives its address.
async fn arrived(house: &House, bytes: &[u8], form: &str) -> String {
    let address = announce_for(house, bytes.len(), form).await;
    let answer = house.call(rest(&address, 0, bytes)).await;
    assert_eq!(answer.status, 204, "{}", answer.text());
    address
}

async fn head(house: &House, address: &str) -> Answer {
    house.call(tus(Method::HEAD, address)).await
}

/// What HEAD says is safe, in bytes.
async fn offset(house: &House, address: &str) -> String {
    let answer = head(house, address).await;
    assert_eq!(answer.status, 200);
    answer.header("upload-offset").unwrap().to_owned()
}

/// The status and the code of a refusal.
fn refusal(answer: &Answer) -> (u16, String) {
    (answer.status, answer.json()["code"].as_str().unwrap().to_owned())
}

fn refused(status: u16, code: &str) -> (u16, String) {
    (status, code.to_owned())
}

fn id(house: &House, address: &str) -> UploadId {
    house.app.uploads.key.read(address.rsplit('/').next().unwrap()).unwrap()
}

async fn row(house: &House, address: &str) -> Upload {
    let (id, now) = (id(house, address), house.app.now());
    house.read(move |db| uploads::by_id(db, id, now)).await
}

/// The uploads that have objects.
async fn with_objects(house: &House) -> Vec<UploadId> {
    house.app.blobs.uploads().await.unwrap()
}
