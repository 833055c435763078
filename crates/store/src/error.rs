//! What can go wrong between a room and its rows.

use cimaise_core::{Misstep, Uninvited};

/// A store call failed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No such row, or not for whoever asks.
    #[error("not found")]
    NotFound,
    /// The act does not fit the state that the row is in.
    #[error(transparent)]
    Misstep(#[from] Misstep),
    /// Someone else changed the row first.
    #[error("already decided")]
    AlreadyDecided,
    /// Nobody decides on what they sent themselves.
    #[error("it is their own contribution")]
    Own,
    /// It is contested, and they had a part in what was decided.
    #[error("they decided what is contested")]
    Contested,
    /// It was contested before.
    #[error("it was contested before")]
    AlreadyAppealed,
    /// The time in which it could be contested is over.
    #[error("it can no longer be contested")]
    AppealOver,
    /// No notice of it waits for an answer.
    #[error("nobody gave notice of it")]
    NothingReported,
    /// Somebody has to answer for an institution.
    #[error("nobody would answer for the institution any more")]
    LastOwner,
    /// The time in which it could be undone is over.
    #[error("it can no longer be undone")]
    TooLate,
    /// What waits for a date has no place in the order.
    #[error("it waits for a date")]
    Dated,
    /// Somebody has sent something to the call.
    #[error("the call has received something")]
    Received,
    /// The same person has sent as many contributions as the call takes of one.
    #[error("the call takes {most} of one person")]
    Enough {
        /// How many it takes.
        most: u16,
    },
    /// The call is by invitation, and they have none that is good.
    #[error("{0}")]
    Uninvited(Uninvited),
    /// Its call hangs nothing for now.
    #[error("its call is paused")]
    Paused,
    /// A value that must be unique stands already, such as the slug of a call.
    #[error("“{0}” is taken")]
    Taken(&'static str),
    /// A stored value is not of its type: written by other hands, or a defect.
    #[error("the stored {what} “{value}” cannot be read")]
    Corrupt {
        /// The column.
        what: &'static str,
        /// What stands in it.
        value: String,
    },
    /// The database does not answer, or not in time.
    #[error("the database cannot be reached: {0}")]
    Unreachable(String),
    /// The address names no database that we speak.
    #[error(
        "“{0}” is no database address: write sqlite:FILE or postgres://USER:PASSWORD@HOST/NAME"
    )]
    BadAddress(String),
    /// The migrations failed.
    #[error("the tables cannot be brought up to date: {0}")]
    Migration(String),
    /// The database refused a statement.
    #[error("the database refused: {0}")]
    Database(#[source] diesel::result::Error),
}

impl From<diesel::result::Error> for StoreError {
    fn from(error: diesel::result::Error) -> Self {
        match error {
            diesel::result::Error::NotFound => Self::NotFound,
            other => Self::Database(other),
        }
    }
}

impl StoreError {
    /// The same error, a broken unique constraint being told as `what` is taken.
    pub(crate) fn or_taken(self, what: &'static str) -> Self {
        use diesel::result::{DatabaseErrorKind, Error};
        match self {
            Self::Database(Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _)) => {
                Self::Taken(what)
            }
            other => other,
        }
    }
}

/// What a store call gives.
pub type StoreResult<T> = Result<T, StoreError>;
