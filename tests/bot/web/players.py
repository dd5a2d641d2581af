"""Who plays what is outside of a desk: the clock, Twitch, and the door with the team behind it."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode

from bot.cases.blocking.terms import Blocked
from bot.cases.case import Person
from bot.cases.effects import Ban, Effect, SetChatMode, Shield, TimeOut, Unban, Untimeout
from bot.ports.entering import Rank, Standing
from bot.ports.world import Answer, Channel, Footage, Progress
from filters.engine.charter import Modes
from tests.bot.web.hall import TWITCH
from tests.making import NINE

TEAM: Mapping[str, Mapping[str, frozenset[Rank]]] = {
    "mona": {"9000": frozenset({Rank.BROADCASTER})},
    "lea": {"9000": frozenset({Rank.MODERATOR})},
    "nora": {"9000": frozenset({Rank.MODERATOR, Rank.LEAD})},
    "olga": {"9000": frozenset({Rank.OPERATOR})},
    "rita": {"9000": frozenset({Rank.READER})},
    "zoe": {"9001": frozenset({Rank.BROADCASTER})},
    "paul": {},
}
"""Who is what, by login; `ids` are made of logins, but a broadcaster's is the channel's."""
IDS = {"mona": "9000", "zoe": "9001"}


@dataclass(slots=True)
class Hands:
    """A clock whose hands a test moves."""

    now: datetime = NINE

    def show(self) -> datetime:
        return self.now

    def wall(self) -> datetime:
        return datetime.now(UTC)

    async def heard(self, at: datetime) -> None:
        self.now = max(self.now, at)

    async def pause(self, show: timedelta) -> None:
        raise NotImplementedError

    def pass_(self, **time: float) -> None:
        self.now += timedelta(**time)


@dataclass(slots=True)
class Twitch:
    """The port `Chat`: does what it is told, and knows who is silenced."""

    done: list[Effect] = field(default_factory=list)
    silenced: set[str] = field(default_factory=set)
    progress: Progress = Progress.DONE
    forgets_lifting: bool = False
    set_to: Modes | None = field(default_factory=Modes)
    shielded: bool | None = False
    blocked: Sequence[Blocked] | None = ()
    forgets_levers: bool = False

    async def perform(
        self,
        _: Channel,
        effect: Effect,
        told: str,
        *,
        doubted: bool = False,  # noqa: ARG002  # the port's shape
    ) -> Answer:
        self.done.append(effect)
        if isinstance(effect, TimeOut | Ban):
            self.silenced.add(effect.user_id)
        elif isinstance(effect, Untimeout | Unban) and not self.forgets_lifting:
            self.silenced.discard(effect.user_id)
        elif not self.forgets_levers:
            self._pull(effect)
        return Answer(self.progress, told=told)

    def _pull(self, effect: Effect) -> None:
        if isinstance(effect, Shield):
            self.shielded = effect.up
        elif isinstance(effect, SetChatMode):
            self.set_to = replace(effect.modes, shield=None)

    async def clip(self, clip_id: str) -> Footage | None:
        return Footage(f"https://clips.example/{clip_id}") if clip_id else None

    async def modes(self, _: Channel) -> Modes | None:
        return self.set_to

    async def shield(self, _: Channel) -> bool | None:
        return self.shielded

    async def blocked_terms(self, _: Channel) -> Sequence[Blocked] | None:
        return self.blocked

    def door(self, channel: Channel, effect: Effect) -> Hashable:
        return (channel.id, effect.kind)

    def opens_in(self, _: Hashable) -> float:
        return 0.0

    async def is_silenced(self, _: Channel, user_id: str, *, for_good: bool = False) -> bool | None:  # noqa: ARG002
        return user_id in self.silenced

    @property
    def kinds(self) -> list[str]:
        return [one.kind for one in self.done]


@dataclass(slots=True)
class Porch:
    """The port `Doorkeeper`: whoever comes back is who their code says."""

    team: dict[str, Mapping[str, frozenset[Rank]]] = field(default_factory=lambda: dict(TEAM))
    silent: bool = False
    complete: bool = True
    ends: Exception | None = None
    asked: int = 0
    seen_out: list[str] = field(default_factory=list)

    def page(self, redirect: str, state: str) -> str:
        return f"{TWITCH}?{urlencode({'redirect_uri': redirect, 'state': state})}"

    async def admit(self, code: str, redirect: str) -> Person:
        assert redirect.endswith("/login/callback")
        return Person(id_of(code), code)

    async def standing(self, person: Person) -> Standing | None:
        self.asked += 1
        if self.ends is not None:
            raise self.ends
        if self.silent:
            return None
        return Standing(self.team.get(person.login, {}), self.complete)

    async def see_out(self, person: Person) -> None:
        self.seen_out.append(person.login)


def id_of(login: str) -> str:
    return IDS.get(login, f"id-{login}")
