//! What colleagues call somebody, and the language of their desk.

use cimaise_core::{Act, Language, PersonName, Staff};
use cimaise_store::{StoreError, people};
use cimaise_web::{App, Problem};

use crate::contribute::Findings;
use crate::session;

/// Changes both. 422 with every fault.
pub(crate) async fn change(
    app: &App,
    staff: Staff,
    name: &str,
    language: &str,
) -> Result<(), Problem> {
    let (name, language) = read(name, language)?;
    if name.as_str() == staff.person.name && language == staff.person.language {
        return Ok(());
    }
    let clock = app.clock.clone();
    let write = app.store.write(move |tx| {
        people::set_words(tx, staff.person.id, &name, language)?;
        session::log(tx, clock.as_ref(), &staff, Act::ChangeAccount, "");
        Ok::<_, StoreError>(())
    });
    Ok(write.await?)
}

fn read(name: &str, language: &str) -> Result<(PersonName, Language), Problem> {
    let mut found = Findings(Problem::invalid());
    let name = found.text("name", PersonName::parse(name));
    let language: Option<Language> = language.parse().ok();
    if language.is_none() {
        found.add("language", "unreadable");
    }
    name.zip(language).ok_or(found.0)
}

/// A name as it was typed, or 422 on `name`.
pub(crate) fn person_name(typed: &str) -> Result<PersonName, Problem> {
    let mut found = Findings(Problem::invalid());
    found.text("name", PersonName::parse(typed)).ok_or(found.0)
}
