//! A house with two institutions, their staff, and a clock that stands still until it is moved.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use actix_web::http::header::HeaderMap;
use actix_web::middleware::from_fn;
use actix_web::test::{TestRequest, call_service, init_service, read_body};
use actix_web::web::{Bytes, Data};
use cimaise_api::set_up::{
    NewCall, NewInstitution, NewKit, NewPerson, NewTheme, add_theme, found_institution, open_call,
    register_person,
};
use cimaise_blobs::Blobs;
use cimaise_core::{
    AltText, Call, CallId, Clock, Colour, ContributionId, Credit, EmailAddress, Institution,
    Language, Licence, Localized, Membership, NewContribution, NewPicture, OnReport, Original,
    PictureFacts, Rendition, Role, SecondOpinion, Slug, Staff, Story, Theme, Title, Window,
};
use cimaise_store::journey::{self, Received};
use cimaise_store::sessions::NewSession;
use cimaise_store::{
    Address, Db, Store, StoreError, StoreResult, Tx, consents, pictures, sessions,
};
use cimaise_web::{
    App, Edge, FollowUpKey, Limiter, Live, SessionToken, StaffKey, UploadKey, Uploads,
    problem_pages, same_origin, security_headers,
};
use jiff::{SignedDuration, Timestamp};
use tempfile::TempDir;
use uuid::{Builder, Uuid};

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
        let mut rest = [0; 10];
        rest[2..].copy_from_slice(&self.drawn.fetch_add(1, Ordering::SeqCst).to_be_bytes());
        let millis = u64::try_from(self.now().as_millisecond()).unwrap();
        Builder::from_unix_timestamp_millis(millis, &rest).into_uuid()
    }
}

/// What came back.
pub struct Answer {
    pub status: u16,
    headers: HeaderMap,
    bytes: Bytes,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }

    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes).unwrap()
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.bytes).unwrap_or_else(|_| panic!("{}", self.text()))
    }

    /// The stable code of a problem.
    pub fn code(&self) -> String {
        self.json()["code"].as_str().unwrap().to_owned()
    }

    /// The fields of a problem, each with its code.
    pub fn fields(&self) -> Vec<(String, String)> {
        let body: cimaise_web::ProblemBody = serde_json::from_slice(&self.bytes).unwrap();
        body.errors.into_iter().map(|error| (error.field, error.code)).collect()
    }

    /// `303` and where it leads.
    pub fn leads_to(&self) -> (u16, &str) {
        (self.status, self.header("location").unwrap_or_default())
    }
}

/// A museum with a call of one theme, another with a call of its own, and five people.
pub struct House {
    _folder: TempDir,
    watch: Arc<Watch>,
    pub app: Data<App>,
    pub museum: Institution,
    pub call: Call,
    pub theme: Theme,
    pub elsewhere: Call,
    /// Sets the museum's calls up.
    pub manager: Staff,
    /// Decides in the museum's call alone.
    pub moderator: Staff,
    /// Decides in all of the museum.
    pub colleague: Staff,
    /// Reads only.
    pub director: Staff,
    /// Of the other institution.
    pub stranger: Staff,
}

/// What every person of the tests types.
pub const PASSWORD: &str = "a paper robot";

impl House {
    /// Open in November and December 2026; it is 21 November, at noon in Paris.
    pub async fn open() -> Self {
        let folder = TempDir::new().unwrap();
        let now = Mutex::new("2026-11-21T11:00:00Z".parse().unwrap());
        let watch = Arc::new(Watch { now, drawn: AtomicU64::new(0) });
        let store = Store::open(&Address::Sqlite(folder.path().join("house.sqlite")), 4).unwrap();
        store.migrate().unwrap();
        let clock = watch.clone();
        let hash = cimaise_api::password::hash(&PASSWORD.into()).unwrap();
        let built = store
            .write::<_, StoreError, _>(move |tx| furnish(tx, clock.as_ref(), &hash))
            .await
            .unwrap();
        let (museum, call, theme, elsewhere, people) = built;
        let [manager, moderator, colleague, director, stranger] = people;
        let app = Data::new(app(store, watch.clone()));
        Self {
            _folder: folder,
            watch,
            app,
            museum,
            call,
            theme,
            elsewhere,
            manager,
            moderator,
            colleague,
            director,
            stranger,
        }
    }

