//! The contributor → queue, or ingest where a file is new.

use cimaise_core::{
    Act, AltText, Clock, Contribution, ContributionId, Credit, Decision, DecisionKind, Flag,
    NewPicture, State, Story, Title, Words, journey,
};
use diesel::prelude::*;
use jiff::SignedDuration;

use super::step::{log, step};
use crate::answers::{self, Answer};
use crate::jobs::{self, Job};
use crate::schema::{contributions as table, decisions as decided};
use crate::sql_types::{At, Key};
use crate::{StoreResult, Tx, decisions, flags, letters, pictures, queue};

/// How long whoever asked has the first look at the answer.
const FIRST_LOOK: SignedDuration = SignedDuration::from_hours(24);

/// How long a replaced file stays. Jobs look for no younger one.
const BEFORE_TIDYING: SignedDuration = SignedDuration::from_hours(1);

/// What a contributor changes of what they sent.
#[derive(Clone, Debug)]
pub struct Change {
    /// Its title.
    pub title: Title,
    /// Its story.
    pub story: Story,
    /// Who made it.
    pub credit: Credit,
    /// A description of each picture, in their order.
    pub alts: Vec<AltText>,
    /// Files that take the place of others: the place, from 1, and the file. Their descriptions are
    /// those of their places.
    pub files: Vec<(i32, NewPicture)>,
    /// What they say to the team.
    pub message: Words,
}

/// Takes a change in, while nobody has decided or because someone asked for it. Who asked gets the
/// first look: the entry is theirs for a day, unless they give it back.
pub fn change(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: ContributionId,
    change: &Change,
) -> StoreResult<()> {
    let with_a_file = !change.files.is_empty();
    let before = step(tx, id, |from| journey::change(from, with_a_file))?;
    write_words(tx, id, change)?;
    let asked = match before.state {
        State::ChangeRequested => decisions::standing(tx, id)?,
        _ => None,
    };
    let asked = asked.filter(|decision| decision.kind == DecisionKind::AskForChange);
    let act = if asked.is_some() { Act::Answer } else { Act::Change };
    log(tx, clock, &before, act, None, "")?;
    answers::add(
        tx,
        &Answer {
            id: clock.id(),
            contribution: id,
            decision: asked.as_ref().map(|decision| decision.id),
            message: change.message.clone(),
            answered_at: clock.now(),
        },
    )?;
    if let Some(asked) = &asked {
        settle(tx, clock, &before, asked)?;
    }
    if with_a_file {
        flags::lower(tx, id, Flag::LookAlike)?;
        // Not at once: the files of another change may be on their way, before their rows.
        let later = clock.now() + BEFORE_TIDYING;
        jobs::leave(tx, clock.id().into(), Job::Tidy(id), clock.now(), later)?;
        jobs::leave(tx, clock.id().into(), Job::Ingest(id), clock.now(), clock.now())?;
    }
    Ok(())
}

fn write_words(tx: &mut Tx<'_>, id: ContributionId, change: &Change) -> StoreResult<()> {
    diesel::update(table::table.find(Key(id)))
        .set((
            table::title.eq(change.title.to_string()),
            table::story.eq(change.story.to_string()),
            table::credit.eq(change.credit.to_string()),
        ))
        .execute(&mut **tx)?;
    for (position, picture) in &change.files {
        pictures::replace(tx, id, *position, picture)?;
    }
    for (position, alt) in (1..).zip(&change.alts) {
        pictures::describe(tx, id, position, alt)?;
    }
    Ok(())
}

/// What was asked is answered: it can no longer be undone, a letter that still waits has nothing to
/// ask, and who asked looks first.
fn settle(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    contribution: &Contribution,
    asked: &Decision,
) -> StoreResult<()> {
    let now = clock.now();
    diesel::update(decided::table.find(Key(asked.id)))
        .filter(decided::settles_at.gt(At(now)))
        .set(decided::settles_at.eq(At(now)))
        .execute(&mut **tx)?;
    letters::cancel_of_decision(tx, asked.id, now)?;
    match asked.by {
        Some(by) => queue::keep_for(tx, contribution.id, by, now, now + FIRST_LOOK),
        None => Ok(()),
    }
}
