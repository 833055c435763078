"""Verifies a message with standardwebhooks. Arguments: the secret, id, time and signature, and the body.

Prints `genuine`, or why it is not.
"""

import sys

from standardwebhooks import Webhook, WebhookVerificationError

secret, identifier, timestamp, signature, body = sys.argv[1:]
headers = {
    "webhook-id": identifier,
    "webhook-timestamp": timestamp,
    "webhook-signature": signature,
}
try:
    Webhook(secret).verify(body, headers)
    print("genuine")
except WebhookVerificationError as error:
    print(error)
