"""Which case a moderator means: by number, by viewer, or the only one there is."""

from collections.abc import Container, Sequence

from bot.cases.case import Case, Status
from bot.commands.arguments import Target
from bot.commands.command import Call, UnanswerableError
from bot.commands.replies import entries
from bot.moderation.recalled import with_original
from filters.engine.phrase import Phrase

MOST = 50
"""A viewer's newest cases among which one may be meant."""


async def case_of(call: Call, wanted: Target, suits: Container[Status]) -> Case:
    """Return the case that is meant; raise `UnanswerableError` where none or several may be.

    Without argument that is the case of the message replied to, or else the only open one.
    Of a viewer's cases an open one goes first, then the newest that suits, then the newest.
    """
    return await with_original(await _found(call, wanted, suits), call.bench, call.records)


async def _found(call: Call, wanted: Target, suits: Container[Status]) -> Case:
    if wanted.number is not None:
        return await _numbered(call, wanted.number)
    if wanted.login is None:
        return replied_to(call) or only_open(call, call.bench.docket.open())
    theirs = await cases_of(call, wanted.login, MOST)
    if not theirs:
        raise UnanswerableError(Phrase.of("viewer.no_case"))
    waiting = tuple(case for case in theirs if case.status is Status.OPEN)
    if waiting and Status.OPEN in suits:
        return only_open(call, waiting)
    return next((case for case in theirs if case.status in suits), theirs[0])


def replied_to(call: Call) -> Case | None:
    """Return the case of the message that the moderator replied to, if there is one."""
    parent = call.message.reply_to
    return call.bench.docket.of_message(parent) if parent is not None else None


def only_open(call: Call, waiting: Sequence[Case]) -> Case:
    """Return the only open case; raise with the numbers where there are several."""
    if not waiting:
        raise UnanswerableError(Phrase.of("docket.empty"))
    if len(waiting) > 1:
        raise UnanswerableError(Phrase.of("docket.which", cases=entries(call, waiting)))
    return waiting[0]


async def cases_of(call: Call, login: str, most: int) -> Sequence[Case]:
    """Return a viewer's newest cases, those of the records included."""
    viewer_id = await viewer_of(call, login)
    kept = await call.records.history(call.bench.channel, viewer_id, most)
    cases = {case.number: case for case in (*kept, *call.bench.docket.about(viewer_id))}
    return tuple(cases[number] for number in sorted(cases, reverse=True)[:most])


async def viewer_of(call: Call, login: str) -> str:
    """Return a viewer's id; raise where nobody of that login was seen."""
    seen = await call.records.viewer(call.bench.channel, login)
    if seen is not None:
        return seen
    for case in call.bench.docket.about(login):
        author = case.evidence.message.author
        if author is not None:
            return author.id
    dealt_with = call.bench.past.history.viewer(login)
    if dealt_with is not None:
        return dealt_with
    raise UnanswerableError(Phrase.of("viewer.unknown"))


async def _numbered(call: Call, number: int) -> Case:
    at_hand = call.bench.docket.get(number)
    if at_hand is not None:
        return at_hand
    kept = await call.records.case(call.bench.channel, number)
    case = call.bench.docket.get(number) or kept
    if case is None:
        raise UnanswerableError(Phrase.of("case.none"))
    return case
