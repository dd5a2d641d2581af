"""A desk whose channel is under a charter in a file, which people may change."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from bot.charter.library import Library
from bot.charter.load import load
from bot.codex.adoption import Adoption, Origin
from bot.codex.amending import Amending
from filters.engine.judge import Judge
from tests.bot.web.desk import DeskOf, desk

CHARTER = """\
# By hand.
name = "ours"
languages = ["fr", "en"]
title.fr = "La nôtre"
title.en = "Ours"

[[articles]]
number = 3
title.fr = "Respect"
title.en = "Respect"
text.fr = "On se respecte."  # toujours
text.en = "Respect each other."

  [[articles.filters]]
  filter = "terms"
  terms = ["nouille", "patate"]

  [[articles.examples]]
  text = "espèce de patate"
  outcome = "breach"
"""


@dataclass(slots=True)
class Study:
    """The desk, and the file."""

    desk: DeskOf
    file: Path

    @property
    def text(self) -> str:
        return self.file.read_bytes().decode()


@asynccontextmanager
async def study(
    folder: Path, text: str = CHARTER, public: str = "https://bot.example"
) -> AsyncIterator[Study]:
    file = folder / "ours.toml"
    file.write_bytes(text.encode())
    library = Library()
    charter = load(str(file), library)
    async with desk(folder, public=public) as made:
        made.bench.adopt(charter, Judge(charter))
        origin = Origin(str(file), frozenset(library.files))
        adoption = Adoption(made.behind.benches, {made.bench.channel: origin})
        amending = Amending(made.clock, made.behind.benches, adoption, made.records.formers)
        amending.begin(made.behind.moderation.settle)
        made.behind = made.front.behind = replace(made.behind, amending=amending)
        yield Study(made, file)
