//! What viewers of IIIF are given. tests/interop_iiif.rs has it read by a library of others.

use serde_json::{Value, json};

use crate::house::{House, WALL};

const SITE: &str = "https://cimaise.example";
const COLLECTION: &str = "/iiif/musee/paper-toy/larme/collection.json";

async fn read(house: &House, address: &str) -> Value {
    let answer = house.get(address.strip_prefix(SITE).unwrap_or(address)).await;
    assert_eq!(answer.status.as_u16(), 200, "{address}");
    assert_eq!(answer.header("access-control-allow-origin"), Some("*"), "{address}");
    let read: Value = serde_json::from_slice(&answer.body).unwrap();
    // Each says where it is.
    let of_image = read["type"] == "ImageService3";
    let id = read["id"].as_str().unwrap();
    let own = if of_image { format!("{id}/info.json") } else { id.to_owned() };
    assert!(own.ends_with(address), "{own} is not {address}");
    read
}

fn ids(resource: &Value) -> Vec<&str> {
    resource["items"].as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap()).collect()
}

#[actix_web::test]
async fn a_viewer_finds_each_picture_from_the_institution_down() {
    let house = House::new().await;
    house.other_theme("robots").await;
    house.hung("BLAM", 1).await;
    house.hung("Larme", 2).await;
    house.approved("Pas encore", 1).await;
    let institution = read(&house, "/iiif/musee/collection.json").await;
    assert_eq!(institution["label"], json!({ "none": ["Musée d’Art Moderne"] }));
    let call = read(&house, ids(&institution)[0]).await;
    assert_eq!(call["summary"], json!({ "fr": ["Sept thèmes."], "en": ["Seven themes."] }));
    let themes = ids(&call);
    let other = format!("{SITE}/iiif/musee/paper-toy/robots/collection.json");
    assert_eq!(themes, [format!("{SITE}{COLLECTION}"), other]);
    let theme = read(&house, themes[0]).await;
    // The prompt is in one language only.
    assert_eq!(theme["summary"], json!({ "fr": ["Un personnage verse une larme."] }));
    let at = |slug: &str| format!("{SITE}/iiif/musee/paper-toy/larme/{slug}/manifest.json");
    assert_eq!(ids(&theme), ["larme", "blam"].map(at));
    assert_eq!(ids(&read(&house, themes[1]).await), [""; 0]);
    let pages: Vec<_> =
        theme["homepage"].as_array().unwrap().iter().map(|page| page["id"].clone()).collect();
    let english = WALL.replace("/fr/", "/en/");
    assert_eq!(pages, [format!("{SITE}{WALL}"), format!("{SITE}{english}")]);
}

