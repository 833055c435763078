//! The rows of logos and covers, with their lines of the log.

use cimaise_core::{
    Act, Adorned, Call, Clock, InstitutionId, Localized, Ornament, OrnamentId, Staff, Theme,
};
use cimaise_store::acts::{self, Subject};
use cimaise_store::jobs::{self, Job};
use cimaise_store::{StoreError, StoreResult, Tx, calls, hangings, institutions, themes};
use cimaise_web::{App, Problem};

use super::super::changes::{editable_call, editable_theme};
use super::super::institution_changes::editable_institution;

/// What becomes of what hangs.
enum Change {
    /// Another hangs in its place.
    Hang(Ornament),
    /// It is described otherwise, whichever it is by now.
    Describe(Localized),
    /// It is taken down.
    Remove,
}

impl Change {
    fn made_to(self, before: Option<&Ornament>) -> Option<Ornament> {
        match self {
            Self::Hang(ornament) => Some(ornament),
            Self::Describe(alt) => before.map(|before| Ornament { alt, ..before.clone() }),
            Self::Remove => None,
        }
    }
}

/// Gives what hangs other words. 404 for who may not set it up.
pub(super) async fn describe(
    app: &App,
    staff: Staff,
    at: Adorned,
    alt: Localized,
) -> Result<(), Problem> {
    change(app, staff, at, Change::Describe(alt)).await
}

/// Hangs an ornament; where that is not to be, its bytes go again.
pub(super) async fn hang(
    app: &App,
    staff: Staff,
    at: Adorned,
    ornament: Ornament,
) -> Result<(), Problem> {
    let id = ornament.id;
    let hung = change(app, staff, at, Change::Hang(ornament)).await;
    if hung.is_err() {
        let before = app.store.read(move |db| stands(db, at)).await;
        let kept = before.is_ok_and(|before| before.is_some_and(|one| one.id == id));
        if !kept && let Err(error) = app.blobs.erase_ornament(id).await {
            tracing::warn!(%error, ornament = %id, "bytes of nothing stay");
        }
    }
    hung
}

/// Takes an ornament down; nothing happens where none hangs. 404 for who may not set it up.
pub(crate) async fn remove(app: &App, staff: Staff, at: Adorned) -> Result<(), Problem> {
    change(app, staff, at, Change::Remove).await
}

async fn change(app: &App, staff: Staff, at: Adorned, change: Change) -> Result<(), Problem> {
    let clock = app.clock.clone();
    let written = app.store.write(move |tx| -> Result<_, StoreError> {
        let (before, now) = replace(tx, &*clock, &staff, at, change)?;
        if let Some(before) = before.filter(|before| Some(before.id) != now) {
            let at = clock.now();
            jobs::leave(tx, clock.id().into(), Job::Discard(before.id), at, at)?;
        }
        Ok(())
    });
    Ok(written.await?)
}

/// What hung there before, and which hangs there now.
fn replace(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    staff: &Staff,
    at: Adorned,
    change: Change,
) -> StoreResult<(Option<Ornament>, Option<OrnamentId>)> {
    let by = Some(staff.person.id);
    match at {
        Adorned::Institution(id) => {
            let mut house = editable_institution(tx, staff, id)?;
            let before = house.logo.take();
            house.logo = change.made_to(before.as_ref());
            let now = house.logo.as_ref().map(|one| one.id);
            if before != house.logo {
                institutions::update(tx, &house)?;
                acts::record(
                    tx,
                    clock,
                    (id, Subject::Institution),
                    by,
                    Act::ChangeInstitution,
                    "logo",
                );
            }
            Ok((before, now))
        }
        Adorned::Call(id) => {
            // First: whoever hangs holds the order before the call.
            hangings::alone(tx, id)?;
            let mut call = editable_call(tx, staff, id)?;
            let before = call.cover.take();
            call.cover = change.made_to(before.as_ref());
            let now = call.cover.as_ref().map(|one| one.id);
            if before != call.cover {
                calls::update(tx, &call)?;
                acts::record(tx, clock, subject(&call), by, Act::ChangeCall, "cover");
            }
            Ok((before, now))
        }
        Adorned::Theme(id) => {
            let (mut theme, call) = editable_theme(tx, staff, id)?;
            let before = theme.cover.take();
            theme.cover = change.made_to(before.as_ref());
            let now = theme.cover.as_ref().map(|one| one.id);
            if before != theme.cover {
                themes::update(tx, &theme)?;
                acts::record(tx, clock, subject(&call), by, Act::ChangeTheme, told(&theme));
            }
            Ok((before, now))
        }
    }
}

fn subject(call: &Call) -> (InstitutionId, Subject) {
    (call.institution, Subject::Call(call.id))
}

fn told(theme: &Theme) -> String {
    format!("{} cover", theme.slug)
}

fn stands(db: &mut cimaise_store::Db, at: Adorned) -> StoreResult<Option<Ornament>> {
    Ok(match at {
        Adorned::Institution(id) => institutions::by_id(db, id)?.logo,
        Adorned::Call(id) => calls::by_id(db, id)?.cover,
        Adorned::Theme(id) => themes::by_id(db, id)?.cover,
    })
}
