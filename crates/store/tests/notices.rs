//! The public says that something is wrong with what hangs, and is told what comes of it.

use cimaise_core::{
    Act, ContributionId, EmailAddress, Language, NoticeId, NoticeKind, NoticeOutcome, NotifierName,
    Person, Publication, PublicationId, State, Words,
};
use cimaise_store::jobs::Job;
use cimaise_store::journey::{self, NewNotice, Reported};
use cimaise_store::letters::{self, LetterKind};
use cimaise_store::queue::Served;
use cimaise_store::{StoreError, StoreResult, acts, notices, themes, wall};
use jiff::SignedDuration;

use crate::support::{DELAY, House, on_both_databases};

on_both_databases!(
    who_is_on_it_hides_it_at_once_and_it_hangs_again_at_its_place,
    what_is_hidden_is_read_by_nobody_who_reads_what_hangs,
    a_call_may_let_it_hang_until_somebody_has_looked,
    what_is_otherwise_wrong_hides_nothing,
    what_was_kept_is_not_hidden_again_at_once,
    the_same_said_twice_is_one_notice,
    what_does_not_hang_is_not_reported,
    a_takedown_answers_all_that_is_open,
    to_keep_it_can_be_undone_before_anybody_is_told,
    what_was_told_is_not_undone,
    a_takedown_overtakes_what_nobody_was_told_yet,
    who_sent_it_does_not_keep_it,
    nothing_is_kept_where_nothing_is_said,
    an_approval_that_is_undone_leaves_the_notice_open,
    who_takes_it_back_answers_it,
    the_slug_of_what_is_hidden_is_nobody_elses,
    two_at_once_hide_it_once,
    those_that_wait_are_read_page_by_page,
    an_answer_says_by_which_decision,
    the_staff_hears_of_those_that_are_new,
);

fn new(publication: PublicationId, kind: NoticeKind, sender: u8) -> NewNotice {
    NewNotice {
        publication,
        kind,
        words: Words::parse("C’est ma fille.").unwrap(),
        name: NotifierName::parse("Ines B.").unwrap(),
        email: Some(EmailAddress::parse("ines@example.org").unwrap()),
        language: Language::Fr,
        sender: vec![sender; 16],
    }
}

async fn report(house: &House, new: NewNotice) -> StoreResult<Reported> {
    house.write(move |tx, clock| journey::report(tx, clock, &new)).await
}

async fn reported(house: &House, of: &Publication, kind: NoticeKind, sender: u8) -> NoticeId {
    report(house, new(of.id, kind, sender)).await.unwrap().notice()
}

async fn keep(house: &House, id: ContributionId, by: &Person) -> StoreResult<()> {
    let (by, words) = (by.id, Words::parse("Elle est de dos.").unwrap());
    house.write(move |tx, clock| journey::keep(tx, clock, id, by, &words, DELAY)).await
}

async fn undo_keep(house: &House, id: ContributionId) -> StoreResult<()> {
    let by = house.has.aicha.id;
    house.write(move |tx, clock| journey::undo_keep(tx, clock, id, by)).await
}

async fn hung(house: &House, id: ContributionId) -> Option<Publication> {
    house.read(move |db| wall::of_contribution(db, id)).await
}

async fn outcome(house: &House, id: NoticeId) -> Option<NoticeOutcome> {
    let notice = house.read(move |db| notices::by_id(db, id)).await;
    notice.answer.map(|answer| answer.outcome)
}

/// The letters to who gave notice that left or wait, in their order.
async fn told(house: &House, id: ContributionId) -> Vec<LetterKind> {
    let all = house.read(move |db| letters::of_contribution(db, id)).await;
    let theirs = all.into_iter().filter(|one| one.notice.is_some() && one.cancelled_at.is_none());
    theirs.map(|letter| letter.kind).collect()
}

async fn did(house: &House, id: ContributionId) -> Vec<Act> {
    let log = house.read(move |db| acts::of_contribution(db, id)).await;
    log.into_iter().skip_while(|line| line.act != Act::Hang).skip(1).map(|line| line.act).collect()
}

