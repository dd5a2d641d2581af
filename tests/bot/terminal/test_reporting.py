"""A report is written from the command line, and the team is told once that one is ready."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.cases.airing import Aired
from bot.cases.decision import Decision
from bot.cases.effects import Notify
from bot.cli.main import main
from bot.notify.notifier import link
from bot.notify.occasions import OCCASIONS, Occasion, may_leave
from bot.ports.world import Logged
from bot.storage.options import StorageOptions
from bot.storage.records import SqlRecords, open_records
from bot.team.afterwards import Afterwards
from filters.engine.charter import Outcome
from tests.bot.web.desk import MONA, DeskOf, desk
from tests.bot.web.study import CHARTER
from tests.contracts.keeping import DELETE, TALK, WALL, after, case, decision, message
from tests.making import NINE

KEY = "20261014T210000Z"


@pytest.fixture
async def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    url = f"sqlite:///{(tmp_path / 'kept.db').as_posix()}"
    (tmp_path / "config.toml").write_text(
        f'charter = "ours.toml"\n[storage]\nurl = "{url}"\n', "utf-8"
    )
    (tmp_path / "ours.toml").write_text(CHARTER, "utf-8")
    async with open_records(StorageOptions(url=url)) as records:
        await live(records)
    return tmp_path / "config.toml"


async def live(records: SqlRecords) -> None:
    """One live in which one message was taken away, in a channel whose streamer spoke too."""
    streamer = message(50, "bonsoir", 1, "talk")
    assert streamer.author is not None
    streamer = replace(streamer, author=replace(streamer.author, id=TALK))
    bad = message(1, "zut alors", 2)
    await records.log([Logged(one, Outcome.CLEAR) for one in (streamer, bad)])
    acted = case(1, opened_at=after(2), deadline=None)
    acted = replace(acted, evidence=replace(acted.evidence, message=bad))
    made = decision(DELETE, cases=(acted,), case=1, at=after(2), message_id="m1")
    await records.record(made, WALL)
    for ended in (None, after(120)):
        await records.record(decision(facts=(Aired("s1", NINE, ended),)), WALL)


def run(config: Path, *arguments: str) -> int:
    return main(["report", "--config", str(config), *arguments])


def test_the_newest_live_is_reported_unless_another_is_named(config: Path) -> None:
    for form, chosen in (("html", ()), ("json", ("--stream", KEY)), ("csv", ("--stream", "1"))):
        assert run(config, "--format", form, *chosen) == 0
        text = Path(f"report-talk-{KEY}.{form}").read_text("utf-8")
        assert "mona" in text
        assert "zut" not in text
    assert run(config, "--format", "json", "--since", "2026-10-14T21:00", "-o", "s.json") == 0
    assert len(json.loads(written("s.json"))["removals"]) == 1


async def test_texts_in_clear_are_noted_and_pseudonyms_name_nobody(config: Path) -> None:
    def both() -> tuple[int, int]:
        clear = run(config, "--format", "json", "--in-clear", "-o", "clear.json")
        return clear, run(config, "--format", "json", "--pseudonyms", "-o", "masked.json")

    assert await asyncio.to_thread(both) == (0, 0)
    assert "zut alors" in written("clear.json")
    masked = written("masked.json")
    assert '"mona"' not in masked
    assert "viewer-" in masked
    url = f"sqlite:///{(config.parent / 'kept.db').as_posix()}"
    async with open_records(StorageOptions(url=url)) as records:
        (step,) = await records.archive.steps(TALK, 5)
    assert (step.deed, step.where, step.about) == ("report_in_clear", "console", KEY)


def written(name: str) -> str:
    return Path(name).read_text("utf-8")


def test_lives_are_listed(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(config, "--list") == 0
    assert f"1  {KEY}  2026-10-14 21:00 – 23:00" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("--stream", "9"), "`--stream`: no live `9`; 1 is the newest of 1"),
        (("--stream", "soon"), "`--stream`: no live `soon`"),
        (("--since", "soon"), "`--since`: `soon` is no moment"),
        (("--channel", "zoe"), "`--channel`: `zoe` is not there; the records know `talk`"),
        (("--format", "pdf", "--in-clear"), "`--in-clear`: only `json` and `csv`"),
        (("-o", "nowhere/r.html"), "cannot be written"),
    ],
)
def test_a_mistake_says_what_to_do(
    config: Path, capsys: pytest.CaptureFixture[str], typed: tuple[str, ...], said: str
) -> None:
    assert run(config, *typed) == 2
    assert said in capsys.readouterr().err


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[DeskOf]:
    async with desk(tmp_path) as made:
        yield made


async def test_the_team_is_told_once_that_a_report_is_ready(room: DeskOf) -> None:
    behind = room.behind
    wait = timedelta(minutes=5)
    teller = Afterwards(
        behind.world, behind.benches, behind.moderation, room.records.evenings, wait
    )
    await aired(room, Aired("s1", NINE))
    room.clock.pass_(minutes=90)
    await teller.look()
    await aired(room, Aired("s1", NINE, room.clock.now))
    await teller.look()
    assert room.bench.past.airing.reported is None
    room.clock.pass_(minutes=5)
    await teller.look()
    assert room.bench.past.airing.reported == NINE
    await teller.look()
    await room.done()
    report = await room.records.latest(MONA.id, Notify.kind)
    assert report is not None
    assert isinstance(report.effect, Notify)
    phrase = may_leave(report.effect.phrase)
    assert OCCASIONS[phrase.key] is Occasion.REPORT
    assert link("https://bot.example", MONA, phrase).endswith(f"/channels/mona/reports/{KEY}")
    facts = await room.records.facts(MONA.id, NINE)
    assert [one.kind for one in facts].count("reported") == 1


async def aired(room: DeskOf, fact: Aired) -> None:
    decision = room.bench.accept(Decision(MONA.id, room.clock.now, facts=(fact,)))
    await room.behind.moderation.settle(decision, None)
