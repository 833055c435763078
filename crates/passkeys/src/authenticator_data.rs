//! What the authenticator says of itself and of its holder (section 6.1).

use minicbor::Decoder;
use sha2::{Digest, Sha256};

use crate::public_key::PublicKey;
use crate::{Refused, RelyingParty};

const USER_PRESENT: u8 = 1;
const USER_VERIFIED: u8 = 1 << 2;
const BACKUP_ELIGIBLE: u8 = 1 << 3;
const BACKED_UP: u8 = 1 << 4;
const HAS_CREDENTIAL: u8 = 1 << 6;
const HAS_EXTENSIONS: u8 = 1 << 7;

/// The most bytes of a credential's id (section 7.1, step 25).
const LONGEST_ID: usize = 1023;

/// Authenticator data, read.
#[derive(Debug)]
pub(crate) struct AuthenticatorData<'a> {
    party: [u8; 32],
    flags: u8,
    /// How often it says it was used; zero where it does not count.
    pub(crate) sign_count: u32,
    /// The credential, where one is added.
    pub(crate) credential: Option<AttestedCredential<'a>>,
}

/// A credential that is added (section 6.5.2).
#[derive(Debug)]
pub(crate) struct AttestedCredential<'a> {
    /// Its id.
    pub(crate) id: &'a [u8],
    /// Its public key, as COSE writes it (RFC 9052, section 7).
    pub(crate) key: &'a [u8],
}

impl<'a> AuthenticatorData<'a> {
    /// Reads all of it: what is left over makes it unreadable.
    pub(crate) fn read(bytes: &'a [u8]) -> Result<Self, Refused> {
        let (party, rest) = take::<32>(bytes)?;
        let ([flags], rest) = take::<1>(rest)?;
        let (count, mut rest) = take::<4>(rest)?;
        let mut credential = None;
        if flags & HAS_CREDENTIAL != 0 {
            let (found, after) = AttestedCredential::read(rest)?;
            (credential, rest) = (Some(found), after);
        }
        if flags & HAS_EXTENSIONS != 0 {
            rest = after_one(rest)?.1;
        }
        if !rest.is_empty() {
            return Err(Refused::Unreadable);
        }
        Ok(Self { party, flags, sign_count: u32::from_be_bytes(count), credential })
    }

    /// That it belongs to us, that somebody was there and was verified, and that what it says of copies
    /// holds together (section 7.1, steps 14 to 17; section 7.2, steps 16 to 18, the same).
    pub(crate) fn check(&self, party: &RelyingParty) -> Result<(), Refused> {
        if self.party != <[u8; 32]>::from(Sha256::digest(&party.id)) {
            return Err(Refused::OtherParty);
        }
        if self.flags & USER_PRESENT == 0 {
            return Err(Refused::NobodyPresent);
        }
        if self.flags & USER_VERIFIED == 0 {
            return Err(Refused::NotVerified);
        }
        if !self.may_be_copied() && self.flags & BACKED_UP != 0 {
            return Err(Refused::BackupState);
        }
        Ok(())
    }

    /// Its maker may keep copies of it on other devices of its holder.
    pub(crate) const fn may_be_copied(&self) -> bool {
        self.flags & BACKUP_ELIGIBLE != 0
    }
}

impl<'a> AttestedCredential<'a> {
    fn read(bytes: &'a [u8]) -> Result<(Self, &'a [u8]), Refused> {
        let (_model, rest) = take::<16>(bytes)?;
        let (length, rest) = take::<2>(rest)?;
        let length = usize::from(u16::from_be_bytes(length));
        if length == 0 || length > LONGEST_ID {
            return Err(Refused::Unreadable);
        }
        let (id, rest) = rest.split_at_checked(length).ok_or(Refused::Unreadable)?;
        let (key, rest) = after_one(rest)?;
        PublicKey::read(key)?;
        Ok((Self { id, key }, rest))
    }
}

fn take<const N: usize>(bytes: &[u8]) -> Result<([u8; N], &[u8]), Refused> {
    let (taken, rest) = bytes.split_first_chunk::<N>().ok_or(Refused::Unreadable)?;
    Ok((*taken, rest))
}

/// The bytes of one item of CBOR, and what follows it.
fn after_one(bytes: &[u8]) -> Result<(&[u8], &[u8]), Refused> {
    let mut decoder = Decoder::new(bytes);
    decoder.skip().map_err(|_| Refused::Unreadable)?;
    bytes.split_at_checked(decoder.position()).ok_or(Refused::Unreadable)
}
