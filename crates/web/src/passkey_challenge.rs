//! Challenges that passkeys sign (W3C Web Authentication Level 3, section 13.4.3). None is stored: one
//! holds when it ends, and a seal over that, over for what it was given, and over the browser that asked.

use std::fmt;

use actix_web::HttpRequest;
use actix_web::cookie::{Cookie, SameSite};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cimaise_core::{CHALLENGE_LENGTH, SessionId};
use cimaise_store::{StoreResult, Tx, passkeys};
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::house_cookie::HouseCookie;
use crate::seal::Seal;
use crate::{Edge, Problem, StaffKey};

const COOKIE: HouseCookie = HouseCookie {
    names: ["__Host-cimaise-passkey", "cimaise-passkey"],
    same_site: SameSite::Strict,
};

const CHANCE: usize = 16;
const END: usize = 8;
const SEAL: usize = 16;
const LENGTH: usize = CHANCE + END + SEAL;

/// For what a challenge is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChallengeFor {
    /// To add a passkey, in the session in which the password was shown.
    Adding(SessionId),
    /// To sign in.
    SigningIn,
}

/// What a browser is known again by, for as long as a challenge may be answered.
#[derive(Clone)]
pub struct PasskeyBrowser([u8; 32]);

/// A challenge of ours that may be answered still.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Challenge {
    /// SHA-256 of it: by this it is remembered once it is spent.
    pub digest: [u8; 32],
    /// When its time is over, UTC.
    pub expires_at: Timestamp,
}

impl Challenge {
    /// Spends it; false when it was spent before.
    pub fn spend(&self, tx: &mut Tx<'_>, now: Timestamp) -> StoreResult<bool> {
        passkeys::spend_challenge(tx, &self.digest, self.expires_at, now)
    }
}

impl PasskeyBrowser {
    /// The one that a request comes from, where it has asked for a challenge.
    pub fn of(request: &HttpRequest) -> Option<Self> {
        let value = COOKIE.value(request, Edge::of(request))?;
        Some(Self(URL_SAFE_NO_PAD.decode(value).ok()?.try_into().ok()?))
    }

    /// The same, or a new one: several tabs ask for a challenge each.
    pub fn of_or_new(request: &HttpRequest) -> Result<Self, Problem> {
        if let Some(known) = Self::of(request) {
            return Ok(known);
        }
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(Problem::unexpected)?;
        Ok(Self(bytes))
    }

    /// The cookie to set.
    pub fn cookie(&self, edge: &Edge) -> Cookie<'static> {
        COOKIE.set(edge, URL_SAFE_NO_PAD.encode(self.0), CHALLENGE_LENGTH.as_secs())
    }
}

impl fmt::Debug for PasskeyBrowser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PasskeyBrowser(..)")
    }
}

impl StaffKey {
    /// A new challenge of 40 bytes.
    pub fn challenge(
        &self,
        browser: &PasskeyBrowser,
        given: ChallengeFor,
        now: Timestamp,
    ) -> Result<Vec<u8>, Problem> {
        let mut chance = [0; CHANCE];
        getrandom::fill(&mut chance).map_err(Problem::unexpected)?;
        let end = (now + CHALLENGE_LENGTH).as_second().to_be_bytes();
        let seal = seal(self.challenges(), browser, given, &chance, end);
        Ok([chance.as_slice(), &end, &seal].concat())
    }

    /// Reads a challenge that was signed. None where it was not given to this browser, or for something
    /// else, or where its time is over.
    pub fn read_challenge(
        &self,
        browser: &PasskeyBrowser,
        given: ChallengeFor,
        now: Timestamp,
        signed: &[u8],
    ) -> Option<Challenge> {
        let signed: &[u8; LENGTH] = signed.try_into().ok()?;
        let (chance, rest) = signed.split_first_chunk::<CHANCE>()?;
        let (end, shown) = rest.split_first_chunk::<END>()?;
        let genuine: bool =
            seal(self.challenges(), browser, given, chance, *end).ct_eq(shown).into();
        let expires_at = Timestamp::from_second(i64::from_be_bytes(*end)).ok()?;
        let holds = genuine && now < expires_at;
        holds.then(|| Challenge { digest: Sha256::digest(signed).into(), expires_at })
    }
}

fn seal(
    by: &Seal,
    browser: &PasskeyBrowser,
    given: ChallengeFor,
    chance: &[u8; CHANCE],
    end: [u8; END],
) -> [u8; SEAL] {
    // No session has an id of zeros.
    let given = match given {
        ChallengeFor::Adding(session) => *session.0.as_bytes(),
        ChallengeFor::SigningIn => [0; 16],
    };
    by.digest(&[browser.0.as_slice(), &given, chance, &end].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(byte: u8) -> StaffKey {
        StaffKey::new(vec![byte; 32]).unwrap()
    }

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + second).unwrap()
    }

    #[test]
    fn a_challenge_is_answered_by_its_browser_for_its_purpose_within_five_minutes() {
        let (browser, other) = (PasskeyBrowser([1; 32]), PasskeyBrowser([2; 32]));
        let session: SessionId = "01939f3c-7a10-7cc0-8a9e-2f5d1c0b9a11".parse().unwrap();
        let another: SessionId = "01939f3c-7a10-7cc0-8a9e-2f5d1c0b9a12".parse().unwrap();
        let adding = ChallengeFor::Adding(session);
        let given = key(1).challenge(&browser, adding, at(0)).unwrap();
        assert_ne!(key(1).challenge(&browser, adding, at(0)).unwrap(), given);
        let read = |key: StaffKey, browser, given_for, second, signed: &[u8]| {
            key.read_challenge(browser, given_for, at(second), signed).is_some()
        };
        assert!(read(key(1), &browser, adding, 299, &given));
        assert!(!read(key(1), &browser, adding, 300, &given), "its time is over");
        assert!(!read(key(1), &other, adding, 0, &given), "in another browser");
        assert!(!read(key(1), &browser, ChallengeFor::SigningIn, 0, &given), "to sign in");
        assert!(!read(key(1), &browser, ChallengeFor::Adding(another), 0, &given), "elsewhere");
        assert!(!read(key(2), &browser, adding, 0, &given), "of another house");
        for place in 0..given.len() {
            let mut changed = given.clone();
            changed[place] ^= 1;
            assert!(!read(key(1), &browser, adding, 0, &changed), "{place}");
        }
        assert!(!read(key(1), &browser, adding, 0, &given[1..]));
    }
}
