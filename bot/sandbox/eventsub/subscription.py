"""Subscriptions and the register that finds them for an event."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.sandbox.wire import Payload, stamp

ENABLED = "enabled"
_SUBJECTS = (
    "broadcaster_user_id",
    "to_broadcaster_user_id",
    "from_broadcaster_user_id",
    "user_id",
    "client_id",
)


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
    cost: int = 0

    @property
    def enabled(self) -> bool:
        """Whether events still go out."""
        return self.status == ENABLED

    @property
    def subject(self) -> str:
        """The id that events of this subscription are about."""
        for key in _SUBJECTS:
            if self.condition.get(key):
                return self.condition[key]
        return ""

    @property
    def side(self) -> str:
        """Which end of a raid it watches: `from`, or nothing for every other subscription."""
        return "from" if self.condition.get("from_broadcaster_user_id") else ""

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
            "cost": self.cost,
        }


@dataclass(slots=True)
class Register:
    """All subscriptions, oldest first."""

    by_id: dict[str, Subscription] = field(default_factory=dict)
    by_subject: dict[tuple[str, str, str], list[Subscription]] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Subscription]:
        return iter(list(self.by_id.values()))

    def add(self, subscription: Subscription) -> None:
        """Enter a subscription."""
        self.by_id[subscription.id] = subscription
        self.by_subject.setdefault(_place(subscription), []).append(subscription)

    def remove(self, subscription_id: str) -> bool:
        """Strike a subscription out, if it was there."""
        gone = self.by_id.pop(subscription_id, None)
        if gone is None:
            return False
        self.by_subject[_place(gone)].remove(gone)
        return True

    def listening(self, type_: str, subject: str, side: str = "") -> list[Subscription]:
        """List the enabled subscriptions to a type about somebody."""
        found = self.by_subject.get((type_, subject, side), ())
        return [one for one in found if one.status == ENABLED]

    def twins(self, type_: str, condition: Mapping[str, str]) -> list[Subscription]:
        """List the enabled subscriptions with the same type and condition."""
        return [
            one
            for one in self.by_id.values()
            if one.type == type_ and one.condition == condition and one.status == ENABLED
        ]


def _place(subscription: Subscription) -> tuple[str, str, str]:
    return subscription.type, subscription.subject, subscription.side
