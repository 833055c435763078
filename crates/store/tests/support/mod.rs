//! A small furnished house on either database, and what its people do there.

mod clock;
mod database;
mod furniture;
mod stories;

use std::sync::Arc;

use cimaise_core::{
    AltText, Clock, Contribution, ContributionId, Credit, DecisionId, EmailAddress, Language,
    Licence, Membership, NewContribution, NewPicture, NoticeId, NoticeKind, NotifierName, Original,
    Person, PrivateNote, Publication, QueuePart, Role, Staff, State, Story, ThemeId, Title, Words,
};
use cimaise_store::jobs::{Job, Lane};
use cimaise_store::journey::{self, Change, Deciding, NewNotice, Received};
use cimaise_store::queue::{Holder, Scope};
use cimaise_store::{Db, Store, StoreError, StoreResult, Tx, contributions, jobs, queue};
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{BigInt, Text};
use jiff::{SignedDuration, Timestamp};

pub use clock::SetClock;
pub use database::Database;
pub use furniture::{Furniture, call, institution, person, reason, said, statement, theme};
pub(crate) use stories::on_both_databases;

/// How long a decision of a story can be undone.
pub const DELAY: SignedDuration = SignedDuration::from_mins(10);

/// A migrated and furnished store.
pub struct House {
    /// The way to its rows.
    pub store: Store,
    /// Its time, on 1 March 2026 at noon when a story begins.
    pub clock: Arc<SetClock>,
    /// What stands in it.
    pub has: Furniture,
    /// Dropped last.
    pub database: Database,
}

impl House {
    /// A house in a file.
    pub async fn on_sqlite() -> Self {
        Self::furnished(Database::sqlite()).await
    }

    /// A house on the server that the tests are given.
    pub async fn on_postgres() -> Self {
        Self::furnished(Database::postgres()).await
    }

    async fn furnished(database: Database) -> Self {
        let store = Store::open(&database.address(), 8).unwrap();
        store.migrate().unwrap();
        let clock = Arc::new(SetClock::new("2026-03-01T12:00:00Z".parse().unwrap()));
        let hands = clock.clone();
        let furnish = move |tx: &mut Tx<'_>| furniture::bring_in(tx, &*hands);
        let has = store.write::<_, StoreError, _>(furnish).await.unwrap();
        Self { store, clock, has, database }
    }

    /// The present instant of the story.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Writes, with the clock.
    pub async fn write<T, F>(&self, f: F) -> StoreResult<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut Tx<'_>, &SetClock) -> StoreResult<T> + Send + 'static,
    {
        let clock = self.clock.clone();
        self.store.write(move |tx| f(tx, &clock)).await
    }

    /// Reads what must be there.
    pub async fn read<T, F>(&self, f: F) -> T
    where
        T: Send + 'static,
        F: FnOnce(&mut Db) -> StoreResult<T> + Send + 'static,
    {
        self.store.read(f).await.unwrap()
    }

    /// Runs a statement past the doors of the store.
    pub async fn run(&self, statement: &str) {
        let statement = statement.to_owned();
        let run = move |tx: &mut Tx<'_>, _: &SetClock| Ok(sql_query(statement).execute(&mut **tx)?);
        self.write(run).await.unwrap();
    }

    /// It stands on SQLite.
    pub fn is_sqlite(&self) -> bool {
        matches!(self.database, Database::Sqlite(_))
    }

    /// How many rows a query finds; `rows` is what follows `FROM`.
    pub async fn count(&self, rows: &str) -> i64 {
        let query = format!("SELECT count(*) AS number FROM {rows}");
        self.read(move |db| Ok(sql_query(query).get_result::<Counted>(db)?.number)).await
    }

    /// The column `text` of each row of a query.
    pub async fn texts(&self, query: &str) -> Vec<String> {
        let query = query.to_owned();
        let rows: Vec<Told> = self.read(move |db| Ok(sql_query(query).load(db)?)).await;
        rows.into_iter().map(|row| row.text).collect()
    }

    /// The jobs that are due now.
    pub async fn due(&self) -> Vec<Job> {
        let now = self.now();
        self.read(move |db| jobs::due(db, now)).await
    }

