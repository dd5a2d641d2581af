"""The figures of a live: counted, kept on disk, and told to the team before it is too late."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import cast

import pytest

from bot.bench.bench import Bench
from bot.cases.conduct import Conduct
from bot.cases.decision import Decision
from bot.cases.effects import Notify
from bot.cases.evening.minute import Minute
from bot.cases.staffing import Need, Outlook, StaffingOptions
from bot.moderation.life import Moderation
from bot.ports.world import Channel, World
from bot.team.headcount import Headcount, in_words, warning
from bot.words.render import render
from filters.engine.message import Message, Role
from tests.making import NINE, article, charter, message, viewer

ROOM = Channel("9000", "studiovert", "StudioVert", "fr")
WORK = Need(150, 1, 1, large=False, automod=None, by_load=3, in_time=0.42)


def test_a_figure_names_viewers_and_who_is_missing() -> None:
    live = Need(viewers=450, needed=3, present=1, large=False, automod=None)
    said = render(in_words(live), "fr")

    assert "450 spectateurs" in said
    assert "manquants 2" in said
    assert "AutoMod" not in said


def test_a_large_channel_hears_what_automod_would_save() -> None:
    live = Need(viewers=3000, needed=15, present=1, large=True, automod=False, saved=10)

    assert "AutoMod" in render(in_words(live), "fr")
    assert "10" in render(in_words(live), "en")


def test_work_that_asks_for_more_than_the_rule_is_told_as_work() -> None:
    said = render(in_words(WORK), "en")
    assert "about 42 % of grave cases. 3 needed, 1 present, 2 missing." in said
    assert "viewers" not in said


def test_a_warning_names_what_grows() -> None:
    soon = replace(WORK, by_load=1, outlook=Outlook(8, 3, 610))
    assert "In about 8 minutes there will be 610 viewers: 3" in render(warning(soon), "en")
    work = replace(soon, outlook=Outlook(5, 4))
    assert "dans 5 minutes" in render(warning(work), "fr").lower()
    assert "spectateurs" not in render(warning(work), "fr")


@dataclass
class Kept:
    """The port `Minutes`, from memory."""

    rows: list[Minute] = field(default_factory=list)
    read: int = 0

    async def keep(self, channel: str, one: Minute) -> None:
        assert channel == ROOM.id
        self.rows.append(one)

    async def between(self, channel: str, *spans: tuple[datetime, datetime]) -> Sequence[Minute]:
        assert channel == ROOM.id
        self.read += 1
        return [one for one in self.rows if any(a <= one.at < b for a, b in spans)]


@dataclass
class Show:
    """A live whose viewers and time a test sets."""

    bench: Bench
    kept: Kept
    now: datetime = NINE
    watching: int | None = 100
    known: frozenset[str] | None = None
    told: list[str] = field(default_factory=list)
    figures: dict[str, Need] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """Start anew, as after a restart."""
        world = cast("World", self)
        benches = {ROOM.id: self.bench}
        moderation = cast("Moderation", self)
        self.headcount = Headcount(
            world, benches, moderation, StaffingOptions(), figures=self.figures, minutes=self.kept
        )

    channels = {ROOM.id: ROOM}  # noqa: RUF012  # a world's

    @property
    def clock(self) -> "Show":
        return self

    @property
    def feed(self) -> "Show":
        return self

    @property
    def chat(self) -> "Show":
        return self

    def show(self) -> datetime:
        return self.now

    def staffed(self, channel: Channel, live: Need) -> None:
        assert self.figures[channel.id] == live

    async def viewers(self, _: Sequence[Channel]) -> dict[str, int]:
        return {} if self.watching is None else {ROOM.id: self.watching}

    async def automod_on(self, _: Channel) -> bool | None:
        return True

    async def moderators(self, _: Channel) -> frozenset[str] | None:
        return self.known

    async def settle(self, decision: Decision, _: Message | None) -> None:
        assert self.kept.rows[-1].at == decision.at
        assert all(isinstance(one, Notify) for one in decision.effects)
        self.told += [one.phrase.key for one in decision.effects if isinstance(one, Notify)]

    async def minute(self, watching: int | None) -> Need | None:
        self.now += timedelta(minutes=1)
        self.watching = watching
        await self.headcount.count()
        return self.figures.get(ROOM.id)

    def speaks(self, login: str, *roles: Role) -> None:
        said = message(author=viewer(login, *roles), sent_at=self.now)
        self.bench.consider(said, self.now)


@pytest.fixture
def show() -> Show:
    bench = Bench(ROOM.id, charter(article(3, "nouille", act_at=1.0)), Conduct(), language="fr")
    return Show(bench, Kept())


async def test_what_is_not_live_has_no_figure_and_keeps_no_minute(show: Show) -> None:
    assert await show.minute(300)
    assert await show.minute(None) is None
    assert len(show.kept.rows) == 1


async def test_each_minute_is_kept_with_what_came_in(show: Show) -> None:
    await show.minute(300)
    show.now += timedelta(seconds=5)
    show.speaks("hugo")
    show.bench.consider(message("quelle nouille", sent_at=show.now, author=viewer("hugo")))
    live = await show.minute(420)
    assert live
    assert (live.needed, live.by_load, live.reason) == (3, 1, live.reason)
    last = show.kept.rows[-1]
    assert (last.viewers, last.by_rule, last.by_load, last.cases) == (420, 3, 1, 1)
    assert last.ruling == 20
    assert last.in_time == 0


async def test_operators_count_and_who_is_a_moderator_no_longer_does_not(show: Show) -> None:
    show.bench.team.operators = frozenset({"olga"})
    show.speaks("olga")
    show.speaks("lise", Role.MODERATOR)
    show.speaks("chef", Role.BROADCASTER)
    live = await show.minute(300)
    assert live
    assert live.present == 2
    show.known = frozenset()
    live = await show.minute(300)
    assert live
    assert live.present == 1
    show.now += timedelta(minutes=10)
    live = await show.minute(300)
    assert live
    assert live.present == 0


async def test_the_team_is_warned_while_it_is_still_enough_and_a_restart_forgets_nothing(
    show: Show,
) -> None:
    watching = 100
    while not show.told:
        watching += 12
        show.speaks("lise", Role.MODERATOR)
        show.speaks("karim", Role.MODERATOR)
        live = await show.minute(watching)
        assert live
        if len(show.kept.rows) == 7:
            show.begin()
        assert not live.short
    assert show.told == ["staffing.soon"]
    assert show.kept.read == 2
    assert watching < 400


async def test_what_was_short_last_week_is_no_alarm_of_today(show: Show) -> None:
    for _ in range(4):
        await show.minute(900)
    await show.minute(None)
    show.now += timedelta(days=7)
    for _ in range(5):
        await show.minute(900)
    assert show.told == []
    for _ in range(2):
        await show.minute(900)
    assert show.told == ["staffing.plain"]
