//! Several people at once: each contribution goes one way, and everybody is told which.

use std::collections::HashMap;

use cimaise_core::{ContributionId, DecisionId, State};
use cimaise_store::journey;
use cimaise_store::look_alikes::{self, LookAlike};
use cimaise_store::{
    Store, StoreError, StoreResult, Tx, contributions, decisions, pictures, themes, wall,
};
use diesel::{RunQueryDsl, sql_query};
use tokio::task::JoinHandle;

use crate::support::{Counted, House, deciding, on_both_databases};

on_both_databases!(
    of_two_moderators_one_decides,
    a_decision_and_a_withdrawal_leave_no_half,
    pieces_of_one_title_are_hung_at_once,
    an_approval_that_is_undone_while_it_hangs_leaves_nothing_on_the_wall,
    two_houses_open_the_same_doors_at_once,
    what_two_workers_find_at_once_is_noted_once,
);

async fn forty(house: &House) -> Vec<ContributionId> {
    let mut ids = Vec::new();
    for number in 0..40 {
        ids.push(house.queued(&format!("Pièce {number}")).await);
    }
    ids
}

/// The loser of a race was told so, and nothing else went wrong.
fn lost(error: &StoreError) -> bool {
    matches!(error, StoreError::AlreadyDecided | StoreError::Misstep(_))
}

async fn of_two_moderators_one_decides(house: House) {
    let ids = forty(&house).await;
    let reason = house.has.reasons[0].id;
    let mut answers: HashMap<ContributionId, Vec<StoreResult<DecisionId>>> = HashMap::new();
    let mut races = Vec::new();
    for &id in &ids {
        for (person, approves) in [(&house.has.aicha, true), (&house.has.bruno, false)] {
            let (store, clock) = (house.store.clone(), house.clock.clone());
            let by = deciding(person);
            let race: JoinHandle<StoreResult<DecisionId>> = tokio::spawn(async move {
                store
                    .write(move |tx| {
                        if approves {
                            journey::approve(tx, &*clock, id, by)
                        } else {
                            journey::refuse(tx, &*clock, id, reason, by)
                        }
                    })
                    .await
            });
            races.push((id, race));
        }
    }
    for (id, race) in races {
        answers.entry(id).or_default().push(race.await.unwrap());
    }
    for (id, answers) in answers {
        let won: Vec<_> = answers.iter().filter_map(|answer| answer.as_ref().ok()).collect();
        let [won] = won.as_slice() else { panic!("{answers:?}") };
        assert!(answers.iter().filter_map(|answer| answer.as_ref().err()).all(lost), "{answers:?}");
        let made = house.read(move |db| decisions::of_contribution(db, id)).await;
        assert_eq!(made.iter().map(|(made, _)| made.id).collect::<Vec<_>>(), [**won]);
        let approved = made[0].0.by == Some(house.has.aicha.id);
        let wanted = if approved { State::Approved } else { State::Refused };
        assert_eq!(house.state(id).await, wanted);
    }
    assert_eq!(house.count("letters WHERE kind = 'decision'").await, 40);
}

async fn a_decision_and_a_withdrawal_leave_no_half(house: House) {
    let ids = forty(&house).await;
    let mut races = Vec::new();
    for &id in &ids {
        let (store, clock) = (house.store.clone(), house.clock.clone());
        let by = deciding(&house.has.aicha);
        let approval = tokio::spawn(async move {
            let write = store.write(move |tx| journey::approve(tx, &*clock, id, by));
            write.await.map(drop)
        });
        let (store, clock) = (house.store.clone(), house.clock.clone());
        let withdrawal: JoinHandle<StoreResult<()>> =
            tokio::spawn(
                async move { store.write(move |tx| journey::withdraw(tx, &*clock, id)).await },
            );
        races.push((id, approval, withdrawal));
    }
    for (id, approval, withdrawal) in races {
        let approval = approval.await.unwrap();
        assert!(approval.is_ok() || approval.as_ref().is_err_and(lost), "{approval:?}");
        withdrawal.await.unwrap().unwrap();
        assert_eq!(house.state(id).await, State::Withdrawn);
    }
    assert_eq!(house.count("withdrawals").await, 40);
    let held = "letters WHERE kind = 'decision' AND cancelled_at IS NULL AND sent_at IS NULL";
    assert_eq!(house.count(held).await, 0);
}

async fn hang_at_once(house: &House, all: Vec<DecisionId>) -> Vec<StoreResult<String>> {
    let hangs = all.into_iter().map(|decision| {
        let (store, clock): (Store, _) = (house.store.clone(), house.clock.clone());
        tokio::spawn(async move {
            let hang = store.write(move |tx| journey::hang(tx, &*clock, decision));
            hang.await.map(|hung| hung.slug.to_string())
        })
    });
    let hangs: Vec<_> = hangs.collect();
    let mut answers = Vec::new();
    for hang in hangs {
        answers.push(hang.await.unwrap());
    }
    answers
}

async fn pieces_of_one_title_are_hung_at_once(house: House) {
    let mut approved = Vec::new();
    for _ in 0..9 {
        let id = house.queued("Chat").await;
        approved.push(house.approve(id).await.unwrap());
    }
    let hung = hang_at_once(&house, approved).await;
    let mut slugs: Vec<_> = hung.into_iter().map(Result::unwrap).collect();
    slugs.sort_unstable();
    let numbered = (2..=9).map(|number| format!("chat-{number}"));
    let wanted: Vec<_> = std::iter::once("chat".to_owned()).chain(numbered).collect();
    assert_eq!(slugs, wanted);
    let theme = house.has.themes[0].id;
    let moved = house
        .read(move |db| Ok((themes::by_id(db, theme)?.version, themes::figures(db, theme)?.hung)));
    assert_eq!(moved.await, (9, 9));
}

