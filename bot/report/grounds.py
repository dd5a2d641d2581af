"""A removal with its ground, in words: what a statement of reasons has to say, slurs veiled."""

from collections.abc import Callable, Iterator
from itertools import groupby

from bot.cases.case import Source
from bot.cases.evening.evening import Evening, Measure, Statement
from bot.marking import said, visible
from bot.report.words import Item, moment, offset, wordless
from bot.words.duration import duration
from filters.engine.phrase import Phrase

Say = Callable[[Phrase], str]


def grounds_lead(evening: Evening, shown: int, say: Say) -> str:
    """Say how many removals there were, and whether all of them are told."""
    total = len(evening.statements)
    if shown < total:
        return say(Phrase.of("account.grounds.part", shown=shown, total=total))
    return say(Phrase.of("account.grounds.lead", count=total))


def ground(one: Statement, number: int, say: Say, language: str) -> Item:
    """Tell one removal."""
    who = visible(one.viewer) or say(Phrase("account.somebody"))
    what = ", ".join(_measures(one, say, language))
    return Item(
        f"{number}. {offset(one.offset)} · {what} · {who}",
        tuple(_facts(one, say, language)),
        veiled(one),
    )


def veiled(one: Statement) -> str:
    """Return what was written with what was found in it hidden, as on the desk: nothing is shown.

    What AutoMod held without a word of ours is hidden whole, and a text that expired is empty.
    """
    if one.message is None:
        return ""
    held = one.found == Source.AUTOMOD and not one.findings
    shown = said(one.message.text, one.findings, veil_all=held or _unmarked(one))
    pieces = (each.blank if shown.veiled and each.why else each.text for each in shown.pieces)
    return "".join(pieces) + ("…" if shown.cut else "")


def _unmarked(one: Statement) -> bool:
    """Whether it is a later message of a case, in which nobody marked what was found."""
    return bool(one.reasons) and not one.findings


def _measures(one: Statement, say: Say, language: str) -> Iterator[str]:
    """Name each kind of measure once, with what became of it where it was not simply done."""
    for (kind, seconds, result), group in groupby(one.measures, key=_sort):
        told = say(Phrase(f"account.measure.{kind}"))
        if seconds:
            told += f" ({duration(seconds, language)})"
        count = len(list(group))
        if count > 1:
            told += f" × {count}"
        if result != "done":
            told += f" [{say(Phrase(f'account.result.{result}'))}]"
        yield told


def _sort(one: Measure) -> tuple[str, int, str]:
    return one.kind, one.seconds, one.result


def _facts(one: Statement, say: Say, language: str) -> Iterator[tuple[str, str]]:
    yield say(Phrase("account.fact.ground")), _article(one, say, language)
    if one.reasons:
        told = dict.fromkeys(say(wordless(each)) for each in one.reasons)
        yield say(Phrase("account.fact.why")), " · ".join(told)
    yield say(Phrase("account.fact.found")), say(Phrase(f"account.found.{one.found}"))
    decided = "account.decided.machine" if one.automated else "account.decided.human"
    yield say(Phrase("account.fact.decided")), say(Phrase(decided))
    yield say(Phrase("account.fact.scope")), _scope(one, say)
    if one.lifted is not None:
        yield say(Phrase("account.fact.lifted")), moment(one.lifted)


def _article(one: Statement, say: Say, language: str) -> str:
    if one.article is None:
        return say(Phrase("account.ground.none"))
    title = one.title.in_language(language) if one.title else ""
    named = Phrase.of("account.ground.article", number=one.article, title=title or "–")
    return f"{say(named)} · {say(Phrase.of('account.ground.charter', version=one.version[:8]))}"


def _scope(one: Statement, say: Say) -> str:
    """Say where and for how long: a chat knows no countries."""
    kinds = {each.kind for each in one.measures}
    if "ban" in kinds:
        return say(Phrase("account.scope.ban"))
    if one.until is not None:
        return say(Phrase.of("account.scope.until", until=moment(one.until)))
    return say(Phrase("account.scope.warn" if kinds == {"warn"} else "account.scope.message"))
