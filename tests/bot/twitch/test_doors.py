"""What may pass now, by the clock of the loop."""

import asyncio

import pytest

from bot.cases.effects import Ban, Delete, Effect, Say, SetChatMode, TimeOut, Unban, Warn, Whisper
from bot.twitch.budget import Bucket
from bot.twitch.doors import FIRST_SHUT, LONGEST_SHUT, Door, Doors
from filters.engine.charter import Modes
from filters.engine.phrase import Phrase
from tests.bot.twitch.test_budget import at_no_time, now

WHY = Phrase("told.timeout")
BAN, TALK = Ban("u", WHY), Say(WHY)


class House:
    """Doors with a bucket of their own, and a way through them."""

    def __init__(self, points: int = 600) -> None:
        self.bucket = Bucket(points)
        self.doors = Doors(lambda: self.bucket)

    def door(self, effect: Effect, channel: str = "1", *, moderator: bool = False) -> Door:
        return self.doors.of(channel, effect, as_moderator=moderator)

    async def passes(self, door: Door, times: int = 1) -> float:
        """Pass a door as soon as it opens; return after how many seconds."""
        began = now()
        for _ in range(times):
            await asyncio.sleep(self.doors.opens_in(door))
            self.doors.passes(door)
        return now() - began


def test_a_channel_takes_a_hundred_sanctions_in_half_a_minute() -> None:
    async def story() -> None:
        house = House()
        assert await house.passes(house.door(BAN), 100) == 0
        assert house.doors.opens_in(house.door(TimeOut("v", 60, WHY))) == pytest.approx(30)
        assert house.doors.opens_in(house.door(Unban("v"))) == pytest.approx(30)
        assert house.doors.opens_in(house.door(BAN, "2")) == 0
        assert house.doors.opens_in(house.door(Delete("m"))) == 0
        assert await house.passes(house.door(BAN)) == pytest.approx(30)

    at_no_time(story())


def test_a_viewer_says_twenty_things_in_half_a_minute_and_a_moderator_a_hundred() -> None:
    async def story() -> None:
        house = House()
        viewer, moderator = house.door(TALK), house.door(TALK, moderator=True)
        assert await house.passes(viewer, 20) == 0
        assert house.doors.opens_in(viewer) == pytest.approx(30)
        assert await house.passes(moderator, 80) == 0
        assert await house.passes(moderator) == pytest.approx(30)

    at_no_time(story())


def test_whispers_have_two_limits() -> None:
    async def story() -> None:
        house = House()
        whisper = house.door(Whisper("u", WHY))
        assert await house.passes(whisper, 3) == 0
        assert await house.passes(whisper) == pytest.approx(1)
        assert await house.passes(whisper, 96) == pytest.approx(32)
        assert await house.passes(whisper) > 20

    at_no_time(story())


def test_words_leave_points_to_deeds_and_deeds_to_questions() -> None:
    async def story() -> None:
        house = House(601)
        for _ in range(542):
            assert house.bucket.take()
        assert house.doors.opens_in(house.door(TALK)) > 0
        assert house.doors.opens_in(house.door(TALK, moderator=True)) == 0
        for effect in (BAN, Delete("m"), Warn("u", WHY), SetChatMode(Modes())):
            assert house.doors.opens_in(house.door(effect)) == 0
        for _ in range(53):
            assert house.bucket.take()
        assert house.doors.opens_in(house.door(BAN)) > 0
        assert house.bucket.wait() == 0

    at_no_time(story())


def test_a_refused_door_stays_shut_for_longer_each_time_until_something_passes() -> None:
    async def story() -> None:
        house = House()
        door, other = house.door(BAN), house.door(BAN, "2")
        shut = []
        for _ in range(7):
            house.doors.refused(door)
            house.doors.refused(door)
            shut.append(house.doors.opens_in(door))
            await asyncio.sleep(shut[-1])
        assert shut[:3] == pytest.approx([FIRST_SHUT, FIRST_SHUT * 2, FIRST_SHUT * 4])
        assert shut[-1] == pytest.approx(LONGEST_SHUT)
        assert house.doors.opens_in(other) == 0
        house.doors.opened(door)
        house.doors.refused(door)
        assert house.doors.opens_in(door) == pytest.approx(FIRST_SHUT)

    at_no_time(story())


def test_without_a_login_only_the_application_speaks() -> None:
    async def story() -> None:
        house = House()
        moderator = house.door(TALK, moderator=True)
        house.doors.login_failed()
        house.doors.opened(moderator)
        for effect in (BAN, Delete("m"), TALK):
            assert house.doors.opens_in(house.door(effect)) == pytest.approx(FIRST_SHUT)
        assert house.doors.opens_in(moderator) == 0
        house.doors.login_works()
        assert house.doors.opens_in(house.door(BAN)) == 0

    at_no_time(story())
