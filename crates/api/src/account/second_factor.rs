//! The second thing that somebody shows when they sign in: begun, confirmed, taken away.

use actix_web::http::StatusCode;
use cimaise_core::{Act, Clock, Staff};
use cimaise_store::{StoreError, Tx, second_factors, sessions};
use cimaise_web::{App, InPerson, Problem, StaffKey};
use secrecy::SecretString;
use uuid::Uuid;

use crate::session::{self, codes};

/// How many codes are kept on paper.
const ON_PAPER: usize = 10;

/// Begins an authenticator, for who shows their password; gives from what its secret is made. It counts
/// once a code of it was shown. 409 `second-factor-set` when one counts already; 422 on `current`; 429
/// after too many tries.
pub(crate) async fn begin(
    app: &App,
    me: &InPerson,
    password: SecretString,
) -> Result<Uuid, Problem> {
    // Whoever finds a desk left open does not lock its owner out.
    session::shows_again(app, me, password).await?;
    let (clock, person) = (app.clock.clone(), me.staff.person.id);
    let begun = app.store.write(move |tx| second_factors::begin(tx, clock.as_ref(), person)).await;
    begun.map_err(|error| match error {
        StoreError::Taken(_) => Problem::new(StatusCode::CONFLICT, "second-factor-set"),
        other => other.into(),
    })
}

/// From here on it is asked for, for who shows a code of it; gives the codes to be kept on paper, which
/// are told once. All other sessions end: they were opened without it. 422 on `code`; 429 after too many
/// tries.
pub(crate) async fn confirm(app: &App, me: InPerson, code: &str) -> Result<Vec<String>, Problem> {
    let InPerson { staff, session } = me;
    session::count_code(app, staff.person.id)?;
    let (clock, key, now) = (app.clock.clone(), app.staff_key.clone(), app.now());
    let code = codes::tidy(code);
    app.store
        .write(move |tx| {
            let person = staff.person.id;
            let begun = second_factors::of(tx, person)?.filter(|factor| !factor.is_confirmed);
            let shown = begun
                .and_then(|factor| Some((factor.secret, key.step_of(factor.secret, &code, now)?)));
            let Some((secret, step)) = shown else { return Err(wrong_code()) };
            second_factors::spend_step(tx, person, step)?;
            second_factors::confirm(tx, clock.as_ref(), person, secret)?;
            sessions::close_others(tx, person, session.id)?;
            on_paper(tx, clock.as_ref(), &key, &staff)
        })
        .await
}

/// Ten new codes on paper in the place of those before, for who shows a code. 422 on `code`; 429 after
/// too many tries.
pub(crate) async fn renew(app: &App, staff: Staff, code: String) -> Result<Vec<String>, Problem> {
    session::count_code(app, staff.person.id)?;
    let (clock, key, now) = (app.clock.clone(), app.staff_key.clone(), app.now());
    app.store
        .write(move |tx| {
            if !codes::spend(tx, &key, staff.person.id, &code, now)? {
                return Err(wrong_code());
            }
            on_paper(tx, clock.as_ref(), &key, &staff)
        })
        .await
}

/// None is asked for any more, for who shows their password and a code. 422 on either; 409
/// `second-factor-asked` where an institution asks its staff for one; 429 after too many tries.
pub(crate) async fn remove(
    app: &App,
    me: InPerson,
    password: SecretString,
    code: String,
) -> Result<(), Problem> {
    session::shows_again(app, &me, password).await?;
    let staff = me.staff;
    session::count_code(app, staff.person.id)?;
    let (clock, key, now) = (app.clock.clone(), app.staff_key.clone(), app.now());
    app.store
        .write(move |tx| {
            if !codes::spend(tx, &key, staff.person.id, &code, now)? {
                return Err(wrong_code());
            }
            second_factors::remove(tx, staff.person.id)?;
            if second_factors::is_owed(tx, &staff)? {
                return Err(Problem::new(StatusCode::CONFLICT, "second-factor-asked"));
            }
            session::log(tx, clock.as_ref(), &staff, Act::RemoveSecondFactor, "");
            Ok(())
        })
        .await
}

fn wrong_code() -> Problem {
    Problem::invalid().field("code", "wrong-code")
}

/// Writes new codes, and tells them this once.
fn on_paper(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    key: &StaffKey,
    staff: &Staff,
) -> Result<Vec<String>, Problem> {
    let codes = (0..ON_PAPER).map(|_| StaffKey::new_recovery_code());
    let codes = codes.collect::<Result<Vec<_>, _>>()?;
    let digests: Vec<_> = codes.iter().map(|code| key.recovery_digest(code)).collect();
    second_factors::replace_recovery(tx, staff.person.id, &digests)?;
    session::log(tx, clock, staff, Act::SetSecondFactor, "");
    Ok(codes)
}
