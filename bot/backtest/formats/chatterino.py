"""Logs of Chatterino, `[20:30:00] Name login: text`, a file a day."""

import re
from collections.abc import Iterator

from bot.backtest.entries import ASIDE, Damaged, Entry, Hints, Known
from bot.backtest.formats.format import Format, Head
from bot.backtest.making import message, viewer
from bot.backtest.moments import Clock, dated
from bot.backtest.splitting import texts
from bot.backtest.unpacking import Stream

_BEGINS = re.compile(r"# St(?:art|op) logging at (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d).*", re.ASCII)
_SAID = re.compile(
    r"(?:#\w+ )?\[(?P<at>\d\d:\d\d:\d\d)\] "
    r"(?:(?P<name>[^:]{0,60}) )?(?P<login>\w{1,25}): ?(?P<text>.*)"
)
_NOTICE = re.compile(r"(?:#\w+ )?\[\d\d:\d\d:\d\d\] .*|#.*")


def _known(head: Head) -> frozenset[Known] | None:
    begins = bool(head.lines) and any(_BEGINS.fullmatch(one) for one in head.lines[:50])
    return frozenset({Known.VIEWERS, Known.TIMES}) if begins else None


def _read(stream: Stream, hints: Hints) -> Iterator[Entry]:
    clock = Clock(hints.day)
    for number, line in texts(stream):
        yield line if isinstance(line, Damaged) else _entry(line, number, hints, clock)


def _entry(line: str, number: int, hints: Hints, clock: Clock) -> Entry:
    if begins := _BEGINS.fullmatch(line):
        at = dated(begins[1])
        if at is not None:
            clock.begin(at)
        return ASIDE
    found = _SAID.fullmatch(line)
    if found is None:
        return ASIDE if _NOTICE.fullmatch(line) else Damaged(number, "no line of Chatterino's")
    author = viewer(found["login"], hints.channel, name=(found["name"] or "").strip())
    return message(hints, number, found["text"], author, clock.read(found["at"]))


CHATTERINO = Format("chatterino", _known, _read)
"""The date stands in the line with which logging begins; times are those of the machine."""
