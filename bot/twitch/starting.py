"""From settings and stored logins to a client that is about to listen."""

import asyncio
from dataclasses import dataclass

from aiohttp import ClientSession
from twitchio.exceptions import HTTPException, TwitchioException

from bot.ports import Channel
from bot.twitch.channels import Directory
from bot.twitch.client import Ground, TwitchClient
from bot.twitch.errors import NotReadyError
from bot.twitch.hearing import Hearing
from bot.twitch.identity import bot_tokens, current_tokens
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


@dataclass(frozen=True, slots=True)
class Known:
    """Who is who, before anything is listened to."""

    app_token: str
    bot: Tokens
    broadcasters: tuple[Tokens, ...]
    channels: tuple[Channel, ...]


async def find_out(
    options: TwitchOptions, session: ClientSession, keyring: Keyring, troubles: Troubles
) -> Known:
    """Check application, logins and channels, each error with its remedy."""
    oauth = OAuth(session, options)
    application = await oauth.application()
    bot = await bot_tokens(options, oauth, keyring)
    lacking = missing(bot.scopes, BOT_SCOPES)
    if lacking:
        phrase = Phrase.of("twitch.scopes_missing", scopes=", ".join(sorted(lacking)))
        troubles.report(None, phrase)
    channels = await Directory(session, options, application.access_token).channels()
    broadcasters = await _broadcasters(channels, oauth, keyring, troubles)
    return Known(application.access_token, bot, broadcasters, channels)


async def _broadcasters(
    channels: tuple[Channel, ...], oauth: OAuth, keyring: Keyring, troubles: Troubles
) -> tuple[Tokens, ...]:
    """The logins of broadcasters that work; one that does not is told of and done without."""
    ids = {channel.id for channel in channels}
    found = []
    for stored in [one for one in await keyring.all() if one.user_id in ids]:
        tokens = await current_tokens(stored, oauth, keyring)
        if tokens is not None:
            found.append(tokens)
        else:
            phrase = Phrase.of("twitch.login_lost", account=stored.login)
            troubles.report(stored.user_id, phrase)
    return tuple(found)


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
        self._logins = {one.user_id: one for one in (*known.broadcasters, known.bot)}
        self.troubles = troubles
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
            known.channels, self.lookups, self.hearing, troubles, self.listening.listen_to
        )

    async def listen(self) -> None:
        """Open the shards and subscribe; raises `NotReadyError` where that cannot be done.

        A channel takes some seven calls when it is new, so that a hundred take a minute or two.
        """
        seconds = self._options.ready_seconds
        try:
            async with asyncio.timeout(seconds):
                await self._begin()
            self._want()
            await self.listening.compare()
            self.hearing.ended.clear()
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
        await self.rank.begin()
        self.standing.live.update(dict.fromkeys((one.id for one in known.channels), False))
        viewers = await self.lookups.viewers(known.channels)
        self.standing.live.update(dict.fromkeys(viewers, True))

    def trusted(self, login: Tokens) -> None:
        """Want what a login allows, in the place of the one that the account had before."""
        self._logins[login.user_id] = login
        self._want()
        self.hearing.ended.set()

    def _want(self) -> None:
        bot = self._logins[self._known.bot.user_id]
        self.listening.allow(bot, self._logins.values(), self._known.channels)


def _explained(twitchios: str) -> str:
    """What TwitchIO's own words mean for somebody who has only our settings."""
    if "conduit" not in twitchios.lower():
        return twitchios
    return (
        "the application has several conduits, or as many as twitch allows; "
        "give the bot an application of its own at dev.twitch.tv/console/apps"
    )
