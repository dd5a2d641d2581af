"""The lookout: says when newcomers who do the same thing are so many that they are a wave."""

from collections import deque
from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.cases.crisis.gathering import Gathering, Tally
from bot.cases.crisis.likeness import prints, shapes
from bot.cases.crisis.wave import Kind, Wave
from filters.engine.charter import Outcome
from filters.engine.crisis import Waves
from filters.engine.finding import Family
from filters.engine.memory.lane import KNOWN
from filters.engine.message import Message
from filters.engine.recent import Recent
from filters.engine.verdict import Verdict

WHOLE = 2
"""What a newcomer weighs; one whom the channel has merely not seen lately weighs half."""
CHANCE = 2
"""How many times more newcomers must share the shape of a name, which they may by chance."""
ALIKE = 85
"""How alike the texts of a wave are, in percent, when regulars who say the same are counted."""


class Lookout:
    """Counts what newcomers have in common; each message costs only what its author is new."""

    def __init__(self) -> None:
        self._texts = Gathering()
        self._names = Gathering()
        self._breaches = Gathering()
        self._follows: deque[tuple[datetime, int]] = deque()

    def heard(
        self, message: Message, verdict: Verdict, recent: Recent, rules: Waves
    ) -> Iterator[Wave]:
        """Count a newcomer's message in; return the waves that it belongs to."""
        author, at = message.author, message.sent_at
        if author is None or at is None or recent.newness is KNOWN:
            return
        moment, within = at.timestamp(), float(rules.seconds)
        if breaks(verdict):
            # whoever breaks the charter at first is new enough, known to Twitch or not
            seen = self._breaches.add("", author.id, WHOLE, moment, within)
            yield from _wave(Kind.BREACHES, seen, rules)
        weight = int(recent.newness)
        for key in prints(message):
            seen = self._texts.add(key, author.id, weight, moment, within)
            if _is_many(seen, rules) and _is_theirs(recent, rules):
                yield from _wave(Kind.TEXT, seen, rules)
        if recent.spoke_before:
            return
        for key in shapes(author.login):
            seen = self._names.add(key, author.id, weight, moment, within)
            if seen.weight >= CHANCE * WHOLE * rules.newcomers:
                yield from _wave(Kind.NAMES, seen, rules)

    def followed(self, count: int, at: datetime, rules: Waves) -> Wave | None:
        """Count new follows in; return their wave, if they come too fast for people."""
        self._follows.append((at, count))
        since = at - timedelta(seconds=rules.follow_seconds)
        while self._follows[0][0] < since:
            self._follows.popleft()
        together = sum(each for _, each in self._follows)
        if together < rules.follows:
            return None
        return Wave(Kind.FOLLOWS, together, rules.follow_seconds)


def breaks(verdict: Verdict) -> bool:
    """Whether a message clearly breaks the charter by what it says, whoever says it too."""
    worst = verdict.gravest
    if verdict.outcome is not Outcome.BREACH or worst is None:
        return False
    return any(one.family is Family.CONTENT for one in worst.findings)


def _is_many(seen: Tally, rules: Waves) -> bool:
    return seen.weight >= WHOLE * rules.newcomers


def _is_theirs(recent: Recent, rules: Waves) -> bool:
    """Whether newcomers, not regulars, say it most."""
    crowd = recent.crowd(timedelta(seconds=rules.seconds), ALIKE)
    return crowd.newcomers >= rules.share * crowd.count


def _wave(kind: Kind, seen: Tally, rules: Waves) -> Iterator[Wave]:
    if _is_many(seen, rules):
        yield Wave(kind, seen.people, rules.seconds)
