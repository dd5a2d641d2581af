"""Where the sandbox is, and who may log in."""

from bot.sandbox.control.control import Control
from bot.sandbox.oauth.ledger import TokenPair
from bot.sandbox.state.person import Person


class Addresses(Control):
    """The addresses, and the tokens that the world begins with."""

    __slots__ = ()

    @property
    def url(self) -> str:
        """Where everything is served, without a slash at the end."""
        return self.twitch.url

    @property
    def helix_url(self) -> str:
        """What stands for `https://api.twitch.tv/helix`."""
        return f"{self.url}/helix"

    @property
    def oauth_url(self) -> str:
        """What stands for `https://id.twitch.tv/oauth2`."""
        return f"{self.url}/oauth2"

    @property
    def eventsub_url(self) -> str:
        """What stands for `wss://eventsub.wss.twitch.tv/ws`."""
        return self.twitch.eventsub.websocket_url

    @property
    def broadcaster_token(self) -> TokenPair:
        """The first channel's own tokens."""
        return next(iter(self.broadcaster_tokens.values()))

    @property
    def bot(self) -> Person:
        """The bot's account."""
        return self.twitch.world.bot
