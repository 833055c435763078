//! Fills a house's database with a crowd, for the benchmarks of the queue and of the desk's pages.
//!
//! Usage: `crowd ADDRESS WAITING PUBLISHED PAPERS`. The house has something that hangs in the theme that
//! is filled; the others are like the latest of it, with rows of their own and no bytes. There are at most
//! as many papers of a kind as hang.

mod papers;

use std::io::Write;

use cimaise_store::{Address, Store, StoreError, Tx};
use diesel::prelude::*;
use diesel::sql_query;

/// What each database says in words of its own.
struct Words {
    /// How its addresses begin.
    begins: &'static str,
    /// An id that was drawn `n` milliseconds after the first.
    id: &'static str,
    /// Bytes that differ by `n`.
    bytes: &'static str,
    /// When what is held settles: `Decision::HELD`.
    held: &'static str,
}

const WORDS: [Words; 2] = [
    Words {
        begins: "postgres",
        id: "CAST(lpad(to_hex(1767225600000 + n), 12, '0') || '7' || substr(md5('crowd' || n), 1, 3) ||
            '8' || substr(md5(n || 'crowd'), 1, 15) AS UUID)",
        bytes: "decode(md5('' || n), 'hex')",
        held: "TIMESTAMPTZ '9000-01-01'",
    },
    Words {
        begins: "sqlite",
        id: "unhex(printf('%012x', 1767225600000 + n) || '7' || 'c1a' || '8' || '00' ||
            printf('%013x', n))",
        bytes: "CAST('' || n AS BLOB)",
        held: "221845392000000000",
    },
];

const COUNT: &str = "WITH RECURSIVE numbers (n) AS (SELECT FIRST UNION ALL
    SELECT n + 1 FROM numbers WHERE n < LAST)";

/// The rows of one crowd; `ID` is theirs, `SET` who they are. Rows of one contribution share its number.
const ROWS: [&str; 2] = [
    "INSERT INTO contributions (id, submission, institution_id, call_id, theme_id, state, title, story,
        credit, licence, language, email, received_at, sender)
     COUNT SELECT ID, ID, institution_id, call_id, theme_id, 'STATE', title, story, credit, licence,
        language, NULL, received_at, NULL
     FROM (SELECT * FROM contributions WHERE state = 'published' ORDER BY id DESC LIMIT 1) AS one
        CROSS JOIN numbers",
    "INSERT INTO pictures (id, contribution_id, position, alt, format, bytes, width, height, digest,
        had_location, placeholder, renditions, thumbhash, recipe)
     COUNT SELECT ID, ID, 1, p.alt, p.format, p.bytes, p.width, p.height, p.digest, p.had_location,
        p.placeholder, p.renditions, p.thumbhash, p.recipe
     FROM (SELECT p.* FROM pictures p JOIN publications h ON h.contribution_id = p.contribution_id
        ORDER BY h.id DESC LIMIT 1) AS p CROSS JOIN numbers",
];

/// What only those have that hang.
const HUNG: [&str; 3] = [
    "INSERT INTO decisions (id, contribution_id, kind, reason_id, words, private_note, person_id,
        decided_at, settles_at, undone_at, undone_by)
     COUNT SELECT ID, ID, kind, reason_id, words, private_note, person_id, decided_at, settles_at,
        NULL, NULL
     FROM (SELECT * FROM decisions WHERE kind = 'approve' ORDER BY id DESC LIMIT 1) AS one
        CROSS JOIN numbers",
    "INSERT INTO publications (id, contribution_id, theme_id, slug, published_at)
     COUNT SELECT ID, ID, theme_id, 'one-of-many-' || n, published_at
     FROM (SELECT * FROM publications ORDER BY id DESC LIMIT 1) AS one CROSS JOIN numbers",
    // The digests are those of another line: nobody verifies a crowd.
    "INSERT INTO acts (id, institution_id, place, digest, contribution_id, call_id, person_id, act,
        detail, detail_digest, happened_at)
     COUNT SELECT ID, institution_id, (SELECT MAX(place) FROM acts) + n, digest, ID, call_id,
        person_id, act, detail, detail_digest, happened_at
     FROM (SELECT * FROM acts WHERE act = 'hang' ORDER BY id DESC LIMIT 1) AS one CROSS JOIN numbers",
];

const COUNTERS: &str = "UPDATE themes SET
    waiting = (SELECT COUNT(*) FROM contributions WHERE theme_id = themes.id AND state = 'queued'),
    hung = (SELECT COUNT(*) FROM publications WHERE theme_id = themes.id)";

const ENDS: &str = "UPDATE chains SET place = COALESCE(
    (SELECT MAX(place) FROM acts WHERE institution_id = chains.institution_id), 0)";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [address, waiting, published, papers] = arguments.as_slice() else {
        return Err("say an address, how many wait, how many hang, and how many papers".into());
    };
    let (waiting, published): (u64, u64) = (waiting.parse()?, published.parse()?);
    let papers: u64 = papers.parse()?;
    let words = WORDS.iter().find(|words| address.starts_with(words.begins));
    let words = words.ok_or("no such database")?;
    let store = Store::open(&Address::parse(address)?, 2)?;
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    runtime.block_on(store.write(move |tx| fill(tx, words, [waiting, published, papers])))?;
    writeln!(std::io::stdout(), "{published} hang, {waiting} wait, {papers} papers of a kind")?;
    Ok(())
}

fn fill(
    tx: &mut Tx<'_>,
    words: &Words,
    [waiting, published, papers]: [u64; 3],
) -> Result<(), StoreError> {
    let mut run = |statement: &str, state: &str, first: u64, last: u64| {
        if first > last {
            return Ok(0);
        }
        let count = COUNT.replace("FIRST", &first.to_string()).replace("LAST", &last.to_string());
        let filled = statement.replace("COUNT", &count).replace("ID", words.id);
        let filled = filled.replace("BYTES", words.bytes).replace("HELD", words.held);
        sql_query(filled.replace("STATE", state)).execute(&mut **tx)
    };
    for rows in ROWS.iter().chain(&HUNG) {
        run(rows, "published", 1, published)?;
    }
    let mut reached = published;
    for (state, many) in [("queued", waiting), ("approved", papers), ("refused", papers)] {
        let (first, last) = (reached + 1, reached + many);
        let decided: &[&str] = match state {
            "approved" => &papers::APPROVED,
            "refused" => &papers::REFUSED,
            _ => &[],
        };
        for rows in ROWS.iter().chain(decided) {
            run(rows, state, first, last)?;
        }
        reached = last;
    }
    if papers > 0 {
        run(papers::TOOL, "", 1, 1)?;
    }
    for rows in papers::ABOUT {
        run(rows, "", 1, papers)?;
    }
    for statement in [COUNTERS, ENDS, "ANALYZE"] {
        sql_query(statement).execute(&mut **tx)?;
    }
    Ok(())
}
