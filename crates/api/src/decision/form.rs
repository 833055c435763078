//! The forms of the desk; its scripts send the same and take JSON.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Form, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_core::{ContributionId, DecisionKind, PrivateNote, QueuePart, Staff, TextError, Words};
use cimaise_store::journey::Undoing;
use cimaise_web::{App, Problem, Reader, SignedIn};
use serde::{Deserialize, Serialize};

use super::{Asked, Made, decide, next, undo};
use crate::answers::{Answer, pairs_of, private_json, see_other, wants_json, with_query};
use crate::v1::views::MadeView;

/// What the form holds.
#[derive(Clone, Deserialize)]
pub(crate) struct DecisionForm {
    #[serde(default)]
    verdict: String,
    reason: Option<String>,
    #[serde(default)]
    words: String,
    #[serde(default)]
    private_note: String,
    next: Option<String>,
    seen: Option<String>,
    hang_at: Option<String>,
    #[serde(flatten)]
    part: QueuePart,
}

/// The part of the queue one works on: in the address, or in the form.
fn part_of(address: QueuePart, form: QueuePart) -> QueuePart {
    if address == QueuePart::default() { form } else { address }
}

/// What a script of the desk gets after a decision.
#[derive(Serialize)]
struct Done {
    #[serde(flatten)]
    made: MadeView,
    next: Option<ContributionId>,
    location: String,
}

/// What a script of the desk gets after an undo.
#[derive(Serialize)]
struct Undone {
    contribution: ContributionId,
    location: String,
}

/// `POST /desk/contributions/{id}/decision`
pub(crate) async fn decide_by_form(
    app: Data<App>,
    request: HttpRequest,
    reader: Reader,
    SignedIn(staff): SignedIn,
    id: Path<ContributionId>,
    part: Query<QueuePart>,
    form: Form<DecisionForm>,
) -> Answer {
    let (id, form, json) = (id.into_inner(), form.into_inner(), wants_json(&request));
    let asked = asked(&form)?;
    let (verdict, part) = (asked.verdict, part_of(part.into_inner(), form.part));
    let needs_reason = verdict != DecisionKind::Approve && is_blank(form.reason.as_deref());
    if needs_reason && !json {
        return Ok(back_to_refusal(id, verdict, &form, &part));
    }
    let made = decide(&app, staff.clone(), id, asked, reader.voice()).await?;
    let wished = form.next.and_then(|text| text.parse().ok());
    let next = next_entry(&app, staff, part, id, wished).await?;
    let location = onwards(&made, next, &part);
    if !json {
        return Ok(see_other(location));
    }
    let (status, made) = MadeView::of(&made, app.now());
    private_json(status, &Done { made, next, location })
}

/// What the address says that is to be undone.
#[derive(Deserialize)]
pub(crate) struct Meant {
    /// `opinion`, or the id of a decision.
    #[serde(default)]
    undoes: String,
}

impl Meant {
    fn read(&self) -> Result<Undoing, Problem> {
        match self.undoes.as_str() {
            "" => Ok(Undoing::Latest),
            "opinion" => Ok(Undoing::Opinion),
            id => {
                let id = id.parse().map(Undoing::Decision);
                id.map_err(|_| Problem::invalid().field("undoes", "unreadable"))
            }
        }
    }
}

/// `POST /desk/contributions/{id}/decision/undo`
pub(crate) async fn undo_by_form(
    app: Data<App>,
    request: HttpRequest,
    SignedIn(staff): SignedIn,
    id: Path<ContributionId>,
    part: Query<QueuePart>,
    meant: Query<Meant>,
    form: Option<Form<QueuePart>>,
) -> Answer {
    let id = id.into_inner();
    undo(&app, staff, id, meant.read()?).await?;
    let in_form = form.map(Form::into_inner).unwrap_or_default();
    let location = back_to(id, &part_of(part.into_inner(), in_form));
    if wants_json(&request) {
        return private_json(StatusCode::OK, &Undone { contribution: id, location });
    }
    Ok(see_other(location))
}

fn asked(form: &DecisionForm) -> Result<Asked, Problem> {
    let verdict = form.verdict.parse();
    let verdict = verdict.map_err(|_| Problem::invalid().field("verdict", "unreadable"))?;
    Ok(Asked {
        verdict,
        reason: form.reason.clone(),
        words: Words::parse(&form.words).map_err(|fault| does_not_fit("words", fault))?,
        private_note: PrivateNote::parse(&form.private_note)
            .map_err(|fault| does_not_fit("private_note", fault))?,
        seen: form.seen.clone(),
        hang_at: form.hang_at.clone(),
    })
}

/// A text that was typed too long; nothing else can be wrong with words.
pub(crate) fn does_not_fit(field: &'static str, fault: TextError) -> Problem {
    match fault {
        TextError::TooLong { max } => {
            Problem::invalid().field_with(field, "too-long", [("most", max.into())])
        }
        TextError::Missing => Problem::invalid().field(field, "missing"),
        TextError::Malformed => Problem::invalid().field(field, "unreadable"),
    }
}

fn is_blank(reason: Option<&str>) -> bool {
    reason.is_none_or(|reason| reason.trim().is_empty())
}

/// The form of refusing once more, with what was typed.
fn back_to_refusal(
    id: ContributionId,
    verdict: DecisionKind,
    form: &DecisionForm,
    part: &QueuePart,
) -> HttpResponse {
    let other = (verdict != DecisionKind::Refuse).then(|| verdict.to_string());
    let mut pairs = vec![
        ("problem", Some("reason-missing".to_owned())),
        ("verdict", other),
        ("words", Some(form.words.clone())),
        ("private_note", Some(form.private_note.clone())),
        ("next", form.next.clone()),
        ("seen", form.seen.clone()),
    ];
    pairs.extend(pairs_of(part));
    see_other(with_query(&format!("/desk/contributions/{id}/refusal"), &pairs))
}

async fn next_entry(
    app: &App,
    staff: Staff,
    part: QueuePart,
    after: ContributionId,
    wished: Option<ContributionId>,
) -> Result<Option<ContributionId>, Problem> {
    let now = app.now();
    app.store.read(move |db| Ok(next(db, &staff, &part, after, wished, now)?)).await
}

/// The next entry of the queue, or the empty queue; `done` lets the desk say what was done and
/// offer to undo it. A takedown is no work on the queue: one stays with it.
fn onwards(made: &Made, next: Option<ContributionId>, part: &QueuePart) -> String {
    let id = made.contribution();
    if made.is_takedown() {
        return back_to(id, part);
    }
    let path = next.map_or("/desk".to_owned(), |next| format!("/desk/contributions/{next}"));
    told_at(&path, id, part)
}

/// The page of the contribution itself, which says what was just done with it.
fn back_to(id: ContributionId, part: &QueuePart) -> String {
    told_at(&format!("/desk/contributions/{id}"), id, part)
}

fn told_at(path: &str, done: ContributionId, part: &QueuePart) -> String {
    let mut pairs = vec![("done", Some(done.to_string()))];
    pairs.extend(pairs_of(part));
    with_query(path, &pairs)
}
