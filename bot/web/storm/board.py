"""The levers of a channel as they stand, with what Twitch says of them; for any page."""

from dataclasses import dataclass
from datetime import datetime

from bot.cases.blocking.terms import Stage
from bot.marking import Said
from bot.marking import said as shown
from bot.web.door.access import Seat
from bot.web.storm.numbers import MINUTE
from bot.web.storm.state import State, States
from filters.engine.charter import Modes
from filters.engine.phrase import Phrase

PAUSES = (5, 10, 30, 60)
"""Minutes that a page offers; chat takes any."""
TERMS_SHOWN = 100
"""Terms that are listed of those that Twitch keeps out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """The levers as they stand: each a phrase, and what is proposed or remembered beside it."""

    modes: tuple[Phrase, ...]
    calmed: bool
    proposed: bool
    """Whether a wave proposes to calm the chat, and nobody has answered."""
    shield: Phrase
    paused: Phrase
    is_paused: bool
    terms: Phrase
    declined: int
    listed: tuple[Said, ...]
    """The terms that Twitch keeps out; they are what nobody should have to read."""
    pauses: tuple[int, ...]
    """Minutes that a page offers."""
    usual: int
    """Minutes for which the bot keeps still where nobody says."""


async def board(seat: Seat, states: States) -> Board:
    """Return the levers of a channel as they stand now; any page may show them."""
    state, now = await states.of(seat), seat.behind.world.clock.show()
    past, usual = seat.bench.past, seat.bench.conduct.pause_minutes
    until = past.paused_until(now)
    return Board(
        modes=_modes(state.modes),
        calmed=past.upheavals.calmed is not None,
        proposed=past.upheavals.calmed is None and seat.bench.crisis.proposes(now),
        shield=Phrase.of(f"lever.shield.{_known(state.shield)}"),
        paused=_pause(until, now),
        is_paused=until is not None,
        terms=_terms(seat, state),
        declined=len(past.terms.at(Stage.DECLINED)),
        listed=_listed(state),
        pauses=tuple(sorted({*PAUSES, usual})),
        usual=usual,
    )


def _modes(modes: Modes | None) -> tuple[Phrase, ...]:
    """Say which modes of a chat are on."""
    if modes is None:
        return (Phrase.of("mode.unknown"),)
    lengths = {
        "slow": modes.slow,
        "followers": None if modes.followers is None else 60 * modes.followers,
        "delay": modes.delay,
    }
    flags = {"subscribers": modes.subscribers, "emotes": modes.emotes, "unique": modes.unique}
    found = [
        Phrase.of(f"mode.{name}", seconds=seconds)
        for name, seconds in lengths.items()
        if seconds is not None
    ]
    found += [Phrase.of(f"mode.{name}") for name, on in flags.items() if on]
    return tuple(found) or (Phrase.of("mode.none"),)


def _known(shield: bool | None) -> str:
    return "unknown" if shield is None else "up" if shield else "down"


def _pause(until: datetime | None, now: datetime) -> Phrase:
    if until is None:
        return Phrase.of("lever.bot.acts")
    # whole minutes: the line would else change at every look
    minutes = -(-(until - now) // MINUTE)
    return Phrase.of("lever.bot.paused", seconds=60 * minutes)


def _listed(state: State) -> tuple[Said, ...]:
    terms = (state.terms or ())[:TERMS_SHOWN]
    return tuple(shown(one.text, veil_all=True) for one in terms)


def _terms(seat: Seat, state: State) -> Phrase:
    if state.terms is None:
        return Phrase.of("lever.terms.unknown")
    known = seat.bench.past.terms
    ids = known.ids()
    ours = sum(one.id in ids for one in state.terms)
    return Phrase.of(
        "lever.terms.kept",
        ours=ours,
        others=len(state.terms) - ours,
        waiting=len(known.at(Stage.ASKED)),
        declined=len(known.at(Stage.DECLINED)),
    )