async fn who_is_on_it_hides_it_at_once_and_it_hangs_again_at_its_place(house: House) {
    let (id, first) = house.published("Chat").await;
    house.published("Chien").await;
    let notice = reported(&house, &first, NoticeKind::ShowsMe, 1).await;
    assert_eq!(house.state(id).await, State::Hidden);
    assert_eq!(hung(&house, id).await, None);
    assert_eq!(outcome(&house, notice).await, None);
    // Whoever draws or sweeps finds its place still, so that its bytes stay.
    let place = first.id;
    assert_eq!(house.read(move |db| wall::place(db, place)).await, first);
    assert_eq!(house.read(move |db| wall::place_of(db, id)).await.as_ref(), Some(&first));
    house.clear_jobs().await;
    keep(&house, id, &house.has.aicha.clone()).await.unwrap();
    assert_eq!(house.state(id).await, State::Published);
    assert_eq!(hung(&house, id).await.as_ref(), Some(&first), "the same place, the same address");
    assert_eq!(house.count("hidden_publications").await, 0);
    assert_eq!(outcome(&house, notice).await, Some(NoticeOutcome::Kept));
    assert_eq!(did(&house, id).await, [Act::Report, Act::Hide, Act::Keep]);
    assert_eq!(told(&house, id).await, [LetterKind::Notice, LetterKind::NoticeAnswer]);
    let all = house.read(move |db| letters::of_contribution(db, id)).await;
    let answer = all.last().unwrap();
    assert_eq!((answer.hold_until, answer.notice), (house.now() + DELAY, Some(notice)));
    assert_eq!(answer.recipient.as_str(), "ines@example.org");
}

async fn what_is_hidden_is_read_by_nobody_who_reads_what_hangs(house: House) {
    let (_, first) = house.published("Chat").await;
    let theme = house.has.themes[0].id;
    let before = house.read(move |db| themes::by_id(db, theme)).await.version;
    reported(&house, &first, NoticeKind::ShowsMe, 1).await;
    let publication = first.id;
    let found = house.store.read::<_, StoreError, _>(move |db| wall::by_id(db, publication)).await;
    assert!(matches!(found, Err(StoreError::NotFound)));
    let found = house.store.read::<_, StoreError, _>(move |db| wall::by_slug(db, theme, "chat"));
    assert!(matches!(found.await, Err(StoreError::NotFound)));
    assert_eq!(house.read(move |db| wall::page(db, theme, None, 9)).await, []);
    assert_eq!(house.read(move |db| themes::figures(db, theme)).await.hung, 0);
    let after = house.read(move |db| themes::by_id(db, theme)).await.version;
    assert!(after > before, "its pages are made anew");
}

async fn a_call_may_let_it_hang_until_somebody_has_looked(house: House) {
    house.run("UPDATE calls SET on_report = 'leave'").await;
    let (id, first) = house.published("Chat").await;
    reported(&house, &first, NoticeKind::ShowsMe, 1).await;
    assert_eq!(house.state(id).await, State::Published);
    assert_eq!(did(&house, id).await, [Act::Report]);
}

async fn what_is_otherwise_wrong_hides_nothing(house: House) {
    let (id, first) = house.published("Chat").await;
    for kind in NoticeKind::ALL.iter().filter(|kind| **kind != NoticeKind::ShowsMe) {
        reported(&house, &first, *kind, 1).await;
    }
    assert_eq!(house.state(id).await, State::Published);
    assert_eq!(house.count("notices").await, 4);
}

async fn what_was_kept_is_not_hidden_again_at_once(house: House) {
    let (id, first) = house.published("Chat").await;
    reported(&house, &first, NoticeKind::ShowsMe, 1).await;
    keep(&house, id, &house.has.aicha.clone()).await.unwrap();
    let again = reported(&house, &first, NoticeKind::ShowsMe, 2).await;
    assert_eq!(house.state(id).await, State::Published);
    assert_eq!(outcome(&house, again).await, None, "it waits for a look");
}

async fn the_same_said_twice_is_one_notice(house: House) {
    let (id, first) = house.published("Chat").await;
    let once = report(&house, new(first.id, NoticeKind::Hurts, 1)).await.unwrap();
    let twice = report(&house, new(first.id, NoticeKind::Hurts, 1)).await.unwrap();
    assert_eq!(twice, Reported::Before(once.notice()));
    keep(&house, id, &house.has.aicha.clone()).await.unwrap();
    house.clock.advance(DELAY);
    let later = report(&house, new(first.id, NoticeKind::Hurts, 1)).await.unwrap();
    assert_eq!(later, Reported::Before(once.notice()), "it was answered");
    assert_eq!(told(&house, id).await, [LetterKind::Notice, LetterKind::NoticeAnswer]);
    // Somebody else, or something else.
    for (kind, sender) in [(NoticeKind::Hurts, 2), (NoticeKind::Other, 1)] {
        assert!(matches!(report(&house, new(first.id, kind, sender)).await, Ok(Reported::New(_))));
    }
}

async fn what_does_not_hang_is_not_reported(house: House) {
    let (id, first) = house.published("Chat").await;
    let nowhere = PublicationId(id.0);
    let answer = report(&house, new(nowhere, NoticeKind::ShowsMe, 1)).await;
    assert!(matches!(answer, Err(StoreError::NotFound)));
    house.take_down(id).await.unwrap();
    let answer = report(&house, new(first.id, NoticeKind::ShowsMe, 1)).await;
    assert!(matches!(answer, Err(StoreError::NotFound)));
    assert_eq!(house.count("notices").await, 0);
}

