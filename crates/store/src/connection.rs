//! From an address to pooled connections, set as they must be.

use std::path::{Path, PathBuf};
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::r2d2::{ManageConnection, Pool};
use diesel::{Connection, ConnectionError, PgConnection, QueryResult, SqliteConnection};

use crate::{StoreError, StoreResult};

/// A connection to either database. Only this file and `dialect.rs` look which one it is.
#[derive(diesel::MultiConnection)]
pub enum Db {
    /// PostgreSQL.
    Pg(PgConnection),
    /// SQLite.
    Sqlite(SqliteConnection),
}

/// The backend of [`Db`], in which every query is written.
pub type Dialect = <Db as Connection>::Backend;

/// Which database an address names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// A PostgreSQL server; libpq reads the rest of the address.
    Postgres(String),
    /// A file.
    Sqlite(PathBuf),
}

impl Address {
    /// Reads `sqlite:FILE` (or `sqlite://FILE`) and `postgres://…`. The error never repeats a password.
    pub fn parse(text: &str) -> StoreResult<Self> {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Self::Postgres(text.to_owned()));
        }
        match text.strip_prefix("sqlite:").map(|rest| rest.strip_prefix("//").unwrap_or(rest)) {
            Some(path) if !path.is_empty() => Ok(Self::Sqlite(Path::new(path).to_owned())),
            _ => {
                let scheme = text.split(':').next().unwrap_or_default();
                Err(StoreError::BadAddress(format!("{scheme}:…")))
            }
        }
    }
}

/// Makes connections for a pool.
pub(crate) struct Connector {
    address: Address,
    /// Refuses writes on SQLite, where readers have a pool of their own.
    read_only: bool,
}

impl Connector {
    fn connect(&self) -> Result<Db, ConnectionError> {
        match &self.address {
            Address::Postgres(url) => {
                let mut connection = PgConnection::establish(url)?;
                connection.batch_execute("SET TIME ZONE 'UTC'").map_err(cannot_set_up)?;
                Ok(Db::Pg(connection))
            }
            Address::Sqlite(path) => {
                let mut connection = SqliteConnection::establish(&path.to_string_lossy())?;
                connection.batch_execute("PRAGMA busy_timeout = 10000").map_err(cannot_set_up)?;
                write_ahead(&mut connection).map_err(cannot_set_up)?;
                // FULL: what is acknowledged survives a power cut.
                let settings = "PRAGMA synchronous = FULL;
                     PRAGMA foreign_keys = ON;
                     PRAGMA temp_store = MEMORY;";
                connection.batch_execute(settings).map_err(cannot_set_up)?;
                if self.read_only {
                    connection.batch_execute("PRAGMA query_only = ON").map_err(cannot_set_up)?;
                }
                Ok(Db::Sqlite(connection))
            }
        }
    }
}

/// Lets readers read while one writes. When two processes open a new file at the same moment, both
/// change it so, and SQLite tells one of them at once that it is locked, whatever the timeout.
fn write_ahead(connection: &mut SqliteConnection) -> QueryResult<()> {
    let mut patience = 100;
    loop {
        match connection.batch_execute("PRAGMA journal_mode = WAL") {
            Err(error) if patience > 0 && error.to_string().contains("locked") => {
                patience -= 1;
                std::thread::sleep(Duration::from_millis(20));
            }
            done => return done,
        }
    }
}

fn cannot_set_up(error: diesel::result::Error) -> ConnectionError {
    ConnectionError::CouldntSetupConfiguration(error)
}

impl ManageConnection for Connector {
    type Connection = Db;
    type Error = ConnectionError;

    fn connect(&self) -> Result<Db, ConnectionError> {
        self.connect()
    }

    fn is_valid(&self, db: &mut Db) -> Result<(), ConnectionError> {
        match db {
            Db::Sqlite(_) => Ok(()),
            Db::Pg(connection) => connection.batch_execute("SELECT 1").map_err(cannot_set_up),
        }
    }

    fn has_broken(&self, _db: &mut Db) -> bool {
        std::thread::panicking()
    }
}

/// A pool of readers and a pool of writers; on PostgreSQL both are one.
#[derive(Clone)]
pub(crate) struct Pools {
    pub(crate) readers: Pool<Connector>,
    pub(crate) writers: Pool<Connector>,
}

impl Pools {
    /// Opens both, with one connection tried at once so that a wrong address is told at start.
    pub(crate) fn open(address: &Address, size: u32) -> StoreResult<Self> {
        let pool = |read_only, size| {
            let connector = Connector { address: address.clone(), read_only };
            drop(connector.connect().map_err(|e| StoreError::Unreachable(e.to_string()))?);
            Pool::builder()
                .max_size(size)
                .min_idle(Some(1))
                .connection_timeout(Duration::from_secs(15))
                .build(connector)
                .map_err(|e| StoreError::Unreachable(e.to_string()))
        };
        match address {
            Address::Postgres(_) => {
                let both = pool(false, size)?;
                Ok(Self { readers: both.clone(), writers: both })
            }
            Address::Sqlite(path) => {
                if let Some(folder) = path.parent().filter(|f| !f.as_os_str().is_empty()) {
                    std::fs::create_dir_all(folder).map_err(|e| {
                        StoreError::Unreachable(format!("{}: {e}", folder.display()))
                    })?;
                }
                // SQLite writes one at a time; two writers keep the next one ready.
                let writers = pool(false, 2)?;
                Ok(Self { readers: pool(true, size)?, writers })
            }
        }
    }
}
