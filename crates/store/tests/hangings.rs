//! What is approved and does not hang yet: its order, its dates, the turns of its call.

use cimaise_core::{Act, ContributionId, DecisionId, HangingMove, State, Words};
use cimaise_store::jobs::{self, Job};
use cimaise_store::journey::{self, Deciding};
use cimaise_store::{StoreError, StoreResult, acts, calls, hangings};
use jiff::{SignedDuration, Timestamp};

use crate::support::{House, deciding, on_both_databases};

on_both_databases!(
    a_call_that_hangs_at_once_keeps_nothing_waiting,
    some_a_day_hang_at_their_turns,
    turns_follow_the_clock_of_summer,
    turns_that_nobody_took_are_not_kept,
    a_date_is_kept_to_the_minute_and_takes_no_turn,
    the_order_is_changed_one_by_one,
    what_waits_is_read_page_by_page,
    a_pause_hangs_nothing_and_makes_nothing_up,
    one_is_hung_before_its_turn_unless_the_call_is_paused,
    what_is_decided_otherwise_waits_no_more,
    two_workers_give_each_only_once,
    an_old_approval_hangs_nothing_that_was_approved_anew,
    a_date_that_is_dropped_takes_a_turn_again,
    back_to_at_once_all_that_waits_is_due,
);

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// The call hangs three a day at 9, 12 and 15 o'clock in Paris; it is 13 o'clock.
async fn drips(house: &House) {
    house
        .run("UPDATE calls SET hanging = 'drip', hung_a_day = 3, hang_from = 9, hang_to = 18")
        .await;
}

async fn approved(house: &House, title: &str) -> ContributionId {
    let id = house.queued(title).await;
    house.approve(id).await.unwrap();
    id
}

async fn approved_on(house: &House, title: &str, on: &str) -> ContributionId {
    let id = house.queued(title).await;
    let by = Deciding { hang_on: Some(at(on)), ..deciding(&house.has.aicha) };
    house.write(move |tx, clock| journey::approve(tx, clock, id, by)).await.unwrap();
    id
}

/// What is due now is given to the worker; the titles of what it hangs then, in its order.
async fn hang_due(house: &House) -> Vec<String> {
    let now = house.now();
    for call in house.read(move |db| hangings::due_calls(db, now)).await {
        house.write(move |tx, clock| hangings::release(tx, clock, call)).await.unwrap();
    }
    hang_jobs(house).await
}

async fn hang_jobs(house: &House) -> Vec<String> {
    let mut titles = Vec::new();
    for job in house.due().await {
        if let Job::Publish(decision) = job {
            let hung = house.hang(decision).await.unwrap();
            titles.push(house.contribution(hung.contribution).await.title.to_string());
        }
    }
    house.clear_jobs().await;
    titles
}

/// Moves the clock to an instant.
fn it_is(house: &House, when: &str) {
    house.clock.advance(at(when).duration_since(house.now()));
}

/// The titles of what waits, in the order in which it will hang.
async fn waiting(house: &House) -> Vec<String> {
    let (call, now) = (house.has.call.id, house.now());
    let read = move |db: &mut cimaise_store::Db| {
        let rows = hangings::page(db, call, None, 50)?;
        let call = calls::by_id(db, call)?;
        hangings::entries(db, &call, &rows, now)
    };
    house.read(read).await.into_iter().map(|entry| entry.title).collect()
}

async fn shift(house: &House, id: ContributionId, how: HangingMove) -> StoreResult<()> {
    let (contribution, by) = (house.contribution(id).await, house.has.aicha.id);
    house.write(move |tx, clock| hangings::shift(tx, clock, &contribution, by, how)).await
}

async fn put_on(house: &House, id: ContributionId, on: Option<&str>) -> StoreResult<()> {
    let (contribution, by, on) = (house.contribution(id).await, house.has.aicha.id, on.map(at));
    house.write(move |tx, clock| hangings::put_on(tx, clock, &contribution, by, on)).await
}

async fn hang_now(house: &House, id: ContributionId) -> StoreResult<()> {
    let (contribution, by) = (house.contribution(id).await, house.has.aicha.id);
    house.write(move |tx, clock| hangings::hang_now(tx, clock, &contribution, by)).await
}

async fn pause(house: &House) {
    let (call, by) = (house.has.call.clone(), house.has.aicha.id);
    house.write(move |tx, clock| hangings::pause(tx, clock, &call, by)).await.unwrap();
}

