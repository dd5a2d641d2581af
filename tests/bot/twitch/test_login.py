"""Logging in with a code."""

import aiohttp
import pytest

from bot.sandbox.sandbox import Sandbox
from bot.twitch.errors import DeviceLoginError, WrongClientError
from bot.twitch.login import Invitation, device_login
from bot.twitch.scopes import BOT_SCOPES
from tests.bot.twitch.house import options_for


class Person:
    """Reads the invitation, and answers it instead of waiting."""

    def __init__(self, login: str, *, approve: bool = True, slow: int = 0) -> None:
        self.login = login
        self.approve = approve
        self.slow = slow
        self.seen: Invitation | None = None
        self.waited: list[float] = []

    def read(self, invitation: Invitation) -> None:
        self.seen = invitation

    async def pause(self, seconds: float) -> None:
        self.waited.append(seconds)
        if len(self.waited) <= self.slow or not self.seen:
            return
        answer = {"as": self.login, "approve": str(int(self.approve))}
        async with aiohttp.ClientSession() as browser:
            await browser.get(self.seen.address, params=answer)


async def test_a_person_who_agrees_is_logged_in(sandbox: Sandbox) -> None:
    person = Person(sandbox.bot.login, slow=2)
    tokens = await device_login(options_for(sandbox), BOT_SCOPES, person.read, person.pause)
    assert (tokens.user_id, tokens.login) == (sandbox.bot.id, sandbox.bot.login)
    assert tokens.scopes >= BOT_SCOPES
    assert tokens.access
    assert tokens.refresh
    assert tokens.access not in repr(tokens)
    assert person.seen
    assert person.seen.code in person.seen.address
    assert person.waited == [5, 5, 5]


async def test_a_person_who_refuses_is_not(sandbox: Sandbox) -> None:
    person = Person("ana", approve=False)
    with pytest.raises(DeviceLoginError, match="run it again"):
        await device_login(options_for(sandbox), BOT_SCOPES, person.read, person.pause)


async def test_a_person_who_never_answers_is_not_waited_for_for_ever(sandbox: Sandbox) -> None:
    person = Person("ana", slow=10**6)
    with pytest.raises(DeviceLoginError, match="too old"):
        await device_login(options_for(sandbox), BOT_SCOPES, person.read, person.pause)


async def test_a_wrong_client_is_told(sandbox: Sandbox) -> None:
    person = Person("ana")
    options = options_for(sandbox, client_id="unknown")
    with pytest.raises(WrongClientError):
        await device_login(options, BOT_SCOPES, person.read, person.pause)
