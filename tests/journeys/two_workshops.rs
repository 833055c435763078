//! Two processes compare what one database holds, each with a memory of its own.

use cimaise_core::{
    AltText, Clock, Colour, Contribution, Credit, Language, Licence, NewContribution, NewPicture,
    Picture, PictureFacts, State, Story, Title, Words,
};
use cimaise_ingest::{Likenesses, Workshop};
use cimaise_server::house::open_store;
use cimaise_store::journey::{self, Change};
use cimaise_store::look_alikes::LookAlike;
use cimaise_store::{Db, StoreError, Tx, contributions, fingerprints, pictures};
use cimaise_tests::{Sheet, TestApp, stories};

stories! {
    async fn each_finds_what_the_other_has_taken_in(app: TestApp) {
        let (here, there) = (app.house.workshop(), elsewhere(&app));
        let first = takes_in(&app, &here, "Trop d’oignons").await;
        assert_eq!(alike(&there, &first).await, told([]));
        let second = takes_in(&app, &here, "Boule de neige").await;
        assert_eq!(alike(&there, &first).await, told(["Boule de neige"]));
        let third = takes_in(&app, &there, "BLAM !").await;
        assert_eq!(alike(&here, &second).await, told(["Trop d’oignons", "BLAM !"]));
        assert_eq!(alike(&here, &third).await, told(["Trop d’oignons", "Boule de neige"]));
    }

    async fn what_was_withdrawn_elsewhere_is_not_found(app: TestApp) {
        let (contributor, there) = (app.contributor(), elsewhere(&app));
        let sent = contributor.sends("Trop d’oignons").await;
        app.works().await;
        let second = takes_in(&app, &there, "Boule de neige").await;
        assert_eq!(alike(&there, &second).await, told(["Trop d’oignons"]));
        contributor.withdraws(&sent).await;
        assert_eq!(alike(&there, &second).await, told([]));
        there.compare(second.id).await.unwrap();
    }

    async fn a_picture_that_was_replaced_is_forgotten_and_its_successor_found(app: TestApp) {
        let (here, there) = (app.house.workshop(), elsewhere(&app));
        let first = takes_in(&app, &here, "Trop d’oignons").await;
        let second = takes_in(&app, &here, "Boule de neige").await;
        assert_eq!(alike(&there, &second).await, told(["Trop d’oignons"]));
        let old = picture_of(&app, &first).await;
        let new = replaces(&app, &first, &old).await;
        assert_eq!(alike(&there, &second).await, told([]));
        is_drawn(&app, &new, fingerprint_of(&app, &second).await).await;
        assert_eq!(alike(&there, &second).await, told(["Trop d’oignons"]));
    }

    async fn a_picture_that_was_drawn_anew_is_found_once(app: TestApp) {
        let (mut here, there) = (app.house.workshop(), elsewhere(&app));
        let first = takes_in(&app, &here, "Trop d’oignons").await;
        let second = takes_in(&app, &here, "Boule de neige").await;
        assert_eq!(alike(&there, &second).await, told(["Trop d’oignons"]));
        here.edges = vec![500, 250];
        assert!(here.redraw(first.id).await.unwrap());
        assert_eq!(alike(&there, &second).await, told(["Trop d’oignons"]));
    }

    async fn twenty_are_found_of_a_picture_the_oldest_first(app: TestApp) {
        let here = app.house.workshop();
        let first = takes_in(&app, &here, "Pièce 0").await;
        let (old, fingerprint) = (picture_of(&app, &first).await, fingerprint_of(&app, &first).await);
        let mut sent = Vec::new();
        for number in 1..=25_u8 {
            sent.push(receives(&app, &first, &old, number).await);
        }
        // The youngest are drawn first, and one of them is the very same file.
        for picture in sent.iter().rev() {
            is_drawn(&app, picture, fingerprint.clone()).await;
        }
        let wanted: Vec<_> = (1..=20).map(|number| format!("Pièce {number}")).collect();
        let found = alike(&here, &first).await;
        assert_eq!(found.iter().map(|(title, _)| title.clone()).collect::<Vec<_>>(), wanted);
        let same: Vec<_> = found.iter().filter(|(_, how)| how == "same-file").collect();
        assert_eq!(same, [&("Pièce 7".to_owned(), "same-file".to_owned())]);
        // Where there is no memory to keep them, the answer is the same.
        let poor = Workshop { likenesses: Likenesses::within(1000), ..here.clone() };
        assert_eq!((alike(&poor, &first).await, poor.likenesses.bytes()), (found, 0));
        assert!(here.likenesses.bytes() > 0);
    }

    async fn an_institution_that_was_forgotten_is_read_again(app: TestApp) {
        let here = app.house.workshop();
        let first = takes_in(&app, &here, "Trop d’oignons").await;
        takes_in(&app, &here, "Boule de neige").await;
        let fresh = Workshop { likenesses: Likenesses::default(), ..here.clone() };
        assert_eq!(alike(&fresh, &first).await, alike(&here, &first).await);
        assert_eq!(alike(&fresh, &first).await, told(["Boule de neige"]));
    }
}

