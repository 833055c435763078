//! Instants as people and programs write them.

use cimaise_core::HangsLater;
use cimaise_web::Problem;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// An instant with its offset (RFC 3339), or a local date and time in a zone. What the clock of summer
/// leaves out is an hour later, what it has twice is the first.
pub(crate) fn instant(typed: &str, zone: &TimeZone) -> Option<Timestamp> {
    let local = |local: DateTime| local.to_zoned(zone.clone()).map(|zoned| zoned.timestamp());
    typed.parse::<Timestamp>().or_else(|_| typed.parse().and_then(local)).ok()
}

/// The date on which something is to be hung; none when it is blank. 422 on `hang_at` when it cannot be
/// read, is past, or is more than two years away.
pub(crate) fn hanging_date(
    typed: &str,
    zone: &TimeZone,
    now: Timestamp,
) -> Result<Option<Timestamp>, Problem> {
    let refused = |code| Err(Problem::invalid().field("hang_at", code));
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let latest = now + SignedDuration::from_hours(24 * HangsLater::AHEAD_LIMIT);
    match instant(typed, zone) {
        None => refused("unreadable"),
        Some(at) if at <= now => refused("past"),
        Some(at) if at > latest => refused("too-far"),
        Some(at) => Ok(Some(at)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paris() -> TimeZone {
        TimeZone::get("Europe/Paris").unwrap()
    }

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_local_time_is_that_of_the_zone_in_every_season() {
        let read = |typed| instant(typed, &paris()).unwrap().to_string();
        assert_eq!(read("2026-12-03T09:00"), "2026-12-03T08:00:00Z");
        assert_eq!(read("2026-07-03T09:00"), "2026-07-03T07:00:00Z");
        assert_eq!(read("2026-07-03T09:00:00+00:00"), "2026-07-03T09:00:00Z");
        // Left out in spring, twice in autumn.
        assert_eq!(read("2026-03-29T02:30"), "2026-03-29T01:30:00Z");
        assert_eq!(read("2026-10-25T02:30"), "2026-10-25T00:30:00Z");
    }

    #[test]
    fn a_date_to_hang_lies_ahead_and_not_too_far() {
        let now = at("2026-11-27T10:00:00Z");
        let code = |typed| match hanging_date(typed, &paris(), now) {
            Ok(date) => date.map(|date| date.to_string()).unwrap_or_default(),
            Err(problem) => problem.fields(cimaise_words::Voice::new(cimaise_core::Language::En))
                [0]
            .code
            .clone(),
        };
        assert_eq!(code(" "), "");
        assert_eq!(code("soon"), "unreadable");
        assert_eq!(code("2026-11-27T11:00"), "past");
        assert_eq!(code("2026-11-27T11:01"), "2026-11-27T10:01:00Z");
        assert_eq!(code("2028-11-28T09:00"), "too-far");
    }
}
