//! Who may keep an answer, and for how long.

/// Who may keep an answer, and for how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CachePolicy {
    /// For ever: the address changes with the bytes.
    Immutable,
    /// Anyone, for some seconds.
    PublicFor {
        /// How long without asking again.
        seconds: u32,
    },
    /// Anyone, asking each time whether it is still so.
    Revalidate,
    /// Nobody: it concerns one person.
    Private,
}

impl CachePolicy {
    /// The value of `Cache-Control` (RFC 9111, section 5.2).
    pub fn header(self) -> String {
        match self {
            Self::Immutable => "public, max-age=31536000, immutable".to_owned(),
            Self::PublicFor { seconds } => format!("public, max-age={seconds}"),
            Self::Revalidate => "public, max-age=0, must-revalidate".to_owned(),
            Self::Private => "no-store".to_owned(),
        }
    }
}
