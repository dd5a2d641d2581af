"""What moderators do to the whole of a chat."""

from bot.sandbox.acts.announce import make_known
from bot.sandbox.acts.modes import set_modes
from bot.sandbox.acts.remove import clear_chat
from bot.sandbox.acts.shield import move_shield
from bot.sandbox.control.control import Control
from bot.sandbox.state.modes import Modes


class Levers(Control):
    """The person who acts is named by login."""

    __slots__ = ()

    async def set_modes(self, by: str, modes: Modes, *, channel: str | None = None) -> None:
        """Let a person give the chat these modes and no others."""
        await set_modes(self.twitch, self.channel(channel), self.twitch.world.person(by), modes)

    async def move_shield(self, by: str, *, up: bool, channel: str | None = None) -> None:
        """Let a person raise the shield, or lower it."""
        person = self.twitch.world.person(by)
        await move_shield(self.twitch, self.channel(channel), person, up=up)

    async def announce(
        self, by: str, text: str, *, colour: str = "primary", channel: str | None = None
    ) -> None:
        """Let a person announce something."""
        person = self.twitch.world.person(by)
        await make_known(self.twitch, self.channel(channel), person, text, colour)

    async def clear_chat(self, by: str, *, channel: str | None = None) -> None:
        """Let a person clear the chat."""
        await clear_chat(self.twitch, self.channel(channel), self.twitch.world.person(by))
