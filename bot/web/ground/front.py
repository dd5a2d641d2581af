"""What every page stands on: the bot behind it, once it is there, and the pages' own address."""

import re
from collections.abc import Callable, Iterable
from urllib.parse import urlsplit

from prometheus_client import Metric

from bot.loopback import is_this_machine
from bot.ports.joining import Reception
from bot.web.ground.behind import Behind
from bot.web.ground.options import WebOptions

CALLBACK = "/login/callback"
"""Where Twitch sends people back to: the one address to register with the application."""
HOME = re.compile(r"//(?:127\.0\.0\.1|0\.0\.0\.0|\[?::\]?)(?=:\d+$)")
"""This machine, or all that it has, where Twitch takes no address but `localhost` without HTTPS."""


class Front:
    """Made before the bot has joined Twitch; pages that need it say so until it has."""

    def __init__(self, key: bytes, options: WebOptions) -> None:
        self.key = key
        """What cookies and forms are signed with."""
        self.options = options
        self.address = ""
        """Where the server listens."""
        self.reception: Reception | None = None
        self.behind: Behind | None = None
        """The bot behind the desk."""
        self.figures: list[Callable[[], Iterable[Metric]]] = []
        """Who is asked for what is counted and measured."""

    @property
    def public(self) -> str:
        """The address that browsers and Twitch know, without a slash at its end."""
        return self.options.public_url or HOME.sub("//localhost", self.address)

    @property
    def is_nearby(self) -> bool:
        """Whether nobody but this very machine can open the pages."""
        known = self.options.public_url or self.address
        return is_this_machine(urlsplit(known).hostname or "")
