//! The acts of setting up as a person of the staff does them: forms and JSON both end here.

use cimaise_core::{Act, Call, CallId, Clock, InstitutionId, PersonId, Staff, Theme, ThemeId};
use cimaise_store::acts::{self, Subject};
use cimaise_store::{Db, StoreError, StoreResult, Tx, calls, hangings, institutions, kits, themes};
use cimaise_web::{App, Problem};

use crate::contribute::megabytes;

use super::{CallWords, ThemeWords, Typed, add_theme, consents, differences, open_call, theme};

/// Opens a call. 404 for who may not open calls there; 422 with every fault.
pub(crate) async fn open(
    app: &App,
    staff: Staff,
    institution: InstitutionId,
    typed: Typed,
) -> Result<Call, Problem> {
    let (clock, house) = (app.clock.clone(), heaviest(app));
    app.store
        .write(move |tx| {
            allowed(staff.may_open_calls(institution))?;
            let institution = institutions::by_id(tx, institution)?;
            let words = CallWords::read(&typed, &institution, house)?;
            let call = open_call(tx, &*clock, &words.open(institution.id))?;
            log(tx, &*clock, &call, &staff, Act::OpenCall, "");
            Ok(call)
        })
        .await
}

/// Rewrites a call. 404 for who may not set it up; 422 with every fault.
pub(crate) async fn save_call(
    app: &App,
    staff: Staff,
    id: CallId,
    typed: Typed,
) -> Result<Call, Problem> {
    let (clock, house) = (app.clock.clone(), heaviest(app));
    app.store
        .write(move |tx| {
            // First: whoever hangs holds the order before the call.
            hangings::alone(tx, id)?;
            let before = editable_call(tx, &staff, id)?;
            let institution = institutions::by_id(tx, before.institution)?;
            let call = CallWords::read(&typed, &institution, house)?.rewrite(before.clone());
            calls::update(tx, &call)?;
            if call.terms.admits_with_adult() {
                consents::ask_the_adult(tx, &*clock, &staff, &call)?;
            }
            if before.hanging != call.hanging {
                hangings::restart(tx, &*clock, call.id)?;
            }
            let changed = differences::of_calls(&before, &call);
            if !changed.is_empty() {
                log(tx, &*clock, &call, &staff, Act::ChangeCall, changed);
            }
            Ok(call)
        })
        .await
}

/// Adds a theme to a call, last. 404 for who may not set it up; 422 with every fault.
pub(crate) async fn add(
    app: &App,
    staff: Staff,
    call: CallId,
    typed: Typed,
) -> Result<Theme, Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            let call = editable_call(tx, &staff, call)?;
            let institution = institutions::by_id(tx, call.institution)?;
            let words = ThemeWords::read(&typed, &institution)?;
            let theme = add_theme(tx, &*clock, &words.add(call.id))?;
            log(tx, &*clock, &call, &staff, Act::AddTheme, theme.slug.as_str());
            Ok(theme)
        })
        .await
}

/// Rewrites a theme, and its template when one is given. 404 for who may not set its call up; 422
/// with every fault.
pub(crate) async fn save_theme(
    app: &App,
    staff: Staff,
    id: ThemeId,
    typed: Typed,
) -> Result<Theme, Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            let (before, call) = editable_theme(tx, &staff, id)?;
            let institution = institutions::by_id(tx, call.institution)?;
            let mut words = ThemeWords::read(&typed, &institution)?;
            let kit = words.kit.take();
            let theme = words.rewrite(before.clone());
            themes::update(tx, &theme)?;
            let had = kits::of_theme(tx, id)?;
            if let Some(kit) = kit {
                theme::set_kit(tx, &*clock, id, kit)?;
            }
            let has = kits::of_theme(tx, id)?;
            let changed = differences::of_themes((&before, had.as_ref()), (&theme, has.as_ref()));
            if !changed.is_empty() {
                let told = format!("{} {changed}", theme.slug);
                log(tx, &*clock, &call, &staff, Act::ChangeTheme, told);
            }
            Ok(theme)
        })
        .await
}

/// Writes the line of the log.
fn log(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    call: &Call,
    staff: &Staff,
    act: Act,
    detail: impl Into<String>,
) {
    let subject = (call.institution, Subject::Call(call.id));
    acts::record(tx, clock, subject, Some(staff.person.id), act, detail);
}

/// Puts a call away; nothing happens to one that is away already. 404 for who may not set it up.
pub(crate) async fn put_away(app: &App, staff: Staff, id: CallId) -> Result<(), Problem> {
    shelve(app, staff, id, calls::archive).await
}

/// Brings a call back; nothing happens to one that is not away. 404 for who may not set it up.
pub(crate) async fn bring_back(app: &App, staff: Staff, id: CallId) -> Result<(), Problem> {
    shelve(app, staff, id, calls::bring_back).await
}

/// Shows a call to everybody; nothing happens to one that is shown already. 404 for who may not set it up.
pub(crate) async fn announce(app: &App, staff: Staff, id: CallId) -> Result<(), Problem> {
    shelve(app, staff, id, calls::announce).await
}

/// Shows a call to nobody but its institution again. 404 for who may not set it up; 409 `call-received`
/// once something was sent to it.
pub(crate) async fn take_announcement_back(
    app: &App,
    staff: Staff,
    id: CallId,
) -> Result<(), Problem> {
    shelve(app, staff, id, calls::take_announcement_back).await
}

/// The calls of an institution that it has not announced, for who may set them up.
pub(crate) fn drafts(
    db: &mut Db,
    staff: &Staff,
    institution: InstitutionId,
) -> StoreResult<Vec<Call>> {
    let mut calls = calls::all_of_institution(db, institution)?;
    let known = calls.iter().any(|call| staff.may_set_up(institution, call.id));
    allowed(known || staff.may_open_calls(institution))?;
    calls.retain(|call| !call.is_announced() && staff.may_set_up(institution, call.id));
    Ok(calls)
}

async fn shelve(
    app: &App,
    staff: Staff,
    id: CallId,
    act: fn(&mut Tx<'_>, &dyn Clock, &Call, PersonId) -> StoreResult<()>,
) -> Result<(), Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            // One who rewrites the call meanwhile would write it as it was.
            hangings::alone(tx, id)?;
            let call = editable_call(tx, &staff, id)?;
            Ok(act(tx, &*clock, &call, staff.person.id)?)
        })
        .await
}

/// The heaviest picture that the house takes, in whole decimal megabytes.
pub(super) fn heaviest(app: &App) -> u16 {
    u16::try_from(megabytes(app.pictures.max_bytes)).unwrap_or(u16::MAX)
}

/// A call, for who may set it up.
pub(crate) fn editable_call(db: &mut Db, staff: &Staff, id: CallId) -> StoreResult<Call> {
    let call = calls::by_id(db, id)?;
    allowed(staff.may_set_up(call.institution, call.id))?;
    Ok(call)
}

/// A theme with its call, for who may set it up.
pub(super) fn editable_theme(
    db: &mut Db,
    staff: &Staff,
    id: ThemeId,
) -> StoreResult<(Theme, Call)> {
    let theme = themes::by_id(db, id)?;
    let call = editable_call(db, staff, theme.call)?;
    Ok((theme, call))
}

/// What one may not do does not exist.
pub(super) fn allowed(may: bool) -> StoreResult<()> {
    if may { Ok(()) } else { Err(StoreError::NotFound) }
}
