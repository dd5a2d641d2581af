"""A channel says things in its own words, and names its charter at the start of each stream."""

from pathlib import Path

from bot.sandbox.options import SandboxOptions
from bot.sandbox.server import open_sandbox
from tests.stories.inside import inside
from tests.stories.live import BOT, MOD, Live
from tests.stories.setting import INSULT, write_settings

OWN = """
extends = "./plateau.toml"
name = "maison"
address = "https://charte.example/plateau"
announce = true

[words]
"told.warn" = { fr = "Tout doux : article {number}. {appeal}" }
"said.start" = { fr = "Bonsoir ! La charte de ce soir : {address}" }
"report.taken" = { fr = "On regarde !" }
"""
LINE = "Bonsoir ! La charte de ce soir : https://charte.example/plateau"


async def test_the_charter_is_named_once_a_stream_and_said_in_its_own_words(
    tmp_path: Path,
) -> None:
    async with open_sandbox(SandboxOptions(moderators=(MOD,))) as sandbox:
        settings = write_settings(tmp_path, sandbox)
        house = tmp_path / "maison.toml"
        house.write_text(OWN, encoding="utf-8")
        with settings.open("a", encoding="utf-8") as file:
            file.write(f'[channels.studiovert]\ncharter = "{house.as_posix()}"\n')
        live = Live(sandbox)
        await sandbox.go_offline()
        async with inside(settings):
            live.mark = sandbox.twitch.journal.act_count
            await sandbox.go_live()
            assert await live.answers("charte de ce soir") == LINE
            await live.say("mona", INSULT)
            warned = await live.did("warn", "mona")
            assert warned.text == "Tout doux : article 3. Pour contester, écrivez à la régie."
            await live.say("hugo", "salut")
            await live.say("ines", "!signaler @hugo")
            await live.answers("On regarde !")
            await sandbox.go_offline()
            await live.heard_so_far()
        async with inside(settings):
            await sandbox.go_live()
            await live.heard_so_far()
        said = [one.text for one in sandbox.acts("message") if one.by == BOT]
        assert said.count(LINE) == 1


async def test_a_charter_without_an_address_is_named_by_its_page(tmp_path: Path) -> None:
    async with open_sandbox(SandboxOptions(moderators=(MOD,))) as sandbox:
        web: dict[str, object] = {"port": 0, "public_url": "https://bot.example"}
        settings = write_settings(tmp_path, sandbox, web=web)
        house = tmp_path / "maison.toml"
        lines = 'extends = "./plateau.toml"\nname = "maison"\nannounce = true\n'
        house.write_text(lines, encoding="utf-8")
        with settings.open("a", encoding="utf-8") as file:
            file.write(f'[channels.studiovert]\ncharter = "{house.as_posix()}"\n')
        live = Live(sandbox)
        await sandbox.go_offline()
        async with inside(settings):
            live.mark = sandbox.twitch.journal.act_count
            await sandbox.go_live()
            said = await live.answers("https://bot.example")
            assert said.endswith("https://bot.example/channels/studiovert/charter")
