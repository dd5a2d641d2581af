"""Pseudonyms: the same person has the same one, and who lacks the key finds nobody by it."""

import re
from collections.abc import Iterable
from dataclasses import replace
from hmac import digest

from bot.cases.evening.evening import Evening, Quote, Statement
from filters.engine.message import Message
from filters.engine.phrase import Phrase

LENGTH = 10
"""Hexadecimal signs of a pseudonym: of a million viewers hardly two share one."""
MENTION = re.compile(r"@(\w{2,30})")

NAMING = frozenset({"name", "like", "login"})
"""Values of reasons that are what somebody is called."""


class Pseudonyms:
    """Names people by a keyed hash of their login (HMAC-SHA256)."""

    def __init__(self, key: bytes, known: Iterable[str] = ()) -> None:
        """`known` are logins and names that texts may hold without an `@`."""
        self._key = key
        self._known = _any_of(known)

    def name(self, login: str) -> str:
        """Return who somebody is called, empty for nobody."""
        if not login:
            return ""
        return f"viewer-{digest(self._key, login.casefold().encode(), 'sha256').hex()[:LENGTH]}"

    def text(self, text: str) -> str:
        """Return a text in which nobody who is known or mentioned is named."""
        masked = MENTION.sub(lambda found: f"@{self.name(found[1])}", text)
        if self._known is None:
            return masked
        return self._known.sub(lambda found: self.name(found[0]), masked)


def _any_of(known: Iterable[str]) -> re.Pattern[str] | None:
    names = sorted({one.casefold() for one in known if len(one) > 1}, key=len, reverse=True)
    if not names:
        return None
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, names))})(?!\w)", re.IGNORECASE)


def pseudonymised(evening: Evening, key: bytes) -> Evening:
    """Return an evening without the name of any viewer or moderator."""
    names = Pseudonyms(key, _named(evening))
    return replace(
        evening,
        statements=tuple(_statement(one, names) for one in evening.statements),
        quotes=tuple(_quote(one, names) for one in evening.quotes),
        chapters=tuple(replace(one, text=names.text(one.text)) for one in evening.chapters),
    )


def _named(evening: Evening) -> Iterable[str]:
    for one in evening.statements:
        yield from (one.viewer, one.by)
        if one.message and one.message.author:
            yield one.message.author.name
    yield from (one.who for one in evening.quotes)


def _statement(one: Statement, names: Pseudonyms) -> Statement:
    return replace(
        one,
        viewer_id="",
        viewer=names.name(one.viewer),
        by=names.name(one.by),
        note=names.text(one.note),
        message=_message(one.message, names) if one.message else None,
        findings=() if _moves(one, names) else one.findings,
        reasons=tuple(_reason(each, names) for each in one.reasons),
    )


def _reason(one: Phrase, names: Pseudonyms) -> Phrase:
    """Return a reason without names: some are about a name alone, or about whom it is like."""
    values = tuple(
        (key, _value(key, value, names) if isinstance(value, str) else value)
        for key, value in one.values
    )
    return replace(one, values=values)


def _value(key: str, value: str, names: Pseudonyms) -> str:
    return names.name(value) if key in NAMING else names.text(value)


def _moves(one: Statement, names: Pseudonyms) -> bool:
    """Whether a name was replaced in the text, so that what was found lies elsewhere now."""
    return one.message is not None and names.text(one.message.text) != one.message.text


def _message(one: Message, names: Pseudonyms) -> Message:
    return replace(
        one, author=None, text=names.text(one.text), emotes=(), mentions=(), reply_to=None
    )


def _quote(one: Quote, names: Pseudonyms) -> Quote:
    return replace(one, who=names.name(one.who), text=names.text(one.text))
