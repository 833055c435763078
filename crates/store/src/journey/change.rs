//! The contributor → queue, or ingest where a file is new.

use cimaise_core::{
    Act, AltText, Clock, Contribution, ContributionId, Credit, Decision, Flag, Misstep, NewPicture,
    State, Story, Title, WebhookEvent, Words, journey,
};
use diesel::prelude::*;
use jiff::SignedDuration;

use super::opinion::end_opinions;
use super::step::{log, step};
use crate::answers::{self, Answer};
use crate::jobs::{self, Job};
use crate::schema::{contributions as table, decisions as decided};
use crate::sql_types::{At, Key};
use crate::webhooks::{self, News};
use crate::{
    StoreResult, Tx, contributions, decisions, flags, letters, pictures, queue, retention,
};

/// How long whoever asked has the first look at the answer.
const FIRST_LOOK: SignedDuration = SignedDuration::from_hours(24);

/// How long a replaced file stays. Jobs look for no younger one.
const BEFORE_TIDYING: SignedDuration = SignedDuration::from_hours(1);

/// Leaves the job that looks, an hour later, for files that no row came to name.
pub fn expect_files(tx: &mut Tx<'_>, clock: &dyn Clock, id: ContributionId) -> StoreResult<()> {
    let (now, later) = (clock.now(), clock.now() + BEFORE_TIDYING);
    jobs::leave(tx, clock.id().into(), Job::Tidy(id), now, later)
}

/// What a contributor changes of what they sent.
#[derive(Clone, Debug)]
pub struct Change {
    /// Its title.
    pub title: Title,
    /// Its story.
    pub story: Story,
    /// Who made it.
    pub credit: Credit,
    /// A description of each picture, in their order; none where it stays as it is.
    pub alts: Vec<Option<AltText>>,
    /// Files that take the place of others: the place, from 1, and the file. Their descriptions are
    /// those of their places.
    pub files: Vec<(i32, NewPicture)>,
    /// Whether somebody can be recognised in a picture, where they say so anew.
    pub faces: Option<bool>,
    /// What they say to the team.
    pub message: Words,
}

/// Takes a change in: while nobody has decided, because someone asked for it, or, with a file, because
/// the one before could not be read. Who asked gets the first look: the entry is theirs for a day,
/// unless they give it back.
pub fn change(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: ContributionId,
    change: &Change,
) -> StoreResult<()> {
    let with_a_file = !change.files.is_empty();
    let before = step(tx, id, |from| journey::change(from, with_a_file))?;
    if retention::files_went(tx, &before)? {
        // One new file would not bring the others back.
        return Err(Misstep { act: Act::Change, from: before.state }.into());
    }
    write_words(tx, clock, &before, change)?;
    end_opinions(tx, id)?;
    let open = match before.state {
        State::ChangeRequested | State::Refused => decisions::standing(tx, id)?,
        _ => None,
    };
    if before.state == State::Refused && open.as_ref().is_none_or(|made| made.by.is_some()) {
        return Err(Misstep { act: Act::Change, from: before.state }.into());
    }
    // What its contributor does not know of, they do not answer.
    let told = open.as_ref().filter(|made| made.is_settled(clock.now()));
    let act = if told.is_some() { Act::Answer } else { Act::Change };
    log(tx, clock, &before, act, None, "")?;
    answers::add(
        tx,
        &Answer {
            id: clock.id(),
            contribution: id,
            decision: told.map(|decision| decision.id),
            message: change.message.clone(),
            answered_at: clock.now(),
        },
    )?;
    if let Some(open) = &open {
        settle(tx, clock, &before, open)?;
    }
    if let Some(faces) = change.faces {
        flags::set(tx, clock, id, (Flag::Faces, faces))?;
    }
    if with_a_file {
        // Not at once: the files of another change may be on their way, before their rows.
        expect_files(tx, clock, id)?;
        jobs::leave(tx, clock.id().into(), Job::Ingest(id), clock.now(), clock.now())?;
    } else {
        let after = contributions::by_id(tx, id)?;
        flags::notice_words(tx, clock, &after)?;
        if told.is_some() {
            let news = News::now(WebhookEvent::Queued, State::Queued, clock);
            webhooks::tell(tx, clock, &before, &news)?;
        }
    }
    Ok(())
}

fn write_words(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    before: &Contribution,
    change: &Change,
) -> StoreResult<()> {
    let id = before.id;
    diesel::update(table::table.find(Key(id)))
        .set((
            table::title.eq(change.title.to_string()),
            table::story.eq(change.story.to_string()),
            table::credit.eq(change.credit.to_string()),
        ))
        .execute(&mut **tx)?;
    let described = pictures::of_contribution(tx, id)?;
    for (position, picture) in &change.files {
        // Its description is that of its place.
        let was = described.iter().find(|one| one.position == *position);
        let alt = was.map(|one| one.alt.clone()).unwrap_or_default();
        pictures::replace(tx, id, *position, &NewPicture { alt, ..picture.clone() })?;
    }
    for (picture, alt) in described.iter().zip(&change.alts) {
        let Some(alt) = alt.as_ref().filter(|alt| **alt != picture.alt) else { continue };
        pictures::describe(tx, id, picture.position, alt)?;
        // A colleague may have worded it: the log keeps what was there.
        log(tx, clock, before, Act::Describe, None, picture.alt.as_str())?;
    }
    Ok(())
}

/// What was asked is overtaken: it can no longer be undone, a letter that still waits has nothing to
/// say, and who asked looks first.
fn settle(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    contribution: &Contribution,
    open: &Decision,
) -> StoreResult<()> {
    let now = clock.now();
    diesel::update(decided::table.find(Key(open.id)))
        .filter(decided::settles_at.gt(At(now)))
        .set(decided::settles_at.eq(At(now)))
        .execute(&mut **tx)?;
    letters::cancel_of_decision(tx, open.id, now)?;
    webhooks::call_back(tx, contribution.id, now)?;
    match open.by {
        Some(by) => queue::keep_for(tx, contribution.id, by, now, now + FIRST_LOOK),
        None => Ok(()),
    }
}
