//! What is written is read again: letters of every script, long texts, instants, and their order.

use cimaise_core::{
    AltText, Call, Colour, Credit, EmailAddress, Exhibition, Hanging, HangingPace, Hashtag, Kit,
    Language, Licence, Localized, OnReport, PictureFacts, Rendition, SecondOpinion, Slug, Story,
    Theme, Title,
};
use cimaise_store::{
    StoreError, calls, institutions, kits, letters, people, pictures, reasons, themes,
};
use jiff::{SignedDuration, Timestamp};

use crate::support::{self, House, on_both_databases, said};

on_both_databases!(
    every_script_and_the_longest_texts_come_back,
    instants_come_back_to_the_microsecond,
    names_are_in_the_order_of_the_alphabet,
    a_call_and_a_theme_come_back_as_they_were_changed,
    what_ingest_derived_comes_back,
    downloads_of_a_kit_are_counted,
    what_is_taken_is_told,
    an_institution_comes_back_and_nobody_else_s,
    what_has_no_row_is_not_found,
);

async fn every_script_and_the_longest_texts_come_back(house: House) {
    let mut sent = house.sent("x");
    let (story, credit, alt) = ("絵𝕏\n".repeat(333), "é".repeat(80), "\u{10ffff}".repeat(500));
    sent.title = Title::parse(&"🦆".repeat(120)).unwrap();
    sent.story = Story::parse(&story).unwrap();
    sent.credit = Credit::parse(&credit).unwrap();
    sent.pictures[0].alt = AltText::parse(&alt).unwrap();
    let sent_again = sent.clone();
    let id = house.receive(sent).await;
    let kept = house.contribution(id).await;
    assert_eq!(kept.title, sent_again.title);
    assert_eq!(kept.story, sent_again.story);
    assert_eq!(kept.credit, sent_again.credit);
    let pictures = house.read(move |db| pictures::of_contribution(db, id)).await;
    assert_eq!(pictures[0].alt, sent_again.pictures[0].alt);

    for title in
        ["עברית", "عربى", "L’œil de Noé “&” <b>", "e\u{301}", "'; DROP TABLE acts; --", "%_\\"]
    {
        let id = house.receive(house.sent(title)).await;
        assert_eq!(house.contribution(id).await.title.as_str(), title);
    }
}

async fn instants_come_back_to_the_microsecond(house: House) {
    let instants = [
        "1969-12-31T23:59:59.999999Z",
        "1999-12-31T23:59:59.999999Z",
        "2000-01-01T00:00:00Z",
        "2026-03-29T01:30:00.000001Z",
        "2262-04-11T23:47:16.854775Z",
        "9999-12-30T22:00:00Z",
    ];
    for (number, instant) in (0..).zip(instants) {
        let at: Timestamp = instant.parse().unwrap();
        let mut call = support::call(&*house.clock, &house.has.museum, &format!("call-{number}"));
        call.archived_at = Some(at);
        call.created_at = at;
        let (id, written) = (call.id, call.clone());
        house.write(move |tx, _| calls::create(tx, &written)).await.unwrap();
        assert_eq!(house.read(move |db| calls::by_id(db, id)).await, call);
    }
    house.clock.advance(SignedDuration::from_nanos(1_234_567));
    let id = house.receive(house.sent("Chat")).await;
    let wanted: Timestamp = "2026-03-01T12:00:00.001234Z".parse().unwrap();
    assert_eq!(house.contribution(id).await.received_at, wanted);
}

async fn names_are_in_the_order_of_the_alphabet(house: House) {
    let names = ["Zénith", "Écomusée", "abbaye", "Ébène", "Ecole", "Œuvres", "Abattoirs", "Žižkov"];
    let order = ["Abattoirs", "abbaye", "Ébène", "Ecole", "Écomusée", "Œuvres", "Zénith", "Žižkov"];
    for (number, name) in (0..).zip(names) {
        let slug = format!("house-{number}");
        let institution = support::institution(&*house.clock, &slug, name);
        let person = support::person(&*house.clock, name, &format!("p{number}@example.org"));
        let write = house.write(move |tx, _| {
            institutions::found(tx, &institution)?;
            people::register(tx, &person, "hash")
        });
        write.await.unwrap();
    }
    let all = house.read(institutions::all).await.into_iter().map(|one| one.name);
    let found = all.filter(|name| !["Musée", "Bibliothèque"].contains(&name.as_str()));
    assert_eq!(found.collect::<Vec<_>>(), order);
    let all = house.read(people::all).await.into_iter().map(|staff| staff.person.name);
    let found = all.filter(|name| !["Aïcha", "Bruno"].contains(&name.as_str()));
    assert_eq!(found.collect::<Vec<_>>(), order);
}

