//! The contributor takes it back.

use cimaise_core::{
    Act, Clock, Contribution, ContributionId, NoticeOutcome, State, WebhookEvent, Words, journey,
};
use diesel::prelude::*;

use super::step::{log, step};
use super::unhang::remove_publication;
use crate::jobs::{self, Job};
use crate::letters::{self, LetterKind};
use crate::notices::{self, Answering};
use crate::schema::{claims, contributions, withdrawals};
use crate::sql_types::{At, Key};
use crate::webhooks::{self, News};
use crate::{StoreError, StoreResult, Tx, hangings, opinions, selections};

/// Takes a contribution back at any time: off the wall first, then, by jobs, its public and its
/// private bytes. Letters that still waited stay home; one says that it is gone. Who sent it is no
/// longer known again by it.
pub fn withdraw(tx: &mut Tx<'_>, clock: &dyn Clock, id: ContributionId) -> StoreResult<()> {
    let contribution = take_back(tx, clock, id)?;
    letters::post_about(tx, clock, &contribution, LetterKind::Withdrawal, (None, clock.now()))
}

/// All of it but the last letter. Gives it as it was.
pub(super) fn take_back(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: ContributionId,
) -> StoreResult<Contribution> {
    let contribution = loop {
        match step(tx, id, journey::withdraw) {
            // Someone moved it as we looked; it can be taken back from there too.
            Err(StoreError::AlreadyDecided) => {}
            stepped => break stepped?,
        }
    };
    hangings::leave(tx, id)?;
    selections::forget(tx, id)?;
    webhooks::call_back(tx, id, clock.now())?;
    remove_publication(tx, clock, &contribution, State::Withdrawn)?;
    let news = News::now(WebhookEvent::Withdrawn, State::Withdrawn, clock);
    webhooks::tell(tx, clock, &contribution, &news)?;
    diesel::insert_into(withdrawals::table)
        .values((
            withdrawals::contribution_id.eq(Key(id)),
            withdrawals::withdrawn_at.eq(At(clock.now())),
        ))
        .execute(&mut **tx)?;
    diesel::update(contributions::table.find(Key(id)))
        .set(contributions::sender.eq(None::<Vec<u8>>))
        .execute(&mut **tx)?;
    opinions::end(tx, id)?;
    diesel::delete(claims::table.find(Key(id))).execute(&mut **tx)?;
    log(tx, clock, &contribution, Act::Withdraw, None, "")?;
    jobs::leave(tx, clock.id().into(), Job::Erase(id), clock.now(), clock.now())?;
    letters::cancel_of_contribution(tx, id, clock.now())?;
    let answering = Answering {
        id: clock.id(),
        outcome: NoticeOutcome::Withdrawn,
        words: &Words::default(),
        by: None,
        was_hidden: contribution.state == State::Hidden,
        settles_at: clock.now(),
    };
    notices::answer(tx, clock, &contribution, &answering)?;
    Ok(contribution)
}
