//! Somebody signs in by a passkey (section 7.2).

use crate::authenticator_data::AuthenticatorData;
use crate::client_data::{self, Ceremony};
use crate::public_key::PublicKey;
use crate::{Refused, RelyingParty};

/// What a browser shows of a passkey that is used (section 5.2.2).
#[derive(Clone, Debug)]
pub struct Assertion {
    /// What the browser says, in JSON.
    pub client_data_json: Vec<u8>,
    /// What the authenticator says (section 6.1).
    pub authenticator_data: Vec<u8>,
    /// Its signature of both.
    pub signature: Vec<u8>,
}

/// What was kept of it.
#[derive(Clone, Copy, Debug)]
pub struct KeptPasskey<'a> {
    /// Its public key, as COSE writes it.
    pub public_key: &'a [u8],
    /// How often it had been used.
    pub sign_count: u32,
    /// Its maker may keep copies of it.
    pub may_be_copied: bool,
}

/// A passkey was shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownPasskey {
    /// How often it says it was used, this time included: to be kept.
    pub sign_count: u32,
}

impl RelyingParty {
    /// Verifies that a passkey that is kept was used. `is_ours` tells whether a challenge was given to this
    /// browser, for this. Whose it is (steps 5 and 6), whoever keeps it has looked at.
    /// [`Refused::WentBack`] only where all else holds: there may be a copy of it (step 23).
    pub fn sign_in(
        &self,
        kept: KeptPasskey<'_>,
        shown: &Assertion,
        is_ours: impl FnOnce(&[u8]) -> bool,
    ) -> Result<ShownPasskey, Refused> {
        let said = client_data::check(&shown.client_data_json, Ceremony::Get, self, is_ours)?;
        let data = AuthenticatorData::read(&shown.authenticator_data)?;
        data.check(self)?;
        if data.may_be_copied() != kept.may_be_copied {
            return Err(Refused::BackupState);
        }
        let signed = [shown.authenticator_data.as_slice(), said.as_slice()].concat();
        PublicKey::read(kept.public_key)?.verify(&signed, &shown.signature)?;
        let counts = data.sign_count != 0 || kept.sign_count != 0;
        if counts && data.sign_count <= kept.sign_count {
            return Err(Refused::WentBack);
        }
        Ok(ShownPasskey { sign_count: data.sign_count })
    }
}
