"""What every store promises of a person who is erased: nothing of them is left in any column."""

from dataclasses import replace

import pytest
from sqlalchemy import text

from bot.animation.voice import Kind
from bot.cases.case import Case, Evidence, Person, Ruling, Status
from bot.cases.dealing import Acknowledged, Dealt
from bot.cases.effects import Notify, Say, TimeOut
from bot.cases.facts import Offence, Permitted, Removed
from bot.cases.mass.sweep import Aimed, Caught
from bot.cases.privacy.erasure import Identity
from bot.cases.voices.chorus import Chorus, Part
from bot.ports.airing import Change
from bot.ports.world import Logged, Progress
from bot.storage.erasure import TABLES, _Sweep
from bot.storage.records import SqlRecords
from bot.storage.tables import metadata
from filters.engine.charter import Outcome, Rung, Step
from filters.engine.message import Author, Mention, Message, Span
from filters.engine.phrase import Phrase
from tests.contracts.keeping import NINE, TALK, WALL, after, case, decision, finding, verdict

ID, LOGIN, NAME = "48151623", "quetzal_42", "Quetzalcoatl"
WORDS = ("jevaisvousdirelaverite", "une phrase que personne d’autre n’écrirait", "kw?")
THEM = Author(ID, LOGIN, NAME)
LEA = Author("777", "lea", "Léa")


def said(number: int, words: str, author: Author = THEM, **changes: object) -> Message:
    made = Message(f"m{number}", TALK, words, author, sent_at=after(number))
    return replace(made, **changes)  # type: ignore[arg-type]  # a test names what it changes


async def everywhere(records: SqlRecords) -> None:
    """Let a person leave a trace in every place that there is."""
    own = [said(number, words) for number, words in enumerate(WORDS)]
    named = said(
        10, f"@{LOGIN} tais-toi {NAME}", LEA, mentions=(Mention(Span(0, 11), LOGIN),), reply_to="m0"
    )
    await records.log([Logged(one, Outcome.CLEAR) for one in (*own, named, said(11, "salut", LEA))])
    theirs = case(
        1,
        Status.UPHELD,
        evidence=Evidence(own[0], (finding(WORDS[0]),), before=(named,), further=(own[1],)),
        rulings=(Ruling(Person("777", "lea"), after(3), "uphold", note=f"{NAME} insiste"),),  # type: ignore[arg-type]  # read back as it is kept
    )
    await records.record(
        decision(
            TimeOut(ID, 600, Phrase.of("told.timed_out", article=3, name=LOGIN)),
            Say(Phrase.of("said.timeout", name=f"@{NAME}")),
            Notify(Phrase.of("team.note", note=WORDS[1])),
            cases=(theirs, beside(own[1])),
            message_id="m0",
            case=1,
            verdict=replace(verdict("m0"), breaches=(quoting(),)),
        ),
        WALL,
        Logged(own[0], Outcome.BREACH),
    )
    await records.record(decision(facts=facts()), WALL)
    part = Part(THEM, "m2", WORDS[1], after(2))
    agreed = Part(LEA, "m10", f"+1 {LOGIN}", after(3))
    sung = Chorus(1, TALK, Kind.QUESTION, 0.9, Phrase("voice.question"), (part, agreed), after(2))
    await records.choruses.keep(TALK, [Change(sung)])


def beside(quoted: Message) -> Case:
    """A case of somebody else, before which they spoke."""
    by_lea = Evidence(said(11, "salut", LEA), (finding("salut"),), before=(quoted,))
    return case(2, evidence=by_lea)


def quoting() -> object:
    return replace(verdict().breaches[0], findings=(finding(WORDS[0]),))


def facts() -> tuple[object, ...]:
    abe = Person("id-abe", "abe")
    caught = (Caught(ID, LOGIN, ("m0",)), Caught("777", "lea", ("m10",)))
    aimed = Aimed(
        *(1, abe, WORDS[0], 60, Rung(Step.TIMEOUT, 60), caught, (), 0, 9, (WORDS[1], "salut")), NINE
    )
    return (
        *(Offence(ID, 3, NINE, 1), Permitted(ID, after(9), NINE), Acknowledged(ID, 1, NINE)),
        Dealt(ID, "ban", abe, NINE, note=f"{LOGIN} encore", login=LOGIN),
        Dealt("777", "timeout", abe, NINE, 60, login="lea"),
        *(aimed, Removed("0f", NINE)),
    )


async def columns(records: SqlRecords) -> dict[str, str]:
    """Everything that is written, as it is written, by table and column."""
    found: dict[str, str] = {}
    async with records._database.reading() as connection:
        for table in metadata.sorted_tables:
            for column in table.columns:
                cells = await connection.scalars(
                    text(f"SELECT {column.name} FROM {table.name}")  # noqa: S608  # our own names
                )
                found[f"{table.name}.{column.name}"] = "\n".join(map(str, cells))
    return found


async def traces(records: SqlRecords) -> dict[str, list[str]]:
    sought = (ID, LOGIN, NAME, *WORDS)
    return {
        place: there
        for place, cells in (await columns(records)).items()
        if (there := [one for one in sought if one.lower() in cells.lower()])
    }


