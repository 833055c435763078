//! upload → ingest → queue: what the first doors write and refuse.

use cimaise_core::{Act, DecisionKind, Misstep, State, Story};
use cimaise_store::jobs::Job;
use cimaise_store::journey::{self, Received};
use cimaise_store::letters::{self, LetterKind};
use cimaise_store::{StoreError, acts, calls, consents, decisions, pictures};

use crate::support::{House, on_both_databases};

on_both_databases!(
    a_contribution_is_kept_as_it_was_sent,
    receiving_leaves_a_line_of_the_log_a_job_and_a_receipt,
    nothing_is_received_by_a_call_that_is_not_announced,
    what_received_something_stays_announced,
    without_an_address_no_letter_is_written,
    the_same_form_sent_twice_is_one_contribution,
    the_same_form_sent_eight_times_at_once_is_one_contribution,
    ready_pictures_wait_for_a_moderator,
    a_file_that_is_no_picture_is_refused_and_told_at_once,
    only_what_was_just_received_can_be_queued_or_refused_by_ingest,
);

async fn a_contribution_is_kept_as_it_was_sent(house: House) {
    let sent = house.sent("Pourquoi pleure-t-elle ?");
    let id = house.receive(sent.clone()).await;
    let kept = house.contribution(id).await;
    assert_eq!((kept.id, kept.theme, kept.institution), (sent.id, sent.theme, house.has.museum.id));
    assert_eq!((kept.title, kept.story, kept.credit), (sent.title, sent.story, sent.credit));
    assert_eq!(
        (kept.licence, kept.language, kept.email),
        (sent.licence, sent.language, sent.email)
    );
    assert_eq!((kept.state, kept.received_at), (State::Received, house.now()));

    let pictures = house.read(move |db| pictures::of_contribution(db, id)).await;
    let told = pictures.iter().map(|p| (p.id, p.position, p.alt.clone(), p.original.clone()));
    let wanted = (1..).zip(sent.pictures).map(|(at, p)| (p.id, at, p.alt, p.original));
    assert_eq!(told.collect::<Vec<_>>(), wanted.collect::<Vec<_>>());
    assert!(pictures.iter().all(|p| p.placeholder.is_none() && p.renditions.is_empty()));

    let agreed = house.read(move |db| consents::of_contribution(db, id)).await;
    let told = agreed.into_iter().map(|consent| (consent.statement, consent.accepted_at));
    let wanted = house.has.statements[..2].iter().cloned().map(|s| (s, house.now()));
    assert_eq!(told.collect::<Vec<_>>(), wanted.collect::<Vec<_>>());
}

async fn receiving_leaves_a_line_of_the_log_a_job_and_a_receipt(house: House) {
    let id = house.receive(house.sent("Chat")).await;
    let log = house.read(move |db| acts::of_contribution(db, id)).await;
    let told = log.iter().map(|line| (line.act, line.person.clone(), line.at));
    assert_eq!(told.collect::<Vec<_>>(), [(Act::Receive, None, house.now())]);
    assert_eq!((log[0].title.as_deref(), log[0].contribution), (Some("Chat"), Some(id)));

    let letters = house.read(move |db| letters::of_contribution(db, id)).await;
    let [receipt] = letters.as_slice() else { panic!("{letters:?}") };
    assert_eq!((receipt.kind, receipt.decision), (LetterKind::Receipt, None));
    assert_eq!(receipt.recipient.as_str(), "camille@example.org");
    assert_eq!((receipt.hold_until, receipt.sent_at), (house.now(), None));
    assert_eq!(house.due().await, [Job::Ingest(id), Job::Send(receipt.id)]);
}

async fn nothing_is_received_by_a_call_that_is_not_announced(house: House) {
    let (call, by) = (house.has.call.clone(), house.has.aicha.id);
    let taken = house.write(move |tx, clock| calls::take_announcement_back(tx, clock, &call, by));
    taken.await.unwrap();
    let sent = house.sent("Chat");
    let met = house.write(move |tx, clock| journey::receive(tx, clock, &sent)).await;
    assert!(matches!(met, Err(StoreError::NotFound)), "{met:?}");
    assert_eq!(house.count("contributions").await, 0);
}

async fn what_received_something_stays_announced(house: House) {
    house.receive(house.sent("Chat")).await;
    let (call, by) = (house.has.call.clone(), house.has.aicha.id);
    let id = call.id;
    let met =
        house.write(move |tx, clock| calls::take_announcement_back(tx, clock, &call, by)).await;
    assert!(matches!(met, Err(StoreError::Received)), "{met:?}");
    assert_eq!(house.read(move |db| calls::announced(db, id)).await.id, id);
}

