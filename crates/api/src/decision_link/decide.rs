//! The act: what the page sends.

use actix_web::HttpRequest;
use actix_web::web::{Data, Form, Path};
use cimaise_core::{Act, DecisionKind, PrivateNote, Words};
use cimaise_store::acts::{self, Subject};
use cimaise_store::{StoreError, Tx, decision_links};
use cimaise_web::{App, Problem, Purpose};
use cimaise_words::Voice;
use serde::Deserialize;

use super::facts::Facts;
use super::over;
use super::page::DecidePage;
use crate::answers::{Answer, see_other};
use crate::contribute::spoken;
use crate::decision::{Asked, By, does_not_fit};

/// What the form holds.
#[derive(Clone, Default, Deserialize)]
pub(super) struct LinkForm {
    #[serde(default)]
    pub(super) verdict: String,
    #[serde(default)]
    pub(super) reason: String,
    #[serde(default)]
    pub(super) words: String,
    #[serde(default)]
    seen: String,
}

/// `POST /{language}/decide/{token}`: decides as its person would at the desk, and spends the link in the
/// same transaction.
pub(super) async fn decide_by_form(
    request: HttpRequest,
    app: Data<App>,
    path: Path<(String, String)>,
    form: Form<LinkForm>,
) -> Answer {
    app.limiter.check(&request, Purpose::FollowUp)?;
    let (language, token) = (spoken(&request)?, path.into_inner().1);
    let (form, facts) = (form.into_inner(), Facts::of(&app, &token).await?);
    let page = format!("/{language}/decide/{token}");
    if facts.link.used_at.is_some() {
        return Ok(see_other(page));
    }
    match decide(&app, &facts, &form, Voice::new(language)).await {
        Ok(()) => Ok(see_other(page)),
        Err(problem) if problem.has_fields() && facts.is_open() => {
            DecidePage::new(&facts, language, &token, app.now()).again(&form, &problem)
        }
        Err(problem) => Err(problem),
    }
}

async fn decide(app: &App, facts: &Facts, form: &LinkForm, voice: Voice) -> Result<(), Problem> {
    let asked = asked(form)?;
    let by = By::new(app, facts.staff.clone(), voice);
    let (link, clock) = (facts.link, app.clock.clone());
    let about = (facts.institution.id, Subject::Contribution(link.contribution));
    app.store
        .write(move |tx: &mut Tx<'_>| {
            match decision_links::spend(tx, link.id, clock.now()) {
                Err(StoreError::NotFound) => return Err(over()),
                spent => spent?,
            }
            by.decides(tx, link.contribution, asked)?;
            acts::record(tx, clock.as_ref(), about, Some(link.person), Act::FollowLink, "");
            Ok(())
        })
        .await
}

fn asked(form: &LinkForm) -> Result<Asked, Problem> {
    let unreadable = |_| Problem::invalid().field("verdict", "unreadable");
    let verdict = form.verdict.parse().map_err(unreadable)?;
    if verdict == DecisionKind::TakeDown {
        return Err(Problem::invalid().field("verdict", "unreadable"));
    }
    Ok(Asked {
        verdict,
        reason: Some(form.reason.clone()),
        words: Words::parse(&form.words).map_err(|fault| does_not_fit("words", fault))?,
        private_note: PrivateNote::default(),
        seen: Some(form.seen.clone()),
        hang_at: None,
    })
}
