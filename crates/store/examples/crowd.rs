//! Fills a house's database with a crowd, for the benchmark of the queue.
//!
//! Usage: `crowd ADDRESS WAITING PUBLISHED`. The house has something that hangs in the theme that is
//! filled; the others are like the latest of it, with rows of their own and no bytes.

use std::io::Write;

use cimaise_store::{Address, Store, StoreError, Tx};
use diesel::prelude::*;
use diesel::sql_query;

/// In the words of each database: an id that was drawn `n` milliseconds after the first.
const IDS: [(&str, &str); 2] = [
    (
        "postgres",
        "CAST(lpad(to_hex(1767225600000 + n), 12, '0') || '7' || substr(md5('TABLE' || n), 1, 3) ||
            '8' || substr(md5(n || 'TABLE'), 1, 15) AS UUID)",
    ),
    (
        "sqlite",
        "unhex(printf('%012x', 1767225600000 + n) || '7' || 'c1a' || '8' || '00' ||
            printf('%013x', n))",
    ),
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
    let [address, waiting, published] = arguments.as_slice() else {
        return Err("say an address, how many wait and how many hang".into());
    };
    let (waiting, published): (u64, u64) = (waiting.parse()?, published.parse()?);
    let ids = IDS.iter().find(|(name, _)| address.starts_with(name));
    let (_, id) = ids.ok_or("no such database")?;
    let fill = move |tx: &mut Tx<'_>| {
        let mut run = |statement: &str, state: &str, first: u64, last: u64| {
            let count =
                COUNT.replace("FIRST", &first.to_string()).replace("LAST", &last.to_string());
            let filled = statement.replace("COUNT", &count).replace("ID", id);
            let filled = filled.replace("STATE", state).replace("TABLE", "crowd");
            sql_query(filled).execute(&mut **tx)
        };
        for rows in ROWS.iter().chain(&HUNG) {
            run(rows, "published", 1, published)?;
        }
        for rows in ROWS {
            run(rows, "queued", published + 1, published + waiting)?;
        }
        sql_query(COUNTERS).execute(&mut **tx)?;
        sql_query(ENDS).execute(&mut **tx)?;
        sql_query("ANALYZE").execute(&mut **tx)?;
        Ok::<_, StoreError>(())
    };
    let store = Store::open(&Address::parse(address)?, 2)?;
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    runtime.block_on(store.write(fill))?;
    writeln!(std::io::stdout(), "{published} hang, {waiting} wait")?;
    Ok(())
}
