//! A small house on a SQLite file of its own: two institutions, three calls, people who sign in.

mod clock;
mod founding;

use std::sync::Arc;

use actix_web::body::MessageBody;
use actix_web::cookie::Cookie;
use actix_web::dev::{Service, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::middleware::from_fn;
use actix_web::test::{self, TestRequest};
use actix_web::web::Data;
use cimaise_blobs::Key;
use cimaise_core::{
    AltText, CallId, Clock, Colour, ContributionId, Credit, EmailAddress, InstitutionId, Language,
    Licence, Membership, NewContribution, NewPicture, Original, Person, PersonId, PictureFacts,
    PictureId, PrivateNote, ReasonId, Rendition, Role, StatementId, Story, ThemeId, Title, Words,
};
use cimaise_media::RenditionFormat;
use cimaise_store::journey::Deciding;
use cimaise_store::sessions::NewSession;
use cimaise_store::{StoreError, journey, people, pictures, sessions};
use cimaise_web::{App, Edge, SessionToken, problem_pages};
use jiff::SignedDuration;

pub use self::clock::HouseClock;

/// What the tests start from.
pub struct House {
    pub app: Data<App>,
    pub clock: Arc<HouseClock>,
    pub museum: InstitutionId,
    pub library: InstitutionId,
    /// Of the museum.
    pub paper_toy: CallId,
    /// Of the museum too.
    pub postcards: CallId,
    /// Of the call of paper toys.
    pub tears: ThemeId,
    /// Of the call of paper toys too.
    pub languages: ThemeId,
    /// Of the call of postcards.
    pub seaside: ThemeId,
    /// Of the library.
    pub covers: ThemeId,
    pub blurred: ReasonId,
    pub recognisable: ReasonId,
    pub author: StatementId,
    _folder: tempfile::TempDir,
}

/// Someone who signed in.
pub struct Colleague {
    pub id: PersonId,
    pub cookie: Cookie<'static>,
}

/// An answer, read to its end.
pub struct Answer {
    pub status: StatusCode,
    pub body: String,
    pub headers: actix_web::http::header::HeaderMap,
}

/// What a contributor sends.
pub struct Sent<'a> {
    pub theme: ThemeId,
    pub title: &'a str,
    pub language: Language,
    pub email: Option<&'a str>,
    pub had_location: bool,
}

impl<'a> Sent<'a> {
    pub fn to(theme: ThemeId, title: &'a str) -> Self {
        Self { theme, title, language: Language::Fr, email: None, had_location: false }
    }
}

impl Colleague {
    /// A request in their name.
    pub fn signs(&self, request: TestRequest) -> TestRequest {
        request.cookie(self.cookie.clone())
    }
}

impl House {
    pub fn edge(&self) -> Edge {
        self.app.edge.clone()
    }

