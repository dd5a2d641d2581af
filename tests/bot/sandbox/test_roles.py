"""Moderators and VIPs, as their broadcaster makes and unmakes them."""

import pytest

from tests.bot.sandbox.caller import Caller, Reply

SCOPES = ("channel:manage:moderators", "channel:manage:vips", "moderation:read")
MODERATORS, VIPS = "/moderation/moderators", "/channels/vips"


async def _change(twitch: Caller, method: str, path: str, login: str) -> Reply:
    token = twitch.token("studiovert", *SCOPES)
    query = {"broadcaster_id": twitch.owner, "user_id": twitch.id_of(login)}
    return await twitch.helix(method, path, by=token, query=query)


async def _everybody(twitch: Caller) -> None:
    await twitch.sandbox.add_moderator("elm")
    await twitch.sandbox.add_vip("oak")
    await twitch.sandbox.ban("studiovert", "moth")


@pytest.mark.parametrize(
    ("path", "login", "status"),
    [
        (MODERATORS, "elm", 400),
        (MODERATORS, "moth", 400),
        (MODERATORS, "oak", 422),
        (VIPS, "elm", 422),
        (VIPS, "oak", 422),
        (VIPS, "moth", 400),
    ],
)
async def test_not_everybody_can_be_given_a_role(
    twitch: Caller, path: str, login: str, status: int
) -> None:
    await _everybody(twitch)
    assert (await _change(twitch, "POST", path, login)).status == status


@pytest.mark.parametrize(("path", "status"), [(MODERATORS, 400), (VIPS, 422)])
async def test_what_nobody_has_cannot_be_taken(twitch: Caller, path: str, status: int) -> None:
    assert (await _change(twitch, "DELETE", path, "fern")).status == status


@pytest.mark.parametrize(
    ("path", "type_", "action"),
    [(MODERATORS, "channel.moderator", "mod"), (VIPS, "channel.vip", "vip")],
)
async def test_a_role_is_given_and_taken_before_all(
    twitch: Caller, path: str, type_: str, action: str
) -> None:
    token = twitch.token("studiovert", *SCOPES, "channel:read:vips")
    line, moderator = await twitch.open_line(), await twitch.watching("channel.moderate")
    for name in ("add", "remove"):
        await twitch.helix(
            "POST",
            "/eventsub/subscriptions",
            by=token,
            body={
                "type": f"{type_}.{name}",
                "version": "1",
                "condition": {"broadcaster_user_id": twitch.owner},
                "transport": {"method": "websocket", "session_id": line.session["id"]},
            },
        )
    for method in ("POST", "DELETE"):
        assert (await _change(twitch, method, path, "fern")).status == 204
    assert (await line.event(f"{type_}.add"))["user_login"] == "fern"
    assert (await line.event(f"{type_}.remove"))["user_login"] == "fern"
    acts = [(await moderator.event())["action"] for _ in range(2)]
    assert acts == [action, f"un{action}"]


async def test_vips_are_listed_for_the_broadcaster_only(twitch: Caller) -> None:
    await _everybody(twitch)
    query = {"broadcaster_id": twitch.owner}
    assert (await twitch.helix("GET", VIPS, query=query)).status == 401
    reply = await twitch.helix("GET", VIPS, by="owner", query=query)
    assert [one["user_login"] for one in reply.body["data"]] == ["oak"]


@pytest.mark.parametrize("path", [MODERATORS, VIPS])
async def test_roles_change_ten_times_in_ten_seconds_at_most(twitch: Caller, path: str) -> None:
    replies = [(await _change(twitch, "POST", path, f"fern{n}")).status for n in range(11)]
    assert replies == [204] * 10 + [429]
