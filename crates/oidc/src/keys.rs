//! The public keys of a provider (RFC 7517).

use jsonwebtoken::jwk::{AlgorithmParameters, EllipticCurve, Jwk, PublicKeyUse};
use jsonwebtoken::{Algorithm, DecodingKey, Header};
use serde::Deserialize;
use serde_json::Value;

use crate::Failure;
use crate::discovery::Metadata;
use crate::http::Http;

#[derive(Deserialize)]
struct Set {
    keys: Vec<Value>,
}

/// Those that it signs with.
#[derive(Clone, Debug, Default)]
pub(crate) struct Keys(Vec<Jwk>);

impl Keys {
    /// Asks for them.
    pub(crate) async fn read(http: &Http, metadata: &Metadata) -> Result<Self, Failure> {
        Self::parse(&http.get(metadata.jwks_uri.as_str()).await?)
    }

    /// What nobody can use is left out, and spoils nothing else (section 5).
    pub(crate) fn parse(body: &[u8]) -> Result<Self, Failure> {
        let unreadable = |error| Failure::Down(format!("its keys cannot be read: {error}"));
        let Set { keys } = serde_json::from_slice(body).map_err(unreadable)?;
        Ok(Self(keys.into_iter().filter_map(|key| serde_json::from_value(key).ok()).collect()))
    }

    /// The key of a token: the one that it names, or the only one of its kind.
    pub(crate) fn of(&self, header: &Header) -> Option<DecodingKey> {
        let fit = |jwk: &&Jwk| {
            jwk.common.public_key_use != Some(PublicKeyUse::Encryption)
                && is_for(&jwk.algorithm, header.alg)
        };
        let mut fitting = self.0.iter().filter(fit);
        let found = match &header.kid {
            Some(kid) => fitting.find(|jwk| jwk.common.key_id.as_ref() == Some(kid)),
            None => fitting.next().filter(|_| fitting.next().is_none()),
        };
        DecodingKey::from_jwk(found?).ok()
    }
}

/// Whether a key is of the kind that an algorithm signs with (RFC 7518, section 3.1; RFC 8037).
fn is_for(key: &AlgorithmParameters, algorithm: Algorithm) -> bool {
    match (key, algorithm) {
        (AlgorithmParameters::EllipticCurve(key), Algorithm::ES256) => {
            key.curve == EllipticCurve::P256
        }
        (AlgorithmParameters::EllipticCurve(key), Algorithm::ES384) => {
            key.curve == EllipticCurve::P384
        }
        (AlgorithmParameters::OctetKeyPair(key), Algorithm::EdDSA) => {
            key.curve == EllipticCurve::Ed25519
        }
        (
            AlgorithmParameters::RSA(_),
            Algorithm::RS256
            | Algorithm::RS384
            | Algorithm::RS512
            | Algorithm::PS256
            | Algorithm::PS384
            | Algorithm::PS512,
        ) => true,
        _ => false,
    }
}
