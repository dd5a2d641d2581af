"""A log on this machine: which format it has, and all that it holds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.backtest.entries import Entry, Hints, Known
from bot.backtest.errors import LogError
from bot.backtest.formats.chatterino import CHATTERINO
from bot.backtest.formats.format import HEAD, Format, head_of
from bot.backtest.formats.irc import IRC
from bot.backtest.formats.justlog import JUSTLOG, JUSTLOG_LINES
from bot.backtest.formats.own_lines import OWN_LINES
from bot.backtest.formats.plain import PLAIN
from bot.backtest.formats.table import TABLE
from bot.backtest.formats.twitchdownloader import SAVED
from bot.backtest.formats.vod import LOADED
from bot.backtest.moments import NO_DAY
from bot.backtest.unpacking import Stream, unpacked

FORMATS = {
    one.name: one
    for one in (SAVED, LOADED, JUSTLOG, JUSTLOG_LINES, OWN_LINES, IRC, CHATTERINO, TABLE, PLAIN)
}
"""In the order in which they are tried: the most particular first."""
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
_ENDINGS = re.compile(r"(?:\.(?:gz|zst|jsonl?|ndjson|txt|log|csv|tsv))+$")


@dataclass(frozen=True, slots=True)
class Log:
    """A log that was looked into: its format, and what logs of that kind know."""

    path: Path
    format: str
    known: frozenset[Known]
    hints: Hints
    size: int
    packed: bool = False

    def entries(self, stream: Stream) -> Iterator[Entry]:
        """Yield all that it holds."""
        return FORMATS[self.format].read(stream, self.hints)


def look_into(path: Path, number: int = 0, name: str = "", channel: str = "") -> Log:
    """Tell the format of a log, or take the one that is named; raises `LogError`.

    `number` tells several logs apart; `channel` is that of messages that name none.
    """
    with unpacked(path) as stream:
        raw = b""
        while len(raw) < HEAD and (more := stream.read(HEAD - len(raw))):
            raw += more
        packed = stream.packed
    head = head_of(raw, whole=len(raw) < HEAD)
    if name and name not in FORMATS:
        known = ", ".join(f"`{one}`" for one in FORMATS)
        raise LogError(f"no format `{name}`; there are {known}")
    if not head.lines:
        raise LogError(f"{path}: nothing is in it, or it is packed in a way that is not known")
    tried: tuple[Format, ...] = (FORMATS[name],) if name else tuple(FORMATS.values())
    for one in tried:
        told = one.known(head)
        if told is not None or name:
            hints = Hints(channel or _channel(path), _day(path), f"{number}:")
            size = path.stat().st_size
            return Log(path, one.name, told or frozenset(), hints, size, packed)
    raise LogError(f"{path}: no format that is known; name one with `--format`")


def _channel(path: Path) -> str:
    """Take a file's name for the channel's: `mona-2026-10-14.log` is of `mona`."""
    stem = _DAY.sub("", _ENDINGS.sub("", path.name))
    return stem.strip(" -_.").lower() or "log"


def _day(path: Path) -> datetime:
    found = _DAY.search(path.name)
    try:
        return datetime(*map(int, found.groups()), tzinfo=UTC) if found else NO_DAY  # type: ignore[misc,arg-type]  # year, month and day
    except ValueError:
        return NO_DAY
