"""What is held back before chat sees it: AutoMod's catch and blocked terms."""

from bot.sandbox.acts.compose import compose
from bot.sandbox.acts.hold import hold_back, judge_hold
from bot.sandbox.acts.terms import block_term, unblock_term
from bot.sandbox.control.control import Control
from bot.sandbox.errors import SandboxError
from bot.sandbox.state.hold import ByAutomod
from bot.sandbox.state.lexicon import Lesson


class Review(Control):
    """The sandbox's AutoMod catches what it was taught; `hold` holds whatever one likes."""

    __slots__ = ()

    def teach_automod(self, word: str, *, category: str = "swearing", level: int = 1) -> None:
        """Let AutoMod catch a word where its category is set to this level or more."""
        self.twitch.lexicon.teach(Lesson(word, category, level))

    async def hold(
        self,
        login: str,
        text: str,
        *,
        category: str = "swearing",
        level: int = 1,
        stretch: tuple[int, int] | None = None,
        channel: str | None = None,
    ) -> str:
        """Let AutoMod hold what somebody says, for a stretch of it or all, and tell its id."""
        room, person = self.channel(channel), self.twitch.world.viewer(login)
        message = compose(self.twitch, room, person, text)
        cause = ByAutomod(category, level, (stretch or (0, len(text)),))
        await hold_back(self.twitch, room, message, cause)
        return message.id

    async def judge_held(
        self, by: str, message_id: str, *, allow: bool, channel: str | None = None
    ) -> None:
        """Let a person allow or deny a held message."""
        room = self.channel(channel)
        hold = room.holds.get(message_id)
        if hold is None or hold.status != "held":
            raise SandboxError(f"no message `{message_id}` is held")
        await judge_hold(self.twitch, room, self.twitch.world.person(by), hold, allow=allow)

    async def block_term(
        self,
        by: str,
        text: str,
        *,
        seconds: float | None = None,
        private: bool = False,
        channel: str | None = None,
    ) -> str:
        """Let a person block a term, for some seconds or for good, and tell its id."""
        person, room = self.twitch.world.person(by), self.channel(channel)
        term = await block_term(self.twitch, room, person, text, seconds=seconds, private=private)
        return term.id

    async def unblock_term(self, by: str, text: str, *, channel: str | None = None) -> None:
        """Let a person block a term no more."""
        room = self.channel(channel)
        term = next((one for one in room.terms.values() if one.text == text), None)
        if term is None:
            raise SandboxError(f"`{text}` is not blocked")
        await unblock_term(self.twitch, room, self.twitch.world.person(by), term)
