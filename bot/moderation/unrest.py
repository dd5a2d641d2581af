"""What stirs a chat as a whole: follows, raids, the shield, and terms that Twitch blocks."""

from dataclasses import replace

from bot.bench.bench import Bench
from bot.cases.blocking.terms import Stage
from bot.cases.crisis.crisis import NO_ALARM, Alarm
from bot.cases.decision import Decision
from bot.cases.effects import Notify
from bot.ports.events import Followed, Raided, ShieldMoved, Stirring, TermsMoved
from filters.engine.phrase import Phrase


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
        case TermsMoved(blocked=False):
            return _declined(event, bench)
        case TermsMoved():
            return NO_ALARM


def _declined(event: TermsMoved, bench: Bench) -> Alarm:
    """Leave a term alone that a human took back, and say so: it is not asked for again."""
    ours = [known for text in event.texts if (known := bench.past.terms.get(text))]
    taken = tuple(
        replace(one, stage=Stage.DECLINED, at=event.at, by=event.by.login)
        for one in ours
        if one.stage in {Stage.ASKED, Stage.HELD}
    )
    told = Phrase.of("terms.declined_by", count=len(taken), by=event.by.login)
    return Alarm((Notify(told),), taken) if taken else NO_ALARM
