"""Takes a person out of what is kept: their name, their words, and nothing else.

What must stay for account stays: that a message was removed, when, under which article, and how
people ruled on it.
"""

import re
from dataclasses import dataclass, field, fields, is_dataclass, replace
from enum import Enum
from functools import cached_property
from typing import TypeVar, cast

from bot.cases.case import Case, Evidence, Person
from bot.cases.dealing import Acknowledged, Dealt
from bot.cases.facts import Fact, Offence, Permitted
from bot.cases.rota.facts import Began, Calendar, HandedOver, Left, Promised, Tired
from filters.engine.finding import Finding, Trouble
from filters.engine.message import Author, Message, Span
from filters.engine.phrase import Phrase
from filters.engine.verdict import Breach, Verdict

T = TypeVar("T")

BLANK = "·"
"""Stands for each letter of a name, so that whatever points into a text still fits."""
DISTINCT = 12
"""Characters from which a text is looked for within others: short ones anybody may have written."""
UNSPACED = "\u2e80"
"""From here on stand scripts that write words without spaces."""
NEVER = frozenset(
    {
        *("key", "kind", "filter", "deed", "act", "wave", "step", "stage", "outcome", "family"),
        *("channel", "source_channel", "charter_version", "version", "fingerprint", "texts"),
        *("proposal", "subject", "digest", "message_id", "messages", "reply_to", "badges"),
        *("event", "language", "charter", "sealed", "progress", "status", "source"),
    }
)
"""Fields that hold no words of anybody's: a viewer may be called like one of their values."""


@dataclass(frozen=True)
class Identity:
    """A person by their ids, by whatever they were called, and by what they wrote."""

    ids: frozenset[str]
    names: frozenset[str] = frozenset()
    texts: frozenset[str] = field(default=frozenset(), repr=False)

    @cached_property
    def _named(self) -> re.Pattern[str] | None:
        known = sorted({*self.names, *self.ids} - {""}, key=len, reverse=True)
        if not known:
            return None
        return re.compile("|".join(map(_bounded, known)), re.IGNORECASE)

    @cached_property
    def _quoted(self) -> re.Pattern[str] | None:
        long = sorted((one for one in self.texts if len(one) >= DISTINCT), key=len, reverse=True)
        return re.compile("|".join(map(re.escape, long))) if long else None

    def unnamed(self, text: str) -> str:
        """Return a text in which the person is not named."""
        if text in self.ids:
            return ""
        if self._named is None:
            return text
        return self._named.sub(lambda found: BLANK * len(found[0]), text)

    def unquoted(self, text: str) -> str:
        """Return a text in which the person is neither named nor quoted."""
        if text in self.texts:
            return ""
        if self._quoted is not None:
            text = self._quoted.sub(lambda found: BLANK * len(found[0]), text)
        return self.unnamed(text)

    def wrote(self, message: Message) -> bool:
        """Whether a message is theirs."""
        return message.author is not None and message.author.id in self.ids


def _bounded(name: str) -> str:
    """Match a name as a word of its own, where words are set apart at all."""
    plain = re.escape(name)
    return plain if max(name) >= UNSPACED else rf"(?<!\w){plain}(?!\w)"


def without(value: T, who: Identity) -> T:
    """Return a value without a person; what does not concern them is the very same value."""
    return cast("T", _without(value, who))


def _without(value: object, who: Identity) -> object:
    match value:
        case Enum() | Span():
            return value
        case str():
            return who.unquoted(value)
        case tuple() | list() | frozenset():
            return _each(value, who)
        case dict():
            return _entries(value, who)
    return _shape(value, who) if is_dataclass(value) else value


def _shape(value: object, who: Identity) -> object:
    match value:
        case Message():
            return _message(value, who)
        case Author(id=known) if known in who.ids:
            return Author("", "", "")
        case Person(id=known) if known in who.ids:
            return Person("", "")
        case Phrase():
            return _phrase(value, who)
        case Case() if who.wrote(value.evidence.message):
            return _fields(replace(value, evidence=wordless(value.evidence)), who)
    return _fields(value, who)


