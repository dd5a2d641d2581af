"""Where names are asked for: three sites, each with emotes of its own and of every channel."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from bot.emotes import answers
from bot.emotes.options import EmoteOptions

EVERYWHERE = ""
"""The channel of emotes that every channel has."""


@dataclass(frozen=True, slots=True)
class Source:
    """One address, and how its answer is read."""

    site: str
    channel: str
    url: str
    read: answers.Reader

    @property
    def key(self) -> str:
        """What the source is called in the file that keeps the names."""
        return f"{self.site} {self.channel or 'global'}"


def sources(options: EmoteOptions, channels: tuple[str, ...]) -> Iterator[Source]:
    """List every address to ask, for channels by their ids."""
    for channel in (EVERYWHERE, *channels):
        yield from sources_of(options, channel)


def sources_of(options: EmoteOptions, channel: str) -> Iterator[Source]:
    """List the addresses to ask for one channel."""
    if options.bttv:
        yield _bttv(options.bttv_url, channel)
    if options.ffz:
        yield _ffz(options.ffz_url, channel)
    if options.seventv:
        yield _seventv(options.seventv_url, channel)


def _bttv(base: str, channel: str) -> Source:
    if channel == EVERYWHERE:
        return Source("bttv", channel, f"{base}/cached/emotes/global", answers.bttv_everywhere)
    url = f"{base}/cached/users/twitch/{quote(channel, safe='')}"
    return Source("bttv", channel, url, answers.bttv_channel)


def _ffz(base: str, channel: str) -> Source:
    path = "set/global" if channel == EVERYWHERE else f"room/id/{quote(channel, safe='')}"
    return Source("ffz", channel, f"{base}/{path}", answers.ffz_sets)


def _seventv(base: str, channel: str) -> Source:
    if channel == EVERYWHERE:
        return Source("7tv", channel, f"{base}/emote-sets/global", answers.seventv_everywhere)
    url = f"{base}/users/twitch/{quote(channel, safe='')}"
    return Source("7tv", channel, url, answers.seventv_channel)
