"""`calibrate`: how a channel's own chat scores, kept for the bot, and what that asks of people."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from time import monotonic

from bot.backtest.bar import ProgressBar
from bot.backtest.crew import Progress, hear
from bot.backtest.errors import LogError
from bot.backtest.order import Draft, Order, Source
from bot.backtest.readied import Readied
from bot.bench.reading import Read
from bot.cases.conduct import Conduct
from bot.cases.people import untouchable
from bot.reader.chat import Chat
from bot.reader.cleaning import cleaned
from bot.reader.errors import UnusableReaderError
from bot.reader.kept import read_chats, write_chats
from bot.reader.readiness import lacking
from bot.reader.still import StillReader, still_reader
from bot.settings import read_settings
from bot.terminal.replaying import sources
from bot.terminal.screen import write_line
from bot.wiring.chats_file import kept_in
from filters.engine.charter import Outcome
from filters.engine.message import Message

BUDGET = 0.02
"""The share of chat that a docket should hold, rules and reader together."""
PACE = 50
"""Messages between two words about how far it has got."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What was typed."""

    logs: tuple[str, ...]
    charter: str = ""
    share: float = 0.005
    channel: str = ""
    config: Path | None = None
    output: Path | None = None
    most: int = 20_000
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Load:
    """Of so many messages, how many people are asked about."""

    messages: int
    by_rules: int
    together: int

    @property
    def share(self) -> float:
        """The part of the chat that people are asked about."""
        return self.together / self.messages if self.messages else 0.0


def calibrate(wanted: Wanted) -> int:
    """Read logs and keep how they score; raises `LogError`, `ReaderError`, `CharterProblems`."""
    settings = read_settings(wanted.config)
    if why := lacking(settings.reader):
        raise UnusableReaderError(why)
    reader = still_reader(settings.reader)
    assert reader is not None  # noqa: S101  # nothing is lacking
    logs = list(sources(wanted.logs, "", wanted.channel))
    chats = learned(reader, logs, wanted)
    file = wanted.output or kept_in(settings)
    _keep(file, chats)
    for channel, chat in sorted(chats.items()):
        _tell(channel, chat, wanted.share)
    write_line(f"kept in {file}; start the bot again to go by it")
    if wanted.charter:
        reader.chats = {**reader.chats, **chats}
        _tell_load(loads(reader, logs, wanted))
    return 0


def learned(reader: StillReader, logs: list[Source], wanted: Wanted) -> dict[str, Chat]:
    """Read the logs, a chat for each channel; raises `LogError` where nobody said anything."""
    bar = ProgressBar(sys.stderr, monotonic)
    told: Callable[[Progress], None] = (lambda _: None) if wanted.quiet else bar
    chats: dict[str, Chat] = {}
    bots = Conduct().bots
    for number, message in enumerate(islice(_messages(logs), wanted.most)):
        if untouchable(message.author, bots):
            continue
        channel = wanted.channel or message.channel
        names = frozenset({message.channel.casefold()} if message.channel.isalpha() else ())
        answer = reader.answer(cleaned(message, names))
        chats.setdefault(channel, Chat()).learn(answer)
        if number % PACE == 0:
            told(Progress(number, wanted.most, number))
    bar.done()
    if not chats:
        raise LogError("nobody says anything in these logs; name others")
    return chats


def loads(reader: StillReader, logs: list[Source], wanted: Wanted) -> Load:
    """Judge the logs by the rules alone, and by the rules and the reader."""
    alone = Order(charter=Draft(wanted.charter), sources=tuple(logs))
    together = Order(
        charter=alone.charter, sources=alone.sources, reader=partial(_score_of, reader)
    )
    rules, both = (hear(Readied(one)).counts for one in (alone, together))
    return Load(
        both.messages, rules.outcomes[Outcome.BORDERLINE], both.outcomes[Outcome.BORDERLINE]
    )


def _score_of(reader: StillReader) -> Read:
    return reader.score


def _messages(logs: list[Source]) -> Iterator[Message]:
    for log in logs:
        with log.open() as opened:
            yield from (one for one in opened if isinstance(one, Message))


def _keep(file: Path, chats: dict[str, Chat]) -> None:
    try:
        write_chats(file, {**read_chats(file), **chats})
    except OSError as problem:
        why = (problem.strerror or "not a path").lower()
        raise LogError(f"{file}: cannot be written: {why}; name another with `--output`") from None


def _tell(channel: str, chat: Chat, share: float) -> None:
    hate, insult = chat.hate.limit(share), chat.insult.limit(share)
    count = f"{round(chat.hate.total):,} messages of `{channel}`"
    unsure = "" if chat.is_known else " (too few to go by: 2,000 are needed)"
    write_line(f"{count}{unsure}: {share:.2%} of them score")
    write_line(f"  {hate:.2f} and more as hate, {insult:.2f} and more as an insult")


def _tell_load(load: Load) -> None:
    more = load.together - load.by_rules
    write_line(
        f"people are asked about {load.together} of {load.messages} messages "
        f"({load.share:.2%}): {load.by_rules} by the rules, {more} more by the reader"
    )
    if load.share > BUDGET:
        write_line(
            f"  that is more than {BUDGET:.0%}, which a team can bear: lower the `share` of "
            "`second_reader`, or what the rules ask about (`chartreuse backtest` tells which)"
        )
