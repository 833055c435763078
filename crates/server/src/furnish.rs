//! The demonstration's institution, call, themes and staff.

use std::collections::HashMap;

use anyhow::Context;
use cimaise_api::password;
use cimaise_api::set_up::{
    NewCall, NewInstitution, NewKit, NewPerson, NewTheme, add_theme, found_institution, open_call,
    register_person,
};
use cimaise_core::{
    Colour, EmailAddress, Exhibition, Hashtag, Institution, Language, Membership, OnReport, Role,
    SecondOpinion, Slug, Window,
};
use cimaise_demo::house::{Call, House as Script, Theme};
use cimaise_store::Tx;
use jiff::Timestamp;
use secrecy::SecretString;

use crate::house::House;

/// What the play must know of the house.
pub struct Furnished {
    /// The ids of themes, by their slugs.
    pub themes: HashMap<String, String>,
    /// The address of a moderator.
    pub moderator: String,
    /// The password of everybody.
    pub password: String,
}

/// Writes all that is there before the first contribution.
pub async fn furnish(house: &House, script: &Script, now: Timestamp) -> anyhow::Result<Furnished> {
    let clock = house.app.clock.clone();
    let script = script.clone();
    let secret = SecretString::from(script.password.as_str());
    let hash = tokio::task::spawn_blocking(move || password::hash(&secret)).await??;
    house
        .app
        .store
        .write(move |tx| {
            let founded = found_institution(tx, clock.as_ref(), &institution(&script)?)?;
            let call = open_call(tx, clock.as_ref(), &call(&script.call, &founded, now)?)?;
            let mut themes = HashMap::new();
            for written in &script.themes {
                let theme = theme(&script, written, call.id, now)?;
                let theme = add_theme(tx, clock.as_ref(), &theme)?;
                themes.insert(written.slug.clone(), theme.id.to_string());
            }
            hire(tx, clock.as_ref(), &script, &founded, &hash)?;
            let moderator = script.people.iter().find(|one| one.role == Role::Moderator);
            let moderator = moderator.context("nobody moderates")?.email.clone();
            Ok::<_, Failed>(Furnished { themes, moderator, password: script.password })
        })
        .await
        .map_err(|Failed(error)| error)
}

/// Lets anyhow's errors out of a transaction.
struct Failed(anyhow::Error);

impl<E: Into<anyhow::Error>> From<E> for Failed {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

fn institution(script: &Script) -> anyhow::Result<NewInstitution> {
    let written = &script.institution;
    Ok(NewInstitution {
        slug: Slug::parse_first(&written.slug)?,
        name: written.name.clone(),
        languages: Language::ALL.to_vec(),
        accent: Colour::parse(&written.accent)?,
        time_zone: written.time_zone.clone(),
        legal_notice: written.legal_notice.clone(),
        contact: EmailAddress::parse(&written.contact)?,
    })
}

fn call(written: &Call, founded: &Institution, now: Timestamp) -> anyhow::Result<NewCall> {
    Ok(NewCall {
        institution: founded.id,
        slug: Some(Slug::parse(&written.slug)?),
        title: written.title.clone(),
        summary: written.summary.clone(),
        rules: written.rules.clone(),
        window: window(now, written.opens_days_ago, written.closes_in_days)?,
        licences: written.licences.clone(),
        pictures_max: written.pictures_max,
        second_opinion: SecondOpinion::Never,
        announced: true,
        on_report: OnReport::Hide,
        telling: cimaise_core::Telling::ByItself,
        terms: cimaise_core::Terms::default(),
        hanging: cimaise_core::Hanging::USUAL,
    })
}

fn theme(
    script: &Script,
    written: &Theme,
    call: cimaise_core::CallId,
    now: Timestamp,
) -> anyhow::Result<NewTheme> {
    Ok(NewTheme {
        call,
        slug: Some(Slug::parse(&written.slug)?),
        title: written.title.clone(),
        prompt: written.prompt.clone(),
        hashtag: Some(Hashtag::parse(&written.hashtag)?),
        exhibition: Some(Exhibition { title: written.exhibition.clone(), address: None }),
        window: window(now, written.opens_days_ago, written.closes_in_days)?,
        kit: Some(NewKit {
            title: written.kit.clone(),
            credit: script.kit_credit.clone(),
            licence: script.kit_licence,
        }),
    })
}

/// From a morning to an evening, at hours that a museum would choose.
fn window(now: Timestamp, opened: i64, closes: i64) -> anyhow::Result<Window> {
    let hour = |days: i64, hour: i64| {
        let midnight = now.as_second().div_euclid(86_400) + days;
        Timestamp::from_second(midnight * 86_400 + hour * 3_600)
    };
    Ok(Window::new(hour(-opened, 8)?, hour(closes, 19)?)?)
}

fn hire(
    tx: &mut Tx<'_>,
    clock: &dyn cimaise_core::Clock,
    script: &Script,
    founded: &Institution,
    hash: &str,
) -> anyhow::Result<()> {
    for one in &script.people {
        let membership = Membership::of(founded.id, one.role);
        let new = NewPerson {
            email: EmailAddress::parse(&one.email)?,
            name: one.name.clone(),
            language: one.language,
            memberships: vec![membership],
        };
        register_person(tx, clock, &new, hash)?;
    }
    Ok(())
}
