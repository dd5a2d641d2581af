"""What can be wrong before the bot listens, each with its cause and its remedy."""

import pytest
from pydantic import SecretStr, ValidationError

from bot.sandbox.oauth.ledger import Grant, TokenPair
from bot.sandbox.sandbox import Sandbox
from bot.twitch.errors import (
    LoginExpiredError,
    MissingScopesError,
    NotLoggedInError,
    NotReadyError,
    TwitchError,
    UnknownChannelError,
    UnreachableError,
    WrongAccountError,
    WrongClientError,
)
from bot.twitch.opening import open_chat
from bot.twitch.options import TwitchOptions
from tests.bot.twitch.house import Drawer, heard, options_for


async def failing(sandbox: Sandbox, **changes: object) -> str:
    with pytest.raises(TwitchError) as caught:
        async with open_chat(options_for(sandbox, **changes), Drawer()):
            pass
    return f"{type(caught.value).__name__}: {caught.value}"


def granted(sandbox: Sandbox, login: str, *scopes: str) -> TokenPair:
    person = sandbox.twitch.world.viewer(login)
    return sandbox.twitch.ledger.issue_user(Grant(person.id, frozenset(scopes)))


async def test_a_wrong_secret_is_named_and_not_shown(sandbox: Sandbox) -> None:
    said = await failing(sandbox, client_secret="wrong")
    assert said.startswith(WrongClientError.__name__)
    assert "`twitch.client_secret`" in said
    assert "wrong" not in said


async def test_an_unknown_application_is_refused(sandbox: Sandbox) -> None:
    assert (await failing(sandbox, client_id="unknown")).startswith(WrongClientError.__name__)


async def test_without_any_login_a_person_is_told_to_log_in(sandbox: Sandbox) -> None:
    said = await failing(sandbox, bot_token=None, bot_refresh_token=None)
    assert said.startswith(NotLoggedInError.__name__)
    assert "`python -m bot login`" in said


async def test_a_login_that_has_expired_is_said_so(sandbox: Sandbox) -> None:
    secret = SecretStr("gone")
    said = await failing(sandbox, bot_token=secret, bot_refresh_token=secret)
    assert said.startswith(LoginExpiredError.__name__)


async def test_a_login_of_somebody_else_is_refused_by_name(sandbox: Sandbox) -> None:
    said = await failing(sandbox, bot_login="somebody")
    assert said.startswith(WrongAccountError.__name__)
    assert "`chartreuse`" in said
    assert "`somebody`" in said
    assert (await failing(sandbox, bot_id="42")).startswith(WrongAccountError.__name__)


async def test_missing_scopes_are_listed(sandbox: Sandbox) -> None:
    pair = granted(sandbox, sandbox.bot.login, "user:read:chat", "user:bot")
    said = await failing(
        sandbox, bot_token=SecretStr(pair.access), bot_refresh_token=SecretStr(pair.refresh)
    )
    assert said.startswith(MissingScopesError.__name__)
    assert "`moderator:manage:banned_users`" in said
    assert "`user:bot`" not in said


async def test_an_unknown_channel_is_named(sandbox: Sandbox) -> None:
    said = await failing(sandbox, channels=("studiovert", "nobody_here"))
    assert said.startswith(UnknownChannelError.__name__)
    assert "`nobody_here`" in said
    assert "`studiovert`" not in said


async def test_where_nobody_answers_the_network_is_named(sandbox: Sandbox) -> None:
    said = await failing(sandbox, oauth_url="http://127.0.0.1:1/oauth2")
    assert said.startswith(UnreachableError.__name__)


async def test_where_no_events_come_the_start_is_given_up(sandbox: Sandbox) -> None:
    said = await failing(sandbox, eventsub_url="ws://127.0.0.1:1/ws", ready_seconds=0.5)
    assert said.startswith(NotReadyError.__name__)
    assert "`twitch.eventsub_url`" in said


async def test_a_token_without_a_refresh_token_serves_while_it_lasts(sandbox: Sandbox) -> None:
    options = options_for(sandbox, bot_refresh_token=None, bot_login=None)
    async with open_chat(options, Drawer()) as edge:
        await sandbox.say("ana", "hello")
        assert await heard(edge)


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("helix_url", "http://api.twitch.tv/helix"),
        ("oauth_url", "http://10.0.0.8/oauth2"),
        ("oauth_url", "id.twitch.tv"),
        ("eventsub_url", "ws://example.org/ws"),
        ("eventsub_url", "https://example.org/ws"),
    ],
)
def test_tokens_are_not_sent_in_the_clear(setting: str, value: str) -> None:
    with pytest.raises(ValidationError, match=r"write `(https|wss)://"):
        TwitchOptions.model_validate({setting: value})


@pytest.mark.parametrize("host", ["127.0.0.1:8080", "localhost", "[::1]:9"])
def test_this_machine_may_be_plain(host: str) -> None:
    assert TwitchOptions(helix_url=f"http://{host}/helix/").helix_url == f"http://{host}/helix"


def test_the_secret_never_shows() -> None:
    options = TwitchOptions(client_secret=SecretStr("hush"))
    assert "hush" not in repr(options)