async fn a_call_and_a_theme_come_back_as_they_were_changed(house: House) {
    let (before, theme) = (house.has.call.clone(), house.has.themes[0].clone());
    let call = Call {
        slug: Slug::parse("toys").unwrap(),
        title: Localized::new([(Language::En, "Toys")]),
        summary: Localized::default(),
        licences: vec![Licence::CcZero],
        pictures_max: 10,
        second_opinion: SecondOpinion::Flagged,
        on_report: OnReport::Leave,
        telling: cimaise_core::Telling::Released,
        terms: cimaise_core::Terms {
            megabytes_max: Some(5),
            per_person: Some(3),
            age: Some(cimaise_core::AgeRule { from: 15, younger: cimaise_core::Younger::Refused }),
            by_invitation: true,
        },
        hanging: Hanging { pace: HangingPace::Drip, a_day: 12, from: 8, to: 20 },
        archived_at: Some(house.now()),
        ..before.clone()
    };
    let changed = call.clone();
    house.write(move |tx, _| calls::update(tx, &changed)).await.unwrap();
    let (id, museum) = (call.id, house.has.museum.id);
    assert_eq!(house.read(move |db| calls::by_id(db, id)).await, call);
    assert_eq!(house.read(move |db| calls::by_slug(db, museum, "toys")).await, call);
    house.write(move |tx, _| calls::update(tx, &before)).await.unwrap();
    let again = house.read(move |db| calls::of_institution(db, museum)).await;
    assert_eq!(again, std::slice::from_ref(&house.has.call));

    let exhibition = Exhibition {
        title: said("Lichtenstein", "Lichtenstein"),
        address: Some("https://example.org/lichtenstein?a=1".parse().unwrap()),
    };
    let rich = Theme {
        hashtag: Some(Hashtag::parse("#Lichtenstein").unwrap()),
        exhibition: Some(exhibition),
        position: 3,
        ..theme.clone()
    };
    let changed = rich.clone();
    house.write(move |tx, _| themes::update(tx, &changed)).await.unwrap();
    let of_call = house.read(move |db| themes::of_call(db, id)).await;
    let second = Theme { version: 2, ..house.has.themes[1].clone() };
    assert_eq!(of_call, [(second, 0), (Theme { version: 3, ..rich }, 0)]);
    let (plain, by_slug) = (theme.clone(), theme.slug.to_string());
    house.write(move |tx, _| themes::update(tx, &plain)).await.unwrap();
    let again = house.read(move |db| themes::by_slug(db, id, &by_slug)).await;
    assert_eq!(again, Theme { version: 4, ..theme });
}

async fn what_ingest_derived_comes_back(house: House) {
    let id = house.receive(house.sent("Chat")).await;
    let picture = house.read(move |db| pictures::of_contribution(db, id)).await[0].id;
    let rendition = |format: &str, width| Rendition {
        format: format.into(),
        width,
        height: width * 3 / 4,
        bytes: 5_000_000_000 + i64::from(width),
    };
    let derived = vec![rendition("jpg", 320), rendition("webp", 320), rendition("jpg", 1280)];
    let colour = Colour([0, 10, 255]);
    let written = derived.clone();
    let facts = PictureFacts {
        placeholder: colour,
        thumbhash: Some(vec![1, 2, 3]),
        fingerprint: Some(vec![4; 32]),
    };
    house
        .write(move |tx, _| {
            pictures::set_facts(tx, picture, &facts)?;
            pictures::set_renditions(tx, picture, "2 1280,320 jpg-q80", &written)
        })
        .await
        .unwrap();
    let kept = house.read(move |db| pictures::by_id(db, picture)).await;
    assert_eq!((kept.placeholder, kept.renditions), (Some(colour), derived));
    assert_eq!((kept.thumbhash, kept.recipe), (Some(vec![1, 2, 3]), "2 1280,320 jpg-q80".into()));
    assert_eq!(kept.original.bytes, 3_000_000_001);
}

