"""Whatever is said, under whatever modes: it is shown, held or dropped, and nothing breaks."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.sandbox.acts.compose import compose, fragments_of
from bot.sandbox.acts.hold import hold_back
from bot.sandbox.acts.modes import set_modes
from bot.sandbox.acts.speak import speak
from bot.sandbox.acts.terms import block_term
from bot.sandbox.events.automod import message_held
from bot.sandbox.events.fragments import cut_at
from bot.sandbox.founding import found
from bot.sandbox.options import SandboxOptions
from bot.sandbox.state.hold import ByAutomod
from bot.sandbox.state.lexicon import Lesson
from bot.sandbox.state.modes import Modes
from bot.sandbox.wall import ManualWall
from bot.sandbox.wire import encode

MODES = st.builds(
    Modes,
    slow=st.none() | st.integers(3, 120),
    followers=st.none() | st.integers(0, 129_600),
    subscribers=st.booleans(),
    emotes=st.booleans(),
    unique=st.booleans(),
    delay=st.sampled_from((None, 2, 4, 6)),
)
TEXTS = st.text(max_size=60) | st.sampled_from(("flarn", "a spam b", "Kappa", "@house hi"))


@given(modes=MODES, texts=st.lists(TEXTS, max_size=4))
@settings(max_examples=60)
async def test_each_message_is_shown_or_there_is_a_reason(modes: Modes, texts: list[str]) -> None:
    twitch = found(SandboxOptions(automod=4), ManualWall())
    channel, fern = twitch.world.channel(), twitch.world.viewer("fern")
    twitch.lexicon.teach(Lesson("flarn", "swearing", 1))
    await block_term(twitch, channel, channel.broadcaster, "spam")
    await set_modes(twitch, channel, channel.broadcaster, modes)
    for text in texts:
        message = compose(twitch, channel, fern, text)
        reason = await speak(twitch, channel, message)
        shown = channel.messages.find(message.id) is not None
        assert shown is (reason == "")
        assert (message.id in channel.holds) is (reason == "msg_rejected")


@given(
    text=st.text(max_size=30),
    marks=st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), st.none()), max_size=3),
    stretches=st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=3),
)
def test_wherever_it_is_cut_no_letter_is_lost(text: str, marks: list, stretches: list) -> None:
    pieces = cut_at(fragments_of(text, marks), stretches)
    assert "".join(one.text for one in pieces) == text
    assert all(one.text for one in pieces)


@given(text=st.text(min_size=1, max_size=30), end=st.integers(1, 30))
async def test_whatever_is_held_can_be_told(text: str, end: int) -> None:
    twitch = found(SandboxOptions(), ManualWall())
    channel, fern = twitch.world.channel(), twitch.world.viewer("fern")
    cause = ByAutomod("swearing", 1, ((0, min(end, len(text))),))
    hold = await hold_back(twitch, channel, compose(twitch, channel, fern, text), cause)
    assert encode(message_held(channel.broadcaster, hold).payload)
