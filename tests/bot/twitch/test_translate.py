"""Events of all kinds, known, strange and broken."""

import asyncio
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.ports.events import HumanActed, LostModerator, WarningRead
from bot.twitch.hearing import Hearing
from bot.twitch.lanes import Lanes
from bot.twitch.silences import FOR_EVER, Silences
from bot.twitch.translate import NOBODY, Standing
from bot.twitch.trouble import Troubles
from filters.engine.message import Role

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
BOT, ROOM, ANA, MONA = "10", "1", "100", "11"

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=10,
)
KINDS = (
    "channel.chat.message",
    "channel.chat.message_delete",
    "channel.chat.clear_user_messages",
    "automod.message.hold",
    "automod.message.update",
    "channel.unban_request.create",
    "channel.unban_request.resolve",
    "channel.suspicious_user.message",
    "channel.moderate",
    "channel.warning.send",
    "channel.warning.acknowledge",
    "channel.raid",
    "channel.follow",
    "channel.shield_mode.begin",
    "channel.shield_mode.end",
    "channel.moderator.add",
    "channel.moderator.remove",
    "stream.online",
    "stream.offline",
    "user.whisper.message",
    "channel.something.new",
)


class Listening:
    """A hearing with its lane and its troubles, and a hand to feed it."""

    def __init__(self) -> None:
        self.standing = Standing(BOT)
        self.lanes = Lanes([ROOM], 100)
        self.troubles = Troubles()
        self.hearing = Hearing(self.standing, self.lanes, self.troubles)
        self.fed = 0

    def feed(self, kind: str, event: object) -> None:
        self.hearing.heard(self._frame(kind, {}, event))

    def revoke(self, kind: str, why: str) -> None:
        self.hearing.revoked(self._frame(kind, {"type": kind, "status": why}, {}))

    def _frame(self, kind: str, subscription: dict[str, object], event: object) -> object:
        self.fed += 1
        return {
            "metadata": {
                "message_id": str(self.fed),
                "message_timestamp": "2026-03-01T12:00:00.123456789Z",
                "subscription_type": kind,
            },
            "payload": {
                "subscription": {"condition": {"broadcaster_user_id": ROOM}} | subscription,
                "event": event,
            },
        }

    def moderate(self, act: str, by: str = MONA, **target: object) -> None:
        known = {
            "broadcaster_user_id": ROOM,
            "moderator_user_id": by,
            "moderator_user_login": "mona",
            "action": act,
            "source_broadcaster_user_login": "voisine",
        }
        self.feed("channel.moderate", known | {act: target or None})

    async def heard(self) -> list[object]:
        lane = self.lanes[ROOM]
        return [await lane.take() for _ in range(len(lane))]


@given(st.lists(json_values, max_size=5))
def test_no_frame_whatever_is_in_it_breaks_the_hearing(frames: list[object]) -> None:
    async def listen() -> None:
        listening = Listening()
        for frame in frames:
            listening.hearing.heard(frame)
            listening.hearing.revoked(frame)

    asyncio.run(listen())


@given(st.sampled_from(KINDS), json_values)
def test_no_event_whatever_is_in_it_breaks_the_hearing(kind: str, event: object) -> None:
    async def listen() -> None:
        Listening().feed(kind, event)

    asyncio.run(listen())


async def test_an_event_that_cannot_be_read_is_told() -> None:
    listening = Listening()
    listening.feed("channel.chat.message", {"message_id": "1"})
    trouble = await listening.troubles.take()
    assert trouble.channel == ROOM
    assert trouble.phrase.key == "twitch.event_unreadable"
    assert await listening.heard() == []


async def test_the_bots_own_acts_are_not_a_humans() -> None:
    listening = Listening()
    listening.moderate("timeout", by=BOT, user_id=ANA)
    assert await listening.heard() == []


async def test_an_act_names_its_moderator_and_its_rank() -> None:
    listening = Listening()
    listening.moderate("ban", user_id=ANA)
    listening.moderate("delete", by=ROOM, user_id=ANA, message_id="m")
    listening.moderate("slow")
    listening.moderate("shared_chat_timeout", user_id=ANA)
    acts = [act for act in await listening.heard() if isinstance(act, HumanActed)]
    assert [(act.act, act.target_id, act.message_id) for act in acts] == [
        ("ban", ANA, None),
        ("delete", ANA, "m"),
        ("slow", None, None),
        ("timeout", ANA, None),
    ]
    assert [act.elsewhere for act in acts] == ["", "", "", "voisine"]
    ranks = [act.moderator.roles for act in acts]
    assert ranks == [{Role.MODERATOR}, {Role.BROADCASTER}, {Role.MODERATOR}, frozenset()]


async def test_a_time_out_tells_how_long_and_why() -> None:
    listening = Listening()
    listening.moderate(
        "timeout", user_id=ANA, reason="spam", expires_at="2026-03-01T12:10:00.358149527Z"
    )
    listening.moderate("timeout", user_id=ANA, expires_at="2026-03-01T12:10:00")
    listening.moderate("warn", user_id=ANA, reason=None, chat_rules_cited=["No ads", "Be kind"])
    acts = [act for act in await listening.heard() if isinstance(act, HumanActed)]
    assert [(act.seconds, act.reason) for act in acts] == [
        (600, "spam"),
        (0, ""),
        (0, "No ads · Be kind"),
    ]


