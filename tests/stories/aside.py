"""A sandbox in a thread of its own, for what is called as the command line calls it."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from functools import partial

from bot.sandbox.options import SandboxOptions
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import serve
from tests.stories.lines import PATIENCE


@contextmanager
def sandbox_aside(options: SandboxOptions) -> Iterator[Sandbox]:
    ready: Future[tuple[Sandbox, Callable[[], object]]] = Future()

    async def serving() -> None:
        stopping = asyncio.Event()
        stop = partial(asyncio.get_running_loop().call_soon_threadsafe, stopping.set)
        await serve(options, stopping=stopping, ready=lambda one: ready.set_result((one, stop)))

    thread = threading.Thread(target=lambda: asyncio.run(serving()), name="sandbox")
    thread.start()
    sandbox, stop = ready.result(PATIENCE)
    try:
        yield sandbox
    finally:
        stop()
        thread.join(PATIENCE)
