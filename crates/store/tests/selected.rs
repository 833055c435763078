//! What somebody likes best of what hangs.

use cimaise_core::{Act, Clock, ContributionId, InstitutionId, PersonId, Selection, Slug};
use cimaise_store::selections::{self, Place};
use cimaise_store::{StoreError, StoreResult, Tx, acts, journey};
use jiff::SignedDuration;

use crate::support::{DELAY, House, institution, on_both_databases, said};

on_both_databases!(
    pieces_stand_in_the_order_in_which_somebody_puts_them,
    what_hangs_no_more_is_not_in_it_and_comes_back_to_its_place,
    what_is_taken_back_leaves_for_good,
    only_what_hangs_on_its_walls_is_picked,
    to_pick_moves_nothing_and_each_act_is_a_line,
    it_is_seen_by_its_institution_alone_until_it_is_announced,
    given_up_it_leaves_what_hangs,
);

impl House {
    async fn selection(&self, slug: &str) -> Selection {
        let selection = Selection {
            id: self.clock.id().into(),
            institution: self.has.museum.id,
            call: None,
            slug: Slug::parse(slug).unwrap(),
            title: said("Coups de cœur", "Favourites"),
            words: said("", ""),
            curator: Some("Zoé Martin".into()),
            announced_at: None,
            version: 0,
            created_at: self.now(),
        };
        let (new, by) = (selection.clone(), self.has.aicha.id);
        self.write(move |tx, clock| selections::create(tx, clock, &new, by)).await.unwrap();
        selection
    }

    async fn pick(&self, into: &Selection, id: ContributionId) -> StoreResult<()> {
        let (into, by) = (into.clone(), self.has.bruno.id);
        self.write(move |tx, clock| selections::pick(tx, clock, &into, id, by)).await
    }

    async fn put_at(&self, of: &Selection, id: ContributionId, place: usize) -> StoreResult<()> {
        let (of, by) = (of.clone(), self.has.bruno.id);
        self.write(move |tx, clock| selections::put_at(tx, clock, &of, (id, place), by)).await
    }

    /// The titles of what hangs of it, in its order.
    async fn shown(&self, of: &Selection) -> Vec<String> {
        let id = of.id;
        let pieces = self.read(move |db| selections::pieces(db, id)).await;
        pieces.into_iter().map(|piece| piece.title).collect()
    }

    async fn version(&self, of: &Selection) -> i64 {
        let id = of.id;
        self.read(move |db| selections::by_id(db, id)).await.version
    }

    /// A selection of three that hang.
    async fn three(&self) -> (Selection, [ContributionId; 3]) {
        let selection = self.selection("coups-de-coeur").await;
        let mut ids = Vec::new();
        for title in ["Chat", "Chien", "Âne"] {
            let (id, _) = self.published(title).await;
            self.pick(&selection, id).await.unwrap();
            ids.push(id);
        }
        (selection, ids.try_into().unwrap())
    }
}

async fn pieces_stand_in_the_order_in_which_somebody_puts_them(house: House) {
    let (selection, [cat, dog, donkey]) = house.three().await;
    assert_eq!(house.shown(&selection).await, ["Chat", "Chien", "Âne"]);
    house.put_at(&selection, donkey, 1).await.unwrap();
    assert_eq!(house.shown(&selection).await, ["Âne", "Chat", "Chien"]);
    house.put_at(&selection, cat, 99).await.unwrap();
    assert_eq!(house.shown(&selection).await, ["Âne", "Chien", "Chat"]);
    // What is in it already stays where it is.
    house.pick(&selection, dog).await.unwrap();
    assert_eq!(house.shown(&selection).await, ["Âne", "Chien", "Chat"]);
    let (of, by) = (selection.clone(), house.has.bruno.id);
    house.write(move |tx, clock| selections::take_out(tx, clock, &of, dog, by)).await.unwrap();
    assert_eq!(house.shown(&selection).await, ["Âne", "Chat"]);
    let refused = house.put_at(&selection, dog, 1).await;
    assert!(matches!(refused, Err(StoreError::NotFound)));
    // Three were picked, two moved, one taken out.
    assert_eq!(house.version(&selection).await, 6);
}

async fn what_hangs_no_more_is_not_in_it_and_comes_back_to_its_place(house: House) {
    let (selection, [cat, dog, _]) = house.three().await;
    let place = house.read(move |db| cimaise_store::wall::place_of(db, dog)).await.unwrap();
    house.reported(&place).await;
    assert_eq!(house.shown(&selection).await, ["Chat", "Âne"]);
    let id = selection.id;
    let places = house.read(move |db| Place::all(db, id)).await;
    let told: Vec<_> = places.iter().map(|one| (one.title.as_str(), one.hangs)).collect();
    assert_eq!(told, [("Chat", true), ("Chien", false), ("Âne", true)]);
    let by = house.has.aicha.id;
    house
        .write(move |tx, clock| {
            journey::keep(tx, clock, dog, by, &cimaise_core::Words::default(), DELAY)
        })
        .await
        .unwrap();
    assert_eq!(house.shown(&selection).await, ["Chat", "Chien", "Âne"]);
    house.take_down(cat).await.unwrap();
    assert_eq!(house.shown(&selection).await, ["Chien", "Âne"]);
}

