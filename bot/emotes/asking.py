"""Asks one address for names: patient with nobody, believing nothing."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from http import HTTPStatus

from aiohttp import (
    ClientError,
    ClientResponse,
    ClientSession,
    ClientTimeout,
    DummyCookieJar,
    hdrs,
)

from bot.emotes.answers import GarbledError, names_in
from bot.emotes.sources import Source

LARGEST = 16 << 20
"""Bytes of the largest answer that is read; 7TV tells some 3 kB of every emote."""
PORTION = 1 << 16
TIMEOUT = 30.0
"""Seconds for one answer, from the first word to the last."""


class NotNowError(Exception):
    """No names for now; `retry_after` says in how many seconds to ask again, if the site did."""

    def __init__(self, why: str, retry_after: float = 0) -> None:
        super().__init__(why)
        self.retry_after = retry_after


@asynccontextmanager
async def open_session(timeout: float = TIMEOUT) -> AsyncIterator[ClientSession]:  # noqa: ASYNC109  # the client's own
    """Open a session that keeps no cookies and unpacks nothing."""
    async with ClientSession(
        timeout=ClientTimeout(total=timeout),
        cookie_jar=DummyCookieJar(),
        auto_decompress=False,  # or a small answer could be a huge one
        headers={
            hdrs.ACCEPT: "application/json",
            hdrs.ACCEPT_ENCODING: "identity",
            hdrs.USER_AGENT: "chartreuse",
        },
    ) as session:
        yield session


async def ask(session: ClientSession, source: Source) -> frozenset[str]:
    """Return the names that a source has now, none if it does not know the channel.

    Raises `NotNowError` whatever goes wrong.
    """
    try:
        # no redirect is followed: only the hosts of the settings are ever asked
        async with session.get(source.url, allow_redirects=False) as response:
            body = await _body(response)
        return await asyncio.to_thread(names_in, body, source.read) if body else frozenset()
    except TimeoutError:
        raise NotNowError("no answer in time") from None
    except (ClientError, OSError, GarbledError) as problem:
        raise NotNowError(str(problem) or type(problem).__name__) from problem


async def _body(response: ClientResponse) -> bytes:
    """Return the answer's body, empty where the channel is not known."""
    if response.status == HTTPStatus.NOT_FOUND:
        return b""
    if response.status != HTTPStatus.OK:
        raise NotNowError(f"answered {response.status}", _retry_after(response))
    if response.headers.get(hdrs.CONTENT_ENCODING, "identity") != "identity":
        raise GarbledError("a packed answer, though a plain one was asked for")
    body = bytearray()
    async for part in response.content.iter_chunked(PORTION):
        body += part
        if len(body) > LARGEST:
            raise GarbledError(f"an answer of more than {LARGEST >> 20} MB")
    if not body:
        raise GarbledError("an empty answer")
    return bytes(body)


def _retry_after(response: ClientResponse) -> float:
    said = response.headers.get(hdrs.RETRY_AFTER, "")
    return float(said) if said.isascii() and said.isdigit() else 0.0
