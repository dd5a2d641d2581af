"""A port of this machine that nobody serves."""

import socket


def free_port() -> int:
    """Return one: for whoever must be told it before they take it."""
    with socket.create_server(("127.0.0.1", 0)) as tried:
        return int(tried.getsockname()[1])
