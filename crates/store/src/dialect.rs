//! The one file that knows in what the two databases differ.

use std::fmt::Write as _;

use cimaise_core::{InstitutionId, JobId, PublicationId};
use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{BigInt, Integer, Text};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};
use jiff::Timestamp;

use crate::acts;
use crate::connection::Db;
use crate::schema::jobs;
use crate::searchable::{self, Wanted};
use crate::sql_types::{At, Id, Instant, Key};
use crate::{StoreError, StoreResult};

type Transactions = <Db as Connection>::TransactionManager;

const POSTGRES: EmbeddedMigrations = embed_migrations!("../../migrations/postgres");
const SQLITE: EmbeddedMigrations = embed_migrations!("../../migrations/sqlite");

/// Begins a transaction that will write. On SQLite it takes the write lock at once: a deferred one
/// that reads first fails as soon as another writes.
pub(crate) fn begin_write(db: &mut Db) -> QueryResult<()> {
    match db {
        Db::Sqlite(c) => AnsiTransactionManager::begin_transaction_sql(c, "BEGIN IMMEDIATE"),
        Db::Pg(c) => AnsiTransactionManager::begin_transaction(c),
    }
}

/// Begins a transaction that only reads, so that one page is made from one state of the house.
pub(crate) fn begin_read(db: &mut Db) -> QueryResult<()> {
    match db {
        Db::Sqlite(c) => AnsiTransactionManager::begin_transaction_sql(c, "BEGIN"),
        Db::Pg(c) => AnsiTransactionManager::begin_transaction_sql(
            c,
            "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        ),
    }
}

/// Brings the tables up to date, and the log with them, in one transaction; gives the names of the
/// migrations that were run. Two processes may start at once: the second waits for the first.
pub(crate) fn migrate(db: &mut Db) -> StoreResult<Vec<String>> {
    const LOCK: i64 = 0x0063_696d_6169_7365; // "cimaise"
    begin_write(db)?;
    let done = match db {
        Db::Pg(c) => c
            .batch_execute(&format!("SELECT pg_advisory_xact_lock({LOCK})"))
            .map_err(StoreError::from)
            .and_then(|()| run(c, POSTGRES)),
        Db::Sqlite(c) => run(c, SQLITE),
    };
    let done = done.and_then(|names| {
        if acts::made_the_chain(&names) {
            acts::carry(db)?;
        }
        if searchable::made_the_index(&names) {
            searchable::fill(db)?;
        }
        Ok(names)
    });
    match &done {
        Ok(_) => Transactions::commit_transaction(db)?,
        // Why it failed is what is told.
        Err(_) => drop(Transactions::rollback_transaction(db)),
    }
    done
}

fn run<DB, C>(connection: &mut C, migrations: EmbeddedMigrations) -> StoreResult<Vec<String>>
where
    DB: diesel::backend::Backend,
    C: MigrationHarness<DB>,
    EmbeddedMigrations: diesel::migration::MigrationSource<DB>,
{
    let run = connection.run_pending_migrations(migrations);
    run.map(names).map_err(|e| StoreError::Migration(e.to_string()))
}

/// The names of the migrations that still have to be run.
pub(crate) fn pending(db: &mut Db) -> StoreResult<Vec<String>> {
    fn name<DB: diesel::backend::Backend>(
        found: Vec<Box<dyn diesel::migration::Migration<DB>>>,
    ) -> Vec<String> {
        found.iter().map(|m| m.name().to_string()).collect()
    }
    let found = match db {
        Db::Pg(c) => c.pending_migrations(POSTGRES).map(name),
        Db::Sqlite(c) => c.pending_migrations(SQLITE).map(name),
    };
    found.map_err(|e| StoreError::Migration(e.to_string()))
}

fn names(versions: Vec<diesel::migration::MigrationVersion<'_>>) -> Vec<String> {
    versions.iter().map(ToString::to_string).collect()
}

#[derive(QueryableByName)]
struct DueJob {
    #[diesel(sql_type = Id)]
    id: Key<JobId>,
}

/// Lets nobody else pass here with the same `what` until this transaction ends: for what is counted
/// before it is written. On SQLite the transaction already is alone.
pub(crate) fn be_alone(db: &mut Db, what: &[u8]) -> QueryResult<()> {
    match db {
        Db::Pg(c) => {
            let mut eight = [0; 8];
            eight.iter_mut().zip(what).for_each(|(to, from)| *to = *from);
            sql_query("SELECT pg_advisory_xact_lock($1)")
                .bind::<BigInt, _>(i64::from_be_bytes(eight))
                .execute(c)
                .map(|_| ())
        }
        Db::Sqlite(_) => Ok(()),
    }
}

/// Lets nobody else add to the log of an institution until this transaction ends. On SQLite the
/// transaction already is alone.
pub(crate) fn lock_chain(db: &mut Db, institution: InstitutionId) -> QueryResult<()> {
    match db {
        Db::Pg(c) => sql_query("SELECT FROM chains WHERE institution_id = $1 FOR NO KEY UPDATE")
            .bind::<Id, _>(Key(institution))
            .execute(c)
            .map(drop),
        Db::Sqlite(_) => Ok(()),
    }
}

/// The oldest job between two priorities that is due and that nobody holds. On PostgreSQL the row is locked and those
/// that others lock are skipped; on SQLite the transaction already is alone.
pub(crate) fn lock_due_job(
    db: &mut Db,
    (least, most): (i32, i32),
    now: Timestamp,
) -> QueryResult<Option<JobId>> {
    match db {
        Db::Pg(c) => sql_query(
            "SELECT id FROM jobs WHERE failed_at IS NULL AND run_at <= $1
             AND (leased_until IS NULL OR leased_until <= $1)
             AND priority BETWEEN $2 AND $3
             ORDER BY priority, run_at, id LIMIT 1 FOR UPDATE SKIP LOCKED",
        )
        .bind::<Instant, _>(At(now))
        .bind::<Integer, _>(least)
        .bind::<Integer, _>(most)
        .get_result::<DueJob>(c)
        .optional()
        .map(|found| found.map(|job| job.id.0)),
        Db::Sqlite(_) => jobs::table
            .select(jobs::id)
            .filter(jobs::failed_at.is_null().and(jobs::run_at.le(At(now))))
            .filter(jobs::leased_until.is_null().or(jobs::leased_until.le(At(now))))
            .filter(jobs::priority.between(least, most))
            .order((jobs::priority, jobs::run_at, jobs::id))
            .first::<Key<JobId>>(db)
            .optional()
            .map(|found| found.map(|key| key.0)),
    }
}

/// The words of a row of `searchable`, which was just written, are found. PostgreSQL indexes the row itself.
pub(crate) fn index_words(db: &mut Db, number: i64, words: &str) -> QueryResult<()> {
    match db {
        Db::Pg(_) => Ok(()),
        Db::Sqlite(c) => sql_query("INSERT INTO searchable_words (rowid, words) VALUES (?, ?)")
            .bind::<BigInt, _>(number)
            .bind::<Text, _>(words)
            .execute(c)
            .map(drop),
    }
}

/// The words of a row of `searchable`, which is about to go, are found no more.
pub(crate) fn forget_words(db: &mut Db, number: i64, words: &str) -> QueryResult<()> {
    match db {
        Db::Pg(_) => Ok(()),
        Db::Sqlite(c) => sql_query(
            "INSERT INTO searchable_words (searchable_words, rowid, words) VALUES ('delete', ?, ?)",
        )
        .bind::<BigInt, _>(number)
        .bind::<Text, _>(words)
        .execute(c)
        .map(drop),
    }
}

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = Id)]
    publication_id: Key<PublicationId>,
}

