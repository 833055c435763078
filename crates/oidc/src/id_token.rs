//! The token that says who somebody is, verified (OpenID Connect Core 1.0, section 3.1.3.7).

use jiff::Timestamp;
use jsonwebtoken::{Header, Validation, decode, decode_header};
use serde::de::DeserializeOwned;

use crate::algorithms::{ALGORITHMS, install};
use crate::claims::Claims;
use crate::keys::Keys;
use crate::{Failure, ProviderSettings};

/// How far clocks may be apart, in seconds.
const APART: i64 = 60;
/// How long ago somebody who was asked to show who they are may have done so, in seconds.
const ANEW: i64 = 5 * 60;

/// What a token must hold.
pub(crate) struct Expected<'a> {
    pub(crate) settings: &'a ProviderSettings,
    pub(crate) nonce: &'a str,
    /// They were asked to show who they are, though they did so lately.
    pub(crate) anew: bool,
    pub(crate) now: Timestamp,
}

/// The head of a token, which says by which key it is signed.
pub(crate) fn head(token: &str) -> Result<Header, Failure> {
    decode_header(token).map_err(|_| Failure::Token("it is no token"))
}

/// Whose signature it bears, from whom it comes and for whom it is.
pub(crate) fn signed<T: DeserializeOwned>(
    token: &str,
    keys: &Keys,
    settings: &ProviderSettings,
    required: &[&str],
) -> Result<T, Failure> {
    install();
    let header = head(token)?;
    let key = keys.of(&header).ok_or(Failure::Token("it is signed by an unknown key"))?;
    // One after the other: jsonwebtoken wants all to fit the key.
    let mut validation = Validation::new(header.alg);
    validation.algorithms.retain(|algorithm| ALGORITHMS.contains(algorithm));
    validation.set_issuer(&[&settings.issuer]);
    validation.set_audience(&[&settings.client_id]);
    validation.set_required_spec_claims(required);
    // The time is told by our own clock, below.
    validation.validate_exp = false;
    let read = decode::<T>(token, &key, &validation);
    read.map(|read| read.claims).map_err(|error| Failure::Token(told(error.kind())))
}

const fn told(kind: &jsonwebtoken::errors::ErrorKind) -> &'static str {
    use jsonwebtoken::errors::ErrorKind as Kind;
    match kind {
        Kind::InvalidSignature => "its signature is wrong",
        Kind::InvalidIssuer => "it comes from somebody else",
        Kind::InvalidAudience => "it is for somebody else",
        Kind::InvalidAlgorithm | Kind::UnsupportedAlgorithm => "it is signed in an unknown way",
        Kind::MissingRequiredClaim(_) => "something is missing in it",
        _ => "it cannot be read",
    }
}

