"""How viewers stand in a channel: followers, subscribers, VIPs, suspects, those who plead."""

from bot.sandbox.acts.authority import add_vip, remove_vip
from bot.sandbox.acts.follow import start_following
from bot.sandbox.acts.plea import ask_unban, cancel_request, pending_of, resolve_request
from bot.sandbox.acts.suspect import treat
from bot.sandbox.control.control import Control
from bot.sandbox.errors import SandboxError
from bot.sandbox.state.suspect import Evasion, Ground, Treatment


class Standing(Control):
    """People are named by login; an unknown viewer joins when first named."""

    __slots__ = ()

    async def follow_now(self, login: str, *, channel: str | None = None) -> None:
        """Let somebody begin to follow."""
        person = self.twitch.world.viewer(login)
        await start_following(self.twitch, self.channel(channel), person)

    def subscribe(self, login: str, *, channel: str | None = None) -> None:
        """Let somebody be a subscriber."""
        self.channel(channel).subscribers.add(self.twitch.world.viewer(login).id)

    async def add_vip(self, login: str, *, channel: str | None = None) -> None:
        """Let the broadcaster make somebody a VIP."""
        await add_vip(self.twitch, self.channel(channel), self.twitch.world.viewer(login))

    async def remove_vip(self, login: str, *, channel: str | None = None) -> None:
        """Let the broadcaster unmake a VIP."""
        await remove_vip(self.twitch, self.channel(channel), self.twitch.world.person(login))

    async def suspect(
        self,
        login: str,
        treatment: Treatment = "active_monitoring",
        *,
        by: str | None = None,
        grounds: tuple[Ground, ...] = ("manually_added",),
        evasion: Evasion = "unknown",
        banned_in: tuple[str, ...] = (),
        channel: str | None = None,
    ) -> None:
        """Let somebody be treated as suspicious by a person, or by the broadcaster.

        `banned_in` holds ids of channels.
        """
        world, room = self.twitch.world, self.channel(channel)
        person, moderator = world.viewer(login), world.person(by) if by else room.broadcaster
        await treat(
            self.twitch,
            room,
            moderator,
            person,
            treatment,
            grounds=grounds,
            evasion=evasion,
            banned_in=banned_in,
        )

    async def ask_unban(self, login: str, text: str, *, channel: str | None = None) -> str:
        """Let somebody who is banned ask to be unbanned, and tell the request's id."""
        person, room = self.twitch.world.viewer(login), self.channel(channel)
        return (await ask_unban(self.twitch, room, person, text)).id

    async def cancel_unban(self, login: str, *, channel: str | None = None) -> None:
        """Let somebody take their request back."""
        person = self.twitch.world.person(login)
        await cancel_request(self.twitch, self.channel(channel), person)

    async def resolve_unban(
        self, by: str, login: str, *, approve: bool, answer: str = "", channel: str | None = None
    ) -> None:
        """Let a person resolve somebody's request."""
        world, room = self.twitch.world, self.channel(channel)
        request = pending_of(room, world.person(login))
        if request is None:
            raise SandboxError(f"`{login}` has not asked to be unbanned")
        moderator = world.person(by)
        await resolve_request(self.twitch, room, moderator, request, approve=approve, answer=answer)
