//! upload → ingest.

use cimaise_core::{
    Act, AgeAnswer, Clock, Contribution, ContributionId, Flag, NewContribution, State,
};
use diesel::prelude::*;

use super::again::met_again;
use super::step::log;
use crate::jobs::{self, Job};
use crate::letters::{self, LetterKind};
use crate::schema::{consents, contributions as table};
use crate::sql_types::{At, Key};
use crate::{
    Db, StoreError, StoreResult, Tx, calls, contributions, flags, invitation_codes, per_person,
    pictures, themes,
};

/// What became of a contribution at the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Received {
    /// It is new.
    New(ContributionId),
    /// The same form had brought it before; nothing was written, and the new files are not needed.
    Before(ContributionId),
    /// Its sender had sent these very pictures to this theme before: likewise.
    Again(ContributionId),
    /// These very pictures had come with the same mail address, from who knows whom: likewise, and
    /// the receipt with its link goes to that address again, unless one left within the hour.
    AgainByMail(ContributionId),
}

/// Writes a contribution whose originals are stored. Once this is committed, it is never lost. `NotFound`
/// where its call is not announced; `Enough` where it takes no more of who sends; `Uninvited` where it is by
/// invitation and they have none.
pub fn receive(tx: &mut Tx<'_>, clock: &dyn Clock, new: &NewContribution) -> StoreResult<Received> {
    if let Some(id) = contributions::by_submission(tx, new.submission)? {
        return Ok(Received::Before(id));
    }
    if let Some(met) = met_again(tx, clock, new)? {
        return Ok(met);
    }
    let theme = themes::by_id(tx, new.theme)?;
    // It may have been taken back since its form was read.
    let call = calls::announced(tx, theme.call)?;
    per_person::take_one_more(tx, &call, new)?;
    let contribution = Contribution {
        id: new.id,
        theme: new.theme,
        institution: call.institution,
        state: State::Received,
        title: new.title.clone(),
        story: new.story.clone(),
        credit: new.credit.clone(),
        licence: new.licence,
        language: new.language,
        email: new.email.clone(),
        age: new.age,
        received_at: clock.now(),
    };
    let row = contributions::Row {
        id: Key(contribution.id),
        submission: Key(new.submission),
        institution_id: Key(call.institution),
        call_id: Key(call.id),
        theme_id: Key(theme.id),
        state: contribution.state.to_string(),
        title: contribution.title.to_string(),
        story: contribution.story.to_string(),
        credit: contribution.credit.to_string(),
        licence: contribution.licence.to_string(),
        language: contribution.language.to_string(),
        email: contribution.email.as_ref().map(ToString::to_string),
        received_at: At(contribution.received_at),
        sender: new.sender.clone(),
        age: new.age.map(|age| age.to_string()),
    };
    if let Some(id) = insert_unless_sent(tx, row)? {
        return Ok(Received::Before(id));
    }
    invitation_codes::spend(tx, clock, &call, new)?;
    for (position, picture) in (1..).zip(&new.pictures) {
        pictures::add(tx, new.id, position, picture)?;
    }
    accept_statements(tx, clock, new)?;
    if new.faces {
        flags::raise(tx, clock, new.id, Flag::Faces)?;
    }
    if new.age == Some(AgeAnswer::Younger) {
        flags::raise(tx, clock, new.id, Flag::Younger)?;
    }
    log(tx, clock, &contribution, Act::Receive, None, "")?;
    jobs::leave(tx, clock.id().into(), Job::Ingest(new.id), clock.now(), clock.now())?;
    post_receipt(tx, clock, &contribution)?;
    Ok(Received::New(new.id))
}

/// Writes the row, unless its form arrives at the same time by another way and was faster: then
/// that contribution's id.
fn insert_unless_sent(
    tx: &mut Tx<'_>,
    row: contributions::Row,
) -> StoreResult<Option<ContributionId>> {
    let submission = row.submission.0;
    let insert = |db: &mut Db| diesel::insert_into(table::table).values(row).execute(db);
    // In a savepoint: on PostgreSQL a broken constraint would end the whole transaction.
    match tx.transaction(insert).map_err(|e| StoreError::from(e).or_taken("submission")) {
        Ok(_) => Ok(None),
        Err(StoreError::Taken(what)) => {
            let before = contributions::by_submission(tx, submission)?;
            before.map(Some).ok_or(StoreError::Taken(what))
        }
        Err(error) => Err(error),
    }
}

fn accept_statements(tx: &mut Tx<'_>, clock: &dyn Clock, new: &NewContribution) -> StoreResult<()> {
    for statement in &new.consents {
        diesel::insert_into(consents::table)
            .values((
                consents::id.eq(Key(clock.id())),
                consents::contribution_id.eq(Key(new.id)),
                consents::statement_id.eq(Key(*statement)),
                consents::accepted_at.eq(At(clock.now())),
            ))
            .execute(&mut **tx)?;
    }
    Ok(())
}

/// Writes the letter with the follow-up link, if there is an address.
pub(super) fn post_receipt(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    to: &Contribution,
) -> StoreResult<()> {
    letters::post_about(tx, clock, to, LetterKind::Receipt, (None, clock.now()))
}