#[actix_web::test]
async fn a_manifest_says_who_is_to_be_named_and_on_what_terms() {
    let house = House::new().await;
    let (_, publication) = house.hung("Larme", 2).await;
    let manifest = read(&house, "/iiif/musee/paper-toy/larme/larme/manifest.json").await;
    assert_eq!(manifest["label"], json!({ "fr": ["Larme"] }));
    assert_eq!(manifest["summary"], json!({ "fr": ["Trop d’oignons.\nEncore <un>."] }));
    assert_eq!(manifest["rights"], "http://creativecommons.org/licenses/by/4.0/");
    assert_eq!(
        manifest["requiredStatement"],
        json!({ "label": { "fr": ["Crédit"], "en": ["Credit"] },
            "value": { "none": ["Ines & B., Musée d’Art Moderne"] } })
    );
    assert_eq!(manifest["provider"][0]["label"], json!({ "none": ["Musée d’Art Moderne"] }));
    assert_eq!(ids(&manifest).len(), 2);
    let canvas = &manifest["items"][1];
    assert_eq!((&canvas["width"], &canvas["height"]), (&json!(640), &json!(480)));
    assert_eq!(canvas["summary"], json!({ "fr": ["Un cube jaune, vue 2"] }));
    let painting = &canvas["items"][0]["items"][0];
    assert_eq!(painting["target"], canvas["id"]);
    let service = painting["body"]["service"][0]["id"].as_str().unwrap();
    let base = format!("{SITE}/media/{publication}/");
    assert!(service.starts_with(&base), "{service}");
    let info = read(&house, &format!("{service}/info.json")[SITE.len()..]).await;
    let sizes = json!([{ "width": 320, "height": 240 }, { "width": 640, "height": 480 }]);
    assert_eq!(info["sizes"], sizes);
    let path = service.strip_prefix(SITE).unwrap();
    for (size, width) in [("max", 640), ("640,480", 640), ("320,240", 320), ("320,", 320)] {
        let image = house.get(&format!("{path}/full/{size}/0/default.jpg")).await;
        let same = house.get(&format!("{path}/{width}.jpg")).await;
        assert_eq!((image.status.as_u16(), &image.body), (200, &same.body), "{size}");
        assert_eq!(image.header("access-control-allow-origin"), Some("*"));
    }
    assert_eq!(info["profile"], "level1");
    assert_eq!(info["tiles"], json!([{ "width": 512, "scaleFactors": [1, 2] }]));
    for (asked, size) in [
        ("full/321,200", (321, 200)),
        ("full/,240", (320, 240)),
        ("square/max", (480, 480)),
        ("512,0,512,512/128,480", (128, 480)),
        ("0,0,640,480/100,", (100, 75)),
    ] {
        let image = house.get(&format!("{path}/{asked}/0/default.jpg")).await;
        assert_eq!(image.header("access-control-allow-origin"), Some("*"));
        let seen = image::load_from_memory(&image.body).unwrap();
        assert_eq!((seen.width(), seen.height()), size, "{asked}");
    }
    for asked in ["full/pct:50", "full/^max", "full/square", "640,0,1,1/max", "full/641,"] {
        let image = house.get(&format!("{path}/{asked}/0/default.jpg")).await;
        assert_eq!(image.status.as_u16(), 400, "{asked}");
    }
    let itself = house.get(path).await;
    let described = format!("{path}/info.json");
    assert_eq!((itself.status.as_u16(), itself.header("location")), (303, Some(&*described)));
    for page in [format!("{WALL}/larme"), WALL.to_owned()] {
        assert_eq!(
            house.get(&page).await.count("href=\"/iiif/musee/paper-toy/larme/"),
            1,
            "{page}"
        );
    }
}

#[actix_web::test]
async fn a_large_theme_is_a_collection_of_collections() {
    let house = House::new().await;
    for number in 1..=101 {
        house.hung(&format!("Pièce {number}"), 1).await;
    }
    let latest = read(&house, COLLECTION).await;
    assert_eq!(ids(&latest).len(), 101);
    let last = &latest["items"][100];
    assert_eq!(last["type"], "Collection");
    assert_eq!(last["label"]["en"], json!(["See older ones"]));
    let older = read(&house, last["id"].as_str().unwrap()).await;
    let first = format!("{SITE}/iiif/musee/paper-toy/larme/piece-1/manifest.json");
    assert_eq!(ids(&older), [first]);
}

#[actix_web::test]
async fn peoples_words_are_no_html_in_a_viewer() {
    let house = House::new().await;
    house.hung("<b>BLAM</b>", 1).await;
    let manifest = read(&house, "/iiif/musee/paper-toy/larme/b-blam-b/manifest.json").await;
    let shown = "<span>&lt;b&gt;BLAM&lt;/b&gt;</span>";
    assert_eq!(manifest["label"], json!({ "fr": [shown] }));
}

#[actix_web::test]
async fn what_comes_down_is_gone_for_viewers_too() {
    let house = House::new().await;
    let (id, publication) = house.hung("BLAM", 1).await;
    let media = house.media(publication, id).await;
    let service = media.strip_suffix("/640.jpg").unwrap().to_owned();
    let manifest = "/iiif/musee/paper-toy/larme/blam/manifest.json".to_owned();
    let paths = [
        manifest,
        format!("{service}/info.json"),
        format!("{service}/full/max/0/default.jpg"),
        format!("{service}/square/9,/0/default.jpg"),
    ];
    for path in &paths {
        assert_eq!(house.get(path).await.status.as_u16(), 200, "{path}");
    }
    house.withdraw(id).await;
    for path in &paths {
        assert_eq!(house.get(path).await.status.as_u16(), 404, "{path}");
    }
    assert_eq!(ids(&read(&house, COLLECTION).await), [""; 0]);
}
