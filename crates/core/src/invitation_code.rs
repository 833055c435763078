//! Codes with which one sends to a call that is by invitation.

use std::fmt;

use jiff::Timestamp;

use crate::coded::coded;
use crate::{CallId, CodeId, CodeListId, InstitutionId, PersonId};

/// A code, in capitals and without what separates its parts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct InvitationCode(String);

impl InvitationCode {
    /// Of what a code is made: nothing that looks like something else (0 and O, 1 and I, 2 and Z, 5 and S, 8 and
    /// B, U and V), and no vowels, so that no list for a school has a word in it.
    pub const ALPHABET: &[u8; 22] = b"34679CDFGHJKMNPQRTVWXY";
    /// How many signs it has: some 36 bits.
    pub const LENGTH: usize = 8;
    /// Bytes from here on would make some signs likelier than others.
    const FAIR: u8 = 242;

    /// A code as somebody typed it; none where it can be none: capitals or not, with whatever between the signs.
    pub fn parse(typed: &str) -> Option<Self> {
        let signs = typed.chars().filter(char::is_ascii_alphanumeric).take(Self::LENGTH + 1);
        let folded: String = signs.map(|sign| sign.to_ascii_uppercase()).collect();
        let is_known = |sign: u8| Self::ALPHABET.contains(&sign);
        (folded.len() == Self::LENGTH && folded.bytes().all(is_known)).then_some(Self(folded))
    }

    /// A code out of chance; none where there was not enough of it. 32 bytes suffice but for one time in
    /// more than 10^24.
    pub fn draw(chance: &[u8]) -> Option<Self> {
        let fair = chance.iter().filter(|byte| **byte < Self::FAIR);
        let sign =
            |byte: &u8| char::from(Self::ALPHABET[usize::from(*byte) % Self::ALPHABET.len()]);
        let code: String = fair.map(sign).take(Self::LENGTH).collect();
        (code.len() == Self::LENGTH).then_some(Self(code))
    }

    /// As it is kept and compared.
    pub fn folded(&self) -> &str {
        &self.0
    }
}

/// As it is printed: in two halves.
impl fmt::Display for InvitationCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, second) = self.0.split_at(Self::LENGTH / 2);
        write!(f, "{first}-{second}")
    }
}

/// Codes that were made together: one for all, or one for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeList {
    /// Its id; later ones have greater ones.
    pub id: CodeListId,
    /// Whose call it is.
    pub institution: InstitutionId,
    /// To which call one sends with them.
    pub call: CallId,
    /// For whom they are, in the institution's own words; may be empty. No contributor reads it.
    pub note: String,
    /// How often each of them is good; none: as often as one likes.
    pub uses_max: Option<u32>,
    /// The first instant at which they are good no more, UTC.
    pub expires_at: Option<Timestamp>,
    /// Who made them.
    pub by: PersonId,
    /// When, UTC.
    pub created_at: Timestamp,
}

impl CodeList {
    /// The most codes that are made together.
    pub const CODES: u16 = 500;
    /// The most characters of a note.
    pub const NOTE: usize = 120;
    /// The most uses to which one can be limited.
    pub const USES: u16 = 10_000;
}

/// A code of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedCode {
    /// Its id.
    pub id: CodeId,
    /// The code.
    pub code: InvitationCode,
    /// How many contributions came with it.
    pub uses: u32,
    /// When it was revoked, UTC.
    pub revoked_at: Option<Timestamp>,
}

coded! {
    /// For whom codes are made.
    CodesFor {
        /// One for everybody who has it.
        All = "all",
        /// One for each, good once.
        Each = "each",
    }
}

coded! {
    /// Why somebody cannot send to a call that is by invitation.
    Uninvited {
        /// They gave no code.
        Needed = "invitation-needed",
        /// The call has none like it.
        Unknown = "invitation-unknown",
        /// It was used as often as it may be.
        UsedUp = "invitation-used-up",
        /// Its time is over.
        Expired = "invitation-expired",
        /// It was revoked.
        Revoked = "invitation-revoked",
    }
}

impl ListedCode {
    /// What keeps one from sending with it at `now`.
    pub fn unfit(&self, of: &CodeList, now: Timestamp) -> Option<Uninvited> {
        if self.revoked_at.is_some() {
            Some(Uninvited::Revoked)
        } else if of.expires_at.is_some_and(|at| at <= now) {
            Some(Uninvited::Expired)
        } else if of.uses_max.is_some_and(|most| self.uses >= most) {
            Some(Uninvited::UsedUp)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let code = InvitationCode::parse("cdfg hjkm").unwrap();
        assert_eq!((code.folded(), code.to_string().as_str()), ("CDFGHJKM", "CDFG-HJKM"));
        for typed in ["CDFG-HJKM", "cdfghjkm", " C.D.F.G – h j k m "] {
            assert_eq!(InvitationCode::parse(typed), Some(code.clone()), "{typed}");
        }
        for typed in ["", "CDFG-HJK", "CDFG-HJKMM", "CDFG-HJK0", "CDFG-HJKÉ"] {
            assert_eq!(InvitationCode::parse(typed), None, "{typed}");
        }
    }

    #[test]
    fn every_sign_is_as_likely_as_another() {
        let mut drawn = [0; 22];
        for byte in 0..=u8::MAX {
            let Some(code) = InvitationCode::draw(&[byte; InvitationCode::LENGTH]) else {
                continue;
            };
            let sign = code.folded().as_bytes()[0];
            let place = InvitationCode::ALPHABET.iter().position(|one| *one == sign).unwrap();
            drawn[place] += 1;
        }
        assert_eq!(drawn, [11; 22]);
        assert_eq!(InvitationCode::draw(&[255; 32]), None);
    }
}
