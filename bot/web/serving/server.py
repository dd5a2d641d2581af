"""One web server, started and stopped like any other service of the bot."""

import asyncio
import os
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

import uvicorn
from fastapi import FastAPI

from bot.web.ground.options import WebOptions
from bot.web.serving.errors import PortInUseError

FAREWELL = 3
"""Seconds that open pages are given at the end; whatever is live ends by itself before."""


class _Server(uvicorn.Server):
    """Leaves the signals to the wiring, which stops every service in its order."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@asynccontextmanager
async def open_web(app: FastAPI, options: WebOptions) -> AsyncIterator[str]:
    """Serve an application and yield its address; raises `PortInUseError`."""
    listening = listen(options)
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        lifespan="off",
        server_header=False,
        timeout_graceful_shutdown=FAREWELL,
        forwarded_allow_ips=list(options.trusted_proxies),
    )
    server = _Server(config)
    with listening:
        async with _serving(server, listening):
            host, port = listening.getsockname()[:2]
            yield f"http://{host}:{port}"


@asynccontextmanager
async def _serving(server: _Server, listening: socket.socket) -> AsyncIterator[None]:
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(server.serve(sockets=[listening]), name="web")
        try:
            yield
        finally:
            server.should_exit = True


def listen(options: WebOptions) -> socket.socket:
    """Take the port, or raise `PortInUseError`."""
    try:
        listening = socket.create_server((options.host, options.port))
    except OSError as problem:
        why = os.strerror(problem.errno or 0)
        raise PortInUseError(
            f"cannot listen on `{options.host}:{options.port}` ({why}); "
            "stop what uses it, or set another `web.port`"
        ) from problem
    # An answer is written in two parts: the second would wait 40 ms for word of the first.
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listening