/// Reads a token that came for the code.
pub(crate) fn read(token: &str, keys: &Keys, expected: &Expected<'_>) -> Result<Claims, Failure> {
    let settings = expected.settings;
    let claims: Claims = signed(token, keys, settings, &["iss", "sub", "aud", "exp"])?;
    let now = expected.now.as_second();
    if claims.azp.as_ref().is_some_and(|azp| *azp != settings.client_id) {
        return Err(Failure::Token("it was given to somebody else"));
    }
    if claims.sub.is_empty() {
        return Err(Failure::Token("it names nobody"));
    }
    if claims.nonce.as_deref() != Some(expected.nonce) {
        return Err(Failure::Token("it answers another question"));
    }
    if claims.exp.is_none_or(|exp| exp.saturating_add(APART) <= now) {
        return Err(Failure::Token("its time is over"));
    }
    if claims.iat.is_none_or(|iat| iat.saturating_sub(APART) > now) {
        return Err(Failure::Token("its time has not come"));
    }
    let since = claims.auth_time.map(|at| now.saturating_sub(at));
    if expected.anew && since.is_none_or(|seconds| seconds > ANEW) {
        return Err(Failure::Token("it was not shown again who they are"));
    }
    Ok(claims)
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    use ring::signature::{Ed25519KeyPair, KeyPair};
    use serde_json::{Value, json};

    use super::*;

    const NOW: i64 = 1_800_000_000;

    fn provider() -> Ed25519KeyPair {
        Ed25519KeyPair::from_seed_unchecked(&[7; 32]).unwrap()
    }

    fn keys(kid: &str) -> Keys {
        let x = URL_SAFE_NO_PAD.encode(provider().public_key().as_ref());
        let useless = json!({"kty": "RSA", "kid": "torn"});
        let key = json!({"kty": "OKP", "crv": "Ed25519", "x": x, "kid": kid, "use": "sig"});
        Keys::parse(json!({"keys": [useless, key]}).to_string().as_bytes()).unwrap()
    }

    fn settings() -> ProviderSettings {
        ProviderSettings {
            issuer: "https://login.example.org".to_owned(),
            client_id: "cimaise".to_owned(),
            client_secret: None,
            scopes: "openid".to_owned(),
            labels: [String::new(), String::new()],
            verifies_addresses: false,
            domains: Vec::new(),
            second_factor: false,
            acr: Vec::new(),
        }
    }

    fn good() -> Value {
        json!({
            "iss": "https://login.example.org", "sub": "7", "aud": "cimaise",
            "exp": NOW + 300, "iat": NOW, "nonce": "ours", "auth_time": NOW - 10,
        })
    }

    fn token(head: &Value, claims: &Value) -> String {
        let [head, claims] = [head, claims].map(|part| URL_SAFE_NO_PAD.encode(part.to_string()));
        let message = format!("{head}.{claims}");
        let signature = URL_SAFE_NO_PAD.encode(provider().sign(message.as_bytes()));
        format!("{message}.{signature}")
    }

    fn told_of(token: &str, anew: bool) -> String {
        let settings = settings();
        let now = Timestamp::from_second(NOW).unwrap();
        let expected = Expected { settings: &settings, nonce: "ours", anew, now };
        match read(token, &keys("one"), &expected) {
            Ok(claims) => claims.sub,
            Err(failure) => failure.to_string().rsplit_once(": ").unwrap().1.to_owned(),
        }
    }

    fn with(name: &str, value: Value) -> String {
        let mut claims = good();
        claims[name] = value;
        token(&json!({"alg": "EdDSA", "kid": "one"}), &claims)
    }

    #[test]
    fn a_token_holds_for_whom_by_whom_and_when_it_was_given() {
        for (name, value, told) in [
            ("sub", json!("7"), "7"),
            ("aud", json!(["cimaise", "another"]), "7"),
            ("azp", json!("cimaise"), "7"),
            ("exp", json!(NOW - 59), "7"),
            ("iat", json!(NOW + 60), "7"),
            ("iss", json!("https://login.example.org/"), "it comes from somebody else"),
            ("aud", json!("another"), "it is for somebody else"),
            ("aud", json!(["another"]), "it is for somebody else"),
            ("azp", json!("another"), "it was given to somebody else"),
            ("nonce", json!("theirs"), "it answers another question"),
            ("nonce", json!(null), "it answers another question"),
            ("exp", json!(NOW - 60), "its time is over"),
            ("exp", json!(null), "something is missing in it"),
            ("iat", json!(NOW + 61), "its time has not come"),
            ("iat", json!(null), "its time has not come"),
            ("sub", json!(""), "it names nobody"),
            ("sub", json!(null), "it cannot be read"),
        ] {
            assert_eq!(told_of(&with(name, value.clone()), false), told, "{name} {value}");
        }
    }

    #[test]
    fn who_was_to_show_again_who_they_are_did_so_just_now() {
        assert_eq!(told_of(&with("auth_time", json!(NOW - 300)), true), "7");
        for late in [json!(NOW - 301), json!(null)] {
            let told = told_of(&with("auth_time", late), true);
            assert_eq!(told, "it was not shown again who they are");
        }
    }

    #[test]
    fn a_signature_is_the_provider_s() {
        let head = |alg: &str, kid: &str| json!({"alg": alg, "kid": kid});
        assert_eq!(told_of(&token(&head("EdDSA", "one"), &good()), false), "7");
        assert_eq!(told_of(&token(&json!({"alg": "EdDSA"}), &good()), false), "7");
        let changed = with("sub", json!("7")).replacen("eyJ", "eyA", 2);
        assert_eq!(told_of(&changed, false), "it is no token");
        let good_one = token(&head("EdDSA", "one"), &good());
        let (message, _) = good_one.rsplit_once('.').unwrap();
        let torn = format!("{message}.{}", URL_SAFE_NO_PAD.encode([1; 64]));
        assert_eq!(told_of(&torn, false), "its signature is wrong");
        for (alg, kid) in [("EdDSA", "two"), ("ES256", "one"), ("HS256", "one")] {
            let told = told_of(&token(&head(alg, kid), &good()), false);
            assert_eq!(told, "it is signed by an unknown key", "{alg} {kid}");
        }
        // RFC 8725, section 2.1.
        let bare = token(&json!({"alg": "none"}), &good());
        assert_eq!(told_of(&bare, false), "it is no token");
    }
}
