"""What viewers, moderators and broadcasters do."""

from bot.sandbox.acts.authority import add_moderator, disconnect_app, remove_moderator
from bot.sandbox.acts.ban import ban, unban
from bot.sandbox.acts.compose import compose
from bot.sandbox.acts.remove import delete_message
from bot.sandbox.acts.speak import speak
from bot.sandbox.acts.talk import whisper
from bot.sandbox.acts.warn import acknowledge, warn
from bot.sandbox.control.control import Control
from bot.sandbox.errors import SandboxError


class People(Control):
    """People are named by login; an unknown viewer joins when first named."""

    __slots__ = ()

    async def say(
        self, login: str, text: str, *, channel: str | None = None, reply_to: str | None = None
    ) -> str:
        """Let somebody say something; the message's id, empty when they may not speak."""
        room, person = self.channel(channel), self.twitch.world.viewer(login)
        message = compose(self.twitch, room, person, text, parent_id=reply_to)
        return "" if await speak(self.twitch, room, message) else message.id

    async def whisper(self, login: str, text: str) -> None:
        """Let somebody whisper to the bot."""
        world = self.twitch.world
        await whisper(self.twitch, world.viewer(login), world.bot, text)

    async def add_moderator(self, login: str, *, channel: str | None = None) -> None:
        """Let the broadcaster make somebody a moderator."""
        await add_moderator(self.twitch, self.channel(channel), self.twitch.world.viewer(login))

    async def remove_moderator(self, login: str, *, channel: str | None = None) -> None:
        """Let the broadcaster unmake a moderator, be it the bot."""
        await remove_moderator(self.twitch, self.channel(channel), self.twitch.world.person(login))
        self.twitch.faults.count("unmod")

    async def delete(self, by: str, message_id: str, *, channel: str | None = None) -> None:
        """Let a person delete a message."""
        room = self.channel(channel)
        message = room.messages.find(message_id)
        if message is None:
            raise SandboxError(f"there is no message `{message_id}` in chat")
        await delete_message(self.twitch, room, self.twitch.world.person(by), message)

    async def ban(
        self,
        by: str,
        login: str,
        *,
        seconds: int | None = None,
        reason: str = "",
        channel: str | None = None,
    ) -> None:
        """Let a person ban somebody, or time them out for so many seconds."""
        world, room = self.twitch.world, self.channel(channel)
        moderator, target = world.person(by), world.viewer(login)
        await ban(self.twitch, room, moderator, target, seconds=seconds, reason=reason)

    async def unban(self, by: str, login: str, *, channel: str | None = None) -> None:
        """Let a person lift a ban or a time-out, if there is one."""
        world, room = self.twitch.world, self.channel(channel)
        held = room.ban_of(world.viewer(login).id, self.twitch.show.now())
        if held is not None:
            await unban(self.twitch, room, world.person(by), held)

    async def warn(
        self,
        by: str,
        login: str,
        reason: str,
        *,
        rules: tuple[str, ...] = (),
        channel: str | None = None,
    ) -> None:
        """Let a person warn somebody, citing rules of the chat if any."""
        world, room = self.twitch.world, self.channel(channel)
        moderator, target = world.person(by), world.viewer(login)
        await warn(self.twitch, room, moderator, target, reason, rules=rules)

    async def acknowledge(self, login: str, *, channel: str | None = None) -> None:
        """Let a warned viewer click the warning away now."""
        await acknowledge(self.twitch, self.channel(channel), self.twitch.world.person(login))

    async def disconnect_app(self, login: str) -> None:
        """Let somebody withdraw all that they allowed the application."""
        await disconnect_app(self.twitch, self.twitch.world.person(login))
