//! A house with one theme, a clock that stands still until it is moved, and a visitor.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use actix_web::http::header::HeaderMap;
use actix_web::middleware::from_fn;
use actix_web::test::{TestRequest, call_service, init_service, read_body};
use actix_web::web::{Bytes, Data};
use cimaise_blobs::Blobs;
use cimaise_core::{
    Call, Clock, Colour, ConsentStatement, Contribution, ContributionId, EmailAddress, Fonts,
    Ground, Institution, Language, Licence, Localized, Person, PersonId, Reason, ReasonId, Slug,
    Theme, Window,
};
use cimaise_darkroom::Darkroom;
use cimaise_ingest::{Likenesses, Workshop};
use cimaise_media::Limits;
use cimaise_store::{
    Address, Db, Store, StoreError, StoreResult, Tx, calls, consents, contributions, institutions,
    people, reasons, themes,
};
use cimaise_web::{
    App, Edge, FollowUpKey, Limiter, Live, StaffKey, UploadKey, Uploads, problem_pages,
    security_headers,
};
use futures_util::TryStreamExt;
use jiff::{SignedDuration, Timestamp};
use tempfile::TempDir;
use uuid::{Builder, Uuid};

use super::multipart::Form;

/// Moves only when told to; its ids follow one another.
struct Watch {
    now: Mutex<Timestamp>,
    drawn: AtomicU64,
}

impl Clock for Watch {
    fn now(&self) -> Timestamp {
        *self.now.lock().unwrap()
    }

    fn id(&self) -> Uuid {
        let drawn = self.drawn.fetch_add(1, Ordering::SeqCst);
        let mut rest = [0; 10];
        rest[2..].copy_from_slice(&drawn.to_be_bytes());
        let millis = u64::try_from(self.now().as_millisecond()).unwrap();
        Builder::from_unix_timestamp_millis(millis, &rest).into_uuid()
    }
}

/// What came back.
pub(crate) struct Answer {
    pub status: u16,
    headers: HeaderMap,
    pub bytes: Bytes,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }

    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes).unwrap()
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.bytes).unwrap()
    }

    /// The fields of a problem that must be seen again, each with its code.
    pub fn fields(&self) -> Vec<(String, String)> {
        let body: cimaise_web::ProblemBody = serde_json::from_slice(&self.bytes).unwrap();
        body.errors.into_iter().map(|error| (error.field, error.code)).collect()
    }
}

/// A museum with a call, a theme, two statements and two reasons.
pub(crate) struct House {
    _folder: TempDir,
    watch: Arc<Watch>,
    pub app: Data<App>,
    pub theme: Theme,
    pub author: ConsentStatement,
    pub newsroom: ConsentStatement,
    pub moderator: PersonId,
    pub reason: ReasonId,
    /// Of the catalogue, by which a change is asked for.
    pub crop: ReasonId,
}

/// The smallest and the heaviest picture that the house of the tests takes.
const LIMITS: (u32, u64) = (16, 100_000);

impl House {
    /// Open from the first to the end of November 2026; it is the tenth, at noon in Paris.
    pub async fn open() -> Self {
        Self::of(&[Licence::CcBy, Licence::AllRightsReserved]).await
    }

    /// The same, offering these licences.
    pub async fn of(licences: &[Licence]) -> Self {
        Self::changed(licences, |_| {}).await
    }

    /// The same with other settings.
    pub async fn changed(licences: &[Licence], change: impl FnOnce(&mut App)) -> Self {
        let folder = TempDir::new().unwrap();
        let now = Mutex::new("2026-11-10T11:00:00Z".parse().unwrap());
        let watch = Arc::new(Watch { now, drawn: AtomicU64::new(0) });
        let store = Store::open(&Address::Sqlite(folder.path().join("house.sqlite")), 4).unwrap();
        store.migrate().unwrap();
        let furniture = Furniture::new(watch.as_ref(), licences);
        let mut app = app(store, watch.clone());
        app.uploads.spool = folder.path().to_owned();
        change(&mut app);
        furniture.clone().put(&app).await;
        let [author, newsroom] = furniture.statements;
        Self {
            _folder: folder,
            watch,
            app: Data::new(app),
            theme: furniture.theme,
            author,
            newsroom,
            moderator: furniture.moderator.id,
            reason: furniture.refusal.id,
            crop: furniture.crop.id,
        }
    }

    pub fn set_time(&self, at: &str) {
        *self.watch.now.lock().unwrap() = at.parse().unwrap();
    }

    pub fn later(&self, by: SignedDuration) {
        *self.watch.now.lock().unwrap() += by;
    }

