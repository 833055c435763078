//! A token as programs read it.

use cimaise_core::{ApiToken, ApiTokenId, InstitutionId, Scopes};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Serialize;
use utoipa::ToSchema;

/// A token, without its secret, which is told once and kept by nobody.
#[derive(Serialize, ToSchema)]
#[schema(as = ApiToken)]
pub(crate) struct TokenView {
    name: String,
    /// Where it is good no more, although you have a part there: an owner took it away.
    #[schema(value_type = Vec<uuid::Uuid>)]
    barred: Vec<InstitutionId>,
    #[serde(flatten)]
    facts: TokenFacts,
}

/// What anybody reads of a token who may know that it is there.
#[derive(Serialize, ToSchema)]
#[schema(as = ApiTokenFacts)]
pub(crate) struct TokenFacts {
    #[schema(value_type = uuid::Uuid)]
    id: ApiTokenId,
    /// Of `read`, `decide`, `set-up`.
    #[schema(value_type = Vec<String>)]
    scopes: Scopes,
    /// The one institution for which it is good; any in which its person has a part, where there is none.
    #[schema(value_type = Option<uuid::Uuid>)]
    institution: Option<InstitutionId>,
    /// UTC.
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
    /// The first instant at which it is good for nothing any more, UTC.
    #[schema(value_type = String, format = DateTime)]
    expires_at: Timestamp,
    /// The day on which it was used last, UTC.
    #[schema(value_type = Option<String>, format = Date)]
    used_on: Option<Date>,
}

impl From<ApiToken> for TokenView {
    fn from(token: ApiToken) -> Self {
        Self { name: token.name.to_string(), barred: token.barred.clone(), facts: token.into() }
    }
}

impl From<ApiToken> for TokenFacts {
    fn from(token: ApiToken) -> Self {
        Self {
            id: token.id,
            scopes: token.scopes,
            institution: token.institution,
            created_at: token.created_at,
            expires_at: token.expires_at,
            used_on: token.used_at.map(|at| at.to_zoned(TimeZone::UTC).date()),
        }
    }
}