async fn downloads_of_a_kit_are_counted(house: House) {
    let theme = house.has.themes[0].id;
    assert_eq!(house.read(move |db| kits::of_theme(db, theme)).await, None);
    let written = house.write(move |tx, clock| {
        use cimaise_core::Clock as _;
        let kit = Kit {
            id: clock.id().into(),
            theme,
            title: said("Patron", "Pattern"),
            credit: "Noé".into(),
            licence: Licence::CcBySa,
            downloads: 0,
        };
        kits::create(tx, &kit, clock.now())?;
        Ok(kit)
    });
    let kit = written.await.unwrap();
    let id = kit.id;
    let counts = (0..8).map(|_| {
        let store = house.store.clone();
        tokio::spawn(async move {
            let two = std::collections::BTreeMap::from([(id, 2)]);
            store.write::<_, StoreError, _>(move |tx| kits::count_downloads(tx, &two)).await
        })
    });
    for count in counts.collect::<Vec<_>>() {
        count.await.unwrap().unwrap();
    }
    let kept = house.read(move |db| kits::of_theme(db, theme)).await;
    assert_eq!(kept, Some(Kit { downloads: 16, ..kit }));
}

async fn what_is_taken_is_told(house: House) {
    let has = house.has.clone();
    let clock = house.clock.clone();
    let founded = support::institution(&*clock, "museum", "Un autre");
    let told = house.write(move |tx, _| institutions::found(tx, &founded)).await;
    assert!(matches!(told, Err(StoreError::Taken("slug"))));
    let call = support::call(&*clock, &has.museum, "paper-toys");
    let told = house.write(move |tx, _| calls::create(tx, &call)).await;
    assert!(matches!(told, Err(StoreError::Taken("slug"))));
    let theme = support::theme(&*clock, &has.call, "calder", 3);
    let told = house.write(move |tx, _| themes::create(tx, &theme)).await;
    assert!(matches!(told, Err(StoreError::Taken("slug"))));
    let renamed = Theme { slug: Slug::parse("calder").unwrap(), ..has.themes[0].clone() };
    let told = house.write(move |tx, _| themes::update(tx, &renamed)).await;
    assert!(matches!(told, Err(StoreError::Taken("slug"))));
    let reason = support::reason(&*clock, &has.museum, "unlawful", 9);
    let told = house.write(move |tx, _| reasons::add(tx, &reason)).await;
    assert!(matches!(told, Err(StoreError::Taken("code"))));
    let person = support::person(&*clock, "Une autre", "aicha@example.org");
    let told = house.write(move |tx, _| people::register(tx, &person, "hash")).await;
    assert!(matches!(told, Err(StoreError::Taken("email"))));
    let same = support::call(&*clock, &has.library, "paper-toys");
    house.write(move |tx, _| calls::create(tx, &same)).await.unwrap();
}

async fn an_institution_comes_back_and_nobody_else_s(house: House) {
    let has = house.has.clone();
    let (museum, library) = (has.museum.id, has.library.id);
    assert_eq!(house.read(move |db| institutions::by_id(db, museum)).await, has.museum);
    assert_eq!(house.read(|db| institutions::by_slug(db, "library")).await, has.library);
    assert_eq!(house.read(move |db| reasons::of_institution(db, museum)).await, has.reasons);
    let theirs = house.read(move |db| reasons::of_institution(db, library)).await;
    assert_eq!(theirs, std::slice::from_ref(&has.library_reason));
    let by_code = house.read(move |db| reasons::by_code(db, library, "not-the-theme")).await;
    assert_eq!(by_code, has.library_reason);
    assert_eq!(house.read(move |db| calls::of_institution(db, library)).await, []);
}

async fn what_has_no_row_is_not_found(house: House) {
    let nobody = EmailAddress::parse("nobody@example.org").unwrap();
    let found =
        house.store.read::<_, StoreError, _>(move |db| people::by_email(db, &nobody).map(drop));
    assert!(matches!(found.await, Err(StoreError::NotFound)));
    let nothing = uuid::Uuid::nil();
    let theme = Theme { id: nothing.into(), ..house.has.themes[0].clone() };
    let call = Call { id: nothing.into(), ..house.has.call.clone() };
    let now = house.now();
    let told = [
        house.write(move |tx, _| themes::update(tx, &theme)).await,
        house.write(move |tx, _| calls::update(tx, &call)).await,
        house.write(move |tx, _| letters::mark_sent(tx, nothing.into(), now)).await,
        house.write(move |tx, _| people::set_password(tx, nothing.into(), "hash")).await,
        house.write(move |tx, _| pictures::set_renditions(tx, nothing.into(), "", &[])).await,
    ];
    assert!(told.iter().all(|told| matches!(told, Err(StoreError::NotFound))), "{told:?}");
}
