//! The worker's two jobs, and what the public can reach before and after.

use actix_web::http::StatusCode;
use cimaise_core::PublicationId;
use cimaise_gallery::{publish, unhang};
use cimaise_media::RenditionFormat;
use cimaise_store::{pictures, wall};

use crate::house::{House, WALL, bytes_of};

#[actix_web::test]
async fn nothing_is_reachable_before_it_hangs() {
    let house = House::new().await;
    let (id, decision) = house.approved("BLAM", 1).await;
    let media = house.media(PublicationId(decision.0), id).await;
    assert_eq!(house.get(&media).await.status, StatusCode::NOT_FOUND);
    assert_eq!(house.get(&format!("{WALL}/blam")).await.status, StatusCode::NOT_FOUND);
    for path in [WALL, "/fr/musee", "/fr/musee/paper-toy", &format!("{WALL}/feed.atom")] {
        assert_eq!(house.get(path).await.count("BLAM"), 0, "{path}");
    }
    // The bytes alone, without a row, are not served either.
    publish(&house.app, decision).await.unwrap();
    assert_eq!(house.get(&media).await.status, StatusCode::OK);
}

#[actix_web::test]
async fn a_private_key_opens_nothing() {
    let house = House::new().await;
    let (id, publication) = house.hung("BLAM", 1).await;
    let media = house.media(publication, id).await;
    let private = media.replace(&publication.to_string(), &id.to_string());
    assert_eq!(house.get(&private).await.status, StatusCode::NOT_FOUND);
    for file in ["original.jpg", "0640.jpg", "640.png", "641.jpg"] {
        let path = media.replace("640.jpg", file);
        assert_eq!(house.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[actix_web::test]
async fn hanging_twice_hangs_once() {
    let house = House::new().await;
    let (id, decision) = house.approved("BLAM", 2).await;
    publish(&house.app, decision).await.unwrap();
    publish(&house.app, decision).await.unwrap();
    assert_eq!(house.get(WALL).await.count("<li class=\"piece"), 1);
    let media = house.media(PublicationId(decision.0), id).await;
    let pictures = house.app.store.read(move |db| pictures::of_contribution(db, id)).await.unwrap();
    let bytes = bytes_of(pictures[0].id, 640, RenditionFormat::Jpeg);
    assert_eq!(house.get(&media).await.body, bytes);
}

#[actix_web::test]
async fn what_was_undone_before_the_worker_came_never_hangs() {
    let house = House::new().await;
    let (id, decision) = house.approved("BLAM", 1).await;
    house.undo(id).await;
    publish(&house.app, decision).await.unwrap();
    assert_eq!(house.get(WALL).await.count("BLAM"), 0);
    assert!(!is_stored(&house, PublicationId(decision.0), id).await);
    // Approved again, it hangs under a new address; the old job, run late, harms nothing.
    let again = house.approve(id).await;
    publish(&house.app, again).await.unwrap();
    publish(&house.app, decision).await.unwrap();
    assert!(is_stored(&house, PublicationId(again.0), id).await);
    assert!(!is_stored(&house, PublicationId(decision.0), id).await);
    assert_eq!(house.get(WALL).await.count("<li class=\"piece"), 1);
}

#[actix_web::test]
async fn what_is_withdrawn_is_gone_at_once_and_its_bytes_with_the_job() {
    let house = House::new().await;
    let (id, publication) = house.hung("BLAM", 1).await;
    let media = house.media(publication, id).await;
    assert_eq!(house.get(&media).await.status, StatusCode::OK);
    assert_eq!(house.get(WALL).await.count("<li class=\"piece"), 1);
    house.withdraw(id).await;
    assert_eq!(house.get(&media).await.status, StatusCode::NOT_FOUND);
    assert_eq!(house.get(WALL).await.count("<li class=\"piece"), 0);
    assert_eq!(house.get(&format!("{WALL}/blam")).await.status, StatusCode::NOT_FOUND);
    assert!(is_stored(&house, publication, id).await);
    unhang(&house.app, publication).await.unwrap();
    assert!(!is_stored(&house, publication, id).await);
}

#[actix_web::test]
async fn what_hangs_is_not_erased_by_a_stray_job() {
    let house = House::new().await;
    let (id, publication) = house.hung("BLAM", 1).await;
    unhang(&house.app, publication).await.unwrap();
    assert!(is_stored(&house, publication, id).await);
    let hangs = house.app.store.read(move |db| wall::by_id(db, publication)).await;
    assert_eq!(hangs.unwrap().slug.as_str(), "blam");
}

async fn is_stored(
    house: &House,
    publication: PublicationId,
    id: cimaise_core::ContributionId,
) -> bool {
    let path = house.media(publication, id).await.replace("/media/", "public/");
    house.app.blobs.exists(path.parse().unwrap()).await.unwrap()
}
