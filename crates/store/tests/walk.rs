//! Random walks through the real doors: whatever people try, in whatever order, the rows agree.

use cimaise_core::{
    Act, Clock, ContributionId, Decision, DecisionId, DecisionKind, Language, Misstep, NoticeKind,
    NotifierName, State, Words, journey as rules,
};
use cimaise_store::acts::{self, Head, Step};
use cimaise_store::jobs::Job;
use cimaise_store::journey::NewNotice;
use cimaise_store::{
    StoreError, StoreResult, Tx, decisions, journey, pictures, queue, themes, wall,
};
use jiff::SignedDuration;
use proptest::prelude::*;

use crate::support::{DELAY, House, SetClock};

/// What somebody tries with one of three contributions.
#[derive(Clone, Copy, Debug)]
enum Try {
    Queue,
    RefuseFile,
    Approve,
    Refuse,
    Ask,
    /// The contributor changes it, with a file or without.
    Change(bool),
    /// Hangs by the latest approval, standing or not.
    Hang,
    TakeDown,
    Undo,
    Withdraw,
    /// Somebody says that they are on it, if it hangs.
    Report,
    Keep,
    UndoKeep,
    /// Seconds pass.
    Wait(i64),
}

fn tries() -> impl Strategy<Value = Vec<(usize, Try)>> {
    let each = prop_oneof![
        2 => Just(Try::Queue),
        1 => Just(Try::RefuseFile),
        4 => Just(Try::Approve),
        2 => Just(Try::Refuse),
        2 => Just(Try::Ask),
        2 => proptest::bool::ANY.prop_map(Try::Change),
        4 => Just(Try::Hang),
        2 => Just(Try::TakeDown),
        3 => Just(Try::Undo),
        1 => Just(Try::Withdraw),
        3 => Just(Try::Report),
        2 => Just(Try::Keep),
        1 => Just(Try::UndoKeep),
        2 => (1_i64..700).prop_map(Try::Wait),
    ];
    proptest::collection::vec((0_usize..3, each), 0..30)
}

/// A contribution on its way, as the rules of `core` tell it.
struct Walker {
    id: ContributionId,
    state: State,
    /// The decision that stands and when it settles; a file that ingest refused has none.
    standing: Option<(DecisionId, jiff::Timestamp)>,
    /// The latest approval, and whether it stands.
    approval: Option<(DecisionId, bool)>,
}

