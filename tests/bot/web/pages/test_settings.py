"""A charter is changed on a page only if it then holds, and one click goes back."""

import html
import re
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.cases.case import Person
from bot.codex.adoption import Adoption, Origin
from bot.codex.amending import Amending
from filters.engine.phrase import Phrase
from tests.bot.web.desk import MONA
from tests.bot.web.study import CHARTER, Study, study

PATH = "/channels/mona/settings"
NEW = CHARTER.replace("On se respecte.", "On se respecte, <b>vraiment</b>.")
BROKEN = CHARTER.replace('outcome = "breach"', 'outcome = "clear"')
WRITERS = (
    *(("mona", 200), ("olga", 200), ("nora", 403)),
    *(("lea", 403), ("rita", 403), ("zoe", 404)),
)
SECRET = 'name = "rival"\nlanguages = ["fr"]\nsecret = "un terme de la rivale"\n'

WRONG = [
    (BROKEN, "this example of article 3 must be `clear`"),
    (CHARTER.replace("terms = [", "term = ["), "has no option"),
    (CHARTER.replace("[[articles]]", "[[articles]"), "not readable as TOML"),
    ("", "a charter without"),
]


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Study]:
    async with study(tmp_path) as made:
        yield made


def shown(page: str) -> str:
    """The text in the editor, as a browser reads it."""
    found = re.search(r"<textarea[^>]*>\n(.*?)</textarea>", page, re.DOTALL)
    return html.unescape(found[1]) if found else ""


async def test_it_is_the_broadcasters_and_the_operators(room: Study) -> None:
    for login, code in WRITERS:
        async with room.desk.browser(login) as browser:
            for path in (PATH, f"{PATH}/words", f"{PATH}/former/1"):
                await browser.open(path)
                assert browser.page.status_code in {code, 404}, login
            await browser.open("/channels")
            page = await browser.send(PATH, text=NEW, seen="x")
            assert "On se respecte" not in page or code == 200
    assert room.text == CHARTER


async def test_the_text_is_shown_as_it_is(room: Study) -> None:
    async with room.desk.browser("mona") as browser:
        assert shown(await browser.open(PATH)) == CHARTER


async def test_what_does_not_hold_is_not_saved_and_nothing_typed_is_lost(room: Study) -> None:
    async with room.desk.browser("mona") as browser:
        for text, said in WRONG:
            await browser.open(PATH)
            page = await browser.send(PATH, text=text, why="parce que")
            assert browser.page.status_code == 422
            assert said in html.unescape(re.sub("</?code>", "`", page))
            assert shown(page) == text
            assert 'value="parce que"' in page
    assert room.text == CHARTER


async def test_what_holds_is_saved_with_who_and_why_and_one_click_goes_back(room: Study) -> None:
    async with room.desk.browser("mona") as browser:
        await browser.open(PATH)
        page = await browser.send(PATH, text=NEW, why="plus clair")
        assert "Saved" in page
        assert room.text == NEW
        assert shown(page) == NEW
        assert "plus clair" in page
        assert "<b>vraiment" not in page
        assert "plus clair" in await browser.open("/channels/mona/audit")
        which = re.search(r"/settings/former/(\d+)", await browser.open(PATH))
        assert which
        page = await browser.open(f"{PATH}/former/{which[1]}")
        assert "On se respecte, &lt;b&gt;vraiment&lt;/b&gt;." in page
        await browser.send(f"{PATH}/former/{which[1]}")
        assert "Saved" in browser.page.text
    assert room.text == CHARTER


async def test_a_check_tells_and_changes_nothing(room: Study) -> None:
    async with room.desk.browser("mona") as browser:
        page = await browser.open(PATH)
        ticket = dict(re.findall(r'name="(\w+)" value="([^"]+)"', page))
        for text, said in ((BROKEN, "1 thing to mend"), (NEW, "1 example holds")):
            answer = await browser.client.post(
                f"{browser.address}{PATH}/check",
                data={**ticket, "text": text},
                headers={"hx-request": "true", "origin": browser.address},
            )
            assert answer.status_code == 200
            assert said in answer.text
            assert "<html" not in answer.text
            assert ('class="faults" lang="en">\n<li>' in answer.text) is (text is BROKEN)
        page = await browser.send(f"{PATH}/check", text=NEW)
        assert shown(page) == NEW
        assert "1 example holds" in page
    assert room.text == CHARTER


