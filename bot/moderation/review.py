"""What Twitch itself asks of moderators: held messages, unban requests, suspects."""

from datetime import datetime

from bot.bench.bench import Bench
from bot.cases.case import Person
from bot.cases.decision import Decision
from bot.ports.events import Held, Pleaded, Resolved, Suspected

Asked = Held | Pleaded | Suspected | Resolved


def review(event: Asked, bench: Bench, now: datetime) -> Decision | None:
    """Say what follows; nothing where Twitch repeats itself, or nobody waits for an answer."""
    if not isinstance(event, Resolved) and bench.docket.of_message(event.message.id):
        return None
    match event:
        case Resolved(_, subject, by, allowed, at):
            person = Person(by.id, by.login) if by else None
            return bench.resolved(subject, person, at, allowed=allowed)
        case Held(message, level):
            return bench.hold(message, level, message.sent_at or now)
        case Suspected(message, likely):
            return bench.suspect(message, message.sent_at or now, likely=likely)
        case Pleaded(message):
            return bench.plea(message, message.sent_at or now)
