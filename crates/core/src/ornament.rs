//! Pictures that an institution puts on its own pages: its logo, the covers of its calls and themes.

use serde::{Deserialize, Serialize};

use crate::{CallId, InstitutionId, Localized, OrnamentId, Rendition, ThemeId};

/// Such a picture. Its bytes have addresses of their own, and another picture has another id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ornament {
    /// Its id.
    pub id: OrnamentId,
    /// What it shows, for those who do not see it; of a logo, nothing: the name says it.
    pub alt: Localized,
    /// Width in pixels, the right way up.
    pub width: i32,
    /// Height in pixels, the right way up.
    pub height: i32,
    /// What was drawn of it, smallest first.
    pub renditions: Vec<Rendition>,
}

impl Ornament {
    /// The renditions of one format, smallest first.
    pub fn renditions_in<'a>(&'a self, format: &'a str) -> impl Iterator<Item = &'a Rendition> {
        self.renditions.iter().filter(move |rendition| rendition.format == format)
    }

    /// The smallest rendition of a format at least as wide as `width` pixels, else the widest.
    pub fn rendition_for<'a>(&'a self, format: &'a str, width: i32) -> Option<&'a Rendition> {
        self.renditions_in(format)
            .find(|rendition| rendition.width >= width)
            .or_else(|| self.renditions_in(format).last())
    }
}

/// What such a picture adorns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Adorned {
    /// Every page of an institution, by its logo.
    Institution(InstitutionId),
    /// A call.
    Call(CallId),
    /// A theme.
    Theme(ThemeId),
}

impl Adorned {
    /// Reads `institutions`, `calls` or `themes` and an id.
    pub fn parse(kind: &str, id: &str) -> Option<Self> {
        match kind {
            "institutions" => id.parse().ok().map(Self::Institution),
            "calls" => id.parse().ok().map(Self::Call),
            "themes" => id.parse().ok().map(Self::Theme),
            _ => None,
        }
    }

    /// It is a logo, and no cover.
    pub const fn is_institution(self) -> bool {
        matches!(self, Self::Institution(_))
    }
}

/// As in addresses: `calls/{id}`.
impl std::fmt::Display for Adorned {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Institution(id) => write!(f, "institutions/{id}"),
            Self::Call(id) => write!(f, "calls/{id}"),
            Self::Theme(id) => write!(f, "themes/{id}"),
        }
    }
}
