"""The past of a channel: the sum of its facts, owned by the channel's lane."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime
from itertools import product

from bot.cases.airing import Aired, Airing, Reported
from bot.cases.blocking.terms import Blocking, OwnTerms
from bot.cases.crisis.alarms import Alarms
from bot.cases.crisis.alerted import Alerted, Clipped
from bot.cases.crisis.level import Levelled, LevelProposed
from bot.cases.crisis.upheavals import Upheavals
from bot.cases.dealing import Acknowledged, Dealing, Dealt
from bot.cases.facts import (
    Alarming,
    Calmed,
    Crisis,
    Fact,
    Forgiven,
    Invited,
    Lulled,
    Offence,
    Paused,
    Permitted,
    Proposed,
    Reconsidered,
    Removed,
    Settled,
    Spoiler,
    Welcomed,
)
from bot.cases.greeting import Greeted
from bot.cases.history import History
from bot.cases.lessons.lessons import Considered
from bot.cases.lore import Lore
from bot.cases.mass.sweep import Aimed, Recalled, Struck, Sweep
from bot.cases.mass.sweeps import Sweeps
from bot.cases.noted import Noted
from bot.cases.rota.facts import OfRota
from bot.cases.rota.rota import Rota


class Past:
    """What policy may ask about before it decides; it changes by learning facts only."""

    def __init__(self) -> None:
        self._offences: defaultdict[tuple[str, int], list[Offence]] = defaultdict(list)
        self._forgiven: set[int] = set()
        self._settled: set[tuple[str, int | None]] = set()
        self._permits: dict[str, datetime] = {}
        self._paused_until: datetime | None = None
        self.upheavals = Upheavals()
        self.alarms = Alarms()
        self.lore = Lore()
        self.sweeps = Sweeps()
        self.history = History()
        self.greeted: Greeted | None = None
        """The stream at whose start the charter was named last."""
        self.airing = Airing()
        self.terms = OwnTerms()
        self.rota = Rota()
        self.considered: list[Considered] = []
        """The proposals for the charter that somebody accepted or declined, oldest first."""

    def learn(self, fact: Fact) -> None:
        """Take in one fact; facts are learnt in the order they happened."""
        match fact:
            case Offence():
                self._offences[fact.viewer_id, fact.article].append(fact)
            case Forgiven():
                self._forgiven.add(fact.case)
            case Settled():
                self._settled.add((fact.fingerprint, fact.article))
                self.lore.learn(fact)
            case Reconsidered():
                self._forgiven.discard(fact.case)
                self._settled -= set(product(fact.texts, fact.articles))
            case Permitted():
                self._permits[fact.viewer_id] = fact.until
            case Paused():
                self._paused_until = fact.until
            case _:
                self._pass_on(fact)

    def _pass_on(
        self,
        fact: Removed
        | Spoiler
        | Invited
        | Crisis
        | Sweep
        | Dealing
        | Alarming
        | Blocking
        | Greeted
        | Considered
        | Noted
        | Aired
        | Reported
        | OfRota,
    ) -> None:
        match fact:
            case Calmed() | Proposed() | Lulled() | Welcomed():
                self.upheavals.learn(fact)
            case Removed() | Spoiler() | Invited():
                self.lore.learn(fact)
            case Aimed() | Struck() | Recalled():
                self.sweeps.learn(fact)
            case Dealt() | Acknowledged():
                self.history.learn(fact)
            case Blocking():
                self.terms.learn(fact)
            case Alerted() | Clipped() | Levelled() | LevelProposed():
                self.alarms.learn(fact)
            case _:
                self._note(fact)

    def _note(self, fact: Greeted | Considered | Noted | Aired | Reported | OfRota) -> None:
        if isinstance(fact, Aired | Reported):
            self.airing.learn(fact)
        elif isinstance(fact, Greeted):
            self.greeted = fact
        elif isinstance(fact, Considered):
            self.considered.append(fact)
        elif not isinstance(fact, Noted):
            self.rota.learn(fact)

    def forget(self, viewers: Collection[str]) -> None:
        """Know some viewers no longer."""
        for key in [one for one in self._offences if one[0] in viewers]:
            del self._offences[key]
        for one in viewers:
            self._permits.pop(one, None)
        self.history.forget(viewers)
        self.rota.forget(viewers)

    def offences(self, viewer_id: str, article: int, since: datetime) -> int:
        """Count a viewer's breaches of an article that still count."""
        known = self._offences.get((viewer_id, article), ())
        return sum(one.at >= since and one.case not in self._forgiven for one in known)

    def settled(self, fingerprint: str, article: int | None) -> bool:
        """Whether a human found that text fair under that article."""
        return (fingerprint, article) in self._settled

    def permitted(self, viewer_id: str, at: datetime) -> bool:
        """Whether a viewer may post links now."""
        until = self._permits.get(viewer_id)
        return until is not None and at < until

    def paused(self, at: datetime) -> bool:
        """Whether the bot only watches now."""
        return self.paused_until(at) is not None

    def paused_until(self, at: datetime) -> datetime | None:
        """Until when the bot only watches, None where it acts."""
        until = self._paused_until
        return until if until is not None and at < until else None
