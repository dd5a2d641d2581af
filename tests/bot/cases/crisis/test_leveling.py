"""Levels: proposed with a sign, decided by people, and left slowly."""

from datetime import datetime, timedelta

import pytest

from bot.animation.watch.spike import Kind, Spike
from bot.cases.case import Person
from bot.cases.crisis.alarms import KEPT, Alarms
from bot.cases.crisis.alerted import Clipped, ClipStage
from bot.cases.crisis.alerting import alarmed
from bot.cases.crisis.level import Level, LevelProposed, strictness
from bot.cases.crisis.leveling import LATELY, entered, proposed
from bot.cases.crisis.upheavals import Upheavals
from bot.cases.effects import Clip, Mark, Notify
from bot.cases.facts import Lulled, Proposed
from bot.cases.noted import NOBODY
from filters.engine.levels import LEVELS, USUAL, Levels
from filters.engine.watches import Alerts
from tests.making import NINE

MO = Person("7", "mo")
SPIKE = Spike(Kind.WATCH, "marque", 24, 2.0, 60, 9, ("a", "b"), (1, 2, 24), 1, 5)
MINUTE = timedelta(minutes=1)


class Scene:
    """A channel's alarms, as time goes by."""

    def __init__(self, rules: Levels = LEVELS) -> None:
        self.rules = rules
        self.known = Alarms()
        self.upheavals = Upheavals()

    def spikes(self, at: datetime) -> None:
        for fact in alarmed((SPIKE,), self.known, Alerts(), at).facts:
            self.known.learn(fact)  # type: ignore[arg-type]  # an alert is one of its facts

    def looks(self, at: datetime) -> Level | None:
        """Return the level that is proposed or entered by itself."""
        step = proposed(self.known, self.upheavals, self.rules, at)
        if step is None:
            return None
        self.known.learn(step[1])
        return step[1].level

    def enters(self, level: Level, at: datetime) -> None:
        self.known.learn(entered(level, MO, self.rules, at)[1])


def test_calm_changes_nothing_and_nothing_is_proposed_without_a_sign() -> None:
    assert strictness(Level.CALM, LEVELS) == USUAL
    assert Scene().looks(NINE) is None


def test_a_level_is_never_entered_by_itself() -> None:
    scene = Scene(Levels(leave=True))
    for minute in range(5):
        scene.spikes(NINE + minute * MINUTE)
        scene.looks(NINE + minute * MINUTE)
    assert scene.known.level is Level.CALM


def test_one_sign_proposes_the_watch_once_and_three_a_storm() -> None:
    scene = Scene()
    scene.spikes(NINE)
    assert scene.looks(NINE) is Level.WATCH
    assert scene.looks(NINE + MINUTE) is None
    scene.spikes(NINE + 2 * MINUTE)
    assert scene.looks(NINE + 2 * MINUTE) is None
    scene.spikes(NINE + 3 * MINUTE)
    assert scene.looks(NINE + 3 * MINUTE) is Level.STORM
    assert scene.looks(NINE + 4 * MINUTE) is None


def test_what_somebody_decided_is_left_in_peace() -> None:
    scene = Scene()
    scene.spikes(NINE)
    scene.enters(Level.WATCH, NINE)
    scene.enters(Level.CALM, NINE + MINUTE)
    assert scene.looks(NINE + 2 * MINUTE) is None
    scene.spikes(NINE + LATELY + 2 * MINUTE)
    assert scene.looks(NINE + LATELY + 2 * MINUTE) is Level.WATCH


def test_the_way_back_is_proposed_step_by_step_after_a_while_without_a_sign() -> None:
    scene = Scene()
    scene.spikes(NINE)
    scene.enters(Level.STORM, NINE + MINUTE)
    assert scene.looks(NINE + 10 * MINUTE) is None
    assert scene.looks(NINE + 12 * MINUTE) is Level.WATCH
    assert scene.known.level is Level.STORM
    scene.enters(Level.WATCH, NINE + 13 * MINUTE)
    assert scene.looks(NINE + 20 * MINUTE) is None
    assert scene.looks(NINE + 24 * MINUTE) is Level.CALM


