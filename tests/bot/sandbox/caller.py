"""A bare client of the sandbox: no library between the test and the wire."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import aiohttp

from bot.sandbox.eventsub.catalogue import KINDS
from bot.sandbox.oauth.ledger import Grant
from bot.sandbox.options import SandboxOptions
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import open_sandbox
from bot.sandbox.wall import ManualWall, Wall


@dataclass(slots=True)
class Reply:
    status: int
    body: dict
    headers: dict

    @property
    def row(self) -> dict:
        return self.body["data"][0]

    @property
    def message(self) -> str:
        return self.body["message"]


@dataclass(slots=True)
class Line:
    """An EventSub socket."""

    ws: aiohttp.ClientWebSocketResponse
    session: dict

    async def frame(self) -> dict:
        message = await self.ws.receive(timeout=5)
        assert message.type is aiohttp.WSMsgType.TEXT, message
        return json.loads(message.data)

    async def event(self, type_: str | None = None) -> dict:
        while True:
            frame = await self.frame()
            if type_ in (None, frame["metadata"].get("subscription_type")):
                return frame["payload"]["event"]

    async def closing(self) -> int:
        while not self.ws.closed:
            await self.ws.receive(timeout=5)
        return self.ws.close_code


@dataclass(slots=True)
class Caller:
    """Calls Helix and OAuth with the tokens of the bot, the broadcaster or the app."""

    sandbox: Sandbox
    http: aiohttp.ClientSession
    app_token: str = ""

    @property
    def here(self) -> dict:
        return {"broadcaster_id": self.owner, "moderator_id": self.bot}

    @property
    def owner(self) -> str:
        return self.sandbox.channel().broadcaster.id

    @property
    def bot(self) -> str:
        return self.sandbox.bot.id

    async def helix(
        self,
        method: str,
        path: str,
        *,
        by: str = "bot",
        query: dict | None = None,
        body: dict | None = None,
    ) -> Reply:
        tokens = {
            "bot": self.sandbox.bot_token.access,
            "owner": self.sandbox.broadcaster_token.access,
            "app": self.app_token,
        }
        headers = {
            "Authorization": f"Bearer {tokens.get(by, by)}",
            "Client-Id": self.sandbox.twitch.options.client_id,
        }
        url = self.sandbox.helix_url + path
        return await self.send(method, url, headers=headers, params=query or {}, json=body)

    async def oauth(
        self, path: str, *, method: str = "POST", headers: dict | None = None, **params: str
    ) -> Reply:
        options = self.sandbox.twitch.options
        known = {"client_id": options.client_id, "client_secret": options.client_secret}
        url = self.sandbox.oauth_url + path
        return await self.send(method, url, params=known | params, headers=headers or {})

    async def admin(self, order: str, **fields: object) -> Reply:
        return await self.send("POST", f"{self.sandbox.url}/sandbox/{order}", json=fields)

    async def send(self, method: str, url: str, **more: object) -> Reply:
        async with self.http.request(method, url, **more) as response:
            text = await response.text()
            json_body = response.content_type == "application/json"
            body = json.loads(text) if json_body and text else {"text": text}
            return Reply(response.status, body, dict(response.headers))

    async def open_line(self, url: str | None = None) -> Line:
        ws = await self.http.ws_connect(url or self.sandbox.eventsub_url, autoping=True)
        line = Line(ws, {})
        first = await line.frame()
        assert first["metadata"]["message_type"] == "session_welcome"
        line.session = first["payload"]["session"]
        return line

    async def subscribe(
        self, line: Line, type_: str = "channel.chat.message", version: str = "1", **condition: str
    ) -> Reply:
        condition = condition or {"broadcaster_user_id": self.owner, "user_id": self.bot}
        transport = {"method": "websocket", "session_id": line.session["id"]}
        return await self.helix(
            "POST",
            "/eventsub/subscriptions",
            body={
                "type": type_,
                "version": version,
                "condition": condition,
                "transport": transport,
            },
        )

    async def watching(self, *types: str) -> Line:
        """A socket that reads types as the moderator that the bot is, newest version each."""
        line = await self.open_line()
        for type_ in types:
            kind = KINDS[type_]
            who = {"broadcaster_user_id": self.owner, "moderator_user_id": self.bot}
            who["user_id"] = self.bot
            condition = {name: who[name] for name in kind.condition}
            reply = await self.subscribe(line, type_, kind.versions[-1], **condition)
            assert reply.status == 202, reply
        return line

    def token(self, login: str, *scopes: str) -> str:
        """A token of somebody's own."""
        person = self.sandbox.twitch.world.viewer(login)
        ledger = self.sandbox.twitch.ledger
        return ledger.issue_user(Grant(person.id, frozenset(scopes))).access

    def id_of(self, login: str) -> str:
        return self.sandbox.twitch.world.viewer(login).id

    async def moderated(self, line: Line) -> Reply:
        condition = {"broadcaster_user_id": self.owner, "moderator_user_id": self.bot}
        return await self.subscribe(line, "channel.moderate", "2", **condition)


@asynccontextmanager
async def calling(
    options: SandboxOptions | None = None, wall: Wall | None = None
) -> AsyncIterator[Caller]:
    async with (
        open_sandbox(options, wall=wall) as sandbox,
        aiohttp.ClientSession() as http,
    ):
        caller = Caller(sandbox, http)
        given = await caller.oauth("/token", grant_type="client_credentials")
        caller.app_token = given.body["access_token"]
        yield caller


@asynccontextmanager
async def calling_by_hand(**options: object) -> AsyncIterator[tuple[Caller, ManualWall]]:
    wall = ManualWall()
    async with calling(SandboxOptions(**options), wall) as caller:
        yield caller, wall
