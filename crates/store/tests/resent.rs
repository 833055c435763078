//! The very same pictures come again: from whom, and what is made of it.

use cimaise_core::{Clock as _, ContributionId, EmailAddress, NewContribution, State};
use cimaise_store::journey::{self, Received};
use cimaise_store::{StoreError, StoreResult, contributions, letters};
use jiff::SignedDuration;
use tokio::task::JoinHandle;

use crate::support::{House, on_both_databases};

on_both_databases!(
    the_same_files_of_the_same_sender_are_what_they_were,
    other_files_or_another_theme_are_new,
    another_sender_without_the_address_is_new,
    what_was_refused_is_met_and_what_was_taken_back_is_not,
    of_several_the_latest_is_meant,
    an_address_alone_gets_its_receipt_again_once_an_hour,
    whoever_is_known_by_both_is_known_by_their_key,
    the_same_form_with_another_key_is_known_by_that,
    eight_forms_of_one_sender_at_once_are_one_contribution,
    eight_forms_with_one_address_at_once_are_one_contribution,
    what_is_taken_back_meanwhile_writes_no_letter,
);

const CAMILLE: &[u8] = b"sixteen bytes, 1";
const NOE: &[u8] = b"sixteen bytes, 2";
const HOUR: SignedDuration = SignedDuration::from_hours(1);

impl House {
    /// Two pictures of a sender who gives no address.
    fn sent_by(&self, sender: &[u8]) -> NewContribution {
        NewContribution { sender: Some(sender.to_vec()), email: None, ..self.sent("Chat") }
    }

    /// Another form with the same files.
    fn again(&self, first: &NewContribution) -> NewContribution {
        let (id, submission) = (self.clock.id().into(), self.clock.id());
        let mut again = NewContribution { id, submission, ..first.clone() };
        for picture in &mut again.pictures {
            picture.id = self.clock.id().into();
        }
        again
    }

    async fn met(&self, new: NewContribution) -> Received {
        self.write(move |tx, clock| journey::receive(tx, clock, &new)).await.unwrap()
    }

    /// Every one of them at once, each from its own connection.
    async fn met_at_once(&self, all: Vec<NewContribution>) -> (Vec<ContributionId>, Vec<Received>) {
        let sendings: Vec<JoinHandle<StoreResult<Received>>> = all
            .into_iter()
            .map(|new| {
                let (store, clock) = (self.store.clone(), self.clock.clone());
                tokio::spawn(async move {
                    store
                        .write::<_, StoreError, _>(move |tx| journey::receive(tx, &*clock, &new))
                        .await
                })
            })
            .collect();
        let (mut new, mut others) = (Vec::new(), Vec::new());
        for sending in sendings {
            match sending.await.unwrap().unwrap() {
                Received::New(id) => new.push(id),
                met => others.push(met),
            }
        }
        (new, others)
    }
}

async fn the_same_files_of_the_same_sender_are_what_they_were(house: House) {
    let first = house.sent_by(CAMILLE);
    let id = house.receive(first.clone()).await;
    let mut turned = house.again(&first);
    turned.pictures.reverse();
    assert_eq!(house.met(turned).await, Received::Again(id));
    let mut counts = Vec::new();
    for table in ["contributions", "pictures", "consents", "acts", "letters", "jobs"] {
        counts.push(house.count(table).await);
    }
    assert_eq!(counts, [1, 2, 2, 1, 0, 1]);
}

async fn other_files_or_another_theme_are_new(house: House) {
    let first = house.sent_by(CAMILLE);
    let id = house.receive(first.clone()).await;
    let (mut fewer, mut more, mut twice, mut elsewhere) =
        (house.again(&first), house.again(&first), house.again(&first), house.again(&first));
    fewer.pictures.pop();
    more.pictures.push(house.photograph(3));
    twice.pictures[1].original = twice.pictures[0].original.clone();
    elsewhere.theme = house.has.themes[1].id;
    for other in [fewer, more, twice, elsewhere] {
        house.receive(other).await;
    }
    assert_eq!(house.met(house.again(&first)).await, Received::Again(id));
    assert_eq!(house.count("contributions").await, 5);
}

async fn another_sender_without_the_address_is_new(house: House) {
    let first = house.sent_by(CAMILLE);
    house.receive(first.clone()).await;
    let mut others = house.again(&first);
    others.sender = Some(NOE.to_vec());
    house.receive(others.clone()).await;
    let mut nobodys = house.again(&first);
    nobodys.sender = None;
    nobodys.email = Some(EmailAddress::parse("noe@example.org").unwrap());
    house.receive(nobodys).await;
    assert_eq!(house.count("letters").await, 1);
}

async fn what_was_refused_is_met_and_what_was_taken_back_is_not(house: House) {
    let first = house.sent_by(CAMILLE);
    let id = house.queue(first.clone()).await;
    house.refuse(id).await.unwrap();
    assert_eq!(house.met(house.again(&first)).await, Received::Again(id));
    house.withdraw(id).await.unwrap();
    assert_eq!(house.count("contributions WHERE sender IS NOT NULL").await, 0);
    house.receive(house.again(&first)).await;

    let mut with_address = house.sent("Chat");
    with_address.sender = None;
    let id = house.receive(with_address.clone()).await;
    house.withdraw(id).await.unwrap();
    house.receive(house.again(&with_address)).await;
}

