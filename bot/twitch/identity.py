"""Who we are: the login of the bot's account, found, renewed, compared with the settings."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from pydantic import SecretStr

from bot.twitch.errors import (
    LoginExpiredError,
    MissingScopesError,
    NotLoggedInError,
    WrongAccountError,
)
from bot.twitch.oauth import OAuth
from bot.twitch.options import TwitchOptions
from bot.twitch.scopes import NEEDED, missing
from bot.twitch.tokens import Keyring, Tokens

MARGIN = timedelta(hours=1, minutes=1)
"""A token that ends sooner is renewed at once; TwitchIO would do so within the hour."""


async def bot_tokens(options: TwitchOptions, oauth: OAuth, keyring: Keyring) -> Tokens:
    """Find the bot's login and make sure that it works, is the bot's and allows enough."""
    candidates = [stored(options, await keyring.all()), _configured(options)]
    known = [one for one in candidates if one is not None]
    if not known:
        raise NotLoggedInError(account(options))
    for tokens in known:
        current = await current_tokens(tokens, oauth, keyring)
        if current is not None:
            return _accepted(options, current)
    raise LoginExpiredError(account(options))


async def current_tokens(tokens: Tokens, oauth: OAuth, keyring: Keyring) -> Tokens | None:
    """Ask Twitch what a login is worth, renewing and storing it; None when it is worthless."""
    valid = await oauth.validate(tokens.access) if tokens.access else None
    if valid is not None and (valid.expires_at - datetime.now(UTC) > MARGIN or not tokens.refresh):
        scopes = frozenset(valid.scopes or ())
        known = Tokens(
            valid.user_id, valid.login, tokens.access, tokens.refresh, scopes, valid.expires_at
        )
        await keyring.keep(known)
        return known
    return await _renewed(tokens, oauth, keyring) if tokens.refresh else None


async def _renewed(tokens: Tokens, oauth: OAuth, keyring: Keyring) -> Tokens | None:
    granted = await oauth.renew(tokens.refresh)
    if granted is None:
        return None
    fresh = replace(
        tokens,
        access=granted.access_token,
        refresh=granted.refresh_token or tokens.refresh,
        expires_at=granted.expires_at,
    )
    if fresh.user_id:
        # The old refresh token may be spent: nothing is asked before the new one is safe.
        await keyring.keep(fresh)
    valid = await oauth.validate(fresh.access)
    if valid is None:
        return None
    scopes = frozenset(valid.scopes or ())
    fresh = replace(fresh, user_id=valid.user_id, login=valid.login, scopes=scopes)
    await keyring.keep(fresh)
    return fresh


def _accepted(options: TwitchOptions, tokens: Tokens) -> Tokens:
    if options.bot_id and options.bot_id != tokens.user_id:
        raise WrongAccountError("bot_id", options.bot_id, tokens.user_id)
    if options.bot_login and options.bot_login != tokens.login:
        raise WrongAccountError("bot_login", options.bot_login, tokens.login)
    lacking = missing(tokens.scopes, NEEDED)
    if lacking:
        raise MissingScopesError(f"`{tokens.login}`", lacking)
    return tokens


def stored(options: TwitchOptions, logins: Sequence[Tokens]) -> Tokens | None:
    """The stored login of the bot; without a name, the only one that may act as a bot."""
    if options.bot_id or options.bot_login:
        found = [one for one in logins if _is_meant(options, one)]
    else:
        found = [one for one in logins if "user:bot" in one.scopes]
    return found[0] if len(found) == 1 else None


def _is_meant(options: TwitchOptions, tokens: Tokens) -> bool:
    if options.bot_id:
        return options.bot_id == tokens.user_id
    return options.bot_login == tokens.login


def _configured(options: TwitchOptions) -> Tokens | None:
    access, refresh = _text(options.bot_token), _text(options.bot_refresh_token)
    if not access and not refresh:
        return None
    never = datetime.fromtimestamp(0, UTC)
    return Tokens("", options.bot_login or "", access, refresh, frozenset(), never)


def _text(secret: SecretStr | None) -> str:
    return secret.get_secret_value() if secret else ""


def account(options: TwitchOptions) -> str:
    """Name the account that the settings mean, for people."""
    if options.bot_login:
        return f"`{options.bot_login}`"
    return f"account {options.bot_id}" if options.bot_id else "the bot's account"
