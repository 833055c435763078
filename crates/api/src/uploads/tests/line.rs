//! The line is cut, and two lines meet.

use std::io;
use std::task::Poll;

use actix_web::FromRequest;
use actix_web::dev;
use actix_web::error::PayloadError;
use actix_web::test::TestRequest;
use actix_web::web::{Bytes, Payload};
use futures_util::stream::{self, StreamExt};
use tokio::sync::oneshot;

use super::super::arrival::Arrival;
use super::super::checksum::Checksum;
use super::{announce, head, id, offset, rest, row, with_objects};
use crate::contribute::tests::House;
use crate::contribute::tests::pictures::toy;

/// What comes on a line: bytes, then a cut.
async fn cut_after(bytes: &[u8]) -> Payload {
    let cut = PayloadError::Incomplete(Some(io::ErrorKind::UnexpectedEof.into()));
    line(stream::iter([Ok(Bytes::copy_from_slice(bytes)), Err(cut)]).boxed_local()).await
}

async fn line(bytes: stream::LocalBoxStream<'static, Result<Bytes, PayloadError>>) -> Payload {
    let request = TestRequest::patch().to_http_request();
    Payload::from_request(&request, &mut dev::Payload::Stream { payload: bytes }).await.unwrap()
}

async fn arrival(house: &House, address: &str, checksum: Option<Checksum>) -> Arrival {
    Arrival::at(&house.app, &row(house, address).await, checksum).await.unwrap()
}

/// What comes on a line that then is silent; tells when all before the silence was taken.
async fn silent_after(bytes: &'static [u8]) -> (Payload, oneshot::Receiver<()>) {
    let (tell, taken) = oneshot::channel();
    let (mut rest, mut tell) = (Some(Bytes::from_static(bytes)), Some(tell));
    let bytes = stream::poll_fn(move |_| {
        let more = rest.take();
        if let Some(tell) = tell.take_if(|_| more.is_none()) {
            tell.send(()).unwrap();
        }
        more.map_or(Poll::Pending, |bytes| Poll::Ready(Some(Ok(bytes))))
    });
    (line(bytes.boxed_local()).await, taken)
}

#[actix_web::test]
async fn what_came_before_a_cut_is_safe() {
    let house = House::open().await;
    let (file, address) = (toy(), announce(&house, toy().len()).await);
    let arrival = arrival(&house, &address, None).await;
    assert!(arrival.take(cut_after(&file[..100]).await).await.is_err());
    assert_eq!(offset(&house, &address).await, "100");
    assert_eq!(house.call(rest(&address, 100, &file[100..])).await.status, 204);
    assert!(row(&house, &address).await.original.is_some());
}

#[actix_web::test]
async fn what_came_before_the_request_is_given_up_is_safe() {
    let house = House::open().await;
    let address = announce(&house, 9_000).await;
    let (some, taken) = silent_after(b"some").await;
    let arrival = arrival(&house, &address, None).await;
    let taking = actix_web::rt::spawn(arrival.take(some));
    taken.await.unwrap();
    assert_eq!(offset(&house, &address).await, "0");
    let before = house.app.store.touches().edition();
    taking.abort();
    assert!(taking.await.unwrap_err().is_cancelled());
    while house.app.store.touches().edition() == before {
        actix_web::rt::task::yield_now().await;
    }
    assert_eq!(offset(&house, &address).await, "4");
}

#[actix_web::test]
async fn a_cut_before_the_sum_is_known_keeps_nothing() {
    let house = House::open().await;
    let address = announce(&house, 9_000).await;
    let request = TestRequest::patch()
        .insert_header(("upload-checksum", "sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0="))
        .to_http_request();
    let arrival = arrival(&house, &address, Checksum::asked(&request).unwrap()).await;
    assert!(arrival.take(cut_after(b"hello").await).await.is_err());
    assert_eq!(offset(&house, &address).await, "0");
    assert_eq!(with_objects(&house).await, []);
    assert_eq!(house.call(rest(&address, 0, b"hello world")).await.status, 204);
}

#[actix_web::test]
async fn of_two_lines_the_first_to_settle_wins_and_no_byte_is_lost() {
    let house = House::open().await;
    let (file, address) = (toy(), announce(&house, toy().len()).await);
    let slow = arrival(&house, &address, None).await;
    assert_eq!(house.call(rest(&address, 0, &file[..200])).await.status, 204);
    let refused = slow.take(cut_after(&file[..100]).await).await.unwrap_err();
    assert_eq!((refused.status().as_u16(), refused.code()), (409, "upload-elsewhere"));
    assert_eq!(offset(&house, &address).await, "200");
    assert_eq!(house.call(rest(&address, 200, &file[200..])).await.status, 204);
    assert!(row(&house, &address).await.original.is_some());
}

#[actix_web::test]
async fn a_line_that_outlives_its_file_leaves_nothing() {
    let house = House::open().await;
    let address = announce(&house, 9_000).await;
    let slow = arrival(&house, &address, None).await;
    super::super::erase(&house.app, id(&house, &address)).await.unwrap();
    let refused = slow.take(cut_after(b"late").await).await.unwrap_err();
    assert_eq!((refused.status().as_u16(), refused.code()), (410, "upload-gone"));
    assert_eq!(head(&house, &address).await.status, 410);
    assert_eq!(with_objects(&house).await, []);
}
