"""Channels that come and go: their emotes are asked for, and forgotten."""

from pathlib import Path

from bot.sandbox.sandbox import Sandbox
from tests.bot.emotes.watching import watching

ONE_SITE = {"ffz": False, "seventv": False}


async def test_a_channel_that_comes_is_asked_for_and_one_that_goes_is_forgotten(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    async with watching(sandbox, tmp_path / "e.json", **ONE_SITE) as watch:
        await watch.asked(2)
        watch.watch.come("404404")
        await watch.asked(3)
        assert "monkaS" in watch.told["404404"]
        watch.watch.go("404404")
        watch.told.clear()
        sandbox.set_emotes("bttv", "KEKW")
        watch.ask_again()
        watch.ask_again()
        await watch.until(lambda: "KEKW" in watch.names)
        assert set(watch.told) == {watch.channel}
