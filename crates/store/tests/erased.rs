//! Everything that could tell of who sent it is gone, and the rest holds.

use cimaise_core::{Act, ContributionId, EmailAddress, Flag, NewContribution, PrivateNote, State};
use cimaise_store::jobs::Job;
use cimaise_store::letters::{self, LetterKind};
use cimaise_store::{acts, erasures, flags, journey, notes, subjects};

use crate::support::{House, on_both_databases};

on_both_databases!(
    what_hangs_is_taken_back_and_no_word_stays,
    no_column_of_text_tells_of_them,
    the_chain_of_the_log_holds,
    what_was_taken_back_can_still_be_erased_and_twice_is_fine,
    the_last_letter_takes_its_address_along,
    what_one_address_sent_is_found_in_its_institution,
);

const WORD: &str = "zanzibar";

impl House {
    async fn erase(&self, id: ContributionId) {
        let by = Some(self.has.aicha.id);
        self.write(move |tx, clock| journey::erase(tx, clock, id, by)).await.unwrap();
    }

    /// Everything that can be written about a contribution has the word in it.
    async fn wordy(&self) -> ContributionId {
        let told = |text: &str| format!("{text} {WORD}");
        let new = NewContribution {
            title: told("Chat").parse_title(),
            email: Some(EmailAddress::parse("zanzibar@example.org").unwrap()),
            sender: Some(vec![9; 32]),
            faces: true,
            ..self.sent("Chat")
        };
        let id = self.queue(new).await;
        let by = self.has.aicha.id;
        self.write(move |tx, clock| {
            notes::write(tx, clock, id, by, &PrivateNote::parse(WORD).unwrap())
        })
        .await
        .unwrap();
        let picture = self.read(move |db| cimaise_store::pictures::of_contribution(db, id)).await;
        let (picture, alt) = (picture[0].id, cimaise_core::AltText::parse(WORD).unwrap());
        self.write(move |tx, clock| journey::describe(tx, clock, picture, by, &alt)).await.unwrap();
        let again = cimaise_core::AltText::parse("Un chat").unwrap();
        self.write(move |tx, clock| journey::describe(tx, clock, picture, by, &again))
            .await
            .unwrap();
        id
    }
}

/// A title from what was typed.
trait Typed {
    fn parse_title(self) -> cimaise_core::Title;
}

impl Typed for String {
    fn parse_title(self) -> cimaise_core::Title {
        cimaise_core::Title::parse(&self).unwrap()
    }
}

async fn what_hangs_is_taken_back_and_no_word_stays(house: House) {
    let (id, _) = house.published("Chat").await;
    house.clear_jobs().await;
    house.erase(id).await;
    let erased = house.contribution(id).await;
    assert_eq!(erased.state, State::Withdrawn);
    assert_eq!((erased.title.as_str(), erased.credit.as_str()), ("—", "—"));
    assert_eq!((erased.story.as_str(), erased.email), ("", None));
    assert_eq!(house.count("publications").await, 0);
    assert_eq!(house.count("consents").await, 0);
    assert_eq!(house.count("flags").await, 0);
    let due = house.due().await;
    assert_eq!(due.iter().filter(|job| **job == Job::Erase(id)).count(), 1);
    assert_eq!(house.state(id).await, State::Withdrawn);
}

async fn no_column_of_text_tells_of_them(house: House) {
    let id = house.wordy().await;
    assert_eq!(house.read(move |db| flags::of_contribution(db, id)).await, [Flag::Faces]);
    let before = told_somewhere(&house).await;
    assert_eq!(
        before,
        [
            "acts.detail",
            "contributions.email",
            "contributions.title",
            "letters.recipient",
            "notes.note"
        ]
    );
    house.erase(id).await;
    // The last letter has yet to leave.
    assert_eq!(told_somewhere(&house).await, ["letters.recipient"]);
    let last = house.read(move |db| letters::of_contribution(db, id)).await.pop().unwrap();
    house
        .write(move |tx, clock| {
            use cimaise_core::Clock;
            letters::mark_sent(tx, last.id, clock.now())
        })
        .await
        .unwrap();
    assert_eq!(told_somewhere(&house).await, Vec::<String>::new());
}

