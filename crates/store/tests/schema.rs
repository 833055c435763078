//! The tables are the same on both databases, and `src/schema` names them as they are.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Barrier};

use cimaise_store::{Db, Store, StoreError, StoreResult};
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{Bool, Integer, Text};

use crate::support::Database;

/// A column: its type in the words of `src/schema`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, QueryableByName)]
struct Column {
    #[diesel(sql_type = Text)]
    table_name: String,
    #[diesel(sql_type = Integer)]
    position: i32,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Bool)]
    nullable: bool,
}

#[derive(QueryableByName)]
struct Said {
    #[diesel(sql_type = Text)]
    text: String,
}

/// What an introspection finds, in words that both databases share.
#[derive(Debug, PartialEq, Eq)]
struct Tables {
    columns: Vec<Column>,
    /// `table (column, column)`, primary and unique keys.
    keys: BTreeSet<String>,
    /// `table column -> table column ON DELETE …`.
    references: BTreeSet<String>,
    /// `name ON table (column, column) WHERE …`.
    indexes: BTreeSet<String>,
    /// `table condition`.
    checks: BTreeSet<String>,
}

/// On SQLite the types say how they are stored, not what they mean: the name of the column does. The index of words is
/// each database's own.
const SQLITE_COLUMNS: &str = "
    SELECT t.name AS table_name, c.cid AS position, c.name AS name, c.\"notnull\" = 0 AS nullable,
        CASE WHEN c.type = 'BLOB' AND c.name IN ('client', 'credential', 'detail_digest', 'digest', 'fingerprint', 'public_key', 'sender',
                 'thumbhash')
                 THEN 'Binary'
             WHEN c.type = 'BLOB' THEN 'Id'
             WHEN c.type = 'TEXT' THEN 'Text'
             WHEN c.name LIKE '%\\_at' ESCAPE '\\' OR c.name IN ('hold_until', 'leased_until')
                 THEN 'Instant'
             WHEN c.name IN ('automated', 'avif', 'by_invitation', 'counts', 'had_location', 'links', 'may_be_copied', 'offered', 'public_log', 'required', 'second_factor', 'waits', 'was_hidden') THEN 'Bool'
             WHEN c.name IN ('bytes', 'downloads', 'fingerprints', 'hub_version', 'hung', 'length', 'number', 'received', 'sign_count', 'signed', 'start', 'step', 'waiting') OR t.name || c.name IN ('actsplace', 'chainsplace', 'hangingsplace', 'selectionsversion', 'themesversion')
                 THEN 'BigInt'
             ELSE 'Integer' END AS kind
    FROM sqlite_schema t JOIN pragma_table_info(t.name) c
    WHERE t.type = 'table' AND t.name NOT LIKE '\\_\\_%' ESCAPE '\\' AND t.name NOT LIKE 'sqlite%'
        AND t.name NOT LIKE 'searchable\\_words%' ESCAPE '\\'
    ORDER BY t.name, c.cid";

/// A column that was dropped leaves its place empty there.
const POSTGRES_COLUMNS: &str = "
    SELECT table_name::text, column_name::text AS name,
        (row_number() OVER (PARTITION BY table_name ORDER BY ordinal_position) - 1)::int AS position,
        is_nullable = 'YES' AS nullable,
        CASE data_type WHEN 'uuid' THEN 'Id' WHEN 'text' THEN 'Text' WHEN 'bytea' THEN 'Binary'
             WHEN 'timestamp with time zone' THEN 'Instant' WHEN 'boolean' THEN 'Bool'
             WHEN 'bigint' THEN 'BigInt' WHEN 'integer' THEN 'Integer' ELSE data_type END AS kind
    FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name NOT LIKE '\\_\\_%'
    ORDER BY table_name COLLATE \"C\", ordinal_position";

/// A key that is the row's own number has no index there.
const SQLITE_KEYS: &str = "
    SELECT t.name || ' (' || (SELECT group_concat(name, ', ')
        FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno)) || ')' AS text
    FROM sqlite_schema t JOIN pragma_index_list(t.name) i
    WHERE t.type = 'table' AND i.origin IN ('pk', 'u') AND t.name NOT LIKE '\\_\\_%' ESCAPE '\\'
        AND t.name NOT LIKE 'searchable\\_words%' ESCAPE '\\'
    UNION ALL SELECT t.name || ' (' || c.name || ')' FROM sqlite_schema t JOIN pragma_table_info(t.name) c
    WHERE t.type = 'table' AND t.name = 'searchable' AND c.pk = 1";

const POSTGRES_KEYS: &str = "
    SELECT conrelid::regclass::text || ' (' || (SELECT string_agg(a.attname, ', ' ORDER BY k.at)
        FROM unnest(conkey) WITH ORDINALITY k (number, at)
        JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = k.number) || ')' AS text
    FROM pg_constraint
    WHERE contype IN ('p', 'u') AND connamespace = 'public'::regnamespace
        AND conrelid::regclass::text NOT LIKE '\\_\\_%'";

