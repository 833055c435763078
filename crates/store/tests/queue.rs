//! The queue: order, scope, pages, and claims that end by themselves.

use cimaise_core::{CallId, ContributionId, Membership, Person, Role, Staff, ThemeId};
use cimaise_store::queue::{self, Holder, Scope};
use cimaise_store::{StoreError, StoreResult, calls, themes};
use jiff::{SignedDuration, Timestamp};

use crate::support::{self, House, on_both_databases};

on_both_databases!(
    the_oldest_comes_first_and_only_what_waits,
    a_page_goes_on_where_the_other_ended,
    a_scope_holds_its_calls_and_its_theme,
    a_person_serves_an_institution_or_single_calls,
    next_skips_what_others_hold_and_comes_round,
    previous_is_the_one_before,
    a_claim_keeps_others_out_until_it_ends,
    a_person_keeps_one_claim_and_releases_the_rest,
    of_eight_claims_at_once_one_holds,
    an_undone_contribution_waits_at_its_old_place,
);

/// The whole of the first call.
fn everything(house: &House) -> Scope {
    Scope { calls: vec![house.has.call.id], theme: None }
}

async fn waiting(
    house: &House,
    scope: Scope,
    after: Option<ContributionId>,
) -> Vec<ContributionId> {
    let now = house.now();
    let page = house.read(move |db| queue::page(db, &scope, after, now, 50)).await;
    page.into_iter().map(|entry| entry.contribution).collect()
}

async fn five(house: &House) -> Vec<ContributionId> {
    let mut ids = Vec::new();
    for title in ["Un", "Deux", "Trois", "Quatre", "Cinq"] {
        house.clock.advance(SignedDuration::from_secs(1));
        ids.push(house.queued(title).await);
    }
    ids
}

async fn claim(house: &House, id: ContributionId, by: &Person) -> StoreResult<Option<Holder>> {
    let (person, now, until) = (by.id, house.now(), house.now() + SignedDuration::from_mins(5));
    house.write(move |tx, _| queue::claim(tx, id, person, now, until)).await
}

fn holder(person: &Person) -> Holder {
    Holder { person: person.id, name: person.name.clone() }
}

async fn the_oldest_comes_first_and_only_what_waits(house: House) {
    let ids = five(&house).await;
    house.receive(house.sent("Pas prêt")).await;
    house.refuse(ids[1]).await.unwrap();
    house.withdraw(ids[3]).await.unwrap();
    let scope = everything(&house);
    assert_eq!(waiting(&house, scope.clone(), None).await, [ids[0], ids[2], ids[4]]);
    assert_eq!(house.read(move |db| queue::count(db, &scope)).await, 3);

    let (scope, now) = (everything(&house), house.now());
    let page = house.read(move |db| queue::page(db, &scope, None, now, 1)).await;
    let contribution = house.contribution(ids[0]).await;
    assert_eq!((page[0].title.as_str(), page[0].credit.as_str()), ("Un", "Camille, 9 ans"));
    assert_eq!(page[0].received_at, contribution.received_at);
    assert_eq!((page[0].picture.position, page[0].picture.contribution), (1, ids[0]));
    assert_eq!(page[0].held_by, None);
}

async fn a_page_goes_on_where_the_other_ended(house: House) {
    let ids = five(&house).await;
    let (now, mut seen, mut sizes, mut after) = (house.now(), Vec::new(), Vec::new(), None);
    loop {
        let scope = everything(&house);
        let page = house.read(move |db| queue::page(db, &scope, after, now, 2)).await;
        sizes.push(page.len());
        let Some(last) = page.last() else { break };
        after = Some(last.contribution);
        seen.extend(page.into_iter().map(|entry| entry.contribution));
    }
    assert_eq!(sizes, [2, 2, 1, 0]);
    assert_eq!(seen, ids);
}

/// Another call of the museum, with one theme.
async fn another_call(house: &House) -> (CallId, ThemeId) {
    let call = support::call(&*house.clock, &house.has.museum, "kites");
    let theme = support::theme(&*house.clock, &call, "wind", 1);
    let ids = (call.id, theme.id);
    let write = house.write(move |tx, _| {
        calls::create(tx, &call)?;
        themes::create(tx, &theme)
    });
    write.await.unwrap();
    ids
}

