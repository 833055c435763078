//! The numbers of a year line by line: in words, as JSON, as a table.

use std::fmt::Write;

use cimaise_core::{DecisionKind, Ground};
use cimaise_store::transparency::Numbers;
use cimaise_words::Voice;
use serde_json::{Value, json};

/// One number: of which part, of what, and what of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    part: &'static str,
    what: &'static str,
    came: &'static str,
    count: i64,
}

/// The parts, in their order.
const PARTS: [&str; 5] = ["notices", "decisions", "takedowns", "appeals", "pauses"];

/// The lines of a year; what did not happen has none.
pub(super) fn of(numbers: &Numbers) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut put = |part, what, came, count| {
        if count > 0 {
            lines.push(Line { part, what, came, count });
        }
    };
    for ((kind, outcome), count) in &numbers.notices {
        let came = outcome.map_or("waiting", |outcome| outcome.code());
        put("notices", kind.code(), came, *count);
    }
    for ((kind, ground), count) in &numbers.decisions {
        put("decisions", kind.code(), ground.code(), *count);
    }
    let takedown = |((kind, _), count): (&(DecisionKind, Ground), &i64)| {
        if *kind == DecisionKind::TakeDown { *count } else { 0 }
    };
    let takedowns: i64 = numbers.decisions.iter().map(takedown).sum();
    put("takedowns", "after-notice", "", numbers.after_notice);
    put("takedowns", "own-initiative", "", takedowns - numbers.after_notice);
    for (came, count) in &numbers.appeals {
        put("appeals", "contested", came.code(), *count);
    }
    for (role, count) in &numbers.pauses {
        put("pauses", role.code(), "", *count);
    }
    lines
}

/// Each part that has lines, in words.
pub(super) fn in_words(
    t: Voice,
    numbers: &Numbers,
    lines: &[Line],
) -> Vec<(&'static str, Vec<String>)> {
    if numbers.is_empty() {
        return Vec::new();
    }
    let said = |line: &Line| {
        let phrase = t.say(key(line.part)).with("what", line.what).with("came", line.came);
        phrase.with("count", line.count).to_string()
    };
    let part = |part: &'static str| {
        let of_it = lines.iter().filter(|line| line.part == part);
        (part, of_it.map(said).collect::<Vec<_>>())
    };
    PARTS.map(part).into_iter().filter(|(_, said)| !said.is_empty()).collect()
}

fn key(part: &str) -> &'static str {
    match part {
        "notices" => "transparency-notices-line",
        "decisions" => "transparency-decisions-line",
        "takedowns" => "transparency-takedowns-line",
        "appeals" => "transparency-appeals-line",
        _ => "transparency-pauses-line",
    }
}

/// So many minutes, as people say it.
pub(super) fn duration(t: Voice, minutes: i64) -> String {
    let (unit, count) = match minutes {
        ..120 => ("minutes", minutes),
        120..2880 => ("hours", minutes / 60),
        _ => ("days", minutes / 1440),
    };
    t.say("transparency-duration").with("unit", unit).with("count", count).to_string()
}

/// The same for programs.
pub(super) fn json(year: i16, numbers: &Numbers, lines: &[Line]) -> Value {
    let line = |line: &Line| json!({ "part": line.part, "what": line.what, "came": line.came, "count": line.count });
    json!({
        "year": year,
        "numbers": lines.iter().map(line).collect::<Vec<_>>(),
        "median_minutes_to_decide_on_a_notice": numbers.median_minutes,
        "people_who_decide": numbers.staff,
        // Nothing looks at pictures but people; a file that is no picture is refused by the program.
        "automated_moderation": false,
    })
}

/// The same for spreadsheets (RFC 4180): known words and numbers alone, so that nothing is quoted.
pub(super) fn table(numbers: &Numbers, lines: &[Line]) -> String {
    let mut table = "part,what,came,count\r\n".to_owned();
    for Line { part, what, came, count } in lines {
        // Writing into a text never fails.
        let _ = write!(table, "{part},{what},{came},{count}\r\n");
    }
    if let Some(minutes) = numbers.median_minutes {
        let _ = write!(table, "notices,median-minutes,,{minutes}\r\n");
    }
    let _ = write!(table, "staff,who-decide,,{}\r\n", numbers.staff);
    table
}
