//! The process is killed at 20 random moments while four people send files piece by piece: each
//! byte that it said was safe is safe afterwards, and in the end the originals are what was sent.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use cimaise_blobs::Key;
use cimaise_demo::toys::FileKind;
use cimaise_media::Format;
use cimaise_store::{StoreError, contributions, pictures};
use cimaise_tests::{Chance, Kind, Process, Sheet, TestApp, Upload, picture};
use reqwest::{Client, Error};

use crate::free_address;

const DEATHS: u64 = 20;

/// The most that one request brings, in bytes.
const STRETCH: u64 = 60_000;

#[test]
fn sqlite() {
    TestApp::run_today(Kind::Sqlite, twenty_deaths);
}

#[test]
fn postgres() {
    TestApp::run_today(Kind::Postgres, twenty_deaths);
}

/// Someone who sends the same file again and again, each time for a form of its own.
struct Sender {
    chance: Chance,
    file: Vec<u8>,
    /// The file on its way, and how much of it is safe, as far as they were told.
    going: Option<(Upload, Sheet, usize)>,
    arrived: Vec<(Upload, Sheet)>,
}

async fn twenty_deaths(app: TestApp) {
    let seed = Chance::seed();
    let mut chance = Chance::of(seed);
    let listen = free_address();
    let variables = app.variables(&format!("http://{listen}"));
    let mut senders = senders(&mut chance);
    let answered = Arc::new(AtomicU64::new(0));
    for _ in 0..DEATHS {
        let process = Process::start(&listen, &variables).await;
        let before = answered.load(Ordering::SeqCst);
        let at_work = senders.into_iter().map(|sender| {
            tokio::spawn(sender.sends_until_it_dies(process.url.clone(), Arc::clone(&answered)))
        });
        let at_work: Vec<_> = at_work.collect();
        // While all of them are in the middle of something, each in another.
        let enough = before + 4 + chance.below(40);
        while answered.load(Ordering::SeqCst) < enough {
            tokio::task::yield_now().await;
        }
        for _ in 0..chance.below(3_000) {
            tokio::task::yield_now().await;
        }
        process.kill();
        senders = Vec::new();
        for sender in at_work {
            senders.push(sender.await.unwrap_or_else(|error| panic!("seed {seed}: {error}")));
        }
    }
    let mut arrived = Vec::new();
    for mut sender in senders {
        sender.comes_to_an_end(&app.url).await.unwrap();
        arrived.extend(sender.arrived);
    }
    assert!(arrived.len() >= 20, "seed {seed}: only {} files arrived", arrived.len());
    every_original_is_the_file(&app, &arrived).await;
}

fn senders(chance: &mut Chance) -> Vec<Sender> {
    let file = picture(FileKind::Png).bytes;
    let sender = |_| Sender {
        chance: Chance::of(chance.below(u64::MAX)),
        file: file.clone(),
        going: None,
        arrived: Vec::new(),
    };
    (0..4).map(sender).collect()
}

impl Sender {
    /// Sends file after file until the house no longer answers.
    async fn sends_until_it_dies(mut self, url: String, answered: Arc<AtomicU64>) -> Self {
        let http = Client::new();
        loop {
            if let Err(error) = self.sends_one(&http, &url, &answered).await {
                assert!(!error.is_status(), "{error}");
                return self;
            }
        }
    }

    /// Goes on with the file on its way, or begins another.
    async fn sends_one(
        &mut self,
        http: &Client,
        url: &str,
        answered: &AtomicU64,
    ) -> Result<(), Error> {
        if self.going.is_none() {
            let sheet = Sheet { pictures: Vec::new(), email: None, ..Sheet::of("Sous la foudre") };
            let bytes = self.file.len();
            let upload = Upload::announce(http, url, &sheet.submission, bytes).await?;
            self.going = Some((upload, sheet, 0));
        }
        let Some((upload, _, told)) = &mut self.going else { return Ok(()) };
        let safe = upload.offset(url).await?;
        assert!(safe >= *told, "{told} bytes were safe, {safe} are");
        *told = safe;
        while *told < self.file.len() {
            let stretch = 1 + usize::try_from(self.chance.below(STRETCH)).unwrap();
            let end = self.file.len().min(*told + stretch);
            *told = upload.go_on(url, *told, self.file[*told..end].to_vec()).await?;
            assert_eq!(*told, end);
            answered.fetch_add(1, Ordering::SeqCst);
        }
        self.arrived.extend(self.going.take().map(|(upload, sheet, _)| (upload, sheet)));
        Ok(())
    }

    /// Sends the rest of the file on its way to a house that lives.
    async fn comes_to_an_end(&mut self, url: &str) -> Result<(), Error> {
        if self.going.is_some() {
            self.sends_one(&Client::new(), url, &AtomicU64::new(0)).await?;
        }
        Ok(())
    }
}

/// Each file becomes the picture of its form, byte for byte, and nothing of it stays on its way.
async fn every_original_is_the_file(app: &TestApp, arrived: &[(Upload, Sheet)]) {
    let contributor = app.contributor();
    for (upload, sheet) in arrived {
        let answer = contributor.names(sheet, std::slice::from_ref(&upload.path)).await;
        assert_eq!(answer.status.as_u16(), 201, "{}", answer.text);
    }
    let read = app.house.app.store.read(|db| {
        let ids = contributions::ids_after(db, None, 100_000)?;
        let pictures = ids.into_iter().map(|id| Ok((id, pictures::of_contribution(db, id)?)));
        pictures.collect::<Result<Vec<_>, StoreError>>()
    });
    let file = picture(FileKind::Png).bytes;
    let found = read.await.unwrap();
    assert_eq!(found.len(), arrived.len());
    for (contribution, pictures) in found {
        assert_eq!(pictures.len(), 1);
        let key = Key::Original { contribution, picture: pictures[0].id, format: Format::Png };
        let original = app.house.app.blobs.get(key).await.unwrap().unwrap();
        assert!(original == file, "{key} is not what was sent");
    }
    assert_eq!(app.files("uploads"), Vec::<String>::new());
}
