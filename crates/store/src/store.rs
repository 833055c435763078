//! The two ways in.

use std::sync::Arc;

use cimaise_core::ApiTokenId;
use diesel::connection::TransactionManager;
use diesel::r2d2::PooledConnection;
use tokio::sync::Notify;
use uuid::Uuid;

use crate::acts::{Record, chain};
use crate::connection::{Address, Connector, Db, Pools};
use crate::touches::Touches;
use crate::{StoreError, StoreResult, by_token, dialect};

type Transactions = <Db as diesel::Connection>::TransactionManager;

/// The house's rows. Cheap to clone.
#[derive(Clone)]
pub struct Store {
    pools: Pools,
    work: Arc<Notify>,
    touches: Arc<Touches>,
}

/// A transaction that writes. It derefs to the connection.
pub struct Tx<'a> {
    db: &'a mut Db,
    /// A job was written: the worker is woken after the commit.
    pub(crate) has_work: bool,
    /// Themes and institutions that it changes: see [`Touches`].
    pub(crate) touched: Vec<Uuid>,
    /// What it did, for the log, which is written last.
    pub(crate) acts: Vec<Record>,
    /// By which token a program asks for it, for the log.
    pub(crate) token: Option<ApiTokenId>,
}

impl<'a> Tx<'a> {
    fn begun(db: &'a mut Db, token: Option<ApiTokenId>) -> Self {
        Self { db, has_work: false, touched: Vec::new(), acts: Vec::new(), token }
    }
}

impl std::ops::Deref for Tx<'_> {
    type Target = Db;
    fn deref(&self) -> &Db {
        self.db
    }
}

impl std::ops::DerefMut for Tx<'_> {
    fn deref_mut(&mut self) -> &mut Db {
        self.db
    }
}

impl Store {
    /// Opens the database at `address` with at most `size` connections a pool. The tables are left
    /// as they are: see [`Store::migrate`].
    pub fn open(address: &Address, size: u32) -> StoreResult<Self> {
        let pools = Pools::open(address, size)?;
        Ok(Self { pools, work: Arc::new(Notify::new()), touches: Arc::default() })
    }

    /// Brings the tables up to date; gives the names of the migrations that were run.
    pub fn migrate(&self) -> StoreResult<Vec<String>> {
        dialect::migrate(&mut *get(&self.pools.writers)?)
    }

    /// The names of the migrations that still have to be run.
    pub fn pending_migrations(&self) -> StoreResult<Vec<String>> {
        dialect::pending(&mut *get(&self.pools.writers)?)
    }

    /// Reads, on a thread where blocking is allowed; all of `f` sees one state of the house.
    pub async fn read<T, E, F>(&self, f: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: FnOnce(&mut Db) -> Result<T, E> + Send + 'static,
    {
        let pool = self.pools.readers.clone();
        on_blocking_thread(move || {
            let mut db = get(&pool)?;
            dialect::begin_read(&mut db).map_err(StoreError::from)?;
            finish(&mut db, f)
        })
        .await
    }

    /// Writes, in one transaction that is rolled back when `f` fails. Jobs that `f` left are
    /// started at once.
    pub async fn write<T, E, F>(&self, f: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    {
        let (pool, work) = (self.pools.writers.clone(), self.work.clone());
        let (touches, token) = (self.touches.clone(), by_token::in_hand());
        on_blocking_thread(move || {
            let mut db = get(&pool)?;
            dialect::begin_write(&mut db).map_err(StoreError::from)?;
            let (mut has_work, mut changed) = (false, Vec::new());
            let done = finish(&mut db, |db| {
                let mut tx = Tx::begun(db, token);
                let done = f(&mut tx)?;
                chain::write_down(&mut tx)?;
                (has_work, changed) = (tx.has_work, tx.touched);
                Ok(done)
            });
            if done.is_ok() {
                touches.committed(&changed);
            }
            if has_work && done.is_ok() {
                work.notify_one();
            }
            done
        })
        .await
    }

    /// What this process has changed: numbers that move with its commits, before the writers are answered.
    /// What was read after asking for one is still so, as far as this process knows, while it is the same.
    pub fn touches(&self) -> &Touches {
        &self.touches
    }

    /// Waits until a write of this process leaves a job.
    pub async fn work_arrives(&self) {
        self.work.notified().await;
    }

    /// Wakes the worker of this process, for a job that became due otherwise.
    pub fn wake_worker(&self) {
        self.work.notify_one();
    }
}

fn get(pool: &diesel::r2d2::Pool<Connector>) -> StoreResult<PooledConnection<Connector>> {
    pool.get().map_err(|e| StoreError::Unreachable(e.to_string()))
}

/// Runs `f` in the transaction that was begun, and ends it.
fn finish<T, E, F>(db: &mut Db, f: F) -> Result<T, E>
where
    E: From<StoreError>,
    F: FnOnce(&mut Db) -> Result<T, E>,
{
    let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| f(db)));
    match outcome {
        Ok(Ok(value)) => {
            Transactions::commit_transaction(db).map_err(StoreError::from)?;
            Ok(value)
        }
        Ok(Err(error)) => {
            Transactions::rollback_transaction(db).map_err(StoreError::from)?;
            Err(error)
        }
        Err(panic) => {
            // The first failure is the one to tell.
            let _ = Transactions::rollback_transaction(db);
            std::panic::resume_unwind(panic)
        }
    }
}

async fn on_blocking_thread<T, E>(f: impl FnOnce() -> Result<T, E> + Send + 'static) -> Result<T, E>
where
    T: Send + 'static,
    E: From<StoreError> + Send + 'static,
{
    match tokio::task::spawn_blocking(f).await {
        Ok(done) => done,
        Err(stopped) => match stopped.try_into_panic() {
            Ok(panic) => std::panic::resume_unwind(panic),
            Err(_) => Err(StoreError::Unreachable("the house is closing".into()).into()),
        },
    }
}
