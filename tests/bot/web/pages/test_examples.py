"""A message becomes an example of its article with one click, and the charter is held to it."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.cases.case import Case
from bot.charter.load import load
from bot.codex.showcase import pseudonymous, with_example
from filters.engine.charter import Outcome, Sample
from filters.engine.judge import Judge
from tests.bot.web.study import CHARTER, Study, study
from tests.making import message, viewer

PATH = "/channels/mona/cases/{}/example"
FAIR = Sample("une patate douce", Outcome.CLEAR)


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Study]:
    async with study(tmp_path) as made:
        yield made


async def case_of(room: Study, text: str) -> Case:
    case = await room.desk.say(text)
    assert case is not None
    return case


async def test_only_who_may_change_the_charter_may(room: Study) -> None:
    case = await case_of(room, "quelle patate")
    for login in ("nora", "lea", "rita"):
        async with room.desk.browser(login) as browser:
            await browser.open(f"/channels/mona/cases/{case.number}")
            assert "An example of" not in browser.page.text
            await browser.send(PATH.format(case.number), **{"as": "breach"})
            assert browser.page.status_code == 403
    assert room.text == CHARTER


async def test_a_breach_is_written_without_names_and_holds(room: Study) -> None:
    case = await case_of(room, "hé @Lea_Rose, hugo te dit patate")
    async with room.desk.browser("mona") as browser:
        await browser.open(f"/channels/mona/cases/{case.number}")
        page = await browser.send(PATH.format(case.number), **{"as": "breach"})
    assert "It is an example of article 3 now." in page
    assert 'text = "hé @viewer1, viewer te dit patate"' in room.text
    assert "lea" not in room.text.lower().partition("viewer1")[2]
    (article,) = load(str(room.file)).articles
    assert article.samples[-1].outcome is Outcome.BREACH


async def test_what_does_not_hold_is_refused_and_nothing_is_written(room: Study) -> None:
    case = await case_of(room, "quelle patate")
    async with room.desk.browser("mona") as browser:
        await browser.open(f"/channels/mona/cases/{case.number}")
        page = await browser.send(PATH.format(case.number), **{"as": "fair"})
    assert 'class="notice told wrong"' in page or "wrong" in page
    assert room.text == CHARTER


async def test_an_example_that_is_there_already_is_not_written_again(room: Study) -> None:
    charter = load(str(room.file))
    room.desk.bench.adopt(charter, Judge(charter))
    case = await case_of(room, "espèce de patate")
    async with room.desk.browser("mona") as browser:
        await browser.open(f"/channels/mona/cases/{case.number}")
        page = await browser.send(PATH.format(case.number), **{"as": "breach"})
    assert "has this example already" in page
    assert room.text == CHARTER


def test_it_stands_with_its_article_whatever_follows() -> None:
    second = CHARTER + '\n# Liens\n[[articles]]\nnumber = 4\ntitle.fr = "L"\ntitle.en = "L"\n'
    new = with_example(second, 3, FAIR, "mona: du dossier 1")
    assert new.index("patate douce") < new.index("# Liens") < new.index("number = 4")
    assert new.replace(new[new.index("\n# mona") : new.index("\n# Liens")], "") == second
    assert '[[articles.examples]]\n  text = "une patate douce"' in new


@pytest.mark.parametrize("windows", [False, True])
def test_an_article_of_the_parent_is_named_and_keeps_the_rest(*, windows: bool) -> None:
    text = 'name = "a"\nextends = "base.fr"\n'
    text = text.replace("\n", "\r\n") if windows else text
    new = with_example(text, 3, FAIR, "mona")
    assert new.startswith(text.rstrip())
    assert "extend_filters = true" in new
    assert ("\r\n" in new) is windows


def test_an_article_without_examples_gets_its_first_one() -> None:
    bare = CHARTER.partition("  [[articles.examples]]")[0]
    new = with_example(bare, 3, FAIR, "mona")
    assert 'examples = [{ text = "une patate douce", outcome = "clear" }]' in new


def test_nobody_is_named() -> None:
    said = message("@Zoe et @zoe, Hugo dit HUGO mais pas hugolin", author=viewer("hugo"))
    assert pseudonymous(said) == "@viewer1 et @viewer1, viewer dit viewer mais pas hugolin"
    assert pseudonymous(replace(said, author=None)).endswith("Hugo dit HUGO mais pas hugolin")
