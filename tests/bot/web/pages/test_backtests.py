"""What a charter would have done on the last lives is asked and read on the desk."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
import pytest_asyncio

from bot.backtest.report.page import policy
from bot.ports.hindsight import Look, Question, Stage
from filters.engine.phrase import Phrase
from tests.bot.web.desk import DeskOf, desk

pytestmark = pytest.mark.asyncio(loop_scope="module")
PATH = "/channels/mona/settings/backtest"


@dataclass(slots=True)
class Oracle:
    """The port `Hindsight`: answers what a test lets it answer."""

    looks: dict[str, Look] = field(default_factory=dict)
    busy: bool = False

    @property
    def policy(self) -> str:
        return policy()

    def ask(self, question: Question) -> bool:
        if not self.busy:
            self.looks[question.channel] = Look(question)
        return not self.busy

    def of(self, channel: str) -> Look | None:
        return self.looks.get(channel)

    def forget(self, channel: str) -> None:
        self.looks.pop(channel, None)

    def erased(self) -> None:
        self.looks.clear()

    async def run(self) -> None:
        raise NotImplementedError

    def turn(self, **changes: object) -> None:
        self.looks["9000"] = replace(self.looks["9000"], **changes)


@dataclass(slots=True)
class Room:
    desk: DeskOf
    oracle: Oracle


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def house(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[DeskOf]:
    async with desk(Path(tmp_path_factory.mktemp("desk"))) as made:
        yield made


@pytest.fixture
def room(house: DeskOf) -> Room:
    oracle = Oracle()
    house.front.behind = replace(house.behind, hindsight=oracle)
    return Room(house, oracle)


async def test_it_is_the_broadcasters_and_the_operators(room: Room) -> None:
    for login, code in (("olga", 200), ("nora", 403), ("lea", 403), ("zoe", 404)):
        async with room.desk.browser(login) as browser:
            await browser.open(PATH)
            assert browser.page.status_code == code, login
            await browser.open(f"{PATH}/report")
            assert browser.page.status_code == (404 if code == 200 else code)


async def test_a_question_waits_runs_and_is_answered(room: Room) -> None:
    async with room.desk.browser("mona") as browser:
        assert "Read the report" not in await browser.open(PATH)
        page = await browser.send(PATH, lives="7")
        assert "Waiting" in page
        assert 'hx-trigger="every 2s"' in page
        assert room.oracle.looks["9000"].question.lives == 7
        assert room.oracle.looks["9000"].question.text is None
        room.oracle.turn(stage=Stage.RUNNING, share=0.42, judged=1234)
        assert 'value="42"' in await browser.open(PATH)
        room.oracle.turn(stage=Stage.DONE, page="<p>all of it</p>")
        assert "Read the report" in await browser.open(PATH)
        assert await browser.open(f"{PATH}/report") == "<p>all of it</p>"
        kept = browser.page.headers["content-security-policy"]
        assert "default-src 'none'" in kept
        assert "unsafe" not in kept


async def test_a_change_is_asked_about_as_it_stands_in_the_editor(room: Room) -> None:
    async with room.desk.browser("mona", "fr") as browser:
        await browser.open(PATH)
        page = await browser.send(PATH, text='name = "<b>"\r\n', seen="x", why="")
        assert room.oracle.looks["9000"].question.text == 'name = "<b>"\n'
        assert room.oracle.looks["9000"].question.language == "fr"
        assert "ce que le changement aurait fait" in page


async def test_a_script_is_answered_by_the_part_that_changes(room: Room) -> None:
    async with room.desk.browser("mona") as browser:
        await browser.open(PATH)
        await browser.send(PATH, lives="1")
        part = await browser.client.get(
            room.desk.front.public + PATH, headers={"hx-request": "true"}
        )
        assert part.text.startswith('<div id="look"')
        assert "<html" not in part.text


async def test_what_went_wrong_is_said(room: Room) -> None:
    async with room.desk.browser("mona") as browser:
        await browser.open(PATH)
        await browser.send(PATH, lives="1")
        room.oracle.turn(
            stage=Stage.FAILED, why=Phrase.of("backtest.failed.charter", problem="<b>")
        )
        assert "cannot be read: &lt;b&gt;" in await browser.open(PATH)
        room.oracle.busy = True
        assert "Too many backtests wait" in await browser.send(PATH, lives="1")


async def test_it_is_stopped_by_whoever_asks(room: Room) -> None:
    async with room.desk.browser("mona") as browser:
        await browser.open(PATH)
        await browser.send(PATH, lives="1")
        assert "Waiting" not in await browser.send(f"{PATH}/stop")
        assert room.oracle.of("9000") is None