const SQLITE_REFERENCES: &str = "
    SELECT t.name || ' ' || f.\"from\" || ' -> ' || f.\"table\" || ' ' || f.\"to\"
        || ' ON DELETE ' || f.on_delete AS text
    FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f WHERE t.type = 'table'";

const POSTGRES_REFERENCES: &str = "
    SELECT conrelid::regclass::text || ' ' || here.attname || ' -> ' || confrelid::regclass::text
        || ' ' || there.attname || ' ON DELETE '
        || CASE confdeltype WHEN 'a' THEN 'NO ACTION' WHEN 'c' THEN 'CASCADE' END AS text
    FROM pg_constraint
    JOIN pg_attribute here ON here.attrelid = conrelid AND here.attnum = conkey[1]
    JOIN pg_attribute there ON there.attrelid = confrelid AND there.attnum = confkey[1]
    WHERE contype = 'f'";

const SQLITE_INDEXES: &str = "
    SELECT substr(sql, length('CREATE INDEX ') + 1) AS text FROM sqlite_schema
    WHERE type = 'index' AND sql IS NOT NULL";

/// Written as a migration writes them: without casts, schema, method and outer parentheses.
const POSTGRES_INDEXES: &str = "
    SELECT regexp_replace(replace(replace(replace(substr(indexdef, length('CREATE INDEX ') + 1),
        'public.', ''), 'USING btree ', ''), '::text', ''), 'WHERE \\((.*)\\)$', 'WHERE \\1') AS text
    FROM pg_indexes
    WHERE schemaname = 'public' AND indexname NOT IN (SELECT conname FROM pg_constraint)
        AND indexname <> 'searchable_words'";

const SQLITE_TABLES: &str = "
    SELECT name AS text FROM sqlite_schema
    WHERE type IN ('table', 'index') AND name NOT LIKE '\\_\\_%' ESCAPE '\\'
        AND name NOT LIKE 'sqlite%'";

const POSTGRES_TABLES: &str = "
    SELECT relname::text AS text FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relname NOT LIKE '\\_\\_%'";

fn said(db: &mut Db, query: &str) -> StoreResult<BTreeSet<String>> {
    let rows: Vec<Said> = sql_query(query).load(db)?;
    Ok(rows.into_iter().map(|row| row.text).collect())
}

