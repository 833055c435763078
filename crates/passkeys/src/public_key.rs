//! Public keys as COSE writes them (RFC 9052, section 7; RFC 9053), and what they signed.

use minicbor::Decoder;
use ring::signature::{
    ECDSA_P256_SHA256_ASN1, ED25519, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents,
    UnparsedPublicKey,
};

use crate::Refused;

/// The algorithms that are asked for, by their numbers at IANA, the best liked first: ES256, EdDSA with
/// Ed25519, and RS256, which some keys of Windows alone know (section 5.8.5).
pub const ALGORITHMS: [i64; 3] = [ES256, EDDSA, RS256];

const ES256: i64 = -7;
const EDDSA: i64 = -8;
const RS256: i64 = -257;

// Labels of a key (RFC 9053, sections 7.1.1 and 7.2; RFC 8230, section 4): some mean another thing for
// another kind.
const KIND: i64 = 1;
const ALGORITHM: i64 = 3;
const CURVE_OR_MODULUS: i64 = -1;
const X_OR_EXPONENT: i64 = -2;
const Y: i64 = -3;

/// A public key of an algorithm that was asked for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum PublicKey<'a> {
    /// A point of P-256, uncompressed (SEC 1, section 2.3.3).
    P256([u8; 65]),
    Ed25519(&'a [u8; 32]),
    Rsa {
        modulus: &'a [u8],
        exponent: &'a [u8],
    },
}

/// What stands in the map of a key.
#[derive(Default)]
struct Entries<'a> {
    kind: Option<i64>,
    algorithm: Option<i64>,
    curve: Option<i64>,
    modulus: Option<&'a [u8]>,
    second: Option<&'a [u8]>,
    y: Option<&'a [u8]>,
}

impl<'a> PublicKey<'a> {
    /// Reads a key. [`Refused::Key`] where its algorithm was not asked for, or where it is none of it
    /// (section 7.1, step 20).
    pub(crate) fn read(cose: &'a [u8]) -> Result<Self, Refused> {
        let found = Entries::read(cose).map_err(|_| Refused::Key)?;
        let key = match (found.kind, found.algorithm, found.curve) {
            (Some(2), Some(ES256), Some(1)) => {
                found.second.zip(found.y).and_then(|(x, y)| p256_point(x, y))
            }
            (Some(1), Some(EDDSA), Some(6)) => {
                found.second.and_then(|x| x.try_into().ok()).map(Self::Ed25519)
            }
            (Some(3), Some(RS256), None) => {
                let both = found.modulus.zip(found.second);
                both.map(|(modulus, exponent)| Self::Rsa { modulus, exponent })
            }
            _ => None,
        };
        key.ok_or(Refused::Key)
    }

    /// That this key signed this message (section 6.5.5).
    pub(crate) fn verify(&self, message: &[u8], signature: &[u8]) -> Result<(), Refused> {
        let verified = match self {
            Self::P256(point) => {
                UnparsedPublicKey::new(&ECDSA_P256_SHA256_ASN1, point).verify(message, signature)
            }
            Self::Ed25519(key) => UnparsedPublicKey::new(&ED25519, key).verify(message, signature),
            Self::Rsa { modulus, exponent } => RsaPublicKeyComponents { n: modulus, e: exponent }
                .verify(&RSA_PKCS1_2048_8192_SHA256, message, signature),
        };
        verified.map_err(|_| Refused::Signature)
    }
}

impl<'a> Entries<'a> {
    fn read(cose: &'a [u8]) -> Result<Self, minicbor::decode::Error> {
        let mut decoder = Decoder::new(cose);
        let mut found = Self::default();
        let length = decoder.map()?.ok_or_else(|| minicbor::decode::Error::message("endless"))?;
        for _ in 0..length {
            match decoder.i64()? {
                KIND => found.kind = Some(decoder.i64()?),
                ALGORITHM => found.algorithm = Some(decoder.i64()?),
                CURVE_OR_MODULUS if found.kind == Some(3) => found.modulus = Some(decoder.bytes()?),
                CURVE_OR_MODULUS => found.curve = Some(decoder.i64()?),
                X_OR_EXPONENT => found.second = Some(decoder.bytes()?),
                Y => found.y = Some(decoder.bytes()?),
                _ => decoder.skip()?,
            }
        }
        Ok(found)
    }
}

fn p256_point<'a>(x: &[u8], y: &[u8]) -> Option<PublicKey<'a>> {
    let (x, y): (&[u8; 32], &[u8; 32]) = (x.try_into().ok()?, y.try_into().ok()?);
    let mut point = [4; 65];
    point[1..33].copy_from_slice(x);
    point[33..].copy_from_slice(y);
    Some(PublicKey::P256(point))
}
