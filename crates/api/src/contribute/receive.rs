//! What becomes of a draft, however it came.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use cimaise_core::{ContributionId, Language, Season};
use cimaise_store::{StoreError, contributions};
use cimaise_web::{App, Problem};
use serde::Serialize;
use utoipa::ToSchema;

use super::before;
use super::check::{check, submission_of};
use super::door::Door;
use super::draft::Draft;
use super::keep::keep;

/// A draft at the door.
pub(super) enum Outcome {
    /// It is in, now or since before.
    Received(ContributionId),
    /// The theme takes nothing at this moment.
    NotOpen,
    /// Something must be seen again.
    Invalid(Box<Draft>, Problem),
}

/// What programs and our script are answered.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReceivedBody {
    /// The contributor's private address: state, withdrawal. Whoever holds it acts in their name.
    #[schema(example = "https://cimaise.example/fr/follow/AZOfPHoQfMCKni9dHAuaEQ")]
    pub follow_up: String,
}

/// Takes a draft in. The same form that comes again is the contribution that it was, even when
/// the theme has closed meanwhile.
pub(super) async fn receive(
    app: &Data<App>,
    door: &Door,
    mut draft: Draft,
    language: Language,
) -> Result<Outcome, Problem> {
    if let Some(id) = sent_before(app, door, &draft).await? {
        return Ok(Outcome::Received(id));
    }
    if door.season(app.now()) != Season::Open {
        return Ok(Outcome::NotOpen);
    }
    before::find(app, &mut draft).await?;
    match check(&draft, door, language, app.clock.as_ref()) {
        Ok(new) => Ok(Outcome::Received(keep(app, new, draft.into_bytes()).await?)),
        // Its files may be gone because its twin, on another line, has just spent them.
        Err(problem) => match sent_before(app, door, &draft).await? {
            Some(id) => Ok(Outcome::Received(id)),
            None => Ok(Outcome::Invalid(Box::new(draft), problem)),
        },
    }
}

/// The contribution to this theme that the form had already brought.
async fn sent_before(
    app: &App,
    door: &Door,
    draft: &Draft,
) -> Result<Option<ContributionId>, Problem> {
    let Some(submission) = submission_of(draft) else { return Ok(None) };
    let theme = door.theme.id;
    let found = app
        .store
        .read::<_, StoreError, _>(move |db| {
            let Some(id) = contributions::by_submission(db, submission)? else { return Ok(None) };
            Ok(Some(contributions::by_id(db, id)?))
        })
        .await?;
    match found {
        // The same id for two themes: no form of ours does that.
        Some(other) if other.theme != theme => {
            Err(Problem::invalid().field("submission", "unreadable"))
        }
        found => Ok(found.map(|contribution| contribution.id)),
    }
}

/// 409: the theme takes nothing at this moment.
pub(super) fn not_open() -> Problem {
    Problem::new(StatusCode::CONFLICT, "theme-not-open")
}