async fn a_scope_holds_its_calls_and_its_theme(house: House) {
    let (call, wind) = another_call(&house).await;
    let [here, there] = [house.has.themes[0].id, house.has.themes[1].id];
    let first = house.queue(house.sent_to(here, "Ici")).await;
    let kite = house.queue(house.sent_to(wind, "Cerf-volant")).await;
    let second = house.queue(house.sent_to(there, "Là")).await;
    let both = vec![house.has.call.id, call];
    let table = [
        (Scope { calls: both.clone(), theme: None }, vec![first, kite, second]),
        (everything(&house), vec![first, second]),
        (Scope { calls: vec![call], theme: None }, vec![kite]),
        (Scope { calls: both.clone(), theme: Some(there) }, vec![second]),
        (Scope { calls: vec![call], theme: Some(there) }, vec![]),
        (Scope::default(), vec![]),
        (Scope { calls: vec![], theme: Some(here) }, vec![]),
    ];
    for (scope, wanted) in table {
        assert_eq!(waiting(&house, scope.clone(), None).await, wanted, "{scope:?}");
        let told = scope.clone();
        let count = house.read(move |db| queue::count(db, &told)).await;
        assert_eq!(usize::try_from(count).unwrap(), wanted.len(), "{scope:?}");
    }
    house.queue(house.sent_to(there, "Là aussi")).await;
    let counts = house.read(move |db| queue::count_by_theme(db, &both)).await;
    let mut told: Vec<_> = counts.iter().map(|(theme, _, waits)| (*theme, *waits)).collect();
    assert_eq!(told.last(), Some(&(there, 2)));
    told.sort_unstable();
    let mut wanted = [(here, 1), (wind, 1), (there, 2)];
    wanted.sort_unstable();
    assert_eq!(told, wanted);
}

async fn a_person_serves_an_institution_or_single_calls(house: House) {
    let (kites, _) = another_call(&house).await;
    let books = support::call(&*house.clock, &house.has.library, "books");
    let id = books.id;
    house.write(move |tx, _| calls::create(tx, &books)).await.unwrap();
    let museum = house.has.museum.id;
    let whole = Membership { institution: museum, role: Role::Moderator, call: None };
    let one = Membership { call: Some(kites), ..whole };
    let elsewhere = Membership { institution: house.has.library.id, ..whole };
    let mut all = vec![house.has.call.id, kites];
    all.sort_unstable();
    for (memberships, wanted) in [
        (vec![], vec![]),
        (vec![whole], all.clone()),
        (vec![one], vec![kites]),
        (vec![one, whole], all.clone()),
        (vec![elsewhere], vec![id]),
    ] {
        let staff = Staff { person: house.has.aicha.clone(), memberships };
        assert_eq!(house.read(move |db| queue::calls_of(db, &staff)).await, wanted);
    }
}

async fn next(house: &House, after: Option<ContributionId>) -> Option<ContributionId> {
    let (scope, person, now) = (everything(house), house.has.aicha.id, house.now());
    house.read(move |db| queue::next(db, &scope, person, after, now)).await
}

async fn next_skips_what_others_hold_and_comes_round(house: House) {
    assert_eq!(next(&house, None).await, None);
    let ids = five(&house).await;
    claim(&house, ids[1], &house.has.bruno).await.unwrap();
    claim(&house, ids[2], &house.has.aicha).await.unwrap();
    assert_eq!(next(&house, None).await, Some(ids[0]));
    assert_eq!(next(&house, Some(ids[0])).await, Some(ids[2]));
    assert_eq!(next(&house, Some(ids[4])).await, Some(ids[0]));
    house.clock.advance(SignedDuration::from_mins(5));
    assert_eq!(next(&house, Some(ids[0])).await, Some(ids[1]));
    for &id in &ids[1..] {
        claim(&house, id, &house.has.bruno).await.unwrap();
    }
    assert_eq!(next(&house, Some(ids[0])).await, None);
    assert_eq!(next(&house, Some(ids[3])).await, Some(ids[0]));
    house.refuse(ids[0]).await.unwrap();
    assert_eq!(next(&house, Some(ids[0])).await, None);
}

