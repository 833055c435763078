//! A small house on a SQLite file of its own, whose mails go to a folder of its own.

mod clock;
mod founding;

use std::path::PathBuf;
use std::sync::Arc;

use cimaise_core::{
    Clock, ContributionId, Credit, DecisionId, EmailAddress, Language, Licence, MailId,
    NewContribution, PersonId, PrivateNote, ReasonId, Story, ThemeId, Title, Words,
};
use cimaise_notify::{Links, MailSettings, Mailer, SendError};
use cimaise_store::journey::{self, Deciding};
use cimaise_store::letters::{self, Letter};
use cimaise_store::{Store, StoreError, StoreResult, Tx};
use jiff::SignedDuration;

pub use self::clock::HouseClock;

/// What the tests start from.
pub struct House {
    pub store: Store,
    pub clock: Arc<HouseClock>,
    pub mailer: Mailer,
    pub theme: ThemeId,
    pub moderator: PersonId,
    pub blurred: ReasonId,
    pub folder: tempfile::TempDir,
}

/// Where the letters' addresses lead.
pub fn links() -> Links {
    Links {
        decides_by_mail: true,
        follow_up: Box::new(|_, language, _| {
            format!("https://cimaise.example/{language}/follow/key")
        }),
        notice: Box::new(|_, language, _| format!("https://cimaise.example/{language}/notice/key")),
        join: Box::new(|language, _| format!("https://cimaise.example/{language}/join/key")),
        decide: Box::new(|language, _| format!("https://cimaise.example/{language}/decide/key")),
        absolute: Box::new(|path| format!("https://cimaise.example{path}")),
        public: Box::new(|_, path| format!("https://cimaise.example{path}")),
    }
}

impl House {
    /// Does something in one transaction.
    pub async fn write<T, F>(&self, act: F) -> T
    where
        T: Send + 'static,
        F: FnOnce(&mut Tx<'_>, &HouseClock) -> StoreResult<T> + Send + 'static,
    {
        let clock = Arc::clone(&self.clock);
        self.store.write::<_, StoreError, _>(move |tx| act(tx, &clock)).await.unwrap()
    }

    /// Camille sends a picture, in a language.
    pub async fn receive(&self, language: Language) -> ContributionId {
        let id = ContributionId(self.clock.id());
        let new = NewContribution {
            id,
            submission: self.clock.id(),
            theme: self.theme,
            title: Title::parse("BLAM !").unwrap(),
            story: Story::default(),
            credit: Credit::parse("Camille").unwrap(),
            licence: Licence::CcBy,
            language,
            email: Some(EmailAddress::parse("camille@example.org").unwrap()),
            sender: None,
            age: None,
            faces: false,
            invitation: None,
            consents: Vec::new(),
            pictures: Vec::new(),
        };
        self.write(move |tx, clock| journey::receive(tx, clock, &new)).await;
        id
    }

    /// The same, and it waits for a moderator.
    pub async fn queue(&self, language: Language) -> ContributionId {
        let id = self.receive(language).await;
        self.write(move |tx, clock| journey::queue(tx, clock, id)).await;
        id
    }

    /// The moderator decides, with words.
    pub fn deciding(&self, words: &str) -> Deciding {
        Deciding {
            hang_on: None,
            by: self.moderator,
            words: Words::parse(words).unwrap(),
            private_note: PrivateNote::parse("for the staff alone").unwrap(),
            delay: SignedDuration::from_mins(10),
        }
    }

    /// It is approved, and hangs unless `hang` says otherwise.
    pub async fn approve(&self, id: ContributionId, hang: bool) -> DecisionId {
        let deciding = self.deciding("");
        self.write(move |tx, clock| {
            let decision = journey::approve(tx, clock, id, deciding)?;
            if hang {
                journey::hang(tx, clock, decision)?;
            }
            Ok(decision)
        })
        .await
    }

    /// The letters about a contribution, oldest first.
    pub async fn letters(&self, id: ContributionId) -> Vec<Letter> {
        let read = move |db: &mut _| letters::of_contribution(db, id);
        self.store.read::<_, StoreError, _>(read).await.unwrap()
    }

    /// Runs the job of a letter.
    pub async fn send(&self, id: MailId) -> Result<(), SendError> {
        let clock: Arc<dyn Clock> = Arc::clone(&self.clock) as Arc<dyn Clock>;
        cimaise_notify::send(&self.store, &self.mailer, &clock, &links(), id).await
    }

    /// Runs the job of the latest letter about a contribution, which must succeed.
    pub async fn send_last(&self, id: ContributionId) -> MailId {
        let letter = self.letters(id).await.last().unwrap().id;
        self.send(letter).await.unwrap();
        letter
    }

    pub fn mails(&self) -> PathBuf {
        mails_in(&self.folder)
    }

    /// The names of all files in the folder of mails, sorted.
    pub fn files(&self) -> Vec<String> {
        let Ok(entries) = std::fs::read_dir(self.mails()) else { return Vec::new() };
        let name = |entry: std::io::Result<std::fs::DirEntry>| entry.unwrap().file_name();
        let mut names: Vec<_> = entries.map(|e| name(e).into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// The mail of a letter, as it was written.
    pub fn mail(&self, id: MailId) -> Vec<u8> {
        std::fs::read(self.mails().join(format!("{id}.eml"))).unwrap()
    }
}

fn mails_in(folder: &tempfile::TempDir) -> PathBuf {
    folder.path().join("mails")
}

fn settings(folder: PathBuf) -> MailSettings {
    MailSettings { server: None, from: "Cimaise <no-reply@cimaise.example>".into(), folder }
}
