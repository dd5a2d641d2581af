"""Deeds on a case: what must not happen first; two people never rule the same case."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cases.case import Judgement, Status
from bot.cases.effects import Ban, Delete, TimeOut, Warn
from bot.cases.stages import UNDONE_WITHIN
from bot.web.cases.choices import RUNGS, rung_of, value_of
from bot.web.pages.deeds import DEEDS
from filters.engine.charter import Step
from tests.bot.web.desk import DeskOf, desk
from tests.bot.web.players import id_of

DOCKET = "/channels/mona"
CASE = "/channels/mona/cases/1"


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[DeskOf]:
    async with desk(tmp_path) as opened:
        yield opened


@pytest.mark.parametrize(
    ("login", "status"), [("rita", 403), ("olga", 403), ("paul", 404), ("zoe", 404)]
)
async def test_who_may_not_rule_changes_nothing(here: DeskOf, login: str, status: int) -> None:
    case = await here.case()
    async with here.browser(login) as person:
        for deed in DEEDS:
            await person.open("/channels")
            await person.send(f"{CASE}/{deed}", outcome="uphold", seen="0")
            assert person.page.status_code == status
    assert here.now(case) == case
    assert await here.done() == []


async def test_a_form_from_elsewhere_rules_nothing(here: DeskOf) -> None:
    case = await here.case()
    async with here.browser("lea") as lea:
        await lea.open(CASE)
        own, lea.address = lea.address, "https://evil.example"
        answer = await lea.client.post(
            f"{own}{CASE}/rule",
            data={"outcome": "uphold", "seen": "0"},
            headers={"origin": lea.address},
        )
        assert answer.status_code == 403
    assert here.now(case) == case


async def test_of_two_who_rule_at_once_the_second_learns_who_was_first(here: DeskOf) -> None:
    case = await here.case()
    async with here.browser("lea") as lea, here.browser("nora") as nora:
        await lea.open(CASE)
        await nora.open(CASE)
        await lea.send(f"{CASE}/rule", outcome="dismiss")
        page = await nora.send(f"{CASE}/rule", outcome="uphold")
        assert "already ruled by lea" in page
        assert "dismissed" in page
    assert here.now(case).status is Status.DISMISSED
    assert await here.done() == []


async def test_a_claimed_case_is_refused_to_others_with_the_name(here: DeskOf) -> None:
    case = await here.case()
    async with here.browser("lea") as lea, here.browser("nora") as nora:
        await nora.open(CASE)
        await lea.open(CASE)
        assert "yours for 45 seconds" in await lea.send(f"{CASE}/claim")
        assert "lea is looking at it" in await nora.send(f"{CASE}/rule", outcome="uphold")
        assert here.now(case).status is Status.OPEN
        here.clock.pass_(seconds=46)
        await nora.open(CASE)
        await nora.send(f"{CASE}/rule", outcome="uphold")
        assert here.now(case).status is Status.UPHELD


@given(st.text(max_size=20) | st.from_regex(r"(delete|warn|timeout|case|ban)-?[0-9]{0,9}"))
def test_only_a_rung_that_can_be_named_again_is_one(text: str) -> None:
    rung = rung_of(text)
    assert rung is None or (rung.step is not Step.CASE and rung_of(value_of(rung)) == rung)


async def test_nonsense_is_refused_in_words(here: DeskOf) -> None:
    case = await here.case()
    async with here.browser("lea") as lea:
        await lea.open(CASE)
        for fields in (
            {"outcome": "hang"},
            {"rung": "timeout-99999999"},
            {"rung": "case"},
            {"outcome": "uphold", "seen": "-1"},
            {"outcome": "uphold", "seen": "٣"},
        ):
            page = await lea.send(f"{CASE}/rule", **fields)
            assert 'class="notice told wrong"' in page
        for path in (
            "/channels/mona/cases/999/rule",
            "/channels/mona/cases/x/rule",
            f"{CASE}/burn",
        ):
            await lea.open(CASE)
            await lea.send(path, outcome="uphold")
            assert lea.page.status_code == 404
    assert here.now(case) == case


async def test_somebody_of_the_team_is_not_sanctioned_by_a_slip(here: DeskOf) -> None:
    case = await here.case(login="paula")
    here.bench.team.ruling[id_of("paula")] = here.clock.now
    async with here.browser("lea") as lea:
        await lea.open(CASE)
        await lea.send(f"{CASE}/rule", rung="ban")
    assert here.now(case).status is Status.UPHELD
    assert await here.done() == ["delete"]


async def test_an_undo_that_comes_late_is_refused(here: DeskOf) -> None:
    case = await here.case()
    async with here.browser("lea") as lea:
        await lea.open(CASE)
        await lea.send(f"{CASE}/rule", rung="timeout-600")
        here.clock.now += UNDONE_WITHIN
        assert "more than two minutes" in await lea.send(f"{CASE}/undo", seen="1")
        page = await lea.open(CASE)
        assert "Overturn" in page
        await lea.send(f"{CASE}/rule", outcome="overturn")
    assert here.now(case).status is Status.OVERTURNED


async def test_upholding_does_what_is_proposed(here: DeskOf) -> None:
    case = await here.case()
    async with here.browser("lea") as lea:
        await lea.open(DOCKET)
        page = await lea.send(f"{CASE}/rule", outcome="uphold", back="docket")
        assert lea.page.url.path == DOCKET
        assert "Case 1, article 3, upheld" in page
        assert "upheld" not in await lea.open(DOCKET) or "told" not in lea.page.text
    assert case.proposed.step is Step.WARN
    assert await here.done() == ["delete", "warn"]
    assert isinstance(here.twitch.done[1], Warn)


@pytest.mark.parametrize(
    ("rung", "kind"), [("delete", Delete), ("timeout-3600", TimeOut), ("ban", Ban)]
)
async def test_a_digit_chooses_the_rung(here: DeskOf, rung: str, kind: type) -> None:
    case = await here.case()
    async with here.browser("lea") as lea:
        await lea.open(CASE)
        await lea.send(f"{CASE}/rule", rung=rung, note="trop, c'est trop")
    await here.done()
    assert kind in {type(one) for one in here.twitch.done}
    last = here.now(case).rulings[-1]
    assert (last.by.login, last.note) == ("lea", "trop, c'est trop")


def test_nine_digits_choose_nine_rungs_from_the_mildest_to_the_ban() -> None:
    assert len(RUNGS) == 9
    assert all(rung_of(value_of(one)) == one for one in RUNGS)
    assert RUNGS[-1].step is Step.BAN


async def test_an_undo_is_confirmed_by_reading_back_what_twitch_says(here: DeskOf) -> None:
    case = await here.case()
    async with here.browser("lea") as lea:
        await lea.open(CASE)
        await lea.send(f"{CASE}/rule", rung="timeout-600")
        await here.done()
        assert id_of("hugo") in here.twitch.silenced
        page = await lea.send(f"{CASE}/undo")
        assert "Twitch confirms: hugo may write again" in page
        assert "deleted message cannot be brought back" in page
    assert here.now(case).status is Status.OVERTURNED
    assert not here.twitch.silenced


async def test_an_undo_that_twitch_did_not_carry_out_is_told_as_such(here: DeskOf) -> None:
    await here.case()
    here.twitch.forgets_lifting = True
    async with here.browser("lea") as lea:
        await lea.open(CASE)
        await lea.send(f"{CASE}/rule", rung="timeout-600")
        await here.done()
        assert "still may not write" in await lea.send(f"{CASE}/undo")


async def test_a_dismissal_is_undone_by_opening_the_case_again(here: DeskOf) -> None:
    case = await here.case()
    async with here.browser("lea") as lea:
        await lea.open(DOCKET)
        page = await lea.send(f"{CASE}/rule", outcome="dismiss", back="docket")
        assert f"{CASE}/undo" in page
        assert "is open again" in await lea.send(f"{CASE}/undo")
    assert here.now(case).status is Status.OPEN


async def test_a_second_person_sees_a_ban_as_if_nobody_had_ruled_it(here: DeskOf) -> None:
    case = await here.case()
    async with here.browser("lea") as lea, here.browser("nora") as nora:
        await lea.open(CASE)
        await lea.send(f"{CASE}/rule", rung="ban", note="secret")
        await here.done()
        assert "second look" not in await lea.open(DOCKET)
        docket = await nora.open(DOCKET)
        assert "1 second look" in docket
        for page in (docket, await nora.open(CASE)):
            for word in ("lea", "secret", "upheld", "Lift the ban"):
                assert f">{word}" not in page
                assert f" {word} " not in page
        await nora.send(f"{CASE}/look", outcome="dismiss")
        page = await nora.open(CASE)
        assert "upheld by lea" in page
        assert "second look by nora: differs" in page
    look = here.now(case).handling.look
    assert look is not None
    assert look.opinion is not None
    assert look.opinion.outcome is Judgement.DISMISS


async def test_who_works_on_the_desk_is_present(here: DeskOf) -> None:
    await here.case()
    async with here.browser("lea") as lea, here.browser("mona") as mona:
        await mona.open(CASE)
        await mona.send(f"{CASE}/claim")
        await mona.send(f"{CASE}/release")
        assert not here.bench.team.present
        await lea.open(CASE)
        await lea.send(f"{CASE}/claim")
        assert id_of("lea") in here.bench.team.present


async def test_a_script_is_given_the_card_alone(here: DeskOf) -> None:
    case = await here.case()
    async with here.browser("lea") as lea:
        await lea.open(DOCKET)
        lea.client.headers["hx-request"] = "true"
        card = await lea.send(f"{CASE}/claim")
        assert card.lstrip().startswith('<article class="card')
        assert "yours for 45 seconds" in card
        here.bench.docket.put(replace(here.now(case), status=Status.SUPERSEDED))
        card = await lea.send(f"{CASE}/rule", outcome="uphold", seen="0")
        assert 'class="told wrong"' in card
