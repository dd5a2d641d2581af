"""How a command answers: where it was asked, in the channel's language, never with evidence."""

import re
from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.cases.case import Case
from bot.cases.claims import holder
from bot.cases.decision import Decision
from bot.cases.docket import RULABLE
from bot.cases.effects import Effect, Say, Whisper
from bot.cases.own_words import worded
from bot.cases.people import may_rule
from bot.commands.command import Call
from bot.words.duration import about
from bot.words.render import render
from filters.engine.charter import Rung, Step
from filters.engine.phrase import Phrase

LONGEST_LIST = 400
"""Characters of a list, so that the sentence around it still fits into one message."""

JUST_NOW = timedelta(minutes=1)

_PLAIN = re.compile(r"#?[0-9]{0,9}", re.ASCII)


def reply(call: Call, phrase: Phrase) -> Decision:
    """Return a decision that only answers."""
    return Decision(call.bench.channel, call.now, effects=(answer_by(call, phrase),))


def answer_by(call: Call, phrase: Phrase) -> Effect:
    """Return the effect that answers: a whisper to a whisper, else a reply in chat."""
    return Whisper(call.author.id, phrase) if call.whispered else Say(phrase, _parent(call))


def whisper(call: Call, phrase: Phrase) -> Decision:
    """Answer by whisper what public chat must not carry, and say so where it was asked."""
    told: tuple[Effect, ...] = (Whisper(call.author.id, phrase),)
    if not call.whispered:
        told += (Say(Phrase.of("answer.whispered"), _parent(call)),)
    return Decision(call.bench.channel, call.now, effects=told)


def _parent(call: Call) -> str | None:
    """Return what to reply to: nothing that Twitch would quote along with the answer.

    A viewer's words, and the message that a moderator replied to, are not ours to show again.
    """
    if call.message.reply_to is not None:
        return None
    of_moderator = may_rule(call.author, call.bench.conduct.bots)
    return call.message.id if of_moderator or _PLAIN.fullmatch(call.rest) else None


def in_words(call: Call, phrase: Phrase) -> str:
    """Return a phrase in the channel's language, as a part of another one."""
    language = call.bench.language
    return render(worded(phrase, call.bench.charter.customs, language), language)


def listed(parts: Iterable[str], between: str = ", ") -> str:
    """Join as many parts as fit into one message; an ellipsis stands for the rest."""
    text = ""
    for part in parts:
        longer = f"{text}{between}{part}" if text else part
        if text and len(longer) > LONGEST_LIST:
            return text + "…"
        text = longer
    return text


def rung_in_words(call: Call, rung: Rung) -> str:
    """Name a rung: `time-out of 10 minutes`."""
    return in_words(call, Phrase.of(f"step.{rung.step}", seconds=rung.seconds))


def rungs_in_words(call: Call, case: Case) -> str:
    """Name what was done to the viewer of a case, and whether a warning was read."""
    read = call.bench.past.history.read(case.number)
    told = (
        in_words(call, Phrase.of("step.warn_read"))
        if read and rung.step is Step.WARN
        else rung_in_words(call, rung)
        for rung in case.taken
    )
    return listed(dict.fromkeys(told))


def ago(call: Call, at: datetime) -> str:
    """Say how long ago a moment was, roughly."""
    since = call.now - at
    if since < JUST_NOW:
        return in_words(call, Phrase.of("when.now"))
    time = about(int(since.total_seconds()), call.bench.language)
    return in_words(call, Phrase.of("when.ago", time=time))


def status_in_words(call: Call, case: Case) -> str:
    """Say where a case stands, and who is looking at it."""
    claim = holder(case, call.now)
    if claim is not None and case.status in RULABLE:
        return in_words(call, Phrase.of("status.claimed", by=claim.by.login))
    return in_words(call, Phrase.of(f"status.{case.status}"))


def entries(call: Call, cases: Iterable[Case]) -> str:
    """Name cases by number and article."""
    return listed(
        in_words(call, Phrase.of("docket.entry", number=case.number, article=case.article or 0))
        for case in cases
    )


def title_of(call: Call, number: int | None) -> str:
    """Return the title of an article, empty where the charter no longer has it."""
    article = call.bench.charter.article(number) if number is not None else None
    return article.title.in_language(call.bench.language) if article else ""
