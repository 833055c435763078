//! `cimaise admin`: institutions, people and passwords.

use actix_web::rt;
use anyhow::{Context, bail};
use cimaise_api::password;
use cimaise_api::set_up::{
    NewInstitution, NewPerson, forget_device, forget_passkeys, found_institution, register_person,
    replace_password,
};
use cimaise_core::{Colour, EmailAddress, Localized, Place, Post, Role, Slug};
use cimaise_store::{Store, StoreError, calls, institutions, people, posts};

use super::verify::verify;
use crate::cli::{self, Admin, Log, Switch};
use crate::clock::SystemClock;
use crate::house::open_store;
use crate::settings::Settings;
use crate::terminal::{new_password, say};

/// Runs one of the `admin` commands.
pub fn admin(settings: &Settings, command: Admin) -> anyhow::Result<()> {
    let store = open_store(settings)?;
    store.migrate()?;
    rt::System::new().block_on(async move {
        match command {
            Admin::Institution(new) => institution(&store, new).await,
            Admin::Person(new) => person(&store, new).await,
            Admin::Owner { email, institution } => name_owner(&store, &email, institution).await,
            Admin::Password { email } => set_password(&store, &email).await,
            Admin::SecondFactor { email } => forget_second_factor(&store, &email).await,
            Admin::Passkeys { email } => forget_all_passkeys(&store, &email).await,
            Admin::Avif { institution, switch } => choose_avif(&store, institution, switch).await,
            Admin::Log(Log::Verify { institution, written_down }) => {
                verify(&store, institution.as_deref(), written_down.as_deref()).await
            }
            Admin::List => list(&store).await,
        }
    })
}

async fn institution(store: &Store, typed: cli::NewInstitution) -> anyhow::Result<()> {
    let slug = match typed.slug {
        Some(slug) => Slug::parse_first(&slug),
        None => Slug::parse_first(Slug::from_title(&typed.name, "institution").as_str()),
    };
    jiff::tz::TimeZone::get(&typed.time_zone)
        .with_context(|| format!("“{}” is no time zone, such as Europe/Paris", typed.time_zone))?;
    let new = NewInstitution {
        slug: slug.context("--slug")?,
        name: typed.name,
        languages: typed
            .languages
            .iter()
            .map(|tag| tag.parse().with_context(|| format!("“{tag}” is not fr or en")))
            .collect::<anyhow::Result<_>>()?,
        accent: Colour::parse(&typed.accent).context("--accent")?,
        time_zone: typed.time_zone,
        legal_notice: Localized::default(),
        contact: EmailAddress::parse(&typed.contact).context("--contact")?,
    };
    let founded = store.write(move |tx| found_institution(tx, &SystemClock, &new)).await.map_err(
        |error| match error {
            StoreError::Taken(_) => anyhow::anyhow!("that address is taken: choose another --slug"),
            other => other.into(),
        },
    )?;
    say(&format!("Founded {} at /{}", founded.name, founded.slug));
    Ok(())
}

async fn person(store: &Store, typed: cli::NewPerson) -> anyhow::Result<()> {
    let email = EmailAddress::parse(&typed.email).context("the address")?;
    let role = typed.role.as_deref().map(role).transpose()?;
    let language = typed.language.parse().with_context(|| format!("“{}”", typed.language))?;
    let (slug, call_slug) = (typed.institution.clone(), typed.call.clone());
    let (institution, call, owners) = store
        .read(move |db| {
            let institution = institutions::by_slug(db, &slug)?;
            let call = call_slug.map(|c| calls::by_any_slug(db, institution.id, &c)).transpose()?;
            let owners = posts::owners(db, institution.id)?;
            Ok::<_, StoreError>((institution.id, call.map(|call| call.id), owners))
        })
        .await
        .with_context(|| format!("no such institution or call in “{}”", typed.institution))?;
    let hash = password::hash(&new_password()?)?;
    let usual = if owners == 0 && call.is_none() { Role::Owner } else { Role::Moderator };
    let places = call.map(|call| Place { call, theme: None });
    let post = Post::new(role.unwrap_or(usual), places)?;
    let memberships = post.memberships(institution);
    let new = NewPerson { email, name: typed.name, language, memberships };
    let written = store.write(move |tx| register_person(tx, &SystemClock, &new, &hash)).await;
    match written {
        Ok(staff) => say(&format!("{} can sign in with {}", staff.person.name, staff.person.email)),
        Err(StoreError::Taken(_)) => bail!("someone signs in with that address already"),
        Err(error) => return Err(error.into()),
    }
    Ok(())
}