async fn resume(house: &House) {
    let (call, by) = (house.has.call.clone(), house.has.aicha.id);
    house.write(move |tx, clock| hangings::resume(tx, clock, &call, by)).await.unwrap();
}

async fn a_call_that_hangs_at_once_keeps_nothing_waiting(house: House) {
    approved(&house, "Chat").await;
    assert_eq!(waiting(&house).await, Vec::<String>::new());
    assert_eq!(hang_jobs(&house).await, ["Chat"]);
}

async fn some_a_day_hang_at_their_turns(house: House) {
    drips(&house).await;
    for title in ["Un", "Deux", "Trois", "Quatre"] {
        approved(&house, title).await;
    }
    let (call, now) = (house.has.call.id, house.now());
    let read = move |db: &mut cimaise_store::Db| {
        let rows = hangings::page(db, call, None, 50)?;
        let call = calls::by_id(db, call)?;
        hangings::expected(db, &call, &rows, now)
    };
    let expected = house.read(read).await;
    let turns =
        ["01T14", "02T08", "02T11", "02T14"].map(|t| Some(at(&format!("2026-03-{t}:00:00Z"))));
    assert_eq!(expected, turns);
    assert_eq!(hang_due(&house).await, Vec::<String>::new());
    it_is(&house, "2026-03-01T14:00:00Z");
    assert_eq!(hang_due(&house).await, ["Un"]);
    assert_eq!(hang_due(&house).await, Vec::<String>::new(), "one a turn");
    // Nobody looked for a while: what came in between is hung together.
    it_is(&house, "2026-03-02T11:30:00Z");
    assert_eq!(hang_due(&house).await, ["Deux", "Trois"]);
    it_is(&house, "2026-03-02T14:00:00Z");
    assert_eq!(hang_due(&house).await, ["Quatre"]);
    assert_eq!(waiting(&house).await, Vec::<String>::new());
}

async fn turns_follow_the_clock_of_summer(house: House) {
    drips(&house).await;
    it_is(&house, "2026-03-28T15:00:00Z");
    for title in ["Un", "Deux"] {
        approved(&house, title).await;
    }
    it_is(&house, "2026-03-29T06:59:59Z");
    assert_eq!(hang_due(&house).await, Vec::<String>::new());
    it_is(&house, "2026-03-29T07:00:00Z");
    assert_eq!(hang_due(&house).await, ["Un"], "nine o'clock is an hour earlier");
}

async fn turns_that_nobody_took_are_not_kept(house: House) {
    drips(&house).await;
    approved(&house, "Un").await;
    it_is(&house, "2026-03-01T14:00:00Z");
    assert_eq!(hang_due(&house).await, ["Un"]);
    it_is(&house, "2026-03-02T11:30:00Z");
    for title in ["Deux", "Trois"] {
        approved(&house, title).await;
    }
    assert_eq!(hang_due(&house).await, Vec::<String>::new(), "the turns of 9 and 12 are over");
    it_is(&house, "2026-03-02T14:00:00Z");
    assert_eq!(hang_due(&house).await, ["Deux"]);
}

async fn a_date_is_kept_to_the_minute_and_takes_no_turn(house: House) {
    drips(&house).await;
    approved_on(&house, "Daté", "2026-03-01T14:00:00Z").await;
    approved(&house, "Un").await;
    assert_eq!(waiting(&house).await, ["Daté", "Un"]);
    it_is(&house, "2026-03-01T13:59:59Z");
    assert_eq!(hang_due(&house).await, Vec::<String>::new());
    it_is(&house, "2026-03-01T14:00:00Z");
    assert_eq!(hang_due(&house).await, ["Daté", "Un"]);
    house.run("UPDATE calls SET hanging = 'at-once'").await;
    approved_on(&house, "Plus tard", "2026-03-03T08:00:00Z").await;
    assert_eq!(hang_due(&house).await, Vec::<String>::new(), "even where all hang at once");
    it_is(&house, "2026-03-03T08:00:00Z");
    assert_eq!(hang_due(&house).await, ["Plus tard"]);
}

