//! The transitions, one function each.

use super::{Act, State};

/// An act that the state does not allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a contribution that is {from} cannot go through “{act}”")]
pub struct Misstep {
    /// What was tried.
    pub act: Act,
    /// Where the contribution stood.
    pub from: State,
}

type Step = Result<State, Misstep>;

/// Its pictures are ready: a moderator may look.
pub const fn queue(from: State) -> Step {
    match from {
        State::Received => Ok(State::Queued),
        _ => Err(Misstep { act: Act::Queue, from }),
    }
}

/// Ingest could not make a picture of its file.
pub const fn refuse_file(from: State) -> Step {
    match from {
        State::Received => Ok(State::Refused),
        _ => Err(Misstep { act: Act::RefuseFile, from }),
    }
}

/// A moderator wants it on the wall.
pub const fn approve(from: State) -> Step {
    match from {
        State::Queued => Ok(State::Approved),
        _ => Err(Misstep { act: Act::Approve, from }),
    }
}

/// A moderator does not want it on the wall.
pub const fn refuse(from: State) -> Step {
    match from {
        State::Queued => Ok(State::Refused),
        _ => Err(Misstep { act: Act::Refuse, from }),
    }
}

/// A moderator would hang it, were something changed.
pub const fn ask_for_change(from: State) -> Step {
    match from {
        State::Queued => Ok(State::ChangeRequested),
        _ => Err(Misstep { act: Act::AskForChange, from }),
    }
}

/// A moderator says what they would decide; another has to agree.
pub const fn say_opinion(from: State) -> Step {
    match from {
        State::Queued => Ok(State::Queued),
        _ => Err(Misstep { act: Act::SayOpinion, from }),
    }
}

/// Its contributor changed it, asked or not: words alone go back to the queue, a new file is prepared
/// first. The store refuses it when a person refused the contribution, and not its file alone.
pub const fn change(from: State, with_a_file: bool) -> Step {
    match from {
        State::Queued | State::ChangeRequested | State::Refused if with_a_file => {
            Ok(State::Received)
        }
        State::Queued | State::ChangeRequested => Ok(State::Queued),
        _ => Err(Misstep { act: Act::Change, from }),
    }
}

/// Its renditions lie under public keys: it hangs.
pub const fn hang(from: State) -> Step {
    match from {
        State::Approved => Ok(State::Published),
        _ => Err(Misstep { act: Act::Hang, from }),
    }
}

/// Whoever decided thinks again, before the contributor was told. The store refuses it when no
/// standing decision of a person led here (a file that ingest refused).
pub const fn undo(from: State) -> Step {
    match from {
        State::Approved
        | State::Published
        | State::Hidden
        | State::Refused
        | State::ChangeRequested => Ok(State::Queued),
        _ => Err(Misstep { act: Act::Undo, from }),
    }
}

/// It comes off the wall for a reason, or is not hung after all.
pub const fn take_down(from: State) -> Step {
    match from {
        State::Approved | State::Published | State::Hidden => Ok(State::TakenDown),
        _ => Err(Misstep { act: Act::TakeDown, from }),
    }
}

/// Somebody says that they are on it: nobody sees it until a moderator has looked.
pub const fn hide(from: State) -> Step {
    match from {
        State::Published => Ok(State::Hidden),
        _ => Err(Misstep { act: Act::Hide, from }),
    }
}

/// A moderator looked at what was said of it, and keeps it on the wall. The store refuses it when nothing
/// was said.
pub const fn keep(from: State) -> Step {
    match from {
        State::Published | State::Hidden => Ok(State::Published),
        _ => Err(Misstep { act: Act::Keep, from }),
    }
}

/// Whoever kept it thinks again, before anybody was told: the store hides again what was hidden.
pub const fn undo_keep(from: State) -> Step {
    match from {
        State::Published | State::Hidden => Ok(from),
        _ => Err(Misstep { act: Act::UndoKeep, from }),
    }
}

/// Its contributor contests what was decided: somebody else looks again. The store refuses it when no
/// person decided, or too late, or a second time.
pub const fn appeal(from: State) -> Step {
    match from {
        State::Refused | State::TakenDown => Ok(State::Queued),
        _ => Err(Misstep { act: Act::Appeal, from }),
    }
}

/// Its contributor takes it back, whatever was decided.
pub const fn withdraw(from: State) -> Step {
    match from {
        State::Withdrawn => Err(Misstep { act: Act::Withdraw, from }),
        _ => Ok(State::Withdrawn),
    }
}
