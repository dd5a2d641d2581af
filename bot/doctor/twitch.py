"""Whether Twitch is reached, knows the application and the bot, and has it moderate."""

from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime
from http import HTTPStatus

from aiohttp import ClientError, ClientSession, ClientTimeout
from msgspec import DecodeError, Struct, json

from bot.doctor.copies import other_copies
from bot.doctor.sign import Sign, doubtful, ill, well
from bot.ports.world import Channel
from bot.twitch.channels import Directory
from bot.twitch.errors import (
    LoginExpiredError,
    MissingScopesError,
    NotLoggedInError,
    TwitchError,
    UnreachableError,
)
from bot.twitch.hour import is_astray, seconds_ahead
from bot.twitch.identity import account, stored
from bot.twitch.oauth import OAuth
from bot.twitch.options import TwitchOptions
from bot.twitch.scopes import BOT_SCOPES, NEEDED, missing
from bot.twitch.tokens import Tokens

TIMEOUT = ClientTimeout(total=15)
MOST = 100
"""Channels on one page of Twitch's answer (Helix)."""


class Moderated(Struct):
    """A channel where an account moderates, from `GET /moderation/channels`."""

    broadcaster_id: str


class Page(Struct):
    """The answer of `GET /moderation/channels`."""

    data: list[Moderated]
    pagination: dict[str, str] = {}


async def on_twitch(
    options: TwitchOptions, logins: Sequence[Tokens] | None, *, runs_here: bool = False
) -> AsyncIterator[Sign]:
    """Look as far as Twitch lets one; no login is renewed.

    `logins` is None where the database could not be read, `runs_here` says that a bot answers at
    the port of the pages.
    """
    async with ClientSession(timeout=TIMEOUT) as session:
        try:
            yield await _clock(session, options)
            granted = await OAuth(session, options).application()
            yield well("application", "twitch knows it, and its secret is right")
            token = granted.access_token
            async for sign in other_copies(session, options, token, runs_here=runs_here):
                yield sign
            async for sign in _accounts(session, options, logins, token):
                yield sign
        except (ClientError, TimeoutError, DecodeError):
            yield ill("twitch", UnreachableError(options.oauth_url))
        except TwitchError as problem:
            yield ill("twitch", problem)


async def _clock(session: ClientSession, options: TwitchOptions) -> Sign:
    async with session.get(f"{options.oauth_url}/validate") as answer:
        told = answer.headers.get("Date", "")
    off = seconds_ahead(told, datetime.now(UTC))
    if off is None:
        return doubtful("clock", "twitch did not say what time it is", "compare it yourself")
    if is_astray(off):
        said = (
            f"this machine is {abs(off):.0f} seconds {'ahead of' if off > 0 else 'behind'} twitch"
        )
        return ill("clock", said, "set the clock by the network (NTP): sanctions have deadlines")
    return well("clock", "agrees with twitch")


async def _accounts(
    session: ClientSession, options: TwitchOptions, logins: Sequence[Tokens] | None, token: str
) -> AsyncIterator[Sign]:
    channels = await Directory(session, options, token).channels()
    names = ", ".join(one.login for one in channels)
    if channels:
        yield well("channels", names)
    else:
        said = "none in the settings: only streamers who join by the page are moderated"
        yield doubtful("channels", said, "set `twitch.channels`, unless that is what you want")
    if logins is None:
        said = "was not looked for: it is kept in the database"
        yield doubtful("login", said, "mend the database first")
        return
    tokens = stored(options, logins)
    if tokens is None and options.bot_token is None and options.bot_refresh_token is None:
        yield ill("login", NotLoggedInError(account(options)))
    elif tokens is None:
        yield well("login", "the first start takes the one in the settings")
    else:
        async for sign in _login(session, options, tokens, channels):
            yield sign


async def _login(
    session: ClientSession, options: TwitchOptions, tokens: Tokens, channels: Sequence[Channel]
) -> AsyncIterator[Sign]:
    valid = await OAuth(session, options).validate(tokens.access)
    # what Twitch refuses before its time was taken back, and what would renew it too
    withdrawn = tokens.expires_at is not None and tokens.expires_at > datetime.now(UTC)
    if valid is None and (withdrawn or not tokens.refresh):
        yield ill("login", LoginExpiredError(account(options)))
        return
    if valid is None:
        said = f"`{tokens.login}` has to be renewed, which the bot does by itself"
        yield doubtful("login", said, "where a start says otherwise, run `python -m bot login`")
        return
    scopes = frozenset(valid.scopes or ())
    yield _scopes(tokens, scopes)
    if channels and not missing(scopes, {"user:read:moderated_channels"}):
        async for sign in _moderates(session, options, tokens, channels):
            yield sign


def _scopes(tokens: Tokens, scopes: frozenset[str]) -> Sign:
    needed, useful = missing(scopes, NEEDED), missing(scopes, BOT_SCOPES)
    if needed:
        return ill("login", MissingScopesError(f"`{tokens.login}`", needed))
    if useful:
        said = f"`{tokens.login}` lacks {', '.join(sorted(useful))}"
        return doubtful("login", said, "run `python -m bot login` and agree to all")
    return well("login", f"`{tokens.login}` allows all that the bot does")


async def _moderates(
    session: ClientSession, options: TwitchOptions, tokens: Tokens, channels: Sequence[Channel]
) -> AsyncIterator[Sign]:
    ids = await _moderated(session, options, tokens)
    for channel in channels:
        subject = f"channel {channel.login}"
        if ids is None:
            yield doubtful(subject, "twitch did not say whether the bot moderates there", "")
        elif channel.id in {*ids, tokens.user_id}:
            yield well(subject, "the bot is a moderator")
        else:
            remedy = f"its streamer types `/mod {tokens.login}` in the chat"
            yield ill(subject, "the bot is no moderator there", remedy)


async def _moderated(
    session: ClientSession, options: TwitchOptions, tokens: Tokens
) -> set[str] | None:
    headers = {"Authorization": f"Bearer {tokens.access}", "Client-Id": options.client_id}
    asked = {"user_id": tokens.user_id, "first": str(MOST)}
    found: set[str] = set()
    while True:
        url = f"{options.helix_url}/moderation/channels"
        async with session.get(url, params=asked, headers=headers) as answer:
            if answer.status != HTTPStatus.OK:
                return None
            page = json.decode(await answer.read(), type=Page)
        found.update(one.broadcaster_id for one in page.data)
        if not page.pagination.get("cursor"):
            return found
        asked["after"] = page.pagination["cursor"]
