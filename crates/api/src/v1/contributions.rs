//! `/api/v1/contributions`: one contribution, for the staff of its call.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::{ContributionId, Staff, State};
use cimaise_store::{
    Db, answers, consents, decisions, flags, invitation_codes, opinions, pictures, wall,
    watched_words,
};
use cimaise_web::{App, Problem, ToRead};
use jiff::Timestamp;

use super::themes::path::wall_path;
use super::views::{ContributionView, DecisionView};
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::subject;

/// One contribution, with its pictures, consents and decisions
#[utoipa::path(
    get, path = "/api/v1/contributions/{contribution}", tag = "moderation", operation_id = "get_contribution",
    params(("contribution" = uuid::Uuid, Path, description = "Its id.")),
    responses(
        (status = 200, description = "It.", body = ContributionView),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["read"])),
)]
pub(crate) async fn one(app: Data<App>, ToRead(staff): ToRead, id: Path<ContributionId>) -> Answer {
    let (id, now) = (id.into_inner(), app.now());
    let view = app.store.read(move |db| load(db, &staff, id, now)).await?;
    private_json(StatusCode::OK, &view)
}

fn load(
    db: &mut Db,
    staff: &Staff,
    id: ContributionId,
    now: Timestamp,
) -> Result<ContributionView, Problem> {
    let subject = subject::readable(db, staff, id)?;
    let wall = wall_path(db, &subject.theme)?;
    let hangs_at = wall::of_contribution(db, id)?.map(|hung| format!("{wall}/{}", hung.slug));
    let opinions = match subject.contribution.state {
        State::Queued => opinions::of_contribution(db, id)?,
        _ => Vec::new(),
    };
    let decisions = decisions::of_contribution(db, id)?;
    let decisions = decisions.into_iter().map(|(made, by)| DecisionView::new(&made, by, now));
    let pictures = pictures::of_contribution(db, id)?;
    let list = watched_words::of_institution(db, subject.contribution.institution)?;
    let found = watched_words::found(&list, &subject.contribution, &pictures);
    let found = found.into_iter().map(str::to_owned).collect();
    Ok(ContributionView::new(subject.contribution, &subject.call)
        .with_pictures(pictures)
        .with_flags(flags::of_contribution(db, id)?, found)
        .invited_by(invitation_codes::came_by(db, id)?)
        .with_consents(consents::of_contribution(db, id)?)
        .with_decisions(decisions.collect())
        .with_opinions(&opinions)
        .changed_last(answers::latest(db, id)?)
        .hanging_at(hangs_at))
}
