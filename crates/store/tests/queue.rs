//! The queue: its parts, their order and pages, how many wait, and the way from one to the next.

use cimaise_core::{
    CallId, ContributionId, Flag, Language, Membership, NewContribution, Order, QueuePart, Role,
    Staff, ThemeId, Wait,
};
use cimaise_store::queue::{self, Counted};
use cimaise_store::{calls, flags, themes};
use jiff::SignedDuration;

use crate::support::{self, House, claim, on_both_databases, scope};

on_both_databases!(
    the_oldest_comes_first_and_only_what_waits,
    a_page_goes_on_where_the_other_ended,
    a_part_is_a_call_or_a_theme_that_one_may_see,
    a_part_is_a_language_or_an_age,
    a_part_is_what_was_noticed,
    several_from_one_person_are_noticed_when_the_second_waits,
    one_theme_after_the_other,
    what_is_narrowed_is_counted_so_far,
    a_person_serves_an_institution_or_single_calls,
    a_person_serves_single_themes,
    next_skips_what_others_hold_and_comes_round,
    before_are_the_ones_ahead_the_nearest_first,
    an_undone_contribution_waits_at_its_old_place,
);

/// All that the museum's moderators see.
const ALL: QueuePart = QueuePart {
    call: None,
    theme: None,
    language: None,
    flag: None,
    waits: None,
    held: None,
    order: None,
};

/// A page of a part.
async fn page(
    house: &House,
    part: QueuePart,
    after: Option<ContributionId>,
    most: i64,
) -> Vec<ContributionId> {
    let scope = scope(house, &house.has.aicha, part).await;
    let page = house.read(move |db| queue::page(db, &scope, after, most)).await;
    page.into_iter().map(|entry| entry.contribution).collect()
}

async fn waiting(house: &House, part: QueuePart) -> Vec<ContributionId> {
    page(house, part, None, 50).await
}

async fn count(house: &House, part: QueuePart) -> Counted {
    let scope = scope(house, &house.has.aicha, part).await;
    house.read(move |db| queue::count(db, &scope)).await
}

async fn five(house: &House) -> Vec<ContributionId> {
    let mut ids = Vec::new();
    for title in ["Un", "Deux", "Trois", "Quatre", "Cinq"] {
        house.clock.advance(SignedDuration::from_secs(1));
        ids.push(house.queued(title).await);
    }
    ids
}

async fn the_oldest_comes_first_and_only_what_waits(house: House) {
    let ids = five(&house).await;
    house.receive(house.sent("Pas prêt")).await;
    house.refuse(ids[1]).await.unwrap();
    house.withdraw(ids[3]).await.unwrap();
    assert_eq!(waiting(&house, ALL).await, [ids[0], ids[2], ids[4]]);
    assert_eq!(count(&house, ALL).await, Counted { count: 3, or_more: false });

    let whole = scope(&house, &house.has.aicha, ALL).await;
    let page = house.read(move |db| queue::page(db, &whole, None, 1)).await;
    let contribution = house.contribution(ids[0]).await;
    assert_eq!((page[0].title.as_str(), page[0].credit.as_str()), ("Un", "Camille, 9 ans"));
    assert_eq!(page[0].received_at, contribution.received_at);
    assert_eq!((page[0].picture.position, page[0].picture.contribution), (1, ids[0]));
    assert_eq!(page[0].held_by, None);
}

