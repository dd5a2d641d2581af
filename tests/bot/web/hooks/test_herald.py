"""Other programs are told what happens: signed, in order, until they took it or it is old."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.json import encode
from pydantic import ValidationError

from bot.cases.case import Case, Evidence, Judgement, Person, Ruling
from bot.cases.decision import Decision
from bot.ports.world import Channel
from bot.web.ground.hook_options import Event, HookOptions
from bot.web.hooks.happenings import Happening, happenings
from bot.web.hooks.herald import Herald, named
from bot.web.hooks.line import GIVE_UP, PAUSES
from bot.web.hooks.parcels import packed, unpacked
from filters.engine.phrase import Phrase
from tests.bot.web.desk import MONA, DeskOf, desk
from tests.bot.web.hooks.crm import SECRET, Crm, crm
from tests.bot.web.players import id_of
from tests.contracts.keeping import case as case_of
from tests.contracts.keeping import message as said
from tests.making import NINE

LEA = Person(id_of("lea"), "lea")


async def at_once(_: float) -> None:
    """No time passes in a test."""


@dataclass
class Days:
    """A clock on which days pass while a program is waited for."""

    now: datetime = NINE
    pauses: list[float] = field(default_factory=list)

    async def pass_(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.now += timedelta(seconds=seconds)


@dataclass
class Team:
    """The port `Notices`."""

    told: list[Phrase] = field(default_factory=list)

    async def tell(self, _: Channel, phrase: Phrase) -> None:
        self.told.append(phrase)


def herald(
    here: DeskOf, *hooks: HookOptions, days: Days | None = None, team: Team | None = None
) -> Herald:
    """Tell these programs of what is recorded from now on."""
    made = Herald(
        hooks,
        here.behind.world.channels,
        here.records.outbox,
        team or Team(),
        lambda: days.now if days else NINE,
        desk="https://bot.example",
        pause=days.pass_ if days else at_once,
    )
    here.records.outbox.begin(made)
    return made


@asynccontextmanager
async def telling(one: Herald) -> AsyncIterator[None]:
    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(one.run(), name="herald")
        yield
        running.cancel()


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[DeskOf]:
    async with desk(tmp_path) as made:
        yield made


def one_receiver(listening: Crm) -> str:
    ((receiver, _),) = named([listening.hook()])
    return receiver


def opened(case: Case) -> Decision:
    return Decision(MONA.id, case.opened_at, cases=(case,))


@pytest.mark.parametrize(
    "url",
    [
        "http://crm.example/x",
        "http://10.0.0.7/x",
        "ftp://127.0.0.1/x",
        "https://",
        "https://a:b@crm.example/",
        "https://crm.example:99999/",
        "https://crm.example/#x",
        "crm.example",
        "",
    ],
)
def test_what_others_could_read_is_no_address(url: str) -> None:
    with pytest.raises(ValidationError):
        HookOptions(url=url, secret=SECRET)


@pytest.mark.parametrize(
    "secret", ["", "hunter2", "whsec_", "whsec_c2hvcnQ=", "whsec_é", SECRET[6:]]
)
def test_what_can_be_guessed_is_no_secret(secret: str) -> None:
    with pytest.raises(ValidationError) as told:
        HookOptions(url="https://crm.example/", secret=secret)
    assert "hunter2" not in str(told.value)


async def test_a_redirect_is_not_followed_and_a_case_is_told_once(here: DeskOf) -> None:
    async with crm(307, 500) as listening:
        one = herald(here, listening.hook())
        await here.case()
        async with telling(one):
            (got,) = await listening.has(1)
            assert listening.asked == 3
        assert (got["type"], got["lost"]) == ("case.opened", 0)
        assert (got["data"]["viewer_login"], got["data"]["text"]) == ("hugo", None)
        assert "nouille" not in str(got)
        assert got["data"]["page"] == "https://bot.example/channels/mona/cases/1"


async def test_what_was_not_taken_before_the_end_is_told_after_the_next_start(
    here: DeskOf,
) -> None:
    async with crm(*[503] * 4) as listening:
        async with telling(herald(here, listening.hook(texts=True))):
            await here.case("nouille une", "mia")
            await here.case("nouille deux", "paul")
            await listening.was_asked(2)
        async with telling(herald(here, listening.hook(texts=True))):
            first, second = await listening.has(2)
        assert [one["data"]["text"] for one in (first, second)] == ["nouille une", "nouille deux"]
        assert len(set(listening.ids)) == 2


async def test_after_a_day_what_is_as_old_is_given_up_and_the_team_is_told_once(
    here: DeskOf,
) -> None:
    days, team = Days(), Team()
    half_a_day = len(PAUSES) + int(GIVE_UP.total_seconds() / 2 / PAUSES[-1])
    async with crm(*[503] * half_a_day) as listening:
        one = herald(here, listening.hook(), days=days, team=team)
        await here.case("nouille une", "mia")
        await here.case("nouille deux", "paul")
        await here.records.outbox.refused(one_receiver(listening), NINE)
        days.now = NINE + GIVE_UP / 2
        await here.case("nouille trois", "zazie")
        async with telling(one):
            (got,) = await listening.has(1)
        assert (got["data"]["number"], got["lost"]) == (3, 2)
        assert team.told == [Phrase.of("webhook.lost", webhook="web.webhooks 1", count=2)]
        assert days.pauses[:6] == [*PAUSES, PAUSES[-1]]


async def test_no_program_waits_for_another(here: DeskOf) -> None:
    async with crm(*[503] * 50) as deaf, crm() as listening:
        one = herald(here, deaf.hook(), listening.hook(), days=Days())
        async with telling(one):
            await here.case()
            await listening.has(1)


async def test_only_what_was_asked_for_is_told(here: DeskOf) -> None:
    async with crm() as other, crm() as listening:
        hooks = (
            other.hook(channels=("zoe",)),
            listening.hook(events=(Event.RULED, Event.QUESTION)),
        )
        async with telling(herald(here, *hooks)):
            case = await here.case()
            ruling = Ruling(LEA, here.clock.now, Judgement.UPHOLD)
            await here.behind.moderation.settle(here.bench.rule(case, ruling), None)
            (got,) = await listening.has(1)
            assert (got["type"], got["data"]["ruling"]["by"]) == ("case.ruled", "lea")
            assert other.asked == 0


async def test_where_nothing_is_told_nothing_is_written(here: DeskOf) -> None:
    await here.case()
    async with crm() as listening:
        assert await here.records.outbox.next(one_receiver(listening)) is None


async def test_a_program_is_known_by_its_address_alone() -> None:
    async with crm() as listening:
        first, second = listening.hook(), listening.hook(events=(Event.RULED,), texts=True)
        (known, _), (other, _) = named([first, second])
        assert known == one_receiver(listening)
        assert known != other
        assert "secret" not in known


async def test_a_claim_is_nothing_to_tell_and_ids_are_the_same_after_a_restart(
    here: DeskOf,
) -> None:
    case = await here.case()
    later = Decision(MONA.id, here.clock.now.replace(year=2030), cases=(case,))
    assert list(happenings(MONA, later)) == []
    (first,), (again,) = happenings(MONA, opened(case)), happenings(MONA, opened(case))
    assert first.id == again.id


@given(text=st.text(st.characters(exclude_categories=())))
def test_whatever_a_viewer_wrote_comes_out_as_json(text: str) -> None:
    one = Happening(Event.OPENED, MONA, case_of(1, evidence=Evidence(said(1, text), ())))
    waiting = packed(one, "crm", NINE, "https://bot.example", texts=True)
    assert waiting.text == text
    assert json.loads(waiting.body)["text"] is None
    told = json.loads(unpacked(waiting, 2))
    assert told["data"] == json.loads(encode(one.told("https://bot.example", texts=True)))
    assert told["lost"] == 2
