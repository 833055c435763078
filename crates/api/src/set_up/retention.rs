//! For how long a call keeps what no longer serves: chosen, shown, and done.

use cimaise_core::{CallId, Days, Retention, Staff};
use cimaise_store::retention::{self, Chosen, Lapse};
use cimaise_store::{Db, StoreError, StoreResult, Tx, calls};
use cimaise_web::{App, Problem};
use jiff::Timestamp;

use super::Typed;
use super::changes::editable_call;

/// The fields of the form, and of the JSON.
pub(crate) const FIELDS: [&str; 3] = ["files_days", "contacts_days", "words_days"];

/// What was chosen for a call, and what it does.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Kept {
    /// What was chosen; nothing, where everything stays.
    pub(crate) chosen: Option<Chosen>,
    /// Of how many the files go at the next look.
    pub(crate) files_due: usize,
    /// Of how many the address goes at the next look.
    pub(crate) contacts_due: usize,
    /// The same until thirty days from now, those that are due included.
    pub(crate) files_soon: usize,
    /// See above.
    pub(crate) contacts_soon: usize,
}

/// How far ahead one looks.
const SOON: jiff::SignedDuration = jiff::SignedDuration::from_hours(30 * 24);

impl Kept {
    /// Reads it.
    pub(crate) fn read(db: &mut Db, id: CallId, now: Timestamp) -> StoreResult<Self> {
        let (call, chosen) = (calls::by_id(db, id)?, retention::of_call(db, id)?);
        let retention = chosen.map(|chosen| chosen.retention).unwrap_or_default();
        // Before it acts, what would go on the first day is what is due.
        let first = chosen.map_or(now, |chosen| chosen.acts_from().max(now));
        let mut count =
            |what, at| Ok::<_, StoreError>(retention::due(db, &call, &retention, what, at)?.len());
        Ok(Self {
            chosen,
            files_due: count(Lapse::Files, first)?,
            contacts_due: count(Lapse::Contact, first)?,
            files_soon: count(Lapse::Files, first + SOON)?,
            contacts_soon: count(Lapse::Contact, first + SOON)?,
        })
    }
}

/// What a call keeps. 404 for who may not set it up.
pub(crate) async fn kept(app: &App, staff: Staff, id: CallId) -> Result<Kept, Problem> {
    let now = app.now();
    let read = app.store.read(move |db| {
        editable_call(db, &staff, id)?;
        Kept::read(db, id, now)
    });
    Ok(read.await?)
}

/// Chooses what a call keeps; it acts a week later. 404 for who may not set it up; 422 with every fault.
pub(crate) async fn choose_retention(
    app: &App,
    staff: Staff,
    id: CallId,
    typed: Typed,
) -> Result<Kept, Problem> {
    let (clock, now) = (app.clock.clone(), app.now());
    app.store
        .write(move |tx| {
            let call = editable_call(tx, &staff, id)?;
            let wanted = read(&typed)?;
            retention::choose(tx, &*clock, &call, staff.person.id, wanted)?;
            Ok(Kept::read(tx, id, now)?)
        })
        .await
}

/// Numbers of days; a field that is left empty keeps for ever.
fn read(typed: &Typed) -> Result<Retention, Problem> {
    let mut problem = Problem::invalid();
    let mut days = |field: &'static str| {
        let typed = typed.one(field);
        let days = typed.parse().ok().and_then(Days::new);
        if days.is_none() && !typed.is_empty() {
            let between = [("least", 0.into()), ("most", Days::MOST.into())];
            problem = problem.clone().field_with(field, "between", between);
        }
        days
    };
    let [files, contacts, words] = FIELDS.map(&mut days);
    if problem.has_fields() { Err(problem) } else { Ok(Retention { files, contacts, words }) }
}

/// Lets go of what is due in every call: files, addresses, words of the log. Gives how much went.
///
/// # Errors
/// What the store says; what went before stays gone.
pub async fn let_go(app: &App) -> Result<usize, StoreError> {
    let now = app.now();
    let mut gone = 0;
    for id in app.store.read(move |db| retention::acting(db, now)).await? {
        match let_go_of(app, id, now).await {
            Ok(some) => gone += some,
            // The other calls do not wait for it.
            Err(error) => tracing::warn!(call = %id, %error, "what a call no longer keeps stays"),
        }
    }
    Ok(gone)
}

async fn let_go_of(app: &App, id: CallId, now: Timestamp) -> Result<usize, StoreError> {
    let mut gone = 0;
    for what in [Lapse::Files, Lapse::Contact] {
        loop {
            let some = let_some_go(app, id, what, now).await?;
            gone += some;
            if some == 0 {
                break;
            }
        }
    }
    gone += app.store.write(move |tx| words(tx, id, now)).await?;
    Ok(gone)
}

/// So many at once, in one transaction.
async fn let_some_go(
    app: &App,
    id: CallId,
    what: Lapse,
    now: Timestamp,
) -> Result<usize, StoreError> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            let Some(chosen) = retention::of_call(tx, id)? else { return Ok(0) };
            let call = calls::by_id(tx, id)?;
            let due = retention::due(tx, &call, &chosen.retention, what, now)?;
            for one in &due {
                retention::lapse(tx, &*clock, *one, what)?;
            }
            Ok(due.len())
        })
        .await
}

fn words(tx: &mut Tx<'_>, id: CallId, now: Timestamp) -> Result<usize, StoreError> {
    let Some(chosen) = retention::of_call(tx, id)? else { return Ok(0) };
    let call = calls::by_id(tx, id)?;
    retention::forget_words(tx, &call, &chosen.retention, now)
}
