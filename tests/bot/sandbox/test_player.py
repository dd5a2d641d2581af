import asyncio
import gzip
import json
from itertools import pairwise
from pathlib import Path

import pytest

from bot.sandbox.options import SandboxOptions
from bot.sandbox.player.log import lines_of
from bot.sandbox.wall import ManualWall
from tests.bot.sandbox.caller import Caller, calling

START = "2026-03-01T20:00:00Z"


async def test_a_silenced_viewer_s_lines_are_not_sent_until_the_time_is_over(
    twitch: Caller, tmp_path: Path
) -> None:
    log = _log(
        tmp_path,
        {"user": {"login": "fern"}, "text": "before", "sent_at": START},
        {"user": {"login": "fern"}, "text": "during", "sent_at": "2026-03-01T20:05:00Z"},
        {"user": {"login": "oak"}, "text": "another", "sent_at": "2026-03-01T20:06:00Z"},
        {"user": {"login": "fern"}, "text": "after", "sent_at": "2026-03-01T20:11:00Z"},
    )
    lines = lines_of(log)
    await twitch.sandbox.player.play([next(lines)], speed=0)
    await twitch.sandbox.ban("studiovert", "fern", seconds=600)
    played = await twitch.sandbox.player.play(lines, speed=0)
    assert _texts(twitch) == ["before", "another", "after"]
    assert (played.messages, played.held_back) == (3, 1)


async def test_a_warned_viewer_clicks_the_warning_away_after_a_few_seconds(
    twitch: Caller, tmp_path: Path
) -> None:
    log = _log(
        tmp_path,
        {"user": {"login": "fern"}, "text": "one", "sent_at": START},
        {"user": {"login": "fern"}, "text": "two", "sent_at": "2026-03-01T20:00:03Z"},
        {"user": {"login": "fern"}, "text": "three", "sent_at": "2026-03-01T20:00:06Z"},
    )
    lines = lines_of(log)
    await twitch.sandbox.player.play([next(lines)], speed=0)
    await twitch.sandbox.warn("studiovert", "fern", "easy")
    await twitch.sandbox.player.play(lines, speed=0)
    assert _texts(twitch) == ["one", "three"]
    assert [one.by for one in twitch.sandbox.acts("acknowledge")] == ["fern"]


async def test_nobody_s_lines_are_spoken_by_passers_by_at_a_seeded_pace(tmp_path: Path) -> None:
    log = _log(tmp_path, *({"text": f"line {number}"} for number in range(5)))
    first, second = [await _spoken(log) for _ in range(2)]
    assert first == second
    gaps = [b - a for (a, _), (b, _) in pairwise(first)]
    assert all(1 <= gap.total_seconds() <= 3 for gap in gaps)
    assert len({author for _, author in first}) > 1


async def test_events_carry_the_log_s_own_time(tmp_path: Path) -> None:
    options = SandboxOptions(log=_log(tmp_path, {"text": "hi", "sent_at": START}), speed=0)
    async with calling(options) as twitch:
        line = await twitch.open_line()
        await twitch.subscribe(line)
        frame = await line.frame()
        assert frame["metadata"]["message_timestamp"] == "2026-03-01T20:00:00.000000Z"
        assert frame["payload"]["event"]["message"]["text"] == "hi"


async def test_a_log_waits_for_somebody_to_read(tmp_path: Path) -> None:
    options = SandboxOptions(log=_log(tmp_path, {"text": "hi"}), speed=0)
    async with calling(options) as twitch:
        await twitch.helix("GET", "/users")
        assert twitch.sandbox.player.state == "waiting"
        await twitch.subscribe(await twitch.open_line())
        async with asyncio.timeout(5):
            await twitch.sandbox.player.finished.wait()
        assert twitch.sandbox.player.played.messages == 1


async def test_a_log_keeps_its_own_pace_times_the_speed(tmp_path: Path) -> None:
    log = _log(
        tmp_path,
        {"text": "now", "sent_at": START},
        {"text": "a minute later", "sent_at": "2026-03-01T20:01:00Z"},
    )
    wall = ManualWall()
    options = SandboxOptions(log=log, speed=20, play="at once")
    async with calling(options, wall) as twitch:
        await twitch.sandbox.wait_for_acts("message")
        await wall.advance(2.9)
        assert _texts(twitch) == ["now"]
        await wall.advance(0.2)
        assert _texts(twitch) == ["now", "a minute later"]