def test_a_level_is_left_by_itself_only_where_the_charter_says_so() -> None:
    scene = Scene(Levels(leave=True, quiet=60))
    scene.enters(Level.STORM, NINE)
    assert scene.looks(NINE + 2 * MINUTE) is Level.WATCH
    assert scene.known.level is Level.WATCH
    assert scene.known.steps[-1].by == NOBODY


def test_a_wave_is_a_sign_unless_a_moderator_says_that_it_is_none() -> None:
    scene = Scene()
    scene.upheavals.learn(Proposed("text", 9, NINE))
    assert scene.looks(NINE + MINUTE) is Level.WATCH
    other = Scene()
    other.upheavals.learn(Proposed("text", 9, NINE))
    other.upheavals.learn(Lulled(NINE + LATELY, NINE))
    assert other.looks(NINE + MINUTE) is None


def test_a_charter_may_want_no_proposals() -> None:
    scene = Scene(Levels(propose=False))
    scene.spikes(NINE)
    assert scene.looks(NINE) is None


def test_whoever_takes_a_channel_to_a_storm_calls_the_leads() -> None:
    (told,), fact = entered(Level.STORM, MO, LEVELS, NINE)
    assert isinstance(told, Notify)
    assert told.phrase.key == "level.entered_leads.storm"
    assert fact.level is Level.STORM
    ((told,), _) = entered(Level.WATCH, MO, LEVELS, NINE)
    assert isinstance(told, Notify)
    assert told.phrase.key == "level.entered.watch"


@pytest.mark.parametrize("signs", range(2, 6))
def test_so_many_signs_make_a_storm_as_the_charter_says(signs: int) -> None:
    scene = Scene(Levels(signs=signs))
    for one in range(signs):
        scene.spikes(NINE + one * MINUTE)
    assert scene.looks(NINE + signs * MINUTE) is Level.STORM


def test_spikes_together_make_one_clip_and_one_notice() -> None:
    known = Alarms()
    chat = Spike(Kind.CHAT, "", 300, 30.0, 60, 40, (), (30, 300))
    first = alarmed((SPIKE, chat), known, Alerts(marker=True), NINE)
    assert [type(one) for one in first.effects] == [Notify, Clip, Mark]
    assert len(first.facts) == 2
    for fact in first.facts:
        known.learn(fact)  # type: ignore[arg-type]  # alerts both
    again = alarmed((SPIKE,), known, Alerts(), NINE + MINUTE)
    assert again.effects == ()
    assert len(again.facts) == 1
    later = alarmed((SPIKE,), known, Alerts(), NINE + 3 * MINUTE)
    assert [type(one) for one in later.effects] == [Notify, Clip]


def test_what_is_told_of_a_spike_quotes_nobody() -> None:
    alarm = alarmed((SPIKE,), Alarms(), Alerts(), NINE)
    for effect in alarm.effects:
        assert isinstance(effect, Notify | Clip)
        assert all(value in {"marque", 24, 60, 9, 2} for _, value in effect.phrase.values)


def test_a_charter_may_want_neither_notice_nor_clip() -> None:
    assert alarmed((SPIKE,), Alarms(), Alerts(tell=False, clip=False), NINE).effects == ()


def test_spikes_that_share_a_clip_are_linked_to_it() -> None:
    known = Alarms()
    for at in (NINE, NINE + MINUTE, NINE + 5 * MINUTE):
        for fact in alarmed((SPIKE,), known, Alerts(), at).facts:
            known.learn(fact)  # type: ignore[arg-type]  # alerts all
    first, second, third = known.alerts.values()
    made = Clipped(first.key, ClipStage.MADE, "c", "u", "", NINE)
    known.learn(made)
    gap = timedelta(minutes=2)
    assert [known.clip_of(one, gap) for one in (first, second, third)] == [made, made, None]


def test_only_so_many_alarms_are_at_hand() -> None:
    known = Alarms()
    for number in range(KEPT + 10):
        known.learn(Clipped(str(number), ClipStage.MADE, "c", "u", "", NINE))
        known.learn(LevelProposed(Level.WATCH, 1, NINE))
    assert len(known.clips) == KEPT
    assert "0" not in known.clips
