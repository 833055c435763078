//! What the browser says of the page on which a passkey was used (section 5.8.1).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Deserialize;
use sha2::{Digest, Sha256};

use crate::{Refused, RelyingParty};

/// For what a passkey was used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ceremony {
    /// To add it.
    Create,
    /// To sign in by it.
    Get,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ClientData {
    r#type: String,
    challenge: String,
    origin: String,
    #[serde(default)]
    cross_origin: bool,
    top_origin: Option<serde_json::Value>,
}

/// Checks what the browser says (section 7.1, steps 5 to 12; section 7.2, steps 8 to 15, the same), and
/// gives its SHA-256, which is signed. `is_ours` tells whether a challenge was given for this.
pub(crate) fn check(
    json: &[u8],
    ceremony: Ceremony,
    party: &RelyingParty,
    is_ours: impl FnOnce(&[u8]) -> bool,
) -> Result<[u8; 32], Refused> {
    let said: ClientData = serde_json::from_slice(json).map_err(|_| Refused::Unreadable)?;
    let expected = match ceremony {
        Ceremony::Create => "webauthn.create",
        Ceremony::Get => "webauthn.get",
    };
    if said.r#type != expected {
        return Err(Refused::OtherCeremony);
    }
    let challenge = URL_SAFE_NO_PAD.decode(&said.challenge).map_err(|_| Refused::Unreadable)?;
    if !is_ours(&challenge) {
        return Err(Refused::OtherChallenge);
    }
    if said.origin != party.origin {
        return Err(Refused::OtherOrigin);
    }
    // No page of ours lends the gesture to a frame: see the content security policy.
    if said.cross_origin || said.top_origin.is_some() {
        return Err(Refused::InAFrame);
    }
    Ok(Sha256::digest(json).into())
}
