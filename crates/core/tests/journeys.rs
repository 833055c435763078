//! Random walks through the journey: whatever is tried, in whatever order, the rules hold.

use cimaise_core::journey::{self, Act, State};
use proptest::prelude::*;

fn step(act: Act, from: State) -> Option<State> {
    let step = match act {
        Act::Queue => journey::queue(from),
        Act::RefuseFile => journey::refuse_file(from),
        Act::Approve => journey::approve(from),
        Act::AskForChange => journey::ask_for_change(from),
        Act::SayOpinion => journey::say_opinion(from),
        // An answer, and a change with a file.
        Act::Answer => journey::change(from, false),
        Act::Change => journey::change(from, true),
        Act::Refuse => journey::refuse(from),
        Act::Hang => journey::hang(from),
        Act::Undo => journey::undo(from),
        Act::TakeDown => journey::take_down(from),
        Act::Appeal => journey::appeal(from),
        Act::Withdraw => journey::withdraw(from),
        Act::Hide => journey::hide(from),
        Act::Keep => journey::keep(from),
        // What moves no contribution from one state to another.
        _ => return None,
    };
    step.ok()
}

/// The acts that were allowed, each with the state it led to.
fn walk(tried: Vec<Act>) -> Vec<(Act, State)> {
    let mut state = State::Received;
    let mut trail = Vec::new();
    for act in tried {
        if let Some(next) = step(act, state) {
            state = next;
            trail.push((act, next));
        }
    }
    trail
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    proptest::collection::vec(proptest::sample::select(Act::ALL), 0..40)
}

proptest! {
    #[test]
    fn nothing_is_public_without_an_approval_that_stands(tried in acts()) {
        let mut approved = false;
        for (act, state) in walk(tried) {
            match act {
                Act::Approve => approved = true,
                Act::Undo | Act::TakeDown | Act::Withdraw | Act::Answer | Act::Change => {
                    approved = false;
                }
                _ => {}
            }
            prop_assert!(!state.is_public() || approved);
        }
    }

    #[test]
    fn a_refused_or_taken_down_file_is_kept(tried in acts()) {
        for (act, state) in walk(tried) {
            let decided = matches!(act, Act::Refuse | Act::RefuseFile | Act::TakeDown);
            prop_assert!(!decided || state.keeps_files());
        }
    }

    #[test]
    fn a_withdrawal_is_the_end(tried in acts()) {
        let trail = walk(tried);
        let withdrawn = trail.iter().position(|(act, _)| *act == Act::Withdraw);
        if let Some(at) = withdrawn {
            prop_assert_eq!(at, trail.len() - 1);
            prop_assert_eq!(trail[at].1, State::Withdrawn);
            prop_assert!(!trail[at].1.keeps_files());
        }
    }

    #[test]
    fn a_contributor_can_withdraw_at_any_time(tried in acts()) {
        let state = walk(tried).last().map_or(State::Received, |(_, state)| *state);
        prop_assert_eq!(journey::withdraw(state).is_ok(), state != State::Withdrawn);
    }
}

#[test]
fn the_whole_table_of_transitions() {
    let table: Vec<String> = State::ALL
        .iter()
        .flat_map(|&from| Act::ALL.iter().map(move |&act| (from, act)))
        .filter_map(|(from, act)| step(act, from).map(|to| format!("{from} {act} {to}")))
        .collect();
    assert_eq!(
        table,
        [
            "received queue queued",
            "received refuse-file refused",
            "received withdraw withdrawn",
            "queued approve approved",
            "queued refuse refused",
            "queued ask-for-change change-requested",
            "queued answer queued",
            "queued change received",
            "queued withdraw withdrawn",
            "queued say-opinion queued",
            "approved hang published",
            "approved undo queued",
            "approved take-down taken-down",
            "approved withdraw withdrawn",
            "published undo queued",
            "published take-down taken-down",
            "published withdraw withdrawn",
            "published hide hidden",
            "published keep published",
            "hidden undo queued",
            "hidden take-down taken-down",
            "hidden withdraw withdrawn",
            "hidden keep published",
            "change-requested answer queued",
            "change-requested change received",
            "change-requested undo queued",
            "change-requested withdraw withdrawn",
            "refused change received",
            "refused appeal queued",
            "refused undo queued",
            "refused withdraw withdrawn",
            "taken-down appeal queued",
            "taken-down withdraw withdrawn",
        ]
    );
}
