//! What hangs on the walls of a selection, to pick from: the latest first.

use actix_web::web::{Data, Form, Path, Query};
use askama::Template;
use cimaise_core::{
    CallId, ContributionId, PublicationId, SelectionId, Staff, ThemeId, blank_is_none,
};
use cimaise_store::wall::Piece;
use cimaise_store::{Db, calls, selections, themes};
use cimaise_web::{App, Layout, Problem, SignedIn, private_page};
use cimaise_words::Voice;
use serde::Deserialize;

use super::super::super::{Typed, editable_selection, pick};
use crate::answers::{Answer, see_other};
use crate::frame::{Tab, frame};

/// How many pieces a page shows.
const PAGE: usize = 24;

/// Where a page begins, and what was just done there.
#[derive(Deserialize)]
pub(crate) struct Asked {
    /// The publication before which it hangs; none for the latest.
    #[serde(default, deserialize_with = "blank_is_none")]
    before: Option<PublicationId>,
    #[serde(default)]
    done: String,
}

/// What is picked, and from which page.
#[derive(Deserialize)]
pub(crate) struct Picked {
    contribution: ContributionId,
    #[serde(default, deserialize_with = "blank_is_none")]
    before: Option<PublicationId>,
}

#[derive(Template)]
#[template(path = "set-up/selection-wall.html")]
struct WallPage {
    layout: Layout,
    t: Voice,
    picked: bool,
    /// Where something is picked.
    action: String,
    back: String,
    before: Option<PublicationId>,
    pieces: Vec<Entry>,
    more: Option<String>,
}

struct Entry {
    contribution: ContributionId,
    title: String,
    credit: String,
    src: String,
    width: i32,
    height: i32,
    /// It is in the selection already.
    within: bool,
}

/// `GET /desk/selections/{selection}/wall`
pub(crate) async fn pick_from_wall(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<SelectionId>,
    Query(asked): Query<Asked>,
) -> Answer {
    let id = id.into_inner();
    private_page(&app.store.read(move |db| load(db, &staff, id, &asked)).await?)
}

/// `POST /desk/selections/{selection}/wall`
pub(crate) async fn pick_from_wall_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<SelectionId>,
    picked: Form<Picked>,
) -> Answer {
    let mut typed = Typed::default();
    typed.put("contribution", picked.contribution);
    pick(&app, staff, *id, typed).await?;
    let before = picked.before.map(|id| format!("&before={id}")).unwrap_or_default();
    Ok(see_other(format!("{}?done=picked{before}", address(*id))))
}

fn address(id: SelectionId) -> String {
    format!("/desk/selections/{id}/wall")
}

fn load(db: &mut Db, staff: &Staff, id: SelectionId, asked: &Asked) -> Result<WallPage, Problem> {
    let t = Voice::new(staff.person.language);
    let selection = editable_selection(db, staff, id)?;
    let calls: Vec<CallId> = if let Some(call) = selection.call {
        vec![call]
    } else {
        let all = calls::of_institution(db, selection.institution)?;
        all.into_iter().map(|call| call.id).collect()
    };
    let mut walls: Vec<ThemeId> = Vec::new();
    for call in calls {
        walls.extend(themes::of_call(db, call)?.into_iter().map(|(theme, _)| theme.id));
    }
    // One more than is shown tells whether there are others.
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut pieces = selections::to_pick_from(db, &walls, asked.before, limit)?;
    let more = pieces.len() > PAGE;
    pieces.truncate(PAGE);
    let last = pieces.last().filter(|_| more).map(|last| last.publication.id);
    let within = selections::picked(db, id)?;
    Ok(WallPage {
        layout: frame(db, staff, &t.say("selections-wall").to_string(), Tab::Calls)?,
        t,
        picked: asked.done == "picked",
        action: address(id),
        back: format!("/desk/selections/{id}#pieces"),
        before: asked.before,
        pieces: pieces.into_iter().map(|piece| entry(piece, &within)).collect(),
        more: last.map(|last| format!("{}?before={last}", address(id))),
    })
}

fn entry(piece: Piece, within: &[ContributionId]) -> Entry {
    let Piece { publication, picture, title, credit, .. } = piece;
    let shown = picture.rendition_for("jpeg", 320);
    let src = |width| format!("/media/{}/{}/{width}.jpg", publication.id, picture.id);
    Entry {
        src: shown.map(|one| src(one.width)).unwrap_or_default(),
        width: shown.map_or(1, |one| one.width),
        height: shown.map_or(1, |one| one.height),
        within: within.contains(&publication.contribution),
        contribution: publication.contribution,
        title,
        credit,
    }
}
