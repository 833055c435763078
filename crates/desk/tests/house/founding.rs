//! Founds the house.

use std::sync::Arc;

use actix_web::web::Data;
use cimaise_blobs::Blobs;
use cimaise_core::{
    Call, CallId, Clock, Colour, ConsentStatement, EmailAddress, Fonts, Ground, Institution,
    InstitutionId, Language, Licence, Localized, OnReport, Reason, ReasonId, SecondOpinion, Slug,
    StatementId, Theme, ThemeId, Window,
};
use cimaise_store::{
    Address, Store, StoreError, StoreResult, Tx, calls, consents, institutions, reasons, themes,
};
use cimaise_web::{App, Edge, FollowUpKey, Limiter, Limits, Live, StaffKey, UploadKey, Uploads};
use jiff::{SignedDuration, Timestamp};

use super::{House, HouseClock};

/// When every test begins.
const START: &str = "2026-11-21T10:00:00Z";

impl House {
    pub async fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let address = format!("sqlite:{}", folder.path().join("house.db").display());
        let store = Store::open(&Address::parse(&address).unwrap(), 2).unwrap();
        store.migrate().unwrap();
        let clock = Arc::new(HouseClock::at(START));
        let ids = clock.clone();
        let write = move |tx: &mut Tx<'_>| found(tx, &ids);
        let rows: Rows = store.write::<_, StoreError, _>(write).await.unwrap();
        let app = Data::new(App {
            store,
            blobs: Blobs::in_memory(),
            clock: clock.clone(),
            edge: Edge {
                public_url: "http://localhost:8080".parse().unwrap(),
                proxies: 0,
                hub: None,
            },
            follow_up: FollowUpKey::new(vec![3; 32]).unwrap(),
            staff_key: StaffKey::new(vec![3; 32]).unwrap(),
            uploads: Uploads::new(UploadKey::new(vec![7; 32]).unwrap(), std::env::temp_dir()),
            limiter: Limiter::new(Limits::default(), clock.clone()),
            pictures: cimaise_media::Limits::default(),
            live: Live::default(),
            undo_delay: SignedDuration::from_mins(10),
            session_length: SignedDuration::from_hours(8),
            claim_length: SignedDuration::from_mins(10),
            providers: cimaise_oidc::Providers::default(),
            webhooks_over_http: false,
            hosts: cimaise_web::Hosts::default(),
        });
        Self {
            app,
            clock,
            museum: rows.museum,
            library: rows.library,
            paper_toy: rows.paper_toy,
            postcards: rows.postcards,
            tears: rows.tears,
            languages: rows.languages,
            seaside: rows.seaside,
            covers: rows.covers,
            blurred: rows.blurred,
            recognisable: rows.recognisable,
            author: rows.author,
            _folder: folder,
        }
    }
}

struct Rows {
    museum: InstitutionId,
    library: InstitutionId,
    paper_toy: CallId,
    postcards: CallId,
    tears: ThemeId,
    languages: ThemeId,
    seaside: ThemeId,
    covers: ThemeId,
    blurred: ReasonId,
    recognisable: ReasonId,
    author: StatementId,
}

fn found(tx: &mut Tx<'_>, clock: &HouseClock) -> StoreResult<Rows> {
    let museum = institution(tx, clock, "musee", "Musée d’Art Moderne")?;
    let library = institution(tx, clock, "bibliotheque", "Bibliothèque")?;
    let paper_toy = call(tx, clock, museum, "paper-toy", ["Paper Toy", "Paper Toy"])?;
    let postcards = call(tx, clock, museum, "postcards", ["Cartes postales", "Postcards"])?;
    let reading = call(tx, clock, library, "reading", ["Lire", "Reading"])?;
    Ok(Rows {
        museum,
        library,
        paper_toy,
        postcards,
        tears: theme(tx, clock, paper_toy, 1, ["Pourquoi pleure-t-elle ?", "Why does she cry?"])?,
        languages: theme(tx, clock, paper_toy, 2, ["Langages", "Languages"])?,
        seaside: theme(tx, clock, postcards, 1, ["Au bord de la mer", "At the seaside"])?,
        covers: theme(tx, clock, reading, 1, ["Couvertures", "Covers"])?,
        blurred: reason(
            tx,
            clock,
            museum,
            ("too-blurred", 1, Ground::HouseRule),
            ["Trop floue", "Too blurred"],
            ["On ne distingue pas le personnage.", "The character cannot be made out."],
        )?,
        recognisable: reason(
            tx,
            clock,
            museum,
            ("recognisable-person", 2, Ground::Law),
            ["On reconnaît quelqu’un", "Someone is recognisable"],
            ["Une personne est reconnaissable.", "A person is recognisable."],
        )?,
        author: statement(tx, clock, paper_toy)?,
    })
}

