//! Fills a house's SQLite database with pictures of given fingerprints, for the benchmark of
//! look-alikes.
//!
//! Usage: `fingerprints ADDRESS FILE`, where the file holds 129 bytes for each. The house has
//! something that hangs: the others are like it, a contribution and a picture each, without bytes.
//! Their ids are those of `n` milliseconds after the beginning of 2026, from 1.

use std::io::Write;

use cimaise_store::{Address, Store, StoreError, Tx};
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::Binary;

/// What a fingerprint weighs, in bytes.
const WEIGHT: usize = 129;
/// How many are written by one statement.
const AT_ONCE: usize = 10_000;

const ID: &str = "unhex(printf('%012x', 1767225600000 + n) || '7c1a800' || printf('%013x', n))";

const COUNT: &str = "WITH RECURSIVE numbers (n) AS (SELECT FIRST UNION ALL
    SELECT n + 1 FROM numbers WHERE n < LAST)";

const ROWS: [&str; 2] = [
    "INSERT INTO contributions (id, submission, institution_id, call_id, theme_id, state, title, story,
        credit, licence, language, email, received_at, sender)
     COUNT SELECT ID, ID, institution_id, call_id, theme_id, 'published', title, story, credit, licence,
        language, NULL, received_at, NULL
     FROM (SELECT * FROM contributions WHERE state = 'published' ORDER BY id DESC LIMIT 1) AS one
        CROSS JOIN numbers",
    "INSERT INTO pictures (id, contribution_id, position, alt, format, bytes, width, height, digest,
        had_location, placeholder, renditions, thumbhash, recipe)
     COUNT SELECT ID, ID, 1, p.alt, p.format, p.bytes, p.width, p.height,
        unhex(printf('%064x', n * 2654435761)), p.had_location, p.placeholder, p.renditions,
        p.thumbhash, p.recipe
     FROM (SELECT * FROM pictures ORDER BY id DESC LIMIT 1) AS p CROSS JOIN numbers",
];

const FINGERPRINTS: &str =
    "INSERT INTO fingerprints (institution_id, number, picture_id, fingerprint)
     COUNT SELECT id, fingerprints + n - FIRST + 1, ID, substr(some, (n - FIRST) * 129 + 1, 129)
     FROM (SELECT id, fingerprints, ? AS some FROM institutions
        WHERE id = (SELECT institution_id FROM contributions ORDER BY id DESC LIMIT 1))
        CROSS JOIN numbers";

const GIVEN: &str = "UPDATE institutions SET fingerprints = (
    SELECT COALESCE(MAX(number), 0) FROM fingerprints WHERE institution_id = institutions.id)";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [address, path] = arguments.as_slice() else {
        return Err("say an address and a file of fingerprints".into());
    };
    let fingerprints = std::fs::read(path)?;
    let count = fingerprints.len() / WEIGHT;
    let fill = move |tx: &mut Tx<'_>| {
        let filled = |statement: &str, first: usize, last: usize| {
            let count =
                COUNT.replace("FIRST", &first.to_string()).replace("LAST", &last.to_string());
            let statement = statement.replace("COUNT", &count).replace("ID", ID);
            statement.replace("FIRST", &first.to_string())
        };
        for rows in ROWS {
            sql_query(filled(rows, 1, count)).execute(&mut **tx)?;
        }
        for (number, some) in fingerprints.chunks(AT_ONCE * WEIGHT).enumerate() {
            let first = number * AT_ONCE + 1;
            let last = first + some.len() / WEIGHT - 1;
            sql_query(filled(FINGERPRINTS, first, last))
                .bind::<Binary, _>(some)
                .execute(&mut **tx)?;
            sql_query(GIVEN).execute(&mut **tx)?;
        }
        sql_query("ANALYZE").execute(&mut **tx)?;
        Ok::<_, StoreError>(())
    };
    let store = Store::open(&Address::parse(address)?, 2)?;
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    runtime.block_on(store.write(fill))?;
    writeln!(std::io::stdout(), "{count} pictures with their fingerprints")?;
    Ok(())
}
