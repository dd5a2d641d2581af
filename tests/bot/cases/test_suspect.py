"""Whom Twitch suspects to evade a ban: people look once, and nothing is done before they do."""

from bot.bench.bench import Bench
from bot.cases.case import Judgement, Person, Ruling, Source
from filters.engine.message import Message, Role
from tests.making import NINE, article, bench, viewer


def room() -> Bench:
    return bench(article(3, "nouille"))


def written(number: int, *roles: Role) -> Message:
    return Message(f"m{number}", "room", "me revoilà", viewer("mona", *roles), sent_at=NINE)


def test_nothing_is_done_to_a_suspect() -> None:
    decision = room().suspect(written(1), NINE, likely=True)
    assert decision is not None
    assert [one.kind for one in decision.effects] == ["open_case"]


def test_nobody_on_the_team_is_a_suspect() -> None:
    assert room().suspect(written(1, Role.MODERATOR), NINE, likely=True) is None


def test_a_likely_evader_is_the_graver_case() -> None:
    severities = []
    for likely in (False, True):
        decision = room().suspect(written(1), NINE, likely=likely)
        assert decision is not None
        severities.append(decision.cases[0].severity)
    assert severities == [2, 4]


def test_all_that_a_suspect_writes_is_one_case() -> None:
    here = room()
    for number in range(1, 6):
        here.suspect(written(number), NINE, likely=True)
    (case,) = here.docket.open()
    assert (case.source, len(case.evidence.further)) == (Source.SUSPICIOUS, 4)


def test_whom_people_have_looked_at_is_not_asked_about_again() -> None:
    here = room()
    here.suspect(written(1), NINE, likely=True)
    (case,) = here.docket.open()
    here.rule(case, Ruling(Person("id-basile", "basile"), NINE, Judgement.DISMISS))
    assert here.suspect(written(2), NINE, likely=True) is None
