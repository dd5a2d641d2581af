"""The sandbox's one port: Helix, OAuth, EventSub and the admin door behind it.

`open_sandbox` runs one inside this process, `serve` until it is told to stop.
Helix lies under `/helix` (alias `/mock`), OAuth under `/oauth2` (alias `/auth`), EventSub at
`/ws`, the device page at `/activate`, the emote sites under `/bttv`, `/ffz` and `/7tv`.
What tests and the demo may ask over HTTP is listed in `bot/sandbox/admin/routes.py`.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from itertools import product
from pathlib import Path

from aiohttp import web

from bot.sandbox.admin.routes import add_admin
from bot.sandbox.emotes.doors import add_emotes
from bot.sandbox.errors import PortInUseError, SandboxError
from bot.sandbox.eventsub.socket import open_socket
from bot.sandbox.founding import found
from bot.sandbox.helix.gate import gate
from bot.sandbox.helix.table import ENDPOINTS
from bot.sandbox.oauth.activate import activate
from bot.sandbox.oauth.authorize import authorize
from bot.sandbox.oauth.device import post_device
from bot.sandbox.oauth.door import door
from bot.sandbox.oauth.ledger import Grant
from bot.sandbox.oauth.token import post_token
from bot.sandbox.oauth.validate import get_validate, post_revoke
from bot.sandbox.options import BOT_SCOPES, BROADCASTER_SCOPES, SandboxOptions
from bot.sandbox.player.log import lines_of
from bot.sandbox.player.player import Player
from bot.sandbox.refusal import Unknown
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.twitch import Twitch
from bot.sandbox.wall import SystemWall, Wall
from bot.sandbox.wire import encode

HOST = "127.0.0.1"
GOING_AWAY = 1001


@asynccontextmanager
async def open_sandbox(
    options: SandboxOptions | None = None, *, wall: Wall | None = None
) -> AsyncIterator[Sandbox]:
    """Run a sandbox for as long as the block lasts.

    Raises `PortInUseError`. The log, if there is one, plays as `options.play` says.
    """
    options = options or SandboxOptions()
    sandbox = _settle(found(options, wall or SystemWall()))
    runner = web.AppRunner(_application(sandbox), access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    try:
        await _listen(runner, sandbox.twitch, options.port)
        async with asyncio.TaskGroup() as tasks:
            sandbox.twitch.agenda.tasks = tasks
            playing = tasks.create_task(_perform(sandbox), name="sandbox player")
            yield sandbox
            playing.cancel()
            sandbox.twitch.agenda.close()
    except BaseExceptionGroup as group:
        raise (group.exceptions[0] if len(group.exceptions) == 1 else group) from None
    finally:
        await _hang_up(sandbox.twitch)
        await runner.cleanup()


async def serve(
    options: SandboxOptions,
    *,
    stopping: asyncio.Event,
    ready: Callable[[Sandbox], None] = lambda _: None,
) -> None:
    """Run a sandbox until `stopping` is set; `ready` is called once it answers."""
    async with open_sandbox(options) as sandbox:
        ready(sandbox)
        await stopping.wait()


def _settle(twitch: Twitch) -> Sandbox:
    ledger = twitch.ledger
    bot = ledger.issue_user(Grant(twitch.world.bot.id, frozenset(BOT_SCOPES)))
    owners = [channel.broadcaster for channel in twitch.world.channels.values()]
    allowed = frozenset(BROADCASTER_SCOPES)
    tokens = {one.login: ledger.issue_user(Grant(one.id, allowed)) for one in owners}
    return Sandbox(twitch, Player(twitch), bot, tokens)


def _application(sandbox: Sandbox) -> web.Application:
    app = web.Application(client_max_size=1 << 20)
    app[Twitch.KEY] = sandbox.twitch
    for prefix, endpoint in product(("/helix", "/mock"), ENDPOINTS):
        app.router.add_route(endpoint.method, prefix + endpoint.path, gate(endpoint))
    for endpoint in ENDPOINTS:
        if endpoint.path == "/eventsub/subscriptions":
            app.router.add_route(endpoint.method, endpoint.path, gate(endpoint))
    for prefix in ("/oauth2", "/auth"):
        _add_oauth(app, prefix)
    app.router.add_get("/ws", open_socket)
    app.router.add_get("/activate", activate)
    app.router.add_post("/activate", activate)
    add_emotes(app)
    add_admin(app, sandbox)
    app.router.add_route("*", "/{unknown:.*}", _unknown)
    return app


def _add_oauth(app: web.Application, prefix: str) -> None:
    app.router.add_post(f"{prefix}/token", door("/oauth2/token", post_token))
    app.router.add_post(f"{prefix}/device", door("/oauth2/device", post_device))
    app.router.add_post(f"{prefix}/revoke", door("/oauth2/revoke", post_revoke))
    app.router.add_get(f"{prefix}/validate", get_validate)
    app.router.add_get(f"{prefix}/authorize", authorize)
    app.router.add_post(f"{prefix}/authorize", authorize)


async def _unknown(_: web.Request) -> web.Response:
    body = encode(Unknown("").body())
    return web.Response(status=404, text=body, content_type="application/json")


async def _listen(runner: web.AppRunner, twitch: Twitch, port: int) -> None:
    site = web.TCPSite(runner, HOST, port)
    try:
        await site.start()
    except OSError as error:
        raise PortInUseError(
            f"port {port} of this machine is taken: choose another, or `0` for any free one"
        ) from error
    taken = runner.addresses[0][1]
    twitch.url = f"http://{HOST}:{taken}"
    twitch.eventsub.websocket_url = f"ws://{HOST}:{taken}/ws"


async def _perform(sandbox: Sandbox) -> None:
    options = sandbox.twitch.options
    if options.log is not None and options.play != "on request":
        await _await_reader(sandbox)
        await _play(sandbox, options.log, options.speed)
    while True:
        log, speed = await sandbox.programme.get()
        await _play(sandbox, log, speed)


async def _await_reader(sandbox: Sandbox) -> None:
    if sandbox.twitch.options.play == "when read":
        sandbox.player.state = "waiting"
        await sandbox.wait_for_reader()


async def _play(sandbox: Sandbox, log: Path, speed: float) -> None:
    try:
        await sandbox.player.play(lines_of(log), speed=speed)
    except SandboxError as error:
        sandbox.player.trouble = str(error)


async def _hang_up(twitch: Twitch) -> None:
    twitch.faults.lift()
    sockets = [session.socket for session in twitch.eventsub.sessions.values()]
    for socket in sockets:
        socket.order_close(GOING_AWAY, "the sandbox closes")
    for socket in sockets:
        await socket.farewell.wait()
