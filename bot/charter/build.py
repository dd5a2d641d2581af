"""A draft made into a charter, once nothing is missing and nothing contradicts itself."""

from collections.abc import Mapping
from dataclasses import replace

from bot.charter.conditions import conditions
from bot.charter.faults import is_on
from bot.charter.inheritance import Draft
from bot.charter.outlook import outlook
from bot.charter.own_words import own_words
from bot.charter.sheet import Entry
from bot.charter.tables import CalmTable, HeadTable, NukeTable, SharedChatTable
from bot.charter.version import version
from filters.engine.charter import CALM, Article, Charter, Customs, Modes, Nuke, Sharing, Words
from filters.engine.crisis import Raids, Waves


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
        calm=_calm(head.calm) if head.calm else CALM,
        waves=Waves(**head.waves.model_dump()) if head.waves else Waves(),
        raids=Raids(**head.raids.model_dump()) if head.raids else Raids(),
        outlook=outlook(head.watches, head.alerts, head.levels),
        customs=_customs(head, languages),
    )
    return replace(charter, version=version(charter))


def _calm(table: CalmTable) -> Modes:
    """Make the modes of a crisis; a shield that is not asked for is left as it is."""
    modes = Modes(**table.model_dump())
    return modes if modes.shield else replace(modes, shield=None)


def _customs(head: HeadTable, languages: tuple[str, ...]) -> Customs:
    return Customs(
        nuke=_nuke(head.nuke) if head.nuke else Nuke(),
        sharing=_sharing(head.shared_chat) if head.shared_chat else Sharing(),
        words=tuple(
            (key, words(texts, languages)) for key, texts in sorted(own_words(head.words).items())
        ),
        address=head.address or "",
        announce=bool(head.announce),
    )


def _nuke(table: NukeTable) -> Nuke:
    return Nuke(table.most, table.look_back, table.sanction, table.spare)


def _sharing(table: SharedChatTable) -> Sharing:
    return Sharing(table.others, tuple(sorted(table.partners.items())))


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
