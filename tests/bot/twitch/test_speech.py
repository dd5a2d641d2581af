"""Whatever strangers write: spans lie in the text, nothing crashes, nothing unwritable stays."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st
from msgspec import convert

from bot.twitch.speech import message_from
from bot.twitch.wire import Badge, Body, ChatMessage, Fragment, Mentioned
from filters.engine.message import Message, Role

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
BOT = "10"

texts = st.text(st.characters(), max_size=30)
pieces = st.builds(
    Fragment,
    text=texts,
    type=st.sampled_from(["text", "emote", "cheermote", "mention", "gif"]),
    mention=st.none() | st.builds(Mentioned, user_login=texts),
)


def chat(text: str, fragments: tuple[Fragment, ...] | None = (), **more: object) -> ChatMessage:
    known = {
        "broadcaster_user_id": "1",
        "chatter_user_id": "2",
        "chatter_user_login": "ana",
        "message_id": "m",
    }
    return ChatMessage(**known, message=Body(text, fragments), **more)  # type: ignore[arg-type]


def read(message: ChatMessage) -> Message:
    return message_from(message, NOON, BOT, live=None)


def check(message: Message) -> None:
    message.text.encode()
    assert "\0" not in message.text
    for emote in message.emotes:
        assert message.text[emote.span.start : emote.span.end] == emote.name
    for mention in message.mentions:
        assert 0 <= mention.span.start < mention.span.end <= len(message.text)


@given(st.lists(pieces, max_size=8), st.booleans())
def test_spans_lie_where_the_fragments_are(fragments: list[Fragment], me: bool) -> None:
    text = "".join(fragment.text for fragment in fragments)
    message = read(chat(f"\x01ACTION {text}\x01" if me else text, tuple(fragments)))
    check(message)
    visible = [one for one in fragments if one.type in {"emote", "cheermote"} and one.text]
    assert len(message.emotes) == len(visible)


@given(texts, st.lists(pieces, max_size=8))
def test_fragments_that_belong_to_another_text_do_no_harm(
    text: str, fragments: list[Fragment]
) -> None:
    check(read(chat(text, tuple(fragments))))


@given(texts)
def test_the_text_keeps_its_length(text: str) -> None:
    assert len(read(chat(f"x{text}")).text) == len(text) + 1


def test_spans_count_code_points() -> None:
    fragments = (Fragment("😀 "), Fragment("Kappa", "emote"))
    (emote,) = read(chat("😀 Kappa", fragments)).emotes
    assert emote.span == (2, 7)


def test_a_repeated_emote_lies_at_each_of_its_places() -> None:
    fragments = (Fragment("Kappa", "emote"), Fragment(" "), Fragment("Kappa", "emote"))
    spans = [emote.span for emote in read(chat("Kappa Kappa", fragments)).emotes]
    assert spans == [(0, 5), (6, 11)]


def test_slash_me_is_taken_apart() -> None:
    fragments = (Fragment("\x01ACTION waves "), Fragment("Kappa", "emote"), Fragment("\x01"))
    message = read(chat("\x01ACTION waves Kappa\x01", fragments))
    assert (message.text, message.me) == ("waves Kappa", True)
    assert message.emotes[0].span == (6, 11)


def test_badges_become_roles_and_are_kept() -> None:
    badges = (Badge("lead_moderator", "1"), Badge("founder", "0"), Badge("strange", "7"))
    message = read(chat("hi", badges=badges))
    assert message.author
    assert message.author.roles == {Role.LEAD_MODERATOR, Role.SUBSCRIBER}
    assert message.author.badges == {"lead_moderator/1", "founder/0", "strange/7"}


def test_the_other_room_of_a_shared_chat_is_named_and_ours_is_not() -> None:
    assert read(chat("hi", source_broadcaster_user_id="3")).source_channel == "3"
    assert read(chat("hi", source_broadcaster_user_id="1")).source_channel is None
    assert read(chat("hi")).source_channel is None


def test_what_nobody_needs_may_be_missing_or_null() -> None:
    bare = {
        "broadcaster_user_id": "1",
        "chatter_user_id": "2",
        "chatter_user_login": "ana",
        "message_id": "m",
        "message": {"text": "hi", "fragments": None},
        "badges": None,
        "reply": None,
        "something": {"new": 1},
    }
    message = read(convert(bare, ChatMessage))
    assert message.text == "hi"
    assert message.author
    assert message.author.name == "ana"


def test_an_introduction_is_a_first_message() -> None:
    message = read(chat("hi", message_type="user_intro"))
    assert message.author
    assert message.author.first_message