/// Where the word stands, in any column of text of any table.
async fn told_somewhere(house: &House) -> Vec<String> {
    let columns = if house.is_sqlite() {
        "SELECT m.name || '.' || c.name AS text FROM sqlite_master m \
         JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND c.type = 'TEXT' ORDER BY 1"
    } else {
        "SELECT table_name || '.' || column_name AS text FROM information_schema.columns \
         WHERE table_schema = current_schema() AND data_type = 'text' ORDER BY 1"
    };
    let mut found = Vec::new();
    for column in house.texts(columns).await {
        let (table, name) = column.split_once('.').unwrap();
        if house.count(&format!("{table} WHERE {name} LIKE '%{WORD}%'")).await > 0 {
            found.push(column);
        }
    }
    found
}

async fn the_chain_of_the_log_holds(house: House) {
    let id = house.wordy().await;
    house.erase(id).await;
    let museum = house.has.museum.id;
    let lines = house.read(move |db| acts::of_contribution(db, id)).await;
    let told: Vec<_> = lines.iter().map(|line| (line.act, line.detail.as_str())).collect();
    assert_eq!(told.last(), Some(&(Act::Erase, "")));
    assert!(told.iter().all(|(_, detail)| detail.is_empty()));
    let after = acts::Head::default();
    match house.read(move |db| acts::verify(db, museum, after, 100)).await {
        // Of the two descriptions that were replaced; the others had no words.
        acts::Step::Ends { erased, .. } => assert_eq!(erased, 2),
        step => panic!("the chain does not hold: {step:?}"),
    }
}

async fn what_was_taken_back_can_still_be_erased_and_twice_is_fine(house: House) {
    let id = house.queued("Chat").await;
    house.withdraw(id).await.unwrap();
    assert!(!house.read(move |db| erasures::is_erased(db, id)).await);
    house.erase(id).await;
    house.erase(id).await;
    assert!(house.read(move |db| erasures::is_erased(db, id)).await);
    let lines = house.read(move |db| acts::of_contribution(db, id)).await;
    assert_eq!(lines.iter().filter(|line| line.act == Act::Erase).count(), 1);
}

async fn the_last_letter_takes_its_address_along(house: House) {
    let id = house.queued("Chat").await;
    house.erase(id).await;
    let all = house.read(move |db| letters::of_contribution(db, id)).await;
    let told: Vec<_> = all
        .iter()
        .map(|one| (one.kind, one.recipient.to_string(), one.cancelled_at.is_some()))
        .collect();
    assert_eq!(
        told,
        [
            (LetterKind::Receipt, "nobody@erased.invalid".to_owned(), true),
            (LetterKind::Erasure, "camille@example.org".to_owned(), false),
        ]
    );
}

async fn what_one_address_sent_is_found_in_its_institution(house: House) {
    let email = |text: &str| Some(EmailAddress::parse(text).unwrap());
    let first = house.queue(house.sent("Un")).await;
    let typed = NewContribution { email: email("Camille@Example.org"), ..house.sent("Deux") };
    let second = house.queue(typed).await;
    house.queue(NewContribution { email: email("ines@example.org"), ..house.sent("Trois") }).await;
    let (museum, library) = (house.has.museum.id, house.has.library.id);
    let address = email("camille@example.org").unwrap();
    let there = address.clone();
    let found = house.read(move |db| subjects::sent_with(db, museum, &address)).await;
    assert_eq!(found, [first, second]);
    assert_eq!(house.read(move |db| subjects::sent_with(db, library, &there)).await, []);
    house.refuse(first).await.unwrap();
    let now = house.now();
    let kept = house.read(move |db| subjects::kept(db, first, now)).await;
    assert_eq!(kept.decisions.len(), 0, "it may still be undone");
    let later = now + crate::support::DELAY;
    let kept = house.read(move |db| subjects::kept(db, first, later)).await;
    assert_eq!(kept.decisions.len(), 1);
}
