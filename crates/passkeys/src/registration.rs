//! A passkey is added (section 7.1).

use minicbor::Decoder;

use crate::authenticator_data::AuthenticatorData;
use crate::client_data::{self, Ceremony};
use crate::{Refused, RelyingParty};

/// What a browser shows of a new credential (section 5.2.1).
#[derive(Clone, Debug)]
pub struct Attestation {
    /// What the browser says, in JSON.
    pub client_data_json: Vec<u8>,
    /// What the authenticator says, in CBOR (section 6.5.4).
    pub attestation_object: Vec<u8>,
}

/// What is kept of a passkey (section 4, "credential record").
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPasskey {
    /// The id by which its authenticator knows it: 1 to 1023 bytes.
    pub credential: Vec<u8>,
    /// Its public key, as COSE writes it (RFC 9052, section 7).
    pub public_key: Vec<u8>,
    /// How often it says it was used; zero where it does not count.
    pub sign_count: u32,
    /// Its maker may keep copies of it on other devices of its holder.
    pub may_be_copied: bool,
}

impl RelyingParty {
    /// Verifies a new credential. `is_ours` tells whether a challenge was given to this browser, for this.
    /// That nobody has it yet (step 26), the table sees to.
    pub fn register(
        &self,
        shown: &Attestation,
        is_ours: impl FnOnce(&[u8]) -> bool,
    ) -> Result<NewPasskey, Refused> {
        client_data::check(&shown.client_data_json, Ceremony::Create, self, is_ours)?;
        let data = authenticator_data_of(&shown.attestation_object)?;
        let data = AuthenticatorData::read(data)?;
        data.check(self)?;
        let credential = data.credential.as_ref().ok_or(Refused::Unreadable)?;
        Ok(NewPasskey {
            credential: credential.id.to_vec(),
            public_key: credential.key.to_vec(),
            sign_count: data.sign_count,
            may_be_copied: data.may_be_copied(),
        })
    }
}

/// Of an attestation object, the authenticator data (step 13). The statement beside it was not asked for:
/// it is passed over, as for "none" (step 21; section 8.7).
fn authenticator_data_of(object: &[u8]) -> Result<&[u8], Refused> {
    let read = || -> Result<_, minicbor::decode::Error> {
        let mut decoder = Decoder::new(object);
        let mut found = None;
        for _ in 0..decoder.map()?.unwrap_or_default() {
            match decoder.str()? {
                "authData" => found = Some(decoder.bytes()?),
                _ => decoder.skip()?,
            }
        }
        Ok(found)
    };
    read().ok().flatten().ok_or(Refused::Unreadable)
}
