//! Somebody is sent elsewhere to show who they are, and comes back. Nothing of it is stored: a cookie holds
//! what it is for, sealed, and what is asked of the provider is made from it and the house's secret, so that
//! an answer counts only in the browser that was sent.

use actix_web::HttpRequest;
use actix_web::cookie::{Cookie, SameSite};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cimaise_core::SessionId;
use cimaise_oidc::Asked;
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use uuid::Uuid;

use crate::house_cookie::HouseCookie;
use crate::{Challenge, Edge, Problem, StaffKey};

/// It must come along when a provider sends the browser back.
const COOKIE: HouseCookie = HouseCookie {
    names: ["__Host-cimaise-elsewhere", "cimaise-elsewhere"],
    same_site: SameSite::Lax,
};
/// How long it may take: finding a password, a second factor, a chair.
const LASTS: SignedDuration = SignedDuration::from_mins(15);

const CHANCE: usize = 16;
const SEAL: usize = 16;
const HEAD: usize = CHANCE + 8 + 1 + 16 + 1;
/// Longer paths are not gone back to.
const LONGEST_PATH: usize = 1_000;

/// For what somebody shows who they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Errand {
    /// To sign in.
    SignIn,
    /// To accept invitations, and sign in.
    Join,
    /// To sign in that way from then on, in the session in which it is asked for.
    Link(SessionId),
    /// To be believed again in that session.
    Confirm(SessionId),
}

impl Errand {
    const fn byte(self) -> u8 {
        match self {
            Self::SignIn => 0,
            Self::Join => 1,
            Self::Link(_) => 2,
            Self::Confirm(_) => 3,
        }
    }

    fn session(self) -> Uuid {
        match self {
            Self::SignIn | Self::Join => Uuid::nil(),
            Self::Link(session) | Self::Confirm(session) => session.0,
        }
    }

    fn read(byte: u8, session: [u8; 16]) -> Option<Self> {
        let session = SessionId(Uuid::from_bytes(session));
        match byte {
            0 => Some(Self::SignIn),
            1 => Some(Self::Join),
            2 => Some(Self::Link(session)),
            3 => Some(Self::Confirm(session)),
            _ => None,
        }
    }
}

/// One way there and back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignInAttempt {
    /// The name of the provider.
    pub provider: String,
    /// For what.
    pub errand: Errand,
    /// Where they go on to afterwards: a path of this house.
    pub next: String,
    chance: [u8; CHANCE],
    /// Until when they may come back, in seconds since 1970.
    end: i64,
}

impl SignInAttempt {
    /// A new one; the provider's name has at most 255 bytes.
    pub fn begin(
        provider: &str,
        errand: Errand,
        next: &str,
        now: Timestamp,
    ) -> Result<Self, Problem> {
        let mut chance = [0; CHANCE];
        getrandom::fill(&mut chance).map_err(Problem::unexpected)?;
        let next = if next.len() <= LONGEST_PATH { next } else { "/desk" };
        let end = (now + LASTS).as_second();
        Ok(Self { provider: provider.to_owned(), errand, next: next.to_owned(), chance, end })
    }

    /// The one that a browser brings back.
    pub fn of(request: &HttpRequest, key: &StaffKey, now: Timestamp) -> Option<Self> {
        let value = COOKIE.value(request, Edge::of(request))?;
        let sealed = URL_SAFE_NO_PAD.decode(value).ok()?;
        let (bytes, shown) = sealed.split_last_chunk::<SEAL>()?;
        let genuine: bool = key.attempts().digest(bytes).ct_eq(shown).into();
        Self::read(bytes).filter(|one| genuine && now.as_second() < one.end)
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let (chance, rest) = bytes.split_first_chunk::<CHANCE>()?;
        let (end, rest) = rest.split_first_chunk::<8>()?;
        let (errand, rest) = rest.split_first()?;
        let (session, rest) = rest.split_first_chunk::<16>()?;
        let (length, rest) = rest.split_first()?;
        let (provider, next) = rest.split_at_checked(usize::from(*length))?;
        Some(Self {
            provider: String::from_utf8(provider.to_vec()).ok()?,
            errand: Errand::read(*errand, *session)?,
            next: String::from_utf8(next.to_vec()).ok()?,
            chance: *chance,
            end: i64::from_be_bytes(*end),
        })
    }

    fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(HEAD + self.provider.len() + self.next.len());
        bytes.extend_from_slice(&self.chance);
        bytes.extend_from_slice(&self.end.to_be_bytes());
        bytes.push(self.errand.byte());
        bytes.extend_from_slice(self.errand.session().as_bytes());
        bytes.push(u8::try_from(self.provider.len()).unwrap_or(0));
        bytes.extend_from_slice(self.provider.as_bytes());
        bytes.extend_from_slice(self.next.as_bytes());
        bytes
    }

    /// What a provider is asked with.
    pub fn asked(&self, key: &StaffKey, edge: &Edge) -> Asked {
        let bytes = self.bytes();
        let made = |what: &[u8]| {
            URL_SAFE_NO_PAD.encode(key.attempts().whole_digest(&[what, &[0], &bytes].concat()))
        };
        Asked {
            state: made(b"state"),
            nonce: made(b"nonce"),
            verifier: made(b"verifier"),
            back: edge.absolute(&format!("/sign-in/with/{}/back", self.provider)),
            anew: matches!(self.errand, Errand::Confirm(_)),
        }
    }

    /// By what it is remembered once it is spent.
    pub fn challenge(&self) -> Challenge {
        let expires_at = Timestamp::from_second(self.end).unwrap_or(Timestamp::MAX);
        Challenge { digest: Sha256::digest(self.bytes()).into(), expires_at }
    }

    /// The cookie to set.
    pub fn cookie(&self, key: &StaffKey, edge: &Edge) -> Cookie<'static> {
        let mut sealed = self.bytes();
        sealed.extend_from_slice(&key.attempts().digest(&sealed));
        COOKIE.set(edge, URL_SAFE_NO_PAD.encode(sealed), LASTS.as_secs())
    }

    /// The cookie that makes a browser forget it.
    pub fn farewell(edge: &Edge) -> Cookie<'static> {
        COOKIE.farewell(edge)
    }
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;
    use actix_web::web::Data;

    use super::*;

    fn key(byte: u8) -> StaffKey {
        StaffKey::new(vec![byte; 32]).unwrap()
    }

    fn edge() -> Edge {
        Edge { public_url: "https://cimaise.example".parse().unwrap(), proxies: 0, hub: None }
    }

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + second).unwrap()
    }

    fn back(cookie: Cookie<'static>, key: &StaffKey, now: Timestamp) -> Option<SignInAttempt> {
        let request = TestRequest::get().app_data(Data::new(edge())).cookie(cookie);
        SignInAttempt::of(&request.to_http_request(), key, now)
    }

    #[test]
    fn an_attempt_comes_back_as_it_left_for_a_quarter_of_an_hour() {
        let session: SessionId = "01939f3c-7a10-7cc0-8a9e-2f5d1c0b9a11".parse().unwrap();
        for errand in
            [Errand::SignIn, Errand::Join, Errand::Link(session), Errand::Confirm(session)]
        {
            let left = SignInAttempt::begin("town", errand, "/desk/calls", at(0)).unwrap();
            let cookie = || left.cookie(&key(1), &edge());
            assert_eq!(back(cookie(), &key(1), at(899)), Some(left.clone()));
            assert_eq!(back(cookie(), &key(1), at(900)), None, "its time is over");
            assert_eq!(back(cookie(), &key(2), at(0)), None, "of another house");
            assert_eq!(left.asked(&key(1), &edge()).anew, errand == Errand::Confirm(session));
        }
    }

    #[test]
    fn no_byte_of_it_can_be_changed() {
        let left = SignInAttempt::begin("town", Errand::SignIn, "/desk", at(0)).unwrap();
        let good = left.cookie(&key(1), &edge());
        let bytes = URL_SAFE_NO_PAD.decode(good.value()).unwrap();
        for place in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[place] ^= 1;
            let cookie = COOKIE.set(&edge(), URL_SAFE_NO_PAD.encode(changed), 60);
            assert_eq!(back(cookie, &key(1), at(0)), None, "{place}");
        }
        assert_eq!(back(COOKIE.set(&edge(), String::new(), 60), &key(1), at(0)), None);
    }

    #[test]
    fn what_is_asked_is_made_from_all_of_it_and_the_house_s_secret() {
        let one = SignInAttempt::begin("town", Errand::SignIn, "/desk", at(0)).unwrap();
        let asked = one.asked(&key(1), &edge());
        assert_eq!(asked, one.asked(&key(1), &edge()));
        assert_eq!(asked.back, "https://cimaise.example/sign-in/with/town/back");
        assert_eq!(asked.verifier.len(), 43, "RFC 7636, section 4.1");
        assert_ne!(asked.state, asked.nonce);
        assert_ne!(asked.verifier, asked.nonce);
        assert_ne!(asked.state, one.asked(&key(2), &edge()).state);
        let other = SignInAttempt { errand: Errand::Join, ..one };
        assert_ne!(asked.state, other.asked(&key(1), &edge()).state);
    }
}
