//! The desk's pages, as each role sees them.

#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]

#[expect(dead_code, reason = "each test file uses its part of the house")]
mod house;

use actix_web::http::StatusCode;
use actix_web::test::TestRequest;
use cimaise_core::{Colour, Ground, Language, Role};
use cimaise_words::Voice;
use cimaise_words::letters::{self, Letter, News, Recourse};
use house::{House, Sent};

/// The texts of all elements of a class, in their order.
fn texts<'a>(page: &'a str, class: &str) -> Vec<&'a str> {
    let opening = format!("class=\"{class}\">");
    page.split(&opening).skip(1).filter_map(|rest| rest.split('<').next()).collect()
}

/// The links that carry an attribute.
fn links<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    let tags = page.split('<').filter(|tag| tag.starts_with("a ") && tag.contains(attribute));
    tags.filter_map(|tag| tag.split("href=\"").nth(1)?.split('"').next()).collect()
}

fn has_form_to(page: &str, action: &str) -> bool {
    let starts = |end: &str| page.contains(&format!("action=\"{action}{end}"));
    starts("\"") || starts("?")
}

#[actix_web::test]
async fn the_queue_is_oldest_first_and_only_of_the_calls_one_serves() {
    let house = House::open().await;
    house.queued(Sent::to(house.tears, "Un")).await;
    house.queued(Sent::to(house.covers, "Ailleurs")).await;
    house.queued(Sent::to(house.seaside, "Deux")).await;
    house.queued(Sent::to(house.languages, "Trois")).await;
    let whole = house.moderator("Aïcha").await;
    let one_call = house
        .colleague("Bo", Language::Fr, house.museum, Role::Moderator, Some(house.paper_toy))
        .await;
    let elsewhere = house.colleague("Cleo", Language::En, house.library, Role::Owner, None).await;
    let reader = house.colleague("Dora", Language::Fr, house.museum, Role::Reader, None).await;
    for (colleague, titles) in [
        (&whole, vec!["Un", "Deux", "Trois"]),
        (&one_call, vec!["Un", "Trois"]),
        (&elsewhere, vec!["Ailleurs"]),
        (&reader, vec!["Un", "Deux", "Trois"]),
    ] {
        let page = house.get("/desk", colleague).await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(texts(&page.body, "waiting-title"), titles);
    }
}

