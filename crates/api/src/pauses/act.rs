//! The two acts.

use cimaise_core::{
    ContributionId, Institution, NoticeId, Pause, PauseId, PauseReason, PauseRole, Staff,
};
use cimaise_store::pauses::{self, Known};
use cimaise_store::{Db, StoreError, contributions, institutions, notices};
use cimaise_web::{App, FollowUpKey, Problem};
use cimaise_words::time_zone;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

use crate::contribute::Findings;

/// Who is kept from what.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Whom {
    /// Whoever sent this, from sending.
    Sender(ContributionId),
    /// Whoever gave this notice, from giving others.
    Notifier(NoticeId),
}

/// A pause as it is asked for.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    /// Why, as it was typed.
    pub(crate) reason: String,
    /// The last day of it, as it was typed.
    pub(crate) until: String,
}

/// Begins a pause. 404 for who may not, 422 on `reason` and `until`, or on `whom` when nobody is known by it.
pub(crate) async fn begin(
    app: &App,
    staff: Staff,
    whom: Whom,
    asked: Asked,
) -> Result<Pause, Problem> {
    let (clock, key) = (app.clock.clone(), app.follow_up.clone());
    app.store
        .write(move |tx| {
            let person = staff.person.id;
            let (pause, known) = read(tx, &staff, &key, whom, &asked, clock.now())?;
            let pause = Pause { id: clock.id().into(), by: person, ..pause };
            pauses::begin(tx, clock.as_ref(), &pause, known)?;
            Ok(pause)
        })
        .await
}

/// Ends a pause before its time. 404 for who may not.
pub(crate) async fn end(app: &App, staff: Staff, id: PauseId) -> Result<(), Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            if !staff.may_pause(pauses::by_id(tx, id)?.institution) {
                return Err(Problem::not_found());
            }
            Ok(pauses::end(tx, clock.as_ref(), id, staff.person.id)?)
        })
        .await
}

fn read(
    db: &mut Db,
    staff: &Staff,
    key: &FollowUpKey,
    whom: Whom,
    asked: &Asked,
    now: Timestamp,
) -> Result<(Pause, Known), Problem> {
    let (contribution, notice) = match whom {
        Whom::Sender(id) => (contributions::by_id(db, id)?, None),
        Whom::Notifier(id) => {
            let notice = notices::by_id(db, id)?;
            (contributions::by_id(db, notice.contribution)?, Some(notice))
        }
    };
    if !staff.may_pause(contribution.institution) {
        return Err(StoreError::NotFound.into());
    }
    let (role, known) = match &notice {
        None => {
            let address = contribution.email.as_ref().map(|address| key.digest_of(address));
            let sender = pauses::sender_of(db, contribution.id)?;
            (PauseRole::Contributor, Known { address, sender })
        }
        Some(notice) => {
            let address = notice.email.as_ref().map(|address| key.digest_of(address));
            (PauseRole::Notifier, Known { address, sender: None })
        }
    };
    if known == Known::default() {
        return Err(Problem::invalid().field("whom", "nobody-known"));
    }
    let institution = institutions::by_id(db, contribution.institution)?;
    let mut found = Findings(Problem::invalid());
    let reason = found.text("reason", PauseReason::parse(&asked.reason));
    let until = until(&mut found, &asked.until, &institution, now);
    let (Some(reason), Some(until)) = (reason, until) else { return Err(found.0) };
    let pause = Pause {
        id: PauseId(contribution.id.0),
        institution: institution.id,
        role,
        contribution: contribution.id,
        notice: notice.map(|notice| notice.id),
        reason,
        by: staff.person.id,
        made_at: now,
        until,
        ended: None,
    };
    Ok((pause, known))
}

/// The end of a day in the institution's zone, a year from now at most.
fn until(found: &mut Findings, typed: &str, of: &Institution, now: Timestamp) -> Option<Timestamp> {
    let typed = typed.trim();
    if typed.is_empty() {
        found.add("until", "missing");
        return None;
    }
    let day = typed.parse::<Date>().ok().and_then(|day| day.checked_add(1.day()).ok());
    let ends = day.and_then(|next| next.to_zoned(time_zone(&of.time_zone)).ok());
    let Some(until) = ends.map(|zoned| zoned.timestamp()) else {
        found.add("until", "unreadable");
        return None;
    };
    let fits = now < until && until <= now + Pause::LONGEST;
    if !fits {
        found.add("until", "within-a-year");
    }
    fits.then_some(until)
}