async fn the_order_is_changed_one_by_one(house: House) {
    drips(&house).await;
    let mut ids = Vec::new();
    for title in ["A", "B", "C", "D"] {
        ids.push(approved(&house, title).await);
    }
    let [a, _, c, d] = ids[..] else { panic!() };
    for (id, how, order) in [
        (d, HangingMove::First, "DABC"),
        (d, HangingMove::First, "DABC"),
        (d, HangingMove::Up, "DABC"),
        (c, HangingMove::Up, "DACB"),
        (a, HangingMove::Down, "DCAB"),
        (d, HangingMove::Last, "CABD"),
        (d, HangingMove::Down, "CABD"),
        (d, HangingMove::Last, "CABD"),
    ] {
        shift(&house, id, how).await.unwrap();
        assert_eq!(waiting(&house).await.concat(), order, "{how}");
    }
    let log = house.read(move |db| acts::of_contribution(db, d)).await;
    let moves = log.into_iter().filter(|line| line.act == Act::MoveHanging);
    let moves: Vec<_> = moves.map(|line| (line.detail, line.by)).collect();
    let by = Some(house.has.aicha.id);
    assert_eq!(moves, [("first".to_owned(), by), ("last".to_owned(), by)]);
    it_is(&house, "2026-03-01T14:00:00Z");
    assert_eq!(hang_due(&house).await, ["C"]);
    assert!(matches!(shift(&house, c, HangingMove::Up).await, Err(StoreError::NotFound)));
    let dated = approved_on(&house, "E", "2026-03-05T08:00:00Z").await;
    assert!(matches!(shift(&house, dated, HangingMove::Up).await, Err(StoreError::Dated)));
}

async fn what_waits_is_read_page_by_page(house: House) {
    drips(&house).await;
    for title in ["A", "B", "C"] {
        approved(&house, title).await;
    }
    for (title, on) in [("Z", "2026-04-02T08:00:00Z"), ("Y", "2026-04-01T08:00:00Z")] {
        approved_on(&house, title, on).await;
    }
    let call = house.has.call.id;
    let mut seen = Vec::new();
    let mut after = None;
    loop {
        let page = house.read(move |db| hangings::page(db, call, after, 2)).await;
        let Some(last) = page.last() else { break };
        after = Some(last.contribution);
        for row in page {
            seen.push(house.contribution(row.contribution).await.title.to_string());
        }
    }
    assert_eq!(seen.concat(), "YZABC");
    assert_eq!(house.read(move |db| hangings::waiting(db, call)).await, 5);
}

async fn a_pause_hangs_nothing_and_makes_nothing_up(house: House) {
    drips(&house).await;
    for title in ["Un", "Deux"] {
        approved(&house, title).await;
    }
    approved_on(&house, "Daté", "2026-03-02T08:30:00Z").await;
    pause(&house).await;
    pause(&house).await;
    it_is(&house, "2026-03-02T12:00:00Z");
    assert_eq!(hang_due(&house).await, Vec::<String>::new());
    let call = house.has.call.id;
    let release = house.write(move |tx, clock| hangings::release(tx, clock, call)).await;
    assert_eq!(release.unwrap(), 0, "whoever asks");
    resume(&house).await;
    resume(&house).await;
    assert_eq!(hang_due(&house).await, ["Daté"], "its date passed; no turn is made up");
    it_is(&house, "2026-03-02T14:00:00Z");
    assert_eq!(hang_due(&house).await, ["Un"]);
    assert_eq!(house.count("acts WHERE act = 'pause-hanging'").await, 1);
    assert_eq!(house.count("acts WHERE act = 'resume-hanging'").await, 1);
    // Where all hang at once, a pause keeps too what is approved meanwhile.
    house.run("UPDATE calls SET hanging = 'at-once'").await;
    pause(&house).await;
    approved(&house, "Trois").await;
    assert_eq!(hang_jobs(&house).await, Vec::<String>::new());
    resume(&house).await;
    assert_eq!(hang_jobs(&house).await, ["Deux", "Trois"]);
}

async fn one_is_hung_before_its_turn_unless_the_call_is_paused(house: House) {
    drips(&house).await;
    let first = approved(&house, "Un").await;
    let second = approved(&house, "Deux").await;
    pause(&house).await;
    assert!(matches!(hang_now(&house, second).await, Err(StoreError::Paused)));
    resume(&house).await;
    hang_now(&house, second).await.unwrap();
    assert!(matches!(hang_now(&house, second).await, Err(StoreError::NotFound)));
    assert_eq!(hang_jobs(&house).await, ["Deux"]);
    assert_eq!(house.state(first).await, State::Approved);
    assert_eq!(house.count("acts WHERE act = 'hang-now'").await, 1);
}

