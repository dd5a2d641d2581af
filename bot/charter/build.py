"""A draft made into a charter, once nothing is missing and nothing contradicts itself."""

from collections.abc import Mapping
from dataclasses import replace

from bot.charter.conditions import conditions
from bot.charter.faults import is_on
from bot.charter.inheritance import Draft
from bot.charter.sheet import Entry
from bot.charter.version import version
from filters.engine.charter import CALM, Article, Charter, Modes, Words


def build(draft: Draft) -> Charter:
    """Make the charter of a draft without faults; articles that are off are left out."""
    head, languages = draft.head, draft.head.languages or ()
    charter = Charter(
        name=head.name or "",
        title=words(head.title, languages),
        version="",
        languages=languages,
        articles=tuple(_article(entry, draft) for entry in draft.entries if is_on(entry, draft)),
        preamble=words(head.preamble, languages) if head.preamble else None,
        appeal=words(head.appeal, languages) if head.appeal else None,
        calm=Modes(**head.calm.model_dump()) if head.calm else CALM,
    )
    return replace(charter, version=version(charter))


def words(texts: Mapping[str, str] | None, languages: tuple[str, ...]) -> Words:
    """Put texts into the order of the charter's languages, without those it does not have."""
    by_language = texts or {}
    return Words(tuple((one, by_language[one]) for one in languages if one in by_language))


def _article(entry: Entry, draft: Draft) -> Article:
    settled, languages = conditions(entry.table, draft.defaults), draft.head.languages or ()
    return Article(
        number=entry.number,
        title=words(entry.table.title, languages),
        text=words(entry.table.text, languages),
        ladder=settled.ladder,
        filters=entry.filters,
        mode=settled.mode,
        act_at=settled.act_at,
        ask_at=settled.ask_at,
        severity=settled.severity,
        exempt=settled.exempt,
        samples=tuple(placed.sample for placed in entry.samples),
    )
