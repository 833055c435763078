//! `/api/v1/calls/{call}/outbox`: what was decided and is not told yet, and what did not arrive.
#![expect(unused_qualifications, reason = "utoipa names the type of a query by its whole path")]

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use cimaise_core::{CallId, DecisionId, MailId, Staff};
use cimaise_store::{Db, StoreResult, outbox as waiting};
use cimaise_web::{App, ToDecide, ToRead};
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use super::json::Body;
use super::paging::Limit;
use super::views::{OutboxEntry, OutboxPage, UndeliveredLetter};
use crate::answers::{Answer, nothing, private_json};
use crate::openapi::problems::{Conflict, Invalid, JsonWanted, NotFound, SignedOut, Unreadable};
use crate::outbox::{self, Keeping, Mending};

/// How many letters that did not arrive are listed.
const UNDELIVERED: i64 = 100;

/// Which page.
#[derive(Clone, Copy, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct OutboxQuery {
    /// Only what was decided after this decision: `next_after` of the page before.
    #[param(value_type = Option<uuid::Uuid>)]
    after: Option<DecisionId>,
    /// How many, 1 to 100, else 30.
    #[serde(default)]
    #[param(value_type = Option<i64>)]
    limit: Limit,
}

/// Decisions of a call.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct OutboxSelection {
    /// 1 to 500.
    #[schema(value_type = Vec<uuid::Uuid>)]
    decisions: Vec<DecisionId>,
}

/// A personal line.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WordsInput {
    /// To the contributor, besides the text of the reason; at most 2000 characters.
    words: String,
}

/// A corrected address.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RecipientInput {
    /// The contribution has this address from now on.
    #[schema(example = "camille@example.org")]
    email: String,
}

/// What a call has decided and not told yet
///
/// Oldest first; your own decisions alone, unless you set the call up: then also the letters that did not
/// arrive, the latest first.
#[utoipa::path(
    get, path = "/api/v1/calls/{call}/outbox", tag = "moderation", operation_id = "read_outbox",
    params(("call" = uuid::Uuid, Path, description = "Of which call."), OutboxQuery),
    responses(
        (status = 200, description = "One page.", body = OutboxPage),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["read"])),
)]
pub(crate) async fn page(
    app: Data<App>,
    ToRead(staff): ToRead,
    id: Path<CallId>,
    query: Query<OutboxQuery>,
) -> Answer {
    let (id, query, now) = (id.into_inner(), query.into_inner(), app.now());
    let page = app.store.read(move |db| read(db, &staff, id, query, now)).await?;
    private_json(StatusCode::OK, &page)
}

fn read(
    db: &mut Db,
    staff: &Staff,
    id: CallId,
    query: OutboxQuery,
    now: Timestamp,
) -> StoreResult<OutboxPage> {
    let by = waiting::whose(db, staff, id)?;
    let mut entries = waiting::page(db, (id, by), query.after, query.limit.and_one(), now)?;
    let more = query.limit.cut(&mut entries);
    let undelivered = match by {
        None => waiting::undelivered(db, id, UNDELIVERED)?,
        Some(_) => Vec::new(),
    };
    Ok(OutboxPage {
        next_after: entries.last().filter(|_| more).map(|last| last.decision.id),
        entries: entries.into_iter().map(OutboxEntry::from).collect(),
        undelivered: undelivered.into_iter().map(UndeliveredLetter::from).collect(),
    })
}

/// Holds what is not told yet
///
/// Nobody is told of these decisions until they are released, neither by mail nor on the follow-up page;
/// they can be undone meanwhile. All of them, or none.
#[utoipa::path(
    post, path = "/api/v1/calls/{call}/outbox/hold", tag = "moderation", operation_id = "hold_letters",
    params(("call" = uuid::Uuid, Path, description = "Of which call.")),
    request_body = OutboxSelection,
    responses(
        (status = 204, description = "They are held."),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
        (status = 409, response = Conflict),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
    ),
    security(("session" = []), ("token" = ["decide"])),
)]
pub(crate) async fn hold(
    app: Data<App>,
    ToDecide(staff): ToDecide,
    id: Path<CallId>,
    Body(input): Body<OutboxSelection>,
) -> Answer {
    outbox::keep(&app, staff, *id, input.decisions, Keeping::Hold).await?;
    Ok(nothing())
}

/// Releases what is held
///
/// The letters leave now, or once the decisions can no longer be undone. All of them, or none.
#[utoipa::path(
    post, path = "/api/v1/calls/{call}/outbox/release", tag = "moderation", operation_id = "release_letters",
    params(("call" = uuid::Uuid, Path, description = "Of which call.")),
    request_body = OutboxSelection,
    responses(
        (status = 204, description = "They are told."),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
        (status = 409, response = Conflict),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
    ),
    security(("session" = []), ("token" = ["decide"])),
)]
pub(crate) async fn release(
    app: Data<App>,
    ToDecide(staff): ToDecide,
    id: Path<CallId>,
    Body(input): Body<OutboxSelection>,
) -> Answer {
    outbox::keep(&app, staff, *id, input.decisions, Keeping::Release).await?;
    Ok(nothing())
}

/// Rewrites the personal line of what is not told yet
///
/// Whoever made the decision, or sets its call up. The ready text of the reason stays.
#[utoipa::path(
    put, path = "/api/v1/decisions/{decision}/words", tag = "moderation", operation_id = "word_letter",
    params(("decision" = uuid::Uuid, Path, description = "Of which decision.")),
    request_body = WordsInput,
    responses(
        (status = 204, description = "So it will be told."),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
        (status = 409, response = Conflict),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
    ),
    security(("session" = []), ("token" = ["decide"])),
)]
pub(crate) async fn word(
    app: Data<App>,
    ToDecide(staff): ToDecide,
    id: Path<DecisionId>,
    Body(input): Body<WordsInput>,
) -> Answer {
    outbox::word(&app, staff, *id, &input.words).await?;
    Ok(nothing())
}

/// Sends a letter that did not arrive again
///
/// To a corrected address, or the same.
#[utoipa::path(
    put, path = "/api/v1/letters/{letter}/recipient", tag = "moderation", operation_id = "send_letter_again",
    params(("letter" = uuid::Uuid, Path, description = "Which.")),
    request_body = RecipientInput,
    responses(
        (status = 204, description = "It leaves again."),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
    ),
    security(("session" = []), ("token" = ["decide"])),
)]
pub(crate) async fn send_again(
    app: Data<App>,
    ToDecide(staff): ToDecide,
    id: Path<MailId>,
    Body(input): Body<RecipientInput>,
) -> Answer {
    outbox::mend(&app, staff, *id, Mending::Again(input.email)).await?;
    Ok(nothing())
}

/// Gives up a letter that did not arrive
#[utoipa::path(
    delete, path = "/api/v1/letters/{letter}", tag = "moderation", operation_id = "give_letter_up",
    params(("letter" = uuid::Uuid, Path, description = "Which.")),
    responses(
        (status = 204, description = "It is not tried any more."),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["decide"])),
)]
pub(crate) async fn give_up(app: Data<App>, ToDecide(staff): ToDecide, id: Path<MailId>) -> Answer {
    outbox::mend(&app, staff, *id, Mending::GiveUp).await?;
    Ok(nothing())
}
