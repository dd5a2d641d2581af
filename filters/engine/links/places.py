"""Addresses that a charter allows or denies: by host and by path, never by substring."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from posixpath import normpath
from typing import Annotated
from urllib.parse import unquote

from pydantic import AfterValidator

from filters.engine.reading.folding import fold

SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
LONGEST_LABEL = 63
LABEL = re.compile(r"(?!-)[\w-]{1,63}(?<!-)")


@dataclass(frozen=True, slots=True)
class Place:
    """Every address on a host, below a path.

    `example.org` covers its subdomains, `*.example.org` covers only them.
    A segment of the path may be `*`: `twitch.tv/*/clip`.
    """

    host: str
    only_below: bool
    path: tuple[str, ...]

    @classmethod
    def parse(cls, text: str) -> "Place":
        """Read `example.org`, `*.example.org` or `example.org/path`; raise ValueError."""
        address = SCHEME.sub("", text.strip(), count=1)
        name, _, path = address.partition("/")
        wild = name.startswith("*.")
        host = plain_host(name.removeprefix("*."))
        if "." not in host or not all(map(LABEL.fullmatch, host.split("."))):
            raise ValueError(
                f"`{text}` is no host; write `example.org`, `*.example.org` or `example.org/path`"
            )
        return cls(host, wild, segments(path))

    def covers(self, host: str, path: tuple[str, ...]) -> bool:
        """Say whether an address, its host plain and its path in segments, lies here."""
        below = host.endswith(f".{self.host}")
        if not below and (self.only_below or host != self.host):
            return False
        return len(path) >= len(self.path) and all(
            own in ("*", other) for own, other in zip(self.path, path, strict=False)
        )


def _readable(text: str) -> str:
    Place.parse(text)
    return text


PlaceText = Annotated[str, AfterValidator(_readable)]
"""A place as a charter writes it, refused where it cannot be read."""


def places(texts: Iterable[str]) -> tuple[Place, ...]:
    """Read the places of a charter's list."""
    return tuple(map(Place.parse, texts))


def covered(places: Iterable[Place], host: str, path: tuple[str, ...]) -> bool:
    """Say whether one of the places covers an address."""
    return any(place.covers(host, path) for place in places)


def above(host: str) -> Iterator[str]:
    """Return a host, and every one below which it lies."""
    while host:
        yield host
        host = host.partition(".")[2]


def plain_host(host: str) -> str:
    """Return a host in lower case and in Unicode, without `www.`, port and final dot."""
    folded = fold(host)
    if folded.count(":") > 1:
        return folded  # an IPv6 address
    name = folded.partition(":")[0].strip(".").removeprefix("www.")
    return ".".join(map(_readable_label, name.split(".")))


def segments(path: str) -> tuple[str, ...]:
    """Return the parts of a path as a browser would walk it: no query, `..` resolved."""
    walked = unquote(re.split(r"[?#]", path, maxsplit=1)[0]).replace("\\", "/")
    return tuple(part for part in normpath(f"/{walked}").casefold().split("/") if part)


def _readable_label(label: str) -> str:
    if not label.startswith("xn--") or len(label) > LONGEST_LABEL:
        return label
    try:
        return label.removeprefix("xn--").encode("ascii").decode("punycode").casefold()
    except UnicodeError:
        return label
