//! What a provider tells of somebody apart from the token (OpenID Connect Core 1.0, section 5.3).

use reqwest::StatusCode;
use url::Url;

use crate::claims::Claims;
use crate::http::{Http, send};
use crate::keys::Keys;
use crate::{Failure, ProviderSettings, id_token};

/// Asks, as whoever holds the access token, for more about the person of a token.
pub(crate) async fn ask(
    http: &Http,
    at: &Url,
    access: &str,
    keys: &Keys,
    settings: &ProviderSettings,
) -> Result<Claims, Failure> {
    let answer = send(http.client()?.get(at.clone()).bearer_auth(access)).await?;
    if answer.status != StatusCode::OK {
        return Err(Failure::Down(format!("{at} answers {}", answer.status)));
    }
    // Section 5.3.2: it may be signed.
    if answer.kind == "application/jwt" {
        let token = std::str::from_utf8(&answer.body);
        let token = token.map_err(|_| Failure::Token("it is no token"))?;
        return id_token::signed(token.trim(), keys, settings, &["iss", "sub", "aud"]);
    }
    let unreadable = |error| Failure::Down(format!("{at} cannot be read: {error}"));
    serde_json::from_slice(&answer.body).map_err(unreadable)
}
