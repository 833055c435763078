//! Founds the house: one institution, one call, one theme, a moderator and two reasons.

use std::sync::Arc;

use cimaise_core::{
    Call, CallId, Clock, Colour, EmailAddress, Fonts, Ground, Institution, InstitutionId, Language,
    Licence, Localized, OnReport, Person, PersonId, Reason, ReasonId, SecondOpinion, Slug, Theme,
    ThemeId, UNREADABLE_FILE, Window,
};
use cimaise_notify::Mailer;
use cimaise_store::{
    Address, Store, StoreError, StoreResult, Tx, calls, institutions, people, reasons, themes,
};

use super::{House, HouseClock, mails_in, settings};

impl House {
    pub async fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let address = format!("sqlite:{}", folder.path().join("house.db").display());
        let store = Store::open(&Address::parse(&address).unwrap(), 2).unwrap();
        store.migrate().unwrap();
        let clock = Arc::new(HouseClock::at("2026-11-21T10:00:00Z"));
        let founder = Arc::clone(&clock);
        let (theme, moderator, blurred) =
            store.write::<_, StoreError, _>(move |tx| found(tx, &founder)).await.unwrap();
        let mailer = Mailer::open(&settings(mails_in(&folder))).unwrap();
        Self { store, clock, mailer, theme, moderator, blurred, folder }
    }
}

fn found(tx: &mut Tx<'_>, clock: &HouseClock) -> StoreResult<(ThemeId, PersonId, ReasonId)> {
    let institution = institution(tx, clock)?;
    let call = call(tx, clock, institution)?;
    let theme = theme(tx, clock, call)?;
    let moderator = moderator(tx, clock)?;
    let both = ["Votre image est floue.", "Your picture is blurred."];
    let blurred = reason(tx, clock, institution, (1, "too-blurred", Ground::HouseRule), both)?;
    let both = ["Nous n’avons pas pu l’ouvrir.", "We could not open it."];
    reason(tx, clock, institution, (2, UNREADABLE_FILE, Ground::File), both)?;
    Ok((theme, moderator, blurred))
}

fn both([french, english]: [&str; 2]) -> Localized {
    Localized::new([(Language::Fr, french), (Language::En, english)])
}

fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

fn window() -> Window {
    Window {
        opens_at: "2026-10-01T00:00:00Z".parse().unwrap(),
        closes_at: "2027-01-01T00:00:00Z".parse().unwrap(),
    }
}

fn institution(tx: &mut Tx<'_>, clock: &HouseClock) -> StoreResult<InstitutionId> {
    let institution = Institution {
        id: clock.id().into(),
        slug: slug("musee"),
        name: "Musée d’Art Moderne".into(),
        languages: Language::ALL.to_vec(),
        accent: Colour([0xd6, 0x00, 0x1c]),
        fonts: Fonts::Classic,
        time_zone: "Europe/Paris".into(),
        legal_notice: Localized::default(),
        logo: None,
        pages: Vec::new(),
        host: None,
        contact: EmailAddress::parse("bonjour@musee.example").unwrap(),
        created_at: clock.now(),
    };
    institutions::found(tx, &institution)?;
    Ok(institution.id)
}

fn call(tx: &mut Tx<'_>, clock: &HouseClock, institution: InstitutionId) -> StoreResult<CallId> {
    let call = Call {
        cover: None,
        film: None,
        id: clock.id().into(),
        institution,
        slug: slug("paper-toy"),
        title: both(["Paper Toy", "Paper Toy"]),
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
    Ok(call.id)
}

fn theme(tx: &mut Tx<'_>, clock: &HouseClock, call: CallId) -> StoreResult<ThemeId> {
    let theme = Theme {
        cover: None,
        film: None,
        id: clock.id().into(),
        call,
        slug: slug("lichtenstein"),
        position: 1,
        title: both(["Pourquoi pleure-t-elle ?", "Why is she crying?"]),
        prompt: Localized::default(),
        hashtag: None,
        exhibition: None,
        window: window(),
        version: 0,
        created_at: clock.now(),
    };
    themes::create(tx, &theme)?;
    Ok(theme.id)
}

fn moderator(tx: &mut Tx<'_>, clock: &HouseClock) -> StoreResult<PersonId> {
    let person = Person {
        id: clock.id().into(),
        email: EmailAddress::parse("sacha@musee.example").unwrap(),
        name: "Sacha".into(),
        language: Language::Fr,
        created_at: clock.now(),
        picture_view: cimaise_core::PictureView::Plain,
    };
    people::register(tx, &person, "no password opens this door")?;
    Ok(person.id)
}

fn reason(
    tx: &mut Tx<'_>,
    clock: &HouseClock,
    institution: InstitutionId,
    (position, code, ground): (i32, &str, Ground),
    text: [&str; 2],
) -> StoreResult<ReasonId> {
    let reason = Reason {
        id: clock.id().into(),
        institution,
        code: code.into(),
        position,
        label: both(text),
        text: both(text),
        ground,
        offered: true,
    };
    reasons::add(tx, &reason)?;
    Ok(reason.id)
}
