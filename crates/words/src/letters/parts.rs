//! The pieces that a letter is put together from, whatever it is shown as.

/// One piece of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// A paragraph of ours.
    Say(String),
    /// A text that someone wrote, with its own line ends: a reason, a moderator's words.
    Quote(String),
    /// The one thing to open.
    Open(Link),
    /// Another page.
    See(Link),
}

/// Where something can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Link {
    /// What it is.
    pub(super) label: String,
    /// Its absolute address.
    pub(super) address: String,
}

impl Part {
    pub(super) fn say(text: impl ToString) -> Self {
        Self::Say(text.to_string())
    }

    pub(super) fn open(label: impl ToString, address: &str) -> Self {
        Self::Open(Link { label: label.to_string(), address: address.to_owned() })
    }

    pub(super) fn see(label: impl ToString, address: &str) -> Self {
        Self::See(Link { label: label.to_string(), address: address.to_owned() })
    }

    /// The lines of a quoted text, for templates.
    pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
        text.lines().map(str::trim)
    }
}
