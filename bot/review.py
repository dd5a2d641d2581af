"""What Twitch itself asks of moderators, put before the bench: held messages, unban requests."""

from datetime import datetime

from bot.bench import Bench
from bot.cases.case import Person
from bot.cases.decision import Decision
from bot.events import Held, Pleaded, Resolved


def review(event: Held | Pleaded | Resolved, bench: Bench, now: datetime) -> Decision | None:
    """Say what follows; nothing where Twitch repeats itself, or nobody waits for an answer."""
    match event:
        case Resolved(_, subject, by, allowed, at):
            person = Person(by.id, by.login) if by else None
            return bench.resolved(subject, person, at, allowed=allowed)
        case Held(message) | Pleaded(message) if bench.docket.of_message(message.id):
            return None
        case Held(message, level):
            return bench.hold(message, level, message.sent_at or now)
        case Pleaded(message):
            return bench.plea(message, message.sent_at or now)
