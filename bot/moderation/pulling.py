"""The levers of a channel as people pull them: from chat or from the desk, the same follows."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

from bot.bench.bench import Bench
from bot.cases.blocking.terms import Blocking, Stage
from bot.cases.crisis.calm import begin, being_restored, disowned, end
from bot.cases.decision import Decision
from bot.cases.effects import Effect, SetChatMode, Shield
from bot.cases.facts import Fact, Paused
from filters.engine.charter import Modes
from filters.engine.phrase import Phrase

LONGEST_PAUSE = 12 * 3600
"""Seconds that one pause lasts at most."""


class CannotPullError(Exception):
    """The lever cannot be pulled now; the phrase tells whoever tried why."""

    def __init__(self, phrase: Phrase) -> None:
        super().__init__(phrase.key)
        self.phrase = phrase


class Asking(Protocol):
    """Who asks Twitch how a chat is set now."""

    async def modes(self) -> Modes | None:
        """The modes of the chat, None where they cannot be known."""

    async def shield(self) -> bool | None:
        """Whether shield mode is up, None where it cannot be known."""


@dataclass(frozen=True, slots=True)
class Pulled:
    """What follows from a lever, and what is said of it to whoever pulled it."""

    phrase: Phrase
    effects: tuple[SetChatMode | Shield, ...] = ()
    facts: tuple[Fact, ...] = ()

    def decision(self, bench: Bench, now: datetime, *told: Effect) -> Decision:
        """Return it as a decision to be recorded, taken into the bench; `told` says it in chat."""
        effects = (*self.effects, *told)
        return bench.accept(Decision(bench.channel, now, effects=effects, facts=self.facts))


async def modes_before(bench: Bench, now: datetime, ask: Asking) -> Modes | None:
    """Return the modes that a calm would restore; None where they cannot be read.

    Those of a calm that has just ended count though Twitch may not have them yet; the shield is
    asked for only where the charter may raise it.
    """
    restored = being_restored(bench.past.upheavals, now)
    if restored is not None:
        return restored
    modes = await ask.modes()
    if modes is None or not bench.charter.calm.shield:
        return modes
    return replace(modes, shield=await ask.shield())


def calmed(bench: Bench, modes: Modes | None, now: datetime) -> Pulled:
    """Calm a chat whose modes can be read, and so restored; raises `CannotPullError`."""
    if bench.past.upheavals.calmed is not None:
        raise CannotPullError(Phrase.of("calm.already"))
    if modes is None:
        raise CannotPullError(Phrase.of("calm.unknown"))
    effect, fact = begin(modes, bench.charter.calm, now)
    ended = bench.crisis.unwelcome(now)
    facts = (fact,) if ended is None else (fact, ended)
    return Pulled(Phrase.of("calm.begun"), (effect,), facts)


def uncalmed(bench: Bench, now: datetime) -> Pulled:
    """Restore what was before, or put aside what is proposed; raises `CannotPullError`."""
    lull = bench.crisis.lull(now) if bench.past.upheavals.calmed is None else None
    if lull is not None:
        return Pulled(Phrase.of("calm.put_aside"), facts=(lull,))
    ended = end(bench.past.upheavals, now)
    if ended is None:
        raise CannotPullError(Phrase.of("calm.none"))
    effect, fact = ended
    return Pulled(Phrase.of("calm.over"), (effect,), (fact,))


def shielded(bench: Bench, now: datetime, *, up: bool) -> Pulled:
    """Raise the shield, or lower it; from then on it is no part of a calm that goes on."""
    fact = disowned(bench.past.upheavals, now)
    facts = () if fact is None else (fact,)
    return Pulled(Phrase.of("shield.up" if up else "shield.down"), (Shield(up),), facts)


def paused(seconds: int | None, now: datetime) -> Pulled:
    """Have the bot only watch for so long; raises `CannotPullError` for what is no length."""
    if seconds is None or not 1 <= seconds <= LONGEST_PAUSE:
        raise CannotPullError(Phrase.of("usage.pause", seconds=LONGEST_PAUSE))
    pause = Paused(now + timedelta(seconds=seconds), now)
    return Pulled(Phrase.of("pause.begun", seconds=seconds), facts=(pause,))


def resumed(bench: Bench, now: datetime) -> Pulled:
    """Have the bot act again; raises `CannotPullError` where it does."""
    if not bench.past.paused(now):
        raise CannotPullError(Phrase.of("pause.none"))
    return Pulled(Phrase.of("pause.over"), facts=(Paused(now, now),))


def asked_again(bench: Bench, now: datetime) -> Pulled:
    """Ask Twitch again for the terms that people took back there; raises `CannotPullError`."""
    declined = bench.past.terms.at(Stage.DECLINED)
    if not declined:
        raise CannotPullError(Phrase.of("terms.nothing_again"))
    facts = tuple(Blocking(one.text, Stage.LEFT, now, asked=one.asked) for one in declined)
    return Pulled(Phrase.of("terms.again", count=len(declined)), facts=facts)
