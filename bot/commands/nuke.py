"""`!nuke PATTERN [look-back] [sanction]`, `!nuke go`, `!nuke undo`: one word against a crowd.

Nothing happens before `go`: public chat reads counts alone, the team who and what.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.bench.bench import Bench
from bot.cases.case import Person
from bot.cases.decision import Decision
from bot.cases.effects import Effect, Say, Whisper
from bot.cases.facts import Fact
from bot.cases.mass.nuke import MOST_WARNED, Company, Order, aim, recall, strike
from bot.cases.mass.sweep import Aimed
from bot.cases.mass.sweeps import UNDOABLE, WAIT
from bot.cases.silence import FOR_EVER, silenced_beyond, silenced_since
from bot.commands import aiming
from bot.commands.command import Call, Command, UnanswerableError, Who
from bot.commands.replies import in_words, listed, rung_in_words
from bot.words.duration import duration
from filters.engine.charter import Rung, Step
from filters.engine.message import Message
from filters.engine.phrase import Phrase

GOES = frozenset({"go", "feu"})
UNDOES = frozenset({"undo", "annuler"})


async def run(call: Call) -> Decision:
    """Aim, carry out what waits, or undo what was done; all of it is recorded first."""
    try:
        return await _run(call)
    except UnanswerableError as problem:
        return _told(call, (), (), problem.phrase)


async def _run(call: Call) -> Decision:
    word, _, number = call.rest.casefold().partition(" ")
    meant = number.strip().removeprefix("#")
    if word in GOES and (not meant or meant.isdecimal()):
        return _go(call, meant)
    if word in UNDOES and (not meant or meant.isdecimal()):
        return _undo(call, meant)
    return await _aim(call)


async def _aim(call: Call) -> Decision:
    read = aiming.aim(call.rest)
    nuke = call.bench.charter.customs.nuke
    order = Order(read.written, read.look_back or nuke.look_back, read.rung or nuke.rung)
    said = call.bench.said(call.now - timedelta(seconds=order.look_back))
    said = tuple(one for one in said if one.id != call.message.id)
    # Nobody else's channel waits while one is searched.
    found = await asyncio.to_thread(_found, read, said)
    number = call.bench.past.sweeps.next_number
    aimed = aim(
        order, found, said, _company(call, order.rung), number=number, by=_by(call), now=call.now
    )
    if not aimed.caught and not aimed.spared:
        return _told(call, (), (), Phrase.of("nuke.nobody", seconds=aimed.look_back))
    return _told(call, (aimed,), (), _preview(call, aimed))


def _found(read: aiming.Aim, said: Sequence[Message]) -> tuple[Message, ...]:
    try:
        return read.sought().found_in(said)
    except (ValueError, TimeoutError) as problem:
        key = "nuke.bad_pattern" if read.is_pattern else "nuke.bad_text"
        raise UnanswerableError(Phrase.of(key)) from problem


def _company(call: Call, rung: Rung) -> Company:
    bench = call.bench
    silenced = _silenced(call, rung)
    return Company(bench.conduct.bots, bench.team.ruling, bench.charter.customs, silenced)


def _silenced(call: Call, rung: Rung) -> frozenset[str]:
    """Name who may not write for longer, or for nearly as long: two nukes at once hit them once.

    A ban outlasts all but another ban, which is not its own to lift.
    """
    until = max(call.now, call.now + timedelta(seconds=rung.seconds) - WAIT)
    if rung.step is Step.BAN:
        until = FOR_EVER - timedelta(seconds=1)
    return silenced_beyond(until, call.bench.docket, call.bench.past.history)


def _preview(call: Call, aimed: Aimed) -> Phrase:
    """Tell what would happen in figures: neither what was looked for nor whom it is about."""
    count = len(aimed.caught)
    if not count:
        return Phrase.of("nuke.all_spared", count=len(aimed.spared))
    return Phrase.of(
        "nuke.aimed",
        number=aimed.number,
        messages=aimed.messages,
        count=count,
        percent=round(100 * count / max(1, aimed.speakers)),
        seconds=aimed.look_back,
        rung=rung_in_words(call, aimed.rung),
        spared=_if_any(call, "nuke.spared", len(aimed.spared)),
        left_out=_if_any(call, "nuke.left_out", aimed.left_out),
        warned=_if_any(call, "nuke.warned", MOST_WARNED if aimed.rung.step is Step.WARN else 0),
        wait=duration(int(WAIT.total_seconds()), call.bench.language),
        link=call.desk,
    )


def _if_any(call: Call, key: str, count: int) -> str:
    return in_words(call, Phrase.of(key, count=count)) if count else ""


def _go(call: Call, number: str) -> Decision:
    """Carry out what was seen, and nothing that was said since."""
    sweeps = call.bench.past.sweeps
    waiting = [one for one in sweeps.waiting(call.now) if one.caught]
    if not waiting:
        raise UnanswerableError(Phrase.of("nuke.none_waits"))
    own = None if number else sweeps.to_strike(waiting, call.author.id)
    aimed = own or _numbered(waiting, number)
    charter, language = call.bench.charter, call.bench.language
    spared = _silenced(call, aimed.rung) | call.bench.team.ruling.keys()
    effects, facts = strike(aimed, charter, language, by=_by(call), now=call.now, spared=spared)
    phrase = Phrase.of(
        "nuke.struck",
        number=aimed.number,
        count=sum(one.viewer_id not in spared for one in aimed.caught),
        rung=rung_in_words(call, aimed.rung),
        seconds=int(UNDOABLE.total_seconds()),
    )
    return _told(call, facts, effects, phrase)


def _undo(call: Call, number: str) -> Decision:
    sweeps = call.bench.past.sweeps
    done = sweeps.undoable(call.now)
    if not done:
        raise UnanswerableError(Phrase.of("nuke.none_done", seconds=int(UNDOABLE.total_seconds())))
    last = None if number else sweeps.to_undo(done)
    aimed = last or _numbered(done, number)
    effects, facts = recall(aimed, _by(call), call.now, _silenced_by(aimed, call.bench))
    key = "nuke.recalled" if effects else "nuke.nothing_to_lift"
    return _told(call, facts, effects, Phrase.of(key, number=aimed.number, count=len(effects)))


def _silenced_by(aimed: Aimed, bench: Bench) -> frozenset[str]:
    """Name whom a nuke silenced and neither people nor the bot for another reason since."""
    viewers = {one.viewer_id for one in aimed.caught}
    undone = bench.past.sweeps.recalled
    own = bench.past.history.silenced_by(aimed.number, aimed.at, viewers, undone)
    return own - silenced_since(aimed.at, bench.docket)


def _numbered(known: Sequence[Aimed], number: str) -> Aimed:
    """Return the one of a number; raises where none has it, or none is named, which there are."""
    found = next((one for one in known if str(one.number) == number.lstrip("0")), None)
    if found is None:
        numbers = listed(str(one.number) for one in known)
        raise UnanswerableError(Phrase.of("nuke.which", numbers=numbers))
    return found


def _by(call: Call) -> Person:
    return Person(call.author.id, call.author.login)


def _told(
    call: Call, facts: tuple[Fact, ...], effects: tuple[Effect, ...], phrase: Phrase
) -> Decision:
    """Answer aloud to nobody in particular: Twitch would quote what was typed."""
    answer = Whisper(call.author.id, phrase) if call.whispered else Say(phrase)
    decision = Decision(call.bench.channel, call.now, facts=facts)
    return call.bench.accept(replace(decision, effects=(*effects, answer)))


COMMAND = Command("nuke", ("purge",), Who.MODERATORS, run)
