"""Programs list and move what viewers say: with the right scope, once, and from what they read."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.cases.case import Person
from bot.cases.dealing import Dealt
from bot.cases.decision import Decision
from bot.cases.noted import Where
from bot.cases.voices.chorus import Stage
from bot.web.door.access import Deed
from bot.web.hooks.singing import singing
from tests.bot.web.api.client import program_of
from tests.bot.web.desk import MONA, DeskOf, desk
from tests.bot.web.players import id_of

VOICES = "/channels/mona/voices"
LEA = Person(id_of("lea"), "lea")


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[DeskOf]:
    async with desk(tmp_path) as made:
        await made.say("question pour mona : tu as lu le rapport ? \ud800", "hugo")
        await made.behind.stage.voices.idle()
        yield made


async def test_a_token_that_only_reads_moves_nothing(here: DeskOf) -> None:
    async with program_of(here, "lea", Deed.READ) as reader, program_of(here, "zoe") as zoe:
        await reader.post(f"{VOICES}/1/send", version=0)
        assert reader.status == 403
        await zoe.get(VOICES)
        assert zoe.status == 404
        body = await reader.get(VOICES, stage="new")
        assert [one["stage"] for one in body["voices"]] == ["new"]
        assert "\ufffd" in body["voices"][0]["text"]


async def test_what_was_moved_meanwhile_is_a_conflict(here: DeskOf) -> None:
    async with program_of(here, "lea") as lea:
        body = await lea.post(f"{VOICES}/1/send", version=0)
        assert (lea.status, body["voice"]["stage"], body["voice"]["version"]) == (200, "sent", 1)
        await lea.post(f"{VOICES}/1/keep", version=0)
        assert lea.status == 409
        await lea.post(f"{VOICES}/7/keep", version=0)
        assert lea.status == 404
        await lea.post(f"{VOICES}/1/hang", version=0)
        assert lea.status == 422
        assert (await lea.get(VOICES, stage="kept"))["voices"] == []


async def test_programs_are_told_what_was_heard_moved_and_withdrawn(here: DeskOf) -> None:
    order = here.behind.stage.order
    floor = await order.floor(MONA.id)
    (new,) = floor.at(Stage.NEW)
    sent = await order.move(MONA.id, 1, Stage.SENT, LEA, Where.DESK)
    fact = Dealt("id-hugo", "ban", LEA, here.clock.now)
    here.behind.stage.voices.decided(MONA, None, Decision(MONA.id, here.clock.now, facts=(fact,)))
    gone = floor.get(1)
    assert gone
    steps = [singing(MONA, None, new), singing(MONA, new, sent), singing(MONA, sent, gone)]
    told = [one.told("https://bot.example", texts=True) for one in steps if one]
    assert [one.event for one in steps if one] == [
        "question.asked",
        "voice.moved",
        "voice.withdrawn",
    ]
    assert [bool(one.text) for one in told] == [True, True, False]
    assert singing(MONA, sent, sent) is None
    first = steps[0]
    assert first
    assert first.told("", texts=False).text is None
