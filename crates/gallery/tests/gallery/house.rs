//! A small house in a folder of its own: one institution, one call, one theme, and people who send
//! and approve pictures through the store's own doors.

use std::io::Cursor;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use actix_web::body::MessageBody;
use actix_web::dev::{Service, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::middleware::from_fn;
use actix_web::test::{TestRequest, init_service};
use actix_web::web::Data;
use cimaise_blobs::{Blobs, Key};
use cimaise_core::{
    AltText, Call, CallId, Clock, Colour, ContributionId, Credit, DecisionId, EmailAddress,
    Exhibition, Fonts, Hashtag, Institution, InstitutionId, Kit, Language, Licence, Localized,
    NewContribution, NewPicture, OnReport, Original, Person, PersonId, PictureFacts, PictureId,
    PrivateNote, PublicationId, Rendition, SecondOpinion, Slug, Story, Theme, ThemeId, Title,
    Window, Words,
};
use cimaise_gallery::{Downloads, Memory};
use cimaise_media::RenditionFormat;
use cimaise_store::journey::{self, Deciding};
use cimaise_store::{
    Address, Store, StoreError, calls, institutions, kits, people, pictures, themes,
};
use cimaise_web::{
    App, Edge, FollowUpKey, Limiter, Limits, Live, StaffKey, UploadKey, Uploads, problem_pages,
};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

/// Stands still until it is moved.
pub struct Still {
    seconds: AtomicI64,
    ids: AtomicU64,
}

impl Clock for Still {
    fn now(&self) -> Timestamp {
        Timestamp::from_second(self.seconds.load(Ordering::SeqCst)).unwrap()
    }

    fn id(&self) -> Uuid {
        let count = self.ids.fetch_add(1, Ordering::SeqCst).to_be_bytes();
        let mut rest = [0; 10];
        rest[2..].copy_from_slice(&count);
        let millis = u64::try_from(self.now().as_millisecond()).unwrap();
        uuid::Builder::from_unix_timestamp_millis(millis, &rest).into_uuid()
    }
}

pub struct House {
    pub app: Data<App>,
    pub memory: Memory,
    pub downloads: Downloads,
    pub clock: Arc<Still>,
    pub theme: Theme,
    moderator: PersonId,
    _folder: tempfile::TempDir,
}

/// What a client gets.
pub struct Answer {
    pub status: StatusCode,
    headers: actix_web::http::header::HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }

    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    /// How often a piece of text occurs.
    pub fn count(&self, text: &str) -> usize {
        self.text().matches(text).count()
    }
}

pub fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn both(fr: &str, en: &str) -> Localized {
    Localized::new([(Language::Fr, fr), (Language::En, en)])
}

pub const WALL: &str = "/fr/musee/paper-toy/larme";

