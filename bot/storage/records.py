"""What is kept, behind the `Records` port: each call is one transaction of its own."""

from collections.abc import AsyncIterator, Callable, Iterable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime, timedelta

from prometheus_client import Metric
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.case import Case
from bot.cases.decision import Decision
from bot.cases.facts import Fact
from bot.ports.world import Answer, EffectReport, Logged, PendingEffect
from bot.storage import cases, decisions, effects, facts, messages
from bot.storage.allowances import allowances
from bot.storage.archive import SqlArchive
from bot.storage.choruses import SqlChoruses
from bot.storage.chronicle import SqlChronicle
from bot.storage.database import Database, open_database
from bot.storage.dossier import SqlDossiers
from bot.storage.erasure import SqlErasure
from bot.storage.evenings import SqlEvenings
from bot.storage.forgetting import forget_messages
from bot.storage.formers import SqlFormers
from bot.storage.memberships import Memberships
from bot.storage.minutes import SqlMinutes
from bot.storage.options import StorageOptions
from bot.storage.outbox import SqlOutbox
from bot.storage.passes import SqlPasses
from bot.storage.presidency import Presidency, open_presidency
from bot.storage.relay import SqlRelay
from bot.storage.retention import Erase, Horizons, horizons
from bot.storage.schema import upgrade
from bot.storage.screens import SqlScreens
from bot.storage.shadows import SqlShadows
from bot.storage.tokens import Tokens
from bot.storage.whose import Channels
from filters.engine.message import Message


def _now() -> datetime:
    return datetime.now(UTC)


@asynccontextmanager
async def open_records(
    options: StorageOptions, now: Callable[[], datetime] = _now
) -> AsyncIterator["SqlRecords"]:
    """Open the database that the options name, and bring it up to date.

    Raises a `StorageError` whose text says what to do.
    """
    async with open_database(options.url) as database:
        await upgrade(database)
        yield SqlRecords(database, options, now)


