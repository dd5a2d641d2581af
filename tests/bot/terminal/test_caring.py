"""A person gets all that is known of them, and is forgotten, by two commands."""

import asyncio
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from bot.cases.membership import Membership, Stay
from bot.cli.main import main
from bot.ports.world import Logged
from bot.storage.options import StorageOptions
from bot.storage.records import open_records
from filters.engine.charter import Outcome
from filters.engine.message import Author
from tests.contracts.keeping import NINE, TALK
from tests.contracts.test_erasure import ID, LOGIN, WORDS, everywhere, said, traces

ASK = "for good? type `yes`"


@pytest.fixture
async def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "config.toml"
    url = f"sqlite:///{(tmp_path / 'kept.db').as_posix()}"
    file.write_text(f'[storage]\nurl = "{url}"\n', "utf-8")
    async with open_records(StorageOptions(url=url)) as records:
        await everywhere(records)
    return file


def run(config: Path, *arguments: str) -> int:
    return main([arguments[0], "--config", str(config), *arguments[1:]])


def test_what_is_kept_is_written_and_nobody_else_is_named(config: Path) -> None:
    assert run(config, "export", "--viewer", f"@{LOGIN.upper()}", "-o", "me.json") == 0
    text = Path("me.json").read_text("utf-8")
    told = json.loads(text)
    assert told["person"]["ids"] == [ID]
    records = told["records"]
    own = [one["text"] for one in records["messages"] if one.get("author_id") == ID]
    assert own == list(WORDS)
    assert f"@{LOGIN} tais-toi" in text
    assert {one["number"] for one in records["cases"]} == {1, 2}
    assert {one["kind"] for one in records["effects"]} >= {"timeout", "say"}
    assert "chorus_parts" in records
    for other in ('"lea"', "Léa", '"777"', '"abe"', "salut", "sealed"):
        assert other not in text.replace("id-abe", ""), other


async def test_erasing_asks_first_and_then_leaves_no_trace(
    config: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("no\n"))
    assert await asyncio.to_thread(run, config, "erase", "--viewer", LOGIN) == 0
    said_so = capsys.readouterr().out
    assert ASK in said_so
    assert "nothing was erased" in said_so
    assert await asyncio.to_thread(run, config, "erase", "--viewer", LOGIN, "--yes") == 0
    assert "a running bot forgets them within a minute" in capsys.readouterr().out
    url = f"sqlite:///{(config.parent / 'kept.db').as_posix()}"
    async with open_records(StorageOptions(url=url)) as records:
        assert await traces(records) == {}
        steps = await records.archive.steps(TALK, 3)
        assert [(one.deed, one.where, one.about) for one in steps][:1] == [
            ("person_erased", "console", "")
        ]
        assert len(await records.erasure.wishes()) == 1


async def test_what_was_cut_off_is_gone_on_with(config: Path) -> None:
    url = f"sqlite:///{(config.parent / 'kept.db').as_posix()}"
    async with open_records(StorageOptions(url=url)) as records:
        who = await records.erasure.identify(ID)
        assert who is not None
        await records.erasure.wish(who, NINE)
        other = said(30, "autre", author=Author("5", "nobody_else", "Nobody_Else"))
        await records.log([Logged(other, Outcome.CLEAR)])
    assert await asyncio.to_thread(run, config, "erase", "--viewer", "nobody_else", "--yes") == 0
    async with open_records(StorageOptions(url=url)) as records:
        assert await traces(records) == {}


def test_whom_nothing_is_known_of_cannot_be_erased(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(config, "erase", "--viewer", "ghost", "--yes") == 2
    assert "`--viewer`: nothing is known of `ghost`" in capsys.readouterr().err


async def test_a_channel_is_not_erased_like_a_viewer(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    url = f"sqlite:///{(config.parent / 'kept.db').as_posix()}"
    async with open_records(StorageOptions(url=url)) as records:
        stay = Membership(ID, LOGIN, "base.fr", "fr", Stay.JOINED, NINE)
        await records.memberships.keep(stay)
        there = replace(said(31, "bonsoir"), channel=ID)
        await records.log([Logged(there, Outcome.CLEAR)])
    assert await asyncio.to_thread(run, config, "erase", "--viewer", LOGIN, "--yes") == 2
    assert "is a channel that the bot moderates" in capsys.readouterr().err
