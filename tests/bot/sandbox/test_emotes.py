import json

from bot.sandbox.faults.fault import Fault
from tests.bot.sandbox.caller import Caller


async def got(twitch: Caller, path: str) -> tuple[int, str]:
    async with twitch.http.get(f"{twitch.sandbox.url}{path}") as answer:
        return answer.status, await answer.text()


async def test_a_channel_without_emotes_is_not_known(twitch: Caller) -> None:
    for path in ("/bttv/3/cached/users/twitch", "/ffz/v1/room/id", "/7tv/v3/users/twitch"):
        status, _ = await got(twitch, f"{path}/{twitch.owner}")
        assert status == 404


async def test_each_site_tells_names_in_its_own_form(twitch: Caller) -> None:
    for site in ("bttv", "ffz", "7tv"):
        twitch.sandbox.set_emotes(site, "KEKW", "catJAM")
    _, bttv = await got(twitch, f"/bttv/3/cached/users/twitch/{twitch.owner}")
    assert [one["code"] for one in json.loads(bttv)["channelEmotes"]] == ["KEKW"]
    assert [one["code"] for one in json.loads(bttv)["sharedEmotes"]] == ["catJAM"]
    _, ffz = await got(twitch, f"/ffz/v1/room/id/{twitch.owner}")
    (room,) = json.loads(ffz)["sets"].values()
    assert [one["name"] for one in room["emoticons"]] == ["KEKW", "catJAM"]
    _, seventv = await got(twitch, f"/7tv/v3/users/twitch/{twitch.owner}")
    assert [one["name"] for one in json.loads(seventv)["emote_set"]["emotes"]] == ["KEKW", "catJAM"]


async def test_everybodys_emotes_can_be_replaced(twitch: Caller) -> None:
    twitch.sandbox.set_emotes("bttv", "KEKW", channel="")
    _, body = await got(twitch, "/bttv/3/cached/emotes/global")
    assert [one["code"] for one in json.loads(body)] == ["KEKW"]


async def test_a_site_fails_on_demand_and_its_calls_are_seen(twitch: Caller) -> None:
    twitch.sandbox.add_fault(Fault("/7tv", status=503))
    status, _ = await got(twitch, "/7tv/v3/emote-sets/global")
    assert status == 503
    (call,) = twitch.sandbox.calls("/7tv")
    assert (call.path, call.status) == ("/7tv/v3/emote-sets/global", 503)


async def test_an_answer_can_be_spoilt_and_mended(twitch: Caller) -> None:
    twitch.sandbox.spoil_emotes("ffz", b"<html>", channel="")
    assert await got(twitch, "/ffz/v1/set/global") == (200, "<html>")
    twitch.sandbox.set_emotes("ffz", "LilZ", channel="")
    _, body = await got(twitch, "/ffz/v1/set/global")
    assert json.loads(body)["default_sets"] == [3]


async def test_the_admin_door_sets_emotes_too(twitch: Caller) -> None:
    for order in ({"site": "7tv", "names": "KEKW catJAM"}, {"site": "bttv", "spoil": "?"}):
        async with twitch.http.post(f"{twitch.sandbox.url}/sandbox/emotes", json=order) as answer:
            assert answer.status == 200
    _, body = await got(twitch, f"/7tv/v3/users/twitch/{twitch.owner}")
    assert "catJAM" in body
    assert await got(twitch, f"/bttv/3/cached/users/twitch/{twitch.owner}") == (200, "?")