async fn a_takedown_answers_all_that_is_open(house: House) {
    let (id, first) = house.published("Chat").await;
    let hurts = reported(&house, &first, NoticeKind::Hurts, 1).await;
    let shows = reported(&house, &first, NoticeKind::ShowsMe, 2).await;
    house.clear_jobs().await;
    house.take_down(id).await.unwrap();
    assert_eq!(house.state(id).await, State::TakenDown);
    for notice in [hurts, shows] {
        assert_eq!(outcome(&house, notice).await, Some(NoticeOutcome::TakenDown));
        let read = house.read(move |db| notices::by_id(db, notice)).await;
        assert_eq!(read.answer.unwrap().words, Words::default(), "those are for its contributor");
    }
    assert!(house.due().await.contains(&Job::Unhang(first.id)), "its public bytes go");
    assert_eq!(house.count("hidden_publications").await, 0);
}

async fn to_keep_it_can_be_undone_before_anybody_is_told(house: House) {
    let (id, first) = house.published("Chat").await;
    let notice = reported(&house, &first, NoticeKind::ShowsMe, 1).await;
    keep(&house, id, &house.has.aicha.clone()).await.unwrap();
    undo_keep(&house, id).await.unwrap();
    assert_eq!((house.state(id).await, hung(&house, id).await), (State::Hidden, None));
    assert_eq!(outcome(&house, notice).await, None);
    assert_eq!(told(&house, id).await, [LetterKind::Notice], "undone, it is never told");
    assert!(matches!(undo_keep(&house, id).await, Err(StoreError::TooLate)));
    assert_eq!(house.state(id).await, State::Hidden);
    // What was not hidden is not hidden by an undo.
    keep(&house, id, &house.has.aicha.clone()).await.unwrap();
    house.clock.advance(DELAY);
    reported(&house, &first, NoticeKind::Hurts, 1).await;
    keep(&house, id, &house.has.aicha.clone()).await.unwrap();
    undo_keep(&house, id).await.unwrap();
    assert_eq!(house.state(id).await, State::Published);
    assert_eq!(outcome(&house, notice).await, Some(NoticeOutcome::Kept), "that was told");
}

async fn what_was_told_is_not_undone(house: House) {
    let (id, first) = house.published("Chat").await;
    reported(&house, &first, NoticeKind::ShowsMe, 1).await;
    keep(&house, id, &house.has.aicha.clone()).await.unwrap();
    house.clock.advance(DELAY);
    assert!(matches!(undo_keep(&house, id).await, Err(StoreError::TooLate)));
    assert_eq!(house.state(id).await, State::Published);
}

async fn a_takedown_overtakes_what_nobody_was_told_yet(house: House) {
    let (id, first) = house.published("Chat").await;
    let notice = reported(&house, &first, NoticeKind::Hurts, 1).await;
    keep(&house, id, &house.has.aicha.clone()).await.unwrap();
    house.take_down(id).await.unwrap();
    assert_eq!(outcome(&house, notice).await, Some(NoticeOutcome::TakenDown));
    assert_eq!(told(&house, id).await, [LetterKind::Notice, LetterKind::NoticeAnswer]);
}

async fn who_sent_it_does_not_keep_it(house: House) {
    let (id, first) = house.published("Chat").await;
    reported(&house, &first, NoticeKind::ShowsMe, 1).await;
    let email = house.has.bruno.email.to_string();
    house.run(&format!("UPDATE contributions SET email = '{email}'")).await;
    let bruno = house.has.bruno.clone();
    assert!(matches!(keep(&house, id, &bruno).await, Err(StoreError::Own)));
    assert_eq!(house.state(id).await, State::Hidden);
}

async fn nothing_is_kept_where_nothing_is_said(house: House) {
    let (id, _) = house.published("Chat").await;
    let aicha = house.has.aicha.clone();
    assert!(matches!(keep(&house, id, &aicha).await, Err(StoreError::NothingReported)));
    let waits = house.queued("Chien").await;
    assert!(matches!(keep(&house, waits, &aicha).await, Err(StoreError::Misstep(_))));
}

async fn an_approval_that_is_undone_leaves_the_notice_open(house: House) {
    let (id, first) = house.published("Chat").await;
    let notice = reported(&house, &first, NoticeKind::ShowsMe, 1).await;
    house.undo(id).await.unwrap();
    assert_eq!(house.state(id).await, State::Queued);
    assert_eq!(house.count("hidden_publications").await, 0);
    assert_eq!(outcome(&house, notice).await, None);
    house.refuse(id).await.unwrap();
    assert_eq!(outcome(&house, notice).await, Some(NoticeOutcome::TakenDown));
    house.undo(id).await.unwrap();
    assert_eq!(outcome(&house, notice).await, None);
    house.approve(id).await.unwrap();
    assert_eq!(outcome(&house, notice).await, Some(NoticeOutcome::Kept));
}

