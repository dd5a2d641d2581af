"""The three APIs' answers, as far as we read them: names, and nothing else."""

from collections.abc import Callable, Iterable, Mapping
from itertools import chain, islice

import msgspec

MOST_NAMES = 5_000
"""Names taken from one answer; the largest sets sold hold one to two thousand."""


class GarbledError(Exception):
    """An answer that is not what its API sends."""


class BttvEmote(msgspec.Struct):
    """One emote of BetterTTV."""

    code: str


class BttvUser(msgspec.Struct):
    """What BetterTTV knows of a channel; shared emotes are those of others that it uses."""

    channel_emotes: list[BttvEmote] = msgspec.field(name="channelEmotes")
    shared_emotes: list[BttvEmote] = msgspec.field(name="sharedEmotes")


class NamedEmote(msgspec.Struct):
    """One emote of FrankerFaceZ, or of 7TV: there the name is the one it has in this set."""

    name: str


class FfzSet(msgspec.Struct):
    """A set of emotes of FrankerFaceZ."""

    emoticons: list[NamedEmote]


class FfzSets(msgspec.Struct):
    """Sets by number; where `default_sets` is given, the others are for single people only."""

    sets: dict[str, FfzSet]
    default_sets: list[int] | None = None


class SevenTvSet(msgspec.Struct):
    """A set of emotes of 7TV, which leaves `emotes` out when there are none."""

    emotes: list[NamedEmote] | None = None


class SevenTvUser(msgspec.Struct):
    """What 7TV knows of a channel, which need not have chosen a set."""

    emote_set: SevenTvSet | None = None


_bttv_global = msgspec.json.Decoder(list[BttvEmote])
_bttv_user = msgspec.json.Decoder(BttvUser)
_ffz = msgspec.json.Decoder(FfzSets)
_seventv_set = msgspec.json.Decoder(SevenTvSet)
_seventv_user = msgspec.json.Decoder(SevenTvUser)


def bttv_everywhere(body: bytes) -> Iterable[str]:
    """Read `/cached/emotes/global`."""
    return (one.code for one in _bttv_global.decode(body))


def bttv_channel(body: bytes) -> Iterable[str]:
    """Read `/cached/users/twitch/ID`."""
    user = _bttv_user.decode(body)
    return (one.code for one in chain(user.channel_emotes, user.shared_emotes))


def ffz_sets(body: bytes) -> Iterable[str]:
    """Read `/set/global` or `/room/id/ID`."""
    answer = _ffz.decode(body)
    wanted = answer.sets if answer.default_sets is None else map(str, answer.default_sets)
    sets = (answer.sets[one] for one in wanted if one in answer.sets)
    return (emote.name for one in sets for emote in one.emoticons)


def seventv_everywhere(body: bytes) -> Iterable[str]:
    """Read `/emote-sets/global`."""
    return _named(_seventv_set.decode(body))


def seventv_channel(body: bytes) -> Iterable[str]:
    """Read `/users/twitch/ID`."""
    return _named(_seventv_user.decode(body).emote_set)


def _named(emotes: SevenTvSet | None) -> Iterable[str]:
    return (one.name for one in (emotes.emotes if emotes else None) or ())


Reader = Callable[[bytes], Iterable[str]]


def names_in(body: bytes, read: Reader) -> frozenset[str]:
    """Read the names out of an answer; raises `GarbledError`."""
    try:
        return frozenset(islice(read(body), MOST_NAMES))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
        raise GarbledError(str(problem)[:200]) from problem


def names_by_source(body: bytes) -> Mapping[str, tuple[str, ...]]:
    """Read the file that keeps the names; raises `GarbledError`."""
    try:
        return msgspec.json.decode(body, type=dict[str, tuple[str, ...]])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
        raise GarbledError(str(problem)[:200]) from problem
