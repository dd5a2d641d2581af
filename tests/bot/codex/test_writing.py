"""A charter written on a page takes the place of its file's text whole, or nothing changes."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.cases.noted import Noted, Where
from bot.codex.amending import CHECKS, Writing
from bot.codex.redrafting import changed, mark_of
from bot.ports.archive import Former
from tests.bot.cases.ruling import MO
from tests.bot.codex.test_amending import CHARTER, Room, text_of

NEW = CHARTER.replace("On se respecte.", "On se respecte, toujours.")
BROKEN = CHARTER.replace('outcome = "breach"', 'outcome = "clear"')
SECRET = 'name = "rival"\nlanguages = ["fr"]\nsecret = "un terme de la rivale"\n'


class Drawer:
    """The port `Formers`, from memory."""

    def __init__(self) -> None:
        self.kept: list[Former] = []

    async def keep(self, _: str, former: Former) -> None:
        self.kept.insert(0, former)

    async def newest(self, _: str) -> Sequence[Former]:
        return self.kept

    async def one(self, _: str, number: int) -> Former | None:
        return self.kept[number]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "ours.toml"
    path.write_text(CHARTER, "utf-8")
    return path


def write(file: Path, text: str) -> None:
    file.write_bytes(text.encode())


def raw(file: Path) -> str:
    return file.read_bytes().decode()


def room(file: Path) -> Room:
    made = Room(file)
    made.amending.formers = Drawer()
    origin = made.adoption.origin("9000")
    made.adoption.follow("9000", type(origin)(origin.name, frozenset({file})))
    return made


def writing(text: str, seen: str = CHARTER) -> Writing:
    return Writing("9000", text, mark_of(seen), MO, "plus clair")


@pytest.mark.parametrize(
    ("text", "seen", "key"),
    [
        (BROKEN, CHARTER, "learn.refused.check"),
        ("name = ", CHARTER, "learn.refused.check"),
        (NEW, NEW, "learn.refused.changed"),
        (f'extends = "rival.toml"\n{NEW}', CHARTER, "learn.refused.check"),
    ],
)
async def test_what_does_not_hold_changes_nothing(
    file: Path, text: str, seen: str, key: str
) -> None:
    (file.parent / "rival.toml").write_text(SECRET, "utf-8")
    here = room(file)
    refusal = await here.amending.write(writing(text, seen))
    assert refusal is not None
    assert refusal.phrase.key == key
    assert "rivale" not in str(refusal)
    assert text_of(file) == CHARTER
    assert here.amending.formers.kept == []
    assert here.settled.empty()


async def test_what_holds_is_written_and_the_text_of_before_is_kept(file: Path) -> None:
    here = room(file)
    assert await here.amending.write(writing(NEW.replace("\n", "\r\n"))) is None
    assert text_of(file) == NEW
    (former,) = here.amending.formers.kept
    assert (former.text, former.by, former.why) == (CHARTER, MO, "plus clair")
    (fact,) = here.settled.get_nowait().facts
    assert fact == Noted(MO, "charter_written", here.now, Where.DESK, "plus clair")
    assert await here.amending.write(writing(former.text, NEW)) is None
    assert text_of(file) == CHARTER


async def test_line_ends_and_a_byte_order_mark_stay(file: Path) -> None:
    windows = "\ufeff" + CHARTER.replace("\n", "\r\n")
    write(file, windows)
    here = room(file)
    original = await here.amending.original("9000")
    assert original.refusal is None
    assert await here.amending.write(Writing("9000", NEW, original.mark, MO, "")) is None
    assert raw(file) == "\ufeff" + NEW.replace("\n", "\r\n")


async def test_a_shipped_charter_is_shown_and_not_changed() -> None:
    here = Room("base.fr")
    original = await here.amending.original("9000")
    assert original.refusal is not None
    assert original.refusal.phrase.key == "learn.refused.shipped"
    assert 'name = "base.fr"' in original.text
    refusal = await here.amending.write(Writing("9000", NEW, original.mark, MO, ""))
    assert refusal == original.refusal


async def test_a_check_reads_no_file_that_the_charter_does_not_draw_on(file: Path) -> None:
    (file.parent / "rival.toml").write_text(SECRET, "utf-8")
    here = room(file)
    for path in ("rival.toml", "./rival.toml", "../secret.toml", "/etc/passwd.toml", "C:\\x.toml"):
        text = f"extends = {path!r}\n{CHARTER}"
        report = await here.amending.check("9000", text)
        assert report is not None
        assert report.charter is None
        assert "rivale" not in str(report)
        lists = CHARTER.replace('terms = ["nouille", "patate"]', f"lists = [{path!r}]")
        report = await here.amending.check("9000", lists)
        assert report is not None
        assert "rivale" not in str(report)
        assert any("draws on" in one.sentence for one in report.problems)


async def test_of_checks_at_once_the_first_and_the_newest_are_made(file: Path) -> None:
    here = room(file)
    async with asyncio.TaskGroup() as tasks:
        asked = [
            tasks.create_task(here.amending.check("9000", CHARTER), name=f"check {one}")
            for one in range(CHECKS + 1)
        ]
    made = [one.result() is not None for one in asked]
    assert made == [True, *[False] * (CHECKS - 2), True, False]


def test_a_change_made_meanwhile_is_left_alone(file: Path) -> None:
    def change(old: str) -> str:
        write(file, old + "# by hand\n")
        return NEW

    done = changed(str(file), change)
    assert not isinstance(done, str)
    assert done.phrase.key == "learn.refused.changed"
    assert text_of(file).endswith("# by hand\n")
