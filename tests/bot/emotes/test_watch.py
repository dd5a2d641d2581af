import asyncio
import json
from pathlib import Path

import pytest
from aiohttp import web

from bot.emotes.watch import FIRST_PAUSE, LONGEST_PAUSE
from bot.sandbox.faults.fault import Fault
from bot.sandbox.sandbox import Sandbox
from tests.bot.emotes.watching import PATIENCE, serving, watching

SOURCES = 6
"""Three sites, each asked for everybody's emotes and for the channel's."""
ONE_SITE = {"ffz": False, "seventv": False}
REFRESH = 6 * 3600


async def test_a_channel_has_everybodys_emotes_and_its_own(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    sandbox.set_emotes("bttv", "KEKW", "catJAM")
    sandbox.set_emotes("ffz", "PepeHands")
    sandbox.set_emotes("7tv", "OMEGALUL")
    async with watching(sandbox, tmp_path / "emotes.json") as watch:
        await watch.asked(SOURCES)
        assert watch.names >= {"KEKW", "catJAM", "PepeHands", "OMEGALUL"}
        assert watch.names >= {"monkaS", ":tf:", "ZreknarF", "peepoHappy"}
        assert watch.pauses == [REFRESH] * SOURCES


async def test_emotes_of_single_people_and_the_first_names_of_renamed_ones_are_none(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    sandbox.set_emotes("7tv", "KEKW")
    async with watching(sandbox, tmp_path / "emotes.json") as watch:
        await watch.asked(SOURCES)
        assert not watch.names & {"OnlyForSome", "KEKWOriginal"}


async def test_names_that_may_be_words_are_left_out_unless_the_settings_say_so(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    sandbox.set_emotes("bttv", "you", "fdp", "NO", "KEKW", "two words", "x" * 500)
    async with watching(sandbox, tmp_path / "e.json", **ONE_SITE, names=("no",)) as watch:
        await watch.asked(2)
        assert {"you", "fdp", "NO", "two words", "x" * 500}.isdisjoint(watch.names)
        assert {"KEKW", "no"} <= watch.names


async def test_a_site_that_is_turned_off_is_never_asked(sandbox: Sandbox, tmp_path: Path) -> None:
    async with watching(sandbox, tmp_path / "e.json", **ONE_SITE) as watch:
        await watch.asked(2)
        assert {one.path.split("/")[1] for one in sandbox.calls()} == {"bttv"}


async def test_without_any_site_the_names_of_the_settings_are_told(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    async with watching(
        sandbox, tmp_path / "e.json", **ONE_SITE, bttv=False, names=("KEKW",)
    ) as watch:
        await watch.until(lambda: bool(watch.names))
        assert watch.names == {"KEKW"}
        assert not sandbox.calls()


@pytest.mark.parametrize(
    "fault", [{"status": 500}, {"status": 429}, {"status": 403}, {"reset": True}]
)
async def test_a_site_that_fails_is_asked_again_later_and_later(
    sandbox: Sandbox, tmp_path: Path, fault: dict[str, object]
) -> None:
    sandbox.set_emotes("bttv", "KEKW")
    sandbox.add_fault(Fault("/bttv/3/cached/users", times=9, **fault))  # type: ignore[arg-type]  # a test names them
    async with watching(sandbox, tmp_path / "e.json", **ONE_SITE) as watch:
        await watch.asked(2)
        assert "KEKW" not in watch.names
        assert "monkaS" in watch.names
        assert sorted(watch.pauses) == [FIRST_PAUSE, REFRESH]
        watch.ask_again()
        watch.ask_again()
        await watch.until(lambda: 2 * FIRST_PAUSE in watch.pauses)
        sandbox.lift_faults()
        watch.ask_again()
        watch.ask_again()
        await watch.until(lambda: "KEKW" in watch.names)


@pytest.mark.parametrize(
    "garbage",
    [
        b"",
        b"<html>Bad Gateway</html>",
        b"\xff\xfe",
        b"[]",
        b"null",
        b'{"channelEmotes": [{"code": 7}], "sharedEmotes": []}',
        b'{"channelEmotes": ["KEKW"], "sharedEmotes": []}',
        b'{"channelEmotes": null, "sharedEmotes": null}',
        b'{"channelEmotes": ' + b"[" * 100_000,
        b" " * (17 << 20),
    ],
    ids=range(10),
)
async def test_garbage_is_refused_and_what_was_known_stays(
    sandbox: Sandbox, tmp_path: Path, garbage: bytes
) -> None:
    sandbox.set_emotes("bttv", "KEKW")
    async with watching(sandbox, tmp_path / "e.json", **ONE_SITE) as watch:
        await watch.asked(2)
        sandbox.spoil_emotes("bttv", garbage)
        watch.ask_again()
        watch.ask_again()
        await watch.asked(4)
        assert "KEKW" in watch.names
        assert FIRST_PAUSE in watch.pauses


async def test_emotes_that_a_channel_gives_up_are_forgotten(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    sandbox.set_emotes("bttv", "KEKW")
    async with watching(sandbox, tmp_path / "e.json", **ONE_SITE) as watch:
        await watch.asked(2)
        sandbox.set_emotes("bttv", "catJAM")
        watch.ask_again()
        watch.ask_again()
        await watch.until(lambda: len(watch.pauses) >= 4)
        assert "catJAM" in watch.names
        assert "KEKW" not in watch.names


async def test_after_a_restart_the_names_are_known_before_anybody_answers(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    sandbox.set_emotes("bttv", "KEKW")
    file = tmp_path / "emotes.json"
    async with watching(sandbox, file) as watch:
        await watch.asked(SOURCES)
    sandbox.add_fault(Fault("/", times=100, status=503))
    async with watching(sandbox, file) as watch:
        await watch.asked(SOURCES)
        assert watch.names >= {"KEKW", "monkaS", "ZreknarF", "peepoHappy"}
    assert files_in(tmp_path) == ["emotes.json"]


def files_in(folder: Path) -> list[str]:
    return [one.name for one in folder.iterdir()]


@pytest.mark.parametrize(
    "kept", [b"", b"{", b"[1]", b'{"bttv global": "KEKW"}', b"\xff", b'{"bttv global": [3]}']
)
async def test_a_spoilt_file_counts_as_none_and_is_replaced(
    sandbox: Sandbox, tmp_path: Path, kept: bytes
) -> None:
    file = tmp_path / "emotes.json"
    file.write_bytes(kept)
    async with watching(sandbox, file) as watch:
        await watch.asked(SOURCES)
        assert "monkaS" in watch.names
    assert "monkaS" in json.loads(file.read_text("utf-8"))["bttv global"]


async def test_a_file_that_cannot_be_written_changes_nothing(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    async with watching(sandbox, tmp_path / "no such folder" / "emotes.json") as watch:
        await watch.asked(SOURCES)
        assert "monkaS" in watch.names


async def test_nobody_is_sent_on_to_another_host(sandbox: Sandbox, tmp_path: Path) -> None:
    visited: list[str] = []

    async def elsewhere(request: web.Request) -> web.Response:
        visited.append(request.path)
        raise web.HTTPFound(f"{sandbox.bttv_url}/cached/emotes/global")

    async with (
        serving(elsewhere) as url,
        watching(sandbox, tmp_path / "e.json", **ONE_SITE, bttv_url=url) as watch,
    ):
        await watch.asked(2)
    assert len(visited) == 2
    assert not sandbox.calls()
    assert watch.names == frozenset()


async def test_a_packed_answer_is_not_unpacked(sandbox: Sandbox, tmp_path: Path) -> None:
    async def packed(_: web.Request) -> web.Response:
        response = web.json_response([{"code": "KEKW"}])
        response.enable_compression(web.ContentCoding.gzip)
        return response

    async with (
        serving(packed) as url,
        watching(sandbox, tmp_path / "e.json", **ONE_SITE, bttv_url=url) as watch,
    ):
        await watch.asked(2)
        assert watch.pauses == [FIRST_PAUSE] * 2


async def test_a_site_that_names_a_time_is_not_asked_before_it(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    waits = iter(["120", "999999999"])

    async def busy(_: web.Request) -> web.Response:
        return web.Response(status=429, headers={"Retry-After": next(waits)})

    async with (
        serving(busy) as url,
        watching(sandbox, tmp_path / "e.json", **ONE_SITE, bttv_url=url) as watch,
    ):
        await watch.asked(2)
        assert sorted(watch.pauses) == [120, LONGEST_PAUSE]


async def test_whoever_wants_the_names_now_need_not_wait(sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.add_fault(Fault("/bttv/3/cached/users", times=9, status=500))
    async with watching(sandbox, tmp_path / "e.json", **ONE_SITE) as watch:
        await watch.asked(2)
        sandbox.lift_faults()
        sandbox.set_emotes("bttv", "KEKW")
        watch.watch.ask_now()
        async with asyncio.timeout(PATIENCE):
            await watch.watch.until(lambda: "KEKW" in watch.names)
