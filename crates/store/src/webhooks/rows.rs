//! The webhooks of an institution.

use cimaise_core::{
    CallId, DeliveryId, InstitutionId, Webhook, WebhookAddress, WebhookEvent, WebhookId,
};
use diesel::prelude::*;
use uuid::Uuid;

use crate::columns::{comma_list, read};
use crate::connection::Db;
use crate::schema::webhooks;
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult};

#[derive(AsChangeset, Insertable, Queryable, Selectable)]
#[diesel(table_name = webhooks, treat_none_as_null = true)]
pub(super) struct Row {
    id: Key<WebhookId>,
    institution_id: Key<InstitutionId>,
    call_id: Option<Key<CallId>>,
    address: String,
    events: String,
    secret_id: Key<Uuid>,
    secret_before_id: Option<Key<Uuid>>,
    secret_before_until_at: Option<At>,
    failing_at: Option<At>,
    off_at: Option<At>,
    off_why: Option<String>,
    created_at: At,
    turn_id: Option<Key<DeliveryId>>,
    turn_at: Option<At>,
}

impl Row {
    pub(super) fn of(webhook: &Webhook) -> Self {
        let before = webhook.secret_before;
        Self {
            id: Key(webhook.id),
            institution_id: Key(webhook.institution),
            call_id: webhook.call.map(Key),
            address: webhook.address.as_str().to_owned(),
            events: comma_list(&webhook.events),
            secret_id: Key(webhook.secret),
            secret_before_id: before.map(|(secret, _)| Key(secret)),
            secret_before_until_at: before.map(|(_, until)| At(until)),
            failing_at: webhook.failing_since.map(At),
            off_at: webhook.off.map(|(at, _)| At(at)),
            off_why: webhook.off.map(|(_, why)| why.to_string()),
            created_at: At(webhook.created_at),
            turn_id: webhook.turn.map(|(id, _)| Key(id)),
            turn_at: webhook.turn.map(|(_, at)| At(at)),
        }
    }

    fn read(self) -> StoreResult<Webhook> {
        let why = self.off_why.map(|why| read("off_why", why, str::parse)).transpose()?;
        let before = self.secret_before_id.zip(self.secret_before_until_at);
        Ok(Webhook {
            id: self.id.0,
            institution: self.institution_id.0,
            call: self.call_id.map(|key| key.0),
            address: read("address", self.address, WebhookAddress::parse)?,
            events: self
                .events
                .split(',')
                .map(|code| read("events", code.to_owned(), str::parse::<WebhookEvent>))
                .collect::<StoreResult<_>>()?,
            secret: self.secret_id.0,
            secret_before: before.map(|(secret, until)| (secret.0, until.0)),
            failing_since: self.failing_at.map(|at| at.0),
            turn: self.turn_id.zip(self.turn_at).map(|(id, at)| (id.0, at.0)),
            off: self.off_at.map(|at| at.0).zip(why),
            created_at: self.created_at.0,
        })
    }
}

/// The webhook with that id; [`StoreError::NotFound`] when it was removed.
pub fn by_id(db: &mut Db, id: WebhookId) -> StoreResult<Webhook> {
    let row: Row = webhooks::table
        .find(Key(id))
        .filter(webhooks::removed_at.is_null())
        .select(Row::as_select())
        .first(db)?;
    row.read()
}

/// Those of an institution, oldest first.
pub fn of_institution(db: &mut Db, institution: InstitutionId) -> StoreResult<Vec<Webhook>> {
    let rows: Vec<Row> = webhooks::table
        .filter(webhooks::institution_id.eq(Key(institution)))
        .filter(webhooks::removed_at.is_null())
        .order(webhooks::id)
        .select(Row::as_select())
        .load(db)?;
    rows.into_iter().map(Row::read).collect()
}

/// Writes it as it is now; [`StoreError::NotFound`] when it was removed.
pub(super) fn update(db: &mut Db, webhook: &Webhook) -> StoreResult<()> {
    let row = webhooks::table.find(Key(webhook.id)).filter(webhooks::removed_at.is_null());
    let changed = diesel::update(row).set(Row::of(webhook)).execute(db)?;
    if changed == 0 { Err(StoreError::NotFound) } else { Ok(()) }
}
