from pathlib import Path

import pytest

from bot.bench.bench import Bench
from bot.cases.conduct import Conduct
from bot.cases.effects import Say
from bot.charter.load import load
from bot.codex.adoption import LONGEST_LIST, Adoption, Origin, in_words
from filters.engine.charter import Charter, Outcome
from filters.engine.judge import Judge
from filters.engine.phrase import Phrase
from filters.engine.recent import Recent
from tests.making import message

TEXT = """
name = "mine"
title.en = "Mine"
languages = ["en"]
[[articles]]
number = 1
title.en = "Respect"
text.en = "Be kind."
[[articles.filters]]
filter = "terms"
terms = ["numpty"]
"""


class House:
    """Two channels that share a charter."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "mine.toml"
        self.write(TEXT)
        charter = load(self.file)
        self.benches = {one: Bench(one, charter, Conduct()) for one in ("9000", "9001")}
        origin = Origin(str(self.file), frozenset({self.file}))
        self.adoption = Adoption(self.benches, dict.fromkeys(self.benches, origin))

    def write(self, text: str) -> None:
        self.file.write_text(text, "utf-8")

    def outcome(self, text: str, channel: str = "9000") -> Outcome:
        said = message(f"what a {text}", id=text, channel=channel)
        return self.benches[channel].preview(said, said.sent_at).outcome


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


async def test_a_bad_charter_changes_nothing(house: House) -> None:
    house.write(TEXT.replace("terms =", "trems ="))
    adopted = await house.adoption.reload("9000")
    assert [one.split(": ", 1)[1] for one in adopted.problems] == ["`terms` has no option `trems`"]
    assert house.outcome("numpty") is not Outcome.CLEAR


async def test_an_unchanged_charter_stays_the_very_same(house: House) -> None:
    before = house.benches["9000"].charter
    house.write(f"# a comment\n{TEXT}")
    assert (await house.adoption.reload("9000")).changes == ()
    assert house.benches["9000"].charter is before


async def test_channels_that_share_a_charter_change_together(house: House) -> None:
    house.write(TEXT.replace("numpty", "wally"))
    adopted = await house.adoption.reload_all({house.file})
    assert set(adopted) == {"9000", "9001"}
    for channel in adopted:
        assert house.outcome("wally", channel) is not Outcome.CLEAR
        assert house.outcome("numpty", channel) is Outcome.CLEAR


class Handed(Bench):
    """A bench that shows which judge it was handed."""

    judge: Judge | None = None

    def adopt(self, charter: Charter, judge: Judge) -> None:
        self.judge = judge
        super().adopt(charter, judge)


async def test_each_channel_is_handed_a_judge_of_its_own_that_is_ready(house: House) -> None:
    charter = house.benches["9000"].charter
    benches = {one: Handed(one, charter, Conduct()) for one in house.benches}
    origin = Origin(str(house.file), frozenset({house.file}))
    house.write(TEXT.replace("numpty", "wally"))
    await Adoption(benches, dict.fromkeys(benches, origin)).reload_all({house.file})
    first, second = (one.judge for one in benches.values())
    assert first is not second
    assert first is not None
    assert first.judge(message("what a wally"), Recent()).outcome is not Outcome.CLEAR


async def test_what_nobody_draws_on_is_not_read(house: House) -> None:
    house.write("broken")
    assert await house.adoption.reload_all({house.file.with_name("other.toml")}) == {}


async def test_files_of_a_refused_charter_are_still_known(house: House) -> None:
    missing = house.file.with_name("gone.toml")
    house.write(TEXT.replace('terms = ["numpty"]', 'lists = ["gone.toml"]'))
    await house.adoption.reload("9000")
    assert house.adoption.files == {house.file, missing}


async def test_of_two_who_ask_at_once_the_later_is_answered(house: House) -> None:
    house.adoption.ask("9000", lambda phrase: Say(phrase, "first"))
    house.adoption.ask("9000", lambda phrase: Say(phrase, "second"))
    channel, reply = await house.adoption.asked()
    assert (channel, reply(Phrase.of("charter.same"))) == (
        "9000",
        Say(Phrase.of("charter.same"), "second"),
    )


def test_many_changes_fit_into_one_message() -> None:
    many = [Phrase.of("change.added", number=number) for number in range(1, 100)]
    line = in_words(many, "en")
    assert line.endswith("…")
    assert len(line) <= LONGEST_LIST + 1
