"""What a charter said then: what is not known is not made up, and a kept text is found again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from bot.cases.case import Case, Person
from bot.charter.load import read
from bot.codex.bygone import Bygone
from bot.ports.archive import Former
from tests.bot.web.study import CHARTER
from tests.contracts.keeping import case
from tests.making import NINE

LEA = Person("1", "lea")
NEWER = CHARTER.replace("Respect each other.", "Be kind.")
THEN, NOW = read(CHARTER), read(NEWER)


@dataclass(frozen=True, slots=True)
class Kept:
    """The port `Formers`, of which only the texts are asked."""

    texts: tuple[Former, ...] = ()

    async def keep(self, _: str, __: Former) -> None:
        raise NotImplementedError

    async def newest(self, _: str) -> Sequence[Former]:
        return self.texts

    async def one(self, _: str, __: int) -> Former | None:
        raise NotImplementedError


def changed(text: str, minutes: float) -> Former:
    return Former(text, LEA, NINE + timedelta(minutes=minutes), "")


def opened(version: str) -> Case:
    return replace(case(), charter_version=version, opened_at=NINE)


async def known(folder: Path, version: str, *texts: Former, name: str = "ours.toml") -> set[str]:
    bygone = Bygone(Kept(texts), lambda _: name if name == "base.fr" else str(folder / name))
    return set(await bygone.charters("9000", [opened(version)], NOW))


async def test_no_text_is_taken_for_another(tmp_path: Path) -> None:
    assert await known(tmp_path, "elsewhere", changed(CHARTER, 5)) == set()
    assert await known(tmp_path, THEN.version, changed("name = 3", 5)) == set()
    assert await known(tmp_path, THEN.version, changed(CHARTER, -5)) == set()
    assert await known(tmp_path, THEN.version, changed(CHARTER, 5), name="base.fr") == set()


async def test_what_is_in_force_is_not_looked_for(tmp_path: Path) -> None:
    assert await known(tmp_path, NOW.version, changed(NEWER, 5)) == set()


async def test_the_text_that_was_in_force_is_the_first_that_was_changed_afterwards(
    tmp_path: Path,
) -> None:
    texts = (changed("name = 3", 9), changed(CHARTER, 5), changed("name = 4", -1))
    assert await known(tmp_path, THEN.version, *texts) == {THEN.version}