async fn what_is_taken_back_leaves_for_good(house: House) {
    let (selection, [cat, dog, _]) = house.three().await;
    let before = house.version(&selection).await;
    house.withdraw(cat).await.unwrap();
    assert_eq!(house.shown(&selection).await, ["Chien", "Âne"]);
    assert_eq!(house.count("selection_pieces").await, 2);
    assert_eq!(house.version(&selection).await, before + 1);
    let by = Some(house.has.aicha.id);
    house.write(move |tx, clock| journey::erase(tx, clock, dog, by)).await.unwrap();
    assert_eq!(house.shown(&selection).await, ["Âne"]);
    assert_eq!(house.count("selection_pieces").await, 1);
}

async fn only_what_hangs_on_its_walls_is_picked(house: House) {
    let selection = house.selection("coups-de-coeur").await;
    let waiting = house.queued("Chat").await;
    assert!(matches!(house.pick(&selection, waiting).await, Err(StoreError::NotFound)));
    let (hung, _) = house.published("Chien").await;
    let elsewhere = institution(&*house.clock, "autre", "Un autre musée");
    let other = Selection {
        id: house.clock.id().into(),
        institution: elsewhere.id,
        slug: Slug::parse("coups-de-coeur").unwrap(),
        ..selection
    };
    let (new, by) = (other.clone(), house.has.aicha.id);
    house
        .write(move |tx, clock| {
            cimaise_store::institutions::found(tx, &elsewhere)?;
            selections::create(tx, clock, &new, by)
        })
        .await
        .unwrap();
    assert!(matches!(house.pick(&other, hung).await, Err(StoreError::NotFound)));
    assert_eq!(house.count("selection_pieces").await, 0);
}

async fn to_pick_moves_nothing_and_each_act_is_a_line(house: House) {
    let (id, _) = house.published("Chat").await;
    let before = house.contribution(id).await;
    let selection = house.selection("coups-de-coeur").await;
    house.pick(&selection, id).await.unwrap();
    house.clock.advance(SignedDuration::from_secs(1));
    let (of, by) = (selection.clone(), house.has.bruno.id);
    house.write(move |tx, clock| selections::take_out(tx, clock, &of, id, by)).await.unwrap();
    assert_eq!(house.contribution(id).await, before);
    let log = house.read(move |db| acts::of_contribution(db, id)).await;
    let last: Vec<_> =
        log.iter().rev().take(2).map(|line| (line.act, line.detail.as_str())).collect();
    assert_eq!(last, [(Act::Unpick, "coups-de-coeur"), (Act::Pick, "coups-de-coeur")]);
}

type Doing = fn(&mut Tx<'_>, &dyn Clock, &Selection, PersonId) -> StoreResult<()>;

/// How many selections everybody sees, and whether the one is at its address.
async fn announced(house: &House, museum: InstitutionId) -> (usize, bool) {
    let read = move |db: &mut _| {
        let all = selections::of_institution(db, museum)?;
        Ok((all.len(), selections::by_slug(db, museum, "coups-de-coeur").is_ok()))
    };
    house.read(read).await
}

async fn it_is_seen_by_its_institution_alone_until_it_is_announced(house: House) {
    let selection = house.selection("coups-de-coeur").await;
    let museum = house.has.museum.id;
    assert_eq!(announced(&house, museum).await, (0, false));
    let acts: [(Doing, (usize, bool)); 2] =
        [(selections::announce, (1, true)), (selections::take_announcement_back, (0, false))];
    for (act, seen) in acts {
        // Twice is fine.
        for _ in 0..2 {
            let (of, by) = (selection.clone(), house.has.aicha.id);
            house.write(move |tx, clock| act(tx, clock, &of, by)).await.unwrap();
        }
        assert_eq!(announced(&house, museum).await, seen);
    }
    assert_eq!(house.version(&selection).await, 2);
}

async fn given_up_it_leaves_what_hangs(house: House) {
    let (selection, _) = house.three().await;
    let (of, by) = (selection.clone(), house.has.aicha.id);
    house.write(move |tx, clock| selections::remove(tx, clock, &of, by)).await.unwrap();
    let counts = (house.count("selection_pieces").await, house.count("publications").await);
    assert_eq!(counts, (0, 3));
}
