//! How an institution's pictures are drawn: who chooses it, by form and by program.

use actix_web::test::TestRequest;
use cimaise_store::institutions;
use serde_json::{Value, json};

use crate::house::House;

impl House {
    async fn wants_avif(&self) -> bool {
        let museum = self.museum.id;
        self.read(move |db| institutions::wants_avif(db, museum)).await
    }

    fn renditions(&self) -> String {
        format!("/api/v1/institutions/{}/renditions", self.museum.id)
    }
}

fn put(path: &str, body: &Value) -> TestRequest {
    TestRequest::put().uri(path).set_json(body)
}

#[actix_web::test]
async fn who_answers_for_the_institution_chooses_by_form() {
    let house = House::open().await;
    let action = format!("/desk/institutions/{}/renditions", house.museum.id);
    let ticked = "name=\"avif\" value=\"yes\" checked";
    let page = house.get_as(&house.manager, "/desk/calls").await;
    for (shown, times) in [
        (&*format!("action=\"{action}\""), 1),
        ("about a quarter fewer bytes", 1),
        ("minutes of processor time", 1),
        ("“cimaise renditions”", 1),
        (ticked, 0),
    ] {
        assert_eq!(page.text().matches(shown).count(), times, "{shown}");
    }
    let answer = house.post_as(&house.manager, &action, &[("avif", "yes")]).await;
    assert_eq!(answer.leads_to(), (303, "/desk/calls?done=renditions-saved"));
    assert!(house.wants_avif().await);
    let page = house.get_as(&house.manager, answer.leads_to().1).await;
    for shown in [ticked, "The choice is saved: it holds for what is hung from now on."] {
        assert_eq!(page.text().matches(shown).count(), 1, "{shown}");
    }
    house.post_as(&house.manager, &action, &[]).await;
    assert!(!house.wants_avif().await);
}

#[actix_web::test]
async fn a_program_reads_and_chooses() {
    let house = House::open().await;
    let path = house.renditions();
    let answer = house.get_as(&house.manager, &path).await;
    assert_eq!((answer.status, answer.json()), (200, json!({ "avif": false })));
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    for avif in [true, true, false] {
        let chosen = json!({ "avif": avif });
        let answer = house.ask_as(&house.manager, put(&path, &chosen)).await;
        assert_eq!((answer.status, answer.json()), (200, chosen.clone()));
        assert_eq!(house.get_as(&house.manager, &path).await.json(), chosen);
        assert_eq!(house.wants_avif().await, avif);
    }
}

#[actix_web::test]
async fn what_a_program_sends_amiss_is_told() {
    let house = House::open().await;
    let path = house.renditions();
    for body in [json!({}), json!({ "avif": "yes" }), json!({ "avif": true, "webp": false })] {
        let answer = house.ask_as(&house.manager, put(&path, &body)).await;
        assert_eq!((answer.status, answer.code().as_str()), (422, "unreadable-json"), "{body}");
    }
    assert!(!house.wants_avif().await);
}

#[actix_web::test]
async fn for_others_there_is_nothing_to_choose() {
    let house = House::open().await;
    let path = house.renditions();
    let form = format!("/desk/institutions/{}/renditions", house.museum.id);
    let wanted = json!({ "avif": true });
    for who in [&house.moderator, &house.colleague, &house.director, &house.stranger] {
        let name = &who.person.name;
        let program =
            [house.get_as(who, &path).await, house.ask_as(who, put(&path, &wanted)).await];
        for answer in program {
            assert_eq!((answer.status, answer.code().as_str()), (404, "not-found"), "{name}");
        }
        assert_eq!(house.post_as(who, &form, &[("avif", "yes")]).await.status, 404, "{name}");
    }
    let nobody = house.ask(put(&path, &wanted)).await;
    assert_eq!((nobody.status, nobody.code().as_str()), (401, "signed-out"));
    let nowhere = format!("/api/v1/institutions/{}/renditions", house.app.clock.id());
    assert_eq!(house.get_as(&house.manager, &nowhere).await.status, 404);
    assert!(!house.wants_avif().await);
}
