//! A database for one test, gone with it.

use std::path::Path;

use uuid::Uuid;

/// Which database a house stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A file of its own.
    Sqlite,
    /// A database of its own in the cluster that `CIMAISE_TEST_POSTGRES` names.
    Postgres,
    /// The same, and the objects in a bucket: what several machines share.
    Bucket,
}

/// A database for one test.
pub(crate) struct Database {
    pub(crate) address: String,
    drop: Option<(String, String)>,
}

impl Database {
    pub(crate) fn make(kind: Kind, folder: &Path) -> Self {
        if kind == Kind::Sqlite {
            let file = folder.join("cimaise.db");
            return Self { address: format!("sqlite:{}", file.display()), drop: None };
        }
        let cluster = std::env::var("CIMAISE_TEST_POSTGRES").expect(
            "CIMAISE_TEST_POSTGRES must name a PostgreSQL server: run `cargo xtask test rust`",
        );
        let name = format!("story_{}", Uuid::new_v4().simple());
        ask(&cluster, &format!("CREATE DATABASE {name}"));
        let (server, _) = cluster.rsplit_once('/').expect("an address that ends with a database");
        Self { address: format!("{server}/{name}"), drop: Some((cluster, name)) }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Some((cluster, name)) = &self.drop {
            ask(cluster, &format!("DROP DATABASE {name} WITH (FORCE)"));
        }
    }
}

fn ask(cluster: &str, statement: &str) {
    let done = std::process::Command::new("psql")
        .args(["--quiet", "--no-psqlrc", "--dbname", cluster, "--command", statement])
        .status()
        .expect("psql, which comes with PostgreSQL");
    assert!(done.success(), "{statement}");
}
