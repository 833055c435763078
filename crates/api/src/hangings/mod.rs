//! The order in which a call hangs what is approved, and its dates: as forms and as JSON.

mod form;

use cimaise_core::{Call, CallId, Contribution, ContributionId, HangingMove, Staff};
use cimaise_store::{Db, StoreError, StoreResult, hangings, institutions};
use cimaise_web::{App, Problem};
use cimaise_words::time_zone;

use crate::instants::hanging_date;
use crate::set_up::editable_call;
use crate::subject;

pub(crate) use form::{arrange_by_form, pause_by_form, resume_by_form};

/// What is done with one that waits to be hung.
pub(crate) enum Arranging {
    /// It moves in the order.
    Move(HangingMove),
    /// It hangs on that date, as it was typed; without a date when it is blank.
    Date(String),
    /// It hangs now.
    Now,
}

/// Arranges what waits to be hung; gives its call. 404 for who does not set its call up, or when it does
/// not wait; 409 `waits-for-its-date` when what is moved has a date, `hanging-paused` when it is to hang now
/// and its call is paused; 422 on `hang_at` when the date does not fit.
pub(crate) async fn arrange(
    app: &App,
    staff: Staff,
    id: ContributionId,
    what: Arranging,
) -> Result<CallId, Problem> {
    let (clock, by) = (app.clock.clone(), staff.person.id);
    app.store
        .write(move |tx| {
            let (contribution, call) = arrangeable(tx, &staff, id)?;
            match what {
                Arranging::Move(how) => hangings::shift(tx, &*clock, &contribution, by, how)?,
                Arranging::Date(typed) => {
                    let institution = institutions::by_id(tx, contribution.institution)?;
                    let zone = time_zone(&institution.time_zone);
                    let on = hanging_date(&typed, &zone, clock.now())?;
                    hangings::put_on(tx, &*clock, &contribution, by, on)?;
                }
                Arranging::Now => hangings::hang_now(tx, &*clock, &contribution, by)?,
            }
            Ok::<_, Problem>(call)
        })
        .await
}

/// What waits, for who sets its call up.
fn arrangeable(
    db: &mut Db,
    staff: &Staff,
    id: ContributionId,
) -> StoreResult<(Contribution, CallId)> {
    let subject = subject::readable(db, staff, id)?;
    let may = staff.may_set_up(subject.contribution.institution, subject.call.id);
    if may { Ok((subject.contribution, subject.call.id)) } else { Err(StoreError::NotFound) }
}

/// A call hangs nothing for now; nothing happens to one that is paused. 404 for who does not set it up.
pub(crate) async fn pause(app: &App, staff: Staff, id: CallId) -> Result<(), Problem> {
    let clock = app.clock.clone();
    let write = app.store.write(move |tx| {
        let call = editable_call(tx, &staff, id)?;
        hangings::pause(tx, &*clock, &call, staff.person.id)
    });
    Ok(write.await?)
}

/// A call hangs again; nothing happens to one that is not paused. 404 for who does not set it up.
pub(crate) async fn resume(app: &App, staff: Staff, id: CallId) -> Result<(), Problem> {
    let clock = app.clock.clone();
    let write = app.store.write(move |tx| {
        let call = editable_call(tx, &staff, id)?;
        hangings::resume(tx, &*clock, &call, staff.person.id)
    });
    Ok(write.await?)
}

/// A call, for who may see what it hangs.
pub(crate) fn readable_call(db: &mut Db, staff: &Staff, id: CallId) -> StoreResult<Call> {
    let call = cimaise_store::calls::by_id(db, id)?;
    if staff.may_read_call(call.institution, call.id) {
        Ok(call)
    } else {
        Err(StoreError::NotFound)
    }
}
