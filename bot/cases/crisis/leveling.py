"""When another level is proposed, and what follows when somebody takes the channel to one.

Up at once, down slowly: a level is proposed with a sign, the way back after a while without any.
Nothing is proposed twice within ten minutes, nor against what a person decided that lately.
"""

from datetime import datetime, timedelta

from bot.cases.case import Person
from bot.cases.crisis.alarms import Alarms
from bot.cases.crisis.level import Level, Levelled, LevelProposed, strictness
from bot.cases.crisis.upheavals import Upheavals
from bot.cases.effects import Effect, Notify
from bot.cases.noted import NOBODY
from filters.engine.levels import Levels
from filters.engine.phrase import Phrase

LATELY = timedelta(minutes=10)
"""How long a sign counts, and a decision or a proposal is left in peace."""

Step = tuple[tuple[Effect, ...], LevelProposed | Levelled]


def proposed(known: Alarms, upheavals: Upheavals, rules: Levels, now: datetime) -> Step | None:
    """Propose another level, or leave one where the charter says so; None where all is well."""
    level, signs = known.level, _signs(known, upheavals, now)
    wanted = _wanted(level, signs, rules)
    if wanted.height > level.height:
        return _proposal(known, wanted, signs, now) if rules.propose else None
    if wanted is level or not _is_quiet(known, upheavals, rules, now):
        return None
    if rules.leave:
        return entered(level.below, NOBODY, rules, now)
    return _proposal(known, level.below, 0, now) if rules.propose else None


def entered(level: Level, by: Person, rules: Levels, now: datetime) -> Step:
    """Take a channel to a level; the team is told who did."""
    leads = strictness(level, rules).leads
    word = "left" if by == NOBODY else "entered_leads" if leads else "entered"
    told = Notify(Phrase.of(f"level.{word}.{level}", by=by.login))
    return (told,), Levelled(level, by, now)


def _wanted(level: Level, signs: int, rules: Levels) -> Level:
    """Return the level that so many signs speak for; none speaks for less than that one below."""
    if signs >= rules.signs:
        return Level.STORM
    if signs:
        return max(level, Level.WATCH, key=lambda one: one.height)
    return level.below


def _signs(known: Alarms, upheavals: Upheavals, now: datetime) -> int:
    wave = upheavals.proposed
    waves = wave is not None and now - wave.at <= LATELY and not upheavals.lulled(now)
    return len(known.lately(now, LATELY)) + waves


def _proposal(known: Alarms, level: Level, signs: int, now: datetime) -> Step | None:
    """Propose a level, unless that was done, or somebody decided otherwise, a moment ago."""
    if known.since is not None and now - known.since <= LATELY and level is not Level.STORM:
        return None
    last = known.proposed
    if last is not None and last.level is level and now - last.at <= LATELY:
        return None
    if last is not None and signs and last.level.height > level.height and now - last.at <= LATELY:
        return None
    word = "propose" if signs else "propose_down"
    told = Notify(Phrase.of(f"level.{word}.{level}", count=signs))
    return (told,), LevelProposed(level, signs, now)


def _is_quiet(known: Alarms, upheavals: Upheavals, rules: Levels, now: datetime) -> bool:
    """Whether nothing has happened for as long as the charter says, since it was entered too."""
    quiet = timedelta(seconds=rules.quiet)
    latest = [known.since] if known.since else []
    latest += [one.at for one in known.lately(now, quiet)]
    latest += [upheavals.proposed.at] if upheavals.proposed else []
    return all(now - one >= quiet for one in latest)
