//! On what terms a contributor lets others use a picture.

use crate::coded::coded;

coded! {
    /// A licence that a call may offer. The texts and addresses are those of Creative Commons 4.0;
    /// `AllRightsReserved` lets the institution show the picture and nothing more.
    Licence {
        /// Creative Commons Attribution 4.0.
        CcBy = "cc-by-4.0",
        /// Creative Commons Attribution-ShareAlike 4.0.
        CcBySa = "cc-by-sa-4.0",
        /// Creative Commons Attribution-NonCommercial 4.0.
        CcByNc = "cc-by-nc-4.0",
        /// Creative Commons Zero 1.0.
        CcZero = "cc0-1.0",
        /// Shown here, all other rights kept.
        AllRightsReserved = "all-rights-reserved",
    }
}

impl Licence {
    /// The short name that labels print; the same in every language.
    pub const fn short_name(self) -> Option<&'static str> {
        match self {
            Self::CcBy => Some("CC BY 4.0"),
            Self::CcBySa => Some("CC BY-SA 4.0"),
            Self::CcByNc => Some("CC BY-NC 4.0"),
            Self::CcZero => Some("CC0 1.0"),
            Self::AllRightsReserved => None,
        }
    }

    /// The address of its text, or none where there is no public licence.
    pub const fn address(self) -> Option<&'static str> {
        match self {
            Self::CcBy => Some("https://creativecommons.org/licenses/by/4.0/"),
            Self::CcBySa => Some("https://creativecommons.org/licenses/by-sa/4.0/"),
            Self::CcByNc => Some("https://creativecommons.org/licenses/by-nc/4.0/"),
            Self::CcZero => Some("https://creativecommons.org/publicdomain/zero/1.0/"),
            Self::AllRightsReserved => None,
        }
    }
}
