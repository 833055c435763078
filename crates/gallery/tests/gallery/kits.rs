//! The blank template, as it is downloaded.

use actix_web::http::{Method, StatusCode};
use actix_web::test::TestRequest;
use cimaise_store::kits;

use crate::house::{House, WALL};

/// What the rows say; what is held is not in them.
async fn downloads(house: &House) -> i64 {
    let theme = house.theme.id;
    house.app.store.read(move |db| kits::of_theme(db, theme)).await.unwrap().unwrap().downloads
}

#[actix_web::test]
async fn each_download_is_counted_once() {
    let house = House::new().await.with_kit().await;
    let pdf = house.get(&format!("{WALL}/kit.pdf")).await;
    assert_eq!((pdf.status, pdf.header("content-type")), (StatusCode::OK, Some("application/pdf")));
    assert_eq!(pdf.header("content-disposition"), Some("inline; filename=\"patron-larme.pdf\""));
    assert_eq!(&pdf.body[..5], b"%PDF-");
    let svg = house.get("/en/musee/paper-toy/larme/kit.svg").await;
    assert_eq!(
        svg.header("content-disposition"),
        Some("attachment; filename=\"pattern-larme.svg\"")
    );
    assert_eq!(svg.count("<svg"), 1);
    assert_eq!(downloads(&house).await, 0, "reading writes nothing");
    house.downloads.write(&house.app.store).await.unwrap();
    assert_eq!(downloads(&house).await, 2);
    let etag = pdf.header("etag").unwrap().to_owned();
    let path = format!("{WALL}/kit.pdf");
    house.send(TestRequest::get().uri(&path).insert_header(("if-none-match", etag))).await;
    house.send(TestRequest::with_uri(&path).method(Method::HEAD)).await;
    house.downloads.write(&house.app.store).await.unwrap();
    assert_eq!(downloads(&house).await, 2);
}

#[actix_web::test]
async fn the_wall_offers_the_kit_with_its_terms() {
    let house = House::new().await.with_kit().await;
    let page = house.get(WALL).await;
    assert_eq!(page.count(&format!("href=\"{WALL}/kit.pdf\"")), 1);
    assert_eq!(page.count(&format!("href=\"{WALL}/kit.svg\"")), 1);
    assert_eq!(page.count("Élodie Marchand"), 1);
    assert_eq!(page.count("https://creativecommons.org/licenses/by-sa/4.0/"), 1);
}
