"""Which hosts are this machine: what goes there is seen by nobody between."""

from ipaddress import ip_address


def is_this_machine(host: str) -> bool:
    """Say whether a host of an address is this very machine."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
