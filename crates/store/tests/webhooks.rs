//! What an institution's own programs are told, and when.

use cimaise_core::{
    ContributionId, Decision, DeliveryFailure, Membership, Role, State, Webhook, WebhookAddress,
    WebhookEvent, WebhookId, WebhookOff, Words,
};
use cimaise_store::jobs::{self, Job, Lane};
use cimaise_store::journey;
use cimaise_store::webhooks::{self, Delivery, Outcome, Tried, Wished};
use cimaise_store::{StoreError, StoreResult, erasures, outbox, people};
use jiff::SignedDuration;

use crate::support::{DELAY, House, on_both_databases};

on_both_databases!(
    each_step_is_told_once_it_may_be,
    what_is_undone_is_never_told,
    what_is_held_is_told_when_it_is_released,
    a_takedown_tells_what_was_told_to_hang_alone,
    what_is_hidden_hangs_no_more_until_a_keep_has_settled,
    a_contributor_who_takes_back_what_is_not_told_overtakes_it,
    appeals_and_answered_changes_are_told,
    only_what_is_wanted_is_told_and_only_there,
    what_fails_is_tried_later_and_later_until_it_is_switched_off,
    what_is_gone_is_switched_off_at_once,
    one_that_answers_again_is_well,
    what_was_written_down_is_not_written_twice,
    a_test_is_tried_once_and_anything_is_told_again_by_hand,
    a_secret_that_is_renewed_is_valid_for_a_day_more,
    what_is_removed_is_told_nothing_and_what_is_old_is_forgotten,
    an_institution_has_some_webhooks_and_no_more,
    answers_go_with_the_words_of_a_contribution,
);

const LATER: SignedDuration = SignedDuration::from_hours(24 * 20);

fn wished() -> Wished {
    Wished {
        address: WebhookAddress::parse("https://tools.example.org/hook?key=secret").unwrap(),
        events: WebhookEvent::offered().collect(),
        call: None,
        is_on: true,
    }
}

async fn add(house: &House, wished: Wished) -> StoreResult<Webhook> {
    let (museum, by) = (house.has.museum.id, house.has.bruno.id);
    house.write(move |tx, clock| webhooks::add(tx, clock, museum, by, wished)).await
}

async fn listening(house: &House) -> Webhook {
    add(house, wished()).await.unwrap()
}

async fn log(house: &House, id: WebhookId) -> Vec<Delivery> {
    let mut log = house.read(move |db| webhooks::of_webhook(db, id, None, 100)).await;
    log.reverse();
    log
}

/// Tells all that is due, and gives what, in the order in which it was written.
async fn told(house: &House, to: &Webhook) -> Vec<(WebhookEvent, Option<State>)> {
    let mut told = Vec::new();
    for one in log(house, to.id).await {
        let (id, now) = (one.id, house.now());
        let has_job = house.due().await.contains(&Job::Deliver(id));
        let attempt = house.read(move |db| webhooks::attempt(db, id, now)).await;
        assert_eq!(attempt.is_some(), has_job, "{one:?}");
        if attempt.is_some() {
            assert_eq!(answered(house, id, 204).await, Outcome::Delivered);
            told.push((one.event, one.state));
        }
    }
    house.clear_due_jobs().await;
    told
}

/// A try is answered so.
async fn answered(house: &House, id: cimaise_core::DeliveryId, status: u16) -> Outcome {
    let tried = Tried {
        status: Some(status),
        took: 12,
        failure: failure(status),
        answer: "well\u{7} \n".into(),
    };
    tries(house, id, tried).await
}

async fn tries(house: &House, id: cimaise_core::DeliveryId, tried: Tried) -> Outcome {
    let now = house.now();
    let (begun, _) = house.read(move |db| webhooks::attempt(db, id, now)).await.unwrap();
    house.write(move |tx, clock| webhooks::note(tx, clock, &begun, &tried)).await.unwrap()
}

fn failure(status: u16) -> Option<DeliveryFailure> {
    (!(200..300).contains(&status)).then_some(DeliveryFailure::Answered)
}

fn silent() -> Tried {
    Tried {
        status: None,
        took: 10_000,
        failure: Some(DeliveryFailure::TooSlow),
        answer: String::new(),
    }
}

