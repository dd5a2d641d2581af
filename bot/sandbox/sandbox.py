"""The sandbox as Python sees it: addresses, tokens, and a method for everything to happen."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from bot.sandbox.acts.authority import add_moderator, disconnect_app, remove_moderator
from bot.sandbox.acts.ban import ban, unban
from bot.sandbox.acts.compose import compose
from bot.sandbox.acts.remove import delete_message
from bot.sandbox.acts.stream import go_live, go_offline
from bot.sandbox.acts.talk import say, whisper, why_silent
from bot.sandbox.acts.warn import acknowledge, settle_warnings, warn
from bot.sandbox.errors import SandboxError
from bot.sandbox.faults.fault import Fault
from bot.sandbox.helix.automod import set_overall
from bot.sandbox.oauth.ledger import TokenPair
from bot.sandbox.player.player import Player
from bot.sandbox.state.channel import Channel
from bot.sandbox.state.journal import Act, Call
from bot.sandbox.state.person import Person
from bot.sandbox.twitch import Twitch


@dataclass(slots=True)
class Sandbox:
    """A running sandbox.

    People and channels are named by login; an unknown viewer joins when they speak.
    Without a channel the first one is meant.
    """

    twitch: Twitch
    player: Player
    bot_token: TokenPair
    broadcaster_tokens: dict[str, TokenPair]
    programme: asyncio.Queue[tuple[Path, float]] = field(default_factory=lambda: asyncio.Queue(8))

    @property
    def url(self) -> str:
        """Where everything is served, without a slash at the end."""
        return self.twitch.url

    @property
    def helix_url(self) -> str:
        """What stands for `https://api.twitch.tv/helix`."""
        return f"{self.url}/helix"

    @property
    def oauth_url(self) -> str:
        """What stands for `https://id.twitch.tv/oauth2`."""
        return f"{self.url}/oauth2"

    @property
    def eventsub_url(self) -> str:
        """What stands for `wss://eventsub.wss.twitch.tv/ws`."""
        return self.twitch.eventsub.websocket_url

    @property
    def broadcaster_token(self) -> TokenPair:
        """The first channel's own tokens."""
        return next(iter(self.broadcaster_tokens.values()))

    @property
    def bot(self) -> Person:
        """The bot's account."""
        return self.twitch.world.bot

    def channel(self, login: str | None = None) -> Channel:
        """Find a channel."""
        return self.twitch.world.channel(login)

    # What people say

    async def say(
        self, login: str, text: str, *, channel: str | None = None, reply_to: str | None = None
    ) -> str:
        """Let somebody say something; the message's id, empty when they may not speak."""
        room, person = self.channel(channel), self.twitch.world.viewer(login)
        if await why_silent(self.twitch, room, person):
            return ""
        message = compose(self.twitch, room, person, text, parent_id=reply_to)
        await say(self.twitch, room, message)
        return message.id

    async def whisper(self, login: str, text: str) -> None:
        """Let somebody whisper to the bot."""
        await whisper(self.twitch, self.twitch.world.viewer(login), self.bot, text)

    def play(self, log: Path, *, speed: float = 1.0) -> None:
        """Have a chat log read aloud after what plays now; eight may wait.

        `player.finished` is set at its end.
        """
        if self.programme.full():
            raise SandboxError("eight chat logs wait already: let some of them end first")
        self.player.finished.clear()
        self.programme.put_nowait((log, speed))

    # What moderators and broadcasters do

    async def add_moderator(self, login: str, *, channel: str | None = None) -> None:
        """Let the broadcaster make somebody a moderator."""
        await add_moderator(self.twitch, self.channel(channel), self.twitch.world.viewer(login))

    async def remove_moderator(self, login: str, *, channel: str | None = None) -> None:
        """Let the broadcaster unmake a moderator, be it the bot."""
        await remove_moderator(self.twitch, self.channel(channel), self.twitch.world.person(login))

    async def delete(self, by: str, message_id: str, *, channel: str | None = None) -> None:
        """Let a person delete a message."""
        room = self.channel(channel)
        message = room.messages.find(message_id)
        if message is None:
            raise SandboxError(f"there is no message `{message_id}` in chat")
        await delete_message(self.twitch, room, self.twitch.world.person(by), message)

    async def ban(
        self, by: str, login: str, *, seconds: int | None = None, channel: str | None = None
    ) -> None:
        """Let a person ban somebody, or time them out for so many seconds."""
        world, room = self.twitch.world, self.channel(channel)
        await ban(self.twitch, room, world.person(by), world.viewer(login), seconds=seconds)

    async def unban(self, by: str, login: str, *, channel: str | None = None) -> None:
        """Let a person lift a ban or a time-out, if there is one."""
        world, room = self.twitch.world, self.channel(channel)
        held = room.ban_of(world.viewer(login).id, self.twitch.show.now())
        if held is not None:
            await unban(self.twitch, room, world.person(by), held)

    async def warn(self, by: str, login: str, reason: str, *, channel: str | None = None) -> None:
        """Let a person warn somebody."""
        world, room = self.twitch.world, self.channel(channel)
        await warn(self.twitch, room, world.person(by), world.viewer(login), reason)

    async def acknowledge(self, login: str, *, channel: str | None = None) -> None:
        """Let a warned viewer click the warning away now."""
        await acknowledge(self.twitch, self.channel(channel), self.twitch.world.person(login))

    async def disconnect_app(self, login: str) -> None:
        """Let somebody withdraw all that they allowed the application."""
        await disconnect_app(self.twitch, self.twitch.world.person(login))

    # What the channel is

    def set_viewers(self, count: int | None, *, channel: str | None = None) -> None:
        """Fix the number of viewers; `None` goes back to the curve."""
        self.channel(channel).viewers = count

    def set_automod(self, level: int, *, channel: str | None = None) -> None:
        """Set AutoMod's overall level, 0 (off) to 4."""
        set_overall(self.channel(channel), level)

    def follow(self, login: str, at: datetime, *, channel: str | None = None) -> None:
        """Let somebody have followed since then."""
        self.channel(channel).followers[self.twitch.world.viewer(login).id] = at

    async def go_live(self, *, channel: str | None = None) -> None:
        """Start the stream."""
        await go_live(self.twitch, self.channel(channel))

    async def go_offline(self, *, channel: str | None = None) -> None:
        """End the stream."""
        await go_offline(self.twitch, self.channel(channel))

    async def skip(self, seconds: float) -> None:
        """Let so many seconds of the show pass at once."""
        self.twitch.show.skip(seconds)
        for channel in self.twitch.world.channels.values():
            await settle_warnings(self.twitch, channel)

    # What goes wrong

    def add_fault(self, fault: Fault) -> Fault:
        """Let the next calls that fit suffer."""
        self.twitch.faults.add(fault)
        return fault

    def lift_faults(self) -> None:
        """Forget all faults and release what they held back."""
        self.twitch.faults.lift()

    def duplicate(self, times: int = 1) -> None:
        """Deliver the next notifications twice, under one message id."""
        self.twitch.faults.duplicates += times

    def mute_sockets(self, *, mute: bool = True) -> None:
        """Say nothing more on the open sockets, not even keepalives."""
        for session in self.twitch.eventsub.sessions.values():
            session.socket.mute = mute

    def drop_sockets(self, *, code: int | None = None, most: int | None = None) -> int:
        """Cut sockets, or have them closed with a code, and count them."""
        sockets = [one.socket for one in self.twitch.eventsub.sessions.values()][:most]
        for socket in sockets:
            if code is None:
                socket.abort()
            else:
                socket.order_close(code, "closed on demand")
        return len(sockets)

    async def reconnect_sockets(self) -> int:
        """Ask every session to move to a new socket and count them."""
        sessions = list(self.twitch.eventsub.sessions.values())
        for session in sessions:
            await self.twitch.eventsub.ask_to_reconnect(session)
        return len(sessions)

    def expire_tokens(self, login: str | None = None) -> int:
        """Let somebody's access tokens expire now; without a login the app's."""
        owner = self.twitch.world.person(login).id if login else None
        return self.twitch.ledger.expire(owner)

    def drain_points(self, login: str | None = None) -> None:
        """Use up somebody's Helix points; without a login the app's."""
        self.twitch.budgets.drain(self.twitch.world.person(login).id if login else "")

    # What has happened

    def acts(self, kind: str | None = None, *, since: int = 0) -> list[Act]:
        """List the acts, of one kind if given, numbered above `since`."""
        return self.twitch.journal.acts_of(kind, since=since)

    def calls(self, path: str = "", *, method: str = "", since: int = 0) -> list[Call]:
        """List the Helix calls to paths that begin so (`/moderation/bans`)."""
        return self.twitch.journal.calls_to(path, method=method, since=since)

    async def wait_for_acts(
        self, kind: str | None = None, *, count: int = 1, since: int = 0
    ) -> list[Act]:
        """Return when there are so many acts."""
        seen = self.twitch.journal
        await seen.until(lambda: seen.has_acts(kind, count, since=since))
        return self.acts(kind, since=since)

    async def wait_for_calls(
        self, path: str = "", *, method: str = "", count: int = 1, since: int = 0
    ) -> list[Call]:
        """Return when there were so many calls."""
        seen = self.twitch.journal
        await seen.until(lambda: len(self.calls(path, method=method, since=since)) >= count)
        return self.calls(path, method=method, since=since)

    async def wait_until(self, true: Callable[[], bool]) -> None:
        """Return when something has become true; looked at after each call, act and farewell."""
        await self.twitch.journal.until(true)

    async def wait_for_reader(self, *, channel: str | None = None) -> None:
        """Return when a live socket is subscribed to the channel's chat."""
        owner, eventsub = self.channel(channel).broadcaster.id, self.twitch.eventsub
        await self.twitch.journal.until(lambda: eventsub.reads("channel.chat.message", owner))
