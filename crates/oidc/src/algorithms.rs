//! Signatures of tokens (RFC 7518, section 3), verified by ring. Nothing is signed here.

use std::sync::Once;

use jsonwebtoken::crypto::{CryptoProvider, JwtSigner, JwtVerifier, KeyUtils};
use jsonwebtoken::errors::{Error, ErrorKind};
use jsonwebtoken::signature::{self, Verifier};
use jsonwebtoken::{Algorithm, AlgorithmFamily, DecodingKey, DecodingKeyKind, EncodingKey};
use ring::signature as by;

/// Those that a provider may sign with. None of them is made with a secret that both sides know.
pub(crate) const ALGORITHMS: [Algorithm; 9] = [
    Algorithm::RS256,
    Algorithm::RS384,
    Algorithm::RS512,
    Algorithm::PS256,
    Algorithm::PS384,
    Algorithm::PS512,
    Algorithm::ES256,
    Algorithm::ES384,
    Algorithm::EdDSA,
];

static RING: CryptoProvider = CryptoProvider {
    signer_factory: signs_nothing,
    verifier_factory: verifier,
    key_utils: KeyUtils::new_unimplemented(),
};

/// Tells jsonwebtoken what it computes with, once in a process.
pub(crate) fn install() {
    static INSTALLED: Once = Once::new();
    INSTALLED.call_once(|| {
        let _ = RING.install_default();
    });
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "its caller is jsonwebtoken")]
fn signs_nothing(_: &Algorithm, _: &EncodingKey) -> Result<Box<dyn JwtSigner>, Error> {
    Err(ErrorKind::UnsupportedAlgorithm.into())
}

/// How ring knows an algorithm.
#[derive(Clone, Copy)]
enum Known {
    Rsa(&'static by::RsaParameters),
    Other(&'static dyn by::VerificationAlgorithm),
}

struct Verifying {
    algorithm: Algorithm,
    known: Known,
    key: DecodingKeyKind,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "its caller is jsonwebtoken")]
fn verifier(algorithm: &Algorithm, key: &DecodingKey) -> Result<Box<dyn JwtVerifier>, Error> {
    let (family, known) = match algorithm {
        Algorithm::RS256 => (AlgorithmFamily::Rsa, Known::Rsa(&by::RSA_PKCS1_2048_8192_SHA256)),
        Algorithm::RS384 => (AlgorithmFamily::Rsa, Known::Rsa(&by::RSA_PKCS1_2048_8192_SHA384)),
        Algorithm::RS512 => (AlgorithmFamily::Rsa, Known::Rsa(&by::RSA_PKCS1_2048_8192_SHA512)),
        Algorithm::PS256 => (AlgorithmFamily::Rsa, Known::Rsa(&by::RSA_PSS_2048_8192_SHA256)),
        Algorithm::PS384 => (AlgorithmFamily::Rsa, Known::Rsa(&by::RSA_PSS_2048_8192_SHA384)),
        Algorithm::PS512 => (AlgorithmFamily::Rsa, Known::Rsa(&by::RSA_PSS_2048_8192_SHA512)),
        Algorithm::ES256 => (AlgorithmFamily::Ec, Known::Other(&by::ECDSA_P256_SHA256_FIXED)),
        Algorithm::ES384 => (AlgorithmFamily::Ec, Known::Other(&by::ECDSA_P384_SHA384_FIXED)),
        Algorithm::EdDSA => (AlgorithmFamily::Ed, Known::Other(&by::ED25519)),
        _ => return Err(ErrorKind::UnsupportedAlgorithm.into()),
    };
    if key.family() != family {
        return Err(ErrorKind::InvalidKeyFormat.into());
    }
    Ok(Box::new(Verifying { algorithm: *algorithm, known, key: key.kind().clone() }))
}

impl Verifier<Vec<u8>> for Verifying {
    fn verify(&self, message: &[u8], signature: &Vec<u8>) -> Result<(), signature::Error> {
        let verified = match (self.known, &self.key) {
            (Known::Rsa(how), DecodingKeyKind::RsaModulusExponent { n, e }) => {
                by::RsaPublicKeyComponents { n, e }.verify(how, message, signature)
            }
            (Known::Other(how), DecodingKeyKind::SecretOrDer(key)) => {
                by::UnparsedPublicKey::new(how, key).verify(message, signature)
            }
            _ => Err(ring::error::Unspecified),
        };
        verified.map_err(|_| signature::Error::new())
    }
}

impl JwtVerifier for Verifying {
    fn algorithm(&self) -> Algorithm {
        self.algorithm
    }
}

#[cfg(test)]
mod tests {
    use jsonwebtoken::crypto::verify;

    use super::*;

    fn holds(token: &str, key: &DecodingKey, algorithm: Algorithm) -> bool {
        install();
        let (message, signature) = token.rsplit_once('.').unwrap();
        verify(signature, message.as_bytes(), key, algorithm).unwrap_or(false)
    }

    /// RFC 7515, appendix A.2.
    const RSA: [&str; 2] = [
        "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ",
        "AQAB",
    ];
    const RS256: &str = "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw";

    /// RFC 7515, appendix A.3.
    const EC: [&str; 2] = [
        "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
        "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
    ];
    const ES256: &str = "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";

    /// RFC 8037, appendix A.4.
    const ED: &str = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
    const EDDSA: &str = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";

    #[test]
    fn the_tokens_of_the_standards_hold_and_hold_no_more_when_changed() {
        let rsa = DecodingKey::from_rsa_components(RSA[0], RSA[1]).unwrap();
        let ec = DecodingKey::from_ec_components(EC[0], EC[1]).unwrap();
        let ed = DecodingKey::from_ed_components(ED).unwrap();
        for (token, key, algorithm) in [
            (RS256, &rsa, Algorithm::RS256),
            (ES256, &ec, Algorithm::ES256),
            (EDDSA, &ed, Algorithm::EdDSA),
        ] {
            assert!(holds(token, key, algorithm), "{algorithm:?}");
            assert!(!holds(&token.replacen('e', "f", 1), key, algorithm), "{algorithm:?}");
        }
        assert!(!holds(RS256, &rsa, Algorithm::RS384));
        assert!(!holds(RS256, &rsa, Algorithm::PS256));
        assert!(!holds(ES256, &rsa, Algorithm::ES256), "a key of another family");
        // RFC 8725, section 2.1: a public key is no secret to compute with.
        let public = DecodingKey::from_secret(b"public");
        assert!(!holds(RS256, &public, Algorithm::HS256));
    }
}
