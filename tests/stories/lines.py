"""Lines as somebody writes them, for whoever waits to read one."""

import asyncio

PATIENCE = 30.0
"""Seconds after which something that should have happened has not."""


class Lines:
    """A console, read while it is written."""

    def __init__(self) -> None:
        self.all: list[str] = []
        self._news = asyncio.Event()

    def add(self, line: str) -> None:
        self.all.append(line)
        self._news.set()
        self._news = asyncio.Event()

    def having(self, *parts: str) -> list[str]:
        return [line for line in self.all if all(part in line for part in parts)]

    async def show(self, *parts: str, times: int = 1, patience: float = PATIENCE) -> str:
        """Wait until so many lines hold all of the parts; return the last of them."""
        try:
            async with asyncio.timeout(patience):
                while len(self.having(*parts)) < times:
                    await self._news.wait()
        except TimeoutError:
            raise AssertionError(f"{parts} not among\n" + "\n".join(self.all)) from None
        return self.having(*parts)[times - 1]

    def __str__(self) -> str:
        return "\n".join(self.all)
