"""No web server: TwitchIO's own does not verify `state`, and ours owns the pages for logins.

Unnecessary once a client can be made without one.
"""

from twitchio.web.utils import BaseAdapter

from bot.twitch.errors import TwitchError

NEVER = "this bot serves no pages by way of twitchio"


class NoServer(BaseAdapter["NoServer"]):  # type: ignore[type-var]  # it never meets its client
    """What TwitchIO takes for a server, and what serves nothing."""

    def __init__(self) -> None:
        self._runner_task = None
        self._eventsub_secret = None
        self._running = False

    async def event_startup(self) -> None:
        """Nothing."""

    async def event_shutdown(self) -> None:
        """Nothing."""

    async def close(self, *_: object, **__: object) -> None:
        """Nothing."""

    async def run(self, host: str | None = None, port: int | None = None) -> None:
        """Nothing."""

    async def eventsub_callback(self, *_: object, **__: object) -> object:
        """Raise: nothing is served."""
        raise TwitchError(NEVER)

    async def fetch_token(self, *_: object, **__: object) -> object:
        """Raise: nothing is served."""
        raise TwitchError(NEVER)

    async def oauth_callback(self, *_: object, **__: object) -> object:
        """Raise: nothing is served."""
        raise TwitchError(NEVER)

    async def oauth_redirect(self, *_: object, **__: object) -> object:
        """Raise: nothing is served."""
        raise TwitchError(NEVER)

    @property
    def eventsub_url(self) -> str:
        """Nowhere."""
        return ""

    @property
    def redirect_url(self) -> str:
        """Nowhere."""
        return ""
