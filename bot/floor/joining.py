"""Where on the floor a viewer's words go: to those they agree with, who say the same, or alone."""

from dataclasses import dataclass, replace
from functools import lru_cache

from bot.animation.likeness import ALIKE, Gist, gist, likeness
from bot.animation.surroundings import Cast
from bot.animation.voice import Kind, Voice
from bot.cases.voices.agreeing import meant
from bot.cases.voices.chorus import Chorus, Part, Way
from bot.cases.voices.floor import Floor
from bot.cases.voices.moving import joined

GISTS = 4_096
"""Wordings of which it is remembered what they are about."""


@dataclass(frozen=True, slots=True)
class Says:
    """What was found in a message: a voice, the message it agrees with, or that it agrees."""

    voice: Voice | None
    target: str | None
    agrees: bool

    @property
    def anything(self) -> bool:
        """Whether it says anything to the show."""
        return self.agrees or self.voice is not None or self.target is not None


@dataclass(frozen=True, slots=True)
class Sung:
    """A viewer's words in a channel, what was found in them, and who makes the show there."""

    channel: str
    part: Part
    says: Says
    cast: Cast


def sung(floor: Floor, words: Sung, least: float) -> list[Chorus]:
    """Let a viewer join whom they agree with, or who says the same; else they begin a chorus.

    Only what is as sure as `least` begins one, and whoever asks for help.
    """
    part, voice = words.part, words.says.voice
    agreed = _agreed(floor, words)
    if agreed is not None:
        return _changed(agreed, joined(agreed, replace(part, way=Way.SECOND)))
    if voice is None:
        return []
    like = floor.alike(part.text, voice.kind, lambda one, other: _alike(one, other, words.cast))
    if like is not None:
        return _changed(like, joined(like, part))
    if voice.kind is not Kind.HELP and voice.certainty < least:
        return []
    return [begun(floor.next_number, words.channel, part, voice)]


def begun(number: int, channel: str, part: Part, voice: Voice) -> Chorus:
    """Return a chorus of one viewer."""
    return Chorus(
        number=number,
        channel=channel,
        kind=voice.kind,
        certainty=voice.certainty,
        reason=voice.reason,
        parts=(part,),
        since=part.at,
    )


def _agreed(floor: Floor, words: Sung) -> Chorus | None:
    says = words.says
    named = floor.of_message(says.target) if says.target else None
    if named is not None or not says.agrees:
        return named
    return meant(floor, words.part.at)


def _alike(one: str, other: str, cast: Cast) -> bool:
    return likeness(_gist(one, cast), _gist(other, cast)) >= ALIKE


@lru_cache(maxsize=GISTS)
def _gist(text: str, cast: Cast) -> Gist:
    """Read what a text is about once: it is compared with every new one."""
    return gist(text, cast)


def _changed(before: Chorus, now: Chorus) -> list[Chorus]:
    return [] if now is before else [now]
