"""Where the bot is to be when it starts: the settings, and what streamers chose on the page."""

from collections.abc import Iterable

import structlog

from bot.cases.membership import Membership, Stay
from bot.codex.codex import Codex, Ready
from bot.ports.world import Channel
from bot.settings import Settings, SettingsError
from bot.twitch.options import TwitchOptions

log = structlog.get_logger(__name__)


class Stays:
    """A streamer's latest word counts more than the settings."""

    def __init__(self, settings: Settings, memberships: Iterable[Membership]) -> None:
        known = tuple(memberships)
        self._settings = settings
        self.members = {one.channel: one for one in known if one.joined}
        """Whoever joined by the page, by channel."""
        self._seated = {one.channel: one for one in known if one.stay is Stay.SEATED}
        """Channels of the settings that made their charter their own."""
        self.leaving = tuple(one for one in known if one.stay is Stay.LEAVING)
        """Whoever left, and is owed something or other."""
        self._gone = {one.login for one in known if one.stay in {Stay.LEAVING, Stay.LEFT}}

    @property
    def joined(self) -> tuple[str, ...]:
        """The ids of channels that joined by the page."""
        return tuple(self.members)

    def twitch(self) -> TwitchOptions:
        """The settings of Twitch without the channels whose streamers took the bot out.

        Raises `SettingsError` where there is no channel and none can come.
        """
        options = self._settings.twitch
        gone = [login for login in options.channels if login in self._gone]
        for login in gone:
            log.warning("channel.left_by_its_streamer", login=login, remedy="they may join again")
        if not (options.channels or self.members or self._settings.join.expects_anybody):
            raise SettingsError(
                "`twitch.channels` names no channel; write the logins to moderate, "
                "or let streamers in by `join.open`"
            )
        channels = tuple(login for login in options.channels if login not in gone)
        return options.model_copy(update={"channels": channels})

    def made(self, channel: Channel, codex: Codex) -> tuple[Ready, str]:
        """A channel's charter, and the language that its viewers are told in."""
        member = self.members.get(channel.id) or self._seated.get(channel.id)
        own = self._settings.of_channel(channel.login)
        made = codex.kept(member.charter) if member else codex.made(own.charter)
        wanted = member.language if member else own.language
        return made, wanted or made.charter.languages[0]
