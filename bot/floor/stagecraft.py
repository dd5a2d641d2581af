"""What brings chat to a show, built together: who listens, who moves, and where it is shown."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.bench.bench import Bench
from bot.cases.voices.options import VoiceOptions
from bot.floor.floors import Floors, Tell
from bot.floor.running_order import RunningOrder
from bot.floor.voices import Voices
from bot.ports.airing import Choruses, Screens
from bot.ports.world import Clock, Feed


@dataclass(frozen=True, slots=True)
class Stagecraft:
    """The parts; `voices.run` must be running."""

    voices: Voices
    order: RunningOrder
    screens: Screens


def stagecraft(  # noqa: PLR0917  # each is a part that exists before
    choruses: Choruses,
    screens: Screens,
    benches: Mapping[str, Bench],
    clock: Clock,
    further: Feed,
    options: VoiceOptions = VoiceOptions(),  # noqa: B008  # frozen
    *,
    tell: Tell,
    guests: Callable[[str], tuple[str, ...]] = lambda _: (),
) -> Stagecraft:
    """Build them; `further` is the feed that goes on, `tell` hears each change of a chorus."""
    floors = Floors(choruses, benches, clock, options, tell)
    voices = Voices(further, floors, benches, clock, options, guests=guests)
    return Stagecraft(voices, RunningOrder(floors, voices.listener, clock), screens)
