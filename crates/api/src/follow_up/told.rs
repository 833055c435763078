//! What a contributor may know at an instant. A decision is told once it is settled: until then
//! whoever decided can think again, and the contribution is being looked at. An approval that
//! hangs the picture at once for everybody is told at once.

use cimaise_core::Act;
use cimaise_core::{Contribution, Decision, Ground, Localized, Publication, State, Words};
use cimaise_store::acts::{self, Line};
use cimaise_store::appeals::Recourse;
use jiff::Timestamp;

/// Where a contribution stands, as its contributor is told.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Told {
    /// Received; its pictures are being prepared.
    Preparing,
    /// It waits for a moderator, or a decision is not settled yet.
    Waiting,
    /// What was decided is contested: somebody else looks again.
    Contested,
    /// Its contributor is asked to change something.
    ChangeAsked(Why),
    /// Approved; about to hang.
    Approved,
    /// Approved; it hangs later.
    Accepted {
        /// When, UTC, where a date is named.
        on: Option<Timestamp>,
    },
    /// It hangs.
    Published(Publication),
    /// It hung, and somebody says that they are on it: nobody sees it until the team has looked.
    Hidden,
    /// Not hung, for a reason.
    Refused(Why),
    /// Its file could not be made into a picture, for this code of `media::Unfit`.
    Unreadable {
        /// The code.
        code: String,
        /// When, UTC.
        at: Timestamp,
    },
    /// Taken off the wall, for a reason.
    TakenDown(Why),
    /// Approved, and not hung after all, for a reason.
    NotAfterAll(Why),
    /// Its contributor took it back.
    Withdrawn {
        /// When, UTC.
        at: Timestamp,
    },
}

/// What is approved waits to be hung.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Waits {
    /// For a date, UTC, where one is named and holds.
    pub on: Option<Timestamp>,
}

/// The reason of a decision.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Why {
    /// The ready text of the catalogue, as it was then.
    pub text: Localized,
    /// On what it rests, where it rests on rules or on a law.
    pub ground: Option<Ground>,
    /// The moderator's own words, which may be empty.
    pub words: Words,
    /// When it was decided, UTC.
    pub at: Timestamp,
}

impl Why {
    /// Why something was decided, by what was said of it.
    pub fn of(decision: Decision, said: Option<(Localized, Ground)>) -> Self {
        let (text, ground) = said.unzip();
        Self {
            text: text.unwrap_or_default(),
            ground: ground.filter(|ground| matches!(ground, Ground::HouseRule | Ground::Law)),
            words: decision.words,
            at: decision.decided_at,
        }
    }
}

impl Told {
    /// What may be told at `now`.
    pub fn new(
        contribution: &Contribution,
        standing: Option<(Decision, Option<(Localized, Ground)>)>,
        (publication, waits): (Option<Publication>, Option<Waits>),
        recourse: Recourse,
        log: &[Line],
        now: Timestamp,
    ) -> Self {
        let settled = standing.filter(|(decision, _)| decision.is_settled(now));
        let waiting = if recourse == Recourse::Contested { Self::Contested } else { Self::Waiting };
        match contribution.state {
            State::Received => Self::Preparing,
            State::Queued => waiting,
            State::ChangeRequested => settled
                .map_or(waiting, |(decision, said)| Self::ChangeAsked(Why::of(decision, said))),
            State::Approved => match (waits, settled) {
                (None, _) => Self::Approved,
                (Some(_), None) => waiting,
                (Some(waits), Some(_)) => Self::Accepted { on: waits.on },
            },
            State::Published => publication.map_or(Self::Approved, Self::Published),
            State::Hidden => Self::Hidden,
            State::Refused => match settled {
                None => waiting,
                Some((decision, _)) if decision.by.is_none() => Self::Unreadable {
                    code: detail_of(log, Act::RefuseFile),
                    at: decision.decided_at,
                },
                Some((decision, said)) => Self::Refused(Why::of(decision, said)),
            },
            State::TakenDown => match settled {
                None => waiting,
                Some((decision, said)) if acts::came_to_hang(log) => {
                    Self::TakenDown(Why::of(decision, said))
                }
                Some((decision, said)) => Self::NotAfterAll(Why::of(decision, said)),
            },
            State::Withdrawn => {
                let at = log.iter().rev().find(|line| line.act == Act::Withdraw);
                Self::Withdrawn { at: at.map_or(contribution.received_at, |line| line.at) }
            }
        }
    }

    /// Its stable name, for programs and for the script that waits.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Preparing => "preparing",
            Self::Waiting => "waiting",
            Self::Contested => "contested",
            Self::ChangeAsked(_) => "change-asked",
            Self::Approved | Self::Accepted { .. } => "approved",
            Self::Published(_) => "published",
            Self::Hidden => "hidden",
            Self::Refused(_) => "refused",
            Self::Unreadable { .. } => "unreadable-file",
            Self::TakenDown(_) | Self::NotAfterAll(_) => "taken-down",
            Self::Withdrawn { .. } => "withdrawn",
        }
    }

    /// Nothing has ended it.
    pub const fn goes_on(&self) -> bool {
        matches!(
            self,
            Self::Preparing
                | Self::Waiting
                | Self::Contested
                | Self::ChangeAsked(_)
                | Self::Approved
                | Self::Accepted { .. }
                | Self::Published(_)
                | Self::Hidden
        )
    }

    /// Its contributor may change it: nobody has decided as far as they know, somebody asks for it, or
    /// its file could not be read.
    pub const fn may_change(&self) -> bool {
        matches!(self, Self::Waiting | Self::ChangeAsked(_) | Self::Unreadable { .. })
    }

    /// Its files are still here, for the contributor to see and to take back.
    pub const fn keeps_files(&self) -> bool {
        !matches!(self, Self::Withdrawn { .. })
    }
}

fn detail_of(log: &[Line], act: Act) -> String {
    let last = log.iter().rev().find(|line| line.act == act);
    last.map(|line| line.detail.clone()).unwrap_or_default()
}