fn role(word: &str) -> anyhow::Result<Role> {
    word.parse()
        .with_context(|| format!("“{word}” is not owner, community-manager, moderator or reader"))
}

async fn name_owner(store: &Store, email: &str, slug: String) -> anyhow::Result<()> {
    let email = EmailAddress::parse(email).context("the address")?;
    let named = store.write(move |tx| {
        let institution = institutions::by_slug(tx, &slug)?;
        let (person, _) = people::by_email(tx, &email)?;
        let post = Post::new(Role::Owner, []).map_err(|_| StoreError::NotFound)?;
        posts::fill(tx, &SystemClock, institution.id, person.id, &post, None)?;
        Ok::<_, StoreError>((person.name, institution.name))
    });
    let (person, institution) =
        named.await.context("no such institution, or nobody signs in with that address")?;
    say(&format!("{person} answers for {institution}"));
    Ok(())
}

async fn set_password(store: &Store, email: &str) -> anyhow::Result<()> {
    let email = EmailAddress::parse(email).context("the address")?;
    let known = store.read(move |db| people::by_email(db, &email)).await;
    let (person, _) = known.context("nobody signs in with that address")?;
    let hash = password::hash(&new_password()?)?;
    let id = person.id;
    store.write(move |tx| replace_password(tx, &SystemClock, id, &hash)).await?;
    say(&format!("{} has a new password, and is signed out everywhere", person.name));
    Ok(())
}

async fn forget_second_factor(store: &Store, email: &str) -> anyhow::Result<()> {
    let email = EmailAddress::parse(email).context("the address")?;
    let forget = store.write(move |tx| {
        let person = people::by_email(tx, &email)?.0;
        Ok::<_, StoreError>((forget_device(tx, &SystemClock, person.id)?, person.name))
    });
    match forget.await.context("nobody signs in with that address")? {
        (true, name) => {
            say(&format!("{name} signs in by password alone, and is signed out everywhere"));
        }
        (false, name) => say(&format!("{name} signed in by password alone already")),
    }
    Ok(())
}

async fn forget_all_passkeys(store: &Store, email: &str) -> anyhow::Result<()> {
    let email = EmailAddress::parse(email).context("the address")?;
    let forget = store.write(move |tx| {
        let person = people::by_email(tx, &email)?.0;
        Ok::<_, StoreError>((forget_passkeys(tx, &SystemClock, person.id)?, person.name))
    });
    match forget.await.context("nobody signs in with that address")? {
        (0, name) => say(&format!("{name} had none")),
        (count, name) => say(&format!("Forgot {count} of {name}")),
    }
    Ok(())
}

async fn choose_avif(store: &Store, slug: String, switch: Switch) -> anyhow::Result<()> {
    let (asked, wanted) = (slug.clone(), switch == Switch::On);
    let chosen = store
        .write(move |tx| {
            let institution = institutions::by_slug(tx, &asked)?;
            institutions::set_avif(tx, &SystemClock, institution.id, wanted, None)?;
            Ok::<_, StoreError>(institution)
        })
        .await;
    let name = match chosen {
        Ok(institution) => institution.name,
        Err(StoreError::NotFound) => bail!("no institution has addresses in “{slug}”"),
        Err(error) => return Err(error.into()),
    };
    say(&match switch {
        Switch::On => format!("What {name} hangs from now on is drawn in AVIF too"),
        Switch::Off => format!("What {name} hangs from now on is not drawn in AVIF"),
    });
    say("`cimaise renditions` does the same for what hangs already");
    Ok(())
}

async fn list(store: &Store) -> anyhow::Result<()> {
    let (houses, staff) =
        store.read(|db| Ok::<_, StoreError>((institutions::all(db)?, people::all(db)?))).await?;
    for house in houses {
        say(&format!("{} — /{}", house.name, house.slug));
        for one in &staff {
            for role in one.memberships.iter().filter(|m| m.institution == house.id) {
                let scope = match (role.call, role.theme) {
                    (_, Some(_)) => " (one theme)",
                    (Some(_), None) => " (one call)",
                    (None, None) => "",
                };
                say(&format!(
                    "    {} <{}>: {}{scope}",
                    one.person.name, one.person.email, role.role
                ));
            }
        }
    }
    Ok(())
}