async fn a_page_goes_on_where_the_other_ended(house: House) {
    let ids = five(&house).await;
    let there = house.queue(house.sent_to(house.has.themes[1].id, "Là")).await;
    for order in [None, Some(Order::Interleaved)] {
        let (mut seen, mut sizes, mut after) = (Vec::new(), Vec::new(), None);
        loop {
            let found = page(&house, QueuePart { order, ..ALL }, after, 2).await;
            sizes.push(found.len());
            let Some(last) = found.last() else { break };
            after = Some(*last);
            seen.extend(found);
        }
        assert_eq!(sizes, [2, 2, 2, 0]);
        let place = if order.is_some() { 1 } else { 5 };
        let mut wanted = ids.clone();
        wanted.insert(place, there);
        assert_eq!(seen, wanted);
    }
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

async fn a_part_is_a_call_or_a_theme_that_one_may_see(house: House) {
    let (kites, wind) = another_call(&house).await;
    let [here, there] = [house.has.themes[0].id, house.has.themes[1].id];
    let first = house.queue(house.sent_to(here, "Ici")).await;
    let kite = house.queue(house.sent_to(wind, "Cerf-volant")).await;
    let second = house.queue(house.sent_to(there, "Là")).await;
    let (call, of_theme) = (house.has.call.id, QueuePart::of_theme);
    for (part, wanted) in [
        (ALL, vec![first, kite, second]),
        (QueuePart { call: Some(call), ..ALL }, vec![first, second]),
        (QueuePart { call: Some(kites), ..ALL }, vec![kite]),
        (of_theme(there), vec![second]),
        (QueuePart { call: Some(kites), ..of_theme(there) }, vec![]),
    ] {
        let number = i64::try_from(wanted.len()).unwrap();
        assert_eq!(waiting(&house, part).await, wanted, "{part:?}");
        assert_eq!(count(&house, part).await, Counted { count: number, or_more: false });
    }
    let (now, person) = (house.now(), house.has.aicha.clone());
    let one =
        Membership { call: Some(kites), ..Membership::of(house.has.museum.id, Role::Moderator) };
    let staff = Staff { person, memberships: vec![one] };
    let seen = house.read(move |db| queue::scope(db, &staff, &ALL, now)).await;
    assert_eq!(seen.themes, [wind]);

    house.queue(house.sent_to(there, "Là aussi")).await;
    let counts =
        house.read(move |db| queue::by_theme(db, &queue::Served::of_calls([call, kites]))).await;
    let mut told: Vec<_> = counts.iter().map(|(theme, _, waits)| (*theme, *waits)).collect();
    assert_eq!(told.last(), Some(&(there, 2)));
    told.sort_unstable();
    let mut wanted = [(here, 1), (wind, 1), (there, 2)];
    wanted.sort_unstable();
    assert_eq!(told, wanted);
    assert_eq!(
        house.read(move |db| queue::waiting(db, &queue::Served::of_calls([call, kites]))).await,
        4
    );
}

async fn a_part_is_a_language_or_an_age(house: House) {
    let english = NewContribution { language: Language::En, ..house.sent("Boat") };
    let boat = house.queue(english).await;
    house.clock.advance(SignedDuration::from_hours(2 * 24));
    let chat = house.queued("Chat").await;
    house.clock.advance(SignedDuration::from_hours(24));
    let chien = house.queued("Chien").await;
    let language = |language| QueuePart { language: Some(language), ..ALL };
    assert_eq!(waiting(&house, language(Language::En)).await, [boat]);
    assert_eq!(waiting(&house, language(Language::Fr)).await, [chat, chien]);
    let waits = |waits| QueuePart { waits: Some(waits), ..ALL };
    assert_eq!(waiting(&house, waits(Wait::Day)).await, [boat]);
    house.clock.advance(SignedDuration::from_secs(1));
    assert_eq!(waiting(&house, waits(Wait::Day)).await, [boat, chat]);
    assert_eq!(waiting(&house, waits(Wait::Week)).await, []);
    let both = QueuePart { language: Some(Language::Fr), ..waits(Wait::Day) };
    assert_eq!(waiting(&house, both).await, [chat]);
}

/// Sent by someone whom nobody knows again.
fn by_a_stranger(house: &House, title: &str) -> NewContribution {
    NewContribution { email: None, sender: None, ..house.sent(title) }
}

async fn a_part_is_what_was_noticed(house: House) {
    house.queue(by_a_stranger(&house, "Seul")).await;
    let first = house.queue(house.sent("Un")).await;
    let second = house.queue(house.sent("Deux")).await;
    let part = QueuePart { flag: Some(Flag::Several), ..ALL };
    assert_eq!(waiting(&house, part).await, [first, second]);
    assert_eq!(waiting(&house, QueuePart { flag: Some(Flag::LookAlike), ..ALL }).await, []);
    house.refuse(first).await.unwrap();
    assert_eq!(waiting(&house, part).await, [second]);
    house.undo(first).await.unwrap();
    assert_eq!(waiting(&house, part).await, [first, second]);
    house.withdraw(second).await.unwrap();
    assert_eq!(waiting(&house, part).await, [first]);
}

async fn several_from_one_person_are_noticed_when_the_second_waits(house: House) {
    let by_key = |title: &str| NewContribution {
        email: None,
        sender: Some(vec![7; 32]),
        ..house.sent(title)
    };
    let stranger = house.queue(by_a_stranger(&house, "Seul")).await;
    let known = house.queue(by_key("Un")).await;
    let flags_of = |id| house.read(move |db| flags::of_contribution(db, id));
    assert_eq!(flags_of(known).await, []);
    let again = house.queue(by_key("Deux")).await;
    assert_eq!(flags_of(known).await, [Flag::Several]);
    assert_eq!(flags_of(again).await, [Flag::Several]);
    assert_eq!(flags_of(stranger).await, []);
    let third = house.queue(by_key("Trois")).await;
    assert_eq!(flags_of(third).await, [Flag::Several]);
    assert_eq!(house.count("flags").await, 3);
}

async fn one_theme_after_the_other(house: House) {
    let [here, there] = [house.has.themes[0].id, house.has.themes[1].id];
    let mut ids = Vec::new();
    for (theme, title) in [(here, "A1"), (here, "A2"), (here, "A3"), (there, "B1"), (there, "B2")] {
        house.clock.advance(SignedDuration::from_secs(1));
        ids.push(house.queue(house.sent_to(theme, title)).await);
    }
    let [a1, a2, a3, b1, b2] = ids[..] else { panic!() };
    let by_turns = QueuePart { order: Some(Order::Interleaved), ..ALL };
    assert_eq!(waiting(&house, by_turns).await, [a1, b1, a2, b2, a3]);
    assert_eq!(page(&house, by_turns, Some(b1), 2).await, [a2, b2]);
    let whole = scope(&house, &house.has.aicha, by_turns).await;
    let before = house.read(move |db| queue::before(db, &whole, b2, 3)).await;
    assert_eq!(before, [a2, b1, a1]);

    // Behind what was decided, what was second in its theme is first.
    house.approve(a1).await.unwrap();
    assert_eq!(page(&house, by_turns, Some(a1), 9).await, [b1, a2, b2, a3]);
    house.approve(b1).await.unwrap();
    assert_eq!(page(&house, by_turns, Some(b1), 9).await, [a2, b2, a3]);
    assert_eq!(waiting(&house, by_turns).await, [a2, b2, a3]);
}

async fn what_is_narrowed_is_counted_so_far(house: House) {
    let mut sent = house.sent("Beaucoup");
    sent.language = Language::En;
    let first = house.queue(sent).await;
    let rows = if house.is_sqlite() { "randomblob(16)" } else { "gen_random_uuid()" };
    house
        .run(&format!(
            "WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 500)
             INSERT INTO contributions SELECT {rows}, {rows}, institution_id, call_id, theme_id, state,
                 title, story, credit, licence, language, email, received_at, sender, age
             FROM contributions CROSS JOIN n"
        ))
        .await;
    let english = QueuePart { language: Some(Language::En), ..ALL };
    assert_eq!(count(&house, english).await, Counted { count: 500, or_more: true });
    house.approve(first).await.unwrap();
    assert_eq!(count(&house, english).await, Counted { count: 500, or_more: false });
}

async fn a_person_serves_an_institution_or_single_calls(house: House) {
    let (kites, _) = another_call(&house).await;
    let books = support::call(&*house.clock, &house.has.library, "books");
    let id = books.id;
    house.write(move |tx, _| calls::create(tx, &books)).await.unwrap();
    let museum = house.has.museum.id;
    let whole = Membership::of(museum, Role::Moderator);
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
        let served = house.read(move |db| queue::served(db, &staff)).await;
        assert_eq!(served.calls(), wanted);
    }
}

