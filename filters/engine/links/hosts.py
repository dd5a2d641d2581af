"""Where hosts are named in a text: plain links, bare hosts, and hosts in disguise."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from filters.engine.links.addresses import numeric
from filters.engine.links.disguises import FAINT, POINTED, hinted, native, see, undisguised
from filters.engine.links.domains import (
    ANSWERS,
    BELIEVED,
    EVERYDAY,
    GLUED,
    NAMES,
    PRODUCTS,
    SPOKEN,
    top_level,
)
from filters.engine.links.mended import mended
from filters.engine.message import Span
from filters.engine.reading.view import View

LABEL = r"[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}_-]*[\p{L}\p{N}\p{M}])?+"
PLAIN = regex.compile(
    rf"(?:(?P<scheme>\b(?:https?|hxxps?|ftp|wss?)://)(?:[^\s/@]{{1,64}}@)?"
    rf"|(?<![\w@.-])[\w.-]{{1,64}}@(?=(?:\d{{1,3}}\.){{3}}\d)|(?<![\w-])(?<!\w[.@]))"
    rf"(?P<host>(?:{LABEL}\.)+{LABEL}|(?<=://){LABEL}|(?<=://)\[[0-9a-f:.]{{2,45}}\])"
    r"\.?(?P<port>:\d{1,5}\b)?(?P<path>[/?#]\S*)?",
    regex.IGNORECASE,
)
DOTTED = re.compile(r"\.(?<=[A-Za-z0-9]\.)[A-Za-z0-9]")
"""What a plain host in ASCII has, unless a scheme stands before it; most dots end a sentence."""
LATIN = regex.compile(r"\p{Latin}+")
ADDRESS = regex.compile(r"(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}")
MAIL = (
    "gmail|googlemail|hotmail|outlook|yahoo|icloud|proton(?:mail)?|orange|laposte|wanadoo|gmx|aol"
)
MAILBOX = regex.compile(
    rf"(?:@|\bat|\barobase|[\[(]\s*(?:at|@|arobase)\s*[\])])\s+(?=(?:{MAIL})\.)|\w@(?=\w)",
    regex.IGNORECASE,
)
"""What stands before the host of an e-mail address, which is no link."""
NEAR = 12
"""How far before a host the sign of an e-mail address begins at most."""
TRAILING = ".,!?;:)]}>»”\"'…"

SURE, BARE, UNSURE, DOUBTFUL = 1.0, 0.9, 0.7, 0.4
WORD, BUILT = 4, 12
"""To this length a first label may be a word (`mdr.fr`); from this length it is none."""


@dataclass(frozen=True, slots=True)
class Host:
    """A host named in a text, and how sure it is that a link was meant.

    `name` is lower case and ASCII (punycode) and a number in its usual notation,
    `path` begins with its `/`, `?` or `#`.
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
    seen = see(text)
    remade = mended(text) if "." in seen else None
    disguise = hinted(seen) or remade is not None
    if not disguise and "." not in seen and "://" not in seen:
        return ()
    if not disguise and text.isascii():
        return tuple(_plain(text)) if "://" in text or DOTTED.search(text) else ()
    plain = tuple(_plain(text))
    masked = (*_masked(text, undisguised(text)), *(_masked(text, remade) if remade else ()))
    plain = tuple(one for one in plain if not _cut_short(one, masked))
    taken = tuple(host.span for host in plain)
    masked = tuple(host for host in masked if not host.span.touches(taken))
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
        if not host or (not scheme and _is_mail(text, found.start())):
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
        name = (numeric(host) if scheme else None) or host_name(host)
        yield Host(Span(found.start(), end), name, path, scheme, False, certainty)


def _is_mail(text: str, start: int) -> bool:
    near = max(0, start - NEAR)
    return any(one.end() == start for one in MAILBOX.finditer(text, near))


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
        return UNSURE if _is_built(first, last) else DOUBTFUL
    if host.lower() in PRODUCTS or _is_speech(labels):
        return DOUBTFUL
    brief = len(first) <= WORD and last.lower() != "com"
    return BARE if whole and last.lower() in BELIEVED and not brief else UNSURE


def _is_speech(labels: Sequence[str]) -> bool:
    """Whether two sentences only miss a space: `no.im serious`, `voilà.info`, `wait.what.is`."""
    first, last = labels[0].lower(), labels[-1].lower()
    if first in ANSWERS:
        return last not in NAMES
    if len(labels) > 2:  # noqa: PLR2004  # a name and a domain
        return last in EVERYDAY and all(one.isalpha() and len(one) <= WORD for one in labels)
    return last in GLUED and not first.isascii() and LATIN.fullmatch(first) is not None


def _is_built(first: str, last: str) -> bool:
    """Whether a name is no word that a sentence may end with: `free-nitro`, `viewers4u`."""
    if not last.islower() or first.isdigit():
        return False
    numbered = first.isalnum() and first[:1].isalpha() and any(map(str.isdigit, first))
    return len(first) >= BUILT or "-" in first or numbered


def _masked(text: str, view: View) -> Iterator[Host]:
    """Find the hosts of a text with its disguise taken off."""
    for host in _plain(view.text):
        span = view.span(*host.span)
        certainty = min(host.certainty, UNSURE)
        if native(text[span.start : span.end]):
            continue
        said = _may_be_speech(host.name, text[span.start : span.end])
        if (
            said
            and not host.path
            and not POINTED.search(text, max(0, span.start - NEAR), span.start)
        ):
            certainty = DOUBTFUL
        yield replace(host, span=span, disguised=True, certainty=certainty)


def _may_be_speech(name: str, written: str) -> bool:
    """Whether words of a sentence only look like a spelt-out host: `good point gg`."""
    first, _, rest = name.partition(".")
    bracketed = any(sign in written for sign in "[({<")
    short = len(first) <= 2 or first in SPOKEN  # noqa: PLR2004  # `un point com`
    return "." not in rest and ((short and not bracketed) or FAINT.search(written) is not None)


def _cut_short(host: Host, masked: tuple[Host, ...]) -> bool:
    """Whether a host is but the beginning of a disguised one: `https://evil` of `evil dot com`."""
    return "." not in host.name and any(
        one.span.start <= host.span.start and host.span.end < one.span.end and "." in one.name
        for one in masked
    )
