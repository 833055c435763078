//! `GET /api/v1/institutions/{institution}/publications`
#![expect(unused_qualifications, reason = "utoipa names the type of a query by its whole path")]

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use actix_web::HttpRequest;
use actix_web::web::{Data, Path, Query};
use cimaise_core::{CallId, InstitutionId, PublicationId, SearchWords, ThemeId, blank_is_none};
use cimaise_store::searchable::{self, Sought, Within};
use cimaise_store::{Db, institutions, themes};
use cimaise_web::{App, Problem, Purpose};
use serde::Deserialize;
use utoipa::IntoParams;

use super::super::paging::Limit;
use super::super::themes::path::wall_path;
use super::super::views::{PublicationPage, PublicationView};
use crate::answers::{Answer, public_json};
use crate::openapi::problems::{NotFound, TooManyRequests, Unreadable};

/// What is looked for.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// Words, all of which stand in its title, its story, its credit line, the descriptions of its pictures or the
    /// title of its theme. Capitals and accents do not matter; the last may be the beginning of a word, from three
    /// letters on. Up to eight; without any, all that hangs.
    #[serde(default)]
    #[param(value_type = Option<String>)]
    q: SearchWords,
    /// Only what has this credit line, capitals, accents and punctuation aside.
    #[serde(default, deserialize_with = "blank_is_none")]
    by: Option<String>,
    /// Only what hangs in this call.
    #[param(value_type = Option<uuid::Uuid>)]
    call: Option<CallId>,
    /// Only what hangs in this theme; `call` then counts for nothing.
    #[param(value_type = Option<uuid::Uuid>)]
    theme: Option<ThemeId>,
    /// Only what hangs behind this publication: `next_before` of the page before.
    #[param(value_type = Option<uuid::Uuid>)]
    before: Option<PublicationId>,
    /// How many, 1 to 100, else 30.
    #[serde(default)]
    #[param(value_type = Option<i64>)]
    limit: Limit,
}

/// What hangs in an institution and has certain words, the latest first
#[utoipa::path(
    get, path = "/api/v1/institutions/{institution}/publications", tag = "gallery",
    operation_id = "search_publications",
    params(("institution" = uuid::Uuid, Path, description = "Its id."), Asked),
    responses(
        (status = 200, description = "One page.", body = PublicationPage),
        (status = 400, response = Unreadable),
        (status = 404, response = NotFound),
        (status = 429, response = TooManyRequests),
    ),
)]
pub(crate) async fn search(
    app: Data<App>,
    request: HttpRequest,
    id: Path<InstitutionId>,
    asked: Query<Asked>,
) -> Answer {
    app.limiter.check(&request, Purpose::Search)?;
    let (id, asked) = (id.into_inner(), asked.into_inner());
    let view = app.store.read(move |db| found(db, id, asked)).await?;
    public_json(&request, &view)
}

fn found(db: &mut Db, id: InstitutionId, asked: Asked) -> Result<PublicationPage, Problem> {
    institutions::by_id(db, id)?;
    let within = match (asked.call, asked.theme) {
        (_, Some(theme)) => Within::Theme(theme),
        (Some(call), None) => Within::Call(call),
        (None, None) => Within::Institution,
    };
    let sought = Sought { words: asked.q, credit: asked.by, within };
    let mut pieces = searchable::search(db, id, &sought, asked.before, asked.limit.and_one())?;
    let more = asked.limit.cut(&mut pieces);
    let mut paths = HashMap::new();
    let mut publications = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let path = match paths.entry(piece.publication.theme) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(wall) => {
                let theme = themes::by_id(db, piece.publication.theme)?;
                wall.insert(wall_path(db, &theme)?)
            }
        };
        publications.push(PublicationView::of_piece(piece, path));
    }
    let next_before = publications.last().filter(|_| more).map(|last| last.id);
    Ok(PublicationPage { publications, next_before })
}