    pub fn later(&self, by: SignedDuration) {
        *self.watch.now.lock().unwrap() += by;
    }

    /// Asks as a browser does from one of our own pages.
    pub async fn ask(&self, request: TestRequest) -> Answer {
        let app = actix_web::App::new()
            .app_data(self.app.clone())
            .app_data(Data::new(self.app.edge.clone()))
            .configure(cimaise_api::routes)
            .wrap(from_fn(same_origin))
            .wrap(from_fn(problem_pages))
            .wrap(from_fn(security_headers));
        let service = init_service(app).await;
        let request = request
            .insert_header(("sec-fetch-site", "same-origin"))
            .peer_addr("203.0.113.9:4000".parse().unwrap());
        let answer = call_service(&service, request.to_request()).await;
        let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
        Answer { status, headers, bytes: read_body(answer).await }
    }

    /// The same, signed in.
    pub async fn ask_as(&self, who: &Staff, request: TestRequest) -> Answer {
        let token = SessionToken::random().unwrap();
        let (digest, person) = (token.digest(), who.person.id);
        let ends = self.app.now() + SignedDuration::from_hours(1);
        self.write(move |tx, clock| {
            let session = NewSession::of(clock.id().into(), person, digest, ends);
            sessions::open(tx, &session, clock.now())
        })
        .await;
        self.ask(request.cookie(token.cookie(&self.app.edge, 3_600))).await
    }

    pub async fn get_as(&self, who: &Staff, path: &str) -> Answer {
        self.ask_as(who, TestRequest::get().uri(path)).await
    }

