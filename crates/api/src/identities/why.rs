//! Why somebody who came back from a provider is not let in.

use cimaise_store::StoreError;
use cimaise_web::Problem;
use cimaise_words::Voice;

/// Each is a sentence on the page on which they find themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    /// They turned back.
    Cancelled,
    /// They come from another question, another browser, or too late.
    Lost,
    /// The provider cannot be asked, or answers what nobody can use.
    Down,
    /// What it says of them does not hold.
    Doubtful,
    /// It does not vouch for their address.
    Unverified,
    /// Nobody here has their address, and nobody invited it.
    Unknown,
    /// The account is somebody else's here.
    Taken,
    /// It is not the account of who is signed in.
    Other,
    /// Who they are was not shown for too long.
    Unsure,
}

impl Why {
    const ALL: [Self; 9] = [
        Self::Cancelled,
        Self::Lost,
        Self::Down,
        Self::Doubtful,
        Self::Unverified,
        Self::Unknown,
        Self::Taken,
        Self::Other,
        Self::Unsure,
    ];

    /// As it stands in an address.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Cancelled => "cancelled",
            Self::Lost => "lost",
            Self::Down => "down",
            Self::Doubtful => "doubtful",
            Self::Unverified => "unverified",
            Self::Unknown => "unknown",
            Self::Taken => "taken",
            Self::Other => "other",
            Self::Unsure => "unsure",
        }
    }

    /// What an address says; nothing where it says none of them.
    pub(crate) fn told(t: Voice, code: Option<&str>) -> Option<String> {
        let why = Self::ALL.into_iter().find(|why| Some(why.code()) == code)?;
        Some(t.say("elsewhere-why").with("why", why.code()).to_string())
    }
}

/// What ends a transaction: nothing of it is kept.
pub(super) enum Refusal {
    /// For a reason that they are told.
    Why(Why),
    /// For another.
    Problem(Problem),
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        Self::Problem(error.into())
    }
}
