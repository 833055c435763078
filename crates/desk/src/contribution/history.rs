//! What was decided and what happened, oldest first.

use cimaise_core::{Decision, DecisionKind, QueuePart, State};
use cimaise_store::{
    Db, StoreResult, acts, answers, appeals, decisions, hangings, institutions, reasons,
};
use cimaise_words::{Voice, time_zone};
use jiff::Timestamp;

use super::Seen;
use crate::done::{Undo, can_be_undone};
use crate::journal::Told;

/// The past of a contribution.
pub struct History {
    /// How it stands, in a sentence, unless it waits.
    pub standing: Option<String>,
    /// `good`, `bad` or empty: the colour of that sentence.
    pub tone: &'static str,
    /// The standing decision, while the reader can undo it.
    pub undo: Option<Undo>,
    /// Its decisions, undone ones too.
    pub decisions: Vec<Past>,
    /// What its contributor said with each change and each appeal, oldest first.
    pub answers: Vec<Answered>,
    /// The lines of the log.
    pub lines: Vec<Told>,
}

/// A change by the contributor, or an appeal.
pub struct Answered {
    /// That they changed it, asked or not, or contested what was decided; and when.
    pub said: String,
    /// Their words to the team, which may be empty.
    pub message: String,
}

/// One decision.
pub struct Past {
    /// What was decided, why and by whom.
    pub said: String,
    /// When, for machines.
    pub at: Timestamp,
    /// When, for people.
    pub when: String,
    /// The words to the contributor, which may be empty.
    pub words: String,
    /// The note for the staff, which may be empty.
    pub note: String,
    /// It was undone.
    pub undone: bool,
}

impl History {
    /// Reads it.
    pub fn read(
        db: &mut Db,
        t: Voice,
        seen: &Seen,
        part: &QueuePart,
        now: Timestamp,
    ) -> StoreResult<Self> {
        let contribution = &seen.contribution;
        let house = institutions::by_id(db, contribution.institution)?;
        let zone = time_zone(&house.time_zone);
        let catalogue = reasons::of_institution(db, contribution.institution)?;
        let found = decisions::of_contribution(db, contribution.id)?;
        let standing = found.iter().rev().find(|(decision, _)| decision.undone.is_none());
        let undo = standing
            .map(|(decision, _)| decision)
            .filter(|decision| {
                seen.may_decide && contribution.state.keeps_files() && can_be_undone(decision, now)
            })
            .map(|decision| Undo::of(t, decision, contribution.title.as_str(), part, now));
        let when = |decision: &Decision| t.date_time(decision.decided_at, &zone).to_string();
        let name = |by: &Option<String>| match by {
            Some(name) => name.clone(),
            None => t.say("desk-by-house").to_string(),
        };
        let waits = hangings::of_contribution(db, contribution.id)?;
        let date = waits.and_then(|waits| waits.on).map(|on| t.date_time(on, &zone).to_string());
        let sentence = sentence(
            t,
            contribution.state,
            standing.map(|(decision, by)| (name(by), when(decision))),
            (waits.is_some(), date),
        );
        let pasts = found.iter().map(|(decision, by)| {
            let label = decision
                .reason
                .and_then(|id| catalogue.iter().find(|reason| reason.id == id))
                .map(|reason| reason.label.get(t.language()));
            let key = match decision.kind {
                DecisionKind::Approve => "desk-past-approve",
                DecisionKind::Refuse => "desk-past-refuse",
                DecisionKind::TakeDown => "desk-past-take-down",
                DecisionKind::AskForChange => "desk-past-ask-for-change",
            };
            let said = t.say(key).with("name", name(by)).with("reason", label.unwrap_or_default());
            Past {
                said: said.to_string(),
                at: decision.decided_at,
                when: when(decision),
                words: decision.words.to_string(),
                note: decision.private_note.to_string(),
                undone: decision.undone.is_some(),
            }
        });
        let answers = answers::of_contribution(db, contribution.id)?.into_iter().map(|answer| {
            let key = if answer.decision.is_some() { "desk-answered" } else { "desk-changed" };
            let when = t.date_time(answer.answered_at, &zone).to_string();
            let said = t.say(key).with("when", when).to_string();
            (answer.answered_at, Answered { said, message: answer.message.to_string() })
        });
        let contested = appeals::of_contribution(db, contribution.id)?.into_iter().map(|appeal| {
            let when = t.date_time(appeal.made_at, &zone).to_string();
            let said = t.say("desk-appealed").with("when", when).to_string();
            (appeal.made_at, Answered { said, message: appeal.words.to_string() })
        });
        let mut answers: Vec<_> = answers.chain(contested).collect();
        answers.sort_by_key(|(at, _)| *at);
        let log = acts::of_contribution(db, contribution.id)?;
        Ok(Self {
            standing: sentence,
            tone: tone(contribution.state),
            undo,
            decisions: pasts.collect(),
            answers: answers.into_iter().map(|(_, answered)| answered).collect(),
            lines: log.into_iter().map(|line| Told::of(t, line, &catalogue, &zone)).collect(),
        })
    }
}

/// Whether it waits to be hung, and for which date, is told last.
fn sentence(
    t: Voice,
    state: State,
    decided: Option<(String, String)>,
    (waits, date): (bool, Option<String>),
) -> Option<String> {
    let key = match state {
        State::Queued => return None,
        State::Received => return Some(t.say("desk-standing-received").to_string()),
        State::Withdrawn => return Some(t.say("desk-standing-withdrawn").to_string()),
        State::Approved => match (waits, &date) {
            (false, _) => "desk-standing-approved",
            (true, None) => "desk-standing-hangs-in-turn",
            (true, Some(_)) => "desk-standing-hangs-on",
        },
        State::Published => "desk-standing-published",
        State::Hidden => return Some(t.say("desk-standing-hidden").to_string()),
        State::Refused => "desk-standing-refused",
        State::TakenDown => "desk-standing-taken-down",
        State::ChangeRequested => "desk-standing-change-requested",
    };
    let (name, when) = decided.unwrap_or_default();
    let date = date.unwrap_or_default();
    Some(t.say(key).with("name", name).with("when", when).with("date", date).to_string())
}

const fn tone(state: State) -> &'static str {
    match state {
        State::Approved | State::Published => "good",
        State::Refused | State::TakenDown => "bad",
        State::ChangeRequested | State::Hidden => "warn",
        State::Received | State::Queued | State::Withdrawn => "",
    }
}
