//! The house of one test.

use std::future::Future;
use std::net::TcpListener;
use std::sync::Arc;

use cimaise_core::Clock;
use cimaise_darkroom::Darkroom;
use cimaise_server::clock::{SetClock, SystemClock};
use cimaise_server::furnish::furnish;
use cimaise_server::house::House;
use cimaise_server::settings::{Flags, Oidc, Settings};
use cimaise_server::{http, worker};
use cimaise_store::{StoreError, Tx, calls, institutions, themes};
use jiff::{SignedDuration, Timestamp};
use tempfile::TempDir;

use crate::database::Database;
use crate::storage::Storage;
use crate::{Contributor, Kind, Moderator, Provider, Visitor, provider};

/// A house that serves the demonstration's museum, empty of contributions, at noon of a day on
/// which its second theme is open. Its jobs are done when the test says so.
pub struct TestApp {
    /// The house itself, for what no page tells.
    pub house: House,
    /// Its clock.
    pub clock: Arc<SetClock>,
    /// Where it serves, without a final slash.
    pub url: String,
    /// Where its staff may have accounts, in a house that was opened so.
    pub town: Option<Provider>,
    folder: TempDir,
    storage: Storage,
    // Dropped last: the house lets go of its connections first.
    database: Database,
}

impl TestApp {
    /// Runs a story in a house on one kind of database, on a day in March.
    pub fn run<F: Future<Output = ()>>(kind: Kind, story: impl FnOnce(Self) -> F) {
        let noon: Timestamp = "2026-03-10T11:00:00Z".parse().unwrap();
        Self::run_at(kind, noon, "127.0.0.1", story);
    }

    /// The same in a house that has a name: browsers have passkeys there.
    pub fn run_by_name<F: Future<Output = ()>>(kind: Kind, story: impl FnOnce(Self) -> F) {
        let noon: Timestamp = "2026-03-10T11:00:00Z".parse().unwrap();
        Self::run_at(kind, noon, "localhost", story);
    }

    /// Runs a story in a house whose staff may sign in with an account of the town's, on the day that it is; a
    /// second provider, `silent`, answers nobody.
    pub fn run_with_town<F: Future<Output = ()>>(kind: Kind, story: impl FnOnce(Self) -> F) {
        Self::run_by_provider(kind, "RS256", Oidc::default(), story);
    }

    /// The same, where that is the only way in, the town is believed of the museum's addresses alone, and where
    /// it says that a second factor was shown.
    pub fn run_with_town_alone<F: Future<Output = ()>>(kind: Kind, story: impl FnOnce(Self) -> F) {
        Self::run_by_provider(kind, "ES256", Oidc { only: true, ..Oidc::default() }, story);
    }

    fn run_by_provider<F: Future<Output = ()>>(
        kind: Kind,
        algorithm: &str,
        oidc: Oidc,
        story: impl FnOnce(Self) -> F,
    ) {
        actix_web::rt::System::new().block_on(async {
            let town = Provider::start();
            let with = async |house: &str, settings: &mut Settings| {
                settings.oidc = with_town(&town, house, algorithm, oidc).await;
            };
            let mut app = Self::open(kind, SystemClock.now(), "127.0.0.1", with).await;
            app.town = Some(town);
            story(app).await;
        });
    }

    /// Runs a story on the day that it is: other processes take part in it.
    pub fn run_today<F: Future<Output = ()>>(kind: Kind, story: impl FnOnce(Self) -> F) {
        Self::run_at(kind, SystemClock.now(), "127.0.0.1", story);
    }

    fn run_at<F: Future<Output = ()>>(
        kind: Kind,
        now: Timestamp,
        host: &str,
        story: impl FnOnce(Self) -> F,
    ) {
        actix_web::rt::System::new().block_on(async {
            let app = Self::open(kind, now, host, async |_: &str, _: &mut Settings| {}).await;
            story(app).await;
        });
    }

