"""Everything that moderators and viewers do can be ordered over HTTP."""

import pytest

from tests.bot.sandbox.caller import Caller

BY = "studiovert"


async def _kinds(twitch: Caller) -> list[str]:
    reply = await twitch.send("GET", f"{twitch.sandbox.url}/sandbox/acts")
    return [one["kind"] for one in reply.body["acts"]]


@pytest.mark.parametrize(
    ("order", "fields"),
    [
        ("judge", {"by": BY, "message_id": "nowhere", "allow": True}),
        ("term", {"by": BY, "text": "flarn", "blocked": False}),
        ("term", {"by": BY, "text": "x"}),
        ("plea", {"login": "fern", "text": "sorry"}),
        ("plea", {"login": "fern", "what": "approve"}),
        ("plea", {"login": BY, "what": "cancel"}),
        ("suspect", {"login": "fern", "treatment": "watched"}),
        ("modes", {"by": BY, "slow": 1}),
        ("modes", {"by": "nobody"}),
        ("share", {"guest": "nowhere"}),
        ("share", {"guest": BY}),
        ("frames", {"kind": "nonsense"}),
        ("teach", {"word": "two words"}),
    ],
)
async def test_what_cannot_be_done_is_refused_with_why(
    twitch: Caller, order: str, fields: dict
) -> None:
    reply = await twitch.admin(order, **fields)
    assert (reply.status, bool(reply.body["error"])) == (400, True)
    assert await _kinds(twitch) == []


async def test_an_evening_of_moderation(twitch: Caller) -> None:
    held = (await twitch.admin("hold", login="fern", text="flarn")).body["message_id"]
    await twitch.admin("judge", by=BY, message_id=held, allow=False)
    await twitch.admin("teach", word="flarn")
    await twitch.admin("room", automod=1)
    assert (await twitch.admin("say", login="fern", text="flarn")).body["message_id"] == ""
    await twitch.admin("term", by=BY, text="moss*")
    await twitch.admin("term", by=BY, text="moss*", blocked=False)
    for order in ("follow", "subscribe", "vip"):
        await twitch.admin(order, login="oak")
    await twitch.admin("vip", login="oak", is_vip=False)
    await twitch.admin("suspect", login="moth", ground="ban_evader", evasion="likely")
    await twitch.admin("modes", by=BY, slow=30, emotes=True)
    await twitch.admin("shield", by=BY)
    await twitch.admin("announce", by=BY, text="calm down")
    await twitch.admin("clear", by=BY)
    await twitch.admin("raid", login="meadow", viewers=3)
    assert await _kinds(twitch) == [
        *("hold", "deny", "hold", "block_term", "unblock_term"),
        *("follow", "vip", "unvip", "suspect", "modes", "shield", "announce", "clear", "raided"),
    ]


async def test_the_state_tells_what_stands(twitch: Caller) -> None:
    await twitch.admin("modes", by=BY, slow=30)
    await twitch.admin("term", by=BY, text="flarn")
    held = (await twitch.admin("hold", login="fern", text="hm")).body["message_id"]
    await twitch.admin("suspect", login="moth")
    state = (await twitch.send("GET", f"{twitch.sandbox.url}/sandbox")).body["channels"][0]
    assert (state["modes"]["slow"], state["shield"]) == (30, False)
    assert (state["blocked_terms"], state["held"]) == (["flarn"], [held])
    assert (state["suspects"], state["pleas"]) == ({"moth": "active_monitoring"}, {})


async def test_a_channel_may_have_another_title(twitch: Caller) -> None:
    line = await twitch.watching("channel.update")
    await twitch.admin("room", title="A quiz", category="Trivia")
    event = await line.event()
    assert (event["title"], event["category_name"]) == ("A quiz", "Trivia")
    reply = await twitch.helix("GET", "/channels", query={"broadcaster_id": twitch.owner})
    assert reply.row["title"] == "A quiz"


async def test_a_plea_and_a_warning_by_order(twitch: Caller) -> None:
    await twitch.admin("sanction", by=BY, kind="ban", login="moth")
    await twitch.admin("plea", login="moth", text="sorry")
    await twitch.admin("plea", login="moth", what="deny", text="no", by=BY)
    await twitch.admin("plea", login="moth", text="please")
    await twitch.admin("plea", login="moth", what="cancel")
    await twitch.admin("sanction", by=BY, kind="warn", login="fern", reason="easy")
    await twitch.admin("acknowledge", login="fern")
    assert await _kinds(twitch) == [
        *("ban", "ask_unban", "deny_unban", "ask_unban", "cancel_unban", "warn", "acknowledge"),
    ]