impl Walker {
    async fn tries(&mut self, house: &House, what: Try) {
        let id = self.id;
        match what {
            Try::Wait(seconds) => house.clock.advance(SignedDuration::from_secs(seconds)),
            Try::Queue => {
                let done = house.write(move |tx, clock| journey::queue(tx, clock, id)).await;
                self.went(done, rules::queue(self.state));
            }
            Try::RefuseFile => {
                let done = house.refuse_file(id).await;
                if self.went(done, rules::refuse_file(self.state)).is_some() {
                    // What stands now is no person's.
                    self.standing = None;
                }
            }
            Try::Approve => {
                let done = house.approve(id).await;
                if let Some(made) = self.went(done, rules::approve(self.state)) {
                    self.standing = Some((made, house.now() + DELAY));
                    self.approval = Some((made, true));
                }
            }
            Try::Refuse => {
                let done = house.refuse(id).await;
                if let Some(made) = self.went(done, rules::refuse(self.state)) {
                    self.standing = Some((made, house.now() + DELAY));
                }
            }
            Try::Ask => {
                let done = house.ask(id).await;
                if let Some(made) = self.went(done, rules::ask_for_change(self.state)) {
                    self.standing = Some((made, house.now() + DELAY));
                }
            }
            Try::Change(with_a_file) => {
                let asked = self.state == State::ChangeRequested;
                let done = house.change(id, with_a_file).await;
                // What a person refused stays so; what only could not be read takes another file.
                let refused = self.state == State::Refused && self.standing.is_some();
                let ruled = if refused {
                    Err(Misstep { act: Act::Change, from: State::Refused })
                } else {
                    rules::change(self.state, with_a_file)
                };
                let went = self.went(done, ruled);
                if went.is_some() && asked {
                    // What was answered can no longer be undone.
                    self.standing = self.standing.map(|(made, _)| (made, house.now()));
                }
            }
            Try::TakeDown => {
                let done = house.take_down(id).await;
                if let Some(made) = self.went(done, rules::take_down(self.state)) {
                    self.standing = Some((made, house.now() + DELAY));
                    // What it was approved by is overtaken for good.
                    self.approval = self.approval.map(|(id, _)| (id, false));
                }
            }
            Try::Hang => self.tries_to_hang(house).await,
            Try::Undo => self.tries_to_undo(house).await,
            Try::Report => self.is_reported(house).await,
            Try::Keep => {
                let words = Words::default();
                let keep = move |tx: &mut Tx<'_>, clock: &SetClock, by| {
                    journey::keep(tx, clock, id, by, &words, DELAY)
                };
                let by = house.has.aicha.id;
                match house.write(move |tx, clock| keep(tx, clock, by)).await {
                    Err(StoreError::NothingReported) => assert_eq!(self.state, State::Published),
                    done => drop(self.went(done, rules::keep(self.state))),
                }
            }
            Try::UndoKeep => {
                let by = house.has.aicha.id;
                let done =
                    house.write(move |tx, clock| journey::undo_keep(tx, clock, id, by)).await;
                match done {
                    Ok(()) => self.state = house.state(id).await,
                    Err(StoreError::TooLate) => assert!(rules::undo_keep(self.state).is_ok()),
                    done => drop(self.went(done, rules::undo_keep(self.state))),
                }
            }
            Try::Withdraw => {
                let done = house.withdraw(id).await;
                self.went(done, rules::withdraw(self.state));
            }
        }
    }

    /// The door opened just when the rules say so.
    fn went<T>(&mut self, done: StoreResult<T>, ruled: Result<State, Misstep>) -> Option<T> {
        match (done, ruled) {
            (Ok(made), Ok(next)) => {
                self.state = next;
                Some(made)
            }
            (Err(StoreError::Misstep(met)), Err(wanted)) if met == wanted => None,
            (done, ruled) => panic!("{:?} where the rules say {ruled:?}", done.map(|_| "done")),
        }
    }

    async fn tries_to_hang(&mut self, house: &House) {
        let Some((approval, stands)) = self.approval else { return };
        let done = house.hang(approval).await;
        if stands {
            self.went(done, rules::hang(self.state));
        } else {
            assert!(matches!(done, Err(StoreError::TooLate)));
        }
    }

    async fn is_reported(&mut self, house: &House) {
        let id = self.id;
        let Some(hung) = house.read(move |db| wall::of_contribution(db, id)).await else { return };
        let new = NewNotice {
            publication: hung.id,
            kind: NoticeKind::ShowsMe,
            words: Words::default(),
            name: NotifierName::default(),
            email: None,
            language: Language::Fr,
            sender: house.clock.id().as_bytes().to_vec(),
        };
        house.write(move |tx, clock| journey::report(tx, clock, &new)).await.unwrap();
        self.state = house.state(id).await;
        assert!(matches!(self.state, State::Hidden | State::Published));
    }

    async fn tries_to_undo(&mut self, house: &House) {
        let done = house.undo(self.id).await;
        match self.standing {
            None if self.state == State::Refused => {
                assert!(matches!(done, Err(StoreError::TooLate)), "a file was refused");
            }
            None => assert!(matches!(done, Err(StoreError::NotFound | StoreError::TooLate))),
            Some((_, settles_at)) if house.now() >= settles_at => {
                assert!(matches!(done, Err(StoreError::TooLate)), "it is settled");
            }
            Some((undone, _)) => {
                if self.went(done, rules::undo(self.state)).is_some() {
                    self.standing = None;
                    self.approval = self.approval.map(|(id, stood)| (id, stood && id != undone));
                }
            }
        }
    }

    async fn agrees_with_its_rows(&self, house: &House) -> bool {
        let id = self.id;
        let (hangs, standing, pictures) = house
            .read(move |db| {
                let hangs = wall::of_contribution(db, id)?;
                let standing = decisions::standing(db, id)?;
                Ok((hangs, standing, pictures::of_contribution(db, id)?.len()))
            })
            .await;
        assert_eq!(house.state(id).await, self.state);
        assert_eq!(hangs.is_some(), self.state == State::Published);
        if let Some(hung) = &hangs {
            let standing = standing.unwrap();
            assert_eq!((standing.kind, standing.id.0), (DecisionKind::Approve, hung.id.0));
        }
        assert_eq!(pictures, 2, "no door removes a picture but for another");
        let withdrawn = self.state == State::Withdrawn;
        let erase = house.due().await.contains(&Job::Erase(id));
        assert_eq!(erase, withdrawn);
        let held = house
            .read(move |db| cimaise_store::letters::of_contribution(db, id))
            .await
            .into_iter()
            .filter(|letter| letter.decision.is_some() && letter.cancelled_at.is_none())
            .count();
        let stands = house.read(move |db| decisions::of_contribution(db, id)).await;
        // What was asked is overtaken by a change, and so is a file that could not be read: the last
        // of them alone may still wait for its letter.
        let open = matches!(self.state, State::ChangeRequested | State::Refused);
        let last = stands.iter().rev().find(|(made, _)| made.undone.is_none());
        let last = last.map(|(made, _)| made.id).filter(|_| open);
        let taken_down_after = |made: &Decision| {
            let down = |(later, _): &(Decision, _)| {
                later.kind == DecisionKind::TakeDown && later.id > made.id && later.undone.is_none()
            };
            stands.iter().any(down)
        };
        let overtaken = |made: &Decision| match made.kind {
            DecisionKind::AskForChange => last != Some(made.id),
            DecisionKind::Approve => taken_down_after(made),
            _ => made.by.is_none() && last != Some(made.id),
        };
        let told = |made: &Decision| made.undone.is_none() && !overtaken(made);
        let stands = stands.iter().filter(|(made, _)| told(made)).count();
        assert_eq!(held, if withdrawn { 0 } else { stands });
        hangs.is_some()
    }
}