async fn an_approval_that_is_undone_while_it_hangs_leaves_nothing_on_the_wall(house: House) {
    let ids = forty(&house).await;
    let mut races = Vec::new();
    for &id in &ids {
        let decision = house.approve(id).await.unwrap();
        let (store, clock) = (house.store.clone(), house.clock.clone());
        let hanging = tokio::spawn(async move {
            store.write(move |tx| journey::hang(tx, &*clock, decision)).await.map(drop)
        });
        let (store, clock, by) = (house.store.clone(), house.clock.clone(), house.has.aicha.id);
        let undoing = tokio::spawn(async move {
            store
                .write(move |tx| journey::undo(tx, &*clock, id, by, journey::Undoing::Latest))
                .await
        });
        races.push((id, hanging, undoing));
    }
    for (id, hanging, undoing) in races {
        let (hung, undone) = (hanging.await.unwrap(), undoing.await.unwrap());
        let told = |error: &StoreError| lost(error) || matches!(error, StoreError::TooLate);
        assert!(hung.is_ok() || hung.as_ref().is_err_and(told), "{hung:?}");
        assert!(undone.is_ok() || undone.as_ref().is_err_and(lost), "{undone:?}");
        assert!(hung.is_ok() || undone.is_ok());
        let (state, hangs) = house
            .read(move |db| {
                let state = contributions::by_id(db, id)?.state;
                Ok((state, wall::of_contribution(db, id)?.is_some()))
            })
            .await;
        let wanted = if undone.is_ok() { State::Queued } else { State::Published };
        assert_eq!((state, hangs), (wanted, wanted == State::Published));
    }
    let theme = house.has.themes[0].id;
    let hung = house.read(move |db| themes::figures(db, theme)).await.hung;
    assert_eq!(hung, house.count("publications").await);
}

async fn two_houses_open_the_same_doors_at_once(house: House) {
    let address = house.database.address();
    let id = house.queued("Chat").await;
    let other = Store::open(&address, 2).unwrap();
    assert_eq!(other.migrate().unwrap(), Vec::<String>::new());
    let by = deciding(&house.has.bruno);
    let clock = house.clock.clone();
    other.write::<_, StoreError, _>(move |tx| journey::approve(tx, &*clock, id, by)).await.unwrap();
    assert!(matches!(house.approve(id).await, Err(StoreError::Misstep(_))));
    assert_eq!(house.state(id).await, State::Approved);
}

/// On PostgreSQL the worker looks at the approval, waits for whoever holds the row, and finds it
/// approved again, by another decision.
#[tokio::test]
async fn an_approval_that_was_replaced_meanwhile_does_not_hang() {
    let house = House::on_postgres().await;
    let id = house.queued("Chat").await;
    let first = house.approve(id).await.unwrap();
    let (store, clock) = (house.store.clone(), house.clock.clone());
    let hands = tokio::runtime::Handle::current();
    let by = deciding(&house.has.aicha);
    let replace = house.write(move |tx, own| {
        journey::undo(tx, own, id, by.by, journey::Undoing::Latest)?;
        let second = journey::approve(tx, own, id, by)?;
        let hanging: JoinHandle<StoreResult<_>> = hands
            .spawn(async move { store.write(move |tx| journey::hang(tx, &*clock, first)).await });
        while waiting_for_us(tx)? == 0 {
            std::thread::yield_now();
        }
        Ok((second, hanging))
    });
    let (second, hanging) = replace.await.unwrap();
    let hung = hanging.await.unwrap();
    assert!(matches!(hung, Err(StoreError::TooLate)), "{hung:?}");
    assert_eq!(house.state(id).await, State::Approved);
    assert_eq!(house.hang(second).await.unwrap().id.0, second.0);
}

/// How many transactions wait until this one ends.
fn waiting_for_us(tx: &mut Tx<'_>) -> StoreResult<i64> {
    let waiting = "SELECT count(*) AS number FROM pg_locks
                   WHERE NOT granted AND transactionid = pg_current_xact_id()::xid";
    Ok(sql_query(waiting).get_result::<Counted>(&mut **tx)?.number)
}

async fn what_two_workers_find_at_once_is_noted_once(house: House) {
    let ids = forty(&house).await;
    let mut sent = Vec::new();
    for id in ids.into_iter().take(6) {
        sent.push(house.read(move |db| pictures::of_contribution(db, id)).await[0].id);
    }
    let alike = |(picture, other)| LookAlike { picture, other, distance: 0, how: "alike".into() };
    let pairs = sent.iter().flat_map(|one| sent.iter().map(move |other| (*one, *other)));
    let found: Vec<_> = pairs.filter(|(one, other)| one != other).map(alike).collect();
    let mut workers = Vec::new();
    for _ in 0..8 {
        let (store, clock, found) = (house.store.clone(), house.clock.clone(), found.clone());
        let institution = house.has.museum.id;
        workers.push(tokio::spawn(async move {
            let note = move |tx: &mut Tx<'_>| look_alikes::note(tx, &*clock, institution, &found);
            store.write::<_, StoreError, _>(note).await
        }));
    }
    for worker in workers {
        worker.await.unwrap().unwrap();
    }
    assert_eq!(house.count("look_alikes").await, 15, "each pair once");
}
