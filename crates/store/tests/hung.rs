//! The wall: slugs, pages, neighbours, and the version by which pages are remembered.

use cimaise_core::{Credit, NewContribution, Publication, ThemeId};
use cimaise_store::{StoreError, calls, themes, wall};
use jiff::SignedDuration;

use crate::support::{House, on_both_databases};

on_both_databases!(
    twelve_pieces_of_one_title_have_twelve_addresses,
    an_address_is_unique_in_its_theme_only,
    the_latest_hangs_first,
    a_page_goes_on_where_the_other_ended,
    neighbours_stay_in_their_theme,
    a_piece_shows_all_its_pictures,
    what_is_no_slug_is_not_found,
    each_change_of_a_wall_moves_its_version,
    names_are_counted_while_something_hangs_under_them,
    the_words_around_a_wall_move_its_version_too,
);

async fn twelve_pieces_of_one_title_have_twelve_addresses(house: House) {
    let mut slugs = Vec::new();
    let mut ends = Vec::new();
    for _ in 0..12 {
        let (_, hung) = house.published("Sans titre").await;
        slugs.push(hung.slug.to_string());
        ends.push(hung.id.0.simple().to_string()[20..].to_owned());
    }
    let numbered = (2..=9).map(|number| format!("sans-titre-{number}"));
    let ended = ends[9..].iter().map(|end| format!("sans-titre-{end}"));
    let wanted = std::iter::once("sans-titre".to_owned()).chain(numbered).chain(ended);
    assert_eq!(slugs, wanted.collect::<Vec<_>>());
    slugs.sort_unstable();
    slugs.dedup();
    assert_eq!(slugs.len(), 12);
}

async fn an_address_is_unique_in_its_theme_only(house: House) {
    let (_, first) = house.published("Chat").await;
    let second = hung_in(&house, house.has.themes[1].id, "Chat").await;
    assert_eq!(first.slug, second.slug);
    for hung in [first, second] {
        let theme = hung.theme;
        assert_eq!(house.read(move |db| wall::by_slug(db, theme, "chat")).await, hung);
    }
}

async fn hung_in(house: &House, theme: ThemeId, title: &str) -> Publication {
    let id = house.queue(house.sent_to(theme, title)).await;
    let decision = house.approve(id).await.unwrap();
    house.hang(decision).await.unwrap()
}

/// Seven pieces in the first theme, and one in the other between them; the earliest first.
async fn a_wall(house: &House) -> Vec<Publication> {
    let mut pieces = Vec::new();
    for number in 1..=7 {
        house.clock.advance(SignedDuration::from_secs(1));
        pieces.push(house.published(&format!("Pièce {number}")).await.1);
        if number == 4 {
            hung_in(house, house.has.themes[1].id, "Ailleurs").await;
        }
    }
    pieces
}

async fn the_latest_hangs_first(house: House) {
    let mut pieces = a_wall(&house).await;
    pieces.reverse();
    let theme = house.has.themes[0].id;
    let page = house.read(move |db| wall::page(db, theme, None, 20)).await;
    let hung = page.iter().map(|piece| piece.publication.clone());
    assert_eq!(hung.collect::<Vec<_>>(), pieces);
    let told = (page[0].title.as_str(), page[0].credit.as_str(), page[0].story.as_str());
    assert_eq!(told, ("Pièce 7", "Camille, 9 ans", "Elle a perdu son chat.\nIl dort."));
    assert!(page.iter().all(|piece| {
        piece.picture.position == 1 && piece.picture.contribution == piece.publication.contribution
    }));
}

async fn a_page_goes_on_where_the_other_ended(house: House) {
    let mut pieces = a_wall(&house).await;
    pieces.reverse();
    let theme = house.has.themes[0].id;
    let mut seen = Vec::new();
    let mut sizes = Vec::new();
    let mut before = None;
    loop {
        let page = house.read(move |db| wall::page(db, theme, before, 3)).await;
        sizes.push(page.len());
        let Some(last) = page.last() else { break };
        before = Some(last.publication.id);
        seen.extend(page.into_iter().map(|piece| piece.publication));
    }
    assert_eq!(sizes, [3, 3, 1, 0]);
    assert_eq!(seen, pieces);
}

async fn neighbours_stay_in_their_theme(house: House) {
    let pieces = a_wall(&house).await;
    for at in 0..pieces.len() {
        let of = pieces[at].clone();
        let (newer, older) = house.read(move |db| wall::neighbours(db, &of)).await;
        assert_eq!(newer.as_ref(), pieces.get(at + 1));
        assert_eq!(older.as_ref(), at.checked_sub(1).map(|before| &pieces[before]));
    }
}

