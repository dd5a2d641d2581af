"""What comes from another channel of a shared chat is that channel's: first what is left alone."""

from dataclasses import replace

import pytest

from bot.bench.bench import Bench
from bot.cases.case import Status
from bot.cases.decision import Decision
from filters.engine.charter import Customs, Sharing, Stance
from filters.engine.message import Message, Role
from tests.making import article, bench, charter, message, viewer

ARTICLE = article(3, "malotru")
SAID = message("quel malotru", source_channel="4242", source_login="voisine")


def beside(sharing: Sharing) -> Bench:
    one = bench(ARTICLE)
    one.charter = replace(charter(ARTICLE), customs=Customs(sharing=sharing))
    return one


def kinds(decision: Decision) -> list[str]:
    return [effect.kind for effect in decision.effects]


@pytest.mark.parametrize("said", [SAID, replace(SAID, source_login=None)])
def test_by_default_it_is_left_alone_and_not_even_remembered(said: Message) -> None:
    one = bench(ARTICLE)
    decision = one.consider(said)
    assert (kinds(decision), decision.cases, decision.verdict) == ([], (), None)
    assert one.said(said.sent_at) == ()  # type: ignore[arg-type]  # it has a time
    assert one.report("mona", message("!report @mona", id="m2"), None, one.now) is None


def test_what_is_written_here_is_acted_upon_even_where_twitch_names_the_source() -> None:
    here = replace(SAID, source_channel="9000", source_login="ici")
    assert kinds(bench(ARTICLE).consider(here)) == ["delete", "warn"]


def test_one_partner_is_asked_about_and_the_others_are_left_alone() -> None:
    one = beside(Sharing(partners=(("voisine", Stance.ASK),)))
    decision = one.consider(SAID)
    assert kinds(decision) == ["open_case"]
    (case,) = decision.cases
    assert case.status is Status.OPEN
    assert case.evidence.message.source_login == "voisine"
    assert kinds(one.consider(replace(SAID, id="m2", source_login="autre"))) == []


def test_the_bot_acts_only_where_the_charter_says_so() -> None:
    one = beside(Sharing(Stance.ACT, (("voisine", Stance.IGNORE),)))
    assert kinds(one.consider(SAID)) == []
    assert kinds(one.consider(replace(SAID, id="m2", source_login="Autre"))) == ["delete", "warn"]


def test_a_moderator_of_ours_was_seen_wherever_they_write() -> None:
    one = bench(ARTICLE)
    one.consider(replace(SAID, author=viewer("lea", Role.MODERATOR)))
    assert "id-lea" in one.team.present
