//! A device that keeps a passkey, and the browser before it.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// Somebody was there (1) and showed who they are (4); a credential is with it (64).
const SEEN: u8 = 5;
const WITH_CREDENTIAL: u8 = 64;

/// A device that made a passkey.
pub struct Authenticator {
    pair: EcdsaKeyPair,
    id: Vec<u8>,
    /// Whose it says that the passkey is.
    pub handle: String,
    /// How often it says it was used: one more each time.
    pub count: u32,
    /// On which page it is used.
    pub origin: String,
}

impl Authenticator {
    /// Makes a passkey as a page of `origin` asks for it; gives what the browser shows.
    pub fn makes(asked: &Value, origin: &str) -> (Self, Value) {
        let asked = &asked["publicKey"];
        let chance = SystemRandom::new();
        let document = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &chance);
        let pair = EcdsaKeyPair::from_pkcs8(
            &ECDSA_P256_SHA256_ASN1_SIGNING,
            document.unwrap().as_ref(),
            &chance,
        );
        let pair = pair.unwrap();
        let id = Sha256::digest(pair.public_key().as_ref()).to_vec();
        let handle = asked["user"]["id"].as_str().unwrap().to_owned();
        let made = Self { pair, id, handle, count: 0, origin: origin.to_owned() };
        let data = [
            &head(asked["rp"]["id"].as_str().unwrap(), SEEN | WITH_CREDENTIAL, 0)[..],
            &[0; 16],
            &[0, 32],
            &made.id,
            &made.cose(),
        ]
        .concat();
        let object = [
            b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58",
            &[u8::try_from(data.len()).unwrap()][..],
            &data,
        ]
        .concat();
        let said = made.says("webauthn.create", asked);
        let response = json!({ "clientDataJSON": text(said), "attestationObject": text(object) });
        let shown = json!({ "id": text(&made.id), "type": "public-key", "response": response });
        (made, shown)
    }

    /// Uses it as a page asks for it; gives what the browser shows.
    pub fn signs(&mut self, asked: &Value) -> Value {
        let asked = &asked["publicKey"];
        self.count += 1;
        let data = head(asked["rpId"].as_str().unwrap(), SEEN, self.count);
        let said = self.says("webauthn.get", asked);
        let signed = [&data[..], &Sha256::digest(&said)].concat();
        let signature = self.pair.sign(&SystemRandom::new(), &signed).unwrap();
        let response = json!({
            "clientDataJSON": text(said),
            "authenticatorData": text(data),
            "signature": text(signature),
            "userHandle": self.handle,
        });
        json!({ "id": text(&self.id), "type": "public-key", "response": response })
    }

    fn says(&self, kind: &str, asked: &Value) -> String {
        json!({ "type": kind, "challenge": asked["challenge"], "origin": self.origin, "crossOrigin": false })
            .to_string()
    }

    /// Its public key (RFC 9053, section 7.1.1).
    fn cose(&self) -> Vec<u8> {
        let point = self.pair.public_key().as_ref();
        let (x, y) = (&point[1..33], &point[33..]);
        [b"\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20", x, b"\x22\x58\x20", y].concat()
    }
}

/// How authenticator data begins (W3C Web Authentication Level 3, section 6.1).
fn head(party: &str, flags: u8, count: u32) -> Vec<u8> {
    [&Sha256::digest(party)[..], &[flags], &count.to_be_bytes()].concat()
}

fn text(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
