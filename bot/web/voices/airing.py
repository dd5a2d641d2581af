"""What is on air and what waits, as the host and an overlay show it: set as one prints it."""

import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from hashlib import sha256

from bot.cases.voices.chorus import Chorus
from bot.cases.voices.floor import Floor
from bot.marking import visible
from bot.ports.airing import Role, Screen
from bot.ports.world import Channel
from bot.web.door.access import StrangerError, TooOftenError
from bot.web.door.belonging import still_belongs
from bot.web.door.rates import Rates
from bot.web.ground.behind import Behind
from bot.words.typography import typeset
from filters.engine.phrase import Phrase

SIZES = ((70, "short"), (140, "middle"), (260, "long"))
"""Up to how many letters a text is of which size; beyond it is the longest."""
SECRET = 43
"""Characters of a secret address."""


@dataclass(frozen=True, slots=True)
class AirCard:
    """One chorus for people who look at it from afar."""

    number: int
    version: int
    kind: str
    kind_phrase: Phrase
    text: str
    size: str
    name: str
    votes: int
    starred: bool


@dataclass(frozen=True, slots=True)
class Guesses:
    """Counts addresses that nobody gave out."""

    rates: Rates

    async def screen(self, behind: Behind, token: str, role: Role, address: str) -> Screen:
        """Return the screen of a secret address; raises `StrangerError` where there is none."""
        found = await known(behind, token, role)
        if found is not None:
            return found
        raise StrangerError if self.rates.allow(address) else TooOftenError


async def known(behind: Behind, token: str, role: Role) -> Screen | None:
    """Return the screen of a secret address in a channel that the bot moderates.

    What a host's address lets people do ends with the badge of whoever made it, and knows it.
    """
    if len(token) != SECRET:
        return None
    screen = await behind.stage.screens.found(digest_of(token))
    channel = behind.world.channels.get(screen.channel) if screen else None
    if screen is None or screen.role is not role or channel is None:
        return None
    if role is Role.HOST and not await still_belongs(behind, channel, screen.by):
        return None
    return screen


def new_secret() -> str:
    """Return an address that nobody can guess."""
    return secrets.token_urlsafe(32)


def digest_of(secret: str) -> str:
    """Return what is kept of it."""
    return sha256(secret.encode()).hexdigest()


def still_there(behind: Behind, token: str, role: Role) -> Callable[[], Awaitable[bool]]:
    """Return what says whether a secret address is still good."""

    async def still() -> bool:
        return await known(behind, token, role) is not None

    return still


def air_card(one: Chorus | None, channel: Channel) -> AirCard | None:
    """Return a chorus as it is shown on air, None where there is nothing to show."""
    part = one.lead if one else None
    if one is None or part is None:
        return None
    text = typeset(visible(part.text), channel.language)
    return AirCard(
        number=one.number,
        version=one.version,
        kind=one.kind,
        kind_phrase=Phrase.of(f"voices.kind.{one.kind}"),
        text=text,
        size=next((size for most, size in SIZES if len(text) <= most), "longest"),
        name=visible(part.viewer.name or part.viewer.login)[:60],
        votes=one.votes,
        starred=one.starred,
    )


def waiting(floor: Floor, channel: Channel) -> list[AirCard]:
    """Return what waits for the host, in its order."""
    cards = (air_card(one, channel) for one in floor.queue)
    return [one for one in cards if one is not None]
