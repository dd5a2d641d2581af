"""From settings and stored logins to a client that is about to listen."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from aiohttp import ClientSession
from twitchio.exceptions import HTTPException, TwitchioException

from bot.ports.world import Channel
from bot.twitch.channels import Directory
from bot.twitch.client import Ground, TwitchClient
from bot.twitch.errors import NotReadyError
from bot.twitch.hearing import Hearing
from bot.twitch.hour import is_astray
from bot.twitch.identity import bot_tokens
from bot.twitch.lanes import Lanes
from bot.twitch.listening import Listening
from bot.twitch.lookups import Lookups
from bot.twitch.oauth import OAuth
from bot.twitch.options import TwitchOptions
from bot.twitch.own import OwnActs
from bot.twitch.probe import Probe
from bot.twitch.rank import Rank
from bot.twitch.refusals import said
from bot.twitch.scopes import BOT_SCOPES, missing
from bot.twitch.shows import Shows
from bot.twitch.tokens import Keyring, Tokens
from bot.twitch.translate import Standing
from bot.twitch.trouble import Troubles
from filters.engine.phrase import Phrase

AT_FIRST = 10.0
"""Seconds for subscriptions before moderation begins: chat that is heard by then is not
kept waiting for that of others."""


@dataclass(frozen=True, slots=True)
class Known:
    """Who is who, before anything is listened to."""

    app_token: str
    bot: Tokens
    broadcasters: tuple[Tokens, ...]
    channels: tuple[Channel, ...]


async def find_out(
    options: TwitchOptions,
    session: ClientSession,
    keyring: Keyring,
    troubles: Troubles,
    joined: Sequence[str] = (),
) -> Known:
    """Check application, logins and channels, each error with its remedy.

    `joined` are ids of channels beside those of the settings.
    """
    oauth = OAuth(session, options)
    application = await oauth.application()
    _tell_the_hour(oauth.ahead, options, troubles)
    bot = await bot_tokens(options, oauth, keyring)
    lacking = missing(bot.scopes, BOT_SCOPES)
    if lacking:
        phrase = Phrase.of("twitch.scopes_missing", scopes=", ".join(sorted(lacking)))
        troubles.report(None, phrase)
    directory = Directory(session, options, application.access_token)
    configured = await directory.channels()
    others = [one for one in joined if one not in {channel.id for channel in configured}]
    channels = (*configured, *await directory.by_id(others))
    ids = {channel.id for channel in channels} - {bot.user_id}
    broadcasters = tuple(one for one in await keyring.all() if one.user_id in ids)
    return Known(application.access_token, bot, broadcasters, channels)


def _tell_the_hour(ahead: float | None, options: TwitchOptions, troubles: Troubles) -> None:
    """Tell of a clock that is wrong; one that goes by events does not ask it."""
    if ahead is not None and is_astray(ahead) and options.show_time == "wall":
        key = "twitch.clock_ahead" if ahead > 0 else "twitch.clock_behind"
        troubles.report(None, Phrase.of(key, seconds=round(abs(ahead))))


class Start:
    """The steps from what is known to a client that listens."""

    def __init__(
        self,
        options: TwitchOptions,
        ground: Ground,
        known: Known,
        own: OwnActs,
        troubles: Troubles,
    ) -> None:
        self._options = options
        self._known = known
        self.channels = {one.id: one for one in known.channels}
        """Those that the bot is in now: they come and go."""
        self._logins = {one.user_id: one for one in (*known.broadcasters, known.bot)}
        self.troubles = troubles
        troubles.channels = self.channels
        self.standing = Standing(known.bot.user_id, own=own)
        self.lanes = Lanes([one.id for one in known.channels], options.lane_size)
        self.hearing = Hearing(self.standing, self.lanes, troubles)
        self.client = TwitchClient(options, ground, known.bot.user_id, self.hearing, troubles)
        self.lookups = Lookups(self.client, options, self.standing)
        self.listening = Listening(self.client, self.standing, self.hearing.gaps, troubles)
        self.probe = Probe(self.client, self.listening, troubles, self.hearing.ended)
        self.shows = Shows(
            self.standing, self.hearing.gaps, self.lookups, self.lanes, self.hearing.moments
        )
        self.rank = Rank(
            self.channels, self.lookups, self.hearing, troubles, self.listening.listen_to
        )

    async def listen(self) -> None:
        """Open the shards and subscribe; raises `NotReadyError` where that cannot be done.

        A channel takes a dozen calls when it is new: what is not done in time the probe goes on
        with, after the chat of every channel.
        """
        seconds = self._options.ready_seconds
        try:
            async with asyncio.timeout(seconds):
                await self._begin()
            self.want()
            await self.listening.compare(asyncio.get_running_loop().time() + AT_FIRST)
            self.hearing.ended.clear()
            if self.listening.behind:
                self.hearing.ended.set()
        except TimeoutError:
            raise NotReadyError(
                f"not listening after {seconds:.0f} seconds; "
                "check the network and `twitch.eventsub_url`"
            ) from None
        except HTTPException as error:
            # The error's own text holds whole addresses, secrets included.
            raise NotReadyError(f"twitch answered {error.status} ({said(error)})") from None
        except (TwitchioException, RuntimeError) as error:
            raise NotReadyError(_explained(str(error))) from None

    async def _begin(self) -> None:
        known = self._known
        await self.client.begin(known.app_token, (known.bot, *known.broadcasters))
        for one in known.broadcasters:
            if one.user_id not in self.client.tokens:
                self.hearing.withdrawals.note(one.user_id)
        await self.rank.begin()
        self.standing.live.update(dict.fromkeys((one.id for one in known.channels), False))
        viewers = await self.lookups.viewers(known.channels)
        self.standing.live.update(dict.fromkeys(viewers, True))

    def trusted(self, login: Tokens) -> None:
        """Want what a login allows, in the place of the one that the account had before."""
        self._logins[login.user_id] = login
        self.want()
        self.hearing.ended.set()

    def distrusted(self, user_id: str) -> Tokens | None:
        """Go by an account's login no longer, and return it; the bot's own is kept."""
        return None if user_id == self._known.bot.user_id else self._logins.pop(user_id, None)

    def want(self) -> None:
        """Want what the logins allow for the channels of now."""
        bot = self._logins[self._known.bot.user_id]
        self.listening.allow(bot, self._logins.values(), self.channels.values())


def _explained(twitchios: str) -> str:
    """What TwitchIO's own words mean for somebody who has only our settings."""
    if "conduit" not in twitchios.lower():
        return twitchios
    return (
        "the application has several conduits, or as many as twitch allows; "
        "give the bot an application of its own at dev.twitch.tv/console/apps"
    )
