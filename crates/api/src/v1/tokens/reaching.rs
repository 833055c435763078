//! By which tokens programs act in an institution.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::{ApiToken, InstitutionId, PersonId, Staff};
use cimaise_web::{App, InPerson, Problem};
use serde::Serialize;
use utoipa::ToSchema;

use super::view::TokenFacts;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::tokens;

/// A token that is good in an institution.
#[derive(Serialize, ToSchema)]
pub(crate) struct ReachingToken {
    /// In whose name programs act with it.
    person: String,
    #[schema(value_type = uuid::Uuid)]
    person_id: PersonId,
    /// What they call it, where it is good in this institution alone.
    name: Option<String>,
    #[serde(flatten)]
    facts: TokenFacts,
}

/// The tokens by which programs act in an institution
///
/// For its owners.
#[utoipa::path(
    get, path = "/api/v1/institutions/{institution}/tokens", tag = "people",
    operation_id = "list_tokens_of_institution",
    params(("institution" = uuid::Uuid, Path, description = "Where.")),
    responses(
        (status = 200, description = "The latest first.", body = Vec<ReachingToken>),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = [])),
)]
pub(crate) async fn reaching(app: Data<App>, me: InPerson, id: Path<InstitutionId>) -> Answer {
    let id = id.into_inner();
    let all = app.store.read(move |db| tokens::reaching(db, &me.staff, id)).await;
    let view = |(token, of): (ApiToken, Staff)| ReachingToken {
        name: token.is_of(id, &of).then(|| token.name.to_string()),
        person: of.person.name,
        person_id: of.person.id,
        facts: token.into(),
    };
    let views: Vec<_> = all.map_err(Problem::from)?.into_iter().map(view).collect();
    private_json(StatusCode::OK, &views)
}
