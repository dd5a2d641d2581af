"""The second reader of a live: it reads along, pleads in time, and asks people late."""

import asyncio
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType

import structlog

from bot.bench.assessor import Assessed
from bot.bench.bench import Bench
from bot.bench.reading import Settle, Standing, Weighed
from bot.cases.crisis.level import Level
from bot.cases.people import untouchable
from bot.reader.chat import Chat, ranked
from bot.reader.cleaning import cleaned
from bot.reader.errors import ReaderError
from bot.reader.gist import says_nothing
from bot.reader.kept import read_chats, write_chats
from bot.reader.model import NOTHING, Answer, Reads
from bot.reader.occlusion import weights
from bot.reader.scorer import Scorer
from bot.reader.taught import Taught
from filters.engine.charter import Outcome
from filters.engine.memory.lane import KNOWN
from filters.engine.message import Message
from filters.engine.score import Score
from filters.second_reader import MOST_ASKED

PATIENCE = 0.03
"""Seconds that acting waits for a plea."""
SHORT = 25
"""Characters below which what a known viewer says is the first to go unread."""
ASKED = 0.005
"""The share of chat that people are asked about, unless a charter says otherwise."""
WARMING = "bonjour tout le monde"
"""What is read at the start, so that the first to speak need not wait for the model."""
NOTHING_TAUGHT: Mapping[str, Taught] = MappingProxyType({})
EVERY = 300.0
"""Seconds after which what was learned of the chats is kept."""

CLEAR, ASKS = Outcome.CLEAR, Outcome.BORDERLINE

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class Load:
    """How much of a channel's chat people were asked about since the start, by whatever saw it."""

    heard: int = 0
    asked: int = 0

    @property
    def share(self) -> float:
        """The part of it; 0 where nothing was said."""
        return self.asked / self.heard if self.heard else 0.0


