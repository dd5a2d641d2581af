"""Small logs and charters for the tests of backtests."""

import gzip
from pathlib import Path

from bot.backtest.crew import hear
from bot.backtest.entries import Aside, Damaged, Entry, Ruled
from bot.backtest.files import LogFile
from bot.backtest.hearing import Heard
from bot.backtest.log import look_into
from bot.backtest.order import Draft, Order
from bot.backtest.readied import Readied
from bot.backtest.unpacking import unpacked
from filters.engine.message import Message

CHARTER = """
name = "essai"
languages = ["fr", "en"]
title.fr = "Charte d'essai"
title.en = "Trial charter"

[[articles]]
number = 3
title.fr = "Respect"
title.en = "Respect"
text.fr = "On reste poli."
text.en = "Stay polite."
severity = 4
ladder = ["warn", "timeout 10m", "case"]
memory = "24h"

  [[articles.filters]]
  filter = "terms"
  certainty = 0.95
  terms = ["mulet", { term = "truite", certainty = 0.6 }]

[[articles]]
number = 5
title.fr = "Sans crier"
title.en = "No shouting"
text.fr = "On ne crie pas."
text.en = "No shouting."
severity = 1
ladder = ["delete"]
memory = "1h"

  [[articles.filters]]
  filter = "caps"
"""


def charter_file(folder: Path, text: str = CHARTER, name: str = "essai.toml") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def written(folder: Path, text: str | bytes, name: str = "mona-2026-10-14.log") -> Path:
    path = folder / name
    body = text if isinstance(text, bytes) else text.encode()
    path.write_bytes(gzip.compress(body) if name.endswith(".gz") else body)
    return path


def entries(path: Path, name: str = "") -> list[Entry]:
    log = look_into(path, name=name)
    with unpacked(path) as stream:
        return list(log.entries(stream))


def messages(found: list[Entry]) -> list[Message]:
    return [one for one in found if isinstance(one, Message)]


def damaged(found: list[Entry]) -> list[int]:
    return [one.place for one in found if isinstance(one, Damaged)]


def rulings(found: list[Entry]) -> list[Ruled]:
    return [one for one in found if isinstance(one, Ruled)]


def asides(found: list[Entry]) -> int:
    return sum(isinstance(one, Aside) for one in found)


def heard(charter: Path, *logs: Path, against: Path | None = None, workers: int = 1) -> Heard:
    return hear(Readied(order(charter, *logs, against=against)), workers=workers)


def order(charter: Path, *logs: Path, against: Path | None = None) -> Order:
    return Order(
        charter=Draft(str(charter)),
        sources=tuple(LogFile(look_into(path, at)) for at, path in enumerate(logs)),
        against=Draft(str(against)) if against else None,
        examples=3,
    )
