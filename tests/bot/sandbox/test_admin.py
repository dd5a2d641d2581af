import asyncio
from pathlib import Path

import aiohttp
import pytest

from bot.sandbox.errors import PortInUseError, UnknownPersonError
from bot.sandbox.options import SandboxOptions
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import open_sandbox, serve
from tests.bot.sandbox.caller import Caller


@pytest.mark.parametrize(
    ("order", "fields"),
    [
        ("say", {"login": "fern"}),
        ("say", {"login": "fern", "text": "x", "channel": "nowhere"}),
        ("moderator", {"login": "nobody", "is_moderator": False}),
        ("sanction", {"by": "studiovert", "kind": "delete", "message_id": "x"}),
        ("faults", {"status": 200}),
        ("room", {"automod": 9}),
        ("skip", {"seconds": -1}),
        ("tokens", {"login": "nobody"}),
    ],
)
async def test_an_order_that_cannot_be_carried_out_says_why(
    twitch: Caller, order: str, fields: dict
) -> None:
    reply = await twitch.admin(order, **fields)
    assert reply.status == 400
    assert reply.body["error"]


async def test_a_question_that_makes_no_sense_is_refused(twitch: Caller) -> None:
    reply = await twitch.send("GET", f"{twitch.sandbox.url}/sandbox/acts?since=x")
    assert reply.status == 400


async def test_the_state_holds_all_that_a_bot_needs_to_log_in(twitch: Caller) -> None:
    state = (await twitch.send("GET", f"{twitch.sandbox.url}/sandbox")).body
    assert state["helix_url"] == f"{twitch.sandbox.url}/helix"
    headers = {"Authorization": f"OAuth {state['bot']['access_token']}"}
    reply = await twitch.send("GET", f"{state['oauth_url']}/validate", headers=headers)
    assert reply.body["user_id"] == state["bot"]["id"]
    assert state["channels"][0]["moderators"] == ["chartreuse"]


async def test_an_evening_by_orders(twitch: Caller) -> None:
    said = (await twitch.admin("say", login="fern", text="hello")).body["message_id"]
    await twitch.admin("moderator", login="elm")
    await twitch.admin("sanction", by="elm", kind="delete", message_id=said)
    await twitch.admin("sanction", by="elm", kind="warn", login="fern", reason="easy")
    await twitch.admin("sanction", by="elm", kind="timeout", login="fern", seconds=60)
    assert (await twitch.admin("say", login="fern", text="no")).body["message_id"] == ""
    await twitch.admin("sanction", by="elm", kind="unban", login="fern")
    await twitch.admin("sanction", by="elm", kind="ban", login="oak")
    await twitch.admin("whisper", login="fern", text="psst")
    await twitch.admin("room", viewers=450, automod=2, live=False)
    await twitch.admin("skip", seconds=3600)
    acts = (await twitch.send("GET", f"{twitch.sandbox.url}/sandbox/acts")).body["acts"]
    assert [one["kind"] for one in acts] == [
        "message",
        "mod",
        "delete",
        "warn",
        "timeout",
        "untimeout",
        "ban",
        "whisper",
        "offline",
        "acknowledge",
    ]
    channel = (await twitch.send("GET", f"{twitch.sandbox.url}/sandbox")).body["channels"][0]
    assert (channel["viewers"], channel["automod"], channel["live"]) == (450, 2, False)


async def test_who_waits_for_an_act_is_told_as_soon_as_it_is_done(twitch: Caller) -> None:
    url = f"{twitch.sandbox.url}/sandbox/acts?kind=message&count=2&wait=5"
    async with asyncio.TaskGroup() as tasks:
        waiting = tasks.create_task(twitch.send("GET", url))
        await twitch.sandbox.say("fern", "one")
        await twitch.sandbox.say("fern", "two")
    assert [one["text"] for one in waiting.result().body["acts"]] == ["one", "two"]