async fn each_step_is_told_once_it_may_be(house: House) {
    let webhook = listening(&house).await;
    let (id, _) = house.published("Chat").await;
    assert_eq!(told(&house, &webhook).await, [(WebhookEvent::Queued, Some(State::Queued))]);
    house.clock.advance(DELAY);
    assert_eq!(
        told(&house, &webhook).await,
        [
            (WebhookEvent::Settled, Some(State::Approved)),
            (WebhookEvent::Hung, Some(State::Published)),
        ]
    );
    house.withdraw(id).await.unwrap();
    assert_eq!(
        told(&house, &webhook).await,
        [
            (WebhookEvent::Removed, Some(State::Withdrawn)),
            (WebhookEvent::Withdrawn, Some(State::Withdrawn)),
        ]
    );
    house.clock.advance(LATER);
    assert_eq!(told(&house, &webhook).await, []);
}

async fn what_is_undone_is_never_told(house: House) {
    let webhook = listening(&house).await;
    let refused = house.queued("Refusée").await;
    house.refuse(refused).await.unwrap();
    house.undo(refused).await.unwrap();
    let (hung, _) = house.published("Accrochée").await;
    house.undo(hung).await.unwrap();
    house.clock.advance(LATER);
    let queued = (WebhookEvent::Queued, Some(State::Queued));
    assert_eq!(told(&house, &webhook).await, [queued, queued]);
}

async fn what_is_held_is_told_when_it_is_released(house: House) {
    let webhook = listening(&house).await;
    let id = house.queued("Chat").await;
    let made = house.approve(id).await.unwrap();
    let by = house.has.bruno.id;
    house.write(move |tx, clock| outbox::hold(tx, clock, made, by)).await.unwrap();
    house.hang(made).await.unwrap();
    house.clock.advance(LATER);
    assert_eq!(told(&house, &webhook).await, [(WebhookEvent::Queued, Some(State::Queued))]);
    let waiting = log(&house, webhook.id).await;
    assert_eq!(waiting[2].due_at, Some(Decision::HELD));
    house.write(move |tx, clock| outbox::release(tx, clock, made, by, DELAY)).await.unwrap();
    assert_eq!(
        told(&house, &webhook).await,
        [
            (WebhookEvent::Settled, Some(State::Approved)),
            (WebhookEvent::Hung, Some(State::Published)),
        ]
    );
    assert_eq!(log(&house, webhook.id).await[1].happened_at, house.now());
}

async fn a_takedown_tells_what_was_told_to_hang_alone(house: House) {
    let webhook = listening(&house).await;
    let (at_once, _) = house.published("Aussitôt").await;
    house.take_down(at_once).await.unwrap();
    let (later, _) = house.published("Plus tard").await;
    house.clock.advance(DELAY);
    told(&house, &webhook).await;
    let taken_down = log(&house, webhook.id).await;
    let of = |id: ContributionId, log: &[Delivery]| {
        let own = log.iter().filter(|one| one.contribution == Some(id));
        own.map(|one| (one.event, one.state)).collect::<Vec<_>>()
    };
    let settled = (WebhookEvent::Settled, Some(State::TakenDown));
    let queued = (WebhookEvent::Queued, Some(State::Queued));
    assert_eq!(of(at_once, &taken_down), [queued, settled]);
    house.take_down(later).await.unwrap();
    let removed = (WebhookEvent::Removed, Some(State::TakenDown));
    assert_eq!(told(&house, &webhook).await, [removed]);
    house.clock.advance(DELAY);
    assert_eq!(told(&house, &webhook).await, [settled]);
}

async fn what_is_hidden_hangs_no_more_until_a_keep_has_settled(house: House) {
    let webhook = listening(&house).await;
    let (id, place) = house.published("Chat").await;
    house.clock.advance(DELAY);
    told(&house, &webhook).await;
    house.reported(&place).await;
    let hidden = Some(State::Hidden);
    assert_eq!(
        told(&house, &webhook).await,
        [(WebhookEvent::Noticed, Some(State::Published)), (WebhookEvent::Removed, hidden)]
    );
    let by = house.has.aicha.id;
    let keep = || {
        let words = Words::default();
        house.write(move |tx, clock| journey::keep(tx, clock, id, by, &words, DELAY))
    };
    keep().await.unwrap();
    house.write(move |tx, clock| journey::undo_keep(tx, clock, id, by)).await.unwrap();
    house.clock.advance(DELAY);
    assert_eq!(told(&house, &webhook).await, []);
    keep().await.unwrap();
    assert_eq!(told(&house, &webhook).await, []);
    house.clock.advance(DELAY);
    assert_eq!(told(&house, &webhook).await, [(WebhookEvent::Hung, Some(State::Published))]);
}