async def test_no_column_holds_a_trace_of_whom_was_erased(records: SqlRecords) -> None:
    await everywhere(records)
    assert len(await traces(records)) >= 12
    who = await records.erasure.identify(LOGIN.upper())
    assert who is not None
    assert (who.ids, who.names) == ({ID}, {LOGIN, NAME})
    assert set(WORDS) <= who.texts
    await records.erasure.wish(who, WALL)
    assert await records.erasure.erase(who) >= 10
    assert await traces(records) == {}
    assert await records.erasure.erase(who) == 0
    assert await records.erasure.identify(LOGIN) is None


@pytest.mark.parametrize("tables", [0, 3, len(TABLES)])
async def test_one_may_begin_again_by_the_login_wherever_it_was_cut_off(
    records: SqlRecords, tables: int
) -> None:
    await everywhere(records)
    who = await records.erasure.identify(LOGIN)
    assert who is not None
    for table in TABLES[:tables]:
        await records.erasure._sweep(_Sweep(table, who, frozenset({"m0", "m1", "m2"}), True))
    again = await records.erasure.identify(LOGIN)
    assert again is not None
    assert again.ids == who.ids
    await records.erasure.erase(again)
    assert await traces(records) == {}


async def test_what_must_stay_for_account_stays(records: SqlRecords) -> None:
    await everywhere(records)
    who = await records.erasure.identify(ID)
    assert who is not None
    await records.erasure.erase(who)
    kept = await records.case(TALK, 1)
    assert kept is not None
    assert (kept.status, kept.article, len(kept.rulings)) == (Status.UPHELD, 3, 1)
    assert kept.evidence.message.author is None
    reports = await records.reports(TALK, 1)
    assert [one.effect.kind for one in reports] == ["timeout", "say", "notify"]
    assert all(one.answer.progress is Progress.EXPIRED for one in reports)
    known = await records.facts(TALK, NINE)
    assert [one.kind for one in known] == ["dealt", "dealt", "aimed", "removed"]
    assert [one.login for one in known if isinstance(one, Dealt)] == ["", "lea"]
    steps = await records.archive.steps(TALK, 10)
    assert {one.by.login for one in steps} == {"abe", "lea"}


async def test_what_others_wrote_stays_but_for_the_name(records: SqlRecords) -> None:
    await everywhere(records)
    await records.log([Logged(said(12, WORDS[2], LEA), Outcome.CLEAR)])
    who = await records.erasure.identify(LOGIN)
    assert who is not None
    await records.erasure.erase(who)
    (blanked, salut, same) = [
        one for one in await records.recent(TALK, NINE) if one.author is not None
    ]
    assert blanked.text == "@·········· tais-toi ············"
    assert blanked.mentions == (Mention(Span(0, 11), "··········"),)
    assert (salut.text, same.text) == ("salut", WORDS[2])
    other = await records.case(TALK, 2)
    assert other is not None
    assert other.evidence.message == said(11, "salut", LEA)
    assert [one.text for one in other.evidence.before] == [""]
    (sung,) = await records.choruses.since(TALK, NINE, 10)
    assert [one.text for one in sung.parts] == ["+1 ··········"]


@pytest.mark.parametrize("login", ["warn", "question", "3"])
async def test_a_name_like_our_own_words_breaks_nothing(records: SqlRecords, login: str) -> None:
    await everywhere(records)
    odd = replace(THEM, id=f"9{ID}", login=login, name=login.title())
    await records.log([Logged(said(20, "bonsoir", odd), Outcome.CLEAR)])
    who = await records.erasure.identify(login)
    assert who is not None
    await records.erasure.erase(who)
    assert await records.case(TALK, 1) is not None
    assert len(await records.facts(TALK, NINE)) == 7
    (sung,) = await records.choruses.since(TALK, NINE, 10)
    assert sung.kind is Kind.QUESTION
    (first, *_) = await records.reports(TALK, 1)
    assert first.effect.kind == "timeout"


async def test_a_wish_is_kept_sealed_until_a_bot_has_forgotten(records: SqlRecords) -> None:
    who = Identity(frozenset({ID}), frozenset({LOGIN}))
    await records.erasure.wish(who, WALL)
    assert await traces(records) == {}
    (wish,) = await records.erasure.wishes()
    assert (wish.who.ids, wish.who.names) == (who.ids, who.names)
    await records.erasure.fulfilled(wish)
    assert list(await records.erasure.wishes()) == []


async def test_what_a_bot_wrote_again_meanwhile_is_found_quickly(records: SqlRecords) -> None:
    await everywhere(records)
    who = await records.erasure.identify(LOGIN)
    assert who is not None
    known = await records.case(TALK, 1)
    await records.erasure.erase(who)
    assert known is not None
    await records.record(decision(cases=(replace(known, status=Status.OVERTURNED),)), WALL)
    assert await traces(records) != {}
    nameless = Identity(who.ids, who.names)
    assert await records.erasure.erase(nameless, thorough=False) >= 1
    left = await traces(records)
    assert all(ID not in there and LOGIN not in there for there in left.values()), left
