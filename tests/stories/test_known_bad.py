"""What people removed once is known when it comes back, in a log as in a live."""

import json
from datetime import timedelta

import pytest

from bot.bench.memory import remembered
from bot.cases.case import Person
from bot.cases.conduct import Conduct
from bot.cases.elsewhere import Deed
from bot.terminal.judging import Judging
from filters.engine.charter import Outcome
from filters.known_bad import KnownBad, KnownBadOptions
from tests.making import NINE, article, bench, charter, message, viewer

VILE = "tout le monde sait ce que vaut ta famille"
KNOWN = article(9, filters=(KnownBad(KnownBadOptions()),))
LISE = Person("id-lise", "lise")


class Log:
    """Lines of a log, a second apart, judged one after the other."""

    def __init__(self) -> None:
        self._judging = Judging(charter(article(3, "famille"), KNOWN), Conduct(), "fr")
        self._count = 0

    def says(self, login: str, text: str) -> str:
        self._count += 1
        at = (NINE + timedelta(seconds=self._count)).isoformat()
        line: dict[str, object] = {
            "id": f"m{self._count}",
            "user": {"login": login},
            "text": text,
            "sent_at": at,
        }
        return str(self._answer(line)["outcome"])

    def rules(self, outcome: str, of: str = "") -> object:
        return self._answer({"ruling": {"of": of or f"m{self._count}", "outcome": outcome}})["case"]

    def _answer(self, line: dict[str, object]) -> dict[str, object]:
        answer = json.loads(self._judging.answer(json.dumps(line).encode()))
        assert "error" not in answer, answer
        assert isinstance(answer, dict)
        return answer


def test_what_nobody_removed_is_left_alone() -> None:
    log = Log()
    assert [log.says(login, "on sait ce que vaut ce film") for login in "ab"] == ["clear"] * 2


def test_what_a_human_removed_is_known_when_another_viewer_says_it() -> None:
    log = Log()
    assert log.says("mona", "on sait tous ce que tu vaux, va") == "clear"
    assert log.rules("uphold") is None
    assert log.says("nico", "On sait tous ce que tu VAUX, va") == "breach"


def test_what_a_human_finds_fair_afterwards_is_fair_again() -> None:
    log = Log()
    log.says("mona", "on sait tous ce que tu vaux, va")
    log.rules("uphold")
    log.says("nico", "on sait tous ce que tu vaux, va")
    assert log.rules("overturn") == 1
    assert log.says("lou", "on sait tous ce que tu vaux, va") == "clear"


def test_yes_is_never_known_to_be_bad() -> None:
    log = Log()
    for text in ("oui", "non !", "GG"):
        log.says("mona", text)
        log.rules("uphold")
        assert log.says("nico", text) == "clear"


def test_a_case_that_is_upheld_makes_its_text_known() -> None:
    log = Log()
    assert log.says("mona", VILE) == "breach"
    assert log.rules("uphold") == 1
    assert log.says("nico", VILE) == "breach"


@pytest.mark.parametrize("by", [Person("", ""), Person("19264788", "nightbot")])
def test_what_another_bot_or_nobody_knows_who_removed_stays_unknown(by: Person) -> None:
    one = bench(KNOWN)
    one.consider(message(VILE))
    assert one.elsewhere(Deed("delete", by, NINE, message_id="m1")) is None


def test_what_a_moderator_deletes_on_twitch_is_known_even_after_a_restart() -> None:
    one = bench(KNOWN)
    one.consider(message(VILE))
    decision = one.elsewhere(Deed("delete", LISE, NINE, "id-mona", "m1"))
    assert decision is not None
    again = bench(KNOWN, memory=remembered(decision.facts, (), 0, ()))
    verdict = again.consider(message(VILE, id="m2", author=viewer("nico"))).verdict
    assert verdict is not None
    assert verdict.outcome is Outcome.BREACH


def test_what_was_removed_long_ago_is_forgotten() -> None:
    one = bench(KNOWN)
    one.consider(message(VILE))
    one.elsewhere(Deed("delete", LISE, NINE, "id-mona", "m1"))
    later = message(VILE, id="m2", sent_at=NINE + timedelta(days=91))
    verdict = one.consider(later).verdict
    assert verdict is not None
    assert verdict.outcome is Outcome.CLEAR