async fn who_takes_it_back_answers_it(house: House) {
    let (id, first) = house.published("Chat").await;
    let notice = reported(&house, &first, NoticeKind::ShowsMe, 1).await;
    house.clear_jobs().await;
    house.withdraw(id).await.unwrap();
    let read = house.read(move |db| notices::by_id(db, notice)).await;
    let told_at = read.answer.as_ref().map(|answer| answer.settles_at);
    assert_eq!(told_at, Some(house.now()), "nothing can be undone any more");
    assert_eq!(outcome(&house, notice).await, Some(NoticeOutcome::Withdrawn));
    assert_eq!(told(&house, id).await, [LetterKind::Notice, LetterKind::NoticeAnswer]);
    assert_eq!(house.count("hidden_publications").await, 0);
    assert!(house.due().await.contains(&Job::Unhang(first.id)));
}

async fn the_slug_of_what_is_hidden_is_nobody_elses(house: House) {
    let (id, first) = house.published("Chat").await;
    reported(&house, &first, NoticeKind::ShowsMe, 1).await;
    let (_, second) = house.published("Chat").await;
    assert_eq!((first.slug.as_str(), second.slug.as_str()), ("chat", "chat-2"));
    keep(&house, id, &house.has.aicha.clone()).await.unwrap();
    assert_eq!(hung(&house, id).await, Some(first));
}

async fn two_at_once_hide_it_once(house: House) {
    let (id, first) = house.published("Chat").await;
    let two = [1, 2].map(|sender| report(&house, new(first.id, NoticeKind::ShowsMe, sender)));
    let [one, other] = two;
    let (one, other) = tokio::join!(one, other);
    // Whoever comes after it is hidden finds nothing that hangs.
    let taken = [&one, &other].into_iter().filter(|given| given.is_ok()).count();
    assert!(taken >= 1, "{one:?} {other:?}");
    assert_eq!(house.state(id).await, State::Hidden);
    assert_eq!(house.count("hidden_publications").await, 1);
    let theme = house.has.themes[0].id;
    assert_eq!(house.read(move |db| themes::figures(db, theme)).await.hung, 0);
}

async fn those_that_wait_are_read_page_by_page(house: House) {
    let (id, first) = house.published("Chat").await;
    let (_, second) = house.published("Chien").await;
    let mut given = Vec::new();
    for (publication, sender) in [(&first, 1), (&second, 2), (&first, 3)] {
        given.push(reported(&house, publication, NoticeKind::Hurts, sender).await);
        house.clock.advance(SignedDuration::from_secs(1));
    }
    let call = house.has.call.id;
    let page = |after: Option<NoticeId>| {
        let house = &house;
        async move {
            let page =
                house.read(move |db| notices::open(db, &Served::of_calls([call]), after, 2)).await;
            page.into_iter().map(|open| open.notice.id).collect::<Vec<_>>()
        }
    };
    assert_eq!(page(None).await, given[..2]);
    assert_eq!(page(Some(given[1])).await, given[2..]);
    assert_eq!(house.read(move |db| notices::open_count(db, &Served::of_calls([call]))).await, 3);
    keep(&house, id, &house.has.aicha.clone()).await.unwrap();
    assert_eq!(page(None).await, [given[1]]);
    assert_eq!(house.read(move |db| notices::open_count(db, &Served::default())).await, 0);
}

async fn an_answer_says_by_which_decision(house: House) {
    let (id, first) = house.published("Chat").await;
    let notice = reported(&house, &first, NoticeKind::Hurts, 1).await;
    let (other, _) = house.published("Chien").await;
    let decisions = [house.take_down(id).await.unwrap(), house.take_down(other).await.unwrap()];
    let by = house.read(move |db| notices::answered_by(db, &decisions)).await;
    assert_eq!(by.into_iter().collect::<Vec<_>>(), decisions[..1]);
    let statement = house.read(move |db| cimaise_store::statements::of_notice(db, notice)).await;
    assert_eq!(statement.unwrap().decision, decisions[0]);
}

async fn the_staff_hears_of_those_that_are_new(house: House) {
    let (_, first) = house.published("Chat").await;
    let since = house.now();
    house.clock.advance(SignedDuration::from_secs(1));
    reported(&house, &first, NoticeKind::Hurts, 1).await;
    let until = house.now();
    let (call, much) = (house.has.call.id, SignedDuration::from_hours(1));
    let count = |since, until| {
        let house = &house;
        async move {
            house
                .read(move |db| {
                    notices::new_of_call(db, call, &Served::of_calls([call]), (since, until))
                })
                .await
        }
    };
    assert_eq!(count(since, until).await, 1);
    assert_eq!(count(until, until + much).await, 0);
}
