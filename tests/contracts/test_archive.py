"""What every store lets people look up: closed cases, what a viewer wrote, who did what."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest

from bot.cases.case import Evidence, Judgement, Person, Source, Status
from bot.cases.dealing import Dealt
from bot.cases.elsewhere import THERE
from bot.cases.lessons.lessons import Considered
from bot.cases.noted import Noted, Where
from bot.ports.archive import Archive, Mark, Search, Step, Trace
from bot.ports.world import Logged
from bot.storage.records import SqlRecords
from filters.engine.charter import Outcome
from filters.engine.message import Author
from tests.contracts.keeping import TALK, WALL, after, case, decision, message, ruling

MO, LEA = Person("id-mo", "mo"), Person("id-lea", "lea")
MONA = Author("id-mona", "mona", "Mona")
LATE = WALL + timedelta(days=99)


def closed(number: int, **changes: object) -> object:
    return case(number, Status.DISMISSED, **changes)


def told(number: int, text: str, login: str = "mona") -> object:
    evidence = Evidence(message(number, text, number, login), ())
    return closed(number, evidence=evidence)


async def keep(records: SqlRecords, *cases: object) -> None:
    for place, one in enumerate(cases):
        made = replace(decision(cases=(one,)), effects=(), facts=(), verdict=None)
        await records.record(made, WALL + timedelta(seconds=place))


async def numbers(records: SqlRecords, wanted: Search, limit: int = 50) -> list[int]:
    found = await records.archive.search(TALK, wanted, limit)
    return [one.number for one in found.cases]


async def test_it_fulfils_the_port(records: SqlRecords) -> None:
    archive: Archive = records.archive
    assert (await archive.search(TALK, Search(), 1)).cases == ()


async def test_messages_are_found_by_their_ids_in_their_channel_alone(records: SqlRecords) -> None:
    await records.log([Logged(message(number), Outcome.CLEAR) for number in (1, 2, 3)])
    wanted = [message(number).id for number in (3, 1)]
    found = await records.archive.messages(TALK, (*wanted, "gone"))
    assert [one.id for one in found] == wanted[::-1]
    assert not await records.archive.messages("elsewhere", wanted)


async def test_open_cases_and_those_of_others_are_not_found(records: SqlRecords) -> None:
    await keep(records, case(1), closed(2), closed(3, channel="other"))
    assert await numbers(records, Search()) == [2]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Search(article=3), [4, 3, 2]),
        (Search(status=Status.UPHELD), [3]),
        (Search(source=Source.REPORT), [4]),
        (Search(viewer="ZOE"), [4]),
        (Search(viewer="id-zoe"), [4]),
        (Search(by="LEA"), [3]),
        (Search(text="GENERALISE"), [2]),
        (Search(since=after(3), until=after(4)), [3]),
        (Search(before=3), [2, 1]),
        (Search(article=3, text="kappa", by="mo"), []),
    ],
)
async def test_each_filter_finds_its_own(
    records: SqlRecords, wanted: Search, found: list[int]
) -> None:
    said = replace(ruling(), by=LEA, outcome=Judgement.UPHOLD)
    await keep(
        records,
        replace(told(1, "hello"), article=None),
        told(2, "c'est généralisé ici"),
        case(3, Status.UPHELD, rulings=(said,)),
        replace(told(4, "kappa", "zoe"), source=Source.REPORT),
    )
    assert await numbers(records, wanted) == found


async def test_a_search_goes_on_where_it_stopped(records: SqlRecords) -> None:
    await keep(records, *(told(number, "the same") for number in range(1, 8)))
    for text in ("", "same"):
        first = await records.archive.search(TALK, Search(text=text), 3)
        rest = await records.archive.search(TALK, Search(text=text, before=first.further), 9)
        assert [one.number for one in (*first.cases, *rest.cases)] == [7, 6, 5, 4, 3, 2, 1]
        assert rest.further is None


async def test_no_sign_of_a_search_means_anything(records: SqlRecords) -> None:
    await keep(records, told(1, "100 % _ \\ ' \" sure"), told(2, "else"))
    for text in ("%", "_", "\\", "' \""):
        assert await numbers(records, Search(text=text)) == [1]
    for hostile in ("' OR 1=1 --", "%%%", "\x00", "\ud800"):
        assert await numbers(records, Search(text=hostile, viewer=hostile, by=hostile)) == []


async def test_what_was_forgotten_is_found_by_all_but_its_text(records: SqlRecords) -> None:
    await keep(records, told(1, "secret"))
    await records.forget(LATE)
    assert await numbers(records, Search(text="secret")) == []
    assert await numbers(records, Search(viewer="mona")) == [1]


async def test_what_a_viewer_wrote_is_theirs_alone(records: SqlRecords) -> None:
    stranger = message(9, "earlier owner of the name")
    stranger = replace(stranger, author=replace(stranger.author, id="id-old"))
    mine = [message(number, f"text {number}", number) for number in (1, 2, 3)]
    other = message(4, "not mine", 4, "zoe")
    logged = [Logged(one, Outcome.CLEAR) for one in (stranger, *mine, other)]
    await records.log(logged)
    said = await records.archive.said(TALK, MONA, 2)
    assert [one.message.text for one in said] == ["text 3", "text 2"]
    further = await records.archive.said(TALK, MONA, 2, after(2))
    assert [one.message.text for one in further] == ["text 1"]
    found = await records.archive.profile(TALK, "MONA")
    assert found is not None
    assert (found.author.id, found.messages, found.first) == ("id-mona", 3, after(1))
    assert await records.archive.profile(TALK, "nobody") is None
    await records.forget(LATE)
    assert await records.archive.said(TALK, MONA, 9) == ()


def fact(kind: str, minute: float) -> object:
    made = {
        "noted": Noted(MO, "calm", after(minute), Where.CHAT, "12"),
        "considered": Considered("ab12", "cd34", 12, accepted=True, by=LEA, at=after(minute)),
        "dealt": Dealt("id-mona", "timeout", MO, after(minute), 60, "a reason", login="mona"),
    }
    return made[kind]


async def test_every_step_stands_in_its_place(records: SqlRecords) -> None:
    same = [fact(one, 5) for one in ("noted", "considered", "dealt")] * 3
    await records.record(replace(decision(), effects=(), cases=(), facts=tuple(same)), WALL)
    ruled = replace(ruling(), by=LEA, at=after(5))
    there = replace(ruled, note=THERE)
    await keep(records, *(closed(number, rulings=(ruled, there)) for number in (1, 2)))
    found = list[Step]()
    mark: Mark | None = None
    while portion := await records.archive.steps(TALK, 2, mark):
        found += portion
        mark = portion[-1].mark
    assert len(found) == len({one.mark for one in found}) == 13
    assert all(later.mark > earlier.mark for later, earlier in pairwise(found))
    assert {one.deed for one in found} == {"calm", "accepted", "dealt_timeout", "ruled_dismiss"}
    first = next(one for one in found if one.mark.trace is Trace.RULING)
    assert (first.case, first.by, first.where) == (2, LEA, Where.TWITCH)
    dealt = next(one for one in found if one.deed == "dealt_timeout")
    assert (dealt.about, dealt.seconds, dealt.where) == ("mona", 60, Where.TWITCH)


async def test_no_step_says_what_a_viewer_wrote_or_why(records: SqlRecords) -> None:
    facts = (fact("dealt", 1), fact("noted", 2))
    await records.record(replace(decision(), facts=facts), WALL)
    assert "reason" not in str(await records.archive.steps(TALK, 9))
    assert await records.archive.steps("other", 9) == ()
