"""A crowd that writes on and on before a bot in a process of its own, whatever happens."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path

from benchmarks.at_work import at_work
from bot.sandbox.oauth.ledger import Grant
from bot.sandbox.options import BOT_SCOPES, SandboxOptions
from bot.sandbox.sandbox import Sandbox
from bot.settings import read_settings
from bot.storage.records import open_records
from filters.engine.message import Message
from tests.stories.process import Program
from tests.stories.setting import INSULT

A_SECOND = 25
ADVERT, RUDE = 10, 50
"""Of so many lines one is an advert, one an insult, each by somebody new."""
BOT, OWNER, MOD = "chartreuse", "studiovert", "basile"
LINK = "venez sur https://pub{}.example"
PATIENCE = 45.0
OPTIONS = SandboxOptions(viewers=150, moderators=(MOD,), acknowledge_after=0)


@dataclass(frozen=True, slots=True)
class Said:
    """A line that stands in chat: when it was said, and what must be done about it, to whom."""

    id: str
    at: float
    by: str
    owed: tuple[str, ...] = ()


@dataclass(slots=True)
class Weather:
    """A bot at work, a crowd before it, and the moment from which Twitch can be used again."""

    sandbox: Sandbox
    config: Path
    talk: Sequence[Message]
    said: list[Said] = field(default_factory=list)
    usable_at: float = 0.0
    over: asyncio.Event = field(default_factory=asyncio.Event)
    told: int = 0
    programs: list[Program] = field(default_factory=list)
    _stack: AsyncExitStack = field(default_factory=AsyncExitStack)

    @property
    def program(self) -> Program:
        return self.programs[-1]

    @property
    def pid(self) -> int:
        return self.program.process.pid

    async def begin(self) -> None:
        """Start the bot as a person does."""
        self.programs.append(await self._stack.enter_async_context(at_work(self.config)))

    async def kill(self) -> None:
        """End the bot as a power cut would."""
        await self.program.kill()
        await self._stack.aclose()

    async def end(self) -> None:
        """End it as Ctrl-C does."""
        await self.program.end()
        await self._stack.aclose()

    async def crowd(self) -> None:
        """Say what people say, and now and then what must not stay."""
        lines = self._lines()
        due = now()
        while not self.over.is_set():
            by, text, owed = next(lines)
            if message_id := await self.sandbox.say(by, text):
                self.said.append(Said(message_id, now(), by, owed))
            due = max(due + 1 / A_SECOND, now() - 1)
            await asyncio.sleep(max(due - now(), 0))

    def _lines(self) -> Iterator[tuple[str, str, tuple[str, ...]]]:
        for number, message in enumerate(cycle(self.talk), start=1):
            if number % RUDE == 1:
                yield f"rude{number}", INSULT, ("delete", "warn")
            elif number % ADVERT == 0:
                yield f"ad{number}", LINK.format(number), ("delete",)
            else:
                login = message.author.login if message.author else f"fan{number % 40}"
                yield login, message.text, ()

    def twitch_is_usable(self) -> None:
        """Begin to measure how long the bot stays deaf though it could hear."""
        self.usable_at = now()

    async def strikes(self, name: str, times: int = 1) -> None:
        """Return when faults of a name have struck so many times more."""
        count = self.sandbox.struck(name) + times
        await self.until(lambda: self.sandbox.struck(name) >= count)

    async def until(self, true: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE):
            await self.sandbox.wait_until(true)

    async def tells(self, *parts: str) -> None:
        """Return when the team is told so once more than at the minute's beginning."""
        before = sum(all(part in line for part in parts) for line in self.heard_of())
        await self.program.console.show(*parts, times=before + 1, patience=PATIENCE)

    def heard_of(self) -> list[str]:
        """What the team had been told when this minute began."""
        return self.program.console.all[: self.told]

    async def log_in(self) -> None:
        """Log the bot's account in anew, as `python -m bot login` does."""
        pair = self.sandbox.twitch.ledger.issue_user(
            Grant(self.sandbox.bot.id, frozenset(BOT_SCOPES))
        )
        async with open_records(read_settings(self.config).storage) as records:
            await records.tokens.save(
                self.sandbox.bot.id, BOT, pair.access, pair.refresh, tuple(pair.scopes), None
            )


def now() -> float:
    return asyncio.get_running_loop().time()
