"""A charter that is edited while the live goes on."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.sandbox.options import SandboxOptions
from bot.sandbox.server import open_sandbox
from tests.stories.inside import Inside, inside
from tests.stories.live import BOT, MOD, Live
from tests.stories.setting import CHARTER, INSULT, write_settings

SETTING = SandboxOptions(moderators=(MOD,))
MEDDLER = "rosa"
NEW_INSULT = "quel pisse-froid"
LISTED = "quel pignouf"
LIST = 'name = "maison"\nlanguage = "fr"\nterms = ["pignouf"]\n'


@dataclass(slots=True)
class Edited(Live):
    """A live whose charter lies open in an editor."""

    charter: Path = Path()
    bot: Inside | None = None

    def edit(self, old: str, new: str) -> None:
        """Save the charter as many editors do: a new file takes the place of the old one."""
        draft = self.charter.with_suffix(".tmp")
        draft.write_text(self.charter.read_text("utf-8").replace(old, new), "utf-8")
        draft.replace(self.charter)

    async def team_reads(self, *parts: str, times: int = 1) -> str:
        assert self.bot is not None
        return await self.bot.console.show("!", *parts, times=times)

    def team_was_told(self, *parts: str) -> list[str]:
        assert self.bot is not None
        return self.bot.console.having("!", *parts)


@pytest.fixture
async def live(tmp_path: Path) -> AsyncIterator[Edited]:
    async with open_sandbox(SETTING) as sandbox, inside(write_settings(tmp_path, sandbox)) as bot:
        yield Edited(sandbox, charter=tmp_path / "plateau.toml", bot=bot)


async def test_a_term_that_is_added_acts_from_then_on(live: Edited) -> None:
    await live.say(MEDDLER, NEW_INSULT)
    await live.heard_so_far()
    assert not live.against(MEDDLER)
    live.edit('"abruti",', '"abruti", "pisse-froid",')
    assert "5 termes au lieu de 4" in await live.team_reads("est en vigueur")
    said = await live.say(MEDDLER, NEW_INSULT)
    await live.deleted(said)


async def test_a_broken_edit_is_refused_and_the_charter_of_before_still_moderates(
    live: Edited,
) -> None:
    live.edit('"abruti",', '"abruti"')
    told = await live.team_reads("celle en vigueur reste")
    assert "plateau.toml:33: not readable as TOML" in told
    said = await live.say(MEDDLER, INSULT)
    await live.deleted(said)
    live.edit('"abruti"', '"abruti", "pisse-froid",')
    await live.team_reads("est en vigueur")
    assert len(live.team_was_told("celle en vigueur reste")) == 1


async def test_an_edit_whose_examples_fail_is_refused(live: Edited) -> None:
    live.edit('"vendu"]', '"vendu"]\n[[articles.examples]]\ntext = "merci"\noutcome = "breach"')
    assert "must be `breach` and is `clear`" in await live.team_reads("celle en vigueur reste")


@pytest.mark.long
async def test_a_list_that_the_charter_draws_on_is_watched_too(live: Edited) -> None:
    words = live.charter.parent / "lists" / "maison.toml"
    words.parent.mkdir()
    words.write_text(LIST, "utf-8")
    live.edit('terms = ["abruti"', 'lists = ["./lists/maison.toml"]\nterms = ["abruti"')
    await live.team_reads("5 termes au lieu de 4")
    await live.deleted(await live.say(MEDDLER, LISTED))
    words.unlink()
    await live.team_reads("celle en vigueur reste", "no such file")
    words.write_text(LIST.replace('"pignouf"', '"pignouf", "jean-foutre"'), "utf-8")
    await live.team_reads("6 termes au lieu de 5")


async def test_a_moderator_has_the_charter_read_again_and_hears_what_changed(
    live: Edited,
) -> None:
    await live.say(MOD, "!charte reload")
    assert "La charte n’a pas changé." in await live.answers("changé")
    assert not live.team_was_told("vigueur")


async def test_what_is_wrong_is_for_the_team_and_never_said_aloud(live: Edited) -> None:
    live.edit('"abruti",', '"abruti", "",')
    await live.team_reads("celle en vigueur reste")
    await live.say(MOD, "!charter reload")
    assert "1 défaut" in await live.answers("celle en vigueur reste")
    said = [act.text for act in live.sandbox.acts("message") if act.by == BOT]
    assert not [text for text in said if "plateau.toml" in text or "abruti" in text]


async def test_a_viewer_reloads_nothing(live: Edited) -> None:
    await live.say(MEDDLER, "!charter reload")
    await live.answers("Aucun article de la charte")
    assert not live.team_was_told("vigueur")


async def test_after_a_restart_the_edited_charter_is_in_force(tmp_path: Path) -> None:
    async with open_sandbox(SETTING) as sandbox:
        config = write_settings(tmp_path, sandbox)
        live = Edited(sandbox, charter=tmp_path / "plateau.toml")
        async with inside(config) as live.bot:
            live.edit('"abruti",', '"abruti", "pisse-froid",')
            await live.team_reads("est en vigueur")
        async with inside(config) as live.bot:
            await live.deleted(await live.say(MEDDLER, NEW_INSULT))
            assert not live.team_was_told("vigueur")


def test_the_settings_hold_what_the_edits_replace() -> None:
    assert CHARTER.count('terms = ["abruti", ') == 1
    assert CHARTER.count('"vendu"]') == 1


async def test_a_charter_broken_while_the_bot_was_away_does_not_keep_it_away(
    tmp_path: Path,
) -> None:
    async with open_sandbox(SETTING) as sandbox:
        config, live = write_settings(tmp_path, sandbox), Live(sandbox)
        async with inside(config):
            pass
        (tmp_path / "plateau.toml").write_text("name = ", encoding="utf-8")
        async with inside(config) as bot:
            await bot.console.show("!", "plateau.toml")
            await live.deleted(await live.say("mona", INSULT))