async fn previous_is_the_one_before(house: House) {
    let ids = five(&house).await;
    house.refuse(ids[1]).await.unwrap();
    let scope = everything(&house);
    for (before, wanted) in [(ids[4], Some(ids[3])), (ids[2], Some(ids[0])), (ids[0], None)] {
        let scope = scope.clone();
        assert_eq!(house.read(move |db| queue::previous(db, &scope, before)).await, wanted);
    }
}

async fn held_by(house: &House, at: usize) -> Option<Holder> {
    let (scope, now): (Scope, Timestamp) = (everything(house), house.now());
    let page = house.read(move |db| queue::page(db, &scope, None, now, 50)).await;
    page[at].held_by.clone()
}

async fn a_claim_keeps_others_out_until_it_ends(house: House) {
    let id = house.queued("Chat").await;
    let (aicha, bruno) = (house.has.aicha.clone(), house.has.bruno.clone());
    assert_eq!(claim(&house, id, &aicha).await.unwrap(), None);
    assert_eq!(claim(&house, id, &bruno).await.unwrap(), Some(holder(&aicha)));
    assert_eq!(held_by(&house, 0).await, Some(holder(&aicha)));

    house.clock.advance(SignedDuration::from_mins(4));
    assert_eq!(claim(&house, id, &aicha).await.unwrap(), None);
    house.clock.advance(SignedDuration::from_mins(4));
    assert_eq!(claim(&house, id, &bruno).await.unwrap(), Some(holder(&aicha)));
    house.clock.advance(SignedDuration::from_mins(1));
    assert_eq!(held_by(&house, 0).await, None);
    assert_eq!(claim(&house, id, &bruno).await.unwrap(), None);
    assert_eq!(held_by(&house, 0).await, Some(holder(&bruno)));
    assert_eq!(house.count("claims").await, 1);
}

async fn a_person_keeps_one_claim_and_releases_the_rest(house: House) {
    let ids = five(&house).await;
    for &id in &ids[..3] {
        claim(&house, id, &house.has.aicha).await.unwrap();
    }
    claim(&house, ids[3], &house.has.bruno).await.unwrap();
    let (person, kept) = (house.has.aicha.id, ids[1]);
    house.write(move |tx, _| queue::release(tx, person, Some(kept))).await.unwrap();
    assert_eq!(held_by(&house, 1).await, Some(holder(&house.has.aicha)));
    assert_eq!(house.count("claims").await, 2);
    house.write(move |tx, _| queue::release(tx, person, None)).await.unwrap();
    assert_eq!(held_by(&house, 3).await, Some(holder(&house.has.bruno)));
    assert_eq!(house.count("claims").await, 1);
}

async fn of_eight_claims_at_once_one_holds(house: House) {
    for id in five(&house).await {
        let tries = (0..8).map(|number| {
            let person = if number % 2 == 0 { &house.has.aicha } else { &house.has.bruno };
            let (person, now) = (person.clone(), house.now());
            let (store, until) = (house.store.clone(), now + SignedDuration::from_mins(5));
            tokio::spawn(async move {
                let by = person.id;
                let claim =
                    store.write::<_, StoreError, _>(move |tx| queue::claim(tx, id, by, now, until));
                (person, claim.await.unwrap())
            })
        });
        let tries: Vec<_> = tries.collect();
        let mut answers = Vec::new();
        for answer in tries {
            answers.push(answer.await.unwrap());
        }
        let winner = answers.iter().find(|(_, other)| other.is_none()).unwrap().0.clone();
        for (person, other) in answers {
            let wanted = (person != winner).then(|| holder(&winner));
            assert_eq!(other, wanted, "{} asked", person.name);
        }
    }
    assert_eq!(house.count("claims").await, 5);
}

async fn an_undone_contribution_waits_at_its_old_place(house: House) {
    let ids = five(&house).await;
    let decision = house.approve(ids[1]).await.unwrap();
    house.hang(decision).await.unwrap();
    house.clock.advance(SignedDuration::from_mins(1));
    house.undo(ids[1]).await.unwrap();
    assert_eq!(waiting(&house, everything(&house), None).await, ids);
    assert_eq!(waiting(&house, everything(&house), Some(ids[0])).await, ids[1..]);
}