async fn walk(tries: Vec<(usize, Try)>) {
    let house = House::on_sqlite().await;
    let mut walkers = Vec::new();
    for title in ["Chat", "Chat", "Chien"] {
        let id = house.receive(house.sent(title)).await;
        walkers.push(Walker { id, state: State::Received, standing: None, approval: None });
    }
    for (who, what) in tries {
        walkers[who].tries(&house, what).await;
        let mut hung = 0;
        let mut withdrawn = 0;
        for walker in &walkers {
            hung += i64::from(walker.agrees_with_its_rows(&house).await);
            withdrawn += i64::from(walker.state == State::Withdrawn);
        }
        let hidden = walkers.iter().filter(|walker| walker.state == State::Hidden).count();
        let aside = house.count("hidden_publications").await;
        assert_eq!(aside, i64::try_from(hidden).unwrap());
        let theme = house.has.themes[0].id;
        // They are all of one person.
        let figures = themes::Figures { hung, signed: hung.min(1) };
        assert_eq!(house.read(move |db| themes::figures(db, theme)).await, figures);
        let call = house.has.call.id;
        let waiting = walkers.iter().filter(|walker| walker.state == State::Queued).count();
        let counted =
            house.read(move |db| queue::waiting(db, &queue::Served::of_calls([call]))).await;
        assert_eq!(counted, i64::try_from(waiting).unwrap());
        let flagged = "flags JOIN contributions ON contributions.id = flags.contribution_id
             WHERE flags.waits <> (contributions.state = 'queued')";
        assert_eq!(house.count(flagged).await, 0);
        assert_eq!(house.count("publications").await, hung);
        assert_eq!(house.count("withdrawals").await, withdrawn);
    }
    let museum = house.has.museum.id;
    let walked = house.read(move |db| acts::verify(db, museum, Head::default(), 1_000)).await;
    assert!(matches!(walked, Step::Ends { erased: 0, .. }), "{walked:?}");
}

#[tokio::test]
async fn what_was_taken_down_is_not_hung_by_the_approval_of_before() {
    let taken_down = [Try::Queue, Try::Approve, Try::TakeDown, Try::Hang];
    let and_hung_before = [Try::Queue, Try::Approve, Try::Hang, Try::TakeDown, Try::Hang];
    let of = |who, tries: &[Try]| tries.iter().map(|&one| (who, one)).collect::<Vec<_>>();
    walk([of(0, &taken_down), of(1, &and_hung_before)].concat()).await;
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn the_rows_agree_whatever_is_tried(tries in tries()) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(walk(tries));
    }
}
