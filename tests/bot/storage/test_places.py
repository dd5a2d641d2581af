from pathlib import Path

import pytest

from bot.storage.options import StorageOptions
from bot.storage.places import beside


@pytest.mark.parametrize(
    ("url", "file"),
    [
        ("sqlite:///data/talk.show.db", Path("data/talk.show.names")),
        ("sqlite:///chartreuse.db", Path("chartreuse.names")),
        ("postgresql://mona@store.example/chat", Path("chartreuse.names")),
    ],
)
def test_a_file_goes_beside_the_database_or_into_the_working_folder(url: str, file: Path) -> None:
    assert beside(StorageOptions(url=url), ".names") == file
