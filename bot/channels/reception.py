"""Who comes to the door: known by Twitch, let in by the settings, taken in by the roster."""

from collections.abc import Iterator, Sequence

from bot.cases.admission import Door, JoinOptions, may_join
from bot.channels.roster import Roster
from bot.ports.joining import Arrival, Clause, Offer, TurnedAwayError, Visitor
from bot.twitch.opening import Edge
from bot.twitch.scopes import BROADCASTER_SCOPES, FOR_MARKERS, IDENTITY_SCOPES
from bot.twitch.tokens import Tokens
from filters.engine.charter import Charter
from filters.engine.phrase import Phrase


class FrontDesk:
    """The port `Reception`; `charters` are those on offer, by the name in the settings."""

    def __init__(
        self,
        roster: Roster,
        edge: Edge,
        options: JoinOptions,
        configured: Sequence[str],
        charters: Sequence[tuple[str, Charter]],
    ) -> None:
        self._roster = roster
        self._edge = edge
        self._options = options
        self._configured = configured
        self._scopes = BROADCASTER_SCOPES | (FOR_MARKERS if options.markers else frozenset())
        self._offers = {offer.key: (name, offer) for name, offer in _offers(charters)}

    @property
    def bot(self) -> str:
        """The login of the bot's account."""
        return self._edge.bot.login

    @property
    def is_open(self) -> bool:
        """Whether anybody at all may join."""
        return self._options.open is not Door.NOBODY

    @property
    def offers(self) -> Sequence[Offer]:
        """The charters to choose from."""
        return tuple(offer for _, offer in self._offers.values())

    @property
    def scopes(self) -> Sequence[str]:
        """What a streamer who joins is asked to allow."""
        return sorted(self._scopes)

    def page_to_join(self, redirect: str, state: str) -> str:
        """The address of Twitch's page for whoever joins."""
        return self._edge.entrance.page(self._scopes, redirect, state)

    def page_to_leave(self, redirect: str, state: str) -> str:
        """The address of Twitch's page for whoever leaves."""
        return self._edge.entrance.page(IDENTITY_SCOPES, redirect, state)

    async def welcome(self, code: str, redirect: str, offer: str) -> Visitor:
        """Let in whoever came back from Twitch's page; the login of anybody else is given back."""
        if offer not in self._offers:
            raise TurnedAwayError(Phrase.of("join.trouble.offer"))
        name, chosen = self._offers[offer]
        login = await self._edge.entrance.enter(code, redirect)
        refusal = self._refusal(login)
        if refusal is not None:
            await self._edge.entrance.revoke(login)
            raise TurnedAwayError(refusal)
        try:
            await self._roster.join(login, name, chosen.language)
        except TurnedAwayError:
            await self._edge.entrance.revoke(login)
            raise
        return Visitor(login.user_id, login.login)

    async def recognise(self, code: str, redirect: str) -> Visitor:
        """Say who came back from Twitch's page, and keep nothing of their login."""
        login = await self._edge.entrance.enter(code, redirect)
        await self._edge.entrance.revoke(login)
        return Visitor(login.user_id, login.login)

    async def see_off(self, visitor: Visitor) -> bool:
        """Take the bot out of somebody's channel; False says that it was not there."""
        if visitor.id == self._edge.bot.user_id:
            raise TurnedAwayError(Phrase.of("join.trouble.own", bot=self.bot))
        return await self._roster.leave(visitor.id, visitor.login, Phrase.of("team.left"))

    def arrival(self, visitor: Visitor) -> Arrival | None:
        """How far the bot has come in somebody's channel, None where it is not to be."""
        channel = self._roster.channel(visitor.id)
        return self._edge.comings.arrival(channel) if channel else None

    def _refusal(self, login: Tokens) -> Phrase | None:
        """Why somebody may not join."""
        if login.user_id == self._edge.bot.user_id:
            # Their login would take the place of the bot's own.
            return Phrase.of("join.trouble.own", bot=self.bot)
        if not may_join(login.login, self._configured, self._options):
            return Phrase.of("join.trouble.not_listed", login=login.login)
        is_new = self._roster.channel(login.user_id) is None
        if is_new and len(self._roster) >= self._options.most:
            return Phrase.of("join.trouble.full")
        return None


def _offers(charters: Sequence[tuple[str, Charter]]) -> Iterator[tuple[str, Offer]]:
    """One offer for each language of each charter."""
    for number, (name, charter) in enumerate(charters, 1):
        for language in charter.languages:
            articles = tuple(
                Clause(one.number, one.title.in_language(language), one.text.in_language(language))
                for one in charter.articles
            )
            title = charter.title.in_language(language)
            yield name, Offer(f"{number}-{language}", title, language, articles)
