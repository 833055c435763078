//! The page that the link opens: the picture, and the three things to decide.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use cimaise_core::{DecisionKind, Language, Picture, Reason, ReasonKind, Words};
use cimaise_web::{App, FieldProblem, House, Layout, Problem, Purpose, private_page};
use cimaise_words::{Voice, time_zone};
use jiff::Timestamp;

use super::decide::LinkForm;
use super::facts::{Facts, Standing};
use super::picture::SHOWN;
use crate::answers::Answer;
use crate::contribute::spoken;
use crate::own_rendition::JPEG;

#[derive(Template)]
#[template(path = "desk-link/decide.html")]
pub(super) struct DecidePage<'a> {
    layout: Layout,
    t: Voice,
    facts: &'a Facts,
    action: String,
    pictures: Vec<Shown>,
    /// What was decided by this link.
    done: Option<String>,
    /// What a colleague decided meanwhile.
    decided: Option<String>,
    typed: LinkForm,
    problems: Vec<FieldProblem>,
}

struct Shown {
    src: String,
    alt: String,
    width: i32,
    height: i32,
}

/// `GET /{language}/decide/{token}`: changes nothing.
pub(super) async fn show(
    request: HttpRequest,
    app: Data<App>,
    path: Path<(String, String)>,
) -> Answer {
    app.limiter.check(&request, Purpose::FollowUp)?;
    let (language, token) = (spoken(&request)?, path.into_inner().1);
    let facts = Facts::of(&app, &token).await?;
    private_page(&DecidePage::new(&facts, language, &token, app.now()))
}

impl<'a> DecidePage<'a> {
    pub(super) fn new(facts: &'a Facts, language: Language, token: &str, now: Timestamp) -> Self {
        let t = Voice::new(language);
        let action = format!("/{language}/decide/{token}");
        Self {
            layout: Layout::new(t, &facts.contribution.title)
                .of(House::of(&facts.institution, language))
                .in_every_language(&format!("/decide/{token}"))
                .unlisted(),
            t,
            pictures: if facts.is_open() { shown(facts, &action) } else { Vec::new() },
            done: done(t, facts, now),
            decided: decided(t, facts),
            action,
            facts,
            typed: LinkForm::default(),
            problems: Vec::new(),
        }
    }

    /// The same with what was typed, and what must be seen again.
    pub(super) fn again(
        self,
        typed: &LinkForm,
        problem: &Problem,
    ) -> Result<HttpResponse, Problem> {
        let (typed, problems) = (typed.clone(), problem.fields(self.t));
        let mut answer = private_page(&Self { typed, problems, ..self })?;
        *answer.status_mut() = problem.status();
        Ok(answer)
    }

    fn language(&self) -> Language {
        self.t.language()
    }

    /// The two verdicts that say why, and the reasons that are offered for each.
    fn verdicts(&self) -> [(DecisionKind, Vec<&Reason>); 2] {
        let of = |kind| {
            let offered = self.facts.reasons.iter().filter(|reason| reason.offered);
            offered.filter(|reason| reason.ground.kind() == kind).collect()
        };
        [
            (DecisionKind::AskForChange, of(ReasonKind::Change)),
            (DecisionKind::Refuse, of(ReasonKind::Refusal)),
        ]
    }

    /// That verdict was sent, and has to be seen again.
    fn was_sent(&self, verdict: DecisionKind) -> bool {
        self.typed.verdict == verdict.code()
    }

    /// What must be seen again of the verdict that was sent.
    fn error(&self, verdict: DecisionKind, field: &str) -> Option<&str> {
        let sent = self.problems.iter().filter(|_| self.was_sent(verdict));
        sent.filter(|one| one.field == field).map(|one| one.detail.as_str()).next()
    }
}

fn shown(facts: &Facts, path: &str) -> Vec<Shown> {
    let one = |picture: &Picture| {
        let rendition = picture.rendition_for(JPEG, SHOWN)?;
        Some(Shown {
            src: format!("{path}/pictures/{}/{}.jpg", picture.id, rendition.width),
            alt: picture.alt.to_string(),
            width: rendition.width,
            height: rendition.height,
        })
    };
    facts.pictures.iter().filter_map(one).collect()
}

/// What a colleague decided, who it was, and when.
fn decided(t: Voice, facts: &Facts) -> Option<String> {
    let Standing::Elsewhere(Some((decision, name))) = &facts.standing else { return None };
    let when = t.date_time(decision.decided_at, &time_zone(&facts.institution.time_zone));
    let said = t.say("decide-decided").with("verdict", decision.kind.code());
    Some(said.with("name", name.as_str()).with("when", when).to_string())
}

/// What was decided by this link, and until when it can be undone.
fn done(t: Voice, facts: &Facts, now: Timestamp) -> Option<String> {
    let said = match &facts.standing {
        Standing::Decided(decision) => {
            let done = t.say("decide-done").with("verdict", decision.kind.code()).to_string();
            if !decision.can_be_undone(now) {
                return Some(done);
            }
            let zone = time_zone(&facts.institution.time_zone);
            match decision.told_at() {
                Some(until) => t.say("decide-undo-until").with("until", t.date_time(until, &zone)),
                None => t.say("decide-undo-held"),
            }
            .with("done", done)
        }
        Standing::Noted(opinion) => t.say("decide-noted").with("verdict", opinion.kind.code()),
        Standing::Open | Standing::Elsewhere(_) => return None,
    };
    Some(said.to_string())
}
