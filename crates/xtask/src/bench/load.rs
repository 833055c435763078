//! Many requests at once, from this machine to itself, by wrk.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::machine::programs;
use crate::step::Step;

/// What a server did in a turn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Load {
    /// Answers a second.
    pub requests: f64,
    /// Milliseconds in which 99 of a hundred came.
    pub slowest: f64,
}

/// What is asked for.
pub struct Asked<'a> {
    /// The address.
    pub url: &'a str,
    /// Headers, each a line.
    pub headers: Vec<String>,
    /// What wrk runs for each request (Lua), to ask for something else each time.
    pub script: Option<&'a Path>,
}

/// Asks for three seconds over 16 connections.
///
/// # Errors
/// When any answer is an error or is lost: a fast error is no good answer.
pub fn load(asked: &Asked) -> Result<Load> {
    let headers = asked.headers.iter().flat_map(|header| ["--header", header.as_str()]);
    let wrk = Step::new(programs::need("wrk", &["wrk"])?)
        .args(["--threads", "1", "--connections", "16", "--duration", "3s", "--latency"])
        .args(headers);
    let wrk = asked.script.iter().fold(wrk, |wrk, script| wrk.args(["--script"]).args([script]));
    let printed = wrk.args([asked.url]).capture()?;
    if !printed.success {
        bail!("wrk failed:\n{}", printed.text);
    }
    read(&printed.text)
}

fn read(text: &str) -> Result<Load> {
    let line = |start: &str| text.lines().find_map(|line| line.trim().strip_prefix(start));
    if let Some(errors) = line("Non-2xx or 3xx responses:").or_else(|| line("Socket errors:")) {
        bail!("some answers were errors: {}", errors.trim());
    }
    let value = |start| line(start).with_context(|| format!("wrk printed:\n{text}"));
    let requests = value("Requests/sec:")?.trim().parse()?;
    Ok(Load { requests, slowest: milliseconds(value("99%")?.trim())? })
}

/// `812.00us`, `1.20ms`, `1.02s`.
fn milliseconds(time: &str) -> Result<f64> {
    let units = [("us", 0.001), ("ms", 1.0), ("s", 1000.0)];
    let read = |(unit, factor): (&str, f64)| {
        let number: f64 = time.strip_suffix(unit)?.parse().ok()?;
        Some(number * factor)
    };
    units.into_iter().find_map(read).with_context(|| format!("not a time: {time}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PRINTED: &str = "Running 3s test @ http://127.0.0.1:1/\n  1 threads and 32 connections\n\
                           Latency Distribution\n     50%  301.00us\n     99%    1.02ms\n\
                           Requests/sec:  48731.49\nTransfer/sec:      6.00MB\n";

    #[test]
    fn requests_a_second_are_read_and_the_slowest_of_a_hundred() {
        let read = read(PRINTED).unwrap();
        assert_eq!(format!("{:.2} {:.2}", read.requests, read.slowest), "48731.49 1.02");
    }

    #[test]
    fn times_have_three_units() {
        let read = ["812.00us", "1.20ms", "1.50s"].map(|time| milliseconds(time).unwrap());
        assert_eq!(read.map(|time| format!("{time:.3}")), ["0.812", "1.200", "1500.000"]);
        assert!(milliseconds("1m").is_err());
    }

    #[test]
    fn errors_are_no_answers() {
        let printed = format!("  Non-2xx or 3xx responses: 7\n{PRINTED}");
        assert_eq!(read(&printed).unwrap_err().to_string(), "some answers were errors: 7");
    }
}
