"""The running order: what people do with what was heard, each deed recorded with who did it."""

from collections.abc import Callable
from dataclasses import replace

from bot.animation.voice import Kind, Voice
from bot.cases.case import Person
from bot.cases.noted import Noted, Where
from bot.cases.voices.chorus import Chorus, Stage
from bot.cases.voices.floor import Floor
from bot.cases.voices.moving import MovedError, moved, starred
from bot.floor.floors import Floors
from bot.floor.joining import begun
from bot.floor.listener import Listener, part_of
from bot.ports.world import Clock
from filters.engine.message import Message, Span
from filters.engine.phrase import Phrase

BY_HAND = Phrase.of("voice.by_hand")
"""Why something is on the floor that a moderator put there."""


class UnknownChorusError(Exception):
    """There is no such chorus at hand."""


class UnfitError(Exception):
    """What a message says may not be passed on: its author was sanctioned, or it is in a case."""


class RunningOrder:
    """Moves what was heard towards the air; pages, commands and programs go through it alike.

    Everything raises `UnknownChorusError`, and `CannotMoveError` or `MovedError`.
    """

    def __init__(self, floors: Floors, listener: Listener, clock: Clock) -> None:
        self._floors = floors
        self._listener = listener
        self._clock = clock

    async def floor(self, channel: str) -> Floor:
        """Return what was heard in a channel."""
        return await self._floors.of(channel)

    async def move(  # who does what where, in this order everywhere
        self,
        channel: str,
        number: int,
        to: Stage,
        by: Person,
        where: Where,
        *,
        seen: int | None = None,
    ) -> Chorus:
        """Bring a chorus to a stage; what was on air before it is answered then."""
        at = self._clock.show()

        def step(floor: Floor) -> list[Chorus]:
            now = moved(_known(floor, number), to, by, at, seen)
            before = floor.on_air if to is Stage.ON_AIR else None
            return [now] if before is None else [moved(before, Stage.ANSWERED, by, at), now]

        changed = await self._floors.change(channel, step, self._note(by, where))
        return changed[-1]

    async def next(
        self, channel: str, by: Person, where: Where, *, seen: int | None = None
    ) -> Chorus | None:
        """Put on air what comes next, None where nothing waits; what was on air is answered.

        `seen` is the number of what somebody saw on air, 0 where nothing was.
        """
        at = self._clock.show()

        def step(floor: Floor) -> list[Chorus]:
            _still_on_air(floor, seen)
            over = [moved(floor.on_air, Stage.ANSWERED, by, at)] if floor.on_air else []
            return [*over, *(moved(one, Stage.ON_AIR, by, at) for one in floor.queue[:1])]

        changed = await self._floors.change(channel, step, self._note(by, where))
        return next((one for one in changed if one.stage is Stage.ON_AIR), None)

    async def star(
        self, channel: str, number: int, by: Person, where: Where, *, on: bool | None = None
    ) -> Chorus:
        """Mark a chorus as one of the best, or take that back; without a word, the other way."""

        def step(floor: Floor) -> list[Chorus]:
            known = _known(floor, number)
            return [starred(known, on=not known.starred if on is None else on)]

        (now,) = await self._floors.change(channel, step, self._note(by, where, "voice_starred"))
        return now

    async def add(self, message: Message, to: Stage, by: Person, where: Where) -> Chorus:
        """Put a message on the floor that a person chose, at a stage; one that is there moves.

        Raises `UnfitError` where nobody may.
        """
        at = self._clock.show()

        def step(floor: Floor) -> list[Chorus]:
            if not self._listener.is_fit(message):
                raise UnfitError
            known = floor.of_message(message.id)
            if known is not None:
                return [known if known.stage is to else moved(known, to, by, at)]
            voice = Voice(Kind.QUESTION, 1.0, BY_HAND, Span(0, len(message.text)))
            part = part_of(message, self._clock)
            chosen = begun(floor.next_number, message.channel, part, voice)
            return [moved(replace(chosen, since=at), to, by, at)]

        (now,) = await self._floors.change(message.channel, step, self._note(by, where))
        return now

    def message(self, channel: str, message_id: str) -> Message | None:
        """Return a message that was heard lately."""
        return self._listener.message(channel, message_id)

    def _note(self, by: Person, where: Where, deed: str = "") -> Callable[[Chorus], Noted | None]:
        at = self._clock.show()

        def note(one: Chorus) -> Noted:
            return Noted(by, deed or f"voice_{one.stage}", at, where, f"voice {one.number}")

        return note


def _still_on_air(floor: Floor, seen: int | None) -> None:
    """Raise `MovedError` where somebody else went on first: nothing is skipped unseen."""
    now = floor.on_air
    if seen is None or seen == (now.number if now else 0):
        return
    moved_on = now or floor.get(seen)
    if moved_on is None:
        raise UnknownChorusError
    raise MovedError(moved_on)


def _known(floor: Floor, number: int) -> Chorus:
    chorus = floor.get(number)
    if chorus is None or chorus.shown is None:
        raise UnknownChorusError
    return chorus
