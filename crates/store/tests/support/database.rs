//! A database of one test's own, gone when it is dropped.

use cimaise_store::Address;
use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, SqliteConnection};
use tempfile::TempDir;
use url::Url;
use uuid::{ContextV7, Uuid};

const VARIABLE: &str = "CIMAISE_TEST_POSTGRES";

/// An empty database.
pub enum Database {
    /// A file in a folder of its own.
    Sqlite(TempDir),
    /// A database of the cluster that the tests are given.
    Postgres {
        /// The cluster's `postgres` database.
        cluster: String,
        /// Its name, made of a UUID.
        name: String,
    },
}

impl Database {
    /// A file that does not exist yet.
    pub fn sqlite() -> Self {
        Self::Sqlite(tempfile::tempdir().unwrap())
    }

    /// A database that was just created.
    pub fn postgres() -> Self {
        let Ok(cluster) = std::env::var(VARIABLE) else {
            panic!(
                "{VARIABLE} is not set: run `cargo xtask test`, which starts a PostgreSQL cluster \
                 for the tests, or set it to the URL of a cluster where they may create databases"
            );
        };
        let name = format!("store_{}", fresh_id().simple());
        ask(&cluster, &format!("CREATE DATABASE {name} TEMPLATE template0"));
        Self::Postgres { cluster, name }
    }

    /// Where it is.
    pub fn address(&self) -> Address {
        match self {
            Self::Sqlite(folder) => Address::Sqlite(folder.path().join("house.sqlite")),
            Self::Postgres { cluster, name } => {
                let mut url = Url::parse(cluster).unwrap();
                url.set_path(name);
                Address::Postgres(url.into())
            }
        }
    }

    /// Lets the planner know how many rows there are, and forgets the dead ones.
    pub fn count_rows(&self) {
        match self.address() {
            Address::Postgres(url) => ask(&url, "VACUUM ANALYZE"),
            Address::Sqlite(file) => {
                let mut connection = SqliteConnection::establish(file.to_str().unwrap()).unwrap();
                connection.batch_execute("ANALYZE").unwrap();
            }
        }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Self::Postgres { cluster, name } = self {
            ask(cluster, &format!("DROP DATABASE {name} WITH (FORCE)"));
        }
    }
}

fn ask(cluster: &str, statement: &str) {
    let mut connection = PgConnection::establish(cluster).unwrap();
    connection.batch_execute(statement).unwrap();
}

/// A UUIDv7 of 1970, whose 74 random bits are all that matters.
fn fresh_id() -> Uuid {
    Uuid::new_v7(uuid::Timestamp::from_unix(ContextV7::new(), 0, 0))
}
