//! What a browser is sent to a provider with.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use url::Url;

use crate::ProviderSettings;

/// One question to a provider. Whoever asks keeps it bound to the browser that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What comes back with the answer (RFC 6749, section 10.12).
    pub state: String,
    /// What stands in the token (OpenID Connect Core 1.0, section 15.5.2).
    pub nonce: String,
    /// What the code is redeemed with (RFC 7636, section 4.1): 43 to 128 characters.
    pub verifier: String,
    /// Where the browser comes back to.
    pub back: String,
    /// They show who they are, though they did so lately.
    pub anew: bool,
}

impl Asked {
    /// The address that a browser is sent to (OpenID Connect Core 1.0, section 3.1.2.1).
    pub(crate) fn address(&self, at: &Url, settings: &ProviderSettings) -> Url {
        let mut address = at.clone();
        let mut query = address.query_pairs_mut();
        query
            .append_pair("response_type", "code")
            .append_pair("client_id", &settings.client_id)
            .append_pair("redirect_uri", &self.back)
            .append_pair("scope", &settings.scopes)
            .append_pair("state", &self.state)
            .append_pair("nonce", &self.nonce)
            .append_pair("code_challenge", &self.challenge())
            .append_pair("code_challenge_method", "S256");
        if self.anew {
            // Both: who knows one of them may not know the other.
            query.append_pair("prompt", "login").append_pair("max_age", "0");
        }
        if !settings.acr.is_empty() {
            query.append_pair("acr_values", &settings.acr.join(" "));
        }
        drop(query);
        address
    }

    /// RFC 7636, section 4.2.
    fn challenge(&self) -> String {
        URL_SAFE_NO_PAD.encode(Sha256::digest(self.verifier.as_bytes()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_challenge_is_made_as_the_standard_shows() {
        // RFC 7636, appendix B.
        let asked = Asked {
            state: String::new(),
            nonce: String::new(),
            verifier: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk".to_owned(),
            back: String::new(),
            anew: false,
        };
        assert_eq!(asked.challenge(), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }
}
