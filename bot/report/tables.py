"""The tables and lists of a report, each a section of its own."""

from collections.abc import Callable

from bot.cases.evening.evening import ArticleRow, Chapter, Earlier, Evening, Quote, Totals
from bot.marking import visible
from bot.report.words import (
    NOTHING,
    Item,
    Section,
    figure,
    impersonal,
    length,
    moment,
    offset,
    share,
    wordless,
)
from filters.engine.phrase import Phrase

Say = Callable[[Phrase], str]
LONGEST = 90
"""Characters of a chapter's title: players cut what is longer."""


def articles(evening: Evening, say: Say, language: str) -> Section:
    """Say what each article did, and how far people agreed."""
    heads = ("article", "acted", "asked", "upheld", "cleared", "precision", "between", "half")
    return Section(
        "articles",
        say(Phrase("account.articles")),
        lead=say(Phrase("account.articles.lead")),
        columns=tuple(say(Phrase(f"account.column.{one}")) for one in heads),
        rows=tuple(_article(one, language) for one in evening.articles),
    )


def _article(row: ArticleRow, language: str) -> tuple[str, ...]:
    title = f" {row.title.in_language(language)}" if row.title else ""
    ruled = row.upheld + row.cleared
    bounds = f"{share(row.low, language)}\u00a0–\u00a0{share(row.high, language)}"
    return (
        f"{row.number}{title}",
        *(figure(one, language) for one in (row.acted, row.asked, row.upheld, row.cleared)),
        share(row.upheld / ruled if ruled else None, language),
        bounds if ruled else NOTHING,
        length(row.half),
    )


def crises(evening: Evening, say: Say) -> Section:
    """Tell what happened to the chat as a whole."""
    begun = evening.live.begun
    return Section(
        "crises",
        say(Phrase("account.crises")),
        columns=(say(Phrase("account.column.offset")), say(Phrase("account.column.what"))),
        rows=tuple(
            (offset(max(0, round((one.at - begun).total_seconds()))), say(impersonal(one.phrase)))
            for one in evening.crises
        ),
    )


def voices(evening: Evening, say: Say) -> Section:
    """Quote the best of what was said to the show."""
    return Section(
        "voices",
        say(Phrase("account.voices")),
        lead=say(Phrase("account.voices.lead")),
        items=tuple(_voice(one, evening, say) for one in evening.quotes),
    )


def _voice(one: Quote, evening: Evening, say: Say) -> Item:
    at = offset(max(0, round(((one.shown or one.at) - evening.live.begun).total_seconds())))
    known = [(say(Phrase("account.votes")), str(one.votes))]
    if one.shown:
        known.append((say(Phrase("account.on_air")), at))
    return Item(
        f"{at} · {say(Phrase(f'account.kind.{one.kind}'))} · {visible(one.who)}",
        tuple(known),
        visible(one.text),
    )


def chapters(evening: Evening, say: Say) -> Section:
    """Write lines that a replay takes as its chapters."""
    lines = tuple(_chapter(one, say) for one in evening.chapters)
    return Section(
        "chapters",
        say(Phrase("account.chapters")),
        lead=say(Phrase("account.chapters.lead")),
        lines=lines if len(lines) > 1 else (),
    )


def _chapter(one: Chapter, say: Say) -> str:
    kind = say(Phrase(f"account.kind.{one.kind}"))
    text = " ".join(visible(one.text or _why(one.why, say)).split())
    whole = f"{kind}\u00a0: {text}" if text else kind
    return f"{offset(one.offset)} {_cut(whole)}"


def _cut(text: str) -> str:
    """Return no more than the longest title, cut between two words where there are any."""
    if len(text) <= LONGEST:
        return text
    head = text[: LONGEST - 1]
    return f"{head.rpartition(' ')[0] or head}…"


def _why(phrase: Phrase | None, say: Say) -> str:
    return visible(say(wordless(phrase))) if phrase else ""


def shots(evening: Evening, say: Say) -> Section:
    """Name the clips."""
    begun = evening.live.begun
    return Section(
        "clips",
        say(Phrase("account.clips")),
        columns=tuple(say(Phrase(f"account.column.{one}")) for one in ("offset", "clip", "why")),
        rows=tuple(
            (
                offset(max(0, round((one.at - begun).total_seconds()))),
                visible(one.address),
                _why(one.why, say),
            )
            for one in evening.shots
        ),
    )


def comparison(evening: Evening, say: Say, language: str) -> Section:
    """Put the live beside those of before."""
    if not evening.earlier:
        return Section("earlier", "")
    here = Earlier(evening.live, evening.totals)
    heads = ("live", "messages", "viewers", "removed", "asked", "precision", "half", "short")
    return Section(
        "earlier",
        say(Phrase("account.earlier")),
        columns=tuple(say(Phrase(f"account.column.{one}")) for one in heads),
        rows=tuple(
            (moment(one.live.begun), *_compared(one.totals, language))
            for one in (here, *evening.earlier)
        ),
    )


def _compared(totals: Totals, language: str) -> tuple[str, ...]:
    return (
        figure(totals.messages, language),
        figure(totals.peak, language),
        figure(totals.removed, language),
        figure(totals.asked, language),
        share(totals.precision, language),
        length(totals.half),
        length(totals.short * 60 if totals.short is not None else None),
    )


def searches(evening: Evening, say: Say) -> Section:
    """Offer searches for the days after."""
    return Section(
        "searches",
        say(Phrase("account.searches")),
        lead=say(Phrase("account.searches.lead")),
        columns=(say(Phrase("account.column.what")), say(Phrase("account.column.search"))),
        rows=tuple((say(one.purpose), one.words) for one in evening.searches),
    )
