"""Second charters come and go on the desk: what must not be put in force is told first."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import pytest

from bot.cases.case import Person
from bot.cases.conduct import Conduct
from bot.cases.noted import Noted
from bot.cases.privacy.erasure import Identity
from bot.channels.roster import Roster
from bot.charter.load import load
from bot.codex.adoption import Adoption
from bot.settings import ChannelOptions, Settings
from bot.shadow.seats import ShadowSeats
from bot.shadow.shadows import SIZE, Shadows
from bot.terminal.console import Console
from bot.wiring.shading import Shading
from bot.wiring.switching import Switches, Switching
from filters.engine.charter import Mode
from filters.engine.judge import Judge
from filters.engine.message import Message
from tests.bot.web.desk import MONA
from tests.bot.web.study import CHARTER, Study, study
from tests.making import NINE, message, viewer

LEA = Person("id-lea", "lea")
LOOSE = CHARTER.replace('"nouille", ', "")
BROKEN = CHARTER.replace('outcome = "breach"', 'outcome = "clear"')
ASIDE = CHARTER.replace("number = 3\n", 'number = 3\nmode = "shadow"\n')


@dataclass(slots=True)
class House:
    """A roster that puts channels under other charters, on paper."""

    moved: list[str] = field(default_factory=list)

    async def resettle(self, _: str, charter: str) -> bool:
        self.moved.append(charter)
        return True


@dataclass(slots=True)
class Stage:
    study: Study
    shadows: Shadows
    house: House
    switching: Switching

    def say(self, text: str, number: int = 1) -> Message:
        desk = self.study.desk
        said = message(text, id=f"m{number}", author=viewer("hugo"), sent_at=NINE)
        self.shadows.decided(MONA, said, desk.bench.consider(said))
        return said

    async def noted(self) -> list[tuple[str, str]]:
        facts = await self.study.desk.records.facts("9000", NINE)
        return [(one.by.login, one.deed) for one in facts if isinstance(one, Noted)]


def switching_of(room: Study, shadows: Shadows, house: House, shadow: str = "") -> Switching:
    desk, records = room.desk, room.desk.records
    adoption: Adoption = room.desk.behind.amending._adoption  # the study's own
    seats = ShadowSeats(
        records, records.shadows, desk.clock, Conduct(), lambda _: (), adoption.origin
    )
    behind = desk.behind
    parts = Switches(
        behind.benches,
        adoption,
        cast("Roster", house),
        behind.amending,
        behind.moderation,
        shadows,
    )
    settings = Settings(channels={"mona": ChannelOptions(shadow=shadow)})
    shading = Shading(
        settings,
        desk.clock,
        records.shadows,
        seats,
        behind.benches,
        behind.moderation,
        shadows,
    )
    return Switching({"9000": MONA}, shading, parts)


def other_file(folder: Path, name: str = "other") -> str:
    file = folder / f"{name}.toml"
    file.write_text(LOOSE.replace('"ours"', f'"{name}"'), "utf-8")
    return file.as_posix()


@asynccontextmanager
async def stage(folder: Path, text: str = CHARTER) -> AsyncIterator[Stage]:
    async with study(folder, text) as room:
        house, desk = House(), room.desk
        further = Console(lambda _: None, desk.clock.show)
        shadows = Shadows(further, desk.behind.benches, desk.records.shadows)
        yield Stage(room, shadows, house, switching_of(room, shadows, house))


async def moves(here: Stage) -> list[tuple[str, int, int]]:
    await here.shadows.drain()
    account = await here.switching.account("9000")
    assert account is not None
    return [(one.move, one.article, one.count) for one in account.lines]


async def test_no_file_is_read_for_a_page_but_what_is_offered(tmp_path: Path) -> None:
    async with stage(tmp_path) as here:
        secret = tmp_path / "secret.toml"
        secret.write_text(CHARTER, "utf-8")
        refused = await here.switching.begin("9000", str(secret), LEA)
        assert refused is not None
        assert refused.key == "shadow.not_offered"
        text = f'extends = "{secret.as_posix()}"\n{CHARTER}'
        mark = (await here.study.desk.behind.amending.original("9000")).mark
        refused = await here.switching.try_out("9000", text, mark, LEA)
        assert refused is not None
        assert refused.key == "shadow.unreadable"
        assert await here.switching.account("9000") is None
        assert await here.noted() == []


async def test_a_change_whose_examples_fail_is_tried_but_never_put_in_force(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as here:
        mark = (await here.study.desk.behind.amending.original("9000")).mark
        assert await here.switching.try_out("9000", BROKEN, mark, LEA) is None
        refused = await here.switching.promote("9000", LEA)
        assert refused is not None
        assert refused[0].key == "learn.refused.check"
        assert "must be `clear`" in refused[1]
        assert here.study.text == CHARTER
        assert await here.switching.account("9000") is not None


async def test_a_change_is_compared_and_then_written_with_who_and_when(tmp_path: Path) -> None:
    async with stage(tmp_path) as here:
        mark = (await here.study.desk.behind.amending.original("9000")).mark
        assert await here.switching.try_out("9000", LOOSE, mark, LEA) is None
        here.say("quelle nouille")
        here.say("salut", 2)
        assert await moves(here) == [("spared", 3, 1)]
        assert await here.switching.promote("9000", LEA) is None
        assert here.study.text == LOOSE
        assert await here.switching.account("9000") is None
        assert [deed for _, deed in await here.noted()] == [
            "shadow_begun",
            "charter_written",
            "shadow_promoted",
        ]


async def test_a_text_that_somebody_changed_meanwhile_is_not_written_over(tmp_path: Path) -> None:
    async with stage(tmp_path) as here:
        mark = (await here.study.desk.behind.amending.original("9000")).mark
        assert await here.switching.try_out("9000", LOOSE, mark, LEA) is None
        theirs = CHARTER.replace("toujours", "jamais")
        here.study.file.write_bytes(theirs.encode())
        refused = await here.switching.promote("9000", LEA)
        assert refused is not None
        assert refused[0].key == "learn.refused.changed"
        assert here.study.text == theirs
        refused_phrase = await here.switching.try_out("9000", LOOSE, mark, LEA)
        assert refused_phrase is not None
        assert refused_phrase.key == "learn.refused.changed"


async def test_another_charter_takes_the_place_of_the_other(tmp_path: Path) -> None:
    async with stage(tmp_path) as here:
        other = other_file(tmp_path)
        switching = switching_of(here.study, here.shadows, here.house, other)
        assert {"family.en", other} <= set(switching.offered("9000"))
        assert await switching.begin("9000", other, LEA) is None
        assert await switching.promote("9000", LEA) is None
        assert here.house.moved == [other]
        assert ("lea", "shadow_promoted") in await here.noted()


async def test_it_goes_on_after_a_restart_and_its_ladder_with_it(tmp_path: Path) -> None:
    async with stage(tmp_path) as here:
        desk = here.study.desk
        mark = (await desk.behind.amending.original("9000")).mark
        assert await here.switching.try_out("9000", LOOSE, mark, LEA) is None
        here.say("patate")
        await here.shadows.drain()
        await here.shadows.keep()
        again = Shadows(here.shadows, desk.behind.benches, desk.records.shadows)
        await switching_of(here.study, again, here.house).resume()
        past = again.shades["9000"].bench.past
        assert past.offences("id-hugo", 3, NINE) == 1
        await here.switching.end("9000", LEA)
        last = Shadows(here.shadows, desk.behind.benches, desk.records.shadows)
        await switching_of(here.study, last, here.house).resume()
        assert not last.shades
        assert ("lea", "shadow_ended") in await here.noted()


async def test_what_the_settings_name_begins_once_and_what_was_ended_stays_so(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as here:
        named = switching_of(here.study, here.shadows, here.house, other_file(tmp_path))
        await named.resume()
        assert here.shadows.shades["9000"].cast.charter == other_file(tmp_path)
        await named.end("9000", LEA)
        await named.resume()
        assert not here.shadows.shades
        await switching_of(
            here.study, here.shadows, here.house, other_file(tmp_path, "more")
        ).resume()
        assert here.shadows.shades["9000"].cast.charter == other_file(tmp_path, "more")
        await here.switching.resume()
        assert await here.switching.account("9000") is None


async def test_an_article_steps_out_of_the_shadow_by_its_own_line(tmp_path: Path) -> None:
    async with stage(tmp_path, ASIDE) as here:
        assert await here.switching.settle("9000", 4, Mode.ASK, LEA) is not None
        assert await here.switching.settle("9000", 3, Mode.OFF, LEA) is not None
        assert await here.switching.settle("9000", 3, Mode.ASK, LEA) is None
        assert 'mode = "ask"' in here.study.text
        charter = load(str(here.study.file))
        here.study.desk.bench.adopt(charter, Judge(charter))
        assert await here.switching.settle("9000", 3, Mode.ENFORCE, LEA) is not None


@pytest.mark.parametrize("texts", [("salut",) * (SIZE + 3)])
async def test_of_too_much_the_newest_is_left_out_and_counted(
    tmp_path: Path, texts: Sequence[str]
) -> None:
    async with stage(tmp_path) as here:
        mark = (await here.study.desk.behind.amending.original("9000")).mark
        assert await here.switching.try_out("9000", LOOSE, mark, LEA) is None
        desk = here.study.desk
        said = message("salut", author=viewer("hugo"), sent_at=NINE)
        decision = desk.bench.consider(said)
        for _ in texts:
            here.shadows.decided(MONA, said, decision)
        await here.shadows.drain()
        account = await here.switching.account("9000")
        assert account is not None
        assert (account.cast.judged, account.cast.missed) == (1, 3)


async def test_a_person_who_is_erased_is_known_to_no_shadow(tmp_path: Path) -> None:
    async with stage(tmp_path) as here:
        mark = (await here.study.desk.behind.amending.original("9000")).mark
        assert await here.switching.try_out("9000", LOOSE, mark, LEA) is None
        here.say("patate")
        await here.shadows.drain()
        here.say("patate", 2)
        here.shadows.forget(Identity(frozenset({"id-hugo"})))
        assert await moves(here) == []
        shade = here.shadows.shades["9000"]
        assert shade.bench.past.offences("id-hugo", 3, NINE) == 0
        assert shade.said == []
        assert not shade.bench.heard("m2")
