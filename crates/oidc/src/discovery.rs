//! What a provider says of itself (OpenID Connect Discovery 1.0, sections 3 and 4).

use serde::Deserialize;
use url::Url;

use crate::http::Http;
use crate::settings::is_safe;
use crate::{Failure, ProviderSettings};

/// Of what it says, that which we use.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Metadata {
    issuer: String,
    pub(crate) authorization_endpoint: Url,
    pub(crate) token_endpoint: Url,
    pub(crate) jwks_uri: Url,
    pub(crate) userinfo_endpoint: Option<Url>,
    #[serde(default)]
    pub(crate) token_endpoint_auth_methods_supported: Vec<String>,
    /// It names itself in what it answers (RFC 9207, section 3).
    #[serde(default, rename = "authorization_response_iss_parameter_supported")]
    pub(crate) names_itself: bool,
}

impl Metadata {
    /// Asks for it.
    pub(crate) async fn read(http: &Http, settings: &ProviderSettings) -> Result<Self, Failure> {
        let issuer = settings.issuer.trim_end_matches('/');
        let body = http.get(&format!("{issuer}/.well-known/openid-configuration")).await?;
        Self::check(&body, &settings.issuer)
    }

    /// Section 3: the header is for all who do not say otherwise.
    pub(crate) fn wants_secret_in_the_form(&self) -> bool {
        let takes = |method: &str| {
            self.token_endpoint_auth_methods_supported.iter().any(|known| known == method)
        };
        takes("client_secret_post") && !takes("client_secret_basic")
    }

    /// Section 4.3: it is who we asked. What is asked of it afterwards is not overheard.
    fn check(body: &[u8], issuer: &str) -> Result<Self, Failure> {
        let found: Self = serde_json::from_slice(body)
            .map_err(|error| Failure::Down(format!("its configuration cannot be read: {error}")))?;
        if found.issuer != issuer {
            return Err(Failure::Down(format!("it calls itself {}", found.issuer)));
        }
        let asked = [&found.authorization_endpoint, &found.token_endpoint, &found.jwks_uri];
        let unsafe_one = asked.into_iter().chain(&found.userinfo_endpoint).find(|at| !is_safe(at));
        match unsafe_one {
            Some(at) => Err(Failure::Down(format!("{at} is not encrypted"))),
            None => Ok(found),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn configuration(issuer: &str, token: &str) -> String {
        format!(
            r#"{{"issuer":"{issuer}","authorization_endpoint":"https://a.example/auth",
            "token_endpoint":"{token}","jwks_uri":"https://a.example/keys"}}"#
        )
    }

    fn told(configuration: &str) -> String {
        let read = Metadata::check(configuration.as_bytes(), "https://a.example");
        read.map_or_else(|failure| failure.to_string(), |_| "well".to_owned())
    }

    #[test]
    fn a_provider_is_who_was_asked_and_speaks_over_tls() {
        let token = "https://a.example/token";
        assert_eq!(told(&configuration("https://a.example", token)), "well");
        assert_eq!(
            told(&configuration("https://b.example", token)),
            "the provider cannot be asked: it calls itself https://b.example"
        );
        assert_eq!(
            told(&configuration("https://a.example", "http://a.example/token")),
            "the provider cannot be asked: http://a.example/token is not encrypted"
        );
        assert!(told("<html>").starts_with("the provider cannot be asked: its configuration"));
    }
}