async fn a_contributor_who_takes_back_what_is_not_told_overtakes_it(house: House) {
    let webhook = listening(&house).await;
    let refused = house.queued("Refusée").await;
    house.refuse(refused).await.unwrap();
    house.withdraw(refused).await.unwrap();
    let (hidden, place) = house.published("Cachée").await;
    house.reported(&place).await;
    house.clock.advance(DELAY);
    assert_eq!(
        told(&house, &webhook).await,
        [
            (WebhookEvent::Queued, Some(State::Queued)),
            (WebhookEvent::Withdrawn, Some(State::Withdrawn)),
            (WebhookEvent::Queued, Some(State::Queued)),
            (WebhookEvent::Settled, Some(State::Approved)),
            (WebhookEvent::Noticed, Some(State::Published)),
        ]
    );
    house.withdraw(hidden).await.unwrap();
    let withdrawn = (WebhookEvent::Withdrawn, Some(State::Withdrawn));
    assert_eq!(told(&house, &webhook).await, [withdrawn]);
}

async fn appeals_and_answered_changes_are_told(house: House) {
    let webhook = listening(&house).await;
    let (refused, asked) = (house.queued("Refusée").await, house.queued("À changer").await);
    house.refuse(refused).await.unwrap();
    house.ask(asked).await.unwrap();
    house.clock.advance(DELAY);
    told(&house, &webhook).await;
    house
        .write(move |tx, clock| journey::appeal(tx, clock, refused, Words::parse("Si.").unwrap()))
        .await
        .unwrap();
    house.change(asked, false).await.unwrap();
    let waits = Some(State::Queued);
    assert_eq!(
        told(&house, &webhook).await,
        [(WebhookEvent::Appealed, waits), (WebhookEvent::Queued, waits)]
    );
    let file = house.receive(house.sent("Illisible")).await;
    house.refuse_file(file).await.unwrap();
    let settled = (WebhookEvent::Settled, Some(State::Refused));
    assert_eq!(told(&house, &webhook).await, [settled]);
}

async fn only_what_is_wanted_is_told_and_only_there(house: House) {
    let call = house.has.call.id;
    let here = add(&house, Wished { call: Some(call), ..wished() }).await.unwrap();
    let withdrawals = Wished { events: vec![WebhookEvent::Withdrawn], ..wished() };
    let seldom = add(&house, withdrawals).await.unwrap();
    let off = add(&house, Wished { is_on: false, ..wished() }).await.unwrap();
    let (library, by) = (house.has.library.id, house.has.bruno.id);
    let other = house.write(move |tx, clock| webhooks::add(tx, clock, library, by, wished()));
    let other = other.await.unwrap();
    house.queued("Chat").await;
    let mut heard = Vec::new();
    for webhook in [&here, &seldom, &off, &other] {
        heard.push(told(&house, webhook).await.len());
    }
    assert_eq!(heard, [1, 0, 0, 0]);
    let elsewhere = cimaise_core::CallId(cimaise_core::Clock::id(&*house.clock));
    assert!(!here.hears(WebhookEvent::Queued, elsewhere));
}

