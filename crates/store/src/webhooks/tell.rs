//! What happened is written down for each webhook that is told of it.

use cimaise_core::{
    CallId, Clock, Contribution, ContributionId, Decision, DecisionId, DeliveryId, PublicationId,
    State, WebhookEvent, WebhookId,
};
use diesel::prelude::*;
use jiff::Timestamp;
use uuid::Uuid;

use super::rows::of_institution;
use crate::jobs::{self, Job};
use crate::schema::{contributions, deliveries};
use crate::sql_types::{At, Key};
use crate::{StoreResult, Tx, decisions};

/// Something to tell.
pub(crate) struct News {
    /// What happened.
    pub(crate) event: WebhookEvent,
    /// Where the contribution stands from then on.
    pub(crate) state: State,
    /// The decision, publication, notice or appeal that it is about.
    pub(crate) subject: Option<Uuid>,
    /// When it may be told, UTC.
    pub(crate) at: Timestamp,
}

impl News {
    /// What may be told at once.
    pub(crate) fn now(event: WebhookEvent, state: State, clock: &dyn Clock) -> Self {
        Self { event, state, subject: None, at: clock.now() }
    }

    /// It is about that.
    pub(crate) fn about(self, subject: impl Into<Uuid>) -> Self {
        Self { subject: Some(subject.into()), ..self }
    }
}

/// Writes it down for each webhook that is told of it.
pub(crate) fn tell(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    of: &Contribution,
    news: &News,
) -> StoreResult<()> {
    let mut all = of_institution(tx, of.institution)?;
    if all.is_empty() {
        return Ok(());
    }
    let own = contributions::table.find(Key(of.id)).select(contributions::call_id);
    let call: Key<CallId> = own.first(&mut **tx)?;
    all.retain(|webhook| webhook.hears(news.event, call.0));
    for webhook in all {
        write(tx, clock, webhook.id, Some(of.id), news)?;
    }
    Ok(())
}

/// Writes one row, with the job that sends it.
pub(super) fn write(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    webhook: WebhookId,
    of: Option<ContributionId>,
    news: &News,
) -> StoreResult<DeliveryId> {
    let id: DeliveryId = clock.id().into();
    diesel::insert_into(deliveries::table)
        .values((
            deliveries::id.eq(Key(id)),
            deliveries::webhook_id.eq(Key(webhook)),
            deliveries::event.eq(news.event.code()),
            deliveries::contribution_id.eq(of.map(Key)),
            deliveries::subject_id.eq(news.subject.map(Key)),
            deliveries::state.eq(of.map(|_| news.state.code())),
            deliveries::happened_at.eq(At(news.at)),
            deliveries::due_at.eq(At(news.at)),
            deliveries::tries.eq(0),
            deliveries::answer.eq(""),
        ))
        .execute(&mut **tx)?;
    if news.at != Decision::HELD {
        jobs::leave(tx, clock.id().into(), Job::Deliver(id), clock.now(), news.at)?;
    }
    Ok(id)
}

/// What was written of a contribution and may not be told yet: its rows, each with what happened and what it
/// is about.
fn untold(
    tx: &mut Tx<'_>,
    of: ContributionId,
    now: Timestamp,
) -> StoreResult<Vec<(DeliveryId, String, Option<Uuid>)>> {
    let found: Vec<(Key<DeliveryId>, String, Option<Key<Uuid>>)> = deliveries::table
        .filter(deliveries::contribution_id.eq(Key(of)))
        .filter(deliveries::due_at.gt(At(now)).and(deliveries::tries.eq(0)))
        .select((deliveries::id, deliveries::event, deliveries::subject_id))
        .load(&mut **tx)?;
    let read = |(id, event, subject): (Key<DeliveryId>, String, Option<Key<Uuid>>)| {
        (id.0, event, subject.map(|key| key.0))
    };
    Ok(found.into_iter().map(read).collect())
}

/// What was decided of a contribution and may not be told yet never is.
pub(crate) fn call_back(tx: &mut Tx<'_>, of: ContributionId, now: Timestamp) -> StoreResult<()> {
    for (id, ..) in untold(tx, of, now)? {
        forget(tx, id)?;
    }
    Ok(())
}

/// Of what may not be told yet, that it hangs never is.
pub(crate) fn call_back_hanging(
    tx: &mut Tx<'_>,
    of: ContributionId,
    now: Timestamp,
) -> StoreResult<()> {
    let mut rows = untold(tx, of, now)?;
    rows.retain(|(_, event, _)| event == WebhookEvent::Hung.code());
    for (id, ..) in rows {
        forget(tx, id)?;
    }
    Ok(())
}

fn forget(tx: &mut Tx<'_>, id: DeliveryId) -> StoreResult<()> {
    diesel::delete(deliveries::table.find(Key(id))).execute(&mut **tx)?;
    jobs::forget(tx, Job::Deliver(id))
}

/// It hangs no more, which is told where it was told that it hangs: its approval stands and is told.
pub(crate) fn hangs_no_more(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    of: &Contribution,
    (publication, state): (PublicationId, State),
) -> StoreResult<()> {
    if decisions::by_id(tx, DecisionId(publication.0))?.is_settled(clock.now()) {
        let news = News::now(WebhookEvent::Removed, state, clock).about(publication);
        tell(tx, clock, of, &news)?;
    }
    Ok(())
}

/// What a decision has to tell is not told until it is released.
pub(crate) fn hold(tx: &mut Tx<'_>, made: &Decision, now: Timestamp) -> StoreResult<()> {
    for id in untold_of(tx, made, now)? {
        move_to(tx, id, Decision::HELD)?;
        jobs::forget(tx, Job::Deliver(id))?;
    }
    Ok(())
}

/// What a decision has to tell may be told at an instant.
pub(crate) fn release(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    made: &Decision,
    at: Timestamp,
) -> StoreResult<()> {
    for id in untold_of(tx, made, clock.now())? {
        move_to(tx, id, at)?;
        jobs::leave(tx, clock.id().into(), Job::Deliver(id), clock.now(), at)?;
    }
    Ok(())
}

/// What a decision has to tell, and that hangs what it approved: its publication bears its id.
fn untold_of(tx: &mut Tx<'_>, made: &Decision, now: Timestamp) -> StoreResult<Vec<DeliveryId>> {
    let mut rows = untold(tx, made.contribution, now)?;
    rows.retain(|(.., subject)| *subject == Some(made.id.0));
    Ok(rows.into_iter().map(|(id, ..)| id).collect())
}

fn move_to(tx: &mut Tx<'_>, id: DeliveryId, at: Timestamp) -> StoreResult<()> {
    diesel::update(deliveries::table.find(Key(id)))
        .set((deliveries::due_at.eq(At(at)), deliveries::happened_at.eq(At(at))))
        .execute(&mut **tx)?;
    Ok(())
}
