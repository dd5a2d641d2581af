"""What is forgotten is gone from the file itself."""

from pathlib import Path

from bot.ports.world import Logged
from bot.storage.options import StorageOptions
from bot.storage.records import open_records
from filters.engine.charter import Outcome
from tests.contracts.keeping import TALK, after, message


async def test_a_forgotten_text_is_in_no_file(tmp_path: Path) -> None:
    options = StorageOptions(url=f"sqlite:///{tmp_path / 'chat.db'}")
    async with open_records(options) as records:
        said = [message(number, f"VILE {number}", login="mona") for number in range(300)]
        await records.log([Logged(one, Outcome.CLEAR) for one in said])
        assert b"VILE" in written(tmp_path)
        await records.recent(TALK, after(0))
        assert await records.forget(after(1)) == 300
        assert b"VILE" not in written(tmp_path)
        assert b"mona" in written(tmp_path)


def written(folder: Path) -> bytes:
    return b"".join(one.read_bytes() for one in sorted(folder.iterdir()))
