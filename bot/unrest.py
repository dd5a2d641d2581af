"""What stirs a chat as a whole: follows, raids, the shield, and terms that Twitch blocks."""

from bot.bench import Bench
from bot.cases.crisis import NO_ALARM, Alarm
from bot.cases.decision import Decision
from bot.events import Followed, Raided, ShieldMoved, Stirring, TermsMoved


def unrest(event: Stirring, bench: Bench) -> Decision | None:
    """Say what follows, if anything does."""
    return bench.stirred(_alarm(event, bench), event.at)


def _alarm(event: Stirring, bench: Bench) -> Alarm:
    match event:
        case Followed(_, count, at):
            return bench.crisis.followed(count, bench.charter, at)
        case Raided(_, raider, viewers, at):
            return bench.crisis.raided(raider, viewers, bench.charter, at)
        case ShieldMoved(_, by, up, at):
            return bench.crisis.shielded(by.login, at, up=up)
        case TermsMoved():
            return NO_ALARM
