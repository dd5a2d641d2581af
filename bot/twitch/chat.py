"""What the bot does on Twitch: effects carried out, each with an answer and never an error."""

from collections.abc import Hashable, Mapping, Sequence
from http import HTTPStatus

from twitchio.exceptions import HTTPException

from bot.cases.blocking.terms import Blocked
from bot.cases.effects import Ban, Effect, TimeOut
from bot.ports.world import Answer, Channel, Footage, Progress
from bot.twitch.acting import Acting
from bot.twitch.client import TwitchClient
from bot.twitch.doors import Door, Doors
from bot.twitch.errors import BusyError, NoPointsError, TwitchError, UnconfirmedError
from bot.twitch.lookups import Lookups
from bot.twitch.refusals import answer_from, in_doubt, of_login
from bot.twitch.translate import Standing
from filters.engine.charter import Modes


class TwitchChat:
    """The port `Chat`, by way of TwitchIO."""

    def __init__(
        self, client: TwitchClient, standing: Standing, lookups: Lookups, doors: Doors
    ) -> None:
        self._standing = standing
        self._lookups = lookups
        self._doors = doors
        self._acting = Acting(client, standing)

    @property
    def points_left(self) -> float:
        """The points of the bot's token."""
        return self._doors.bucket().left

    def door(self, channel: Channel, effect: Effect) -> Door:
        """Return what an effect must pass: a budget that it shares with others."""
        moderator = channel.id in self._standing.moderates
        return self._doors.of(channel.id, effect, as_moderator=moderator)

    def opens_in(self, door: Hashable) -> float:
        """Seconds until something may pass a door, 0 now."""
        return self._doors.opens_in(door) if isinstance(door, Door) else 0.0

    async def perform(
        self, channel: Channel, effect: Effect, told: str, *, doubted: bool = False
    ) -> Answer:
        """Carry out one effect; `told` is the rendered text for the person, if any.

        `pending` says that nothing was done: it may be tried again once its door is open.
        Where Twitch failed or broke off before it answered, a time-out or a ban is `sending`:
        `doubted` from then on, it is looked for before it is done again. What a person would be
        told twice is `unknown`.
        """
        if doubted and isinstance(effect, TimeOut | Ban):
            seen = await self._looked_for(channel, effect, told)
            if seen is not None:
                return seen
        self._doors.passes(self.door(channel, effect))
        return await self._once(channel, effect, told)

    async def is_silenced(
        self, channel: Channel, user_id: str, *, for_good: bool = False
    ) -> bool | None:
        """Whether a viewer is timed out or banned, or banned alone; None: it cannot be known."""
        return await self._lookups.is_silenced(channel, user_id, for_good=for_good)

    async def viewers(self, channels: Sequence[Channel]) -> Mapping[str, int]:
        """Viewer counts of the channels that are live, by channel id."""
        return await self._lookups.viewers(channels)

    async def automod_on(self, channel: Channel) -> bool | None:
        """Whether AutoMod filters anything there, None when it cannot be known."""
        return await self._lookups.automod_on(channel)

    async def modes(self, channel: Channel) -> Modes | None:
        """The modes of a chat now, None when they cannot be known."""
        return await self._lookups.modes(channel)

    async def shield(self, channel: Channel) -> bool | None:
        """Whether shield mode is up there, None when it cannot be known."""
        return await self._lookups.shield(channel)

    async def blocked_terms(self, channel: Channel) -> Sequence[Blocked] | None:
        """The terms that Twitch keeps out there, None when they cannot be known."""
        return await self._lookups.blocked_terms(channel)

    async def moderators(self, channel: Channel) -> frozenset[str] | None:
        """Ids of the channel's moderators, None without the broadcaster's token."""
        return await self._lookups.moderators(channel)

    async def clip(self, clip_id: str) -> Footage | None:
        """Return a clip that Twitch shows; None while it is not made, or cannot be asked for."""
        return await self._lookups.clip(clip_id)

    async def _looked_for(
        self, channel: Channel, effect: TimeOut | Ban, told: str
    ) -> Answer | None:
        """Say what became of a time-out or a ban; None where it is to be done again.

        Twitch shows its list to the broadcaster alone. Without that login the events tell, if
        Twitch sends those of all acts here.
        """
        for_good = isinstance(effect, Ban)
        held = await self._lookups.is_silenced(channel, effect.user_id, for_good=for_good)
        if held:
            return Answer(Progress.DONE, "seen to be in force", told)
        if held is None and self._lookups.has_login(channel):
            return Answer(Progress.SENDING, "twitch does not say whether it is in force")
        if held is None and channel.id not in self._standing.told_of_acts:
            return Answer(Progress.UNKNOWN, "nobody may look whether it is in force")
        return None

    async def _once(self, channel: Channel, effect: Effect, told: str) -> Answer:
        door = self.door(channel, effect)
        try:
            answer = await self._acting.act(channel, effect, told)
        except HTTPException as error:
            return self._refused(door, effect, error)
        except UnconfirmedError as error:
            return Answer(in_doubt(effect), str(error))
        except NoPointsError as error:
            return Answer(Progress.PENDING, str(error))
        except TwitchError as error:
            self._doors.refused(door)
            return Answer(_untaken(effect, error), str(error))
        except (LookupError, TypeError, ValueError) as error:
            return Answer(in_doubt(effect), f"unreadable answer ({type(error).__name__})")
        self._doors.opened(door)
        return answer

    def _refused(self, door: Door, effect: Effect, error: HTTPException) -> Answer:
        if error.status == HTTPStatus.FORBIDDEN:
            self._standing.doubt.set()
        if of_login(error):
            self._doors.login_failed()
        elif error.status == HTTPStatus.TOO_MANY_REQUESTS:
            self._doors.refused(door)
        return answer_from(error, effect)


def _untaken(effect: Effect, error: TwitchError) -> Progress:
    """Nothing was done; yet where Twitch itself said so, to look for a time-out costs little."""
    looked_for = isinstance(error, BusyError) and isinstance(effect, TimeOut | Ban)
    return Progress.SENDING if looked_for else Progress.PENDING
