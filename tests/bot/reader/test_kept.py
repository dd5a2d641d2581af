from pathlib import Path

import pytest

from bot.reader.chat import Chat
from bot.reader.kept import read_chats, write_chats
from bot.reader.model import Answer


def test_what_is_kept_is_known_again(tmp_path: Path) -> None:
    chat = Chat()
    chat.learn(Answer(0.9, 0.2))
    write_chats(tmp_path / "chats.json", {"9000": chat})
    again = read_chats(tmp_path / "chats.json")["9000"]
    assert again.hate.counts == chat.hate.counts
    assert again.lately.total == 1


def test_without_a_file_nothing_is_known(tmp_path: Path) -> None:
    assert read_chats(tmp_path / "none.json") == {}


@pytest.mark.parametrize("text", ["", "[]", '{"a": 1}', '{"a": {"hate": ["x"]}}', "\0"])
def test_a_file_that_cannot_be_used_counts_as_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "chats.json").write_text(text, "utf-8")
    assert read_chats(tmp_path / "chats.json") == {}


def test_a_chat_is_kept_in_a_few_thousand_bytes(tmp_path: Path) -> None:
    chat = Chat()
    for place in range(3000):
        chat.learn(Answer(place / 3000, place / 6000))
    write_chats(tmp_path / "chats.json", {"9000": chat})
    assert (tmp_path / "chats.json").stat().st_size < 6_000
