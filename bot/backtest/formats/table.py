"""Tables, as spreadsheets and other bots export them: the first line names the columns."""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.backtest.entries import Damaged, Entry, Hints, Known, Ruled
from bot.backtest.formats.format import Format, Head
from bot.backtest.making import message, viewer
from bot.backtest.moments import Clock, since_epoch
from bot.backtest.splitting import lines
from bot.backtest.unpacking import Stream
from bot.cases.case import Judgement

SEPARATORS = ",;\t|"
NAMES = {
    "text": ("text", "message", "body", "content", "msg", "texte"),
    "login": (
        "login",
        "user",
        "username",
        "user_name",
        "user_login",
        "author",
        "name",
        "chatter",
        "nick",
        "sender",
        "pseudo",
        "auteur",
    ),
    "name": ("display_name", "displayname", "nickname"),
    "user": ("user_id", "userid", "author_id", "chatter_id"),
    "at": ("time", "timestamp", "sent_at", "created_at", "date", "datetime", "at", "heure"),
    "channel": ("channel", "room", "broadcaster", "chaine", "chaîne"),
    "id": ("id", "message_id", "msg_id"),
    "badges": ("badges", "roles"),
    "ruling": ("ruling", "outcome", "verdict", "label"),
}
"""What a column may be called."""
RULINGS = {
    **{str(one): one for one in Judgement},
    "upheld": Judgement.UPHOLD,
    "breach": Judgement.UPHOLD,
    "1": Judgement.UPHOLD,
    "true": Judgement.UPHOLD,
    "dismissed": Judgement.DISMISS,
    "clear": Judgement.DISMISS,
    "0": Judgement.DISMISS,
    "false": Judgement.DISMISS,
    "overturned": Judgement.OVERTURN,
}
"""What people write of a message that they have looked at."""
_NUMBER = re.compile(r"\d{1,15}(?:\.\d{0,9})?", re.ASCII)
MILLISECONDS = 100_000_000_000
"""Greater numbers of seconds lie beyond the year 5000."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where in a row what stands."""

    separator: str
    places: Mapping[str, int]

    def of(self, cells: list[str], name: str) -> str:
        """Return a cell, empty where there is none."""
        place = self.places.get(name, -1)
        return cells[place].strip() if 0 <= place < len(cells) else ""


def columns_of(line: str) -> Columns | None:
    """Return the columns that a first line names; None where no text is among them."""
    for separator in sorted(SEPARATORS, key=line.count, reverse=True):
        cells = [one.strip().lower().replace(" ", "_") for one in _cells(line, separator) or ()]
        places = {
            name: next((cells.index(one) for one in known if one in cells), -1)
            for name, known in NAMES.items()
        }
        if len(cells) > 1 and places["text"] >= 0:
            return Columns(separator, {name: at for name, at in places.items() if at >= 0})
    return None


def _cells(line: str, separator: str) -> list[str] | None:
    try:
        return next(csv.reader([line], delimiter=separator, strict=True), [])
    except csv.Error:
        return None


def _known(head: Head) -> frozenset[Known] | None:
    columns = columns_of(head.lines[0]) if head.lines else None
    if columns is None or head.lines[0].lstrip().startswith(("{", "[", "@")):
        return None
    told = {
        Known.VIEWERS: "login" in columns.places or "user" in columns.places,
        Known.TIMES: "at" in columns.places,
        Known.ROLES: "badges" in columns.places,
    }
    return frozenset(one for one, is_told in told.items() if is_told)


def _read(stream: Stream, hints: Hints) -> Iterator[Entry]:
    columns: Columns | None = None
    clock = Clock(hints.day)
    for number, raw in lines(stream):
        if isinstance(raw, Damaged):
            yield raw
        elif columns is None:
            columns = columns_of(raw.decode("utf-8", "replace"))
            if columns is None:
                yield Damaged(number, "no column is called `text`")
                return
        elif raw.strip():
            yield from _entries(raw.decode("utf-8", "replace"), number, columns, clock, hints)


def _entries(
    line: str, number: int, columns: Columns, clock: Clock, hints: Hints
) -> Iterator[Entry]:
    cells = _cells(line, columns.separator)
    if cells is None or len(cells) <= columns.places["text"]:
        yield Damaged(number, "not as many cells as columns, or a quote that does not end")
        return
    channel = columns.of(cells, "channel").lstrip("#").lower() or hints.channel
    badges = columns.of(cells, "badges").replace("|", ",").replace(" ", ",").split(",")
    author = viewer(
        columns.of(cells, "login"),
        channel,
        name=columns.of(cells, "name"),
        number=columns.of(cells, "user"),
        badges=badges,
    )
    number_of = columns.of(cells, "id") or f"{hints.prefix}{number}"
    at = _at(columns.of(cells, "at"), clock)
    text = columns.of(cells, "text")
    yield message(hints, number, text, author, at, channel=channel, number=number_of)
    if (said := RULINGS.get(columns.of(cells, "ruling").lower())) is not None:
        yield Ruled(channel, number_of, said, at=at)


def _at(text: str, clock: Clock) -> datetime | None:
    if _NUMBER.fullmatch(text):
        seconds = float(text)
        return since_epoch(seconds / 1000 if seconds > MILLISECONDS else seconds)
    return clock.read(text)


TABLE = Format("csv", _known, _read)
"""A row is one line: no message of chat holds a line break."""
