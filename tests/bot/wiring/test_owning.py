"""A shipped charter becomes a channel's own: what must not happen to files first."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import pytest

from bot.cases.case import Person
from bot.cases.decision import Decision
from bot.cases.noted import Noted
from bot.channels.roster import Roster
from bot.charter.shelf import fetch
from bot.codex.amending import Amending, Original
from bot.moderation.life import Moderation
from bot.ports.joining import TurnedAwayError
from bot.ports.world import Channel
from bot.wiring.owning import Owning
from filters.engine.phrase import Phrase
from tests.making import NINE

MONA = Person("9000", "mona")
CHANNEL = Channel("9000", "mona", "Mona", "fr")


@dataclass(slots=True)
class House:
    """A roster, the text of a charter, and what is recorded, in one."""

    there: bool = True
    unreadable: bool = False
    shipped: bool = True
    moved: list[str] = field(default_factory=list)
    recorded: list[Decision] = field(default_factory=list)

    def channel(self, _: str) -> Channel | None:
        return CHANNEL if self.there else None

    async def resettle(self, _: str, charter: str) -> bool:
        assert files(Path(charter).parent), "the file comes first"
        if self.unreadable:
            raise TurnedAwayError(Phrase.of("join.trouble.charter"))
        self.moved.append(charter)
        return True

    async def original(self, _: str) -> Original:
        return Original("base.en", "", shipped=self.shipped)

    def now(self) -> object:
        return NINE

    async def settle(self, decision: Decision, _: None) -> None:
        self.recorded.append(decision)

    def owning(self, folder: Path) -> Owning:
        return Owning(
            folder, cast("Roster", self), cast("Amending", self), cast("Moderation", self)
        )


def files(folder: Path) -> list[str]:
    return [one.name for one in folder.iterdir()]


@pytest.mark.parametrize("house", [House(there=False), House(shipped=False)])
async def test_nothing_is_copied_for_who_is_gone_or_has_one(house: House, tmp_path: Path) -> None:
    assert await house.owning(tmp_path / "own").own("9000", MONA) is not None
    assert not (tmp_path / "own").exists()
    assert not house.recorded


async def test_a_file_that_somebody_changed_is_never_written_over(tmp_path: Path) -> None:
    house = House()
    mine = tmp_path / "9000-mona.toml"
    mine.write_text("# mine", encoding="utf-8")
    assert await house.owning(tmp_path).own("9000", MONA) is None
    assert mine.read_text(encoding="utf-8") == "# mine"
    assert house.moved == [(tmp_path / "9000-mona-2.toml").as_posix()]


async def test_what_a_crash_left_is_taken_up(tmp_path: Path) -> None:
    house = House(unreadable=True)
    owning = house.owning(tmp_path)
    refusal = await owning.own("9000", MONA)
    assert refusal is not None
    assert refusal.key == "learn.refused.unwritable"
    assert not house.recorded
    house.unreadable = False
    assert await owning.own("9000", MONA) is None
    assert files(tmp_path) == ["9000-mona.toml"]


async def test_a_folder_that_cannot_be_written_is_told_as_such(tmp_path: Path) -> None:
    (tmp_path / "own").write_text("a file", encoding="utf-8")
    assert await House().owning(tmp_path / "own").own("9000", MONA) is not None


async def test_it_says_the_same_and_the_audit_says_who_asked(tmp_path: Path) -> None:
    house = House()
    assert await house.owning(tmp_path).own("9000", MONA) is None
    assert (tmp_path / "9000-mona.toml").read_text(encoding="utf-8") == fetch("base.en").text
    (decision,) = house.recorded
    (fact,) = decision.facts
    assert isinstance(fact, Noted)
    assert (fact.by, fact.deed, fact.about) == (MONA, "charter_owned", "base.en")
