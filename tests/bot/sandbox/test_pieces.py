import asyncio
import json
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.acts.compose import fragments_of
from bot.sandbox.ask import of_object
from bot.sandbox.events.chat import chat_message
from bot.sandbox.player.audience import curve
from bot.sandbox.player.line import read_line
from bot.sandbox.refusal import Refusal
from bot.sandbox.show import show_clock
from bot.sandbox.state.message import Message, MessageBook
from bot.sandbox.state.person import Person, as_login
from bot.sandbox.state.world import World
from bot.sandbox.wall import ManualWall
from bot.sandbox.wire import encode

FERN = Person("1", "fern", "Fern")
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@given(
    st.text(max_size=60),
    st.lists(st.tuples(st.integers(-5, 70), st.integers(-5, 70), st.sampled_from([FERN, None]))),
)
def test_fragments_always_add_up_to_the_text(text: str, marks: list) -> None:
    fragments = fragments_of(text, marks)
    assert "".join(one.text for one in fragments) == text
    assert all(one.text for one in fragments)


@given(st.binary(max_size=80))
def test_no_bytes_break_the_reader_of_lines(text: str) -> None:
    read_line(text)


@given(st.text())
def test_every_text_makes_a_clean_login_or_none(text: str) -> None:
    login = as_login(text)
    assert len(login) <= 25
    assert all(one in "abcdefghijklmnopqrstuvwxyz0123456789_" for one in login)


@given(st.text(max_size=30))
def test_everybody_can_join_under_any_name(text: str) -> None:
    world = World(FERN)
    person = world.viewer(text)
    assert world.viewer(text) == person
    assert person.login


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["id", "n", "data"]), inner, max_size=3)
        ),
        max_leaves=8,
    )
)
def test_no_object_breaks_an_ask(value: object) -> None:
    ask = of_object({"id": value, "data": value})
    ask.texts("id")
    ask.flag("id")
    with suppress(Refusal):
        ask.maybe_text("id")
    with suppress(Refusal):
        ask.part("data").maybe_text("id")


@given(st.text(max_size=20))
def test_every_message_goes_over_the_wire(text: str) -> None:
    message = Message("m", FERN, FERN, text, fragments_of(text, ()), (), NOON, me=True)
    clean = text.encode(errors="ignore").decode()
    if clean == text:
        assert json.loads(encode(chat_message(message).payload))["message"]["text"]


@given(st.integers(0, 2**32), st.floats(-10, 40_000))
def test_a_stream_is_never_empty_and_never_overcrowded(seed: int, seconds: float) -> None:
    assert 1 <= curve(seed, seconds) <= 1000


def test_an_evening_rises_and_falls() -> None:
    evening = [curve(1, minute * 60) for minute in range(180)]
    busiest = evening.index(max(evening))
    assert 30 < busiest < 150
    assert evening[0] < max(evening) / 2 > evening[-1]


def test_a_book_forgets_the_oldest_and_strikes_by_author() -> None:
    book = MessageBook(most=3)
    for number in range(4):
        book.add(Message(f"{number}", FERN, FERN, "x", (), (), NOON))
    assert [one.id for one in book] == ["1", "2", "3"]
    book.strike("2")
    assert book.strike_author("1") == 2
    assert list(book) == []
    assert "2" in book


async def test_the_show_runs_faster_than_the_wall_and_never_back_by_itself() -> None:
    wall = ManualWall()
    show = show_clock(wall, starts=NOON, speed=20)
    await wall.advance(3)
    assert show.now() == NOON + timedelta(minutes=1)
    show.reach(NOON)
    assert show.now() == NOON + timedelta(minutes=1)
    assert show.wait_for(NOON + timedelta(minutes=2)) == 3
    show.pace(0)
    await wall.advance(100)
    assert show.now() == NOON + timedelta(minutes=1)
    assert show.wait_for(NOON + timedelta(hours=1)) == 0


async def test_sleepers_wake_in_the_order_of_their_hours() -> None:
    wall, woken = ManualWall(), []

    async def sleep(seconds: float) -> None:
        await wall.sleep(seconds)
        woken.append((seconds, wall.passed))

    async with asyncio.TaskGroup() as tasks:
        for seconds in (3, 1, 2):
            tasks.create_task(sleep(seconds), name=f"sleeper of {seconds}")
        await asyncio.sleep(0)
        await wall.advance(5)
    assert woken == [(1, 1), (2, 2), (3, 3)]
    assert wall.passed == 5