    /// Does away with all jobs, as if a worker had done them.
    pub async fn clear_jobs(&self) {
        let clear =
            |tx: &mut Tx<'_>, _: &SetClock| Ok(sql_query("DELETE FROM jobs").execute(&mut **tx)?);
        self.write(clear).await.unwrap();
    }

    /// Does away with the jobs that are due, as if a worker had done them.
    pub async fn clear_due_jobs(&self) {
        let clear = |tx: &mut Tx<'_>, clock: &SetClock| {
            let lease = SignedDuration::from_mins(1);
            for lane in [Lane::House, Lane::Webhooks] {
                while let Some(held) = jobs::take(tx, lane, clock.now(), lease)? {
                    jobs::done(tx, held)?;
                }
            }
            Ok(())
        };
        self.write(clear).await.unwrap();
    }

    /// Where a contribution stands.
    pub async fn state(&self, id: ContributionId) -> State {
        self.contribution(id).await.state
    }

    /// A contribution as it is stored.
    pub async fn contribution(&self, id: ContributionId) -> Contribution {
        self.read(move |db| contributions::by_id(db, id)).await
    }

    /// What a contributor sends to the first theme: two pictures, the required consents, an address.
    pub fn sent(&self, title: &str) -> NewContribution {
        self.sent_to(self.has.themes[0].id, title)
    }

    /// The same, to a theme.
    pub fn sent_to(&self, theme: ThemeId, title: &str) -> NewContribution {
        NewContribution {
            id: self.clock.id().into(),
            submission: self.clock.id(),
            theme,
            title: Title::parse(title).unwrap(),
            story: Story::parse("Elle a perdu son chat.\nIl dort.").unwrap(),
            credit: Credit::parse("Camille, 9 ans").unwrap(),
            licence: Licence::CcBy,
            language: Language::Fr,
            email: Some(EmailAddress::parse("camille@example.org").unwrap()),
            sender: None,
            age: None,
            faces: false,
            invitation: None,
            consents: self.has.statements[..2].iter().map(|statement| statement.id).collect(),
            pictures: vec![self.photograph(1), self.photograph(2)],
        }
    }

    /// A picture whose original is stored.
    pub fn photograph(&self, byte: u8) -> NewPicture {
        NewPicture {
            id: self.clock.id().into(),
            alt: AltText::parse("Un jouet de papier").unwrap(),
            original: Original {
                format: "jpg".into(),
                bytes: 3_000_000_000 + i64::from(byte),
                width: 4000,
                height: 3000,
                digest: self.clock.id().as_bytes().repeat(2),
                had_location: byte == 1,
            },
        }
    }

    /// Receives it.
    pub async fn receive(&self, new: NewContribution) -> ContributionId {
        match self.write(move |tx, clock| journey::receive(tx, clock, &new)).await.unwrap() {
            Received::New(id) => id,
            met => panic!("it was received before: {met:?}"),
        }
    }

    /// A contribution that waits for a moderator.
    pub async fn queued(&self, title: &str) -> ContributionId {
        self.queue(self.sent(title)).await
    }

    /// Receives it, and its pictures are ready.
    pub async fn queue(&self, new: NewContribution) -> ContributionId {
        let id = self.receive(new).await;
        self.write(move |tx, clock| journey::queue(tx, clock, id)).await.unwrap();
        id
    }

    /// A contribution that hangs.
    pub async fn published(&self, title: &str) -> (ContributionId, Publication) {
        let id = self.queued(title).await;
        let decision = self.approve(id).await.unwrap();
        (id, self.hang(decision).await.unwrap())
    }

    /// Aïcha approves.
    pub async fn approve(&self, id: ContributionId) -> StoreResult<DecisionId> {
        let deciding = deciding(&self.has.aicha);
        self.write(move |tx, clock| journey::approve(tx, clock, id, deciding)).await
    }

    /// Aïcha refuses: it is not the theme.
    pub async fn refuse(&self, id: ContributionId) -> StoreResult<DecisionId> {
        let (deciding, reason) = (deciding(&self.has.aicha), self.has.reasons[0].id);
        self.write(move |tx, clock| journey::refuse(tx, clock, id, reason, deciding)).await
    }

    /// Aïcha takes it down: it is unlawful.
    pub async fn take_down(&self, id: ContributionId) -> StoreResult<DecisionId> {
        let (deciding, reason) = (deciding(&self.has.aicha), self.has.reasons[1].id);
        self.write(move |tx, clock| journey::take_down(tx, clock, id, reason, deciding)).await
    }

    /// Its file is no picture.
    pub async fn refuse_file(&self, id: ContributionId) -> StoreResult<DecisionId> {
        self.write(move |tx, clock| journey::refuse_file(tx, clock, id, "truncated")).await
    }

    /// Somebody says that they are on what hangs there.
    pub async fn reported(&self, place: &Publication) -> NoticeId {
        let new = NewNotice {
            publication: place.id,
            kind: NoticeKind::ShowsMe,
            words: Words::default(),
            name: NotifierName::default(),
            email: Some(EmailAddress::parse("ines@example.org").unwrap()),
            language: Language::Fr,
            sender: self.clock.id().as_bytes().to_vec(),
        };
        self.write(move |tx, clock| journey::report(tx, clock, &new)).await.unwrap().notice()
    }

    /// The worker hangs what was decided.
    pub async fn hang(&self, decision: DecisionId) -> StoreResult<Publication> {
        self.write(move |tx, clock| journey::hang(tx, clock, decision)).await
    }

    /// Aïcha thinks again.
    pub async fn undo(&self, id: ContributionId) -> StoreResult<()> {
        let by = self.has.aicha.id;
        self.write(move |tx, clock| journey::undo(tx, clock, id, by, journey::Undoing::Latest))
            .await
    }

    /// Aïcha asks for another crop.
    pub async fn ask(&self, id: ContributionId) -> StoreResult<DecisionId> {
        let (reason, by) = (self.has.reasons[3].id, deciding(&self.has.aicha));
        self.write(move |tx, clock| journey::ask_for_change(tx, clock, id, reason, by)).await
    }

    /// The contributor changes the title and says so; with a file, also the first picture.
    pub async fn change(&self, id: ContributionId, with_a_file: bool) -> StoreResult<()> {
        let file = with_a_file.then(|| (1, self.photograph(99)));
        let change = Change {
            title: Title::parse("Changé").unwrap(),
            story: Story::default(),
            credit: Credit::parse("Camille").unwrap(),
            alts: vec![Some(AltText::parse("Un chat, plus près").unwrap())],
            files: file.into_iter().collect(),
            faces: None,
            message: Words::parse("Voilà.").unwrap(),
        };
        self.write(move |tx, clock| journey::change(tx, clock, id, &change)).await
    }

    /// The contributor takes it back.
    pub async fn withdraw(&self, id: ContributionId) -> StoreResult<()> {
        self.write(move |tx, clock| journey::withdraw(tx, clock, id)).await
    }
}

