"""Gaps measured: what another shard saved is none."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.ports.events import Deaf
from bot.twitch.gaps import Gaps
from bot.twitch.lanes import Lanes
from bot.twitch.moments import Moments
from bot.twitch.rhythm import Rhythm

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


class Ground:
    """Two channels, each brought by a shard of its own, at two messages a second."""

    def __init__(self) -> None:
        self.lanes = Lanes(("1", "2"), 10)
        self.rhythm = Rhythm()
        self.moments = Moments()
        self.gaps = Gaps(self.lanes, self.rhythm, self.moments)
        self.now = asyncio.get_running_loop().time()
        self.moments.heard(NOON)
        for beat in range(40):
            self.rhythm.beat("1", "0", self.now - 20 + beat / 2)
            self.rhythm.beat("2", "1", self.now - 20 + beat / 2)

    def told(self, channel: str) -> list[Deaf]:
        lane = self.lanes[channel]
        events = [lane._waiting.popleft() for _ in range(len(lane))]
        return [one for one in events if isinstance(one, Deaf)]


@pytest.fixture
async def ground() -> Ground:
    return Ground()


async def test_what_another_shard_brings_instead_is_no_gap(ground: Ground) -> None:
    ground.gaps.shard_down("0")
    assert not ground.gaps.deaf
    ground.gaps.shard_up("0")
    assert ground.told("1") == ground.told("2") == []


async def test_a_shard_that_was_never_down_comes_up_without_a_word(ground: Ground) -> None:
    ground.gaps.shard_up("0")
    assert ground.told("1") == []


async def test_two_shards_down_at_once_are_one_gap_for_both(ground: Ground) -> None:
    ground.gaps.shard_down("0")
    ground.gaps.shard_down("1")
    assert ground.gaps.deaf == {"1", "2"}
    ground.gaps.shard_up("1")
    assert not ground.gaps.deaf
    ground.gaps.shard_up("0")
    assert len(ground.told("1")) == len(ground.told("2")) == 1


async def test_a_silent_shard_kept_what_it_should_have_brought(ground: Ground) -> None:
    ground.gaps.shard_down("0", silent_since=ground.now - 15)
    ground.gaps.shard_up("0")
    (gap,) = ground.told("1")
    assert gap.at - gap.since == pytest.approx(timedelta(seconds=15), abs=timedelta(seconds=1))
    assert gap.at == pytest.approx(NOON, abs=timedelta(seconds=1))
    assert gap.about == pytest.approx(30, abs=5)
    assert ground.told("2") == []


async def test_what_another_shard_brought_meanwhile_hides_no_gap(ground: Ground) -> None:
    ground.gaps.shard_down("0", silent_since=ground.now - 15)
    ground.rhythm.beat("1", "1", ground.now)
    ground.gaps.shard_up("0")
    (gap,) = ground.told("1")
    assert gap.about == pytest.approx(30, abs=5)
    assert ground.told("2") == []


async def test_what_a_silent_shard_was_given_in_place_of_a_closed_one_is_lost(
    ground: Ground,
) -> None:
    ground.gaps.shard_down("0")
    ground.gaps.shard_down("1", silent_since=ground.now - 15)
    ground.gaps.shard_up("0")
    (own,), (lent,) = ground.told("2"), ground.told("1")
    assert own.at - own.since == pytest.approx(timedelta(seconds=15), abs=timedelta(seconds=1))
    assert lent.at - lent.since < timedelta(seconds=1)


async def test_silence_is_measured_by_the_shard_that_brings_the_chat(ground: Ground) -> None:
    ground.gaps.shard_down("1", silent_since=ground.now - 25)
    ground.gaps.shard_down("0", silent_since=ground.now - 15)
    ground.gaps.shard_up("1")
    (gap,) = ground.told("1")
    assert gap.at - gap.since == pytest.approx(timedelta(seconds=15), abs=timedelta(seconds=1))
    assert gap.about == pytest.approx(30, abs=5)


async def test_silence_everywhere_is_told_once(ground: Ground) -> None:
    ground.gaps.shard_down("0", silent_since=ground.now - 15)
    ground.gaps.shard_down("1", silent_since=ground.now - 14)
    ground.gaps.shard_up("0")
    ground.gaps.shard_up("1")
    (gap,) = ground.told("1")
    assert gap.at - gap.since >= timedelta(seconds=15)
    assert len(ground.told("2")) == 1


async def test_a_channel_that_twitch_no_longer_sends_is_deaf(ground: Ground) -> None:
    ground.gaps.channel_down("1")
    assert ground.gaps.deaf == {"1"}
    ground.gaps.channel_up("1")
    ground.gaps.channel_up("1")
    assert len(ground.told("1")) == 1


async def test_nobody_looked_for_a_while_but_the_last_message_was_heard(ground: Ground) -> None:
    ground.gaps.channel_down("1", ground.now - 15)
    ground.gaps.channel_up("1")
    (gap,) = ground.told("1")
    assert gap.at - gap.since < timedelta(seconds=5)


async def test_a_channel_that_is_left_is_not_missed(ground: Ground) -> None:
    ground.gaps.channel_down("1")
    ground.gaps.forget(["1"])
    ground.gaps.channel_up("1")
    assert ground.told("1") == []


def test_a_pace_is_known_from_two_messages_on() -> None:
    rhythm = Rhythm()
    assert rhythm.expected("1", 10.0, 20.0) is None
    rhythm.beat("1", "0", 1.0)
    assert rhythm.expected("1", 10.0, 20.0) is None
    rhythm.beat("1", "0", 9.0)
    assert rhythm.expected("1", 11.0, 21.0) == 2
    assert rhythm.expected("1", 1000.0, 1010.0) is None


async def test_without_a_frame_this_machines_clock_counts() -> None:
    now = Moments().now()
    assert abs(now - datetime.now(UTC)) < timedelta(seconds=1)
