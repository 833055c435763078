//! Setting calls and themes up by form.

use actix_web::test::TestRequest;
use cimaise_core::{Hashtag, Kit, Language, Licence, STANDARD_REASONS, STANDARD_STATEMENTS};
use cimaise_store::{calls, consents, kits, reasons, themes};

use crate::house::House;

const CALL: [(&str, &str); 10] = [
    ("title.fr", "  Robots de l’été  "),
    ("title.en", ""),
    ("summary.fr", "Un robot par jour."),
    ("rules.fr", "Une image\r\nà vous."),
    ("opens_at", "2026-12-01T09:00"),
    ("closes_at", "2027-01-31T18:00"),
    ("licences", "cc0-1.0"),
    ("licences", "cc-by-4.0"),
    ("pictures_max", "4"),
    ("institution", ""),
];

const THEME: [(&str, &str); 10] = [
    ("title.fr", "Le bal"),
    ("prompt.fr", "Qui danse ?"),
    ("hashtag", "#LeBal"),
    ("exhibition.title.fr", "Danser"),
    ("exhibition.address", "https://example.org/danser"),
    ("opens_at", "2026-12-01T09:00"),
    ("closes_at", "2026-12-08T18:00"),
    ("kit", "yes"),
    ("kit.credit", "Ana Ruiz"),
    ("kit.licence", "cc-by-sa-4.0"),
];

/// The same form with one value changed.
fn with<'a, const N: usize>(
    form: [(&'a str, &'a str); N],
    name: &str,
    value: &'a str,
) -> Vec<(&'a str, &'a str)> {
    let change = |(own, kept)| if own == name { (own, value) } else { (own, kept) };
    form.into_iter().map(change).collect()
}

#[actix_web::test]
async fn a_call_is_opened_read_back_and_changed() {
    let house = House::open().await;
    let answer = house.post_as(&house.manager, "/desk/calls", &CALL).await;
    assert_eq!(answer.leads_to(), (303, "/desk/calls?done=call-opened"));
    let museum = house.museum.id;
    let call = house.read(move |db| calls::by_slug(db, museum, "robots-de-l-ete")).await;
    assert_eq!(call.title.exactly(Language::Fr), Some("Robots de l’été"));
    assert_eq!(call.title.exactly(Language::En), None);
    assert_eq!(call.rules.get(Language::Fr), "Une image\nà vous.");
    assert_eq!(call.window.opens_at.to_string(), "2026-12-01T08:00:00Z");
    assert_eq!(call.window.closes_at.to_string(), "2027-01-31T17:00:00Z");
    assert_eq!(call.licences, [Licence::CcBy, Licence::CcZero]);
    assert_eq!(call.pictures_max, 4);
    let id = call.id;
    let asked = house.read(move |db| consents::asked(db, id)).await;
    let asked: Vec<_> = asked.iter().map(|s| (s.code.as_str(), s.required)).collect();
    assert_eq!(asked, STANDARD_STATEMENTS);

    let page = house.get_as(&house.manager, &format!("/desk/calls/{id}")).await;
    assert_eq!(page.status, 200);
    for shown in [
        r#"value="Robots de l’été""#,
        r#"value="2026-12-01T09:00""#,
        r#"value="2027-01-31T18:00""#,
        r#"value="cc0-1.0" checked"#,
    ] {
        assert_eq!(page.text().matches(shown).count(), 1, "{shown}");
    }
    let form = with(CALL, "title.fr", "Robots de l’hiver");
    let answer = house.post_as(&house.manager, &format!("/desk/calls/{id}"), &form).await;
    assert_eq!(answer.leads_to(), (303, "/desk/calls?done=call-saved"));
    let call = house.read(move |db| calls::by_id(db, id)).await;
    assert_eq!(call.title.get(Language::Fr), "Robots de l’hiver");
    assert_eq!(call.slug.as_str(), "robots-de-l-ete");
}

#[actix_web::test]
async fn two_calls_of_one_title_have_two_addresses() {
    let house = House::open().await;
    for _ in 0..2 {
        house.post_as(&house.manager, "/desk/calls", &CALL).await;
    }
    let museum = house.museum.id;
    let all = house.read(move |db| calls::of_institution(db, museum)).await;
    let mut slugs: Vec<_> = all.iter().map(|call| call.slug.as_str()).collect();
    slugs.sort_unstable();
    assert_eq!(slugs, ["paper-toy", "robots-de-l-ete", "robots-de-l-ete-2"]);
}