impl House {
    /// Its theme is open from 1 October to the end of 4 November 2026, in Paris; it is 20 October.
    pub async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(Still {
            seconds: AtomicI64::new(at("2026-10-20T10:00:00Z").as_second()),
            ids: AtomicU64::new(0),
        });
        let store = Store::open(&Address::Sqlite(folder.path().join("house.db")), 2).unwrap();
        store.migrate().unwrap();
        let institution = institution(InstitutionId(clock.id()), "musee", "Musée d’Art Moderne");
        let call = call(CallId(clock.id()), institution.id);
        let theme = theme(ThemeId(clock.id()), call.id);
        let moderator = PersonId(clock.id());
        let app = App {
            store,
            blobs: Blobs::in_memory(),
            clock: clock.clone(),
            edge: Edge {
                public_url: "https://cimaise.example".parse().unwrap(),
                proxies: 0,
                hub: Some("https://hub.example/".parse().unwrap()),
            },
            follow_up: FollowUpKey::new(vec![7; 32]).unwrap(),
            staff_key: StaffKey::new(vec![7; 32]).unwrap(),
            uploads: Uploads::new(UploadKey::new(vec![7; 32]).unwrap(), std::env::temp_dir()),
            limiter: Limiter::new(Limits::default(), clock.clone()),
            pictures: cimaise_media::Limits::default(),
            live: Live::default(),
            undo_delay: SignedDuration::from_mins(10),
            session_length: SignedDuration::from_hours(12),
            providers: cimaise_oidc::Providers::default(),
            webhooks_over_http: false,
            hosts: cimaise_web::Hosts::default(),
            claim_length: SignedDuration::from_mins(5),
        };
        let rows = (institution, call, theme.clone(), clock.now());
        let settle = move |tx: &mut cimaise_store::Tx<'_>| -> Result<(), StoreError> {
            let (institution, call, theme, now) = rows;
            institutions::found(tx, &institution)?;
            calls::create(tx, &call)?;
            themes::create(tx, &theme)?;
            people::register(tx, &person(moderator, now), "hash")
        };
        app.store.write(settle).await.unwrap();
        let app = Data::new(app);
        Self {
            app,
            memory: Memory::default(),
            downloads: Downloads::default(),
            clock,
            theme,
            moderator,
            _folder: folder,
        }
    }

    pub fn move_to(&self, instant: &str) {
        self.clock.seconds.store(at(instant).as_second(), Ordering::SeqCst);
    }

    /// Gives the theme a kit.
    pub async fn with_kit(self) -> Self {
        let kit = Kit {
            id: self.clock.id().into(),
            theme: self.theme.id,
            title: both("Le cube", "The cube"),
            credit: "Élodie Marchand".into(),
            licence: Licence::CcBySa,
            downloads: 0,
        };
        let now = self.clock.now();
        self.write(move |tx| kits::create(tx, &kit, now)).await;
        self
    }

    /// Another theme of the same call.
    pub async fn other_theme(&self, slug: &str) -> ThemeId {
        let slug = Slug::parse(slug).unwrap();
        let id = ThemeId(self.clock.id());
        let other = Theme { id, slug, position: 3, ..self.theme.clone() };
        self.write(move |tx| themes::create(tx, &other)).await;
        id
    }

    /// A contribution on the wall of another theme.
    pub async fn hung_in(&mut self, theme: ThemeId, title: &str) -> PublicationId {
        let first = std::mem::replace(&mut self.theme.id, theme);
        let (_, publication) = self.hung(title, 1).await;
        self.theme.id = first;
        publication
    }

    pub async fn write<T: Send + 'static>(
        &self,
        f: impl FnOnce(&mut cimaise_store::Tx<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> T {
        self.app.store.write(f).await.unwrap()
    }

    /// A contribution with that many pictures, as ingest leaves it in the queue.
    pub async fn queued(&self, title: &str, count: usize) -> ContributionId {
        let new = self.contribution(title, count);
        let (id, ids) = (new.id, new.pictures.iter().map(|picture| picture.id).collect::<Vec<_>>());
        for &picture in &ids {
            for (width, format) in renditions() {
                let key = Key::PrivateRendition { contribution: id, picture, width, format };
                self.app.blobs.put(key, bytes_of(picture, width, format)).await.unwrap();
            }
        }
        let clock = self.clock.clone();
        self.write(move |tx| {
            journey::receive(tx, &*clock, &new)?;
            for picture in ids {
                let placeholder = Colour([255, 102, 0]);
                let facts = PictureFacts { placeholder, thumbhash: None, fingerprint: None };
                pictures::set_facts(tx, picture, &facts)?;
                pictures::set_renditions(tx, picture, "test", &rows())?;
            }
            journey::queue(tx, &*clock, id)
        })
        .await;
        id
    }

    pub async fn approved(&self, title: &str, count: usize) -> (ContributionId, DecisionId) {
        let id = self.queued(title, count).await;
        (id, self.approve(id).await)
    }

    pub async fn approve(&self, id: ContributionId) -> DecisionId {
        let (clock, deciding) = (self.clock.clone(), self.deciding());
        self.write(move |tx| journey::approve(tx, &*clock, id, deciding)).await
    }

    /// A contribution on the wall, as the worker hangs it.
    pub async fn hung(&self, title: &str, count: usize) -> (ContributionId, PublicationId) {
        let (id, decision) = self.approved(title, count).await;
        cimaise_gallery::publish(&self.app, decision).await.unwrap();
        (id, PublicationId(decision.0))
    }

    pub async fn undo(&self, id: ContributionId) {
        let (clock, by) = (self.clock.clone(), self.moderator);
        self.write(move |tx| journey::undo(tx, &*clock, id, by, journey::Undoing::Latest)).await;
    }

    pub async fn withdraw(&self, id: ContributionId) {
        let clock = self.clock.clone();
        self.write(move |tx| journey::withdraw(tx, &*clock, id)).await;
    }

    /// The address of the first picture of a publication.
    pub async fn media(&self, publication: PublicationId, id: ContributionId) -> String {
        let read = move |db: &mut cimaise_store::Db| pictures::of_contribution(db, id);
        let pictures: Vec<cimaise_core::Picture> = self.app.store.read(read).await.unwrap();
        format!("/media/{publication}/{}/640.jpg", pictures[0].id)
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(TestRequest::get().uri(path)).await
    }

    pub async fn send(&self, request: TestRequest) -> Answer {
        let app = actix_web::App::new()
            .app_data(self.app.clone())
            .app_data(Data::new(self.memory.clone()))
            .app_data(Data::new(self.downloads.clone()))
            .configure(cimaise_gallery::routes)
            .wrap(from_fn(problem_pages));
        let service = init_service(app).await;
        answer(service.call(request.to_request()).await.unwrap()).await
    }

    fn deciding(&self) -> Deciding {
        Deciding {
            hang_on: None,
            by: self.moderator,
            words: Words::default(),
            private_note: PrivateNote::default(),
            delay: SignedDuration::from_mins(10),
        }
    }

    fn contribution(&self, title: &str, count: usize) -> NewContribution {
        let picture = |place: usize| NewPicture {
            id: PictureId(self.clock.id()),
            alt: AltText::parse(&format!("Un cube jaune, vue {place}")).unwrap(),
            original: Original {
                format: "jpeg".into(),
                bytes: 1_000,
                width: 4_000,
                height: 3_000,
                digest: vec![0; 32],
                had_location: false,
            },
        };
        NewContribution {
            id: ContributionId(self.clock.id()),
            submission: self.clock.id(),
            theme: self.theme.id,
            title: Title::parse(title).unwrap(),
            story: Story::parse("Trop d’oignons.\nEncore <un>.").unwrap(),
            credit: Credit::parse("Ines & B.").unwrap(),
            licence: Licence::CcBy,
            language: Language::Fr,
            email: None,
            sender: None,
            age: None,
            faces: false,
            invitation: None,
            consents: Vec::new(),
            pictures: (1..=count).map(picture).collect(),
        }
    }
}