async fn what_is_decided_otherwise_waits_no_more(house: House) {
    drips(&house).await;
    let undone = approved(&house, "Un").await;
    let withdrawn = approved(&house, "Deux").await;
    let not_after_all = approved(&house, "Trois").await;
    house.undo(undone).await.unwrap();
    house.withdraw(withdrawn).await.unwrap();
    house.take_down(not_after_all).await.unwrap();
    assert_eq!(house.state(not_after_all).await, State::TakenDown);
    assert_eq!(house.count("hangings").await, 0);
    it_is(&house, "2026-03-05T12:00:00Z");
    assert_eq!(hang_due(&house).await, Vec::<String>::new());
    let log = house.read(move |db| acts::of_contribution(db, not_after_all)).await;
    assert!(!acts::came_to_hang(&log));
    let (hung, _) = house.published_now("Quatre").await;
    house.take_down(hung).await.unwrap();
    let log = house.read(move |db| acts::of_contribution(db, hung)).await;
    assert!(acts::came_to_hang(&log));
}

impl House {
    /// Hung at once, past the order of its call.
    async fn published_now(&self, title: &str) -> (ContributionId, DecisionId) {
        let id = self.queued(title).await;
        let decision = self.approve(id).await.unwrap();
        hang_now(self, id).await.unwrap();
        self.hang(decision).await.unwrap();
        (id, decision)
    }
}

async fn two_workers_give_each_only_once(house: House) {
    drips(&house).await;
    for number in 0..6 {
        approved_on(&house, &format!("Daté {number}"), "2026-03-02T07:00:00Z").await;
        approved(&house, &format!("Tour {number}")).await;
    }
    it_is(&house, "2026-03-02T14:30:00Z");
    let call = house.has.call.id;
    let races = (0..4).map(|_| {
        let (store, clock) = (house.store.clone(), house.clock.clone());
        tokio::spawn(async move {
            let release = store.write(move |tx| hangings::release(tx, &*clock, call));
            release.await.map_err(|error: StoreError| error.to_string())
        })
    });
    let mut given = Vec::new();
    for race in races.collect::<Vec<_>>() {
        given.push(race.await.unwrap().unwrap());
    }
    given.sort_unstable();
    assert_eq!(given, [0, 0, 0, 9]);
    let now = house.now();
    let due = house.read(move |db| jobs::due(db, now)).await;
    let mut hung: Vec<_> = due.iter().filter(|job| matches!(job, Job::Publish(_))).collect();
    hung.sort_unstable_by_key(|job| format!("{job:?}"));
    hung.dedup();
    assert_eq!(hung.len(), 9);
}

async fn an_old_approval_hangs_nothing_that_was_approved_anew(house: House) {
    drips(&house).await;
    let id = house.queued("Chat").await;
    let old = house.approve(id).await.unwrap();
    house.take_down(id).await.unwrap();
    house.clock.advance(SignedDuration::from_mins(11));
    house
        .write(move |tx, clock| journey::appeal(tx, clock, id, Words::parse("Regardez.").unwrap()))
        .await
        .unwrap();
    let by = deciding(&house.has.bruno);
    house.write(move |tx, clock| journey::approve(tx, clock, id, by)).await.unwrap();
    assert!(matches!(house.hang(old).await, Err(StoreError::TooLate)));
    assert_eq!(house.state(id).await, State::Approved);
}

async fn a_date_that_is_dropped_takes_a_turn_again(house: House) {
    drips(&house).await;
    let dated = approved_on(&house, "Daté", "2026-04-01T08:00:00Z").await;
    approved(&house, "Un").await;
    put_on(&house, dated, Some("2026-04-02T08:00:00Z")).await.unwrap();
    put_on(&house, dated, Some("2026-04-02T08:00:00Z")).await.unwrap();
    put_on(&house, dated, None).await.unwrap();
    assert_eq!(waiting(&house).await, ["Daté", "Un"], "its place was kept");
    let log = house.read(move |db| acts::of_contribution(db, dated)).await;
    let told = log.into_iter().filter(|line| line.act == Act::DateHanging);
    let told: Vec<_> = told.map(|line| line.detail).collect();
    assert_eq!(told, ["2026-04-01T08:00:00Z", "2026-04-02T08:00:00Z", ""]);
}

async fn back_to_at_once_all_that_waits_is_due(house: House) {
    drips(&house).await;
    for title in ["Un", "Deux"] {
        approved(&house, title).await;
    }
    house.run("UPDATE calls SET hanging = 'at-once'").await;
    assert_eq!(hang_due(&house).await, ["Un", "Deux"]);
}
