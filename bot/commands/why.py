"""`!why @viewer`: the one history of a viewer: our cases, and what people did; never the text."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from bot.cases.case import Case
from bot.cases.dealing import Dealt
from bot.cases.decision import Decision
from bot.commands.arguments import viewer
from bot.commands.command import Call, Command, Who
from bot.commands.replies import ago, in_words, listed, reply, rungs_in_words, status_in_words
from bot.commands.targets import cases_of, viewer_of
from filters.engine.phrase import Phrase

SHOWN = 5


class Entry(NamedTuple):
    """One line of a history."""

    at: datetime
    text: str


async def run(call: Call) -> Decision:
    """List what happened to a viewer, the newest first; whose it is stands in the question."""
    login, _ = viewer(call.rest)
    cases = await cases_of(call, login, SHOWN + 1)
    dealt = call.bench.past.history.of(await viewer_of(call, login))
    if not cases and not dealt:
        return reply(call, Phrase.of("viewer.no_case"))
    told = _history(call, cases, dealt) if dealt else _cases(call, cases)
    return reply(call, told)


def _cases(call: Call, cases: Iterable[Case]) -> Phrase:
    entries = [_entry(call, case) for case in cases]
    key = "why.many" if len(entries) > SHOWN else "why.list"
    return Phrase.of(key, count=len(entries[:SHOWN]), cases=_listed(entries))


def _history(call: Call, cases: Iterable[Case], dealt: Iterable[Dealt]) -> Phrase:
    entries = [_entry(call, case) for case in cases] + [_deed(call, one) for one in dealt]
    entries.sort(key=lambda one: one.at, reverse=True)
    key = "history.many" if len(entries) > SHOWN else "history.list"
    return Phrase.of(key, count=len(entries[:SHOWN]), entries=_listed(entries))


def _listed(entries: list[Entry]) -> str:
    return listed((one.text for one in entries[:SHOWN]), between=" · ")


def _entry(call: Call, case: Case) -> Entry:
    entry = in_words(
        call,
        Phrase.of(
            "why.entry",
            number=case.number,
            article=case.article or 0,
            when=ago(call, case.opened_at),
            status=status_in_words(call, case),
        ),
    )
    rungs = rungs_in_words(call, case)
    text = in_words(call, Phrase.of("why.taken", entry=entry, rungs=rungs)) if rungs else entry
    return Entry(case.opened_at, text)


def _deed(call: Call, deed: Dealt) -> Entry:
    """Say what somebody did, who and when, and whether a warning was read; never why."""
    read = deed.act == "warn" and call.bench.past.history.was_read(deed)
    entry = in_words(
        call,
        Phrase.of(
            "dealt.warn_read" if read else f"dealt.{deed.act}",
            by=deed.by.login,
            seconds=deed.seconds,
            when=ago(call, deed.at),
        ),
    )
    if deed.elsewhere:
        entry = in_words(call, Phrase.of("dealt.elsewhere", entry=entry, channel=deed.elsewhere))
    return Entry(deed.at, entry)


COMMAND = Command("why", ("pourquoi", "history", "historique"), Who.MODERATORS, run)
