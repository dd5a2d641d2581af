"""What a message carries beside its text, and kinds of effects and facts, as JSON."""

from dataclasses import dataclass
from datetime import datetime

import msgspec

from bot.cases.effects import EFFECTS, Effect
from bot.cases.facts import FACTS, Fact
from bot.storage.columns import to_json
from filters.engine.message import Emote, Mention, Role


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands in a text; forgotten with it, for it quotes it."""

    emotes: tuple[Emote, ...] = ()
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Manner:
    """How and by whom a message was sent; kept when its text is forgotten."""

    roles: frozenset[Role] = frozenset()
    badges: frozenset[str] = frozenset()
    first_message: bool = False
    account_created_at: datetime | None = None
    followed_at: datetime | None = None
    me: bool = False
    reply_to: str | None = None
    source_channel: str | None = None
    source_login: str | None = None
    live: bool | None = None


def written(value: Effect | Fact) -> str:
    """Write an effect or a fact as JSON; its kind is kept beside it."""
    return to_json(value)


def read_effect(kind: str, body: str) -> Effect:
    """Read an effect of a kind."""
    return msgspec.json.decode(body, type=EFFECTS[kind])


def read_fact(kind: str, body: str) -> Fact:
    """Read a fact of a kind."""
    return msgspec.json.decode(body, type=FACTS[kind])
