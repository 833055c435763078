//! What a browser shows, as its scripts write it (W3C Web Authentication Level 3, section 5.1.8).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Deserializer};
use utoipa::ToSchema;

/// Bytes in base64url without padding (RFC 4648, section 5).
pub(crate) struct Base64Url(pub(crate) Vec<u8>);

impl<'de> Deserialize<'de> for Base64Url {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        URL_SAFE_NO_PAD.decode(&text).map(Self).map_err(serde::de::Error::custom)
    }
}

/// A new credential: `RegistrationResponseJSON`, of which the rest is not read.
#[derive(Deserialize, ToSchema)]
pub(crate) struct NewCredential {
    pub(super) response: NewCredentialResponse,
}

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct NewCredentialResponse {
    #[serde(rename = "clientDataJSON")]
    #[schema(value_type = String)]
    pub(super) client_data_json: Base64Url,
    #[schema(value_type = String)]
    pub(super) attestation_object: Base64Url,
}

/// A credential that was used: `AuthenticationResponseJSON`, of which the rest is not read.
#[derive(Deserialize, ToSchema)]
pub(crate) struct UsedCredential {
    #[schema(value_type = String)]
    pub(super) id: Base64Url,
    pub(super) response: UsedCredentialResponse,
}

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct UsedCredentialResponse {
    #[serde(rename = "clientDataJSON")]
    #[schema(value_type = String)]
    pub(super) client_data_json: Base64Url,
    #[schema(value_type = String)]
    pub(super) authenticator_data: Base64Url,
    #[schema(value_type = String)]
    pub(super) signature: Base64Url,
    /// Whose it is.
    #[schema(value_type = Option<String>)]
    pub(super) user_handle: Option<Base64Url>,
}
