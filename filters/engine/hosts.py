"""Where hosts are named in a text: plain links, bare hosts, and hosts in disguise."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

import regex

from filters.engine.domains import EVERYDAY, SPACED, top_level
from filters.engine.folding import fold, replaced_pieces, segment_pieces
from filters.engine.message import Span
from filters.engine.view import View

LABEL = r"[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}_-]*[\p{L}\p{N}\p{M}])?+"
PLAIN = regex.compile(
    rf"(?:(?P<scheme>\b(?:https?|hxxps?|ftp|wss?)://)(?:[^\s/@]{{1,64}}@)?|(?<![\w-])(?<!\w[.@]))"
    rf"(?P<host>(?:{LABEL}\.)+{LABEL}|(?<=://){LABEL})\.?(?P<port>:\d{{1,5}}\b)?"
    r"(?P<path>[/?#]\S*)?",
    regex.IGNORECASE,
)
ENDINGS = rf"(?=(?:{'|'.join(sorted(SPACED))})\b)"
SEPARATOR = regex.compile(
    r"(?<=[\p{L}\p{N}])(?:"
    r"\s*[\[({<]\s*(?:\.|dot|d0t|point)\s*[\])}>]\s*(?=[\p{L}\p{N}])"
    rf"|(?P<faint>\.\s+){ENDINGS}"
    rf"|\s+(?:dot|point|\.)\s*{ENDINGS}|\s*[。•·]\s*{ENDINGS})",
    regex.IGNORECASE,
)
"""What stands for the dot of a disguised host; a mere space after it is a faint sign."""
HINT = re.compile(r"d[o0]t|point| \.|\. |\t|[\[({<]\.|[。•·]")
"""What a text with a disguised dot contains: most have none of it."""
INVISIBLE = regex.compile(r"\p{Cf}")
ADDRESS = regex.compile(r"(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}")
TRAILING = ".,!?;:)]}>»”\"'…"

SURE, BARE, UNSURE, DOUBTFUL = 1.0, 0.9, 0.7, 0.4


@dataclass(frozen=True, slots=True)
class Host:
    """A host named in a text, and how sure it is that a link was meant.

    `name` is lower case and ASCII (punycode), `path` begins with its `/`, `?` or `#`.
    `disguised` hosts are written so that a machine would not see them: `evil dot com`.
    """

    span: Span
    name: str
    path: str
    scheme: bool
    disguised: bool
    certainty: float


def find_hosts(text: str) -> tuple[Host, ...]:
    """Return the hosts that a text names, in order; times, numbers and file names are none."""
    seen = _see(text)
    disguise = HINT.search(seen) is not None
    if not disguise and "." not in seen and "://" not in seen:
        return ()
    plain = tuple(_plain(text))
    if text.isascii() and not disguise:
        return plain
    taken = tuple(host.span for host in plain)
    masked = (host for host in _masked(text) if not _touches(host.span, taken))
    return tuple(sorted((*plain, *masked), key=lambda host: host.span))


def host_name(written: str) -> str:
    """Return a host's name in lower case and ASCII, as far as it has one."""
    name = written.lower().strip(".")
    if name.isascii():
        return name
    try:
        return name.encode("idna").decode()
    except UnicodeError:
        return name


def _plain(text: str) -> Iterator[Host]:
    for found in PLAIN.finditer(text):
        written, scheme = found["host"], found["scheme"] is not None
        host = written if scheme else _known(written)
        if not host:
            continue
        whole = host == written
        path = (found["path"] or "").rstrip(TRAILING) if whole else ""
        end = found.start("host") + len(host)
        if whole and path:
            end = found.start("path") + len(path)
        elif whole and found["port"]:
            end = found.end("port")
        linked = scheme or (whole and bool(path or found["port"]))
        certainty = SURE if linked else _bare(host, whole=whole)
        yield Host(Span(found.start(), end), host_name(host), path, scheme, False, certainty)


def _known(host: str) -> str:
    """Cut a host after its last known top-level domain: `evil.com.merci` names `evil.com`."""
    if ADDRESS.fullmatch(host):
        return host
    labels = host.split(".")
    while len(labels) > 1 and labels[-1].lower() not in top_level():
        labels.pop()
    return ".".join(labels) if len(labels) > 1 else ""


def _bare(host: str, *, whole: bool) -> float:
    if ADDRESS.fullmatch(host):
        return UNSURE
    labels = host.split(".")
    first, last = labels[0], labels[-1]
    if first.lower() == "www":
        return SURE
    glued = last.lower() in EVERYDAY or first.isdigit() or (last.istitle() and len(last) > 1)
    if glued and len(labels) == 2:  # noqa: PLR2004  # a name and a domain
        return DOUBTFUL
    return BARE if whole else UNSURE


def _masked(text: str) -> Iterator[Host]:
    """Find the hosts of the text with every disguise of a dot written as one."""
    seen = _visible(text)
    dotted = View(
        SEPARATOR.sub(".", seen.text), seen, lambda: replaced_pieces(seen.text, SEPARATOR, ".")
    )
    faint = any(found["faint"] for found in SEPARATOR.finditer(seen.text))
    for host in _plain(dotted.text):
        span = dotted.span(*host.span)
        short = len(host.name.partition(".")[0]) <= 2  # noqa: PLR2004  # `un point com`
        certainty = DOUBTFUL if faint or short else min(host.certainty, UNSURE)
        yield replace(host, span=span, disguised=True, certainty=certainty)


def _visible(text: str) -> View:
    if text.isascii():
        return View(text)
    return View(_see(text), View(text), lambda: segment_pieces(text, _see))


def _see(text: str) -> str:
    folded = fold(text)
    return folded if folded.isascii() else str(INVISIBLE.sub("", folded))


def _touches(span: Span, others: tuple[Span, ...]) -> bool:
    return any(span.start < end and start < span.end for start, end in others)
