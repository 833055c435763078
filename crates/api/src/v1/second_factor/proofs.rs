//! By what somebody shows who they are, and the codes that they are told.

use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A code: six digits of your authenticator, or one that you keep on paper.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CodeInput {
    pub(super) code: String,
}

/// Your password.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PasswordProof {
    #[schema(value_type = String, format = Password)]
    pub(crate) current: SecretString,
}

/// Codes to be kept on paper, each to be used once.
#[derive(Serialize, ToSchema)]
pub(crate) struct RecoveryCodes {
    pub(super) recovery_codes: Vec<String>,
}