#[actix_web::test]
async fn what_does_not_fit_is_told_beside_its_field_and_nothing_typed_is_lost() {
    let house = House::open().await;
    let long = "é".repeat(121);
    let form = [
        ("title.en", &*long),
        ("summary.fr", "gardé"),
        ("rules.fr", "gardées"),
        ("opens_at", "2026-12-01T09:00"),
        ("closes_at", "2026-12-01T09:00"),
        ("pictures_max", "11"),
    ];
    let answer = house.post_as(&house.manager, "/desk/calls", &form).await;
    assert_eq!(answer.status, 422);
    let page = answer.text();
    for (shown, times) in [
        ("This is needed.", 2),
        ("A little long: 120 characters at most.", 2),
        ("It must close after it opens.", 2),
        ("Choose one at least.", 2),
        ("A number from 1 to 10.", 2),
        (">gardé</textarea>", 1),
        (">gardées</textarea>", 1),
        ("5 points need another look", 1),
        (r##"<a href="#title.fr">"##, 1),
        (r#"id="title.fr-error""#, 1),
    ] {
        assert_eq!(page.matches(shown).count(), times, "{shown}");
    }
}

#[actix_web::test]
async fn a_theme_is_added_with_its_kit_and_changed() {
    let house = House::open().await;
    let path = format!("/desk/calls/{}/themes", house.call.id);
    let new = house.get_as(&house.manager, &format!("{path}/new")).await;
    assert_eq!(new.text().matches(r#"value="2026-11-01T09:00""#).count(), 1);
    let answer = house.post_as(&house.manager, &path, &THEME).await;
    assert_eq!(answer.leads_to(), (303, "/desk/calls?done=theme-added"));
    let call = house.call.id;
    let theme = house.read(move |db| themes::by_slug(db, call, "le-bal")).await;
    assert_eq!(theme.position, 2);
    assert_eq!(theme.hashtag, Some(Hashtag::parse("LeBal").unwrap()));
    let exhibition = theme.exhibition.clone().unwrap();
    assert_eq!(exhibition.address.unwrap().as_str(), "https://example.org/danser");
    let id = theme.id;
    let kit = house.read(move |db| Ok(kits::of_theme(db, id)?.unwrap())).await;
    assert_eq!((kit.credit.as_str(), kit.licence), ("Ana Ruiz", Licence::CcBySa));
    assert_eq!(kit.title.get(Language::En), "Paper figure to fold");

    let path = format!("/desk/themes/{id}");
    let page = house.get_as(&house.manager, &path).await;
    assert_eq!(page.text().matches(r##"value="#LeBal""##).count(), 1);
    assert_eq!(page.text().matches("credited to Ana Ruiz").count(), 1);
    let form: Vec<_> = with(THEME, "title.fr", "Le grand bal")
        .into_iter()
        .filter(|(name, _)| *name != "kit")
        .collect();
    let answer = house.post_as(&house.manager, &path, &form).await;
    assert_eq!(answer.leads_to(), (303, "/desk/calls?done=theme-saved"));
    let theme = house.read(move |db| themes::by_id(db, id)).await;
    assert_eq!(theme.title.get(Language::Fr), "Le grand bal");
    assert_eq!(theme.slug.as_str(), "le-bal");
    let same = house.read(move |db| Ok(kits::of_theme(db, id)?.unwrap())).await;
    assert_eq!(same, kit);

    let form = with(THEME, "kit.credit", "Ana Ruiz Vega");
    let answer = house.post_as(&house.manager, &path, &form).await;
    assert_eq!(answer.leads_to(), (303, "/desk/calls?done=theme-saved"));
    let corrected = house.read(move |db| Ok(kits::of_theme(db, id)?.unwrap())).await;
    assert_eq!(corrected, Kit { credit: "Ana Ruiz Vega".to_owned(), ..kit });
    let newer = house.read(move |db| themes::by_id(db, id)).await;
    assert!(newer.version > theme.version, "its pages are made anew");
}

#[actix_web::test]
async fn a_call_is_put_away_and_brought_back() {
    let house = House::open().await;
    let path = format!("/desk/calls/{}", house.call.id);
    let shelf = format!("{path}/archive");
    let page = house.get_as(&house.manager, &path).await;
    assert_eq!(page.text().matches(&format!("action=\"{shelf}\"")).count(), 1);
    let answer = house.post_as(&house.manager, &shelf, &[]).await;
    assert_eq!(answer.leads_to(), (303, "/desk/calls?done=call-put-away"));
    let list = house.get_as(&house.manager, answer.leads_to().1).await;
    let back = format!("{shelf}/undo");
    for shown in ["The call is put away.", &format!("action=\"{back}\""), ">Open<"] {
        let times = usize::from(shown != ">Open<");
        assert_eq!(list.text().matches(shown).count(), times, "{shown}");
    }
    let answer = house.post_as(&house.manager, &back, &[]).await;
    assert_eq!(answer.leads_to(), (303, "/desk/calls?done=call-back"));
    let call = house.call.clone();
    let stands = house.read(move |db| calls::by_id(db, call.id)).await;
    assert_eq!(stands, house.call);
}

#[actix_web::test]
async fn a_theme_with_a_wrong_address_or_a_kit_without_credit_is_shown_again() {
    let house = House::open().await;
    let path = format!("/desk/calls/{}/themes", house.call.id);
    let form = with(THEME, "exhibition.address", "javascript:alert(1)");
    let answer = house.post_as(&house.manager, &path, &form).await;
    assert_eq!(answer.status, 422);
    assert_eq!(answer.text().matches(r#"id="exhibition.address-error""#).count(), 1);
    let form = with(THEME, "kit.credit", "  ");
    let answer = house.post_as(&house.manager, &path, &form).await;
    assert_eq!(answer.status, 422);
    assert_eq!(answer.text().matches(r#"id="kit.credit-error""#).count(), 1);
}

#[actix_web::test]
async fn the_list_shows_what_one_sets_up_and_what_was_done() {
    let house = House::open().await;
    let page = house.get_as(&house.manager, "/desk/calls?done=call-saved").await;
    for shown in ["Paper Toy", "Pourquoi pleure-t-elle ?", "The call is saved."] {
        assert_eq!(page.text().matches(shown).count(), 1, "{shown}");
    }
    assert_eq!(page.text().matches("Marque-pages").count(), 0);
}

#[actix_web::test]
async fn for_who_sets_nothing_up_these_pages_do_not_exist() {
    let house = House::open().await;
    let (call, theme) = (house.call.id, house.theme.id);
    let pages = [
        "/desk/calls/new".to_owned(),
        format!("/desk/calls/new?institution={}", house.museum.id),
        format!("/desk/calls/{call}"),
        format!("/desk/calls/{call}/themes/new"),
        format!("/desk/themes/{theme}"),
    ];
    for who in [&house.moderator, &house.colleague, &house.director] {
        for path in pages.iter().map(String::as_str).chain(["/desk/calls"]) {
            let answer = house.get_as(who, path).await;
            assert_eq!(answer.status, 404, "{} {path}", who.person.name);
        }
    }
    for path in &pages[1..] {
        assert_eq!(house.get_as(&house.stranger, path).await.status, 404, "{path}");
    }
    let forms = [
        ("/desk/calls".to_owned(), with(CALL, "institution", "")),
        (format!("/desk/calls/{call}"), CALL.to_vec()),
        (format!("/desk/calls/{call}/archive"), Vec::new()),
        (format!("/desk/calls/{call}/archive/undo"), Vec::new()),
        (format!("/desk/calls/{call}/themes"), THEME.to_vec()),
        (format!("/desk/themes/{theme}"), THEME.to_vec()),
    ];
    for (path, form) in &forms {
        let answer = house.post_as(&house.colleague, path, form).await;
        assert_eq!(answer.status, 404, "{path}");
    }
    for (path, form) in &forms[1..] {
        let answer = house.post_as(&house.stranger, path, form).await;
        assert_eq!(answer.status, 404, "{path}");
    }
    let others = format!("/desk/calls/{}", house.elsewhere.id);
    assert_eq!(house.get_as(&house.manager, &others).await.status, 404);
    assert_eq!(house.post_as(&house.manager, &others, &CALL).await.status, 404);
    let nobody = house.ask(TestRequest::get().uri("/desk/calls")).await;
    assert_eq!(nobody.leads_to(), (303, "/sign-in?next=%2Fdesk%2Fcalls"));
}

#[actix_web::test]
async fn a_new_institution_has_its_catalogue_of_reasons() {
    let house = House::open().await;
    let museum = house.museum.id;
    let catalogue = house.read(move |db| reasons::of_institution(db, museum)).await;
    let found: Vec<_> = catalogue.iter().map(|r| (r.code.as_str(), r.ground)).collect();
    assert_eq!(found, STANDARD_REASONS);
    for reason in &catalogue {
        for language in Language::ALL {
            assert!(reason.label.exactly(language).is_some(), "{} {language}", reason.code);
            assert!(reason.text.exactly(language).is_some(), "{} {language}", reason.code);
        }
    }
}
