"""Listens to one message after the other, and brings what it says to the show's floor."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.animation.ear import heard
from bot.animation.passing import may_surface
from bot.animation.seconding import agrees, seconded
from bot.animation.surroundings import Cast, Surroundings
from bot.animation.voice import SURFACED, Voice
from bot.bench.bench import Bench
from bot.cases.people import untouchable
from bot.cases.voices.chorus import Chorus, Part, Way
from bot.cases.voices.fallout import Fallout
from bot.cases.voices.fitness import in_case, sanctioned
from bot.cases.voices.floor import Floor
from bot.cases.voices.moving import MovedError
from bot.cases.voices.options import VoiceOptions
from bot.floor.floors import Floors
from bot.floor.joining import Says, Sung, sung
from bot.floor.parlance import Parlance
from bot.floor.peddling import peddles
from bot.lately import Lately
from bot.ports.world import Channel, Clock
from filters.engine.charter import Outcome
from filters.engine.memory.fingerprint import fingerprint
from filters.engine.message import Message

FELL = 10_000
"""Messages that were taken away before they were listened to, and are not forgotten meanwhile."""
COMMAND = "!"


@dataclass(frozen=True, slots=True)
class Said:
    """A message that waits to be listened to, and how it was judged."""

    message: Message
    outcome: Outcome


class Listener:
    """Whoever is sanctioned, or under a case, is heard by nobody."""

    def __init__(
        self,
        floors: Floors,
        benches: Mapping[str, Bench],
        clock: Clock,
        options: VoiceOptions,
        guests: Callable[[str], tuple[str, ...]],
    ) -> None:
        """`guests` names those of a channel by its login."""
        self._floors = floors
        self._benches = benches
        self._clock = clock
        self._options = options
        self._guests = guests
        self._rooms: dict[str, Parlance] = {}
        self._fell: Lately[datetime] = Lately(FELL)

    def meet(self, channel: Channel) -> bool:
        """Prepare to listen in a channel; False where the bot does not moderate."""
        bench = self._benches.get(channel.id)
        if bench is not None and channel.id not in self._rooms:
            self._rooms[channel.id] = Parlance(channel, bench, self._guests(channel.login))
        return bench is not None

    def fell(self, what: Fallout, at: datetime) -> None:
        """Take note of what was taken away, in case that it still waits to be listened to."""
        texts = (f"{viewer} {text}" for viewer, text in what.texts)
        writers = (f"of {viewer}" for viewer, _ in what.texts)
        viewers = (f"by {viewer}" for viewer in what.viewers)
        for key in (*what.messages, *texts, *writers, *viewers):
            self._fell.put(key, at)

    def message(self, channel: str, message_id: str) -> Message | None:
        """Return a message that was heard lately."""
        room = self._rooms.get(channel)
        return room.message(message_id) if room else None

    def is_fit(self, message: Message) -> bool:
        """Whether what a message says may be passed on at all."""
        bench, author = self._benches.get(message.channel), message.author
        if bench is None or author is None or self._is_gone(message, author.id):
            return False
        lately = timedelta(hours=self._options.sanction_hours)
        now, history = self._clock.show(), bench.past.history
        return may_surface(
            Outcome.CLEAR,
            in_case=in_case(message.id, author.id, bench.docket),
            sanctioned=sanctioned(author.id, bench.docket, history, now, lately),
        )

    async def listen(self, said: Said) -> None:
        """Hear what a message says; most say nothing to the show."""
        message = said.message
        room = self._rooms.get(message.channel)
        if room is None:
            return
        around = room.around(message)
        room.add(message)
        if said.outcome is not Outcome.CLEAR or self._is_nobody(message):
            return
        says = Says(_voice(message, around), seconded(message, around), agrees(message))
        if says.anything and self.is_fit(message) and not peddles(message):
            await self._bring(message, says, around.cast)

    def _is_nobody(self, message: Message) -> bool:
        bench, author = self._benches.get(message.channel), message.author
        if bench is None or author is None or message.text.startswith(COMMAND):
            return True
        return untouchable(author, bench.conduct.bots)

    def _is_gone(self, message: Message, viewer: str) -> bool:
        keys = [message.id, f"by {viewer}"]
        if self._fell.get(f"of {viewer}"):
            keys.append(f"{viewer} {fingerprint(message.text)}")
        fell = [at for key in keys if (at := self._fell.get(key))]
        return bool(fell) and (message.sent_at is None or message.sent_at <= max(fell))

    async def _bring(self, message: Message, says: Says, cast: Cast) -> None:
        """Bring it to the floor; whose words fell out meanwhile is seen again, as they are now."""
        part, least = part_of(message, self._clock), self._options.ask_at

        def step(floor: Floor) -> list[Chorus]:
            if not self.is_fit(message):
                return []
            return sung(floor, Sung(message.channel, part, says, cast), least)

        while True:
            try:
                await self._floors.change(message.channel, step)
            except MovedError:
                continue
            break
        if not self.is_fit(message):
            gone = Fallout(messages=frozenset({message.id}))
            self._floors.fall(message.channel, gone, self._clock.show())


def part_of(message: Message, clock: Clock, way: Way = Way.OWN) -> Part:
    """Return a viewer's part, as they wrote it; raises `ValueError` where nobody did."""
    if message.author is None:
        raise ValueError("nobody wrote it")
    return Part(message.author, message.id, message.text, message.sent_at or clock.show(), way)


def _voice(message: Message, around: Surroundings) -> Voice | None:
    voice = heard(message, around)
    return voice if voice is not None and voice.kind in SURFACED else None
