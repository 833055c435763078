//! Where a reason is chosen, to refuse, to take down or to ask for a change, and the letter is read
//! before it is sent.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use cimaise_core::{
    ContributionId, DecisionKind, Language, Opinion, QueuePart, Staff, State, blank_is_none,
};
use cimaise_store::journey::needs_second;
use cimaise_store::{Db, StoreError, pictures, queue, reasons};
use cimaise_web::{App, Edge, Layout, Problem, SignedIn, private_page};
use cimaise_words::Voice;
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;

use crate::addresses;
use crate::contribution::{Seen, latest_change, of_colleague, seen};
use crate::frame::{Frame, Tab};
use crate::letter::Preview;
use crate::views::Shown;
use crate::why::{Choice, Why, chosen};

/// What was chosen and written so far.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    verdict: String,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    words: String,
    #[serde(default)]
    private_note: String,
    /// The code of what is to be seen again.
    #[serde(default)]
    problem: String,
    #[serde(flatten)]
    part: QueuePart,
    /// The latest change that was on the screen.
    seen: Option<String>,
    /// The one that was next on the screen.
    #[serde(default, deserialize_with = "blank_is_none")]
    next: Option<ContributionId>,
}

#[derive(Template)]
#[template(path = "desk/refusal.html")]
struct RefusalPage {
    layout: Layout,
    t: Voice,
    title: String,
    credit: String,
    /// The language of the contributor, in which the letter is written.
    language: Language,
    picture: Option<Shown>,
    why: Why,
    /// The part of the queue, for the form to bring along.
    part: Vec<(&'static str, String)>,
    problem: Option<String>,
    /// The contribution.
    back: String,
    decision: String,
    /// This page: where the letter is read before it is sent.
    preview: String,
    /// The one that was next on the screen: where a decision leads.
    next: Option<ContributionId>,
    /// The latest change that is on the screen; empty for none.
    seen: String,
    letter: Option<Preview>,
    /// After how many minutes it leaves.
    minutes: i64,
    /// It leaves only if a colleague agrees.
    if_agreed: bool,
    /// What a colleague would say is there to begin with.
    begun: bool,
}

impl Asked {
    /// Nothing was chosen or written yet.
    fn is_blank(&self) -> bool {
        self.reason.is_empty() && self.words.is_empty() && self.problem.is_empty()
    }

    /// Where nothing was chosen or written, what a colleague would say.
    fn begun_with(self, opinion: Option<Opinion>) -> Self {
        let is_blank = self.is_blank();
        let Some(opinion) = opinion.filter(|_| is_blank) else {
            return self;
        };
        let reason = opinion.reason.map(|id| id.to_string()).unwrap_or_default();
        Self { reason, words: opinion.words.to_string(), ..self }
    }
}

/// `GET /desk/contributions/{contribution}/refusal`
pub async fn show(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<ContributionId>,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let (id, now) = (id.into_inner(), app.now());
    let (edge, minutes) = (app.edge.clone(), app.undo_delay.as_mins());
    let read = move |db: &mut _| RefusalPage::read(db, &edge, minutes, staff, id, asked, now);
    private_page(&app.store.read(read).await?)
}

impl RefusalPage {
    fn read(
        db: &mut Db,
        edge: &Edge,
        minutes: i64,
        staff: Staff,
        id: ContributionId,
        asked: Asked,
        now: Timestamp,
    ) -> Result<Self, StoreError> {
        let seen = seen(db, &staff, id)?;
        let verdict = verdict(&seen, &asked.verdict)?;
        let agreeing = of_colleague(db, &seen, verdict, staff.person.id)?;
        let if_agreed = verdict == DecisionKind::Refuse
            && agreeing.is_none()
            && needs_second(db, &seen.contribution, staff.person.id)?;
        let begun = agreeing.is_some() && asked.is_blank();
        let asked = asked.begun_with(agreeing);
        let frame = Frame::read(db, staff)?;
        let t = frame.voice();
        let contribution = &seen.contribution;
        let catalogue = reasons::of_institution(db, contribution.institution)?;
        let first = pictures::of_contribution(db, id)?.into_iter().next();
        let scope = queue::scope(db, &frame.staff, &asked.part, now)?;
        let next = match asked.next {
            Some(next) => Some(next),
            None => queue::next(db, &scope, frame.staff.person.id, Some(id))?,
        };
        let chosen = chosen(&catalogue, verdict, &asked.reason);
        let letter = chosen
            .map(|reason| {
                let told_at = now + SignedDuration::from_mins(minutes);
                Preview::read(db, edge, contribution, verdict, reason, &asked.words, told_at)
            })
            .transpose()?;
        Ok(Self {
            title: contribution.title.to_string(),
            credit: contribution.credit.to_string(),
            language: contribution.language,
            picture: first.as_ref().and_then(Shown::large),
            problem: problem(t, &asked.problem),
            why: Why {
                verdict,
                choices: Choice::all(&catalogue, verdict, t, contribution.language, &asked.reason),
                words: asked.words,
                words_hint: t
                    .say("desk-words-hint")
                    .with("language", contribution.language.tag())
                    .to_string(),
                words_language: Some(contribution.language),
                private_note: asked.private_note,
            },
            part: asked.part.pairs(),
            back: addresses::contribution(id, &asked.part),
            decision: addresses::decision(id, &asked.part),
            preview: addresses::preview(id),
            next,
            seen: match asked.seen {
                Some(seen) => seen,
                None => latest_change(db, id)?,
            },
            letter,
            minutes,
            if_agreed,
            begun,
            layout: frame.layout(t.say(title_key(verdict)), Tab::Queue),
            t,
        })
    }
}

/// What the page is for: to refuse what waits or to ask for a change, to take down what hangs or will. Who may decide nothing
/// finds no such page; what was decided meanwhile is told as such when the form is posted.
fn verdict(seen: &Seen, asked: &str) -> Result<DecisionKind, StoreError> {
    let accepted = [State::Approved, State::Published, State::Hidden];
    let is_accepted = accepted.contains(&seen.contribution.state);
    if seen.left.is_some() && is_accepted {
        return Ok(DecisionKind::TakeDown);
    }
    if !seen.may_decide {
        return Err(StoreError::NotFound);
    }
    match asked.parse() {
        Ok(kind @ (DecisionKind::Refuse | DecisionKind::TakeDown | DecisionKind::AskForChange)) => {
            Ok(kind)
        }
        _ if is_accepted => Ok(DecisionKind::TakeDown),
        _ => Ok(DecisionKind::Refuse),
    }
}

const fn title_key(verdict: DecisionKind) -> &'static str {
    match verdict {
        DecisionKind::TakeDown => "desk-take-down-title",
        DecisionKind::AskForChange => "desk-ask-title",
        DecisionKind::Approve | DecisionKind::Refuse => "desk-refuse-title",
    }
}

/// Why the form is shown again, in words.
fn problem(t: Voice, code: &str) -> Option<String> {
    let key = match code {
        "" => return None,
        "reason-missing" => "desk-problem-reason",
        _ => "problem-invalid",
    };
    Some(t.say(key).to_string())
}
