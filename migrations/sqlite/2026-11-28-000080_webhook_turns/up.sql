-- While a webhook takes nothing, one of what it is to be told has the turn, and the others wait behind it.

ALTER TABLE webhooks ADD COLUMN turn_id BLOB;
ALTER TABLE webhooks ADD COLUMN turn_at INTEGER;
ALTER TABLE deliveries ADD COLUMN behind_at INTEGER;

CREATE INDEX deliveries_behind ON deliveries (webhook_id, due_at, id) WHERE behind_at IS NOT NULL;