/// The workshop of another process on the same database.
fn elsewhere(app: &TestApp) -> Workshop {
    let store = open_store(&app.house.settings).unwrap();
    Workshop { store, likenesses: Likenesses::default(), ..app.house.workshop() }
}

fn told<const N: usize>(titles: [&str; N]) -> Vec<(String, String)> {
    titles.map(|title| (title.to_owned(), "alike".to_owned())).to_vec()
}

/// What the pictures of a contribution look like, by their titles, and in which way.
async fn alike(workshop: &Workshop, contribution: &Contribution) -> Vec<(String, String)> {
    let (_, found) = workshop.look_alikes(contribution.id).await.unwrap();
    let title = move |db: &mut Db| {
        let title = |one: LookAlike| {
            let of = pictures::by_id(db, one.other)?.contribution;
            Ok((contributions::by_id(db, of)?.title.to_string(), one.how))
        };
        found.into_iter().map(title).collect()
    };
    workshop.store.read::<_, StoreError, _>(title).await.unwrap()
}

/// Somebody sends the picture that everybody sends, in a file of its own; it is made ready there.
async fn takes_in(app: &TestApp, workshop: &Workshop, title: &str) -> Contribution {
    app.contributor().sends_sheet(&Sheet::of(title)).await;
    let read = |db: &mut Db| {
        let ids = contributions::ids_after(db, None, 100)?;
        contributions::by_id(db, *ids.last().unwrap())
    };
    let sent = app.house.app.store.read::<_, StoreError, _>(read).await.unwrap();
    workshop.ingest(sent.id).await.unwrap();
    sent
}

async fn picture_of(app: &TestApp, contribution: &Contribution) -> Picture {
    let id = contribution.id;
    let read = move |db: &mut Db| pictures::of_contribution(db, id);
    app.house.app.store.read::<_, StoreError, _>(read).await.unwrap().remove(0)
}

async fn fingerprint_of(app: &TestApp, contribution: &Contribution) -> Vec<u8> {
    let id = contribution.id;
    let read = move |db: &mut Db| fingerprints::of_contribution(db, id);
    app.house.app.store.read::<_, StoreError, _>(read).await.unwrap().remove(0).1
}

/// A picture like another, whose file is its own.
fn picture_like(clock: &dyn Clock, old: &Picture, number: u8) -> NewPicture {
    let mut original = old.original.clone();
    original.digest[0] = original.digest[0].wrapping_add(number);
    NewPicture { id: clock.id().into(), alt: AltText::default(), original }
}

/// Its contributor sends another file in the place of the first.
async fn replaces(app: &TestApp, contribution: &Contribution, old: &Picture) -> NewPicture {
    let new = picture_like(app.clock.as_ref(), old, 1);
    let (clock, id, title) = (app.clock.clone(), contribution.id, contribution.title.clone());
    let file = new.clone();
    let write = move |tx: &mut Tx<'_>| {
        let change = Change {
            title,
            story: Story::default(),
            credit: Credit::parse("Ines B.").unwrap(),
            alts: Vec::new(),
            files: vec![(1, file)],
            faces: None,
            message: Words::default(),
        };
        journey::change(tx, &*clock, id, &change)
    };
    app.house.app.store.write::<_, StoreError, _>(write).await.unwrap();
    new
}

/// One more like the first, as its rows are before ingest; the seventh is the very same file.
async fn receives(app: &TestApp, like: &Contribution, old: &Picture, number: u8) -> NewPicture {
    let clock = app.clock.clone();
    let picture = picture_like(&*clock, old, if number == 7 { 0 } else { number });
    let new = NewContribution {
        id: clock.id().into(),
        submission: clock.id(),
        theme: like.theme,
        title: Title::parse(&format!("Pièce {number}")).unwrap(),
        story: Story::default(),
        credit: Credit::parse("Ines B.").unwrap(),
        licence: Licence::CcBy,
        language: Language::Fr,
        email: None,
        sender: None,
        age: None,
        faces: false,
        invitation: None,
        consents: Vec::new(),
        pictures: vec![picture.clone()],
    };
    let write = move |tx: &mut Tx<'_>| journey::receive(tx, &*clock, &new).map(drop);
    app.house.app.store.write::<_, StoreError, _>(write).await.unwrap();
    picture
}

/// Ingest found a fingerprint.
async fn is_drawn(app: &TestApp, picture: &NewPicture, fingerprint: Vec<u8>) {
    let (clock, id) = (app.clock.clone(), picture.id);
    let facts = PictureFacts {
        placeholder: Colour([0, 0, 0]),
        thumbhash: None,
        fingerprint: Some(fingerprint),
    };
    let write = move |tx: &mut Tx<'_>| {
        pictures::set_facts(tx, id, &facts)?;
        let of = pictures::by_id(tx, id)?.contribution;
        assert_eq!(contributions::by_id(tx, of)?.state, State::Received);
        journey::queue(tx, &*clock, of).map(drop)
    };
    app.house.app.store.write::<_, StoreError, _>(write).await.unwrap();
}