async fn a_piece_shows_all_its_pictures(house: House) {
    let (id, hung) = house.published("Chat").await;
    let by_id = hung.id;
    assert_eq!(house.read(move |db| wall::by_id(db, by_id)).await, hung);
    let (contribution, pictures) = house.read(move |db| wall::shown(db, &hung)).await;
    assert_eq!(contribution.id, id);
    let places = pictures.iter().map(|picture| (picture.position, picture.contribution));
    assert_eq!(places.collect::<Vec<_>>(), [(1, id), (2, id)]);
}

async fn what_is_no_slug_is_not_found(house: House) {
    let (theme, call) = (house.has.themes[0].id, house.has.call.id);
    let museum = house.has.museum.id;
    for slug in ["", "\0", "chat\0", "a b", "é", "Chat", "chat"] {
        let found = house.store.read::<_, StoreError, _>(move |db| wall::by_slug(db, theme, slug));
        assert!(matches!(found.await, Err(StoreError::NotFound)), "piece {slug:?}");
        let found = house.store.read::<_, StoreError, _>(move |db| themes::by_slug(db, call, slug));
        assert!(matches!(found.await, Err(StoreError::NotFound)), "theme {slug:?}");
        let found =
            house.store.read::<_, StoreError, _>(move |db| calls::by_slug(db, museum, slug));
        assert!(matches!(found.await, Err(StoreError::NotFound)), "call {slug:?}");
        let found = house
            .store
            .read::<_, StoreError, _>(move |db| cimaise_store::institutions::by_slug(db, slug));
        assert!(matches!(found.await, Err(StoreError::NotFound)), "institution {slug:?}");
    }
}

/// The version of a theme and the number that hangs there.
async fn moved(house: &House, theme: ThemeId) -> (i64, i64) {
    house
        .read(move |db| Ok((themes::by_id(db, theme)?.version, themes::figures(db, theme)?.hung)))
        .await
}

async fn each_change_of_a_wall_moves_its_version(house: House) {
    let [here, there] = [house.has.themes[0].id, house.has.themes[1].id];
    assert_eq!(moved(&house, here).await, (0, 0));
    let (undone, _) = house.published("Chat").await;
    assert_eq!(moved(&house, here).await, (1, 1));
    let (taken, _) = house.published("Chien").await;
    assert_eq!(moved(&house, here).await, (2, 2));
    let (withdrawn, _) = house.published("Oie").await;
    assert_eq!(moved(&house, here).await, (3, 3));
    house.undo(undone).await.unwrap();
    assert_eq!(moved(&house, here).await, (4, 2));
    house.take_down(taken).await.unwrap();
    assert_eq!(moved(&house, here).await, (5, 1));
    house.withdraw(withdrawn).await.unwrap();
    assert_eq!(moved(&house, here).await, (6, 0));

    let never_hung = house.queued("Vache").await;
    house.refuse(never_hung).await.unwrap();
    house.withdraw(never_hung).await.unwrap();
    house.withdraw(undone).await.unwrap();
    assert_eq!(moved(&house, here).await, (6, 0));
    assert_eq!(moved(&house, there).await, (0, 0));
}

async fn names_are_counted_while_something_hangs_under_them(house: House) {
    let theme = house.has.themes[0].id;
    let figures = async |house: &House| {
        let themes::Figures { hung, signed } =
            house.read(move |db| themes::figures(db, theme)).await;
        (hung, signed)
    };
    let hangs = async |name: &str| {
        let credit = Credit::parse(name).unwrap();
        let id = house.queue(NewContribution { credit, ..house.sent("Chat") }).await;
        let decision = house.approve(id).await.unwrap();
        house.hang(decision).await.unwrap();
        id
    };
    let first = hangs("Camille").await;
    hangs("Camille").await;
    let other = hangs("Élodie").await;
    assert_eq!(figures(&house).await, (3, 2));
    house.take_down(first).await.unwrap();
    assert_eq!(figures(&house).await, (2, 2), "another of Camille hangs");
    house.undo(other).await.unwrap();
    assert_eq!(figures(&house).await, (1, 1));
    assert_eq!(house.count("signatures").await, 1, "nothing is kept of who does not hang");
}

async fn the_words_around_a_wall_move_its_version_too(house: House) {
    let [first, second] = house.has.themes.clone();
    let (here, there) = (first.id, second.id);
    house.published("Chat").await;
    house.write(move |tx, _| themes::update(tx, &first)).await.unwrap();
    assert_eq!(moved(&house, here).await, (2, 1));
    assert_eq!(moved(&house, there).await, (0, 0));
    let call = house.has.call.clone();
    house.write(move |tx, _| calls::update(tx, &call)).await.unwrap();
    assert_eq!(moved(&house, here).await, (3, 1));
    assert_eq!(moved(&house, there).await, (1, 0));
}
