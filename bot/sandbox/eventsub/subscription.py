"""Subscriptions and the register that finds them for an event."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.sandbox.wire import Payload, stamp

ENABLED = "enabled"


@dataclass(frozen=True, slots=True)
class Transport:
    """Where events go: a session's id, or a conduit's."""

    method: str
    id: str

    def payload(self) -> Payload:
        """Write it as it stands in a subscription."""
        key = "session_id" if self.method == "websocket" else "conduit_id"
        return {"method": self.method, key: self.id}


@dataclass(slots=True)
class Subscription:
    """One subscription; its status is `enabled` or why it no longer is."""

    id: str
    type: str
    version: str
    condition: Mapping[str, str]
    transport: Transport
    created_at: datetime
    owner: str
    status: str = ENABLED

    @property
    def subject(self) -> str:
        """The id that events of this subscription are about."""
        for key in ("broadcaster_user_id", "to_broadcaster_user_id", "user_id", "client_id"):
            if self.condition.get(key):
                return self.condition[key]
        return ""

    def payload(self) -> Payload:
        """Write it as it stands in frames and answers."""
        return {
            "id": self.id,
            "status": self.status,
            "type": self.type,
            "version": self.version,
            "condition": self.condition,
            "transport": self.transport.payload(),
            "created_at": stamp(self.created_at),
            "cost": 0,
        }


@dataclass(slots=True)
class Register:
    """All subscriptions, oldest first."""

    by_id: dict[str, Subscription] = field(default_factory=dict)
    by_subject: dict[tuple[str, str], list[Subscription]] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Subscription]:
        return iter(list(self.by_id.values()))

    def add(self, subscription: Subscription) -> None:
        """Enter a subscription."""
        self.by_id[subscription.id] = subscription
        self.by_subject.setdefault((subscription.type, subscription.subject), []).append(
            subscription
        )

    def remove(self, subscription_id: str) -> bool:
        """Strike a subscription out, if it was there."""
        gone = self.by_id.pop(subscription_id, None)
        if gone is None:
            return False
        self.by_subject[gone.type, gone.subject].remove(gone)
        return True

    def listening(self, type_: str, subject: str) -> list[Subscription]:
        """List the enabled subscriptions to a type about somebody."""
        found = self.by_subject.get((type_, subject), ())
        return [one for one in found if one.status == ENABLED]

    def twins(self, type_: str, condition: Mapping[str, str]) -> list[Subscription]:
        """List the enabled subscriptions with the same type and condition."""
        return [
            one
            for one in self.by_id.values()
            if one.type == type_ and one.condition == condition and one.status == ENABLED
        ]
