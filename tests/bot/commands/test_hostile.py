"""Whatever is typed after a command, nothing crashes, and nothing of it comes back."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.cases.effects import Say, Whisper
from bot.commands.catalogue import commands
from bot.words.render import render
from tests.bot.commands.stage import SPOILER, Room, never_evidence

NAMES = sorted(word for one in commands().values() for word in (one.name, *one.aliases))
HOSTILE = (
    "99999999999999999999",
    "-1",
    "0",
    "1 99999999999999999999s",
    "('; DROP TABLE cases; --",
    "@('; drop",
    "@" + "x" * 500,
    "x" * 500,
    "\u202egnissim",
    "@\u202emona",
    "\x00",
    "\ud800",
    "{number} {0.__class__} %s %(a)s",
    "①",
    "١٢",
    "1 \n 2",
    "@mona @mona @mona",
    "\U000e0000",
)
PIECES = st.sampled_from([*HOSTILE, "1", "#2", "@mona", "ban", "10m", "timeout", "60", "charte"])
TYPED = st.one_of(
    st.lists(PIECES, max_size=4).map(" ".join), st.text(st.characters(codec=None), max_size=500)
)
QUIET = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.mark.parametrize("name", NAMES)
async def test_no_hostile_argument_crashes_a_command(room: Room, name: str) -> None:
    await room.says("mona", SPOILER)
    for rest in HOSTILE:
        assert await room.types(f"!{name} {rest}") is not None
        assert await room.types(f"!{name} {rest}", whispered=True) is not None


@QUIET
@given(st.sampled_from(NAMES), TYPED)
async def test_whatever_is_typed_one_short_answer_comes(room: Room, name: str, rest: str) -> None:
    await room.says("mona", SPOILER)
    decision = await room.types(f"!{name} {rest}")
    assert decision is not None
    never_evidence(decision)
    told = [one.phrase for one in decision.effects if isinstance(one, Say | Whisper)]
    assert told
    for phrase in told:
        text = render(phrase, "fr")
        assert 0 < len(text) <= 500
        text.encode()


@QUIET
@given(st.text(st.characters(codec=None), min_size=20, max_size=500))
async def test_nothing_typed_comes_back_in_public(room: Room, rest: str) -> None:
    for name in ("charter", "uphold", "dismiss", "why", "permit", "pause", "judge"):
        for one in (await room.types(f"!{name} {rest}") or pytest.fail(name)).effects:
            assert not isinstance(one, Say) or rest.strip() not in render(one.phrase, "fr")


@QUIET
@given(st.text(st.characters(codec=None), max_size=200))
async def test_no_message_at_all_crashes_the_answering(room: Room, text: str) -> None:
    await room.types(text)
    await room.types(text, whispered=True)
