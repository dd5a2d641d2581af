"""Who comes to the desk: known by Twitch, ranked by Twitch, settings and badges seen in chat."""

from collections import OrderedDict
from collections.abc import Callable, Collection, Mapping

from bot.bench.bench import Bench
from bot.cases.case import Person
from bot.ports.entering import LoginEndedError, Rank, Standing
from bot.ports.world import Channel
from bot.settings import ChannelOptions
from bot.twitch.opening import Edge
from bot.twitch.people import DeadLoginError
from bot.twitch.scopes import MODERATOR_SCOPES
from bot.twitch.tokens import Tokens

MOST = 1_000
"""Logins that are kept; of more, the one that was not used for longest has to log in again."""


class DoorKeeper:
    """The port `Doorkeeper`; logins are kept in memory alone, and end with the process."""

    def __init__(
        self,
        edge: Edge,
        channels: Mapping[str, Channel],
        benches: Mapping[str, Bench],
        options: Callable[[str], ChannelOptions],
    ) -> None:
        """Look into what there is, by channel id; `options` are those of a channel's login."""
        self._edge = edge
        self._channels = channels
        self._benches = benches
        self._options = options
        self._logins: OrderedDict[str, Tokens] = OrderedDict()

    def page(self, redirect: str, state: str) -> str:
        """The address of Twitch's page for whoever enters the desk."""
        return self._edge.entrance.page(MODERATOR_SCOPES, redirect, state)

    async def admit(self, code: str, redirect: str) -> Person:
        """Say who came back from Twitch's page, and keep their login for the next looks."""
        login = await self._edge.entrance.enter(code, redirect)
        self._keep(login)
        return Person(login.user_id, login.login)

    async def see_out(self, person: Person) -> None:
        """Forget a login, and make it worthless at Twitch."""
        login = self._logins.pop(person.id, None)
        if login is not None:
            await self._edge.entrance.revoke(login)

    async def standing(self, person: Person) -> Standing | None:
        """What somebody is now, None where Twitch does not say; raises `LoginEndedError`."""
        login = self._logins.get(person.id)
        moderated = await (self._asked(login) if login else self._listed(person))
        if moderated is None:
            return None
        ranks = {one.id: self._ranks(one, person, moderated) for one in self._channels.values()}
        known = {channel: some for channel, some in ranks.items() if some}
        return Standing(known, complete=login is not None)

    async def _asked(self, login: Tokens) -> frozenset[str] | None:
        """Ids of the channels that somebody moderates, by their own login."""
        try:
            now, moderated = await self._edge.people.moderated(login)
        except DeadLoginError:
            self._logins.pop(login.user_id, None)
            raise LoginEndedError from None
        if login.user_id in self._logins:
            self._keep(now)
        return moderated

    async def _listed(self, person: Person) -> frozenset[str]:
        """Ids of the channels whose streamer's own login shows them as a moderator."""
        found = set[str]()
        for channel in tuple(self._channels.values()):
            if person.id in (await self._edge.chat.moderators(channel) or ()):
                found.add(channel.id)
        return frozenset(found)

    def _ranks(
        self, channel: Channel, person: Person, moderated: Collection[str]
    ) -> frozenset[Rank]:
        ranks = set[Rank]()
        named = self._options(channel.login)
        if person.id == channel.id:
            ranks.add(Rank.BROADCASTER)
        elif channel.id in moderated and person.id != self._edge.bot.user_id:
            ranks.add(Rank.MODERATOR)
            bench = self._benches.get(channel.id)
            if bench is not None and person.id in bench.team.leads:
                ranks.add(Rank.LEAD)
        if person.login in named.operators:
            ranks.add(Rank.OPERATOR)
        if person.login in named.readers:
            ranks.add(Rank.READER)
        return frozenset(ranks)

    def _keep(self, login: Tokens) -> None:
        self._logins[login.user_id] = login
        self._logins.move_to_end(login.user_id)
        if len(self._logins) > MOST:
            self._logins.popitem(last=False)
