//! Why a picture was not developed: its own fault, or ours.

use std::io;

use cimaise_media::Unfit;

/// The code of a picture that two children in a row did not survive, beside those of [`Unfit`].
pub const TOO_HARD: &str = "too-hard";

/// The code of a picture that took two children in a row too long.
pub const TOO_SLOW: &str = "too-slow";

/// Why there are no renditions.
#[derive(Debug, thiserror::Error)]
pub enum DarkroomError {
    /// The picture's fault: tell its sender.
    #[error(transparent)]
    Unfit(#[from] Unfit),
    /// Two children died of it or went mad: tell its sender.
    #[error("a picture that cannot be developed here")]
    TooHard,
    /// Two children took too long: tell its sender.
    #[error("a picture that takes too long to develop")]
    TooSlow,
    /// Ours: no child could be started. Try again later.
    #[error("the darkroom is closed: {doing}")]
    Closed {
        /// What could not be done.
        doing: &'static str,
        /// What the system says.
        source: io::Error,
    },
}

impl DarkroomError {
    /// The stable code of the refusal to tell the sender; nothing when the fault is ours.
    pub const fn refusal(&self) -> Option<&'static str> {
        match self {
            Self::Unfit(unfit) => Some(unfit.code()),
            Self::TooHard => Some(TOO_HARD),
            Self::TooSlow => Some(TOO_SLOW),
            Self::Closed { .. } => None,
        }
    }

    pub(crate) fn closed(doing: &'static str) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Closed { doing, source }
    }
}