class LiveReader:
    """Reads what is said in channels whose charter has a `second_reader`; of others nothing."""

    def __init__(
        self,
        model: Reads,
        benches: Mapping[str, Bench],
        file: Path,
        elsewhere: Chat | None,
        taught: Mapping[str, Taught] = NOTHING_TAUGHT,
    ) -> None:
        self.scorer = Scorer(model)
        self.trouble = ""
        """Why it reads no longer."""
        self._model = model
        self.chats = read_chats(file)
        self.elsewhere = elsewhere
        self._taught = taught
        self._benches = benches
        self._file = file
        self._settle: Settle | None = None
        self._loads: defaultdict[str, Load] = defaultdict(Load)

    def begin(self, settle: Settle) -> None:
        """Have what follows from a late score recorded and performed by this."""
        self._settle = settle

    def take_over(self, login: str, channel: str) -> None:
        """Go by what was counted in logs, which know a channel by its login alone."""
        if channel not in self.chats and login in self.chats:
            self.chats[channel] = self.chats.pop(login)

    async def run(self) -> None:
        """Read, and keep what was learned now and then, until cancelled or of no use."""
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._read(), name="second reader's scores")
                tasks.create_task(self._keep_now_and_then(), name="second reader's chats")
        except* ReaderError as problem:
            self.trouble = str(problem.exceptions[0])
            log.error("reader.unusable", why=self.trouble)  # noqa: TRY400  # it says all there is
        finally:
            self._keep()

    async def _read(self) -> None:
        if any(one.judge.reads for one in self._benches.values()):
            self.scorer.ask(WARMING, _nothing)
        await self.scorer.run()

    async def read(self, message: Message, seen: Assessed, bench: Bench) -> Assessed:
        """Return a message assessed with its score where that is there in time, else as it was.

        Only what would be acted upon and may be pleaded for waits, and not for long.
        """
        if seen.verdict is None or untouchable(message.author, bench.conduct.bots):
            return seen
        if not self.trouble:
            seen = await self._seen(message, seen, bench)
        load = self._loads[bench.channel]
        load.heard += 1
        load.asked += seen.verdict is not None and seen.verdict.outcome is ASKS
        return seen

    async def _seen(self, message: Message, seen: Assessed, bench: Bench) -> Assessed:
        text = cleaned(seen.message, bench.people(seen.at))
        if says_nothing(text):
            self._learn(bench, NOTHING)
            return seen
        answer = self.scorer.known(text)
        if answer is None and not _may_be_pleaded(seen, bench):
            cheap = len(text) < SHORT and seen.recent.newness is KNOWN
            self.scorer.ask(text, partial(self._late, seen.message), cheap=cheap)
            return seen
        if answer is None:
            answer = await self.scorer.soon(text, PATIENCE)
            seen = bench.assess(message)
        if answer is None:
            return seen
        score = self.score(bench, answer)
        self._learn(bench, answer)
        return bench.assess(message, score=score) if _matters(score, seen) else seen

    def known(self, message: Message, bench: Bench) -> Score | None:
        """Return the score of what was read before; nothing is read for it."""
        text = cleaned(message, bench.people(bench.now))
        if self.trouble or says_nothing(text):
            return None
        answer = self.scorer.known(text)
        return self.score(bench, answer) if answer else None

    def score(self, bench: Bench, answer: Answer) -> Score:
        """Rank an answer among what the channel usually says."""
        channel = bench.channel
        return ranked(answer, self.chats.get(channel), self.elsewhere, self._taught.get(channel))

    def standing(self, channel: str) -> Standing:
        """Tell how the reader gets on in a channel."""
        tally, chat = self.scorer.tally, self.chats.get(channel)
        return Standing(
            tally.read,
            tally.known,
            tally.unread,
            counted=round(chat.hate.total) if chat else 0,
            drift=chat.drift if chat else None,
            load=self._loads[channel].share,
            trouble=self.trouble,
        )

    async def weighed(self, message: Message, bench: Bench) -> Weighed | None:
        """Read a message for people; None where it says nothing, or cannot be read."""
        text = cleaned(message, bench.people(bench.now))
        if self.trouble or says_nothing(text):
            return None
        words = await self.scorer.apart(partial(weights, text, self._model))
        (answer,) = await self.scorer.apart(lambda: list(self._model.answers([text])))
        own = self.chats.get(bench.channel)
        usual = own if own and own.is_known else self.elsewhere
        from_ = Score(usual.hate.limit(ASKED), usual.insult.limit(ASKED)) if usual else Score(1, 1)
        return Weighed(self.score(bench, answer), words, from_)

    async def _late(self, message: Message, answer: Answer) -> None:
        bench = self._benches.get(message.channel)
        if bench is None or not bench.judge.reads:
            return
        score = self.score(bench, answer)
        self._learn(bench, answer)
        if not _is_rare(score):
            return
        decision = bench.reread(message, score)
        if decision is not None and self._settle is not None:
            self._loads[bench.channel].asked += bool(decision.effects)
            await self._settle(decision, None)

    def _learn(self, bench: Bench, answer: Answer) -> None:
        """Count a message of a calm chat: a storm is not what a channel is like."""
        if bench.past.alarms.level is Level.CALM:
            self.chats.setdefault(bench.channel, Chat()).learn(answer)

    async def _keep_now_and_then(self) -> None:
        while True:
            await asyncio.sleep(EVERY)
            self._keep()

    def _keep(self) -> None:
        if not self.chats:
            return
        try:
            write_chats(self._file, self.chats)
        except OSError as problem:
            log.warning("reader.file_unwritable", file=str(self._file), why=str(problem))


async def _nothing(_: Answer) -> None:
    """Do nothing with an answer."""


def _may_be_pleaded(seen: Assessed, bench: Bench) -> bool:
    return seen.verdict is not None and bench.judge.waits_for_plea(seen.verdict)


def _matters(score: Score, seen: Assessed) -> bool:
    """Whether a score may change a verdict, or what people are told of it."""
    return _is_rare(score) or (seen.verdict is not None and seen.verdict.outcome is not CLEAR)


def _is_rare(score: Score) -> bool:
    ranks = (score.hate_rank, score.insult_rank, score.hate_learned, score.insult_learned)
    return any(one is not None and one <= MOST_ASKED for one in ranks)