def _phrase(phrase: Phrase, who: Identity) -> Phrase:
    values = tuple(
        (name, who.unquoted(one) if isinstance(one, str) else one) for name, one in phrase.values
    )
    return phrase if values == phrase.values else replace(phrase, values=values)


def _each(value: tuple[object, ...] | list[object] | frozenset[object], who: Identity) -> object:
    new = [_without(one, who) for one in value]
    return value if all(a is b for a, b in zip(new, value, strict=True)) else type(value)(new)


def _entries(value: dict[object, object], who: Identity) -> object:
    """Clean a record of which no more is known than the names of its entries."""
    new = {key: one if key in NEVER else _without(one, who) for key, one in value.items()}
    return value if all(new[key] is value[key] for key in value) else new


def _fields(value: object, who: Identity) -> object:
    changed = {}
    for one in fields(value):  # type: ignore[arg-type]  # a dataclass, as was looked before
        if one.name in NEVER or not one.init:
            continue
        old = getattr(value, one.name)
        new = _without(old, who)
        if new is not old and new != old:
            changed[one.name] = new
    return replace(value, **changed) if changed else value  # type: ignore[type-var]  # the same


def _message(message: Message, who: Identity) -> Message:
    """Empty a message of theirs; in those of others they are no longer named, wherever that is."""
    if who.wrote(message):
        return replace(message, text="", author=None, emotes=(), mentions=(), reply_to=None)
    text = who.unnamed(message.text)
    mentions = tuple(
        replace(one, login=login) if (login := who.unnamed(one.login)) != one.login else one
        for one in message.mentions
    )
    if text == message.text and mentions == message.mentions:
        return message
    return replace(message, text=text, mentions=mentions)


def case_without(case: Case, who: Identity) -> Case:
    """Return a case without a person: the very same where nothing in it concerns them."""
    evidence = case.evidence
    around = (evidence.message, *evidence.before, *evidence.further)
    people = (
        *(one.by.id for one in case.rulings),
        *(one.author.id for one in around if one.author),
    )
    if who.ids.isdisjoint(people) and not any(_names(one, who) for one in around):
        return case
    return without(case, who)


def _names(message: Message, who: Identity) -> bool:
    text = message.text.lower()
    return any(name.lower() in text for name in who.names)


def fact_without(fact: Fact, who: Identity) -> Fact | None:
    """Return a fact without a person, None where nothing is left of it that means anything."""
    match fact:
        case Offence() | Permitted() | Acknowledged() if fact.viewer_id in who.ids:
            return None
        case Promised() | Calendar() | HandedOver() if fact.who.id in who.ids:
            return None
        case Began(moderator=known) | Tired(moderator=known) | Left(who=known) if known in who.ids:
            return None
        case Dealt() if fact.viewer_id in who.ids:
            return replace(without(fact, who), viewer_id="", login="", note="")
    return without(fact, who)


def wordless(evidence: Evidence) -> Evidence:
    """Return evidence without a word that anybody wrote."""
    return replace(
        evidence,
        message=_emptied(evidence.message),
        before=tuple(map(_emptied, evidence.before)),
        further=tuple(map(_emptied, evidence.further)),
        findings=tuple(map(_silent, evidence.findings)),
        troubles=tuple(map(_silent, evidence.troubles)),
    )


def quoteless(verdict: Verdict) -> Verdict:
    """Return a verdict without a word of what it is about."""
    return replace(
        verdict,
        breaches=tuple(map(_breach, verdict.breaches)),
        shadow=tuple(map(_breach, verdict.shadow)),
        troubles=tuple(map(_silent, verdict.troubles)),
    )


def _emptied(message: Message) -> Message:
    return replace(message, text="", emotes=(), mentions=())


def _breach(breach: Breach) -> Breach:
    return replace(breach, findings=tuple(map(_silent, breach.findings)))


F = TypeVar("F", Finding, Trouble)


def _silent(seen: F) -> F:
    return replace(seen, reason=_numbers(seen.reason))


def _numbers(reason: Phrase) -> Phrase:
    """Numbers say how much, words may be the viewer's own."""
    return replace(
        reason,
        values=tuple(
            (name, "…" if isinstance(value, str) else value) for name, value in reason.values
        ),
    )
