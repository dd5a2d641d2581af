from pathlib import Path

import pytest

from bot.drafts import draft, replace


def test_what_does_not_take_the_files_place_is_thrown_away(tmp_path: Path) -> None:
    file = tmp_path / "kept"
    file.write_bytes(b"old")
    with draft(file, b"new") as written:
        assert written.read_bytes() == b"new"
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_what_cannot_be_replaced_stays_as_it_was(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    (folder / "inside").mkdir(parents=True)
    with pytest.raises(OSError, match="folder"):
        replace(folder, b"new")
    assert list(tmp_path.iterdir()) == [folder]


def test_a_file_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "kept"
    replace(file, b"first")
    replace(file, b"second")
    assert file.read_bytes() == b"second"
    assert list(tmp_path.iterdir()) == [file]