async def test_no_other_file_of_the_machine_is_quoted(room: Study) -> None:
    (room.file.parent / "rival.toml").write_bytes(SECRET.encode())
    async with room.desk.browser("mona") as browser:
        await browser.open(PATH)
        for line in ('extends = "rival.toml"', 'extends = "/etc/hostname.toml"'):
            page = await browser.send(f"{PATH}/check", text=f"{line}\n{CHARTER}")
            assert "rivale" not in page
            assert "draws on" in page
            assert str(room.file.parent) not in page


async def test_who_was_slower_loses_nothing_and_overwrites_nothing(room: Study) -> None:
    async with room.desk.browser("mona") as one, room.desk.browser("olga") as other:
        await one.open(PATH)
        await other.open(PATH)
        await one.send(PATH, text=NEW)
        page = await other.send(PATH, text=CHARTER + "# mine\n")
        assert other.page.status_code == 422
        assert "mona changed this while you were writing" in page
        assert shown(page) == CHARTER + "# mine\n"
    assert room.text == NEW


async def test_a_foreign_form_and_one_without_end_are_refused(room: Study) -> None:
    async with room.desk.browser("mona") as browser:
        await browser.open(PATH)
        for body in (b"text=x&seen=y", b"text=" + b"a" * 1_600_000):
            answer = await browser.client.post(f"{browser.address}{PATH}", content=body)
            assert answer.status_code == 403
    assert room.text == CHARTER


async def test_there_is_no_such_former_text(room: Study) -> None:
    async with room.desk.browser("mona") as browser:
        for which in ("0", "x", "9" * 20, "-1", "7"):
            await browser.open(PATH)
            await browser.send(f"{PATH}/former/{which}")
            assert browser.page.status_code == 404, which


async def test_own_words_are_written_where_they_belong(room: Study) -> None:
    async with room.desk.browser("mona", "fr") as browser:
        assert "told.warn" in await browser.open(f"{PATH}/words")
        fields = {"key": "told.warn", "text-fr": "Doucement : {title}", "text-en": ""}
        await browser.send(f"{PATH}/words", **fields)
        assert "Enregistré" in browser.page.text
        assert '"told.warn" = {fr = "Doucement : {title}"}' in room.text
        assert room.text.startswith(CHARTER.rstrip())
        fields["text-fr"] = "Doucement : {oups}"
        page = await browser.send(f"{PATH}/words", **fields)
        assert "has no placeholder" in page
        assert str(room.file) not in page
        page = await browser.send(f"{PATH}/words", key="no.such", **{"text-fr": "x"})
        assert "no.such" not in room.text


class Owner:
    """The port `Owner`: says no the first time."""

    refusal: Phrase | None = Phrase.of("learn.refused.unwritable")
    asked: list[tuple[str, Person]]

    def __init__(self) -> None:
        self.asked = []

    async def own(self, channel: str, by: Person) -> Phrase | None:
        self.asked.append((channel, by))
        self.refusal, refusal = None, self.refusal
        return refusal


async def test_a_charter_that_came_with_the_program_is_made_ones_own_by_one_press(
    room: Study,
) -> None:
    owner, here = Owner(), room.desk
    async with here.browser("mona") as mona:
        assert "/settings/own" not in await mona.open(PATH)
        adoption = Adoption(here.behind.benches, {MONA.id: Origin("base.en", frozenset())})
        amending = Amending(here.clock, here.behind.benches, adoption, here.records.formers)
        here.front.behind = replace(here.behind, amending=amending, owner=owner)
        page = await mona.open(PATH)
        assert "Make it our own" in page
        assert "<textarea" not in page
        page = await mona.send(f"{PATH}/own")
        assert 'class="notice told wrong"' in page
        assert "The charter is yours" in await mona.send(f"{PATH}/own")
    assert {(channel, by.login) for channel, by in owner.asked} == {(MONA.id, "mona")}