async fn a_person_serves_single_themes(house: House) {
    let [here, there] = [house.has.themes[0].id, house.has.themes[1].id];
    let (museum, call) = (house.has.museum.id, house.has.call.id);
    house.queue(house.sent_to(here, "Ici")).await;
    for title in ["Là", "Là aussi"] {
        house.queue(house.sent_to(there, title)).await;
    }
    let one = Membership {
        call: Some(call),
        theme: Some(there),
        ..Membership::of(museum, Role::Moderator)
    };
    let (person, now) = (house.has.aicha.clone(), house.now());
    let staff = Staff { person, memberships: vec![one] };
    let asking = staff.clone();
    let served = house.read(move |db| queue::served(db, &asking)).await;
    assert_eq!(served.calls(), [call]);
    assert_eq!([here, there].map(|theme| served.covers(call, theme)), [false, true]);
    let counted = served.clone();
    assert_eq!(house.read(move |db| queue::waiting(db, &counted)).await, 2);
    let counts = house.read(move |db| queue::by_theme(db, &served)).await;
    let counts: Vec<_> = counts.into_iter().map(|(theme, _, waits)| (theme, waits)).collect();
    assert_eq!(counts, [(there, 2)]);
    let asked = [ALL, QueuePart { call: Some(call), ..ALL }, QueuePart::of_theme(here)];
    let mut seen = Vec::new();
    for part in asked {
        let staff = staff.clone();
        seen.push(house.read(move |db| queue::scope(db, &staff, &part, now)).await.themes);
    }
    assert_eq!(seen, [vec![there], vec![there], vec![]]);
}

async fn next(house: &House, after: Option<ContributionId>) -> Option<ContributionId> {
    let scope = scope(house, &house.has.aicha, ALL).await;
    let person = house.has.aicha.id;
    house.read(move |db| queue::next(db, &scope, person, after)).await
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

async fn before_are_the_ones_ahead_the_nearest_first(house: House) {
    let ids = five(&house).await;
    house.refuse(ids[1]).await.unwrap();
    for (id, wanted) in
        [(ids[4], vec![ids[3], ids[2]]), (ids[2], vec![ids[0]]), (ids[0], Vec::new())]
    {
        let scope = scope(&house, &house.has.aicha, ALL).await;
        assert_eq!(house.read(move |db| queue::before(db, &scope, id, 2)).await, wanted);
    }
}

async fn an_undone_contribution_waits_at_its_old_place(house: House) {
    let ids = five(&house).await;
    let decision = house.approve(ids[1]).await.unwrap();
    house.hang(decision).await.unwrap();
    house.clock.advance(SignedDuration::from_mins(1));
    house.undo(ids[1]).await.unwrap();
    assert_eq!(waiting(&house, ALL).await, ids);
    assert_eq!(page(&house, ALL, Some(ids[0]), 50).await, ids[1..]);
}
