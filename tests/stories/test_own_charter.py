"""A charter that came with the program becomes a channel's own by one press, and stays so."""

from pathlib import Path

import pytest

from bot.cases.case import Person
from bot.sandbox.options import SandboxOptions
from bot.sandbox.server import open_sandbox
from tests.stories.inside import inside
from tests.stories.setting import write_settings

pytestmark = pytest.mark.long
BY = Person("1", "lea")


async def test_it_holds_after_a_restart_and_is_changed_in_its_own_file(tmp_path: Path) -> None:
    async with open_sandbox(SandboxOptions()) as sandbox:
        settings = write_settings(tmp_path, sandbox)
        text = settings.read_text(encoding="utf-8")
        plain = (tmp_path / "plateau.toml").as_posix()
        settings.write_text(text.replace(plain, "base.en"), encoding="utf-8")
        assert "base.en" in settings.read_text(encoding="utf-8")
        async with inside(settings) as bot:
            (bench,) = bot.parts.benches.values()
            before = bench.charter.version
            owner, amending = bot.parts.behind.owner, bot.parts.behind.amending
            assert owner is not None
            assert await owner.own(bench.channel, BY) is None
            original = await amending.original(bench.channel)
            assert original.refusal is None
            assert bench.charter.version == before
            refusal = await owner.own(bench.channel, BY)
            assert refusal is not None
            assert refusal.key == "own.not_shipped"
        async with inside(settings) as bot:
            again = await bot.parts.behind.amending.original(bench.channel)
            assert (again.name, again.refusal) == (original.name, None)
            archive = bot.parts.behind.archive
            steps = await archive.steps(bench.channel, 10)
            assert "charter_owned" in {one.deed for one in steps}
