"""A streamer with a browser: pages, forms, and Twitch's own page in between."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urlencode

from httpx import AsyncClient, Response

from tests.stories.lines import PATIENCE

HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]+)">')
CHOSEN = re.compile(r'<input type="radio" name="offer" [^>]*value="([^"]+)"')


class _Link(HTMLParser):
    """Finds where the link to Twitch leads."""

    def __init__(self) -> None:
        super().__init__()
        self.address = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag == "a" and found.get("id") == "twitch":
            self.address = found["href"] or ""


@dataclass(slots=True)
class Visitor:
    """Fills in forms and follows links as a browser without scripts does."""

    client: AsyncClient
    address: str
    page: Response = field(init=False)

    async def open(self, path: str) -> str:
        self.page = await self.client.get(f"{self.address}{path}", follow_redirects=True)
        return self.page.text

    async def send(self, path: str, **fields: str) -> str:
        """Send the form of the page that is open."""
        hidden = dict(HIDDEN.findall(self.page.text))
        self.page = await self.client.post(
            f"{self.address}{path}",
            data=hidden | fields,
            headers={"origin": self.address},
            follow_redirects=True,
        )
        return self.page.text

    async def ask(self, charter: int = 0) -> str:
        """Choose a charter and press the button; return Twitch's address."""
        offers = CHOSEN.findall(await self.open("/join"))
        await self.send("/join", offer=offers[charter])
        return self.to_twitch

    @property
    def to_twitch(self) -> str:
        """Where the page that is open sends people."""
        link = _Link()
        link.feed(self.page.text)
        return link.address

    async def answer(self, login: str, *, approve: bool = True) -> str:
        """Say yes or no on Twitch's page, and come back."""
        said = urlencode({"as": login, "approve": int(approve)})
        address = f"{self.to_twitch}&{said}"
        self.page = await self.client.get(address, follow_redirects=True)
        return self.page.text

    async def join(self, login: str, charter: int = 0) -> str:
        await self.ask(charter)
        return await self.answer(login)

    async def leave(self, login: str) -> str:
        await self.open("/leave")
        await self.send("/leave")
        await self.answer(login)
        return await self.send("/leave/sure")


@asynccontextmanager
async def visiting(address: str) -> AsyncIterator[Visitor]:
    """A browser of its own, with no cookies yet."""
    async with AsyncClient(timeout=PATIENCE) as client:
        yield Visitor(client, address.replace("127.0.0.1", "localhost"))
