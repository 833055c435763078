//! What another implementation made, right and wrong ([`vectors.py`]): each check of section 7 has a vector
//! that holds in all else.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where it stopped")]

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cimaise_passkeys::{Assertion, Attestation, KeptPasskey, Refused, RelyingParty};
use serde::Deserialize;

#[derive(Deserialize)]
struct Vectors {
    challenge: String,
    registrations: Vec<Registration>,
    sign_ins: Vec<SignIn>,
}

#[derive(Deserialize)]
struct Registration {
    name: String,
    expected: Option<String>,
    client: String,
    object: String,
}

#[derive(Deserialize)]
struct SignIn {
    name: String,
    expected: Option<String>,
    key: String,
    kept: u32,
    copies: bool,
    client: String,
    data: String,
    signature: String,
}

fn vectors() -> Vectors {
    serde_json::from_str(include_str!("vectors.json")).unwrap()
}

fn bytes(text: &str) -> Vec<u8> {
    URL_SAFE_NO_PAD.decode(text).unwrap()
}

fn musee() -> RelyingParty {
    RelyingParty::of(&"https://musee.example/".parse().unwrap()).unwrap()
}

/// What came of each, by its name.
type Told = BTreeMap<String, Option<String>>;

fn told<T>(outcome: Result<T, Refused>) -> Option<String> {
    outcome.err().map(|refused| format!("{refused:?}"))
}

#[test]
fn what_is_added_is_checked_as_section_7_1_says() {
    let Vectors { challenge, registrations, .. } = vectors();
    let challenge = bytes(&challenge);
    let register = |one: &Registration| {
        let shown = Attestation {
            client_data_json: bytes(&one.client),
            attestation_object: bytes(&one.object),
        };
        musee().register(&shown, |said| said == challenge)
    };
    let found: Told =
        registrations.iter().map(|one| (one.name.clone(), told(register(one)))).collect();
    let expected: Told =
        registrations.iter().map(|one| (one.name.clone(), one.expected.clone())).collect();
    assert_eq!((found.len(), found), (24, expected));
    let first = register(&registrations[0]).unwrap();
    assert_eq!(first.credential, b"a passkey of a museum");
    assert_eq!((first.sign_count, first.may_be_copied), (0, false));
}

#[test]
fn what_is_shown_is_checked_as_section_7_2_says() {
    let Vectors { challenge, sign_ins, .. } = vectors();
    let challenge = bytes(&challenge);
    let sign_in = |one: &SignIn| {
        let public_key = bytes(&one.key);
        let kept = KeptPasskey {
            public_key: &public_key,
            sign_count: one.kept,
            may_be_copied: one.copies,
        };
        let shown = Assertion {
            client_data_json: bytes(&one.client),
            authenticator_data: bytes(&one.data),
            signature: bytes(&one.signature),
        };
        musee().sign_in(kept, &shown, |said| said == challenge)
    };
    let found: Told = sign_ins.iter().map(|one| (one.name.clone(), told(sign_in(one)))).collect();
    let expected: Told =
        sign_ins.iter().map(|one| (one.name.clone(), one.expected.clone())).collect();
    assert_eq!((found.len(), found), (28, expected));
    let counts = sign_ins.iter().find(|one| one.name == "that counts").unwrap();
    assert_eq!(sign_in(counts).unwrap().sign_count, 5);
}

/// Nothing that somebody sends makes it panic.
#[test]
fn what_is_cut_anywhere_is_refused() {
    let Vectors { challenge, registrations, .. } = vectors();
    let challenge = bytes(&challenge);
    let whole = bytes(&registrations[0].object);
    for length in 0..whole.len() {
        let shown = Attestation {
            client_data_json: bytes(&registrations[0].client),
            attestation_object: whole[..length].to_vec(),
        };
        let outcome = musee().register(&shown, |said| said == challenge);
        assert_eq!(told(outcome), Some("Unreadable".to_owned()), "{length}");
    }
}
