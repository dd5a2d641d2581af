"""What the team is told of what the bot cannot see or do."""

from datetime import UTC

from bot.ports.events import Deaf, LostModerator, Missed
from filters.engine.phrase import Phrase


def alarm(event: LostModerator | Missed | Deaf) -> Phrase:
    """Say it in words; times are UTC."""
    match event:
        case LostModerator():
            return Phrase.of("team.lost_moderator")
        case Missed():
            return Phrase.of("team.missed", count=event.count)
    seconds = max(1, round((event.at - event.since).total_seconds()))
    since, until = (f"{one.astimezone(UTC):%H:%M:%S}" for one in (event.since, event.at))
    if event.about is None:
        return Phrase.of("team.deaf", seconds=seconds, since=since, until=until)
    return Phrase.of(
        "team.deaf_about", count=event.about, seconds=seconds, since=since, until=until
    )