#[actix_web::test]
async fn the_queue_is_narrowed_by_a_theme_of_ones_own() {
    let house = House::open().await;
    house.queued(Sent::to(house.tears, "Un")).await;
    house.queued(Sent::to(house.languages, "Deux")).await;
    let moderator = house.moderator("Aïcha").await;
    let path = format!("/desk?theme={}", house.languages);
    assert_eq!(texts(&house.get(&path, &moderator).await.body, "waiting-title"), ["Deux"]);
    let not_mine = format!("/desk?theme={}", house.covers);
    assert_eq!(house.get(&not_mine, &moderator).await.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn the_queue_goes_on_where_the_page_before_ended() {
    let house = House::open().await;
    let titles: Vec<String> = (1..=43).map(|number| format!("Image {number}")).collect();
    for title in &titles {
        house.queued(Sent::to(house.tears, title)).await;
    }
    let moderator = house.moderator("Aïcha").await;
    let first = house.get("/desk", &moderator).await.body;
    let after = first.split("/desk?after=").nth(1).and_then(|rest| rest.split('"').next());
    let second = house.get(&format!("/desk?after={}", after.unwrap()), &moderator).await.body;
    let read = [texts(&first, "waiting-title"), texts(&second, "waiting-title")].concat();
    assert_eq!(read, titles);
}

#[actix_web::test]
async fn the_queue_is_narrowed_and_sorted_by_its_form() {
    let house = House::open().await;
    for (theme, title) in [(house.tears, "Un"), (house.tears, "Deux"), (house.languages, "Trois")] {
        house.queued(Sent::to(theme, title)).await;
    }
    let moderator = house.moderator("Aïcha").await;
    let page = house.get("/desk?order=interleaved", &moderator).await.body;
    assert_eq!(texts(&page, "waiting-title"), ["Un", "Trois", "Deux"]);
    assert!(page.contains("3 images attendent, un thème après l’autre."), "{page}");
    assert!(page.contains(r#"<option value="interleaved" selected>"#), "{page}");
    let page = house.get("/desk?order=&language=en&flag=&waits=", &moderator).await.body;
    assert_eq!(texts(&page, "waiting-title"), Vec::<&str>::new());
    assert_eq!(texts(&page, "lede"), ["Rien de tel n’attend"]);
    assert_eq!(house.get("/desk?order=sideways", &moderator).await.status, StatusCode::BAD_REQUEST);
}

#[actix_web::test]
async fn the_part_of_the_queue_stays_on_the_way_through_it() {
    let house = House::open().await;
    let first = house.queued(Sent::to(house.tears, "Un")).await;
    let second = house.queued(Sent::to(house.languages, "Deux")).await;
    let moderator = house.moderator("Aïcha").await;
    let path = format!("/desk/contributions/{first}?order=interleaved");
    let page = house.get(&path, &moderator).await.body;
    let next = format!("/desk/contributions/{second}?order=interleaved");
    assert_eq!(links(&page, "rel=\"next\""), [next.as_str()]);
    let decide = format!("/desk/contributions/{first}/decision?order=interleaved");
    assert!(has_form_to(&page, &decide), "{page}");
}

#[actix_web::test]
async fn a_batch_is_offered_to_who_decides_and_given_back_by_who_holds_one() {
    let house = House::open().await;
    let first = house.queued(Sent::to(house.tears, "Un")).await;
    let moderator = house.moderator("Aïcha").await;
    let reader = house.colleague("Dora", Language::Fr, house.museum, Role::Reader, None).await;
    assert!(has_form_to(&house.get("/desk", &moderator).await.body, "/desk/batch"));
    assert!(!has_form_to(&house.get("/desk", &reader).await.body, "/desk/batch"));

    house.get(&format!("/desk/contributions/{first}"), &moderator).await;
    let page = house.get("/desk", &moderator).await.body;
    assert!(has_form_to(&page, "/desk/batch/release"), "{page}");
    assert_eq!(links(&page, "held=mine"), ["/desk?held=mine"]);
    let mine = house.get("/desk?held=mine", &moderator).await.body;
    assert_eq!(texts(&mine, "waiting-title"), ["Un"]);
}

#[actix_web::test]
async fn an_entry_can_be_passed_to_those_who_may_decide_on_it() {
    let house = House::open().await;
    let here = house.queued(Sent::to(house.tears, "Un")).await;
    let moderator = house.moderator("Aïcha").await;
    let (museum, other) = (house.museum, Some(house.postcards));
    for (name, role, call) in [
        ("Bo", Role::Moderator, Some(house.paper_toy)),
        ("Cleo", Role::Moderator, other),
        ("Dora", Role::Reader, None),
    ] {
        house.colleague(name, Language::Fr, museum, role, call).await;
    }
    let page = house.get(&format!("/desk/contributions/{here}"), &moderator).await.body;
    let form =
        page.split("<select id=\"to\"").nth(1).and_then(|rest| rest.split("</select>").next());
    let offered = form
        .unwrap()
        .split("<option")
        .skip(1)
        .filter_map(|one| one.split('>').nth(1)?.split('<').next());
    assert_eq!(offered.collect::<Vec<_>>(), ["Choisir quelqu’un", "Bo"]);
    assert!(page.contains(&format!("formaction=\"/desk/contributions/{here}/pass\"")), "{page}");
}

#[actix_web::test]
async fn what_one_may_not_see_does_not_exist() {
    let house = House::open().await;
    let here = house.queued(Sent::to(house.tears, "Un")).await;
    let picture = house.picture_of(here).await;
    let elsewhere = house.colleague("Cleo", Language::En, house.library, Role::Owner, None).await;
    let other_call = house
        .colleague("Bo", Language::Fr, house.museum, Role::Moderator, Some(house.postcards))
        .await;
    for stranger in [&elsewhere, &other_call] {
        for path in [
            format!("/desk/contributions/{here}"),
            format!("/desk/contributions/{here}/refusal"),
            format!("/desk/pictures/{picture}/320.jpg"),
            format!("/desk/pictures/{picture}/320.webp"),
        ] {
            assert_eq!(house.get(&path, stranger).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
}

#[actix_web::test]
async fn who_did_not_sign_in_is_led_to_the_sign_in_page() {
    let house = House::open().await;
    let here = house.queued(Sent::to(house.tears, "Un")).await;
    let picture = house.picture_of(here).await;
    for path in ["/desk".to_owned(), format!("/desk/pictures/{picture}/320.jpg")] {
        let answer = house.ask(TestRequest::get().uri(&path)).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
    }
}

#[actix_web::test]
async fn a_private_picture_is_its_bytes_kept_by_one_browser_alone() {
    let house = House::open().await;
    let here = house.queued(Sent::to(house.tears, "Un")).await;
    let picture = house.picture_of(here).await;
    let reader = house.colleague("Dora", Language::Fr, house.museum, Role::Reader, None).await;
    let answer = house.get(&format!("/desk/pictures/{picture}/1280.webp"), &reader).await;
    assert_eq!((answer.status, answer.body.as_str()), (StatusCode::OK, "webp 1280"));
    assert_eq!(answer.headers.get("content-type").unwrap(), "image/webp");
    assert_eq!(answer.headers.get("cache-control").unwrap(), "private, max-age=600");
    let none = house.get(&format!("/desk/pictures/{picture}/333.jpg"), &reader).await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn opening_claims_and_the_second_moderator_is_told() {
    let house = House::open().await;
    let here = house.queued(Sent::to(house.tears, "Un")).await;
    let path = format!("/desk/contributions/{here}");
    let (aicha, bo) = (house.moderator("Aïcha").await, house.moderator("Bo").await);
    let line = |page: &str| {
        let rest = page.split("data-hold>").nth(1).unwrap();
        rest.split('<').next().unwrap().to_owned()
    };
    let first = house.get(&path, &aicha).await.body;
    assert_eq!(line(&first), "reçue à l’instant · tenue par vous");
    let second = house.get(&path, &bo).await.body;
    assert_eq!(line(&second), "reçue à l’instant · regardée par Aïcha");
    assert!(has_form_to(&second, &format!("{path}/decision")));
    house.clock.advance(house.app.claim_length);
    assert_eq!(
        line(&house.get(&path, &bo).await.body),
        "reçue il y a 10\u{a0}min · tenue par vous"
    );
}

#[actix_web::test]
async fn a_claim_is_let_go_with_the_next_one_and_not_taken_by_a_page_fetched_ahead() {
    let house = House::open().await;
    let one = house.queued(Sent::to(house.tears, "Un")).await;
    let two = house.queued(Sent::to(house.tears, "Deux")).await;
    let (aicha, bo) = (house.moderator("Aïcha").await, house.moderator("Bo").await);
    let held = "pill warn";
    house.get(&format!("/desk/contributions/{one}"), &aicha).await;
    let ahead = TestRequest::get()
        .uri(&format!("/desk/contributions/{two}"))
        .insert_header(("purpose", "prefetch"));
    assert_eq!(house.ask(aicha.signs(ahead)).await.status, StatusCode::OK);
    let seen = house.get("/desk", &bo).await.body;
    assert_eq!(texts(&seen, held), ["Regardée par Aïcha"]);
    assert_eq!(links(&seen, "rel=\"next\""), [format!("/desk/contributions/{two}")]);
    house.get(&format!("/desk/contributions/{two}"), &aicha).await;
    let seen = house.get("/desk", &bo).await.body;
    assert_eq!(texts(&seen, held), ["Regardée par Aïcha"]);
    assert_eq!(links(&seen, "rel=\"next\""), [format!("/desk/contributions/{one}")]);
}

#[actix_web::test]
async fn a_reader_sees_no_acts_and_holds_nothing() {
    let house = House::open().await;
    let here = house.queued(Sent::to(house.tears, "Un")).await;
    let path = format!("/desk/contributions/{here}");
    let reader = house.colleague("Dora", Language::Fr, house.museum, Role::Reader, None).await;
    let page = house.get(&path, &reader).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.body.contains("data-decide"), "a reader is offered an act");
    assert_eq!(house.get(&format!("{path}/refusal"), &reader).await.status, StatusCode::NOT_FOUND);
    let seen = house.get("/desk", &house.moderator("Aïcha").await).await.body;
    assert_eq!(texts(&seen, "pill warn"), [""; 0]);
}

#[actix_web::test]
async fn a_decision_is_told_and_undone_until_its_letter_leaves() {
    let house = House::open().await;
    let one = house.queued(Sent::to(house.tears, "Un")).await;
    let two = house.queued(Sent::to(house.tears, "Deux")).await;
    let (aicha, bo) = (house.moderator("Aïcha").await, house.moderator("Bo").await);
    house.approve(one, aicha.id).await;
    let (undo, path) =
        (format!("/desk/contributions/{one}/decision/undo"), format!("/desk/contributions/{one}"));
    let queue = house.get(&format!("/desk?done={one}"), &aicha).await.body;
    assert!(queue.contains("<span>«\u{202f}Un\u{202f}» est accrochée.</span>"));
    assert!(has_form_to(&queue, &undo));
    let next = house.get(&format!("/desk/contributions/{two}"), &aicha).await.body;
    assert!(has_form_to(&next, &undo), "the last decision can be undone from the next picture");
    let decided = house.get(&path, &bo).await.body;
    assert_eq!(
        texts(&decided, "notice good"),
        ["Acceptée par Aïcha, le 21 novembre 2026 à 11\u{a0}h\u{a0}02. Elle va être accrochée."]
    );
    assert!(has_form_to(&decided, &undo));
    assert!(!has_form_to(&decided, &format!("{path}/decision")), "it was decided");
    house.clock.advance(house.app.undo_delay);
    for page in [path.as_str(), "/desk"] {
        assert!(!has_form_to(&house.get(page, &aicha).await.body, &undo), "{page}: too late");
    }
}

#[actix_web::test]
async fn after_the_last_one_comes_the_empty_queue() {
    let house = House::open().await;
    let one = house.queued(Sent::to(house.tears, "Un")).await;
    let aicha = house.moderator("Aïcha").await;
    let page = house.get(&format!("/desk/contributions/{one}"), &aicha).await.body;
    assert_eq!(links(&page, "rel=\"next\""), [""; 0]);
    house.refuse(one, aicha.id).await;
    let queue = house.get("/desk", &aicha).await.body;
    assert_eq!(texts(&queue, "lede"), ["Tout est regardé"]);
}

#[actix_web::test]
async fn the_facts_say_what_was_agreed_and_that_the_place_was_removed() {
    let house = House::open().await;
    let sent = Sent { had_location: true, ..Sent::to(house.tears, "Un") };
    let here = house.queued(sent).await;
    let aicha = house.moderator("Aïcha").await;
    let page = house.get(&format!("/desk/contributions/{here}"), &aicha).await.body;
    for fact in [
        "<dd>Ines B.</dd>",
        "<dd>CC BY 4.0</dd>",
        "JPEG 4032 × 3024, 4,1\u{a0}Mo, <b>GPS retiré</b>",
        "J’ai fait cette image. <span class=\"soft\">v2</span>",
        "Pas d’adresse",
    ] {
        assert!(page.contains(fact), "the page does not say {fact}");
    }
}

#[actix_web::test]
async fn the_journal_is_for_those_who_may_read_it() {
    let house = House::open().await;
    let one = house.queued(Sent::to(house.tears, "Un")).await;
    let moderator = house.moderator("Aïcha").await;
    house.refuse(one, moderator.id).await;
    assert_eq!(house.get("/desk/journal", &moderator).await.status, StatusCode::NOT_FOUND);
    let reader = house.colleague("Dora", Language::En, house.museum, Role::Reader, None).await;
    let page = house.get("/desk/journal", &reader).await.body;
    let acts: Vec<_> = page
        .split("data-label=\"Act\">")
        .skip(1)
        .filter_map(|rest| rest.split('<').next())
        .collect();
    assert_eq!(acts, ["refused it: Too blurred", "made it ready for the queue", "sent it"]);
    let other = format!("/desk/journal?institution={}", house.library);
    assert_eq!(house.get(&other, &reader).await.status, StatusCode::NOT_FOUND);
}

/// The words of a text, however its lines are broken.
fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

/// The words of the letter that a page shows.
fn letter(page: &str) -> Vec<&str> {
    let rest = page.split("class=\"mail-body\">").nth(1);
    rest.and_then(|rest| rest.split("</div>").next()).map(words).unwrap_or_default()
}

#[actix_web::test]
async fn the_letter_is_read_beforehand_in_the_contributors_language() {
    let house = House::open().await;
    let sent = Sent {
        language: Language::En,
        email: Some("ines@example.org"),
        ..Sent::to(house.tears, "Too many onions")
    };
    let here = house.queued(sent).await;
    let aicha = house.moderator("Aïcha").await;
    let path = format!("/desk/contributions/{here}/refusal");
    assert_eq!(letter(&house.get(&path, &aicha).await.body), [""; 0], "no reason is chosen yet");
    let asked = format!("{path}?reason={}&words=A+bit+nearer%3F&private_note=Seen", house.blurred);
    let page = house.get(&asked, &aicha).await.body;
    let expected = letters::render(
        Voice::new(Language::En),
        &Letter {
            institution: "Musée d’Art Moderne".to_owned(),
            accent: Colour([0xd6, 0, 0x1c]),
            contact: "bonjour@example.org".to_owned(),
            title: "Too many onions".to_owned(),
            theme: "Why does she cry?".to_owned(),
            theme_page: "http://localhost:8080/en/musee/paper-toy/why-does-she-cry".to_owned(),
            follow_up: "http://localhost:8080/en/follow/…".to_owned(),
            words: "A bit nearer?".to_owned(),
            ground: Some(Ground::HouseRule),
            recourse: Recourse::Until("24 May 2027".to_owned()),
            news: News::Refused { reason: "The character cannot be made out.".to_owned() },
        },
    );
    assert_eq!(texts(&page, "mail-subject"), [expected.subject.as_str()]);
    assert_eq!(letter(&page), words(&expected.text));
    assert!(page.contains(">Seen</textarea>"), "the note was lost");
    assert!(!page.contains(&house.app.follow_up.token(here)), "the follow-up link is a secret");
}

#[actix_web::test]
async fn a_refusal_without_a_reason_is_asked_again_and_nothing_is_lost() {
    let house = House::open().await;
    let here = house.queued(Sent::to(house.tears, "Un")).await;
    let aicha = house.moderator("Aïcha").await;
    let path =
        format!("/desk/contributions/{here}/refusal?problem=reason-missing&words=Plus+pr%C3%A8s");
    let page = house.get(&path, &aicha).await.body;
    assert_eq!(
        texts(&page, "notice bad"),
        ["Choisissez une raison\u{202f}: la personne doit savoir pourquoi."]
    );
    assert!(page.contains(">Plus près</textarea>"), "the words were lost");
}

#[actix_web::test]
async fn the_theme_asks_the_description_can_be_bettered_and_what_they_sent_besides_is_there() {
    let house = House::open().await;
    let sent = |theme, title| Sent { email: Some("ines@example.org"), ..Sent::to(theme, title) };
    house.queued(sent(house.covers, "Ailleurs")).await;
    let other = house.queued(sent(house.languages, "Avant")).await;
    house.queued(sent(house.seaside, "La plage")).await;
    let id = house.queued(sent(house.tears, "Maintenant")).await;
    let moderator = house.moderator("Aïcha").await;
    let page = house.get(&format!("/desk/contributions/{id}"), &moderator).await.body;
    let picture = house.picture_of(id).await;
    assert!(has_form_to(&page, &format!("/desk/pictures/{picture}/alt")));
    assert!(page.contains(&format!("href=\"/desk/contributions/{other}\"")));
    assert!(page.contains("Racontez-la."), "the theme asks");
    assert!(!page.contains("Ailleurs"), "another institution's do not exist");
    assert!(page.contains("La plage"));
    let role = Role::Moderator;
    let one_call =
        house.colleague("Bo", Language::Fr, house.museum, role, Some(house.paper_toy)).await;
    let page = house.get(&format!("/desk/contributions/{id}"), &one_call).await.body;
    assert!(page.contains("Avant"));
    assert!(!page.contains("La plage"), "another call's do not exist for who serves one");

    let reader = house.colleague("Dora", Language::Fr, house.museum, Role::Reader, None).await;
    let page = house.get(&format!("/desk/contributions/{id}"), &reader).await.body;
    assert!(!has_form_to(&page, &format!("/desk/pictures/{picture}/alt")));
}
