"""Telephone numbers and addresses of sites that one viewer hands out over several messages."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from filters.engine.links.domains import SPACED
from filters.engine.links.hosts import Host, find_hosts
from filters.engine.memory.lane import Heard
from filters.engine.memory.relays import relays
from filters.engine.message import Span
from filters.engine.personal.telephone import telephones

FIGURES = re.compile(r"[\d\s.()+-]{2,20}")
"""What goes on with a number, and says nothing else."""
END = re.compile(
    rf"\s*(?:[.,/]|dot\b|point\b)\s*\w|\s*(?:{'|'.join(sorted(SPACED))})\b(?:\s*/.*)?\s*$",
    re.IGNORECASE,
)
"""What goes on with an address: its dot, its domain or its path."""
DOT = re.compile(r"(?:[.]|\bdot|\bpoint)\s*$", re.IGNORECASE)


def handed_number(text: str, earlier: Sequence[Heard], regions: Sequence[str]) -> Span | None:
    """Return where the end of a telephone number stands that began in earlier messages."""
    if not FIGURES.fullmatch(text):
        return None
    for relay in relays(text, earlier):
        for trace in telephones(relay.text, regions):
            span = Span(trace.start, trace.end)
            if relay.crosses(span):
                return relay.last(span)
    return None


def handed_host(text: str, earlier: Sequence[Heard]) -> Host | None:
    """Return an address that began in earlier messages, where its end stands in this one."""
    if not earlier or not (END.match(text) or DOT.search(earlier[0].text)):
        return None
    return next(_hosts(text, earlier), None)


def _hosts(text: str, earlier: Sequence[Heard]) -> Iterator[Host]:
    for relay in relays(text, earlier, whole_words=False):
        for host in find_hosts(relay.text):
            if relay.crosses(host.span):
                yield replace(host, span=relay.last(host.span))
