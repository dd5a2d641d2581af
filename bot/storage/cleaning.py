"""What becomes of a row when a person is taken out of it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import Enum
from typing import Any, Final, Literal

import msgspec
from sqlalchemy import Row, Table, Text

from bot.cases.case import Handling
from bot.cases.privacy.erasure import NEVER, Identity, fact_without, quoteless, without, wordless
from bot.ports.world import Progress
from bot.storage.columns import Line, Shape, to_json
from bot.storage.outbox_tables import dispatches
from bot.storage.shadow_tables import shadow_verdicts
from bot.storage.shapes import Manner, Marks, read_effect, read_fact, written
from bot.storage.tables import (
    cases,
    decisions,
    effects,
    facts,
    memberships,
    messages,
    passes,
    tokens,
)
from bot.storage.voice_tables import chorus_parts


class _Fate(Enum):
    GONE = "gone"


GONE: Final = _Fate.GONE
"""A row that means nothing without the person."""
Changes = Mapping[str, object] | Literal[_Fate.GONE]
UNFINISHED = frozenset({Progress.PENDING, Progress.SENDING})
BELONGS = {
    chorus_parts: "viewer_id",
    tokens: "user_id",
    passes: "owner_id",
    memberships: "channel",
    shadow_verdicts: "viewer_id",
}
"""Tables whose rows are somebody's altogether, and the column that says whose."""


def cleaned(table: Table, row: Row[Any], who: Identity, own: frozenset[str]) -> Changes:
    """Return what changes in a row, nothing where it does not concern them.

    `own` are the ids of the messages that they wrote.
    """
    if (column := BELONGS.get(table)) and getattr(row, column) in who.ids:
        return GONE
    special = SPECIAL.get(table.name)
    return special(row, who, own) if special else _any(table, row, who)


def _any(table: Table, row: Row[Any], who: Identity) -> dict[str, object]:
    """Clean whatever columns hold words, in a table of which no more is known."""
    changes: dict[str, object] = {}
    for column in table.columns:
        if column.name in NEVER or column.primary_key:
            continue
        old = getattr(row, column.name)
        new = _value(column.type, old, who)
        if new is not old and new != old:
            changes[column.name] = new
    return changes


def _value(kind: object, old: object, who: Identity) -> object:
    if old is None or isinstance(kind, Shape | Line):
        return without(old, who)
    if not isinstance(kind, Text) or not isinstance(old, str):
        return old
    try:
        read = msgspec.json.decode(old)
    except msgspec.DecodeError:
        return without(old, who)
    new = without(read, who)
    return old if new is read else to_json(new)


def _message(row: Row[Any], who: Identity, _: frozenset[str]) -> dict[str, object]:
    if row.author_id in who.ids:
        return _unsigned(row)
    if row.text is None:
        return {}
    # others may have written the very same: only a name in it is theirs
    nameless = replace(who, texts=frozenset()) if who.texts else who
    text = nameless.unnamed(row.text)
    if text == row.text:
        return {}
    return {"text": text, "marks": without(row.marks or Marks(), nameless)}


def _unsigned(row: Row[Any]) -> dict[str, object]:
    """Keep that something was said, and when."""
    known = row.manner
    manner = Manner(
        source_channel=known.source_channel, source_login=known.source_login, live=known.live
    )
    names = dict.fromkeys(("author_id", "author_login", "author_name", "text", "marks"))
    return {**names, "manner": manner}


def _case(row: Row[Any], who: Identity, _: frozenset[str]) -> dict[str, object]:
    evidence = row.evidence
    theirs = row.viewer_id in who.ids or who.wrote(evidence.message)
    new = without(wordless(evidence) if theirs else evidence, who)
    changes: dict[str, object] = {} if new == evidence else {"evidence": new}
    handling = row.handling or Handling()
    if (kept := without(handling, who)) != handling:
        changes["handling"] = kept
    if theirs:
        changes |= {"viewer_id": None, "viewer_login": None, "forgotten": True}
    return changes


def _fact(row: Row[Any], who: Identity, _: frozenset[str]) -> Changes:
    known = read_fact(row.kind, row.body)
    fact = fact_without(known, who)
    if fact is None:
        return GONE
    return {} if fact == known else {"body": written(fact)}


def _effect(row: Row[Any], who: Identity, own: frozenset[str]) -> dict[str, object]:
    """Clean what was done; what was still to be done to them is not done any more."""
    known = read_effect(row.kind, row.body)
    effect = without(known, who)
    theirs = row.message_id in own
    changes: dict[str, object] = {} if effect == known else {"body": written(effect)}
    for name in ("detail", "told"):
        old = getattr(row, name)
        if (new := without(old, who)) != old:
            changes[name] = new
    if (changes or theirs) and row.progress in UNFINISHED:
        changes |= {"progress": Progress.EXPIRED}
    return changes


def _decision(row: Row[Any], who: Identity, own: frozenset[str]) -> dict[str, object]:
    if row.verdict is None:
        return {}
    verdict = quoteless(row.verdict) if row.message_id in own else row.verdict
    new = without(verdict, who)
    return {} if new == row.verdict else {"verdict": new}


def _part(row: Row[Any], who: Identity, _: frozenset[str]) -> dict[str, object]:
    """Leave what others say to the show, but for a name in it."""
    if row.text is None or (text := who.unnamed(row.text)) == row.text:
        return {}
    return {"text": text}


def _dispatch(row: Row[Any], who: Identity, _: frozenset[str]) -> dict[str, object]:
    """Let other programs be told what happened, without the person and their words."""
    changes: dict[str, object] = {}
    if row.viewer_id in who.ids:
        changes = dict.fromkeys(("viewer_id", "viewer_login", "text"))
    elif row.text is not None and (text := who.unnamed(row.text)) != row.text:
        changes["text"] = text
    if row.by_id in who.ids:
        changes |= dict.fromkeys(("by_id", "by_login"))
    return changes


Cleaner = Callable[[Row[Any], Identity, frozenset[str]], Changes]
SPECIAL: dict[str, Cleaner] = {
    messages.name: _message,
    cases.name: _case,
    facts.name: _fact,
    effects.name: _effect,
    decisions.name: _decision,
    chorus_parts.name: _part,
    dispatches.name: _dispatch,
}
