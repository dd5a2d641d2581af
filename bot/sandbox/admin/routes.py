"""The admin door, for tests, the demo and whoever tries a bot of their own.

`GET /sandbox` tells the state: addresses, ids, tokens, the player's progress, counts.
`GET /sandbox/acts?kind=&since=&count=&wait=` lists what was done, of one kind or all (`message`,
`delete`, `timeout`, `ban`, `warn`, `hold`, `allow`, `modes` …: whatever `Twitch.note` is told);
with `count` it waits up to `wait` (10) seconds for so many.
`GET /sandbox/calls?path=&method=&since=&count=&wait=` does the same for Helix and OAuth calls.
`GET /sandbox/faults?name=&count=&wait=` tells how often each fault has struck and which still
wait, once the named one has struck so often.
`GET /sandbox/player?wait=` tells the player's state, waiting that long for its end.
`POST /sandbox/<order>` with JSON or query fields carries out an order: all are in the table in
`orders.py`, their fields in the files beside it. One that cannot be carried out is answered 400
with why.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import asdict

from aiohttp import web
from pydantic import ValidationError

from bot.sandbox.admin.order import Order
from bot.sandbox.admin.orders import ORDERS
from bot.sandbox.admin.state import faults_of, player_of, state_of
from bot.sandbox.ask import Ask, read_ask
from bot.sandbox.errors import SandboxError
from bot.sandbox.refusal import Refusal
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.state.journal import Call
from bot.sandbox.wire import Payload, encode

_PATIENCE = 10


def add_admin(app: web.Application, sandbox: Sandbox) -> None:
    """Open the door."""
    app.router.add_get("/sandbox", _told(lambda _: _state(sandbox)))
    app.router.add_get("/sandbox/acts", _told(lambda ask: _acts(sandbox, ask)))
    app.router.add_get("/sandbox/calls", _told(lambda ask: _calls(sandbox, ask)))
    app.router.add_get("/sandbox/faults", _told(lambda ask: _faults(sandbox, ask)))
    app.router.add_get("/sandbox/player", _told(lambda ask: _player(sandbox, ask)))
    for name, order in ORDERS.items():
        app.router.add_post(f"/sandbox/{name}", _ordered(sandbox, order))


def _told(tell: Callable[[Ask], Awaitable[Payload]]) -> Callable[..., Awaitable[web.Response]]:
    async def answer(request: web.Request) -> web.Response:
        try:
            return _json(await tell(await read_ask(request)))
        except Refusal as refusal:
            return _json(refusal.body(), status=refusal.code)

    return answer


def _ordered(sandbox: Sandbox, order: type[Order]) -> Callable[..., Awaitable[web.Response]]:
    async def answer(request: web.Request) -> web.Response:
        ask = await read_ask(request)
        fields = {name: values[0] for name, values in ask.fields.items() if values}
        try:
            return _json(await order.model_validate(fields).carry_out(sandbox))
        except ValidationError as error:
            return _json({"error": _told_apart(error)}, status=400)
        except SandboxError as error:
            return _json({"error": str(error)}, status=400)

    return answer


async def _state(sandbox: Sandbox) -> Payload:
    return state_of(sandbox)


async def _acts(sandbox: Sandbox, ask: Ask) -> Payload:
    kind, since = ask.maybe_text("kind"), ask.maybe_whole("since") or 0
    seen, count = sandbox.twitch.journal, ask.maybe_whole("count") or 0
    await _patiently(sandbox, ask, lambda: seen.has_acts(kind, count, since=since))
    return {"acts": [asdict(one) for one in sandbox.acts(kind, since=since)]}


async def _calls(sandbox: Sandbox, ask: Ask) -> Payload:
    path, method = ask.maybe_text("path") or "", ask.maybe_text("method") or ""
    since = ask.maybe_whole("since") or 0
    count = ask.maybe_whole("count") or 0

    def found() -> list[Call]:
        return sandbox.calls(path, method=method, since=since)

    await _patiently(sandbox, ask, lambda: len(found()) >= count)
    return {"calls": [asdict(one) for one in found()]}


async def _faults(sandbox: Sandbox, ask: Ask) -> Payload:
    name, count = ask.maybe_text("name") or "", ask.maybe_whole("count") or 0
    await _patiently(sandbox, ask, lambda: sandbox.struck(name) >= count)
    return faults_of(sandbox)


async def _player(sandbox: Sandbox, ask: Ask) -> Payload:
    try:
        async with asyncio.timeout(ask.maybe_whole("wait") or 0):
            await sandbox.player.finished.wait()
    except TimeoutError:
        pass
    return player_of(sandbox)


async def _patiently(sandbox: Sandbox, ask: Ask, enough: Callable[[], bool]) -> None:
    try:
        async with asyncio.timeout(ask.maybe_whole("wait") or _PATIENCE):
            await sandbox.twitch.journal.until(enough)
    except TimeoutError:
        pass


def _told_apart(error: ValidationError) -> str:
    problems = error.errors(include_url=False, include_input=False)
    return "; ".join(f"`{'.'.join(map(str, one['loc']))}`: {one['msg']}" for one in problems)


def _json(payload: Payload, status: int = 200) -> web.Response:
    return web.Response(status=status, text=encode(payload), content_type="application/json")
