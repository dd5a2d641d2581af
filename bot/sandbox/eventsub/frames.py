"""Frames: what goes over an EventSub socket."""

from datetime import datetime

from bot.sandbox.eventsub.subscription import Subscription
from bot.sandbox.wire import Payload, encode, stamp


def session_frame(kind: str, message_id: str, at: datetime, *, session: Payload) -> str:
    """Write `session_welcome` or `session_reconnect`."""
    return encode({"metadata": _metadata(kind, message_id, at), "payload": {"session": session}})


def keepalive_frame(message_id: str, at: datetime) -> str:
    """Write `session_keepalive`."""
    return encode({"metadata": _metadata("session_keepalive", message_id, at), "payload": {}})


def notification_frame(
    message_id: str, at: datetime, subscription: Subscription, event: Payload
) -> str:
    """Write `notification`."""
    metadata = _about(_metadata("notification", message_id, at), subscription)
    payload = {"subscription": subscription.payload(), "event": event}
    return encode({"metadata": metadata, "payload": payload})


def revocation_frame(message_id: str, at: datetime, subscription: Subscription) -> str:
    """Write `revocation`; the reason is the subscription's status."""
    metadata = _about(_metadata("revocation", message_id, at), subscription)
    return encode({"metadata": metadata, "payload": {"subscription": subscription.payload()}})


def _metadata(kind: str, message_id: str, at: datetime) -> dict[str, object]:
    return {"message_id": message_id, "message_type": kind, "message_timestamp": stamp(at)}


def _about(metadata: dict[str, object], subscription: Subscription) -> dict[str, object]:
    return {
        **metadata,
        "subscription_type": subscription.type,
        "subscription_version": subscription.version,
    }
