"""A report for programs: all of it as JSON, and its removals as a table that stays text."""

from collections.abc import Iterator
from datetime import datetime

import msgspec

from bot.cases.evening.evening import Evening, Measure, Statement
from bot.cases.evening.lives import Live
from bot.report.grounds import veiled
from bot.report.words import wordless
from bot.spreadsheet import MARK, line
from bot.words.render import render
from filters.engine.charter import Words
from filters.engine.phrase import Phrase

COLUMNS = (
    *("number", "at", "offset_seconds", "measures", "results", "until", "territory"),
    *("viewer_id", "viewer_login", "found", "automated", "decided_by", "case"),
    *("article", "article_title", "charter_version", "reasons", "text", "note", "lifted_at"),
    "article_text",
)
TERRITORY = "everywhere"
"""A chat knows no countries."""
FORMAT = 1
"""Counts changes that programs must know of."""


def as_json(evening: Evening, language: str, *, full: bool = False) -> bytes:
    """Return all of a report; texts and reasons are veiled unless it is `full`."""
    return msgspec.json.format(msgspec.json.encode(_record(evening, language, full=full)))


def as_csv(evening: Evening, language: str, *, full: bool = False) -> bytes:
    """Return the removals as a table; texts and reasons are veiled unless it is `full`."""
    rows = (line(_row(number, one, language, full=full)) for number, one in _numbered(evening))
    return (MARK + line(COLUMNS) + "".join(rows)).encode("utf-8", "replace")


def _numbered(evening: Evening) -> Iterator[tuple[int, Statement]]:
    yield from enumerate(evening.statements, 1)


def _row(number: int, one: Statement, language: str, *, full: bool) -> tuple[object, ...]:
    return (
        number,
        one.at.isoformat(),
        one.offset,
        " ".join(map(_measure, one.measures)),
        " ".join(each.result for each in one.measures),
        _iso(one.until),
        TERRITORY,
        one.viewer_id,
        one.viewer,
        one.found,
        "yes" if one.automated else "no",
        one.by,
        one.case or None,
        one.article,
        one.title.in_language(language) if one.title else "",
        one.version,
        " · ".join(_reasons(one, language, full=full)),
        _text(one, full=full),
        one.note if full else "",
        _iso(one.lifted),
        one.wording.in_language(language) if one.wording else "",
    )


def _record(evening: Evening, language: str, *, full: bool) -> dict[str, object]:
    charter = evening.charter
    return {
        "format": FORMAT,
        "channel": evening.login,
        "live": _live(evening.live),
        "until": evening.until,
        "texts": "clear" if full else "veiled",
        "charter": {"name": charter.name, "version": charter.version} if charter else None,
        "totals": {**_plain(evening.totals), "precision": evening.totals.precision},
        "minutes_in_a_stretch": evening.width,
        "stretches": _plain(evening.stretches),
        "articles": [{**_plain(one), "title": _titles(one.title)} for one in evening.articles],
        "removals": [
            _statement(number, one, language, full=full) for number, one in _numbered(evening)
        ],
        "crises": [
            {"at": one.at, "key": one.phrase.key, "text": render(wordless(one.phrase), language)}
            for one in evening.crises
        ],
        "voices": _plain(evening.quotes),
        "chapters": [
            {"offset_seconds": one.offset, "kind": one.kind, "text": one.text}
            for one in evening.chapters
        ],
        "clips": [
            {"at": one.at, "address": one.address, "why": _why(one.why, language)}
            for one in evening.shots
        ],
        "searches": [
            {"purpose": render(one.purpose, language), "words": one.words}
            for one in evening.searches
        ],
        "earlier": [
            {"live": _live(one.live), "totals": _plain(one.totals)} for one in evening.earlier
        ],
        "left_out": [render(one, language) for one in evening.left_out],
    }


def _statement(number: int, one: Statement, language: str, *, full: bool) -> dict[str, object]:
    return {
        "number": number,
        "at": one.at,
        "offset_seconds": one.offset,
        "measures": _plain(one.measures),
        "until": one.until,
        "territory": TERRITORY,
        "viewer": {"id": one.viewer_id, "login": one.viewer},
        "found": one.found,
        "automated": one.automated,
        "decided_by": one.by,
        "case": one.case or None,
        "ground": {
            "article": one.article,
            "title": _titles(one.title),
            "text": _titles(one.wording),
            "charter_version": one.version,
        },
        "reasons": _reasons(one, language, full=full),
        "text": _text(one, full=full),
        "note": one.note if full else "",
        "lifted_at": one.lifted,
    }


def _measure(one: Measure) -> str:
    return f"{one.kind}:{one.seconds}" if one.seconds else one.kind


def _reasons(one: Statement, language: str, *, full: bool) -> list[str]:
    def shown(reason: Phrase) -> Phrase:
        return reason if full else wordless(reason)

    return [*dict.fromkeys(render(shown(each), language) for each in one.reasons)]


def _text(one: Statement, *, full: bool) -> str:
    if not full:
        return veiled(one)
    return one.message.text if one.message else ""


def _why(phrase: Phrase | None, language: str) -> str:
    return render(wordless(phrase), language) if phrase else ""


def _live(one: Live) -> dict[str, object]:
    return {"key": one.key, **_plain(one)}


def _titles(title: Words | None) -> dict[str, str]:
    return dict(title.by_language) if title else {}


def _plain(value: object) -> dict[str, object]:
    plain: dict[str, object] = msgspec.to_builtins(value, builtin_types=(datetime,))
    return plain


def _iso(at: datetime | None) -> str:
    return at.isoformat() if at else ""
