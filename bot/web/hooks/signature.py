"""Signs what is told to other programs, as standardwebhooks.com describes it."""

import hmac
from base64 import b64encode


def signed(key: bytes, event_id: str, timestamp: int, body: bytes) -> dict[str, str]:
    """Return the headers of a body; a listener refuses old timestamps and ids that it knows."""
    text = f"{event_id}.{timestamp}.".encode() + body
    mark = b64encode(hmac.digest(key, text, "sha256")).decode()
    return {
        "content-type": "application/json",
        "webhook-id": event_id,
        "webhook-timestamp": str(timestamp),
        "webhook-signature": f"v1,{mark}",
    }