async fn what_fails_is_tried_later_and_later_until_it_is_switched_off(house: House) {
    let (museum, owner) = (house.has.museum.id, house.has.bruno.id);
    let grant = house.write(move |tx, clock| {
        people::grant(
            tx,
            cimaise_core::Clock::id(clock),
            owner,
            Membership::of(museum, Role::Owner),
        )
    });
    grant.await.unwrap();
    let webhook = listening(&house).await;
    house.queued("Chat").await;
    house.clear_due_jobs().await;
    let id = log(&house, webhook.id).await[0].id;
    let mut pauses = Vec::new();
    while let Outcome::Again(at) = tries(&house, id, silent()).await {
        assert_eq!(house.due().await, [], "not before");
        pauses.push(at.duration_since(house.now()).as_secs());
        house.clock.advance(at.duration_since(house.now()));
        assert_eq!(house.due().await, [Job::Deliver(id)]);
        house.clear_due_jobs().await;
    }
    assert_eq!(pauses, [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]);
    let kept = webhook.id;
    let standing = house.read(move |db| webhooks::by_id(db, kept)).await;
    assert_eq!(standing.off, Some((house.now(), WebhookOff::Failing)));
    let letters = house.read(move |db| webhooks::letters_of(db, kept)).await;
    let whom: Vec<_> = letters.iter().map(|one| (one.person, one.why, one.is_over)).collect();
    assert_eq!(whom, [(owner, WebhookOff::Failing, false)]);
    assert_eq!(house.due().await, [Job::Alert(letters[0].id)]);
    let last = log(&house, webhook.id).await.remove(0);
    assert_eq!((last.tries, last.due_at, last.ended_at), (10, None, Some(house.now())));
    assert_eq!(
        (last.status, last.took, last.failure),
        (None, Some(10_000), Some(DeliveryFailure::TooSlow))
    );
    house.queued("Chien").await;
    assert_eq!(log(&house, webhook.id).await.len(), 1, "nothing is kept for it");
}

async fn what_is_gone_is_switched_off_at_once(house: House) {
    let webhook = listening(&house).await;
    house.queued("Un").await;
    house.queued("Deux").await;
    let [first, second] = log(&house, webhook.id).await.try_into().unwrap();
    assert_eq!(answered(&house, first.id, 410).await, Outcome::GivenUp);
    let (id, now) = (second.id, house.now());
    assert_eq!(house.read(move |db| webhooks::attempt(db, id, now)).await, None);
    let kept = webhook.id;
    let standing = house.read(move |db| webhooks::by_id(db, kept)).await;
    assert_eq!(standing.off, Some((now, WebhookOff::Gone)));
    let by = house.has.bruno.id;
    let on = house.write(move |tx, clock| webhooks::change(tx, clock, kept, by, wished())).await;
    assert_eq!((on.as_ref().unwrap().off, on.unwrap().failing_since), (None, None));
    // The job of what is told no more finds nothing to do.
    house.clear_due_jobs().await;
    house.queued("Trois").await;
    assert_eq!(told(&house, &webhook).await, [(WebhookEvent::Queued, Some(State::Queued))]);
}

async fn one_that_answers_again_is_well(house: House) {
    let webhook = listening(&house).await;
    house.queued("Chat").await;
    let (id, kept) = (log(&house, webhook.id).await[0].id, webhook.id);
    for status in [500, 302, 404] {
        let Outcome::Again(at) = answered(&house, id, status).await else { panic!("{status}") };
        let standing = house.read(move |db| webhooks::by_id(db, kept)).await;
        assert!(standing.failing_since.is_some(), "{status}");
        house.clock.advance(at.duration_since(house.now()));
    }
    assert_eq!(answered(&house, id, 299).await, Outcome::Delivered);
    let standing = house.read(move |db| webhooks::by_id(db, kept)).await;
    assert_eq!(standing, webhook);
    let line = log(&house, webhook.id).await.remove(0);
    assert_eq!((line.answer.as_str(), line.status, line.tries), ("well", Some(299), 4));
}

async fn what_was_written_down_is_not_written_twice(house: House) {
    let webhook = listening(&house).await;
    house.queued("Chat").await;
    let (id, now) = (log(&house, webhook.id).await[0].id, house.now());
    let lease = SignedDuration::from_secs(30);
    let take = || house.write(move |tx, _| jobs::take(tx, Lane::Webhooks, now, lease));
    assert_eq!(take().await.unwrap().unwrap().job, Job::Deliver(id));
    assert!(take().await.unwrap().is_none(), "nobody else tells it");
    // Its holder died between telling it and writing that down: another tells it again, under the same id.
    let (begun, _) = house.read(move |db| webhooks::attempt(db, id, now)).await.unwrap();
    assert_eq!(answered(&house, id, 204).await, Outcome::Delivered);
    let late = house.write(move |tx, clock| webhooks::note(tx, clock, &begun, &silent())).await;
    assert_eq!(late.unwrap(), Outcome::Over);
    assert_eq!(log(&house, webhook.id).await[0].tries, 1);
}