    /// Sends a form of the desk.
    pub async fn post_as(&self, who: &Staff, path: &str, form: &[(&str, &str)]) -> Answer {
        let request = TestRequest::post().uri(path).set_form(form);
        self.ask_as(who, request.insert_header(("accept-language", "en"))).await
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

    /// A contribution of that title that waits in the queue.
    pub async fn waiting(&self, title: &str) -> ContributionId {
        let (title, theme) = (Title::parse(title).unwrap(), self.theme.clone());
        self.write(move |tx, clock| queued(tx, clock, title, &theme)).await
    }

    /// The same, hung by the moderator.
    pub async fn hanging(&self, title: &str) -> ContributionId {
        let id = self.waiting(title).await;
        let by = self.moderator.person.id;
        let delay = self.app.undo_delay;
        self.write(move |tx, clock| {
            let deciding = journey::Deciding {
                hang_on: None,
                by,
                words: cimaise_core::Words::default(),
                private_note: cimaise_core::PrivateNote::default(),
                delay,
            };
            let decision = journey::approve(tx, clock, id, deciding)?;
            journey::hang(tx, clock, decision)
        })
        .await;
        id
    }
}

fn app(store: Store, watch: Arc<Watch>) -> App {
    App {
        store,
        blobs: Blobs::in_memory(),
        limiter: Limiter::new(cimaise_web::Limits::default(), watch.clone()),
        clock: watch,
        edge: Edge {
            public_url: "https://cimaise.example".parse().unwrap(),
            proxies: 0,
            hub: None,
        },
        follow_up: FollowUpKey::new(vec![7; 32]).unwrap(),
        staff_key: StaffKey::new(vec![7; 32]).unwrap(),
        uploads: Uploads::new(UploadKey::new(vec![7; 32]).unwrap(), std::env::temp_dir()),
        pictures: cimaise_media::Limits::default(),
        live: Live::default(),
        undo_delay: SignedDuration::from_mins(10),
        session_length: SignedDuration::from_hours(12),
        claim_length: SignedDuration::from_mins(5),
        providers: cimaise_oidc::Providers::default(),
        webhooks_over_http: false,
        hosts: cimaise_web::Hosts::default(),
    }
}

type Furnished = (Institution, Call, Theme, Call, [Staff; 5]);

fn furnish(tx: &mut Tx<'_>, clock: &dyn Clock, hash: &str) -> StoreResult<Furnished> {
    let museum = found_institution(tx, clock, &institution("musee", "Musée d’Art Moderne"))?;
    let library = found_institution(tx, clock, &institution("bibliotheque", "Bibliothèque"))?;
    let call = open_call(tx, clock, &new_call(&museum, "Paper Toy"))?;
    let elsewhere = open_call(tx, clock, &new_call(&library, "Marque-pages"))?;
    let theme = add_theme(tx, clock, &new_theme(call.id))?;
    let mut hire = |name: &str, role, of: &Institution, call: Option<CallId>| {
        let person = NewPerson {
            email: EmailAddress::parse(&format!("{name}@example.org")).unwrap(),
            name: name.to_owned(),
            language: Language::En,
            memberships: vec![Membership { call, ..Membership::of(of.id, role) }],
        };
        register_person(tx, clock, &person, hash)
    };
    let people = [
        hire("Aicha", Role::CommunityManager, &museum, None)?,
        hire("Noe", Role::Moderator, &museum, Some(call.id))?,
        hire("Lin", Role::Moderator, &museum, None)?,
        hire("Dora", Role::Reader, &museum, None)?,
        hire("Max", Role::Owner, &library, None)?,
    ];
    Ok((museum, call, theme, elsewhere, people))
}

fn institution(slug: &str, name: &str) -> NewInstitution {
    NewInstitution {
        slug: Slug::parse_first(slug).unwrap(),
        name: name.to_owned(),
        languages: vec![Language::Fr, Language::En],
        accent: Colour([214, 0, 28]),
        time_zone: "Europe/Paris".to_owned(),
        legal_notice: Localized::default(),
        contact: EmailAddress::parse("bonjour@example.org").unwrap(),
    }
}

fn french(text: &str) -> Localized {
    Localized::new([(Language::Fr, text)])
}

fn season() -> Window {
    let at = |text: &str| text.parse().unwrap();
    Window::new(at("2026-11-01T08:00:00Z"), at("2026-12-31T17:00:00Z")).unwrap()
}

fn new_call(of: &Institution, title: &str) -> NewCall {
    NewCall {
        institution: of.id,
        slug: None,
        title: french(title),
        summary: french("Pliez, dessinez, photographiez."),
        rules: french("Une image que vous avez faite."),
        window: season(),
        licences: vec![Licence::CcBy],
        pictures_max: 3,
        second_opinion: SecondOpinion::Never,
        announced: true,
        on_report: OnReport::Hide,
        telling: cimaise_core::Telling::ByItself,
        terms: cimaise_core::Terms::default(),
        hanging: cimaise_core::Hanging::USUAL,
    }
}

fn new_theme(call: CallId) -> NewTheme {
    let kit = NewKit {
        title: french("Robot à plier"),
        credit: "Maison".to_owned(),
        licence: Licence::CcBy,
    };
    NewTheme {
        call,
        slug: None,
        title: french("Pourquoi pleure-t-elle ?"),
        prompt: french("Racontez ce qui s’est passé juste avant."),
        hashtag: None,
        exhibition: None,
        window: season(),
        kit: Some(kit),
    }
}

fn queued(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    title: Title,
    theme: &Theme,
) -> StoreResult<ContributionId> {
    let picture = NewPicture {
        id: clock.id().into(),
        alt: AltText::parse("Un robot de papier").unwrap(),
        original: Original {
            format: "jpeg".to_owned(),
            bytes: 4_000_000,
            width: 4_000,
            height: 3_000,
            digest: clock.id().as_bytes().repeat(2),
            had_location: true,
        },
    };
    let id = picture.id;
    let new = NewContribution {
        id: clock.id().into(),
        submission: clock.id(),
        theme: theme.id,
        title,
        story: Story::default(),
        credit: Credit::parse("Camille, 9 ans").unwrap(),
        licence: Licence::CcBy,
        language: Language::Fr,
        email: Some(EmailAddress::parse("camille@example.org").unwrap()),
        sender: None,
        age: None,
        faces: false,
        invitation: None,
        consents: consents::asked(tx, theme.call)?.iter().map(|asked| asked.id).collect(),
        pictures: vec![picture],
    };
    let received = journey::receive(tx, clock, &new)?;
    assert_eq!(received, Received::New(new.id));
    let rendition =
        |width| Rendition { format: "jpeg".to_owned(), width, height: width * 3 / 4, bytes: 1_000 };
    let placeholder = Colour([1, 2, 3]);
    let facts = PictureFacts { placeholder, thumbhash: None, fingerprint: None };
    pictures::set_facts(tx, id, &facts)?;
    pictures::set_renditions(tx, id, "test", &[rendition(480), rendition(960)])?;
    journey::queue(tx, clock, new.id)?;
    Ok(new.id)
}