async fn of_several_the_latest_is_meant(house: House) {
    let first = house.sent_by(CAMILLE);
    house.receive(first.clone()).await;
    let mut second = house.again(&first);
    second.sender = Some(NOE.to_vec());
    let second = house.receive(second).await;
    house.write(move |tx, _| contributions::set_sender(tx, second, CAMILLE)).await.unwrap();
    assert_eq!(house.met(house.again(&first)).await, Received::Again(second));
}

async fn an_address_alone_gets_its_receipt_again_once_an_hour(house: House) {
    let first = house.sent("Chat");
    let id = house.receive(first.clone()).await;
    let mut receipts = Vec::new();
    for _ in 0..4 {
        let met = house.met(house.again(&first)).await;
        assert_eq!(met, Received::AgainByMail(id));
        receipts.push(house.count("letters WHERE kind = 'receipt'").await);
        house.clock.advance(HOUR / 2);
    }
    assert_eq!(receipts, [1, 1, 2, 2]);
    let letters = house.read(move |db| letters::of_contribution(db, id)).await;
    assert_eq!(letters[1].recipient, first.email.unwrap());
    assert_eq!((house.count("contributions").await, house.count("pictures").await), (1, 2));
}

async fn whoever_is_known_by_both_is_known_by_their_key(house: House) {
    let mut first = house.sent("Chat");
    first.sender = Some(CAMILLE.to_vec());
    let id = house.receive(first.clone()).await;
    house.clock.advance(HOUR * 2);
    assert_eq!(house.met(house.again(&first)).await, Received::Again(id));
    let mut elsewhere = house.again(&first);
    elsewhere.sender = Some(NOE.to_vec());
    assert_eq!(house.met(elsewhere).await, Received::AgainByMail(id));
    assert_eq!(house.count("letters").await, 2);
}

async fn the_same_form_with_another_key_is_known_by_that(house: House) {
    let first = house.sent_by(CAMILLE);
    let id = house.receive(first.clone()).await;
    house.write(move |tx, _| contributions::set_sender(tx, id, NOE)).await.unwrap();
    let known = house
        .read(move |db| {
            Ok([contributions::is_from(db, id, CAMILLE)?, contributions::is_from(db, id, NOE)?])
        })
        .await;
    assert_eq!(known, [false, true]);
    house.withdraw(id).await.unwrap();
    house.write(move |tx, _| contributions::set_sender(tx, id, NOE)).await.unwrap();
    assert!(!house.read(move |db| contributions::is_from(db, id, NOE)).await);
}

async fn eight_forms_of_one_sender_at_once_are_one_contribution(house: House) {
    let first = house.sent_by(CAMILLE);
    let (new, others) = house.met_at_once((0..8).map(|_| house.again(&first)).collect()).await;
    assert_eq!(new.len(), 1);
    assert_eq!(others, vec![Received::Again(new[0]); 7]);
    assert_eq!((house.count("contributions").await, house.count("pictures").await), (1, 2));
}

async fn eight_forms_with_one_address_at_once_are_one_contribution(house: House) {
    let first = house.sent("Chat");
    let (new, others) = house.met_at_once((0..8).map(|_| house.again(&first)).collect()).await;
    assert_eq!(new.len(), 1);
    assert_eq!(others, vec![Received::AgainByMail(new[0]); 7]);
    assert_eq!((house.count("contributions").await, house.count("letters").await), (1, 1));
}

async fn what_is_taken_back_meanwhile_writes_no_letter(house: House) {
    let mut sent = Vec::new();
    for _ in 0..40 {
        let first = house.sent("Chat");
        sent.push((house.receive(first.clone()).await, first));
    }
    house.clock.advance(HOUR * 2);
    let mut races = Vec::new();
    for (id, first) in sent {
        let again = house.again(&first);
        let (store, clock) = (house.store.clone(), house.clock.clone());
        let resending: JoinHandle<StoreResult<Received>> = tokio::spawn(async move {
            store.write(move |tx| journey::receive(tx, &*clock, &again)).await
        });
        let (store, clock) = (house.store.clone(), house.clock.clone());
        let withdrawal: JoinHandle<StoreResult<()>> =
            tokio::spawn(
                async move { store.write(move |tx| journey::withdraw(tx, &*clock, id)).await },
            );
        races.push((id, resending, withdrawal));
    }
    for (id, resending, withdrawal) in races {
        let met = resending.await.unwrap().unwrap();
        withdrawal.await.unwrap().unwrap();
        assert_eq!(house.state(id).await, State::Withdrawn);
        assert!(matches!(met, Received::New(_)) || met == Received::AgainByMail(id), "{met:?}");
        let letters = house.read(move |db| letters::of_contribution(db, id)).await;
        let leaving = letters.iter().filter(|letter| letter.cancelled_at.is_none());
        let kinds: Vec<_> = leaving.map(|letter| letter.kind).collect();
        assert_eq!(kinds, [letters::LetterKind::Withdrawal], "nothing else leaves any more");
    }
}
