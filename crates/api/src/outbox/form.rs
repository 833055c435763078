//! The forms of the desk.

use actix_web::web::{Data, Form, Path};
use cimaise_core::{CallId, DecisionId, MailId};
use cimaise_web::{App, Problem, SignedIn};
use serde::Deserialize;

use super::{Keeping, Mending, keep, mend, word};
use crate::answers::{Answer, see_other};

/// `POST /desk/calls/{call}/outbox`: those that are ticked, and the button.
pub(crate) async fn arrange_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    call: Path<CallId>,
    form: Form<Vec<(String, String)>>,
) -> Answer {
    let typed = form.into_inner();
    let all = |name: &'static str| {
        let named = typed.iter().filter(move |(field, _)| field == name);
        named.map(|(_, value)| value.as_str())
    };
    let (how, done) = match all("act").next() {
        Some("hold") => (Keeping::Hold, "hold"),
        Some("release") => (Keeping::Release, "release"),
        _ => return Err(Problem::invalid().field("act", "unreadable")),
    };
    let ids: Result<Vec<DecisionId>, _> = all("decision").map(str::parse).collect();
    let ids = ids.map_err(|_| Problem::invalid().field("decisions", "unreadable"))?;
    if ids.is_empty() {
        return Ok(see_other(format!("/desk/outbox?call={call}&done=none")));
    }
    keep(&app, staff, *call, ids, how).await?;
    Ok(see_other(format!("/desk/outbox?call={call}&done={done}")))
}

/// The personal line.
#[derive(Deserialize)]
pub(crate) struct WordForm {
    #[serde(default)]
    words: String,
}

/// `POST /desk/outbox/{decision}/words`
pub(crate) async fn word_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<DecisionId>,
    form: Form<WordForm>,
) -> Answer {
    word(&app, staff, *id, &form.words).await?;
    Ok(see_other(format!("/desk/outbox/{id}?done=word")))
}

/// What to do with a letter that did not arrive.
#[derive(Deserialize)]
pub(crate) struct LetterForm {
    #[serde(default)]
    act: String,
    #[serde(default)]
    email: String,
}

/// `POST /desk/outbox/letters/{letter}`
pub(crate) async fn letter_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<MailId>,
    form: Form<LetterForm>,
) -> Answer {
    let form = form.into_inner();
    let how = match form.act.as_str() {
        "again" => Mending::Again(form.email),
        "give-up" => Mending::GiveUp,
        _ => return Err(Problem::invalid().field("act", "unreadable")),
    };
    let call = mend(&app, staff, *id, how).await?;
    Ok(see_other(format!("/desk/outbox?call={call}&done={}", form.act)))
}
