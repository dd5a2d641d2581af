"""A bench that goes on where the records ended remembers no more than one that went on."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.cases.conduct import Conduct
from bot.channels.seating import Seating
from bot.clock import WallClock
from bot.codex.adoption import Origin
from bot.codex.codex import Ready
from bot.ports.world import Channel, Logged
from bot.storage.options import StorageOptions
from bot.storage.records import open_records
from filters.engine.charter import Customs, Outcome, Sharing, Stance
from filters.engine.judge import Judge
from tests.making import article, charter, message

ROOM = Channel("9000", "studiovert", "StudioVert", "fr")


@pytest.mark.parametrize(("stance", "known"), [(Stance.IGNORE, "ab"), (Stance.ASK, "abc")])
async def test_what_is_left_to_another_channel_is_not_remembered_after_a_restart_either(
    tmp_path: Path, stance: Stance, known: str
) -> None:
    customs = Customs(sharing=Sharing(stance))
    ruled = replace(charter(article(3, "malotru")), customs=customs)
    now = WallClock().wall()
    here = message("salut", id="a", sent_at=now)
    said = (
        here,
        replace(here, id="b", source_channel=ROOM.id, source_login=ROOM.login),
        replace(here, id="c", source_channel="4242", source_login="voisine"),
    )
    async with open_records(StorageOptions(url=f"sqlite:///{tmp_path / 'a.db'}")) as records:
        await records.log([Logged(one, Outcome.CLEAR) for one in said])
        seating = Seating(records, WallClock(), Conduct(), lambda _: ())
        ready = Ready(Origin("base", frozenset()), ruled, Judge(ruled))
        bench = await seating.bench(ROOM, ready)
    assert "".join(one.id for one in bench.said(now)) == known