async def test_everything_the_log_says_of_a_message_reaches_the_wire(
    twitch: Caller, tmp_path: Path
) -> None:
    line = await twitch.open_line()
    await twitch.subscribe(line)
    said = {
        "id": "m1",
        "user": {
            "id": "77",
            "login": "fern",
            "name": "Fern",
            "roles": ["subscriber", "vip"],
            "badges": ["subscriber/12", "bits/100"],
            "first_message": True,
            "account_created_at": "2025-01-02T03:04:05Z",
            "followed_at": "2026-01-01T00:00:00Z",
        },
        "text": "Kappa 🎉 @Oak look",
        "me": True,
        "sent_at": START,
        "emotes": [{"start": 0, "end": 5, "name": "Kappa"}],
        "mentions": ["oak"],
    }
    answer = {"text": "what?", "user": {"login": "oak"}, "reply_to": "m1"}
    await _play(twitch, _log(tmp_path, said, answer))
    event = await line.event()
    assert event["message_id"] == "m1"
    assert event["message"]["text"] == "\x01ACTION Kappa 🎉 @Oak look\x01"
    fragments = [(one["type"], one["text"]) for one in event["message"]["fragments"]]
    assert fragments == [
        ("emote", "Kappa"),
        ("text", " 🎉 "),
        ("mention", "@Oak"),
        ("text", " look"),
    ]
    badges = [(one["set_id"], one["id"]) for one in event["badges"]]
    assert badges == [("vip", "1"), ("subscriber", "12"), ("bits", "100")]
    assert event["message_type"] == "user_intro"
    reply = (await line.event())["reply"]
    assert (reply["parent_message_id"], reply["parent_user_name"]) == ("m1", "Fern")
    users = await twitch.helix("GET", "/users", query={"id": "77"})
    assert users.row["created_at"] == "2025-01-02T03:04:05Z"
    query = {"broadcaster_id": twitch.owner, "user_id": "77"}
    followers = await twitch.helix("GET", "/channels/followers", query=query)
    assert followers.row["followed_at"] == "2026-01-01T00:00:00Z"


async def test_roles_make_moderators_and_the_broadcaster(twitch: Caller, tmp_path: Path) -> None:
    await _play(
        twitch,
        _log(
            tmp_path,
            {"user": {"login": "elm", "roles": ["moderator"]}, "text": "hi"},
            {"user": {"login": "whoever", "roles": ["broadcaster"]}, "text": "hello"},
        ),
    )
    channel = twitch.sandbox.channel()
    assert [one.login for one in channel.moderators.values()] == ["chartreuse", "elm"]
    assert twitch.sandbox.acts("message")[-1].by == "studiovert"


async def test_the_house_keeps_its_own_ids(twitch: Caller, tmp_path: Path) -> None:
    said = {"user": {"id": "5", "login": "studiovert"}, "text": "hi", "channel": twitch.owner}
    await _play(twitch, _log(tmp_path, said))
    assert twitch.sandbox.twitch.world.person("studiovert").id == twitch.owner
    assert [one.author.id for one in twitch.sandbox.channel().messages] == [twitch.owner]


async def test_a_message_from_a_shared_chat_names_its_source(
    twitch: Caller, tmp_path: Path
) -> None:
    line = await twitch.open_line()
    await twitch.subscribe(line)
    shared = {"user": {"login": "fern"}, "text": "hi", "source_channel": "next_door"}
    await _play(twitch, _log(tmp_path, shared))
    event = await line.event()
    assert event["source_broadcaster_user_login"] == "next_door"
    assert event["source_message_id"] != event["message_id"]


async def test_viewers_come_from_the_log_and_whispers_reach_the_bot(
    twitch: Caller, tmp_path: Path
) -> None:
    line = await twitch.open_line()
    await twitch.subscribe(line, "user.whisper.message", user_id=twitch.bot)
    whisper = {"whisper": {"from": "fern", "text": "psst"}}
    await _play(twitch, _log(tmp_path, {"viewers": 450, "sent_at": START}, whisper))
    streams = await twitch.helix("GET", "/streams", by="app")
    assert streams.row["viewer_count"] == 450
    assert (await line.event())["whisper"]["text"] == "psst"


async def test_what_cannot_be_read_is_counted_and_passed_over(
    twitch: Caller, tmp_path: Path
) -> None:
    log = tmp_path / "odd.jsonl"
    log.write_bytes(b'{\n\n[]\n"x"\n{"ruling": {}}\n\xff\xfe\n{"text": 5}\n{"text": "good"}\n')
    played = await twitch.sandbox.player.play(lines_of(log), speed=0)
    assert (played.messages, played.unreadable, played.passed_over) == (2, 4, 1)


async def test_packed_logs_are_read_too(twitch: Caller, tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl.gz"
    log.write_bytes(gzip.compress(b'{"text": "packed"}\n'))
    await _play(twitch, log)
    assert _texts(twitch) == ["packed"]


@pytest.mark.parametrize("name", ["nowhere.jsonl", "torn.jsonl.gz"])
async def test_a_log_that_cannot_be_opened_is_said_so(
    twitch: Caller, tmp_path: Path, name: str
) -> None:
    (tmp_path / "torn.jsonl.gz").write_bytes(gzip.compress(b'{"text": "x"}\n' * 999)[:-20])
    twitch.sandbox.play(tmp_path / name, speed=0)
    async with asyncio.timeout(5):
        await twitch.sandbox.player.finished.wait()
    assert name in twitch.sandbox.player.trouble


def _log(tmp_path: Path, *lines: dict) -> Path:
    log = tmp_path / "log.jsonl"
    log.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return log


async def _play(twitch: Caller, log: Path) -> None:
    await twitch.sandbox.player.play(lines_of(log), speed=0)


def _texts(twitch: Caller) -> list[str]:
    return [one.text for one in twitch.sandbox.acts("message")]


async def _spoken(log: Path) -> list:
    async with calling(SandboxOptions(play="on request"), ManualWall()) as twitch:
        await _play(twitch, log)
        return [(one.at, one.by) for one in twitch.sandbox.acts("message")]