    pub async fn call(&self, request: TestRequest) -> Answer {
        let app = actix_web::App::new()
            .app_data(self.app.clone())
            .configure(crate::contribute::routes)
            .configure(crate::follow_up::routes)
            .configure(crate::uploads::routes)
            .wrap(from_fn(problem_pages))
            .wrap(from_fn(security_headers));
        let service = init_service(app).await;
        let answer = call_service(&service, request.to_request()).await;
        let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
        Answer { status, headers, bytes: read_body(answer).await }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.call(TestRequest::get().uri(path)).await
    }

    /// Sends a form as a browser without scripts does.
    pub async fn send(&self, form: &Form) -> Answer {
        self.call(form.post(CONTRIBUTE)).await
    }

    /// Sends a form as the script does.
    pub async fn send_by_script(&self, form: &Form) -> Answer {
        self.call(form.post(CONTRIBUTE).insert_header(("accept", "application/json"))).await
    }

    /// Sends a good form; gives the path of its follow-up page and the contribution.
    pub async fn contribute(&self, form: &Form) -> (String, ContributionId) {
        let answer = self.send(form).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        let page = answer.header("location").unwrap().strip_suffix("?received=1").unwrap();
        let token = page.strip_prefix("/fr/follow/").unwrap();
        (page.to_owned(), self.app.follow_up.read(token).unwrap())
    }

    /// Does what the worker does after an upload.
    pub async fn ingest(&self, id: ContributionId) {
        let App { store, blobs, clock, pictures, .. } = self.app.get_ref();
        let workshop = Workshop {
            store: store.clone(),
            blobs: blobs.clone(),
            clock: clock.clone(),
            darkroom: Darkroom::within(),
            limits: *pictures,
            edges: vec![64, 32],
            likenesses: Likenesses::default(),
        };
        workshop.ingest(id).await.unwrap();
    }

    pub async fn read<T: Send + 'static>(
        &self,
        f: impl FnOnce(&mut Db) -> StoreResult<T> + Send + 'static,
    ) -> T {
        self.app.store.read(f).await.unwrap()
    }

    pub async fn write<T: Send + 'static>(
        &self,
        f: impl FnOnce(&mut Tx<'_>, &dyn Clock) -> StoreResult<T> + Send + 'static,
    ) -> T {
        let clock = self.app.clock.clone();
        self.app.store.write::<_, StoreError, _>(move |tx| f(tx, clock.as_ref())).await.unwrap()
    }

    /// Every contribution, oldest first.
    pub async fn contributions(&self) -> Vec<Contribution> {
        self.read(|db| {
            let ids = contributions::ids_after(db, None, 100)?;
            ids.into_iter().map(|id| contributions::by_id(db, id)).collect()
        })
        .await
    }

    /// The paths of all private objects, in order.
    pub async fn private_objects(&self) -> Vec<String> {
        let stored: Vec<_> = self.app.blobs.private_objects().try_collect().await.unwrap();
        let mut paths: Vec<_> = stored.iter().map(|stored| stored.key.to_string()).collect();
        paths.sort();
        paths
    }
}

/// The path of the form.
pub(crate) const CONTRIBUTE: &str = "/fr/musee/paper-toy/larmes/contribute";

fn app(store: Store, watch: Arc<Watch>) -> App {
    let limits = cimaise_web::Limits::default();
    let (min_edge, max_bytes) = LIMITS;
    App {
        store,
        blobs: Blobs::in_memory(),
        limiter: Limiter::new(limits, watch.clone()),
        clock: watch,
        edge: Edge {
            public_url: "https://cimaise.example".parse().unwrap(),
            proxies: 0,
            hub: None,
        },
        follow_up: FollowUpKey::new(vec![7; 32]).unwrap(),
        staff_key: StaffKey::new(vec![7; 32]).unwrap(),
        uploads: Uploads::new(UploadKey::new(vec![7; 32]).unwrap(), std::env::temp_dir()),
        pictures: Limits { min_edge, max_bytes, ..Limits::default() },
        live: Live::default(),
        undo_delay: SignedDuration::from_mins(10),
        session_length: SignedDuration::from_hours(12),
        claim_length: SignedDuration::from_mins(5),
        providers: cimaise_oidc::Providers::default(),
        webhooks_over_http: false,
        hosts: cimaise_web::Hosts::default(),
    }
}

#[derive(Clone)]
struct Furniture {
    institution: Institution,
    call: Call,
    theme: Theme,
    statements: [ConsentStatement; 2],
    moderator: Person,
    refusal: Reason,
    unreadable: Reason,
    crop: Reason,
}

