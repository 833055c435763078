//! A contributor takes a contribution back, whatever became of it.

use cimaise_core::{Act, ContributionId, Misstep, State};
use cimaise_store::jobs::Job;
use cimaise_store::letters::{self, LetterKind};
use cimaise_store::{StoreError, acts, queue, wall};
use jiff::SignedDuration;

use crate::support::{House, on_both_databases};

on_both_databases!(
    it_can_be_taken_back_from_every_state,
    what_hung_comes_off_the_wall_first,
    letters_that_waited_stay_home_and_one_says_goodbye,
    a_withdrawal_is_the_end,
    a_claim_goes_with_what_was_claimed,
);

async fn brought_to(house: &House, state: State) -> ContributionId {
    let id = house.receive(house.sent(state.code())).await;
    match state {
        State::Received => return id,
        State::Refused => {
            house.refuse_file(id).await.unwrap();
            return id;
        }
        _ => {}
    }
    let queue = move |tx: &mut cimaise_store::Tx<'_>, clock: &crate::support::SetClock| {
        cimaise_store::journey::queue(tx, clock, id)
    };
    house.write(queue).await.unwrap();
    if state == State::Queued {
        return id;
    }
    if state == State::ChangeRequested {
        house.ask(id).await.unwrap();
        return id;
    }
    let decision = house.approve(id).await.unwrap();
    if matches!(state, State::Published | State::Hidden | State::TakenDown) {
        house.hang(decision).await.unwrap();
    }
    if state == State::Hidden {
        let place = house.read(move |db| wall::of_contribution(db, id)).await.unwrap();
        house.reported(&place).await;
    }
    if state == State::TakenDown {
        house.take_down(id).await.unwrap();
    }
    id
}

async fn it_can_be_taken_back_from_every_state(house: House) {
    for &state in State::ALL.iter().filter(|state| **state != State::Withdrawn) {
        let id = brought_to(&house, state).await;
        assert_eq!(house.state(id).await, state);
        house.clear_jobs().await;
        house.withdraw(id).await.unwrap();
        assert_eq!(house.state(id).await, State::Withdrawn, "from {state}");
        let erasures = house.due().await.into_iter().filter(|job| *job == Job::Erase(id));
        assert_eq!(erasures.count(), 1, "from {state}");
        assert_eq!(house.read(move |db| wall::of_contribution(db, id)).await, None);
        let log = house.read(move |db| acts::of_contribution(db, id)).await;
        let last = log.last().unwrap();
        assert_eq!((last.act, last.person.as_deref()), (Act::Withdraw, None));
    }
    assert_eq!(house.count("withdrawals").await, 8);
    assert_eq!(house.count("publications").await, 0);
}

async fn what_hung_comes_off_the_wall_first(house: House) {
    let (id, hung) = house.published("Chat").await;
    house.clear_jobs().await;
    house.withdraw(id).await.unwrap();
    let letters = house.read(move |db| letters::of_contribution(db, id)).await;
    let goodbye = letters.last().unwrap().id;
    assert_eq!(house.due().await, [Job::Unhang(hung.id), Job::Erase(id), Job::Send(goodbye)]);
}

async fn letters_that_waited_stay_home_and_one_says_goodbye(house: House) {
    let id = house.queued("Chat").await;
    let letters = house.read(move |db| letters::of_contribution(db, id)).await;
    let (receipt, sent_at) = (letters[0].id, house.now());
    house.write(move |tx, _| letters::mark_sent(tx, receipt, sent_at)).await.unwrap();
    house.refuse(id).await.unwrap();
    house.clock.advance(SignedDuration::from_mins(1));
    house.withdraw(id).await.unwrap();

    let letters = house.read(move |db| letters::of_contribution(db, id)).await;
    let told = letters.iter().map(|letter| (letter.kind, letter.sent_at, letter.cancelled_at));
    let wanted = [
        (LetterKind::Receipt, Some(sent_at), None),
        (LetterKind::Decision, None, Some(house.now())),
        (LetterKind::Withdrawal, None, None),
    ];
    assert_eq!(told.collect::<Vec<_>>(), wanted);
    assert_eq!(letters[2].hold_until, house.now());
}

async fn a_withdrawal_is_the_end(house: House) {
    let id = house.queued("Chat").await;
    house.approve(id).await.unwrap();
    house.withdraw(id).await.unwrap();
    let acts = house.count("acts").await;
    let misstep = |act| Misstep { act, from: State::Withdrawn };
    let met = house.withdraw(id).await;
    assert!(matches!(met, Err(StoreError::Misstep(met)) if met == misstep(Act::Withdraw)));
    let met = house.approve(id).await.map(drop);
    assert!(matches!(met, Err(StoreError::Misstep(met)) if met == misstep(Act::Approve)));
    let met = house.undo(id).await;
    assert!(matches!(met, Err(StoreError::Misstep(met)) if met == misstep(Act::Undo)));
    assert_eq!(house.count("acts").await, acts);
    assert_eq!(house.count("withdrawals").await, 1);
}

async fn a_claim_goes_with_what_was_claimed(house: House) {
    let id = house.queued("Chat").await;
    let (aicha, now) = (house.has.aicha.id, house.now());
    let until = now + SignedDuration::from_mins(5);
    house.write(move |tx, _| queue::claim(tx, id, aicha, now, until)).await.unwrap();
    house.withdraw(id).await.unwrap();
    assert_eq!(house.count("claims").await, 0);
}
