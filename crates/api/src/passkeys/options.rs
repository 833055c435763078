//! What a browser is asked for (W3C Web Authentication Level 3, sections 5.1.9 and 5.1.10).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cimaise_core::{CHALLENGE_LENGTH, Person};
use cimaise_passkeys::{ALGORITHMS, RelyingParty};
use serde_json::{Value, json};

/// For a new passkey of somebody: one that opens alone, from any maker, on none of the devices that hold one
/// already.
pub(super) fn to_add(
    party: &RelyingParty,
    challenge: &[u8],
    person: &Person,
    known: &[Vec<u8>],
) -> Value {
    let algorithms = ALGORITHMS.map(|alg| json!({ "type": "public-key", "alg": alg }));
    let known: Vec<_> =
        known.iter().map(|id| json!({ "type": "public-key", "id": text(id) })).collect();
    json!({
        "rp": { "id": party.id, "name": party.id },
        "user": {
            "id": text(&user_handle(person)),
            "name": person.email,
            "displayName": person.name,
        },
        "challenge": text(challenge),
        "pubKeyCredParams": algorithms,
        "timeout": CHALLENGE_LENGTH.as_millis(),
        "excludeCredentials": known,
        "authenticatorSelection": {
            "residentKey": "required",
            "requireResidentKey": true,
            "userVerification": "required",
        },
        "attestation": "none",
    })
}

/// For any passkey of this house: it tells nothing of who has one.
pub(super) fn to_sign_in(party: &RelyingParty, challenge: &[u8]) -> Value {
    json!({
        "rpId": party.id,
        "challenge": text(challenge),
        "timeout": CHALLENGE_LENGTH.as_millis(),
        "allowCredentials": [],
        "userVerification": "required",
    })
}

/// By what an authenticator tells whose a passkey is (section 4, "user handle"): it names nobody.
pub(super) fn user_handle(person: &Person) -> [u8; 16] {
    person.id.0.into_bytes()
}

fn text(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