    async fn open(
        kind: Kind,
        now: Timestamp,
        host: &str,
        furnish_with: impl AsyncFnOnce(&str, &mut Settings),
    ) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = Database::make(kind, folder.path());
        let storage = Storage::make(kind, folder.path());
        // Our clients were built with the storage's TLS, and must be told what it computes with.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let clock = Arc::new(SetClock::new(now));
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{host}:{}", listener.local_addr().unwrap().port());
        let flags = Flags {
            public_url: Some(url.clone()),
            data: Some(folder.path().to_owned()),
            database: Some(database.address.clone()),
            ..Flags::default()
        };
        let mut settings = Settings::read(None, &flags).unwrap();
        settings.rates = cimaise_web::Limits::without_hurry();
        settings.connections = 4;
        // Programs of the tests stand beside them.
        settings.webhooks.http = true;
        storage.set(&mut settings);
        furnish_with(&url, &mut settings).await;
        let mut house = House::open(settings, clock.clone()).unwrap();
        // Children would be started from this very test.
        house.darkroom = Darkroom::within();
        house.migrate().unwrap();
        let script = cimaise_demo::house::house().unwrap();
        furnish(&house, &script, now).await.unwrap();
        tokio::spawn(http::serve(&house, listener, 1).unwrap());
        Self { house, clock, url, town: None, folder, storage, database }
    }

    /// Someone who only looks, in French.
    pub fn visitor(&self) -> Visitor {
        Visitor::new(&self.url)
    }

    /// The same, whose browser says of itself that it is `user_agent`.
    pub fn visitor_with(&self, user_agent: &str) -> Visitor {
        Visitor::with(&self.url, user_agent)
    }

    /// Someone who sends pictures.
    pub fn contributor(&self) -> Contributor<'_> {
        Contributor::new(self)
    }

    /// Aïcha, who moderates, signed in.
    pub async fn moderator(&self) -> Moderator<'_> {
        Moderator::sign_in(&self.url, "aicha@musee.example.org").await
    }

    /// She, signed in where another process serves this house.
    pub async fn moderator_at<'a>(&self, url: &'a str) -> Moderator<'a> {
        Moderator::sign_in(url, "aicha@musee.example.org").await
    }

    /// The museum chooses whether its walls are worth AVIF.
    pub async fn wants_avif(&self, wanted: bool) {
        let clock = self.house.app.clock.clone();
        let choose = move |tx: &mut Tx<'_>| {
            let museum = institutions::by_slug(tx, "musee")?;
            institutions::set_avif(tx, &*clock, museum.id, wanted, None)
        };
        self.house.app.store.write::<_, StoreError, _>(choose).await.unwrap();
    }

    /// A program that acts in somebody's name, by their token.
    pub fn program(&self, token: &str) -> Moderator<'_> {
        Moderator { url: &self.url, browser: Visitor::bearing(&self.url, token) }
    }

    /// Anyone of the staff, signed in.
    pub async fn staff(&self, name: &str) -> Moderator<'_> {
        Moderator::sign_in(&self.url, &format!("{name}@musee.example.org")).await
    }

    /// The environment in which another process serves this house at `url`, in no hurry.
    pub fn variables(&self, url: &str) -> Vec<(&'static str, String)> {
        let mut variables = vec![
            ("CIMAISE_DATA", self.folder.path().display().to_string()),
            ("CIMAISE_DATABASE", self.database.address.clone()),
            ("CIMAISE_PUBLIC_URL", url.to_owned()),
            ("CIMAISE_CONNECTIONS", "8".to_owned()),
        ];
        variables.extend(self.storage.variables());
        for rate in [
            "CIMAISE_RATES__UPLOAD__BURST",
            "CIMAISE_RATES__UPLOAD__PER_MINUTE",
            "CIMAISE_RATES__RESUME__BURST",
            "CIMAISE_RATES__RESUME__PER_MINUTE",
            "CIMAISE_RATES__SIGN_IN__BURST",
            "CIMAISE_RATES__SIGN_IN__PER_MINUTE",
            "CIMAISE_RATES__FOLLOW_UP__BURST",
            "CIMAISE_RATES__FOLLOW_UP__PER_MINUTE",
        ] {
            variables.push((rate, "1000000".to_owned()));
        }
        variables
    }

    /// Somebody of the staff who has signed in by another way than a password.
    pub fn signed_in(&self, browser: Visitor) -> Moderator<'_> {
        Moderator { url: &self.url, browser }
    }

    /// The id of a theme, by its address without a language.
    pub async fn theme_id(&self, address: &str) -> String {
        let slugs: Vec<String> = address.split('/').skip(1).map(str::to_owned).collect();
        let read = self.house.app.store.read(move |db| {
            let institution = institutions::by_slug(db, &slugs[0])?;
            let call = calls::by_slug(db, institution.id, &slugs[1])?;
            themes::by_slug(db, call.id, &slugs[2]).map(|theme| theme.id.to_string())
        });
        read.await.unwrap()
    }

    /// The id of the museum's call.
    pub async fn call_id(&self) -> String {
        let read = self.house.app.store.read(|db| {
            let institution = institutions::by_slug(db, "musee")?;
            calls::by_slug(db, institution.id, "paper-toy").map(|call| call.id.to_string())
        });
        read.await.unwrap()
    }

    /// Does every job that is due, and those that they leave.
    pub async fn works(&self) -> usize {
        worker::run_due(&self.house).await.unwrap()
    }

    /// The staff is told what waits, as far as it is due; gives to how many mails that came.
    pub async fn tells(&self) -> usize {
        let begun = cimaise_server::tell::once(&self.house).await.unwrap();
        self.works().await;
        begun
    }

    /// What is due is given to the workers and hung; gives how many.
    pub async fn hangs(&self) -> usize {
        let given = cimaise_server::hang::once(&self.house).await.unwrap();
        self.works().await;
        given
    }

    /// Time passes.
    pub fn minutes_pass(&self, minutes: i64) {
        self.clock.advance(SignedDuration::from_mins(minutes));
    }

    /// A little time passes.
    pub fn seconds_pass(&self, seconds: i64) {
        self.clock.advance(SignedDuration::from_secs(seconds));
    }

    /// All files below a folder of the object store (`private`, `public`, `uploads`), by their paths.
    pub fn files(&self, below: &str) -> Vec<String> {
        self.storage.objects(below)
    }

    /// The mails that left, oldest first, as they went on the wire.
    pub fn mails(&self) -> Vec<String> {
        let folder = self.folder.path().join("mails");
        let mut files: Vec<_> = std::fs::read_dir(folder)
            .into_iter()
            .flatten()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|ending| ending == "eml"))
            .collect();
        files.sort();
        files.into_iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
    }

    /// Those of them to the address that begins so.
    pub fn mails_to(&self, address: &str) -> Vec<String> {
        self.mails().into_iter().filter(|mail| is_to(mail, address)).collect()
    }
}

/// What a house sets of the town's accounts.
async fn with_town(town: &Provider, house: &str, algorithm: &str, oidc: Oidc) -> Oidc {
    let mut known = town.knows(house, "town", algorithm).await;
    if oidc.only {
        known.second_factor = true;
        known.acr = vec!["eidas2".to_owned()];
        known.domains = vec!["musee.example.org".to_owned()];
    }
    let silent = provider::settings("http://127.0.0.1:9", "cimaise", None);
    let each = [("town".to_owned(), known), ("silent".to_owned(), silent)];
    Oidc { providers: each.into(), ..oidc }
}

fn is_to(mail: &str, address: &str) -> bool {
    mail.lines().any(|line| line.starts_with("To: ") && line.contains(address))
}