async fn without_an_address_no_letter_is_written(house: House) {
    let mut sent = house.sent("Chat");
    sent.email = None;
    sent.story = Story::default();
    let id = house.queue(sent).await;
    house.refuse(id).await.unwrap();
    house.undo(id).await.unwrap();
    house.withdraw(id).await.unwrap();
    assert_eq!(house.count("letters").await, 0);
    assert_eq!(house.due().await, [Job::Ingest(id), Job::Compare(id), Job::Erase(id)]);
}

async fn the_same_form_sent_twice_is_one_contribution(house: House) {
    let first = house.sent("Chat");
    let mut again = house.sent("Chat, corrigé");
    again.submission = first.submission;
    let id = house.receive(first).await;
    let met = house.write(move |tx, clock| journey::receive(tx, clock, &again)).await;
    assert_eq!(met.unwrap(), Received::Before(id));
    let rows = ["contributions", "pictures", "consents", "acts", "letters", "jobs"];
    let mut counts = Vec::new();
    for table in rows {
        counts.push((table, house.count(table).await));
    }
    assert_eq!(counts.iter().map(|(_, count)| *count).collect::<Vec<_>>(), [1, 2, 2, 1, 1, 2]);
}

async fn the_same_form_sent_eight_times_at_once_is_one_contribution(house: House) {
    let submission = house.sent("Chat").submission;
    let sendings = (0..8).map(|_| {
        let mut new = house.sent("Chat");
        new.submission = submission;
        let (store, clock) = (house.store.clone(), house.clock.clone());
        tokio::spawn(async move {
            store.write::<_, StoreError, _>(move |tx| journey::receive(tx, &*clock, &new)).await
        })
    });
    let sendings: Vec<_> = sendings.collect();
    let (mut new, mut before) = (Vec::new(), Vec::new());
    for sending in sendings {
        match sending.await.unwrap().unwrap() {
            Received::New(id) => new.push(id),
            Received::Before(id) => before.push(id),
            met => panic!("{met:?}"),
        }
    }
    assert_eq!(new.len(), 1);
    assert_eq!(before, vec![new[0]; 7]);
    assert_eq!(house.count("contributions").await, 1);
    assert_eq!(house.count("pictures").await, 2);
}

async fn ready_pictures_wait_for_a_moderator(house: House) {
    let id = house.queued("Chat").await;
    assert_eq!(house.state(id).await, State::Queued);
    let log = house.read(move |db| acts::of_contribution(db, id)).await;
    assert_eq!(log.iter().map(|line| line.act).collect::<Vec<_>>(), [Act::Receive, Act::Queue]);
}

async fn a_file_that_is_no_picture_is_refused_and_told_at_once(house: House) {
    let id = house.receive(house.sent("Chat")).await;
    let decision = house.refuse_file(id).await.unwrap();
    assert_eq!(house.state(id).await, State::Refused);

    let made = house.read(move |db| decisions::by_id(db, decision)).await;
    assert_eq!((made.kind, made.reason), (DecisionKind::Refuse, Some(house.has.reasons[2].id)));
    assert_eq!((made.by, made.undone), (None, None));
    assert_eq!((made.decided_at, made.settles_at), (house.now(), house.now()));

    let log = house.read(move |db| acts::of_contribution(db, id)).await;
    let last = log.last().unwrap();
    assert_eq!(
        (last.act, last.person.as_deref(), last.detail.as_str()),
        (Act::RefuseFile, None, "truncated")
    );
    let letters = house.read(move |db| letters::of_contribution(db, id)).await;
    let told: Vec<_> = letters.iter().map(|letter| (letter.kind, letter.decision)).collect();
    assert_eq!(told, [(LetterKind::Receipt, None), (LetterKind::Decision, Some(decision))]);
    assert_eq!(letters[1].hold_until, house.now());
    assert_eq!(house.count("pictures").await, 2);
    assert!(matches!(house.undo(id).await, Err(StoreError::TooLate)));
}

async fn only_what_was_just_received_can_be_queued_or_refused_by_ingest(house: House) {
    let id = house.queued("Chat").await;
    let again = house.write(move |tx, clock| journey::queue(tx, clock, id)).await;
    assert!(matches!(
        again,
        Err(StoreError::Misstep(Misstep { act: Act::Queue, from: State::Queued }))
    ));
    let refused = house.refuse_file(id).await;
    let misstep = Misstep { act: Act::RefuseFile, from: State::Queued };
    assert!(matches!(refused, Err(StoreError::Misstep(met)) if met == misstep));
    assert_eq!(house.state(id).await, State::Queued);
    assert_eq!(house.count("acts").await, 2);
}
