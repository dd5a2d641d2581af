"""The second reader of a live: nobody waits for it but who would be punished."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from bot.cases.case import Person
from bot.cases.crisis.level import Level, Levelled
from bot.cases.decision import Decision
from bot.cases.effects import OpenCase
from bot.reader.chat import Chat
from bot.reader.correction import MOST, Correction
from bot.reader.errors import NoReaderError
from bot.reader.live import NOTHING_TAUGHT, LiveReader
from bot.reader.model import Answer, Reads
from bot.reader.taught import Taught
from filters.engine.charter import Outcome
from filters.engine.message import Message, Role
from filters.second_reader import SecondReader, SecondReaderOptions
from filters.terms import Terms, TermsOptions
from tests.bot.reader.fluent import Fluent
from tests.making import NINE, article, bench, message, viewer

WORDS = Terms(TermsOptions.model_validate({"terms": [{"term": "malotru", "certainty": 0.95}]}))
FAIR, RUDE = "quel malotru ce voisin", "quel malotru cette ordure"
HATE = "cette ordure de voisin"


class Unable(Fluent):
    """Cannot read."""

    def answers(self, texts: Sequence[str]) -> Iterator[Answer]:
        raise NoReaderError(f"what reads {len(texts)} texts")


class Evening:
    """A channel with a reader, and what was settled there late."""

    def __init__(
        self, folder: Path, model: Reads, taught: Mapping[str, Taught] = NOTHING_TAUGHT
    ) -> None:
        self.bench = bench(article(filters=(WORDS, SecondReader(SecondReaderOptions()))))
        usual = Chat()
        for place in range(3000):
            usual.learn(Answer(0.97, 0.02) if place < 2 else Answer(0.02, 0.02))
        benches = {self.bench.channel: self.bench}
        self.reader = LiveReader(model, benches, folder / "chats.json", usual, taught)
        self.reader.begin(self._settle)
        self.settled: list[Decision] = []
        self._more = asyncio.Condition()
        self._count = 0

    async def _settle(self, decision: Decision, _: Message | None) -> None:
        async with self._more:
            self.settled.append(decision)
            self._more.notify_all()

    async def says(self, text: str, *roles: Role) -> Decision:
        self._count += 1
        said = message(
            text,
            id=f"m{self._count}",
            author=viewer(f"v{self._count}", *roles),
            sent_at=NINE + timedelta(seconds=self._count),
        )
        seen = self.bench.assess(said)
        return self.bench.follow(await self.reader.read(said, seen, self.bench))

    async def until_settled(self) -> Decision:
        async with asyncio.timeout(5), self._more:
            await self._more.wait_for(lambda: bool(self.settled))
        return self.settled[0]


@asynccontextmanager
async def evening(folder: Path, model: Reads | None = None) -> AsyncIterator[Evening]:
    one = Evening(folder, model or Fluent())
    task = asyncio.get_running_loop().create_task(one.reader.run())
    try:
        yield one
    finally:
        task.cancel()
        await asyncio.wait([task])


def outcome(decision: Decision) -> Outcome:
    assert decision.verdict
    return decision.verdict.outcome


async def test_nothing_waits_for_what_no_rule_sees(tmp_path: Path) -> None:
    async with evening(tmp_path) as one:
        assert outcome(await one.says(HATE)) is Outcome.CLEAR
        late = await one.until_settled()
    assert [type(effect) for effect in late.effects] == [OpenCase]
    assert outcome(late) is Outcome.BORDERLINE


async def test_what_was_read_before_is_judged_by_it_at_once(tmp_path: Path) -> None:
    async with evening(tmp_path) as one:
        await one.says(HATE)
        await one.until_settled()
        assert outcome(await one.says(HATE)) is Outcome.BORDERLINE
        assert one.reader.standing("9000").known == 1


async def test_a_breach_that_reads_fair_is_left_to_people(tmp_path: Path) -> None:
    async with evening(tmp_path) as one:
        await one.reader.scorer.soon(FAIR, 5)
        assert outcome(await one.says(FAIR)) is Outcome.BORDERLINE


async def test_a_breach_that_does_not_is_acted_upon(tmp_path: Path) -> None:
    async with evening(tmp_path) as one:
        await one.reader.scorer.soon(RUDE, 5)
        assert outcome(await one.says(RUDE)) is Outcome.BREACH


async def test_without_a_running_reader_a_breach_waits_no_longer_than_it_may(
    tmp_path: Path,
) -> None:
    one = Evening(tmp_path, Fluent())
    async with asyncio.timeout(2):
        assert outcome(await one.says(FAIR)) is Outcome.BREACH


async def test_what_carries_nothing_and_what_the_team_says_is_not_read(tmp_path: Path) -> None:
    model = Fluent()
    async with evening(tmp_path, model) as one:
        await one.says("lol")
        await one.says(HATE, Role.MODERATOR)
        await one.says("une phrase à lire")
        await one.reader.scorer.soon("rien de plus", 5)
    assert HATE not in model.asked
    assert "lol" not in model.asked
    assert "une phrase à lire" in model.asked


async def test_in_a_storm_nothing_is_learned_of_a_channel(tmp_path: Path) -> None:
    async with evening(tmp_path) as one:
        await one.says("lol")
        raised = Levelled(Level.STORM, Person("1", "lise"), NINE)
        one.bench.accept(Decision("9000", NINE, facts=(raised,)))
        await one.says("lol")
    assert one.reader.standing("9000").counted == 1


async def test_what_was_learned_is_known_after_a_restart(tmp_path: Path) -> None:
    async with evening(tmp_path) as one:
        await one.says("lol")
        await one.reader.scorer.soon("rien de plus", 5)
    assert Evening(tmp_path, Fluent()).reader.standing("9000").counted == 1


async def test_a_reader_that_cannot_read_says_so_once_and_is_left_out(tmp_path: Path) -> None:
    one = Evening(tmp_path, Unable())
    async with asyncio.timeout(5):
        await one.reader.run()
    assert "make reader" in one.reader.standing("9000").trouble
    assert outcome(await one.says(FAIR)) is Outcome.BREACH


async def test_people_are_shown_what_moved_a_score(tmp_path: Path) -> None:
    async with evening(tmp_path) as one:
        seen = await one.reader.weighed(message(HATE), one.bench)
        assert await one.reader.weighed(message("lol"), one.bench) is None
    assert seen is not None
    assert max(seen.words, key=lambda word: word.hate).word == "ordure"
    assert seen.score.hate_rank == pytest.approx(0.0005, abs=0.0005)


async def test_the_load_is_of_rules_and_reader_together(tmp_path: Path) -> None:
    async with evening(tmp_path) as one:
        await one.says(HATE)
        await one.until_settled()
        for _ in range(3):
            await one.says("lol")
    assert one.reader.standing("9000").load == 0.25


async def test_what_a_channel_taught_moves_its_own_ranks_alone(tmp_path: Path) -> None:
    one = Evening(tmp_path, Fluent(), {"9000": Taught(Correction((1.0,), 0.0, MOST, MOST))})
    answer = Answer(0.5, 0.02, (1.0,))
    assert one.reader.score(one.bench, answer).hate_learned is not None
    other = Evening(tmp_path, Fluent(), {"9001": Taught()})
    assert other.reader.score(other.bench, answer).hate_learned is None


async def test_what_was_counted_in_logs_is_taken_over_by_the_login(tmp_path: Path) -> None:
    one = Evening(tmp_path, Fluent())
    one.reader.chats["mona"] = Chat()
    one.reader.chats["mona"].learn(Answer(0.5, 0.5))
    one.reader.take_over("mona", "9000")
    one.reader.take_over("lise", "9001")
    assert one.reader.standing("9000").counted == 1
    assert set(one.reader.chats) == {"9000"}
