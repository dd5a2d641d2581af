"""What viewers are told that a charter may say in its own words, and what stands in each phrase."""

from collections.abc import Mapping
from types import MappingProxyType

_ARTICLE = {"number", "title", "appeal"}


def _of(family: str, *more: str) -> dict[str, frozenset[str]]:
    """Name a family's phrases about a sanction, each with and without an article."""
    bare = {"appeal", *more}
    sayings = {f"{family}.{step}": bare | _ARTICLE for step in ("ban", "case", "delete")}
    sayings |= {f"{family}.timeout": bare | _ARTICLE | {"seconds"}}
    without = {f"{key}.no_article": names - {"number", "title"} for key, names in sayings.items()}
    return {key: frozenset(names) for key, names in (sayings | without).items()}


SAYINGS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        **_of("told"),
        "told.warn": frozenset(_ARTICLE),
        "told.warn.no_article": frozenset({"appeal"}),
        "told.ban_lifted": frozenset({"note"}),
        "told.ban_stays": frozenset({"number", "title", "note"}),
        "told.ban_stays.no_article": frozenset({"note"}),
        **_of("said", "login"),
        "said.start": frozenset({"title", "address"}),
        "said.start.no_address": frozenset({"title"}),
        "charter.article": frozenset({"number", "title", "text"}),
        "charter.entry": frozenset({"number", "title"}),
        "charter.list": frozenset({"title", "articles"}),
        "charter.no_such": frozenset({"articles"}),
        "charter.nothing": frozenset({"articles"}),
        "charter.several": frozenset({"articles"}),
        "permit.given": frozenset({"login", "seconds"}),
        "appeal.taken": frozenset({"login", "case"}),
        "appeal.stays": frozenset({"login", "number", "title", "note"}),
        "appeal.stays.no_article": frozenset({"login", "note"}),
        "appeal.granted": frozenset({"login", "note"}),
        **dict.fromkeys(("report.nothing", "report.taken"), frozenset[str]()),
        **dict.fromkeys(("calm.begun", "calm.by_itself"), frozenset[str]()),
        **dict.fromkeys(("calm.over", "calm.over_by_itself"), frozenset[str]()),
    }
)
"""Keys of phrases, and the placeholders that each may hold."""

ROOM: Mapping[str, int] = MappingProxyType(
    {"number": 3, "title": 120, "appeal": 200, "seconds": 25, "login": 26, "address": 200}
)
"""Characters that a placeholder may come to; of the rest what does not fit is cut, as it may be."""
