//! `POST /api/v1/contributions/{contribution}/decision`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::{ContributionId, PrivateNote, Words};
use cimaise_web::{App, Problem, Reader, ToDecide};

use super::super::DecisionInput;
use super::super::json::Body;
use super::super::views::{DecisionView, OpinionView};
use crate::answers::{Answer, private_json};
use crate::decision::{self, Asked, Made};
use crate::openapi::problems::{
    Conflict, Invalid, JsonWanted, NotFound, Own, SignedOut, Unreadable,
};

/// Decides on a contribution
///
/// The contributor is told some minutes later; until then the decision can be undone. Where the call
/// asks for a second opinion, the first of two verdicts is noted as one: hanging and refusing take two
/// people who agree.
#[utoipa::path(
    post, path = "/api/v1/contributions/{contribution}/decision", tag = "moderation", operation_id = "decide",
    params(("contribution" = uuid::Uuid, Path, description = "On which contribution.")),
    request_body = DecisionInput,
    responses(
        (status = 201, description = "Decided.", body = DecisionView),
        (status = 202, description = "Noted as an opinion: somebody else has to agree.", body = OpinionView),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 403, response = Own),
        (status = 404, response = NotFound),
        (status = 409, response = Conflict),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
    ),
    security(("session" = []), ("token" = ["decide"])),
)]
pub(crate) async fn decide(
    app: Data<App>,
    reader: Reader,
    ToDecide(staff): ToDecide,
    id: Path<ContributionId>,
    input: Body<DecisionInput>,
) -> Answer {
    let asked = asked(input.0)?;
    match decision::decide(&app, staff, id.into_inner(), asked, reader.voice()).await? {
        Made::Decided(made) => {
            private_json(StatusCode::CREATED, &DecisionView::fresh(&made, app.now()))
        }
        Made::Noted(opinion) => private_json(StatusCode::ACCEPTED, &OpinionView::new(&opinion)),
    }
}

fn asked(input: DecisionInput) -> Result<Asked, Problem> {
    let words = Words::parse(&input.words);
    let note = PrivateNote::parse(&input.private_note);
    Ok(Asked {
        verdict: input.verdict,
        reason: input.reason,
        words: words.map_err(|fault| decision::does_not_fit("words", fault))?,
        private_note: note.map_err(|fault| decision::does_not_fit("private_note", fault))?,
        seen: input.seen,
        hang_at: input.hang_at,
    })
}