async fn answer<B: MessageBody>(response: ServiceResponse<B>) -> Answer {
    let (status, headers) = (response.status(), response.headers().clone());
    let Ok(body) = actix_web::body::to_bytes(response.into_body()).await else {
        panic!("the body broke off")
    };
    Answer { status, headers, body: body.to_vec() }
}

/// What the picture's bytes are: enough to know it again.
/// Of each picture others; as JPEG, a picture of one colour.
pub fn bytes_of(picture: PictureId, width: u32, format: RenditionFormat) -> Vec<u8> {
    if format != RenditionFormat::Jpeg {
        return format!("{picture} {width} {format}").into_bytes();
    }
    let [.., last] = *picture.0.as_bytes();
    let pixels = image::RgbImage::from_pixel(width, width * 3 / 4, image::Rgb([200, 40, last]));
    let mut bytes = Cursor::new(Vec::new());
    pixels.write_to(&mut bytes, image::ImageFormat::Jpeg).unwrap();
    bytes.into_inner()
}

fn renditions() -> impl Iterator<Item = (u32, RenditionFormat)> {
    [320, 640].into_iter().flat_map(|width| RenditionFormat::ALL.map(|format| (width, format)))
}

fn rows() -> Vec<Rendition> {
    let row = |(width, format): (u32, RenditionFormat)| {
        let width = i32::try_from(width).unwrap();
        Rendition { format: format.word().into(), width, height: width * 3 / 4, bytes: 10 }
    };
    renditions().map(row).collect()
}

pub fn institution(id: InstitutionId, slug: &str, name: &str) -> Institution {
    Institution {
        logo: None,
        pages: Vec::new(),
        host: None,
        id,
        slug: Slug::parse(slug).unwrap(),
        name: name.into(),
        languages: Language::ALL.to_vec(),
        accent: Colour([0xd6, 0, 0x1c]),
        fonts: Fonts::Classic,
        time_zone: "Europe/Paris".into(),
        legal_notice: both("Éditeur : le musée.", "Publisher: the museum."),
        contact: EmailAddress::parse("bonjour@musee.example").unwrap(),
        created_at: at("2026-01-01T00:00:00Z"),
    }
}

fn call(id: CallId, institution: InstitutionId) -> Call {
    Call {
        cover: None,
        film: None,
        id,
        institution,
        slug: Slug::parse("paper-toy").unwrap(),
        title: both("Paper Toy", "Paper Toy"),
        summary: both("Sept thèmes.", "Seven themes."),
        rules: both("Une image à vous.", "A picture of your own."),
        window: Window::new(at("2026-09-01T00:00:00Z"), at("2026-12-31T23:00:00Z")).unwrap(),
        licences: vec![Licence::CcBy, Licence::AllRightsReserved],
        pictures_max: 3,
        second_opinion: SecondOpinion::Never,
        on_report: OnReport::Hide,
        telling: cimaise_core::Telling::ByItself,
        terms: cimaise_core::Terms::default(),
        hanging: cimaise_core::Hanging::USUAL,
        announced_at: Some(at("2026-08-01T00:00:00Z")),
        archived_at: None,
        created_at: at("2026-08-01T00:00:00Z"),
    }
}

fn theme(id: ThemeId, call: CallId) -> Theme {
    Theme {
        cover: None,
        film: None,
        id,
        call,
        slug: Slug::parse("larme").unwrap(),
        position: 2,
        title: both("Pourquoi pleure-t-elle ?", "Why does she cry?"),
        prompt: Localized::new([(Language::Fr, "Un personnage verse une larme.")]),
        hashtag: Some(Hashtag::parse("Lichtenstein").unwrap()),
        exhibition: Some(Exhibition {
            title: both("Roy Lichtenstein", "Roy Lichtenstein"),
            address: Some("https://musee.example/lichtenstein".parse().unwrap()),
        }),
        window: Window::new(at("2026-09-30T22:00:00Z"), at("2026-11-04T23:00:00Z")).unwrap(),
        version: 0,
        created_at: at("2026-08-02T00:00:00Z"),
    }
}

fn person(id: PersonId, now: Timestamp) -> Person {
    Person {
        id,
        email: EmailAddress::parse("aicha@musee.example").unwrap(),
        name: "Aïcha".into(),
        language: Language::Fr,
        created_at: now,
        picture_view: cimaise_core::PictureView::Plain,
    }
}
