DELETE FROM acts WHERE act IN ('add-webhook', 'change-webhook', 'renew-webhook-secret', 'test-webhook', 'resend-delivery', 'remove-webhook', 'switch-webhook-off');
DELETE FROM jobs WHERE kind IN ('deliver', 'alert');
DROP TABLE webhook_letters;
DROP TABLE deliveries;
DROP TABLE webhooks;