/// The publications whose words have all that is wanted, the highest number first, before the number `before`.
pub(crate) fn having(
    db: &mut Db,
    wanted: &Wanted,
    before: i64,
    limit: i64,
) -> QueryResult<Vec<PublicationId>> {
    let found: Vec<Found> = match db {
        Db::Pg(c) => {
            let words = in_words_of(wanted, '\'', ":*", [" | ", " & "]);
            let mut ask = |statement: &str| -> QueryResult<Vec<Found>> {
                sql_query(statement)
                    .bind::<Text, _>(&words)
                    .bind::<BigInt, _>(before)
                    .bind::<BigInt, _>(limit)
                    .load(c)
            };
            let among_latest = ask(AMONG_LATEST)?;
            let full = i64::try_from(among_latest.len()).is_ok_and(|found| found >= limit);
            if full { among_latest } else { ask(AMONG_ALL)? }
        }
        Db::Sqlite(c) => sql_query(
            "SELECT publication_id FROM searchable_words
             JOIN searchable ON searchable.number = searchable_words.rowid
             WHERE searchable_words MATCH ? AND searchable_words.rowid < ?
             ORDER BY searchable_words.rowid DESC LIMIT ?",
        )
        .bind::<Text, _>(in_words_of(wanted, '"', "*", [" OR ", " AND "]))
        .bind::<BigInt, _>(before)
        .bind::<BigInt, _>(limit)
        .load(c)?,
    };
    Ok(found.into_iter().map(|found| found.publication_id.0).collect())
}

/// PostgreSQL does not know how many have the beginning of a word, and would go along the numbers to the first of all
/// for what nobody has. What many have fills a page from the latest thousand.
const AMONG_LATEST: &str = "
    SELECT publication_id FROM (
        SELECT number, publication_id, words FROM searchable
        WHERE number < $2 ORDER BY number DESC LIMIT 1000
    ) latest
    WHERE array_to_tsvector(string_to_array(words, ' ')) @@ $1::tsquery
    ORDER BY number DESC LIMIT $3";

/// What few have is found by its words: there is no index of these sums to go along.
const AMONG_ALL: &str = "
    SELECT publication_id FROM searchable
    WHERE array_to_tsvector(string_to_array(words, ' ')) @@ $1::tsquery AND number < $2
    ORDER BY number + 0 DESC LIMIT $3";

/// What is wanted, as a full-text query. No word has a quotation mark: they are letters, digits and marks of ours.
fn in_words_of(wanted: &Wanted, quote: char, begins: &str, [or, and]: [&str; 2]) -> String {
    let mut query = String::new();
    for (place, any) in wanted.0.iter().enumerate() {
        query.push_str(if place == 0 { "" } else { and });
        query.push('(');
        for (nth, (word, may_go_on)) in any.iter().enumerate() {
            let or = if nth == 0 { "" } else { or };
            let begins = if *may_go_on { begins } else { "" };
            // Writing to a String never fails.
            let _ = write!(query, "{or}{quote}{word}{quote}{begins}");
        }
        query.push(')');
    }
    query
}