async fn introspect(database: &Database, queries: [&'static str; 4]) -> Tables {
    let store = Store::open(&database.address(), 1).unwrap();
    store.migrate().unwrap();
    let checks = written_checks(database);
    store
        .read::<_, StoreError, _>(move |db| {
            let [columns, keys, references, indexes] = queries;
            Ok(Tables {
                columns: sql_query(columns).load(db)?,
                keys: said(db, keys)?,
                references: said(db, references)?,
                indexes: said(db, indexes)?,
                checks,
            })
        })
        .await
        .unwrap()
}

/// The conditions are compared as the migrations write them: a server rewrites them as it stores them.
fn written_checks(database: &Database) -> BTreeSet<String> {
    let mut checks = BTreeSet::new();
    for name in migrations(database) {
        let mut table = String::new();
        for line in migration(database, &name, "up").lines() {
            if let Some(name) = line.strip_prefix("CREATE TABLE ") {
                name.trim_end_matches(" (").clone_into(&mut table);
            }
            if let Some((_, condition)) = line.split_once("CHECK ") {
                checks.insert(format!("{table} {}", condition.trim_end_matches(',')));
            }
        }
    }
    checks
}

/// The names of the migrations of a database, in their order.
fn migrations(database: &Database) -> Vec<String> {
    let entries = folder_of(database).read_dir().unwrap();
    let mut names: Vec<_> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort_unstable();
    names
}

/// What one of them says, `up` or `down`.
fn migration(database: &Database, name: &str, way: &str) -> String {
    std::fs::read_to_string(folder_of(database).join(name).join(way).with_extension("sql")).unwrap()
}

fn folder_of(database: &Database) -> PathBuf {
    let name = if matches!(database, Database::Sqlite(_)) { "sqlite" } else { "postgres" };
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations").join(name)
}

/// How diesel calls a migration that was run: the digits of its name.
fn versions(names: &[String]) -> Vec<String> {
    let number = |name: &String| name.split('_').next().unwrap().replace('-', "");
    names.iter().map(number).collect()
}

/// Tells only the columns that differ.
fn assert_same(here: &[Column], there: &[Column]) {
    let only = |these: &[Column], those: &[Column]| {
        these.iter().filter(|column| !those.contains(column)).cloned().collect::<Vec<_>>()
    };
    assert_eq!(only(here, there), only(there, here));
    assert_eq!(here.len(), there.len());
}

async fn on_sqlite() -> Tables {
    let queries = [SQLITE_COLUMNS, SQLITE_KEYS, SQLITE_REFERENCES, SQLITE_INDEXES];
    introspect(&Database::sqlite(), queries).await
}

async fn on_postgres() -> Tables {
    let queries = [POSTGRES_COLUMNS, POSTGRES_KEYS, POSTGRES_REFERENCES, POSTGRES_INDEXES];
    introspect(&Database::postgres(), queries).await
}

#[tokio::test]
async fn both_databases_have_the_same_tables() {
    let (sqlite, postgres) = (on_sqlite().await, on_postgres().await);
    assert_same(&sqlite.columns, &postgres.columns);
    assert_eq!(sqlite.keys, postgres.keys);
    assert_eq!(sqlite.references, postgres.references);
    assert_eq!(sqlite.indexes, postgres.indexes);
    assert_eq!(sqlite.checks, postgres.checks);
    let sizes = (sqlite.columns.len() > 100, sqlite.keys.len() > 20, sqlite.checks.len());
    assert_eq!(sizes, (true, true, 9));
    assert!(sqlite.references.len() > 20 && sqlite.indexes.len() > 10);
}

/// The tables of `src/schema`: their columns, and `table (primary key)`.
fn written() -> (Vec<Column>, BTreeSet<String>) {
    let mut columns = Vec::new();
    let mut keys = BTreeSet::new();
    let text = concat!(
        include_str!("../src/schema/house.rs"),
        include_str!("../src/schema/journey.rs"),
        include_str!("../src/schema/pages.rs"),
        include_str!("../src/schema/traces.rs"),
    );
    for block in text.split("diesel::table! {").skip(1) {
        let table = block.lines().map(str::trim).find(|line| line.ends_with(") {")).unwrap();
        let key = table.trim_end_matches(" {");
        let name = key.split(' ').next().unwrap();
        keys.insert(key.to_owned());
        let lines =
            block.lines().filter_map(|line| line.trim().trim_end_matches(',').split_once(" -> "));
        for (position, (column, kind)) in (0..).zip(lines) {
            let inner = kind.strip_prefix("Nullable<").and_then(|rest| rest.strip_suffix('>'));
            columns.push(Column {
                table_name: name.to_owned(),
                position,
                name: column.to_owned(),
                kind: inner.unwrap_or(kind).to_owned(),
                nullable: inner.is_some(),
            });
        }
    }
    columns.sort();
    (columns, keys)
}

#[tokio::test]
async fn the_code_names_the_tables_as_they_are_on_postgres() {
    let (columns, keys) = written();
    let made = on_postgres().await;
    assert_same(&columns, &made.columns);
    assert_eq!(keys.difference(&made.keys).collect::<Vec<_>>(), Vec::<&String>::new());
}

#[tokio::test]
async fn the_code_names_the_tables_as_they_are_on_sqlite() {
    let (columns, keys) = written();
    let made = on_sqlite().await;
    assert_same(&columns, &made.columns);
    assert_eq!(keys.difference(&made.keys).collect::<Vec<_>>(), Vec::<&String>::new());
}

async fn can_be_undone(database: Database, query: &'static str) {
    let store = Store::open(&database.address(), 1).unwrap();
    let names = migrations(&database);
    assert_eq!(store.pending_migrations().unwrap(), names);
    assert_eq!(store.migrate().unwrap(), versions(&names));
    assert_eq!(store.pending_migrations().unwrap(), Vec::<String>::new());
    let left = |db: &mut Db| said(db, query);
    assert!(store.read(left).await.unwrap().len() > 30);
    let down = names.iter().rev().map(|name| migration(&database, name, "down"));
    let down = down.collect::<String>();
    let undo = store.write::<_, StoreError, _>(move |tx| {
        for statement in down.split(';').map(str::trim).filter(|text| !text.is_empty()) {
            sql_query(statement).execute(&mut **tx)?;
        }
        Ok(())
    });
    undo.await.unwrap();
    assert_eq!(store.read(left).await.unwrap(), BTreeSet::new());
}

#[tokio::test]
async fn the_migration_can_be_undone_on_sqlite() {
    can_be_undone(Database::sqlite(), SQLITE_TABLES).await;
}

#[tokio::test]
async fn the_migration_can_be_undone_on_postgres() {
    can_be_undone(Database::postgres(), POSTGRES_TABLES).await;
}

/// Two processes start at once: each finds the tables made, by itself or by the other.
fn eight_migrate_at_once(database: &Database) {
    let address = database.address();
    let start = Arc::new(Barrier::new(8));
    let starts = (0..8).map(|_| {
        let (address, start) = (address.clone(), start.clone());
        std::thread::spawn(move || {
            start.wait();
            let store = Store::open(&address, 1);
            start.wait();
            let store = store?;
            let run = store.migrate()?;
            StoreResult::Ok((run, store.pending_migrations()?))
        })
    });
    let starts: Vec<_> = starts.collect();
    let mut run = Vec::new();
    for start in starts {
        let (ran, pending) = start.join().unwrap().unwrap();
        assert_eq!(pending, Vec::<String>::new());
        run.extend(ran);
    }
    assert_eq!(run, versions(&migrations(database)));
}

#[test]
fn eight_processes_migrate_at_once_on_sqlite() {
    // A new file can go wrong in more ways than a new database, each seldom.
    for _ in 0..20 {
        eight_migrate_at_once(&Database::sqlite());
    }
}

#[test]
fn eight_processes_migrate_at_once_on_postgres() {
    eight_migrate_at_once(&Database::postgres());
}
