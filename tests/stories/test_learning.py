"""Moderators rule, the bot proposes, the streamer accepts: the charter is another one."""

from pathlib import Path

from bot.cases.case import Judgement, Person, Ruling
from bot.sandbox.options import SandboxOptions
from bot.sandbox.server import open_sandbox
from tests.stories.inside import Inside, inside
from tests.stories.live import MOD, Live
from tests.stories.setting import write_settings

WORDS = ("la", "ma", "ta", "sa", "une")
FILE = "plateau.toml"


async def test_a_term_that_people_keep_dismissing_leaves_the_charter(tmp_path: Path) -> None:
    options = SandboxOptions(moderators=(MOD,))
    async with open_sandbox(options) as sandbox:
        async with inside(write_settings(tmp_path, sandbox)) as bot:
            live = Live(sandbox)
            for number, word in enumerate(WORDS):
                await live.say(f"viewer_{number}", f"{word} tronche de limande")
                await bot.console.show("× case", f"viewer_{number}")
            await overturned(bot)
            await live.say(MOD, "!learn")
            name = (await live.answers("un terme de l’article 3 disparaît")).split(": ")[1]
            name = name.removesuffix(" ").strip("\u00a0 ")
            await live.say(MOD, f"!learn accept {name}")
            await live.answers("d’en décider")
            before = (tmp_path / FILE).read_text("utf-8")
            assert "tronche de limande" in before
            await live.say(live.channel, f"!learn accept {name}")
            await live.answers("est dans la charte")
            await bot.console.show("!", "est en vigueur", "3 termes au lieu de 4")
        after = (tmp_path / FILE).read_text("utf-8")
    assert 'terms = ["abruti", "face de truite", "tête de mulet"]' in after
    assert f"{live.channel}: 0 confirmés sur 5 tranchés" in after


async def overturned(bot: Inside) -> None:
    """Let a moderator overturn everything that the bot did."""
    (bench,) = bot.parts.benches.values()
    for case in bench.docket.newest_first():
        ruling = Ruling(Person("id-mod", MOD), bench.now, Judgement.OVERTURN)
        await bot.parts.moderation.settle(bench.rule(case, ruling), None)