async def test_calls_are_listed_with_their_answers_and_without_secrets(twitch: Caller) -> None:
    await twitch.helix("GET", "/users")
    reply = await twitch.send("GET", f"{twitch.sandbox.url}/sandbox/calls?path=/")
    paths = [(one["method"], one["path"], one["status"]) for one in reply.body["calls"]]
    assert paths == [("POST", "/oauth2/token", 200), ("GET", "/users", 200)]
    secrets = twitch.sandbox.twitch.options.client_secret, twitch.sandbox.bot_token.access
    assert not any(secret in str(reply.body) for secret in secrets)


async def test_faults_and_sockets_can_be_ordered(twitch: Caller) -> None:
    line = await twitch.open_line()
    await twitch.subscribe(line)
    await twitch.admin("faults", path="/users", status=503, times=2)
    assert (await twitch.helix("GET", "/users")).status == 503
    await twitch.admin("lift")
    assert (await twitch.helix("GET", "/users")).status == 200
    await twitch.admin("sockets", what="duplicate")
    await twitch.admin("say", login="fern", text="hi")
    assert (await line.frame()) == (await line.frame())
    assert (await twitch.admin("sockets", what="reconnect")).body == {"sockets": 1}
    assert (await line.frame())["metadata"]["message_type"] == "session_reconnect"
    assert (await twitch.admin("sockets", what="drop")).body == {"sockets": 1}
    assert await line.closing() == aiohttp.WSCloseCode.ABNORMAL_CLOSURE


async def test_tokens_expire_or_are_withdrawn_on_order(twitch: Caller) -> None:
    assert (await twitch.admin("tokens")).body == {"tokens": 1}
    assert (await twitch.helix("GET", "/streams", by="app")).status == 401
    await twitch.admin("tokens", login="chartreuse", disconnect=True)
    assert (await twitch.helix("GET", "/users")).status == 401


async def test_a_log_is_played_on_order_and_its_end_can_be_awaited(
    twitch: Caller, tmp_path: Path
) -> None:
    log = tmp_path / "log.jsonl"
    log.write_text('{"text": "hi"}\n' * 3, encoding="utf-8")
    await twitch.admin("play", log=str(log), speed=0)
    reply = await twitch.send("GET", f"{twitch.sandbox.url}/sandbox/player?wait=5")
    assert (reply.body["state"], reply.body["messages"]) == ("finished", 3)


async def test_a_taken_port_is_an_error_of_its_own(twitch: Caller) -> None:
    port = int(twitch.sandbox.url.rpartition(":")[2])
    with pytest.raises(PortInUseError, match=f"port {port} of this machine is taken"):
        async with open_sandbox(SandboxOptions(port=port)):
            pass


async def test_an_error_in_the_block_comes_out_as_it_is() -> None:
    with pytest.raises(UnknownPersonError):
        async with open_sandbox() as sandbox:
            sandbox.channel("nowhere")


async def test_it_serves_until_it_is_told_to_stop() -> None:
    stopping, served = asyncio.Event(), []

    def ready(sandbox: Sandbox) -> None:
        served.append(sandbox.url)
        stopping.set()

    async with asyncio.timeout(5):
        await serve(SandboxOptions(), stopping=stopping, ready=ready)
    async with aiohttp.ClientSession() as http:
        with pytest.raises(aiohttp.ClientConnectorError):
            await http.get(served[0])


async def test_one_seed_makes_one_world() -> None:
    worlds = []
    for seed in (1, 1, 2):
        async with open_sandbox(SandboxOptions(seed=seed)) as sandbox:
            worlds.append(sandbox.bot_token)
    assert worlds[0] == worlds[1] != worlds[2]


async def test_every_channel_has_its_own_owner_and_the_same_moderators() -> None:
    options = SandboxOptions(channels=("left", "right"), moderators=("elm",), viewers=7)
    async with open_sandbox(options) as sandbox:
        left, right = sandbox.channel("left"), sandbox.channel("right")
        assert left.broadcaster.id != right.broadcaster.id
        assert [one.login for one in right.moderators.values()] == ["chartreuse", "elm"]
        assert set(sandbox.broadcaster_tokens) == {"left", "right"}


def test_options_reject_what_is_unknown_to_them() -> None:
    with pytest.raises(ValueError, match="automod"):
        SandboxOptions(automod=5)
