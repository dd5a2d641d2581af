"""What the emote sites know and answer."""

from bot.sandbox.control.control import Control
from bot.sandbox.emotes.shelf import Site


class Emotes(Control):
    """Sites are named `bttv`, `ffz` and `7tv`; an empty channel stands for everybody's emotes."""

    __slots__ = ()

    @property
    def bttv_url(self) -> str:
        """What stands for `https://api.betterttv.net/3`."""
        return f"{self.twitch.url}/bttv/3"

    @property
    def ffz_url(self) -> str:
        """What stands for `https://api.frankerfacez.com/v1`."""
        return f"{self.twitch.url}/ffz/v1"

    @property
    def seventv_url(self) -> str:
        """What stands for `https://7tv.io/v3`."""
        return f"{self.twitch.url}/7tv/v3"

    def set_emotes(self, site: str, *names: str, channel: str | None = None) -> None:
        """Let a channel, the first one without a login, have these emotes and no others."""
        place = self._place(site, channel)
        self.twitch.emotes.spoilt.pop(place, None)
        self.twitch.emotes.names[place] = names

    def spoil_emotes(self, site: str, body: bytes, *, channel: str | None = None) -> None:
        """Let a site answer so, until the channel's emotes are set again."""
        self.twitch.emotes.spoilt[self._place(site, channel)] = body

    def _place(self, site: str, channel: str | None) -> tuple[Site, str]:
        return Site(site), "" if channel == "" else self.channel(channel).broadcaster.id
