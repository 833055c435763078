//! `/api/v1/decisions`: one verdict on a selection.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use cimaise_core::{ContributionId, DecisionKind, PrivateNote, Words};
use cimaise_web::{App, Problem, ProblemBody, Reader, ToDecide};
use cimaise_words::Voice;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::json::Body;
use super::schemas::VerdictWord;
use super::views::{DecisionView, OpinionView};
use crate::answers::{Answer, private_json};
use crate::decision::{self, Asked, Chosen, Made};
use crate::openapi::problems::{Invalid, JsonWanted, SignedOut, Unreadable};

/// One verdict on several contributions.
#[derive(Deserialize, ToSchema)]
#[schema(as = SelectionInput)]
#[serde(deny_unknown_fields)]
pub(crate) struct SelectionInput {
    #[schema(value_type = VerdictWord)]
    verdict: DecisionKind,
    /// The code or the id of an entry of the institution's catalogue; needed for all but an approval.
    #[schema(example = "too-blurred")]
    reason: Option<String>,
    /// To each contributor, besides the text of the reason; at most 2000 characters.
    #[serde(default)]
    words: String,
    /// For the staff alone; at most 2000 characters.
    #[serde(default)]
    private_note: String,
    /// On which: 1 to 50.
    #[schema(min_items = 1, max_items = 50)]
    entries: Vec<ChosenInput>,
}

/// One of them.
#[derive(Deserialize, ToSchema)]
#[schema(as = ChosenInput)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChosenInput {
    #[schema(value_type = uuid::Uuid)]
    contribution: ContributionId,
    /// The `last_change` of the contribution as you saw it, empty for none: where its contributor changed
    /// it since, nothing is decided. Left out, it is not looked at.
    #[serde(default)]
    seen: Option<String>,
}

/// What came of a selection.
#[derive(Serialize, ToSchema)]
#[schema(as = SelectionOutcome)]
pub(crate) struct SelectionView {
    /// Each once, in the order asked for.
    entries: Vec<CameView>,
}

/// What came of one: one of the three is there.
#[derive(Serialize, ToSchema)]
#[schema(as = EntryOutcome)]
pub(crate) struct CameView {
    #[schema(value_type = uuid::Uuid)]
    contribution: ContributionId,
    /// It is decided.
    decision: Option<DecisionView>,
    /// It is noted as an opinion: somebody else has to agree.
    opinion: Option<OpinionView>,
    /// Nothing was changed, and why.
    problem: Option<ProblemBody>,
}

/// Decides on several contributions at once
///
/// Each still has its own decision, letter and line of the log, and can be undone alone. What cannot be
/// decided is told one by one and changes nothing of the others; one that a colleague looks at is left
/// to them.
#[utoipa::path(
    post, path = "/api/v1/decisions", tag = "moderation", operation_id = "decide_selection",
    request_body = SelectionInput,
    responses(
        (status = 200, description = "What came of each.", body = SelectionView),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
    ),
    security(("session" = []), ("token" = ["decide"])),
)]
pub(crate) async fn decide_each(
    app: Data<App>,
    reader: Reader,
    ToDecide(staff): ToDecide,
    input: Body<SelectionInput>,
) -> Answer {
    let (chosen, asked) = read(input.0)?;
    let (t, now) = (reader.voice(), app.now());
    let came = decision::decide_each(&app, &staff, chosen, &asked, t).await?;
    let entries = came.into_iter().map(|(id, made)| CameView::of(id, made, t, now)).collect();
    private_json(StatusCode::OK, &SelectionView { entries })
}

fn read(input: SelectionInput) -> Result<(Vec<Chosen>, Asked), Problem> {
    let chosen = input.entries.into_iter();
    let chosen = chosen.map(|one| Chosen { id: one.contribution, seen: one.seen }).collect();
    let words = Words::parse(&input.words);
    let note = PrivateNote::parse(&input.private_note);
    let asked = Asked {
        verdict: input.verdict,
        reason: input.reason,
        words: words.map_err(|fault| decision::does_not_fit("words", fault))?,
        private_note: note.map_err(|fault| decision::does_not_fit("private_note", fault))?,
        seen: None,
        hang_at: None,
    };
    Ok((chosen, asked))
}

impl CameView {
    fn of(id: ContributionId, made: Result<Made, Problem>, t: Voice, now: Timestamp) -> Self {
        let nothing = Self { contribution: id, decision: None, opinion: None, problem: None };
        match made {
            Ok(Made::Decided(made)) => {
                Self { decision: Some(DecisionView::fresh(&made, now)), ..nothing }
            }
            Ok(Made::Noted(noted)) => Self { opinion: Some(OpinionView::new(&noted)), ..nothing },
            Err(problem) => Self { problem: Some(problem.body(t)), ..nothing },
        }
    }
}
