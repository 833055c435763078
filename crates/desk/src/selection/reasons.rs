//! Where one reason is chosen for all that was ticked, and the letter to the first of them is read.

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use askama::Template;
use cimaise_core::{DecisionKind, QueuePart, Staff};
use cimaise_store::{Db, reasons as catalogue};
use cimaise_web::{App, Edge, Layout, Problem, SignedIn, private_page};
use cimaise_words::Voice;
use jiff::{SignedDuration, Timestamp};

use super::asked::{Asked, Pairs};
use crate::addresses;
use crate::contribution::{Seen, seen};
use crate::frame::{Frame, Tab};
use crate::letter::Preview;
use crate::why::{Choice, Why, chosen as chosen_of};

#[derive(Template)]
#[template(path = "desk/selection-reasons.html")]
struct ReasonsPage {
    layout: Layout,
    t: Voice,
    why: Why,
    /// How many are ticked.
    count: usize,
    /// What is ticked, as it came.
    entries: Vec<String>,
    part: Vec<(&'static str, String)>,
    problem: Option<String>,
    decision: String,
    back: String,
    /// The letter to the first, once a reason is chosen.
    letter: Option<Preview>,
    minutes: i64,
    /// It leaves only if a colleague agrees; told where it is decided.
    if_agreed: bool,
}

/// `GET /desk/selection/reasons`
pub async fn reasons(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    Query(part): Query<QueuePart>,
    asked: Pairs,
) -> Result<HttpResponse, Problem> {
    let (edge, minutes, now) = (app.edge.clone(), app.undo_delay.as_mins(), app.now());
    let asked = asked.into_inner();
    let read =
        move |db: &mut _| ReasonsPage::read(db, &edge, minutes, staff, &part, &Asked(&asked), now);
    private_page(&app.store.read(read).await?)
}

impl ReasonsPage {
    fn read(
        db: &mut Db,
        edge: &Edge,
        minutes: i64,
        staff: Staff,
        part: &QueuePart,
        asked: &Asked<'_>,
        now: Timestamp,
    ) -> Result<Self, Problem> {
        let chosen = chosen(db, &staff, asked)?;
        let first = &chosen.first().ok_or_else(Problem::not_found)?.contribution;
        let verdict = match asked.one("verdict").parse() {
            Ok(DecisionKind::AskForChange) => DecisionKind::AskForChange,
            _ => DecisionKind::Refuse,
        };
        let frame = Frame::read(db, staff)?;
        let t = frame.voice();
        let catalogue = catalogue::of_institution(db, first.institution)?;
        let (picked, words) = (asked.one("reason"), asked.one("words"));
        let reason = chosen_of(&catalogue, verdict, picked);
        let told_at = now + SignedDuration::from_mins(minutes);
        let letter = reason
            .map(|reason| Preview::read(db, edge, first, verdict, reason, words, told_at))
            .transpose()?;
        // Each reads it in their own language; here, the first of them.
        let why = Why {
            verdict,
            choices: Choice::all(&catalogue, verdict, t, first.language, picked),
            words: words.to_owned(),
            words_hint: t.say("desk-selection-words-hint").to_string(),
            words_language: None,
            private_note: asked.one("private_note").to_owned(),
        };
        Ok(Self {
            why,
            count: chosen.len(),
            entries: asked.all("entry").map(str::to_owned).collect(),
            problem: problem(t, &chosen, asked),
            part: part.pairs(),
            decision: addresses::selection_decision(part),
            back: addresses::selection(&QueuePart { held: None, ..*part }, None),
            letter,
            minutes,
            if_agreed: false,
            layout: frame.layout(t.say(title_key(verdict)).with("count", chosen.len()), Tab::Queue),
            t,
        })
    }
}

/// What is ticked and the reader may decide on.
fn chosen(db: &mut Db, staff: &Staff, asked: &Asked<'_>) -> Result<Vec<Seen>, Problem> {
    let mut chosen = Vec::new();
    for id in asked.entries() {
        match seen(db, staff, id) {
            Ok(seen) if seen.may_decide => chosen.push(seen),
            Ok(_) | Err(cimaise_store::StoreError::NotFound) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(chosen)
}

/// Why the page is shown again, or why no reason fits all.
fn problem(t: Voice, chosen: &[Seen], asked: &Asked<'_>) -> Option<String> {
    let first = chosen.first()?.contribution.institution;
    let key = if chosen.iter().any(|one| one.contribution.institution != first) {
        "desk-selection-mixed"
    } else if asked.one("problem") == "reason-missing" {
        "desk-problem-reason"
    } else {
        return None;
    };
    Some(t.say(key).to_string())
}

const fn title_key(verdict: DecisionKind) -> &'static str {
    match verdict {
        DecisionKind::AskForChange => "desk-selection-ask-title",
        _ => "desk-selection-refuse-title",
    }
}