/// A person at the moment of deciding.
pub fn deciding(by: &Person) -> Deciding {
    Deciding {
        hang_on: None,
        by: by.id,
        words: Words::parse("Merci pour ce chat.").unwrap(),
        private_note: PrivateNote::parse("Vu avec Bruno").unwrap(),
        delay: DELAY,
    }
}

/// The column `number` of a query.
#[derive(QueryableByName)]
pub struct Counted {
    /// It.
    #[diesel(sql_type = BigInt)]
    pub number: i64,
}

#[derive(QueryableByName)]
struct Told {
    #[diesel(sql_type = Text)]
    text: String,
}

/// A part of the queue for a moderator of the museum.
pub async fn scope(house: &House, person: &Person, part: QueuePart) -> Scope {
    let institution = house.has.museum.id;
    let memberships = vec![Membership::of(institution, Role::Moderator)];
    let (staff, now) = (Staff { person: person.clone(), memberships }, house.now());
    house.read(move |db| queue::scope(db, &staff, &part, now)).await
}

/// Claims an entry for five minutes.
pub async fn claim(house: &House, id: ContributionId, by: &Person) -> StoreResult<Option<Holder>> {
    let (person, now, until) = (by.id, house.now(), house.now() + SignedDuration::from_mins(5));
    house.write(move |tx, _| queue::claim(tx, id, person, now, until)).await
}
