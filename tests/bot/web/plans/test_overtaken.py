"""Two people change the same show, or the same charter: the second sees that it changed."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.cases.rota.facts import Planned
from bot.cases.rota.show import Show
from tests.bot.web.study import CHARTER, Study, study
from tests.making import NINE

SHOW = "/channels/mona/rota/shows/1"
SETTINGS = "/channels/mona/settings"
TALK = Show(
    number=1,
    title="Le plateau",
    begins=NINE + timedelta(days=1, hours=22),
    minutes=120,
    zone="Europe/Paris",
    weekly=True,
)
TYPED = {
    "title": "Le plateau",
    "date": "2026-10-16",
    "time": "21:00",
    "minutes": "120",
    "zone": "Europe/Paris",
    "weekly": "on",
    "charter": "",
    "viewers": "",
    "moderators": "",
}
OURS = CHARTER.replace("On se respecte.", "On se respecte vraiment.")
MINE = CHARTER.replace("Respect each other.", "Respect <b>everybody</b>.")


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Study]:
    async with study(tmp_path) as made:
        made.desk.bench.past.learn(Planned(TALK, NINE))
        yield made


def planned(room: Study) -> Show:
    show = room.desk.bench.past.rota.show(1)
    assert show is not None
    return show


def alert(page: str) -> str:
    found = re.search(r'role="alert">(.*?)</div>', page, re.DOTALL)
    return found[1] if found else ""


async def test_who_changes_a_show_that_was_changed_meanwhile_overwrites_nothing(
    room: Study,
) -> None:
    async with room.desk.browser("nora") as nora, room.desk.browser("mona") as mona:
        await nora.open(SHOW)
        await mona.open(SHOW)
        await nora.send(SHOW, **{**TYPED, "time": "22:00", "viewers": "900"})
        page = await mona.send(SHOW, **{**TYPED, "title": "Le grand plateau"})
        assert mona.page.status_code == 409
        assert (planned(room).title, planned(room).viewers) == ("Le plateau", 900)
        assert "nora changed this while you were writing" in alert(page)
        assert "<dt>Title</dt><dd><bdi>Le plateau</bdi></dd>" in page
        assert "<bdi>22:00</bdi>" in alert(page)
        assert "<bdi>900</bdi>" in alert(page)
        assert 'value="Le grand plateau"' in page
        await mona.send(SHOW, **{**TYPED, "title": "Le grand plateau", "viewers": "900"})
        assert "is in the rota" in mona.page.text
    assert (planned(room).title, planned(room).viewers) == ("Le grand plateau", 900)


async def test_numbers_and_calling_off_go_by_the_show_that_was_read_too(room: Study) -> None:
    async with room.desk.browser("nora") as nora, room.desk.browser("mona") as mona:
        await mona.open(SHOW)
        await nora.open(SHOW)
        await nora.send(f"{SHOW}/numbers", viewers_per_moderator="150")
        page = await mona.send(f"{SHOW}/numbers", viewers_per_moderator="100")
        assert mona.page.status_code == 409
        assert "<bdi>150</bdi>" in alert(page)
        assert 'value="100"' in page
        await nora.open(SHOW)
        await nora.send(SHOW, **{**TYPED, "date": "2026-10-17"})
        page = await mona.send(f"{SHOW}/cancel", day="all")
        assert mona.page.status_code == 409
        assert "nora changed this" in alert(page)
    assert dict(planned(room).numbers) == {"viewers_per_moderator": 150.0}


async def test_a_show_that_is_gone_is_not_brought_back_by_who_was_slower(room: Study) -> None:
    async with room.desk.browser("nora") as nora, room.desk.browser("mona") as mona:
        await mona.open(SHOW)
        await nora.open(SHOW)
        await nora.send(f"{SHOW}/cancel", day="all")
        for path in (SHOW, f"{SHOW}/numbers", f"{SHOW}/cancel"):
            assert "not in the rota any more" in await mona.send(path, **TYPED)
    assert not room.desk.bench.past.rota.shows


async def test_what_was_not_changed_by_anybody_is_kept_at_once(room: Study) -> None:
    room.desk.bench.past.learn(Planned(replace(TALK, moderators=2), NINE))
    async with room.desk.browser("nora") as nora:
        await nora.open(SHOW)
        await nora.send(SHOW, **TYPED)
        assert "is in the rota" in nora.page.text
    assert planned(room).moderators is None


async def test_who_is_slower_with_a_charter_sees_whose_text_stands_and_what_differs(
    room: Study,
) -> None:
    async with room.desk.browser("mona") as mona, room.desk.browser("olga") as olga:
        await mona.open(SETTINGS)
        await olga.open(SETTINGS)
        await mona.send(SETTINGS, text=OURS)
        page = await olga.send(SETTINGS, text=MINE, why="pour tous")
        assert olga.page.status_code == 422
        assert room.text == OURS
        assert "mona changed this while you were writing" in alert(page)
        assert '<del>-text.fr = "On se respecte vraiment."' in page.replace("&#34;", '"')
        assert "&lt;b&gt;everybody" in page
        assert 'value="pour tous"' in page
        await olga.send(SETTINGS, text=MINE)
        assert "Saved" in olga.page.text
    assert room.text == MINE


async def test_a_file_that_was_changed_by_hand_is_not_said_to_be_anybodys(room: Study) -> None:
    async with room.desk.browser("mona") as mona:
        await mona.open(SETTINGS)
        await mona.send(SETTINGS, text=OURS)
        await mona.open(SETTINGS)
        room.file.write_bytes(MINE.encode())
        page = await mona.send(SETTINGS, text=CHARTER)
        assert "Somebody changed this while you were writing" in alert(page)
    assert room.text == MINE