fn both([fr, en]: [&str; 2]) -> Localized {
    Localized::new([(Language::Fr, fr), (Language::En, en)])
}

fn window() -> Window {
    let at = |text: &str| text.parse::<Timestamp>().unwrap();
    Window { opens_at: at("2026-10-01T00:00:00Z"), closes_at: at("2027-01-01T00:00:00Z") }
}

fn institution(
    tx: &mut Tx<'_>,
    clock: &HouseClock,
    slug: &str,
    name: &str,
) -> StoreResult<InstitutionId> {
    let id = InstitutionId(clock.id());
    let institution = Institution {
        id,
        slug: Slug::parse(slug).unwrap(),
        name: name.to_owned(),
        languages: vec![Language::Fr, Language::En],
        accent: Colour([0xd6, 0, 0x1c]),
        fonts: Fonts::Classic,
        time_zone: "Europe/Paris".to_owned(),
        legal_notice: Localized::default(),
        logo: None,
        pages: Vec::new(),
        host: None,
        contact: EmailAddress::parse("bonjour@example.org").unwrap(),
        created_at: clock.now(),
    };
    institutions::found(tx, &institution)?;
    Ok(id)
}

fn call(
    tx: &mut Tx<'_>,
    clock: &HouseClock,
    institution: InstitutionId,
    slug: &str,
    title: [&str; 2],
) -> StoreResult<CallId> {
    let id = CallId(clock.id());
    let call = Call {
        cover: None,
        film: None,
        id,
        institution,
        slug: Slug::parse(slug).unwrap(),
        title: both(title),
        summary: Localized::default(),
        rules: Localized::default(),
        window: window(),
        licences: vec![Licence::CcBy],
        pictures_max: 3,
        second_opinion: SecondOpinion::Never,
        on_report: OnReport::Hide,
        telling: cimaise_core::Telling::ByItself,
        terms: cimaise_core::Terms::default(),
        hanging: cimaise_core::Hanging::USUAL,
        announced_at: Some(clock.now()),
        archived_at: None,
        created_at: clock.now(),
    };
    calls::create(tx, &call)?;
    Ok(id)
}

fn theme(
    tx: &mut Tx<'_>,
    clock: &HouseClock,
    call: CallId,
    position: i32,
    title: [&str; 2],
) -> StoreResult<ThemeId> {
    let id = ThemeId(clock.id());
    let theme = Theme {
        cover: None,
        film: None,
        id,
        call,
        slug: Slug::from_title(title[1], "theme"),
        position,
        title: both(title),
        prompt: both(["Racontez-la.", "Tell its story."]),
        hashtag: None,
        exhibition: None,
        window: window(),
        version: 0,
        created_at: clock.now(),
    };
    themes::create(tx, &theme)?;
    Ok(id)
}

fn reason(
    tx: &mut Tx<'_>,
    clock: &HouseClock,
    institution: InstitutionId,
    (code, position, ground): (&str, i32, Ground),
    label: [&str; 2],
    text: [&str; 2],
) -> StoreResult<ReasonId> {
    let id = ReasonId(clock.id());
    let reason = Reason {
        id,
        institution,
        code: code.to_owned(),
        position,
        label: both(label),
        text: both(text),
        ground,
        offered: true,
    };
    reasons::add(tx, &reason)?;
    Ok(id)
}

fn statement(tx: &mut Tx<'_>, clock: &HouseClock, call: CallId) -> StoreResult<StatementId> {
    let id = StatementId(clock.id());
    let statement = ConsentStatement {
        id,
        call,
        code: "author".to_owned(),
        version: 2,
        text: both(["J’ai fait cette image.", "I made this picture."]),
        required: true,
        position: 1,
    };
    consents::ask(tx, &statement, clock.now())?;
    Ok(id)
}
