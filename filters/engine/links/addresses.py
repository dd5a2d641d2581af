"""Numeric addresses in every notation that a browser takes: dotted, decimal, hex, octal, IPv6."""

import re
from ipaddress import IPv4Address, IPv4Network, IPv6Address

NUMBER = re.compile(r"0x[0-9a-f]{0,16}|\d{1,20}", re.IGNORECASE)
MOST_PARTS = 4
NOBODYS = tuple(
    IPv4Network(one)
    for one in (
        *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16"),
        *("172.16.0.0/12", "192.168.0.0/16", "224.0.0.0/3", "8.8.8.8", "8.8.4.4", "1.1.1.1"),
        *("1.0.0.1", "9.9.9.9", "208.67.222.222", "208.67.220.220"),
    )
)
"""One's own machine and house, masks and multicast, resolvers that everybody knows."""
VERSION = re.compile(
    r"(?:\bv|version|patch|build|update|maj|mise a jour|mise à jour|firmware|driver|pilote|kernel"
    r"|release|section|chapitre|chapter|article|paragraphe?|point)\W{0,3}$",
    re.IGNORECASE,
)
"""What stands before four numbers that are no machine."""
SMALL = 64
"""Four numbers up to this are a version or a list more often than a machine."""


def numeric(host: str) -> str | None:
    """Return the address that a host's name is, as one usually writes it; None for a true name."""
    if ":" in host:
        return _sixth(host.strip("[]"))
    parts = host.strip(".").split(".")
    if len(parts) > MOST_PARTS or not all(map(NUMBER.fullmatch, parts)):
        return None
    values = [_value(part) for part in parts]
    *first, last = values
    if any(value is None or value > 0xFF for value in first) or last is None:  # noqa: PLR2004  # a byte
        return None
    if last >= 1 << (8 * (MOST_PARTS + 1 - len(parts))):
        return None
    whole = sum((value or 0) << (8 * (3 - place)) for place, value in enumerate(first))
    return str(IPv4Address(whole + last))


def is_nobodys(address: str) -> bool:
    """Whether an IPv4 address leads no reader anywhere, and tells of nobody."""
    return ":" not in address and any(IPv4Address(address) in network for network in NOBODYS)


def is_version(address: str, before: str) -> bool:
    """Whether four numbers, after some text, are a version rather than a machine."""
    if VERSION.search(before):
        return True
    return all(part <= SMALL for part in IPv4Address(address).packed)


def _value(part: str) -> int | None:
    """Read a part as a browser does: `0x1f` is hexadecimal, `017` octal."""
    if not part.isascii():
        return None
    if part[:2] in ("0x", "0X"):
        return int(part[2:] or "0", 16)
    base = 8 if len(part) > 1 and part.startswith("0") else 10
    try:
        return int(part, base)
    except ValueError:
        return None


def _sixth(host: str) -> str | None:
    try:
        return str(IPv6Address(host))
    except ValueError:
        return None
