"""What every store promises of a live that is accounted for."""

from dataclasses import replace
from datetime import timedelta

from bot.animation.voice import Kind
from bot.cases.airing import Aired
from bot.cases.case import Person, Status
from bot.cases.dealing import Dealt
from bot.cases.effects import Delete, Say
from bot.cases.evening.minute import Minute
from bot.cases.voices.chorus import Chorus, Move, Part, Stage
from bot.ports.airing import Change
from bot.ports.world import Answer, Logged, Progress
from bot.storage.records import SqlRecords
from filters.engine.charter import Outcome
from filters.engine.message import Author
from filters.engine.phrase import Phrase
from tests.contracts.keeping import NINE, TALK, WALL, after, case, decision, message, verdict

ABE = Person("id-abe", "abe")
LATER = NINE + timedelta(days=7)


async def kept(records: SqlRecords) -> None:
    """A live of an hour, and a little before and after it."""
    said = [(-5.0, "zoe"), (0.2, "mona"), (0.9, "zoe"), (3.0, "mona"), (60.0, "mona")]
    await records.log(
        [
            Logged(message(number, "salut", minutes, login), Outcome.CLEAR)
            for number, (minutes, login) in enumerate(said)
        ]
    )
    for ended in (None, after(60)):
        await records.record(decision(facts=(Aired("s1", NINE, ended),)), WALL)
    acted = decision(
        *(Delete("m1"), Say(Phrase("said.delete"))),
        at=after(3),
        cases=(case(1, Status.ACTED, opened_at=after(3)),),
        case=1,
        message_id="m1",
        verdict=verdict(),
    )
    (deleting, _) = await records.record(acted, WALL)
    await records.answered(deleting.id, Answer(Progress.DONE))
    late = decision(Delete("m3"), at=after(80), case=1, message_id="m3")
    stranger = decision(Delete("m9"), at=after(80), message_id="m9")
    for one in (late, stranger):
        await records.record(one, WALL)
    before = Dealt("id-zoe", "ban", ABE, after(-1), login="zoe")
    within = replace(before, at=after(30))
    await records.record(decision(facts=(before, within), at=after(30)), WALL)
    for minute in (0, 1, 61):
        counted = Minute(at=after(minute), viewers=90 + minute, present=1, by_rule=1)
        await records.minutes.keep(TALK, counted)


async def sung(records: SqlRecords) -> None:
    part = Part(Author("id-zoe", "zoe", "Zoé"), "m2", "combien ?", after(2))
    move = Move(ABE, after(4), Stage.ON_AIR)
    heard = Chorus(
        1, TALK, Kind.QUESTION, 0.9, Phrase("voice.question"), (part,), after(2), moves=(move,)
    )
    declined = replace(heard, number=2, stage=Stage.DECLINED)
    for one in (heard, declined):
        await records.choruses.keep(TALK, [Change(one)])


async def test_a_channel_of_which_nothing_is_known_has_no_lives(records: SqlRecords) -> None:
    assert await records.evenings.lives(TALK, LATER, 5) == ()
    assert await records.channels.known() == {}


async def test_a_live_is_read_with_all_that_belongs_to_it(records: SqlRecords) -> None:
    await kept(records)
    await sung(records)
    (live,) = await records.evenings.lives(TALK, LATER, 5)
    assert (live.begun, live.ended, live.told) == (NINE, after(60), True)
    made = await records.evenings.material(TALK, "talk", live, after(60))
    assert (made.talk.messages, made.talk.chatters) == (3, 2)
    assert made.talk.minutes == ((0, 2), (3, 1))
    assert [one.number for one in made.cases] == [1]
    assert [(one.effect.kind, one.progress, one.judged) for one in made.acts] == [
        ("delete", "done", True),
        ("delete", "pending", False),
    ]
    assert [one.at for one in made.facts] == [after(30)]
    assert [one.viewers for one in made.minutes] == [90, 91]
    (quote,) = made.quotes or ()
    assert (quote.text, quote.votes, quote.shown) == ("combien ?", 1, after(4))


async def test_the_totals_need_less(records: SqlRecords) -> None:
    await kept(records)
    (live,) = await records.evenings.lives(TALK, LATER, 5)
    made = await records.evenings.material(TALK, "talk", live, after(60), whole=False)
    assert (made.talk.messages, made.talk.minutes, made.quotes) == (3, (), ())


async def test_a_channel_is_known_by_what_its_streamer_wrote(records: SqlRecords) -> None:
    await kept(records)
    assert await records.channels.known() == {TALK: ""}
    own = message(40, "bonsoir", 2, "talk")
    assert own.author is not None
    own = replace(own, author=replace(own.author, id=TALK))
    await records.log([Logged(own, Outcome.CLEAR)])
    assert await records.channels.known() == {TALK: "talk"}
