"""The last lives before a charter: one after the other, in a process beside the bot."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import cast

import pytest

from bot.cases.case import Person
from bot.cases.conduct import Conduct
from bot.cases.evening.lives import Live
from bot.codex.adoption import Origin
from bot.ports.evenings import Evenings
from bot.ports.hindsight import Look, Question, Stage
from bot.ports.world import Logged
from bot.storage.options import StorageOptions
from bot.storage.records import SqlRecords, open_records
from bot.wiring.looking_back import SIZE, Ground, LookingBack
from filters.engine.charter import Outcome
from tests.bot.backtest.desks import CHARTER, charter_file
from tests.making import NINE, message, viewer

MONA = Person("9000", "mona")


@dataclass(slots=True)
class Shows:
    """The port `Evenings`, as far as it is asked."""

    known: Sequence[Live] = (Live(NINE, NINE + timedelta(hours=1)),)
    asked: list[int] = field(default_factory=list)

    async def lives(self, _: str, __: datetime, limit: int) -> Sequence[Live]:
        self.asked.append(limit)
        return self.known[:limit]


@asynccontextmanager
async def looking_back(folder: Path, shows: Shows) -> AsyncIterator[LookingBack]:
    options = StorageOptions(url=f"sqlite:///{(folder / 'a.db').as_posix()}")
    charter = charter_file(folder)
    async with open_records(options) as records:
        await _talk(records)
        yield LookingBack(
            Ground(
                evenings=cast("Evenings", shows),
                chronicle=records.chronicle,
                url=options.url,
                origin=lambda _: Origin(str(charter), frozenset({charter})),
                names=lambda login: (login,),
                conduct=Conduct(),
                now=lambda: NINE,
            )
        )


async def _talk(records: SqlRecords) -> None:
    said = [
        message(
            text, id=f"m{place}", author=viewer("hugo"), sent_at=NINE + timedelta(minutes=place)
        )
        for place, text in enumerate(("salut", "quel mulet", "quelle truite"))
    ]
    await records.log([Logged(one, Outcome.CLEAR) for one in said])


def question(channel: str = "9000", text: str | None = None) -> Question:
    return Question(channel, "mona", 1, "fr", MONA, text)


async def settled(back: LookingBack, channel: str = "9000") -> Look:
    """Let it run until there is an answer."""
    running = asyncio.create_task(back.run(), name="looking back")
    try:
        async with asyncio.timeout(100):
            while (look := back.of(channel)) and look.stage in {Stage.WAITING, Stage.RUNNING}:
                await back.turned.wait()
                back.turned.clear()
    finally:
        running.cancel()
        await asyncio.wait([running])
    assert look is not None
    return look


async def test_of_too_many_the_last_is_sent_away_and_a_newer_takes_the_olders_place(
    tmp_path: Path,
) -> None:
    async with looking_back(tmp_path, Shows()) as back:
        assert all(back.ask(question(str(number))) for number in range(SIZE))
        assert not back.ask(question("one more"))
        newer = question("0", text="x")
        assert back.ask(newer)
        look = back.of("0")
        assert look is not None
        assert look.question is newer
        back.forget("0")
        assert back.of("0") is None


async def test_where_nothing_is_kept_that_is_said(tmp_path: Path) -> None:
    async with looking_back(tmp_path, Shows(known=())) as back:
        back.ask(question())
        look = await settled(back)
        assert look.why is not None
        assert look.why.key == "backtest.failed.nothing"


@pytest.mark.long
async def test_a_change_is_set_against_what_is_in_force(tmp_path: Path) -> None:
    async with looking_back(tmp_path, Shows()) as back:
        back.ask(question(text=CHARTER.replace("certainty = 0.6", "certainty = 0.99")))
        look = await settled(back)
        assert look.stage is Stage.DONE, look.why
        assert "Ce qui changerait" in look.page
        assert "1 message est traité autrement" in look.page
        assert "truite" in look.page
        back.ask(question(text="name = 5"))
        look = await settled(back)
        assert look.why is not None
        assert look.why.key == "backtest.failed.charter"


@pytest.mark.long
async def test_no_file_of_the_machine_can_be_built_upon(tmp_path: Path) -> None:
    secret = tmp_path / "secret.toml"
    secret.write_text("geheim = 1", "utf-8")
    async with looking_back(tmp_path, Shows()) as back:
        back.ask(
            question(
                text=CHARTER.replace('name = "essai"', f'name = "essai"\nextends = "{secret}"')
            )
        )
        look = await settled(back)
        assert look.why is not None
        assert "geheim" not in str(look.why)


async def test_after_an_erasure_no_answer_is_left_and_what_runs_begins_anew(tmp_path: Path) -> None:
    async with looking_back(tmp_path, Shows()) as back:
        for channel, stage in (("1", Stage.DONE), ("2", Stage.RUNNING), ("3", Stage.WAITING)):
            assert back.ask(question(channel))
            back._looks[channel] = replace(back._looks[channel], stage=stage, page="quel mulet")
        running = back._looks["2"].question
        back.erased()
        assert back.of("1") is None
        assert (again := back.of("2")) is not None
        assert (again.stage, again.page) == (Stage.WAITING, "")
        assert not back._is_asked(running)
        assert (still := back.of("3")) is not None
        assert still.stage is Stage.WAITING


async def test_what_takes_too_long_is_given_up(tmp_path: Path) -> None:
    async with looking_back(tmp_path, Shows()) as back:
        back.longest = 0
        back.ask(question())
        look = await settled(back)
        assert look.why is not None
        assert look.why.key == "backtest.failed.slow"


@pytest.mark.long
async def test_the_end_of_the_bot_is_the_end_of_it(tmp_path: Path) -> None:
    async with looking_back(tmp_path, Shows()) as back:
        back.ask(question())
        running = asyncio.create_task(back.run(), name="looking back")
        async with asyncio.timeout(60):
            await back.turned.wait()
        assert (look := back.of("9000")) is not None
        assert look.stage is Stage.RUNNING
        running.cancel()
        async with asyncio.timeout(60):
            await asyncio.wait([running])
        assert running.cancelled()