async def test_a_warning_is_heard_once_and_never_our_own() -> None:
    listening = Listening()
    warned = {"broadcaster_user_id": ROOM, "user_id": ANA, "moderator_user_login": "mona"}
    listening.feed("channel.warning.send", warned | {"moderator_user_id": BOT})
    listening.feed("channel.warning.send", warned)
    listening.standing.told_of_acts.add(ROOM)
    listening.feed("channel.warning.send", warned | {"moderator_user_id": MONA})
    assert await listening.heard() == []
    listening.standing.told_of_acts.clear()
    listening.feed("channel.warning.send", warned | {"moderator_user_id": MONA})
    (act,) = await listening.heard()
    assert isinstance(act, HumanActed)
    assert (act.act, act.target_id, act.moderator.id) == ("warn", ANA, MONA)


async def test_a_warning_that_is_read_is_heard() -> None:
    listening = Listening()
    listening.feed("channel.warning.acknowledge", {"broadcaster_user_id": ROOM, "user_id": ANA})
    (read,) = await listening.heard()
    assert isinstance(read, WarningRead)
    assert read.viewer_id == ANA


async def test_one_cause_that_ends_many_subscriptions_is_told_once() -> None:
    listening = Listening()
    for number in range(5):
        listening.revoke(f"kind.{number}", "authorization_revoked")
    listening.revoke("another", "chat_user_banned")
    first, second = [await listening.troubles.take() for _ in range(2)]
    assert dict(first.phrase.values)["why"] == "authorization_revoked"
    assert dict(second.phrase.values)["why"] == "chat_user_banned"


async def test_a_reason_twitchio_does_not_know_is_no_trouble_for_the_reader() -> None:
    listening = Listening()
    listening.revoke("channel.chat.message", "moderator_removed")
    listening.revoke("channel.moderate", "moderator_removed")
    listening.revoke("channel.chat.message", "some_new_reason")
    (lost,) = await listening.heard()
    assert isinstance(lost, LostModerator)
    assert (await listening.troubles.take()).phrase.key == "twitch.subscription_ended"


async def test_rank_is_lost_once_however_often_it_is_said() -> None:
    listening = Listening()
    listening.moderate("unmod", user_id=BOT)
    gone = {"broadcaster_user_id": ROOM, "user_id": BOT}
    listening.feed("channel.moderator.remove", gone)
    (lost,) = await listening.heard()
    assert isinstance(lost, LostModerator)


async def test_whoever_else_loses_their_rank_is_told_of() -> None:
    listening = Listening()
    gone = {"broadcaster_user_id": ROOM, "user_id": MONA}
    listening.feed("channel.moderator.remove", gone)
    (act,) = await listening.heard()
    assert isinstance(act, HumanActed)
    assert (act.moderator, act.act, act.target_id) == (NOBODY, "unmod", MONA)


async def test_a_deletion_by_nobody_known_is_heard_unless_it_is_the_bots() -> None:
    listening = Listening()
    now = asyncio.get_running_loop().time()
    listening.standing.ours.again("mine", now)
    gone = {"broadcaster_user_id": ROOM, "target_user_id": ANA}
    listening.feed("channel.chat.message_delete", gone | {"message_id": "mine"})
    listening.feed("channel.chat.message_delete", gone | {"message_id": "theirs"})
    (act,) = await listening.heard()
    assert isinstance(act, HumanActed)
    assert (act.moderator, act.message_id) == (NOBODY, "theirs")


async def test_where_acts_have_names_the_nameless_copy_is_not_heard() -> None:
    listening = Listening()
    listening.standing.told_of_acts.add(ROOM)
    gone = {"broadcaster_user_id": ROOM, "target_user_id": ANA}
    listening.feed("channel.chat.clear_user_messages", gone)
    assert await listening.heard() == []


async def test_who_is_silent_is_known_from_the_acts() -> None:
    listening = Listening()
    silences = listening.standing.silences
    listening.moderate("timeout", by=BOT, user_id=ANA, expires_at="2026-03-01T12:10:00Z")
    assert silences.until(ROOM, ANA, NOON) == NOON + timedelta(minutes=10)
    assert silences.until(ROOM, ANA, NOON + timedelta(minutes=10)) is None
    listening.moderate("ban", user_id=ANA)
    assert silences.until(ROOM, ANA, NOON) == FOR_EVER
    listening.moderate("unban", user_id=ANA)
    assert silences.until(ROOM, ANA, NOON) is None


def test_only_so_many_silences_are_remembered() -> None:
    silences = Silences()
    for number in range(10_001):
        silences.note(ROOM, str(number), "ban", None)
    assert silences.until(ROOM, "0", NOON) is None
    assert silences.until(ROOM, "1", NOON) == FOR_EVER
