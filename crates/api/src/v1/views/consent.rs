//! A statement of a call as programs read it.

use cimaise_core::{CallConsent, Localized, StatementId};
use serde::Serialize;
use utoipa::ToSchema;

use super::super::schemas::Texts;

/// What a call asks contributors to agree to, in its latest version.
#[derive(Serialize, ToSchema)]
#[schema(as = CallConsent)]
pub(crate) struct CallConsentView {
    /// Of this version: what contributions name.
    #[schema(value_type = uuid::Uuid)]
    id: StatementId,
    /// The same in every version; it never changes.
    #[schema(example = "author")]
    code: String,
    /// From 1.
    version: i32,
    #[schema(value_type = Texts)]
    text: Localized,
    /// Nothing can be sent without it.
    required: bool,
    /// Forms ask for it.
    asked: bool,
}

impl CallConsentView {
    /// Several, in their order.
    pub(crate) fn all(consents: Vec<CallConsent>) -> Vec<Self> {
        consents.into_iter().map(Self::from).collect()
    }
}

impl From<CallConsent> for CallConsentView {
    fn from(CallConsent { statement, asked }: CallConsent) -> Self {
        Self {
            id: statement.id,
            code: statement.code,
            version: statement.version,
            text: statement.text,
            required: statement.required,
            asked,
        }
    }
}
