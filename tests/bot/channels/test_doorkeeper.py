"""What people are at the desk: by Twitch, by the settings, by a badge that was seen."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import cast

import pytest

from bot.cases.case import Person
from bot.channels.doorkeeper import MOST, DoorKeeper
from bot.ports.entering import LoginEndedError, Rank
from bot.ports.world import Channel
from bot.settings import ChannelOptions
from bot.twitch.opening import Edge
from bot.twitch.people import DeadLoginError
from bot.twitch.tokens import Tokens
from filters.engine.message import Role
from tests.making import bench, message, viewer

MONA, ZOE = Channel("9000", "mona", "Mona", "fr"), Channel("9001", "zoe", "Zoé", "fr")
LEA = Person("id-lea", "lea")


@dataclass(slots=True)
class Twitch:
    """What the edge knows of people."""

    moderated_by_own_login: frozenset[str] | None = frozenset()
    listed: Mapping[str, frozenset[str]] = field(default_factory=dict)
    dead: bool = False
    revoked: list[str] = field(default_factory=list)

    async def enter(self, code: str, _: str) -> Tokens:
        return Tokens(f"id-{code}", code, f"access-{code}", "refresh", frozenset(), None)

    async def revoke(self, login: Tokens) -> None:
        self.revoked.append(login.login)

    async def moderated(self, login: Tokens) -> tuple[Tokens, frozenset[str] | None]:
        if self.dead:
            raise DeadLoginError
        return login, self.moderated_by_own_login

    async def moderators(self, channel: Channel) -> frozenset[str] | None:
        return self.listed.get(channel.id)


def keeper(twitch: Twitch, **options: object) -> DoorKeeper:
    bot = SimpleNamespace(user_id="id-chartreuse")
    edge = SimpleNamespace(entrance=twitch, people=twitch, chat=twitch, bot=bot)
    chosen = ChannelOptions.model_validate(options)
    channels = {one.id: one for one in (MONA, ZOE)}
    return DoorKeeper(cast("Edge", edge), channels, {"9000": bench()}, lambda _: chosen)


async def ranks(door: DoorKeeper, person: Person = LEA) -> Mapping[str, frozenset[Rank]]:
    await door.admit(person.login, "")
    standing = await door.standing(person)
    assert standing is not None
    assert standing.complete
    return standing.ranks


async def test_whoever_is_nobody_anywhere_has_no_rank() -> None:
    assert await ranks(keeper(Twitch(moderated_by_own_login=frozenset({"elsewhere"})))) == {}


async def test_the_bots_own_account_is_no_moderator() -> None:
    door = keeper(Twitch(moderated_by_own_login=frozenset({"9000"})))
    assert await ranks(door, Person("id-chartreuse", "chartreuse")) == {}


async def test_a_login_that_twitch_ended_is_forgotten() -> None:
    twitch = Twitch(dead=True)
    door = keeper(twitch)
    await door.admit("lea", "")
    with pytest.raises(LoginEndedError):
        await door.standing(LEA)
    standing = await door.standing(LEA)
    assert standing is not None
    assert not standing.complete


async def test_where_twitch_does_not_say_nothing_is_known() -> None:
    door = keeper(Twitch(moderated_by_own_login=None))
    await door.admit("lea", "")
    assert await door.standing(LEA) is None


async def test_a_moderator_is_one_where_they_moderate_and_nowhere_else() -> None:
    door = keeper(Twitch(moderated_by_own_login=frozenset({"9000"})))
    assert await ranks(door) == {"9000": frozenset({Rank.MODERATOR})}


async def test_a_broadcaster_needs_no_list() -> None:
    mona = Person("9000", "mona")
    door = keeper(Twitch())
    await door.admit("mona", "")
    standing = await door.standing(mona)
    assert standing is not None
    assert standing.ranks == {"9000": frozenset({Rank.BROADCASTER})}


async def test_the_settings_name_operators_and_readers() -> None:
    door = keeper(Twitch(), operators=("lea",), readers=("lea",))
    both = frozenset({Rank.OPERATOR, Rank.READER})
    assert await ranks(door) == {"9000": both, "9001": both}


async def test_a_lead_is_known_by_the_badge_as_long_as_it_is_worn() -> None:
    door = keeper(Twitch(moderated_by_own_login=frozenset({"9000"})))
    here = door._benches["9000"]
    at = datetime.now(UTC)
    lead = viewer("lea", Role.MODERATOR, Role.LEAD_MODERATOR)
    here.consider(message("bonsoir", id="a", author=lead, sent_at=at))
    assert (await ranks(door))["9000"] == {Rank.MODERATOR, Rank.LEAD}
    here.consider(message("bonsoir", id="b", author=viewer("lea", Role.MODERATOR), sent_at=at))
    assert (await ranks(door))["9000"] == {Rank.MODERATOR}


async def test_after_a_restart_the_streamers_lists_are_looked_at() -> None:
    door = keeper(Twitch(listed={"9000": frozenset({"id-lea"})}))
    standing = await door.standing(LEA)
    assert standing is not None
    assert standing.ranks == {"9000": frozenset({Rank.MODERATOR})}
    assert not standing.complete


async def test_whoever_logs_out_has_their_login_ended_at_twitch() -> None:
    twitch = Twitch()
    door = keeper(twitch)
    await door.admit("lea", "")
    await door.see_out(LEA)
    await door.see_out(LEA)
    assert twitch.revoked == ["lea"]


async def test_no_more_logins_are_kept_than_that() -> None:
    door = keeper(Twitch())
    for number in range(MOST + 1):
        await door.admit(f"viewer{number}", "")
    assert len(door._logins) == MOST
