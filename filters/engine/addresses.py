"""Numeric addresses in every notation that a browser takes: dotted, decimal, hex, octal, IPv6."""

import re
from ipaddress import IPv4Address, IPv6Address, ip_network

NUMBER = re.compile(r"0x[0-9a-f]{0,16}|\d{1,20}", re.IGNORECASE)
MOST_PARTS = 4
HOME = tuple(map(ip_network, ("10.0.0.0/8", "127.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16")))
"""Addresses of one's own machine and house, which lead no reader anywhere."""


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


def at_home(address: str) -> bool:
    """Whether an IPv4 address lies on one's own machine or in one's own house."""
    return ":" not in address and any(IPv4Address(address) in network for network in HOME)


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
