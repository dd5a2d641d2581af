"""What a report says, in words and in its order: HTML and PDF only lay it out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.cases.evening.evening import Evening, Totals
from bot.report.charts import charts_of
from bot.report.grounds import ground, grounds_lead
from bot.report.tables import articles, chapters, comparison, crises, searches, shots, voices
from bot.report.words import Item, Section, figure, length, moment, share
from bot.words.render import render
from filters.engine.phrase import Phrase

MOST_GROUNDS = 500
"""Removals that are told one by one; the table and the JSON hold all of them."""


@dataclass(frozen=True, slots=True)
class Tile:
    """One figure with its name, and what it is made of."""

    name: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class View:
    """A report in one language; `charts` are SVG."""

    title: str
    lead: str
    language: str
    made: str
    tiles: tuple[Tile, ...]
    course: str
    charts: tuple[str, ...]
    sections: tuple[Section, ...]
    fine_print: tuple[str, ...]


def view_of(evening: Evening, language: str, made: datetime, font: str = "") -> View:
    """Put an evening into words; `font` is for charts that stand alone."""

    def say(phrase: Phrase) -> str:
        return render(phrase, language)

    return View(
        title=say(Phrase.of("account.title", login=evening.login)),
        lead=_lead(evening, say),
        language=language,
        made=say(Phrase.of("account.made", at=moment(made))),
        tiles=tuple(_tiles(evening.totals, say, language)),
        course=say(Phrase("account.course")),
        charts=charts_of(evening, say, font),
        sections=tuple(one for one in _sections(evening, say, language) if one.holds),
        fine_print=tuple(_fine_print(evening, say)),
    )


def _lead(evening: Evening, say: Callable[[Phrase], str]) -> str:
    key = "account.lead" if evening.live.ended else "account.lead_live"
    charter = evening.charter
    name = f"{charter.name} ({charter.version[:8]})" if charter else "–"
    return say(
        Phrase.of(
            key,
            begun=moment(evening.live.begun),
            ended=moment(evening.until),
            seconds=evening.totals.minutes * 60,
            charter=name,
        )
    )


def _tiles(totals: Totals, say: Callable[[Phrase], str], language: str) -> Iterator[Tile]:
    def tile(key: str, value: str, note: Phrase | None = None) -> Tile:
        return Tile(say(Phrase(f"account.tile.{key}")), value, say(note) if note else "")

    def count(value: int | None) -> str:
        return figure(value, language)

    yield tile(
        "messages", count(totals.messages), Phrase.of("account.by_chatters", count=totals.chatters)
    )
    if totals.peak is not None:
        mean = Phrase.of("account.on_average", mean=count(totals.mean or 0))
        yield tile("viewers", count(totals.peak), mean)
    yield tile(
        "removed",
        count(totals.removed),
        Phrase.of(
            "account.sanctions",
            warned=totals.warned,
            timed_out=totals.timed_out,
            banned=totals.banned,
        ),
    )
    yield tile("lifted", count(totals.lifted))
    yield tile("asked", count(totals.asked), Phrase.of("account.unruled", count=totals.unruled))
    late = totals.nine_in_ten
    waited = Phrase.of("account.nine_in_ten", seconds=late) if late is not None else None
    yield tile("half", length(totals.half), waited)
    ruled = Phrase.of("account.of_rulings", count=totals.upheld + totals.cleared)
    yield tile("precision", share(totals.precision, language), ruled)
    if totals.short is not None:
        yield tile("short", length(totals.short * 60))


def _sections(evening: Evening, say: Callable[[Phrase], str], language: str) -> Iterator[Section]:
    yield articles(evening, say, language)
    yield crises(evening, say)
    yield voices(evening, say)
    yield chapters(evening, say)
    yield shots(evening, say)
    yield comparison(evening, say, language)
    yield searches(evening, say)
    yield _grounds(evening, say, language)
    yield Section(
        "redress",
        say(Phrase("account.redress")),
        items=tuple(Item(one) for one in _redress(evening, say, language)),
    )
    yield Section(
        "missing",
        say(Phrase("account.missing")),
        items=tuple(Item(say(one)) for one in evening.left_out),
    )


def _grounds(evening: Evening, say: Callable[[Phrase], str], language: str) -> Section:
    shown = evening.statements[:MOST_GROUNDS]
    return Section(
        "grounds",
        say(Phrase("account.grounds")),
        lead=grounds_lead(evening, len(shown), say),
        items=tuple(ground(one, number, say, language) for number, one in enumerate(shown, 1)),
    )


def _redress(evening: Evening, say: Callable[[Phrase], str], language: str) -> Iterator[str]:
    """Say how what was done can be contested: in the channel, with Twitch, before others."""
    if not evening.statements:
        return
    yield say(Phrase("account.redress.command"))
    own = evening.charter.appeal_in(language) if evening.charter else ""
    if own:
        yield own
    yield say(Phrase("account.redress.unban"))
    yield say(Phrase("account.redress.beyond"))


def _fine_print(evening: Evening, say: Callable[[Phrase], str]) -> Iterator[str]:
    yield say(Phrase("account.times"))
    yield say(Phrase("account.veiled"))
    if evening.live.told and evening.chapters:
        yield say(Phrase("account.offsets"))


def stamp(at: datetime) -> str:
    """Return a moment as it stands in the name of a file."""
    return at.astimezone(UTC).strftime("%Y-%m-%d")
