"""Channels as Twitch knows them: id, name, language."""

from collections.abc import Iterable, Iterator, Sequence

from aiohttp import ClientSession
from msgspec import Struct, json

from bot.ports.world import Channel
from bot.twitch.errors import NotReadyError, UnknownChannelError
from bot.twitch.options import TwitchOptions

AT_ONCE = 100
"""Accounts in one question (Helix)."""


class User(Struct):
    """An account, from `GET /users`."""

    id: str
    login: str
    display_name: str = ""


class Users(Struct):
    """The answer of `GET /users`."""

    data: list[User]


class Room(Struct):
    """A channel, from `GET /channels`."""

    broadcaster_id: str
    broadcaster_language: str = ""


class Rooms(Struct):
    """The answer of `GET /channels`."""

    data: list[Room]


class Directory:
    """Looks channels up with the application's own token."""

    def __init__(self, session: ClientSession, options: TwitchOptions, token: str) -> None:
        self._session = session
        self._options = options
        self._headers = {"Authorization": f"Bearer {token}", "Client-Id": options.client_id}

    async def channels(self) -> tuple[Channel, ...]:
        """Find every channel of the settings; raises `UnknownChannelError`."""
        wanted = tuple(dict.fromkeys(self._options.channels))
        users = await self._users("login", wanted)
        unknown = set(wanted) - {user.login for user in users}
        if unknown:
            raise UnknownChannelError(unknown)
        users.sort(key=lambda user: wanted.index(user.login))
        return await self._rooms(users)

    async def by_id(self, ids: Sequence[str]) -> tuple[Channel, ...]:
        """Find channels by their ids; those that are no longer there are left out."""
        return await self._rooms(await self._users("id", ids))

    async def _users(self, by: str, wanted: Sequence[str]) -> list[User]:
        found: list[User] = []
        for some in _portions(wanted):
            body = await self._get("users", [(by, one) for one in some])
            found.extend(json.decode(body, type=Users).data)
        return found

    async def _rooms(self, users: Sequence[User]) -> tuple[Channel, ...]:
        languages = await self._languages([user.id for user in users])
        return tuple(
            Channel(user.id, user.login, user.display_name or user.login, languages[user.id])
            for user in users
        )

    async def _languages(self, ids: Sequence[str]) -> dict[str, str]:
        languages = dict.fromkeys(ids, "")
        for some in _portions(ids):
            body = await self._get("channels", [("broadcaster_id", one) for one in some])
            for room in json.decode(body, type=Rooms).data:
                languages[room.broadcaster_id] = room.broadcaster_language
        return languages

    async def _get(self, path: str, asked: Iterable[tuple[str, str]]) -> bytes:
        url = f"{self._options.helix_url}/{path}"
        async with self._session.get(url, params=list(asked), headers=self._headers) as answer:
            body = await answer.read()
            if answer.ok:
                return body
        raise NotReadyError(f"`{url}` answered {answer.status}; check `twitch.helix_url`")


def _portions(things: Sequence[str]) -> Iterator[Sequence[str]]:
    return (things[first : first + AT_ONCE] for first in range(0, len(things), AT_ONCE))