class SqlRecords:
    """What is kept, in SQLite or PostgreSQL; `tokens` are kept beside it, encrypted.

    `memberships` are the channels that joined by the page, `archive` is for looking things
    up, `formers` are charters' texts of before, `passes` are personal tokens, `minutes` are what
    was counted in each minute of a live, `choruses` what viewers say to the show, `screens`
    where it is shown, `shadows` what charters in shadow say, `outbox` what other programs
    are still to be told, and `relay` what other processes of the same bot heard.
    `now` is the time of the world: it dates what Twitch answered.
    """

    def __init__(
        self, database: Database, options: StorageOptions, now: Callable[[], datetime]
    ) -> None:
        self.tokens = Tokens(database, options, now)
        self.memberships = Memberships(database)
        self.archive = SqlArchive(database)
        self.formers = SqlFormers(database)
        self.evenings = SqlEvenings(database)
        self.chronicle = SqlChronicle(database)
        self.erasure = SqlErasure(database, options)
        self.dossiers = SqlDossiers(database)
        self.channels = Channels(database)
        self.passes = SqlPasses(database)
        self.minutes = SqlMinutes(database)
        self.outbox = SqlOutbox(database)
        self.choruses = SqlChoruses(database, self.outbox)
        self.screens = SqlScreens(database)
        self.shadows = SqlShadows(database)
        self.relay = SqlRelay(database)
        self._database = database
        self._now = now
        self._options = options
        self._portion = options.batch_size
        self._allowances: Mapping[str, timedelta] = allowances(options.allowances)

    async def record(
        self, decision: Decision, wall: datetime, logged: Logged | None = None
    ) -> Sequence[PendingEffect]:
        """Write a decision and its pending effects in one transaction; return the effects.

        With the message that it follows from, that is in the log from then on as well. What
        other programs are to be told of it waits from then on, too.
        """
        now, outgoing = self._now(), self.outbox.of_decision(decision)

        async def work(connection: AsyncConnection) -> Sequence[PendingEffect]:
            if logged is not None:
                await messages.log(connection, (logged,), now)
            await self.outbox.keep(connection, outgoing)
            return await decisions.record(connection, decision, wall, self._allowances)

        async def again(connection: AsyncConnection) -> Sequence[PendingEffect]:
            known = await decisions.recorded(connection, decision, wall)
            return await work(connection) if known is None else known

        pending = await self._database.write(work, again)
        self.outbox.recorded(outgoing)
        return pending

    def presidency(self, number: int) -> AbstractAsyncContextManager[Presidency]:
        """The place of a process among those that share the database, which is PostgreSQL."""
        return open_presidency(self._database, number)

    @property
    def can_be_shared(self) -> bool:
        """Whether several processes may work with the database at the same time."""
        return not self._database.is_file

    def figures(self) -> Iterable[Metric]:
        """Return how long the database took, for monitoring."""
        return self._database.figures()

    @property
    def trouble(self) -> str:
        """What keeps the records from being used now, empty where nothing does."""
        return self._database.trouble

    async def decided(self, channel: str, message_id: str) -> bool:
        """Say whether a message was decided before, be it before a restart."""
        return await self._database.read(
            lambda connection: decisions.decided(connection, channel, message_id)
        )

    async def sending(self, effect_id: int) -> None:
        """Note that an effect is about to be sent: from here on it may have happened."""
        now = self._now()
        await self._database.write(lambda connection: effects.sending(connection, effect_id, now))

    async def postponed(self, effect_id: int) -> None:
        """Note that an effect that was about to be sent waits again: nothing was done."""
        await self._database.write(lambda connection: effects.postponed(connection, effect_id))

    async def answered(self, effect_id: int, answer: Answer) -> None:
        """Note what became of an effect; the first final answer stands."""
        now = self._now()
        await self._database.write(
            lambda connection: effects.answered(connection, effect_id, answer, now)
        )

    async def unfinished(self) -> Sequence[PendingEffect]:
        """Every effect that was pending or sending, oldest first: what a crash left."""
        return await self._database.read(effects.unfinished)

    async def facts(self, channel: str, since: datetime) -> Sequence[Fact]:
        """The facts of a channel since a moment, in the order they were recorded."""
        return await self._database.read(
            lambda connection: facts.facts_since(connection, channel, since)
        )

    async def cases(self, channel: str, since: datetime) -> Sequence[Case]:
        """The open cases of a channel, and those opened since a moment, by number."""
        return await self._database.read(
            lambda connection: cases.cases_since(connection, channel, since)
        )

    async def case(self, channel: str, number: int) -> Case | None:
        """One case by its number."""
        return await self._database.read(
            lambda connection: cases.one_case(connection, channel, number)
        )

    async def last_number(self, channel: str) -> int:
        """The highest case number of a channel, 0 when there is none."""
        return await self._database.read(lambda connection: cases.last_number(connection, channel))

    async def history(self, channel: str, viewer_id: str, limit: int) -> Sequence[Case]:
        """A viewer's newest cases, the newest first."""
        return await self._database.read(
            lambda connection: cases.newest_cases(connection, channel, viewer_id, limit)
        )

    async def viewer(self, channel: str, login: str) -> str | None:
        """The id of a viewer by login, as last seen in the channel's log."""
        return await self._database.read(
            lambda connection: messages.viewer(connection, channel, login)
        )

    async def reports(self, channel: str, number: int) -> Sequence[EffectReport]:
        """The effects of a case and Twitch's answers, in the order they were recorded."""
        return await self._database.read(
            lambda connection: effects.reports(connection, channel, number)
        )

    async def latest(self, channel: str, kind: str) -> EffectReport | None:
        """The newest effect of a kind in a channel, with what became of it."""
        return await self._database.read(
            lambda connection: effects.latest(connection, channel, kind)
        )

    async def log(self, messages_: Sequence[Logged]) -> None:
        """Keep a batch of messages; those that are there already are left as they are."""
        now = self._now()
        await self._database.write(lambda connection: messages.log(connection, messages_, now))

    async def recent(self, channel: str, since: datetime) -> Sequence[Message]:
        """The channel's logged messages since a moment, oldest first, but forgotten ones."""
        return await self._database.read(
            lambda connection: messages.recent(connection, channel, since)
        )

    async def following(self, channel: str, since: datetime, limit: int) -> Sequence[Message]:
        """The first of the channel's messages after a moment, oldest first, but forgotten ones."""
        return await self._database.read(
            lambda connection: messages.following(connection, channel, since, limit)
        )

    async def forget(self, before: datetime) -> int:
        """Erase the texts older than a moment; return from how many logged messages.

        Closed cases and verdicts lose what they quote; who, when, which article and how it
        ended stay. What was removed is known for some months from now.
        Small portions keep recording from waiting for long.
        """
        long_ago = self._now() - timedelta(days=self._options.keep_facts_days)
        return await self._forget_all(Horizons(before, before, before, long_ago))

    async def tidy(self) -> int:
        """Erase what each kind of record is no longer kept for; return how many messages."""
        return await self._forget_all(horizons(self._options, self._now()))

    async def _forget_all(self, horizons: Horizons) -> int:
        erased = 0
        for erase, before in horizons.kinds:
            while portion := await self._forget(erase, before):
                erased += portion if erase is forget_messages else 0
        await self._database.settle()
        return erased

    async def _forget(self, erase: Erase, before: datetime) -> int:
        return await self._database.write(
            lambda connection: erase(connection, before, self._portion)
        )
