"""Watching suspicious users, or keeping them from being seen."""

from bot.sandbox.events.suspicious import suspect_updated
from bot.sandbox.state.channel import Channel
from bot.sandbox.state.person import Person
from bot.sandbox.state.suspect import Evasion, Ground, Suspect, Treatment
from bot.sandbox.twitch import Twitch


async def treat(
    twitch: Twitch,
    channel: Channel,
    moderator: Person,
    person: Person,
    treatment: Treatment,
    *,
    grounds: tuple[Ground, ...] = ("manually_added",),
    evasion: Evasion = "unknown",
    banned_in: tuple[str, ...] = (),
) -> Suspect:
    """Treat somebody as suspicious, or with `none` as everybody else."""
    now = twitch.show.now()
    if treatment == "none":
        suspect = Suspect(person, treatment, (), moderator, now)
        channel.suspects.pop(person.id, None)
    else:
        suspect = Suspect(person, treatment, grounds, moderator, now, evasion, banned_in)
        channel.suspects[person.id] = suspect
    twitch.note("suspect", channel, moderator, target=person, text=treatment)
    await twitch.eventsub.announce(suspect_updated(channel.broadcaster, suspect))
    return suspect