async fn a_test_is_tried_once_and_anything_is_told_again_by_hand(house: House) {
    let (by, webhook) = (house.has.bruno.id, listening(&house).await);
    let to = webhook.id;
    let id = house.write(move |tx, clock| webhooks::test(tx, clock, to, by)).await.unwrap();
    assert_eq!(answered(&house, id, 500).await, Outcome::GivenUp);
    house.clear_due_jobs().await;
    let again = || house.write(move |tx, clock| webhooks::resend(tx, clock, id, by));
    again().await.unwrap();
    again().await.unwrap();
    assert_eq!(told(&house, &webhook).await, [(WebhookEvent::Test, None)]);
    let chat = house.queued("Chat").await;
    house.refuse(chat).await.unwrap();
    let untold = log(&house, to).await[2].id;
    house.write(move |tx, clock| webhooks::resend(tx, clock, untold, by)).await.unwrap();
    assert_eq!(told(&house, &webhook).await, [(WebhookEvent::Queued, Some(State::Queued))]);
    house.undo(chat).await.unwrap();
    assert!(matches!(
        house.write(move |tx, clock| webhooks::resend(tx, clock, untold, by)).await,
        Err(StoreError::NotFound)
    ));
}

async fn a_secret_that_is_renewed_is_valid_for_a_day_more(house: House) {
    let (by, webhook) = (house.has.bruno.id, listening(&house).await);
    let id = webhook.id;
    let renewed = house.write(move |tx, clock| webhooks::renew_secret(tx, clock, id, by)).await;
    let renewed = renewed.unwrap();
    let both: Vec<_> = renewed.secrets(house.now()).collect();
    assert_eq!(both, [renewed.secret, webhook.secret]);
    assert_ne!(renewed.secret, webhook.secret);
    house.clock.advance(Webhook::SECRETS_OVERLAP);
    let read = house.read(move |db| webhooks::by_id(db, id)).await;
    assert_eq!(read.secrets(house.now()).collect::<Vec<_>>(), [renewed.secret]);
}

async fn what_is_removed_is_told_nothing_and_what_is_old_is_forgotten(house: House) {
    let (by, webhook) = (house.has.bruno.id, listening(&house).await);
    let chat = house.queued("Chat").await;
    told(&house, &webhook).await;
    let made = house.refuse(chat).await.unwrap();
    house.write(move |tx, clock| outbox::hold(tx, clock, made, by)).await.unwrap();
    house.clock.advance(Webhook::LOG_KEPT + SignedDuration::from_secs(1));
    let now = house.now();
    let forgotten = house.write(move |tx, _| webhooks::forget(tx, now)).await.unwrap();
    assert_eq!((forgotten, log(&house, webhook.id).await.len()), (1, 1), "what waits stays");
    let id = webhook.id;
    house.write(move |tx, clock| webhooks::remove(tx, clock, id, by)).await.unwrap();
    house.queued("Chien").await;
    assert_eq!(house.count("deliveries").await, 0);
    let museum = house.has.museum.id;
    assert_eq!(house.read(move |db| webhooks::of_institution(db, museum)).await, []);
    let hosts = house.texts("SELECT detail AS text FROM acts WHERE act LIKE '%webhook'").await;
    assert_eq!(hosts, ["tools.example.org", "tools.example.org"]);
}

async fn an_institution_has_some_webhooks_and_no_more(house: House) {
    for _ in 0..Webhook::MOST {
        listening(&house).await;
    }
    assert!(matches!(add(&house, wished()).await, Err(StoreError::Taken("webhooks"))));
}

async fn answers_go_with_the_words_of_a_contribution(house: House) {
    let webhook = listening(&house).await;
    let chat = house.queued("Chat").await;
    told(&house, &webhook).await;
    assert_eq!(log(&house, webhook.id).await[0].answer, "well");
    house.write(move |tx, clock| journey::erase(tx, clock, chat, None)).await.unwrap();
    assert!(house.read(move |db| erasures::is_erased(db, chat)).await);
    assert_eq!(log(&house, webhook.id).await[0].answer, "");
}
