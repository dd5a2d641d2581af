"""Addresses of a person's machine: IPv4 and IPv6, versions and well-known machines apart."""

import re
from collections.abc import Iterator
from ipaddress import AddressValueError, IPv6Address

from filters.engine.links.addresses import VERSION, is_nobodys, is_version
from filters.engine.personal.trace import Trace, beside

ALONE, SAID, SERVED = 0.7, 0.92, 0.5
V4 = re.compile(r"(?<![\w.:/@-])(?:\d{1,3}\.){3}\d{1,3}(?![\w/-]|\.\d)")
SPELLED = re.compile(
    r"(?<![\w.:/@-])(?:\d{1,3}[ \[(]{1,2}(?:point|dot|\.)[ \])]{1,2}){3}\d{1,3}(?![\w/-]|\.\d)"
)
NUMBER = re.compile(r"\d+")
V6 = re.compile(r"(?<![\w:.])(?=[0-9a-f:]{12,39}(?![\w:]))(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{1,4}")
DOTS = 3
PERSONAL = re.compile(
    r"\b(?:(?:son|ton|leur|mon|votre|his|her|your|their|my)(?: \w+)? ip|ip (?:de|of|is)|ip"
    r"|ddos\w*"
    r"|grab\w*|habite|lives?|leak\w*)\b|\w's ip\b"
)
SERVER = re.compile(r"\b(?:serveur|server|connect|join|minecraft|mc|realm|lobby|host(?:ed)?)\b")


def machines(text: str) -> Iterator[Trace]:
    """Find the addresses of machines that may be a person's."""
    for found in V4.finditer(text) if text.count(".") >= DOTS else ():
        if _of_somebody(text, found):
            yield _trace(text, found)
    for found in SPELLED.finditer(text) if _may_be_spelled(text) else ():
        if _of_somebody(text, found):
            yield _trace(text, found)
    for found in V6.finditer(text) if ":" in text else ():
        if _is_public(found[0]):
            yield _trace(text, found)


def _may_be_spelled(text: str) -> bool:
    return "point" in text or "dot" in text or "." in text


def _of_somebody(text: str, found: re.Match[str]) -> bool:
    address = ".".join(NUMBER.findall(found[0]))
    try:
        if is_nobodys(address):
            return False
    except AddressValueError:
        return False
    before = text[: found.start()]
    if VERSION.search(before):
        return False
    return not is_version(address, before) or beside(PERSONAL, text, *found.span())


def _is_public(written: str) -> bool:
    try:
        address = IPv6Address(written)
    except AddressValueError:
        return False
    return not (address.is_loopback or address.is_link_local or address.is_unspecified)


def _trace(text: str, found: re.Match[str]) -> Trace:
    if text[found.end() : found.end() + 1] == ":" or beside(SERVER, text, *found.span()):
        return Trace("ip", *found.span(), SERVED)
    said = beside(PERSONAL, text, *found.span())
    return Trace("ip", *found.span(), SAID if said else ALONE)