impl Furniture {
    fn new(clock: &Watch, licences: &[Licence]) -> Self {
        let institution = institution(clock);
        let call = call(clock, &institution, licences);
        let theme = theme(clock, &call);
        let statement = |code: &str, position, required, french: &str| ConsentStatement {
            id: clock.id().into(),
            call: call.id,
            code: code.into(),
            version: 1,
            text: Localized::new([(Language::Fr, french)]),
            required,
            position,
        };
        let statements = [
            statement("author", 1, true, "J’ai fait cette image."),
            statement("newsroom", 2, false, "Elle peut paraître dans la presse."),
        ];
        let reason = |code: &str, position, ground, french: &str| Reason {
            id: clock.id().into(),
            institution: institution.id,
            code: code.into(),
            position,
            label: Localized::new([(Language::Fr, code)]),
            text: Localized::new([(Language::Fr, french)]),
            ground,
            offered: true,
        };
        Self {
            refusal: reason("too-dark", 1, Ground::HouseRule, "On n’y voit pas assez clair."),
            unreadable: reason(
                cimaise_core::UNREADABLE_FILE,
                2,
                Ground::File,
                "Fichier illisible.",
            ),
            crop: reason("crop", 3, Ground::Change, "Pourriez-vous la recadrer ?"),
            moderator: Person {
                id: clock.id().into(),
                email: EmailAddress::parse("aicha@example.org").unwrap(),
                name: "Aïcha".into(),
                language: Language::Fr,
                created_at: clock.now(),
                picture_view: cimaise_core::PictureView::Plain,
            },
            institution,
            call,
            theme,
            statements,
        }
    }

    async fn put(self, app: &App) {
        let now = app.now();
        let put = move |tx: &mut Tx<'_>| -> StoreResult<()> {
            institutions::found(tx, &self.institution)?;
            calls::create(tx, &self.call)?;
            themes::create(tx, &self.theme)?;
            self.statements.iter().try_for_each(|one| consents::ask(tx, one, now))?;
            reasons::add(tx, &self.refusal)?;
            reasons::add(tx, &self.unreadable)?;
            reasons::add(tx, &self.crop)?;
            people::register(tx, &self.moderator, "not a hash")
        };
        app.store.write(put).await.unwrap();
    }
}

fn institution(clock: &Watch) -> Institution {
    Institution {
        id: clock.id().into(),
        slug: Slug::parse("musee").unwrap(),
        name: "Musée d’Art Moderne".into(),
        languages: Language::ALL.to_vec(),
        accent: Colour([0xd6, 0x00, 0x1c]),
        fonts: Fonts::Classic,
        time_zone: "Europe/Paris".into(),
        legal_notice: Localized::default(),
        logo: None,
        pages: Vec::new(),
        host: None,
        contact: EmailAddress::parse("bonjour@example.org").unwrap(),
        created_at: clock.now(),
    }
}

fn call(clock: &Watch, of: &Institution, licences: &[Licence]) -> Call {
    Call {
        cover: None,
        film: None,
        id: clock.id().into(),
        institution: of.id,
        slug: Slug::parse("paper-toy").unwrap(),
        title: Localized::new([(Language::Fr, "Paper Toy")]),
        summary: Localized::default(),
        rules: Localized::new([(Language::Fr, "Une seule règle.\n\nPas de visage d’enfant.")]),
        window: window("2026-10-01T00:00:00Z", "2027-10-01T00:00:00Z"),
        licences: licences.to_vec(),
        pictures_max: 3,
        second_opinion: cimaise_core::SecondOpinion::Never,
        on_report: cimaise_core::OnReport::Hide,
        telling: cimaise_core::Telling::ByItself,
        terms: cimaise_core::Terms::default(),
        hanging: cimaise_core::Hanging::USUAL,
        announced_at: Some(clock.now()),
        archived_at: None,
        created_at: clock.now(),
    }
}

fn theme(clock: &Watch, of: &Call) -> Theme {
    Theme {
        cover: None,
        film: None,
        id: clock.id().into(),
        call: of.id,
        slug: Slug::parse("larmes").unwrap(),
        position: 1,
        title: Localized::new([
            (Language::Fr, "Pourquoi pleure-t-elle ?"),
            (Language::En, "Why does she cry?"),
        ]),
        prompt: Localized::new([(Language::Fr, "Racontez ce qui la fait pleurer.")]),
        hashtag: None,
        exhibition: None,
        window: window("2026-11-01T08:00:00Z", "2026-12-01T00:00:00Z"),
        version: 0,
        created_at: clock.now(),
    }
}

fn window(opens_at: &str, closes_at: &str) -> Window {
    Window::new(opens_at.parse().unwrap(), closes_at.parse().unwrap()).unwrap()
}