    /// Registers someone and opens their session.
    pub async fn colleague(
        &self,
        name: &str,
        language: Language,
        institution: InstitutionId,
        role: Role,
        call: Option<CallId>,
    ) -> Colleague {
        let clock = self.clock.clone();
        let id = PersonId(clock.id());
        let address = format!("{}@example.org", id.0.simple());
        let person = Person {
            id,
            email: EmailAddress::parse(&address).unwrap(),
            name: name.to_owned(),
            language,
            created_at: clock.now(),
            picture_view: cimaise_core::PictureView::Plain,
        };
        let token = SessionToken::random().unwrap();
        let digest = token.digest();
        let until = clock.now() + SignedDuration::from_hours(8);
        let write = move |tx: &mut cimaise_store::Tx<'_>| {
            people::register(tx, &person, "no hash")?;
            people::grant(
                tx,
                clock.id(),
                id,
                Membership { call, ..Membership::of(institution, role) },
            )?;
            let session = NewSession::of(clock.id().into(), id, digest, until);
            sessions::open(tx, &session, clock.now())
        };
        self.app.store.write::<_, StoreError, _>(write).await.unwrap();
        Colleague { id, cookie: token.cookie(&self.app.edge, 3600) }
    }

    /// A moderator of the whole museum who reads French.
    pub async fn moderator(&self, name: &str) -> Colleague {
        self.colleague(name, Language::Fr, self.museum, Role::Moderator, None).await
    }

    /// Something is sent, goes through ingest and waits.
    pub async fn queued(&self, sent: Sent<'_>) -> ContributionId {
        let clock = self.clock.clone();
        clock.advance(SignedDuration::from_mins(1));
        let (id, picture) = (ContributionId(clock.id()), PictureId(clock.id()));
        let new = self.new_contribution(id, picture, &sent);
        let renditions = self.keep_renditions(id, picture).await;
        let write = move |tx: &mut cimaise_store::Tx<'_>| {
            journey::receive(tx, &*clock, &new)?;
            let placeholder = Colour([9, 9, 9]);
            let facts = PictureFacts { placeholder, thumbhash: None, fingerprint: None };
            pictures::set_facts(tx, picture, &facts)?;
            pictures::set_renditions(tx, picture, "test", &renditions)?;
            journey::queue(tx, &*clock, id)
        };
        self.app.store.write::<_, StoreError, _>(write).await.unwrap();
        id
    }

    fn new_contribution(
        &self,
        id: ContributionId,
        picture: PictureId,
        sent: &Sent<'_>,
    ) -> NewContribution {
        let original = Original {
            format: "jpg".to_owned(),
            bytes: 4_100_000,
            width: 4032,
            height: 3024,
            digest: self.clock.id().as_bytes().repeat(2),
            had_location: sent.had_location,
        };
        let alt = AltText::parse("Un cube qui pleure").unwrap();
        NewContribution {
            id,
            submission: self.clock.id(),
            theme: sent.theme,
            title: Title::parse(sent.title).unwrap(),
            story: Story::parse("Elle prépare une soupe.").unwrap(),
            credit: Credit::parse("Ines B.").unwrap(),
            licence: Licence::CcBy,
            language: sent.language,
            email: sent.email.map(|address| EmailAddress::parse(address).unwrap()),
            sender: None,
            age: None,
            faces: false,
            invitation: None,
            consents: if sent.theme == self.tears { vec![self.author] } else { Vec::new() },
            pictures: vec![NewPicture { id: picture, alt, original }],
        }
    }

    async fn keep_renditions(
        &self,
        contribution: ContributionId,
        picture: PictureId,
    ) -> Vec<Rendition> {
        let mut kept = Vec::new();
        for (width, height) in [(320_u32, 240), (1280, 960), (2048, 1536)] {
            for format in RenditionFormat::ALL {
                let key = Key::PrivateRendition { contribution, picture, width, format };
                let bytes = format!("{format} {width}");
                self.app.blobs.put(key, bytes.clone()).await.unwrap();
                kept.push(Rendition {
                    format: format.word().to_owned(),
                    width: i32::try_from(width).unwrap(),
                    height,
                    bytes: i64::try_from(bytes.len()).unwrap(),
                });
            }
        }
        kept
    }

    /// The first picture of a contribution.
    pub async fn picture_of(&self, id: ContributionId) -> PictureId {
        let read = move |db: &mut _| pictures::of_contribution(db, id);
        self.app.store.read(read).await.unwrap()[0].id
    }

    pub async fn approve(&self, id: ContributionId, by: PersonId) {
        let (clock, deciding) = (self.clock.clone(), deciding(by));
        let write =
            move |tx: &mut cimaise_store::Tx<'_>| journey::approve(tx, &*clock, id, deciding);
        self.app.store.write(write).await.unwrap();
    }

    pub async fn refuse(&self, id: ContributionId, by: PersonId) {
        let (clock, deciding, reason) = (self.clock.clone(), deciding(by), self.blurred);
        let write = move |tx: &mut cimaise_store::Tx<'_>| {
            journey::refuse(tx, &*clock, id, reason, deciding)
        };
        self.app.store.write(write).await.unwrap();
    }

    /// A page as a colleague sees it.
    pub async fn get(&self, path: &str, colleague: &Colleague) -> Answer {
        self.ask(colleague.signs(TestRequest::get().uri(path))).await
    }

    /// Any request.
    pub async fn ask(&self, request: TestRequest) -> Answer {
        let application = actix_web::App::new()
            .app_data(self.app.clone())
            .app_data(Data::new(self.edge()))
            .configure(cimaise_desk::routes)
            .wrap(from_fn(problem_pages));
        let service = test::init_service(application).await;
        read(service.call(request.to_request()).await.unwrap()).await
    }
}

async fn read<B: MessageBody>(response: ServiceResponse<B>) -> Answer {
    let (status, headers) = (response.status(), response.headers().clone());
    let bytes = test::read_body(response).await;
    Answer { status, headers, body: String::from_utf8_lossy(&bytes).into_owned() }
}

fn deciding(by: PersonId) -> Deciding {
    let (words, private_note) = (Words::default(), PrivateNote::default());
    Deciding { by, words, private_note, hang_on: None, delay: SignedDuration::from_mins(10) }
}
