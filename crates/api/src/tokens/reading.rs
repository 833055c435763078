//! A token as it was typed.

use cimaise_core::{ApiToken, Clock, InstitutionId, Scope, Scopes, Staff, TokenName};
use cimaise_web::Problem;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};

use crate::contribute::Findings;
use crate::set_up::Typed;

/// What stands for a day of one's own choice instead of a number of days.
pub(crate) const ON_A_DATE: &str = "date";

/// Reads `name`, `scope`s, `institution`, and `days`: a number of them, or `date` with the last day in
/// `until`. 422 with every fault.
pub(super) fn token(clock: &dyn Clock, staff: &Staff, typed: &Typed) -> Result<ApiToken, Problem> {
    let now = clock.now();
    let mut found = Findings(Problem::invalid());
    let name = found.text("name", TokenName::parse(typed.one("name")));
    let scopes = typed.all("scope").map(str::parse::<Scope>).collect::<Result<Vec<_>, _>>();
    let scopes = scopes.ok().and_then(Scopes::new);
    if scopes.is_none() {
        found.add("scope", "choose-one");
    }
    let institution = institution(&mut found, staff, typed.one("institution"));
    let expires_at = expiry(&mut found, typed, now);
    let (Some(name), Some(scopes), Some(institution), Some(expires_at)) =
        (name, scopes, institution, expires_at)
    else {
        return Err(found.0);
    };
    Ok(ApiToken {
        id: clock.id().into(),
        person: staff.person.id,
        institution,
        barred: Vec::new(),
        name,
        scopes,
        created_at: now,
        expires_at,
        used_at: None,
    })
}

/// One in which they have a part, or none in particular.
#[expect(clippy::option_option, reason = "none is a choice, and a fault is none")]
fn institution(found: &mut Findings, staff: &Staff, typed: &str) -> Option<Option<InstitutionId>> {
    if typed.is_empty() {
        return Some(None);
    }
    let id: Option<InstitutionId> = typed.parse().ok();
    let own = id.filter(|id| staff.institutions().contains(id));
    if own.is_none() {
        found.add("institution", "choose-one");
    }
    own.map(Some)
}

fn expiry(found: &mut Findings, typed: &Typed, now: Timestamp) -> Option<Timestamp> {
    let (field, ends) = match typed.one("days") {
        ON_A_DATE => ("until", end_of(typed.one("until"))),
        days => ("days", days.parse::<u16>().ok().map(|days| now + hours_of(days))),
    };
    let Some(ends) = ends else {
        found.add(field, if field == "until" { "within-a-year" } else { "choose-one" });
        return None;
    };
    let fits = now < ends && ends <= now + ApiToken::LONGEST;
    if !fits {
        found.add(field, "within-a-year");
    }
    fits.then_some(ends)
}

fn hours_of(days: u16) -> SignedDuration {
    SignedDuration::from_hours(24 * i64::from(days))
}

/// The end of a day, UTC: a token is good in several institutions, in whatever zone.
fn end_of(day: &str) -> Option<Timestamp> {
    let next = day.parse::<Date>().ok()?.checked_add(1.day()).ok()?;
    Some(next.to_zoned(TimeZone::UTC).ok()?.timestamp())
}
