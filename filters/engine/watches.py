"""What a charter says of its watches: what to look out for, and when an alarm is worth it."""

from dataclasses import dataclass

from filters.engine.levels import LEVELS, Levels


@dataclass(frozen=True, slots=True)
class Watch:
    """Something that the channel wants to know is talked about, by name; never judged."""

    name: str
    query: str
    """As it is written: words, phrases, AND, OR, NOT; read when the charter is."""


@dataclass(frozen=True, slots=True)
class Alerts:
    """When the team is told that something is far more than usual, and what the bot does."""

    tell: bool = True
    """Whether the team is told of a spike; it stands on the page of the watch anyhow."""
    times: float = 2.5
    """So many times the usual is a spike, at the least; how wild the chat is adds to it."""
    people: int = 6
    """Fewer viewers are never a spike of a watch."""
    chat: int = 40
    """Messages in a minute below which the whole chat is never a spike."""
    clip: bool = True
    """Whether a spike makes a clip, where Twitch lets the bot's account make one."""
    marker: bool = False
    """Whether it marks the stream too: only the broadcaster's or an editor's login may."""
    gap: int = 120
    """Seconds between two clips, or two notices, of spikes."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a channel looks out for, and what changes when it finds it."""

    watches: tuple[Watch, ...] = ()
    alerts: Alerts = Alerts()
    levels: Levels = LEVELS


OUTLOOK = Outlook()
"""What holds where a charter says nothing."""
