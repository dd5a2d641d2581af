"""The team is told at its addresses: over the wire, by Apprise itself."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.notify.errors import NotifyError
from bot.notify.notifier import SIZE, Notifier
from bot.notify.occasions import OCCASIONS, may_leave
from bot.notify.options import NotifyOptions
from bot.notify.telling import Telling
from bot.ports.world import Channel
from bot.words.render import render
from filters.engine.phrase import Phrase
from tests.bot.notify.receiver import Receiver, open_receiver
from tests.making import NINE

PLATEAU = Channel("9000", "le_plateau", "Le Plateau", "fr")
WAVE = Phrase.of("wave.text", count=30, seconds=10)
WAITS = Phrase.of("overdue.waits", count=1, number=12, article=3, seconds=20)
EXPIRED = Phrase.of("overdue.expired", count=1, number=12, article=3)


class Watch:
    """A wall clock that somebody sets, and pauses that are only counted."""

    def __init__(self) -> None:
        self.now = NINE
        self.paused: list[float] = []

    def __call__(self) -> datetime:
        return self.now

    async def pause(self, seconds: float) -> None:
        self.paused.append(seconds)


@asynccontextmanager
async def sending(
    watch: Watch,
    desk: str = "",
    **options: Any,  # pydantic checks them
) -> AsyncIterator[Notifier]:
    notifier = Notifier(NotifyOptions(**options), watch, desk=desk, pause=watch.pause)
    async with asyncio.TaskGroup() as tasks:
        task = tasks.create_task(notifier.run(), name="notices")
        try:
            yield notifier
        finally:
            task.cancel()


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    async with open_receiver() as one:
        yield one


async def test_what_is_not_meant_for_outside_stays_here(receiver: Receiver) -> None:
    async with sending(Watch(), urls=[receiver.url]) as notifier:
        notifier.put(PLATEAU, Phrase.of("team.pattern_rests", pattern="nouille"))
        notifier.put(PLATEAU, Phrase.of("team.case_opened", number=4))
        notifier.put(PLATEAU, WAVE)
        (got,) = await receiver.has(1)
    assert "30" in got["message"]


async def test_a_case_that_waits_is_told_with_its_page(receiver: Receiver) -> None:
    async with sending(Watch(), "https://desk.example", urls=[receiver.url]) as notifier:
        notifier.put(PLATEAU, WAITS)
        (got,) = await receiver.has(1)
    assert got["title"] == "Chartreuse · le_plateau"
    assert got["message"].splitlines() == [
        render(WAITS, "fr"),
        "https://desk.example/channels/le_plateau/cases/12",
    ]


async def test_without_a_public_address_there_is_no_link(receiver: Receiver) -> None:
    async with sending(Watch(), urls=[receiver.url]) as notifier:
        notifier.put(PLATEAU, WAVE)
        (got,) = await receiver.has(1)
    assert "://" not in got["message"]


async def test_the_same_kind_is_not_told_again_at_once(receiver: Receiver) -> None:
    watch = Watch()
    async with sending(watch, urls=[receiver.url]) as notifier:
        for _ in range(4):
            notifier.put(PLATEAU, WAVE)
        notifier.put(Channel("1", "other", "Other", "en"), WAVE)
        await receiver.has(2)
        watch.now += timedelta(minutes=5)
        notifier.put(PLATEAU, WAVE)
        got = await receiver.has(3)
    assert [one["title"][-7:] for one in got] == ["plateau", "· other", "plateau"]
    assert "3 autres avis" in got[2]["message"]


async def test_what_somebody_declares_does_not_wait_behind_what_the_bot_noticed(
    receiver: Receiver,
) -> None:
    async with sending(Watch(), urls=[receiver.url]) as notifier:
        notifier.put(PLATEAU, WAVE)
        notifier.put(PLATEAU, Phrase.of("wave.names", count=9, seconds=60))
        notifier.put(PLATEAU, Phrase.of("level.entered.storm", by="lise"))
        got = await receiver.has(2)
        notifier.put(PLATEAU, Phrase.of("twitch.not_moderator"))
        notifier.put(PLATEAU, Phrase.of("team.deaf", seconds=60))
        got = await receiver.has(4)
    assert len(got) == 4
    assert "tempête" in got[1]["message"]


async def test_leads_are_told_only_of_what_nobody_took(receiver: Receiver) -> None:
    async with sending(Watch(), lead_urls=[receiver.url]) as notifier:
        notifier.put(PLATEAU, WAITS)
        notifier.put(PLATEAU, WAVE)
        notifier.put(PLATEAU, EXPIRED)
        (got,) = await receiver.has(1)
    assert "expiré" in got["message"]


async def test_an_address_that_fails_is_tried_again() -> None:
    watch = Watch()
    async with (
        open_receiver(500, 503) as receiver,
        sending(watch, urls=[receiver.url]) as notifier,
    ):
        notifier.put(PLATEAU, WAVE)
        await receiver.has(1)
    assert watch.paused == [2, 10]
    assert notifier.troubles == ()


async def test_an_address_that_keeps_failing_is_said_so_and_stops_nobody() -> None:
    watch = Watch()
    async with (
        open_receiver(*[500] * 4) as broken,
        open_receiver() as sound,
        sending(watch, urls=[broken.url, sound.url], gap_minutes=0) as notifier,
    ):
        notifier.put(PLATEAU, WAVE)
        await sound.has(1)
        (trouble,) = notifier.troubles
        assert "127.0.0.1" in trouble
        notifier.put(PLATEAU, WAVE)
        await sound.has(2)
        assert broken.asked == 4  # three tries, then one
        notifier.put(PLATEAU, WAVE)
        await broken.has(1)
        await sound.has(3)
        assert notifier.troubles == ()


async def test_nobody_waits_for_an_address_and_the_oldest_is_let_go(receiver: Receiver) -> None:
    notifier = Notifier(NotifyOptions(urls=[receiver.url], gap_minutes=0), Watch())
    for number in range(SIZE + 3):
        notifier.put(PLATEAU, Phrase.of("wave.text", count=1000 + number, seconds=10))
    async with asyncio.TaskGroup() as tasks:
        task = tasks.create_task(notifier.run(), name="notices")
        got = await receiver.has(SIZE)
        task.cancel()
    assert "1003" in got[0]["message"]
    assert "1102" in got[-1]["message"]


async def test_those_here_are_told_as_ever(receiver: Receiver) -> None:
    class Here:
        told: list[str] = []  # noqa: RUF012  # one test, one list

        async def tell(self, channel: Channel, phrase: Phrase) -> None:
            assert channel is PLATEAU
            self.told.append(phrase.key)

    async with sending(Watch(), urls=[receiver.url]) as notifier:
        telling = Telling(Here(), notifier)
        await telling.tell(PLATEAU, WAVE)
        await telling.tell(PLATEAU, Phrase.of("calm.begun"))
        await receiver.has(1)
    assert Here.told == ["wave.text", "calm.begun"]


def test_an_address_nobody_knows_is_refused_without_being_shown() -> None:
    options = NotifyOptions(urls=["json://127.0.0.1", "nowhere://very-secret"])
    with pytest.raises(NotifyError) as problem:
        Notifier(options, Watch())
    assert "`notify.urls.1`" in str(problem.value)
    assert "very-secret" not in str(problem.value)


@given(st.text(), st.sampled_from(sorted(OCCASIONS)))
def test_no_notice_carries_what_a_viewer_wrote(evil: str, key: str) -> None:
    phrase = Phrase.of(key, count=1, number=1, seconds=1, text=evil, login=evil, raider=evil)
    assert all(isinstance(value, int) or value == "…" for _, value in may_leave(phrase).values)
