//! The code that somebody shows besides their password.

use cimaise_core::PersonId;
use cimaise_store::{StoreResult, Tx, second_factors};
use cimaise_web::{App, Problem, StaffKey};
use jiff::Timestamp;

use super::accounts::CODES;

/// Counts a try, from wherever it comes; 429 after too many.
pub(crate) fn count_code(app: &App, person: PersonId) -> Result<(), Problem> {
    CODES.count(&person.to_string(), app.now())
}

/// Spends a code in a transaction of its own; false when it is none. 429 after too many tries.
pub(crate) async fn shows(app: &App, person: PersonId, code: String) -> Result<bool, Problem> {
    count_code(app, person)?;
    let (key, now) = (app.staff_key.clone(), app.now());
    let spent = app.store.write(move |tx| spend(tx, &key, person, &code, now)).await?;
    if spent {
        CODES.forget(&person.to_string());
    }
    Ok(spent)
}

/// Spends a code: of their authenticator, or one that they keep on paper. False when it is neither, or
/// was spent before.
pub(crate) fn spend(
    tx: &mut Tx<'_>,
    key: &StaffKey,
    person: PersonId,
    typed: &str,
    now: Timestamp,
) -> StoreResult<bool> {
    let Some(factor) = second_factors::asked_for(tx, person)? else { return Ok(false) };
    let code = tidy(typed);
    if let Some(step) = key.step_of(factor.secret, &code, now) {
        return second_factors::spend_step(tx, person, step);
    }
    second_factors::spend_recovery(tx, person, &key.recovery_digest(&code))
}

/// As it was told: people put spaces into codes, and capitals.
pub(crate) fn tidy(typed: &str) -> String {
    typed.chars().filter(|c| !c.is_whitespace()).take(20).collect::<String>().to_ascii_lowercase()
}
