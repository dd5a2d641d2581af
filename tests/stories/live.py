"""A live in the sandbox, as a test tells it: who says what, and what the bot does then."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.sandbox.sandbox import Sandbox
from bot.sandbox.state.journal import Act
from tests.stories.lines import PATIENCE

BOT = "chartreuse"
MOD = "basile"


@dataclass(slots=True)
class Live:
    """One channel's live; every wait begins after what was last said."""

    sandbox: Sandbox
    channel: str = "studiovert"
    mark: int = 0

    async def say(self, login: str, text: str) -> str:
        """Let somebody say something, once nothing keeps them from it."""
        self.mark = self.sandbox.twitch.journal.act_count
        message_id = await self.sandbox.say(login, text, channel=self.channel)
        assert message_id, f"{login} may not speak"
        return message_id

    async def whisper(self, login: str, text: str) -> None:
        self.mark = self.sandbox.twitch.journal.act_count
        await self.sandbox.whisper(login, text)

    async def deleted(self, message_id: str) -> Act:
        """Wait until a message is gone, by itself or with all that its author wrote."""
        spoken = self.sandbox.acts("message")
        author = next((act.by for act in spoken if act.message_id == message_id), "")

        def cleared(act: Act) -> bool:
            silenced = act.kind in {"timeout", "ban"} and act.target == author
            return silenced or (act.kind == "delete" and act.message_id == message_id)

        return await self.bot_did(None, cleared)

    async def did(self, kind: str, login: str) -> Act:
        """Wait until the bot has done something to somebody."""
        return await self.bot_did(kind, lambda act: act.target == login)

    async def answers(self, *parts: str) -> str:
        """Wait for what the bot says in chat."""
        here = await self.bot_did(
            "message", lambda act: act.channel == self.channel and _holds(act, parts)
        )
        return here.text

    async def whispers(self, login: str, *parts: str) -> str:
        """Wait for what the bot whispers to somebody."""
        told = await self.bot_did("whisper", lambda act: act.target == login and _holds(act, parts))
        return told.text

    async def bot_did(self, kind: str | None, suits: Callable[[Act], bool]) -> Act:
        def found() -> list[Act]:
            acts = self.sandbox.acts(kind, since=self.mark)
            return [act for act in acts if act.by == BOT and suits(act)]

        until = self.sandbox.twitch.journal.until(lambda: bool(found()))
        await soon(until, lambda: f"no such {kind} among {self.sandbox.acts(since=self.mark)}")
        return found()[0]

    def against(self, *logins: str) -> list[Act]:
        """What the bot ever did to people."""
        acts = self.sandbox.acts()
        return [act for act in acts if act.by == BOT and act.target in logins]

    async def heard_so_far(self) -> None:
        """Return when the bot has dealt with everything said before: it answers in order."""
        await self.say(self.channel, "!charter 1")
        await self.answers("Article 1")


async def soon(done: Awaitable[object], why: Callable[[], str]) -> None:
    try:
        async with asyncio.timeout(PATIENCE):
            await done
    except TimeoutError:
        raise AssertionError(why()) from None


def _holds(act: Act, parts: tuple[str, ...]) -> bool:
    return all(part in act.text for part in parts)
