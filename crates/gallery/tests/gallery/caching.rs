//! What clients keep, and what they are told.

use actix_web::http::StatusCode;
use actix_web::test::TestRequest;

use crate::house::{House, WALL};

async fn revalidated(house: &House, path: &str) -> (Option<String>, StatusCode, usize) {
    let first = house.get(path).await;
    let etag = first.header("etag").unwrap().to_owned();
    let again =
        house.send(TestRequest::get().uri(path).insert_header(("if-none-match", etag))).await;
    (again.header("cache-control").map(ToOwned::to_owned), again.status, again.body.len())
}

#[actix_web::test]
async fn a_client_that_has_it_is_sent_nothing() {
    let house = House::new().await.with_kit().await;
    let (id, publication) = house.hung("BLAM", 1).await;
    let asks = "public, max-age=0, must-revalidate";
    for (path, policy) in [
        ("/fr/".to_owned(), asks),
        ("/fr/musee".to_owned(), asks),
        ("/fr/musee/paper-toy".to_owned(), asks),
        (WALL.to_owned(), asks),
        (format!("{WALL}/blam"), asks),
        (format!("{WALL}/kit.svg"), asks),
        (format!("{WALL}/feed.atom"), "public, max-age=300"),
        (format!("{WALL}/feed.json"), "public, max-age=300"),
        ("/fr/musee/feed.atom".to_owned(), "public, max-age=300"),
        ("/robots.txt".to_owned(), "public, max-age=3600"),
        ("/sitemap.musee.xml".to_owned(), "public, max-age=300"),
        ("/iiif/musee/collection.json".to_owned(), "public, max-age=300"),
        (house.media(publication, id).await, "public, max-age=31536000, immutable"),
    ] {
        let told = (Some(policy.to_owned()), StatusCode::NOT_MODIFIED, 0);
        assert_eq!(revalidated(&house, &path).await, told, "{path}");
    }
}

#[actix_web::test]
async fn a_page_changes_with_what_hangs_and_with_the_season() {
    let house = House::new().await;
    let mut seen = vec![house.get(WALL).await.header("etag").unwrap().to_owned()];
    house.hung("BLAM", 1).await;
    seen.push(house.get(WALL).await.header("etag").unwrap().to_owned());
    house.move_to("2026-11-05T00:00:00Z");
    seen.push(house.get(WALL).await.header("etag").unwrap().to_owned());
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), 3);
}

#[actix_web::test]
async fn a_page_is_compressed_for_whom_takes_it() {
    let house = House::new().await;
    let plain = house.get(WALL).await;
    let request = TestRequest::get().uri(WALL).insert_header(("accept-encoding", "gzip"));
    let gzip = house.send(request).await;
    assert_eq!(gzip.header("content-encoding"), Some("gzip"));
    assert_eq!(gzip.header("vary"), Some("accept-encoding"));
    assert_eq!(&gzip.body[..2], [0x1f, 0x8b]);
    assert_ne!(gzip.header("etag"), plain.header("etag"));
}

#[actix_web::test]
async fn head_is_answered_as_get_is() {
    let house = House::new().await;
    let (id, publication) = house.hung("BLAM", 1).await;
    for path in [WALL.to_owned(), house.media(publication, id).await] {
        let get = house.get(&path).await;
        let head =
            house.send(TestRequest::with_uri(&path).method(actix_web::http::Method::HEAD)).await;
        assert_eq!(head.status, StatusCode::OK);
        for name in ["etag", "cache-control", "content-type", "content-length"] {
            assert_eq!(head.header(name), get.header(name), "{name} of {path}");
        }
    }
}

#[actix_web::test]
async fn media_tells_its_type_and_forbids_guessing() {
    let house = House::new().await;
    let (id, publication) = house.hung("BLAM", 1).await;
    let media = house.media(publication, id).await;
    let jpeg = house.get(&media).await;
    assert_eq!(jpeg.header("content-type"), Some("image/jpeg"));
    assert_eq!(jpeg.header("x-content-type-options"), Some("nosniff"));
    let webp = house.get(&media.replace(".jpg", ".webp")).await;
    assert_eq!(webp.header("content-type"), Some("image/webp"));
}

#[actix_web::test]
async fn no_page_sets_a_cookie() {
    let house = House::new().await;
    for path in ["/fr/", "/fr/musee", WALL] {
        assert_eq!(house.get(path).await.header("set-cookie"), None, "{path}");
    }
}
