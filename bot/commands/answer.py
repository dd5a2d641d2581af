"""What people type to the bot: found, allowed or not, answered at most so often."""

import re
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from functools import partial

from bot.bench.bench import Bench
from bot.cases.blocking.terms import Blocked
from bot.cases.case import Person
from bot.cases.decision import Decision
from bot.cases.noted import Noted, Where
from bot.cases.noting import noted
from bot.cases.people import may_rule
from bot.cases.staffing import Need
from bot.codex.adoption import Reply
from bot.codex.amending import Wish
from bot.commands.calling import find
from bot.commands.command import Call, Command, UnanswerableError, Who
from bot.commands.options import CommandOptions
from bot.commands.replies import reply
from bot.floor.running_order import RunningOrder
from bot.ports.world import Clock, Records
from filters.engine.charter import Modes
from filters.engine.message import Author, Message, Role

MOST_ASKED = 10_000
"""Questions that are remembered; the oldest is forgotten first."""
ABOUT = re.compile(r"(?:#?[0-9]{1,9}|@[A-Za-z0-9_]{2,25})(?!\S)")
"""What a command may be about that is nothing anybody wrote."""
LATELY = timedelta(hours=12)
"""How long a moderator seen in the channel may command by whisper."""


class Cooldowns:
    """When viewers were last answered, by channel and command."""

    def __init__(self, seconds: float) -> None:
        self._gap = timedelta(seconds=seconds)
        self._answered: dict[tuple[str, str], datetime] = {}

    def passes(self, channel: str, command: str, now: datetime) -> bool:
        """Whether an answer is due; if so, the next one has to wait."""
        last = self._answered.get((channel, command))
        if last is not None and last <= now < last + self._gap:
            return False
        self._answered.pop((channel, command), None)
        self._answered[channel, command] = now
        if len(self._answered) > MOST_ASKED:
            del self._answered[next(iter(self._answered))]
        return True


class Answers:
    """Answers commands in every channel; fulfils what moderation asks for."""

    def __init__(
        self,
        records: Records,
        clock: Clock,
        options: CommandOptions,
        need: Callable[[str], Need | None],
        *,
        reload: Callable[[str, Reply], None] | None = None,
        modes: Callable[[str], Awaitable[Modes | None]] | None = None,
        shield: Callable[[str], Awaitable[bool | None]] | None = None,
        terms: Callable[[str], Awaitable[Sequence[Blocked] | None]] | None = None,
        amend: Callable[[Wish], bool] | None = None,
        ask_emotes: Callable[[], None] | None = None,
        desk: str = "",
        order: RunningOrder | None = None,
    ) -> None:
        self._records = records
        self._clock = clock
        self._options = options
        self._need = need
        self._reload = reload
        self._modes = modes
        self._shield = shield
        self._terms = terms
        self._amend = amend
        self._ask_emotes = ask_emotes
        self._desk = desk
        self._order = order
        self._cooldowns = Cooldowns(options.cooldown_seconds)

    async def answer(self, message: Message, bench: Bench, *, whispered: bool) -> Decision | None:
        """Return what follows from a command, or None where there is none; never raise.

        What comes from another bot, or from another channel of a shared chat, is no command here.
        """
        author, now = message.author, self._clock.show()
        found = find(message.text, self._options, replies=message.reply_to is not None)
        if found is None or author is None or message.source_channel not in {None, bench.channel}:
            return None
        command, rest = found
        if not _may_call(command, author, bench, self._cooldowns, now, whispered=whispered):
            return None
        call = self._call(message, author, rest, bench, now, whispered=whispered)
        try:
            return _noted(await command.run(call), command, call)
        except UnanswerableError as problem:
            return reply(call, problem.phrase) if _is_answered(call) else None

    def _call(
        self,
        message: Message,
        author: Author,
        rest: str,
        bench: Bench,
        now: datetime,
        *,
        whispered: bool,
    ) -> Call:
        return Call(
            message=message,
            author=author,
            rest=rest,
            bench=bench,
            records=self._records,
            now=now,
            whispered=whispered,
            need=self._need(bench.channel),
            figures_in_public=self._options.staffing_in_public,
            reload=partial(self._reload, bench.channel) if self._reload else None,
            modes=partial(self._modes, bench.channel) if self._modes else None,
            shield=partial(self._shield, bench.channel) if self._shield else None,
            terms=partial(self._terms, bench.channel) if self._terms else None,
            amend=self._amend,
            ask_emotes=self._ask_emotes,
            desk=self._desk,
            order=self._order,
        )


def _noted(decision: Decision, command: Command, call: Call) -> Decision:
    """Keep which moderator did what; of what was typed no more than a number or a name."""
    if command.who is not Who.MODERATORS:
        return decision
    by = Person(call.author.id, call.author.login)
    where = Where.WHISPER if call.whispered else Where.CHAT
    found = ABOUT.match(call.rest)
    about = found[0].lower() if found else ""
    return noted(decision, Noted(by, command.name, call.now, where, about))


def _may_call(
    command: Command,
    author: Author,
    bench: Bench,
    cooldowns: Cooldowns,
    now: datetime,
    *,
    whispered: bool,
) -> bool:
    """Viewers are answered in chat, and by whisper where it is worth one.

    Twitch lets a bot whisper to 40 new people a day.
    """
    rules = may_rule(author, bench.conduct.bots)
    if not rules and (Role.BOT in author.roles or author.login in bench.conduct.bots):
        return False
    if rules or (whispered and _lately_seen(author, bench, now)):
        return True
    if command.who is not Who.EVERYBODY or (whispered and not command.aside):
        return False
    asked = f"{command.name} {author.id}" if command.each else command.name
    return cooldowns.passes(bench.channel, asked, now)


def _is_answered(call: Call) -> bool:
    """Whether somebody is told why nothing follows: a viewer's whisper is worth no whisper."""
    if not call.whispered or may_rule(call.author, call.bench.conduct.bots):
        return True
    return _lately_seen(call.author, call.bench, call.now)


def _lately_seen(author: Author, bench: Bench, now: datetime) -> bool:
    """Whether a moderator's badge was seen on someone lately: a whisper shows none."""
    seen = bench.team.ruling.get(author.id)
    return seen is not None and now - seen <= LATELY
