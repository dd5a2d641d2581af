"""`backup` and `restore` as they are typed: what they say is and is not in the file."""

from pathlib import Path

import pytest

from bot.cli.main import main


def settings(folder: Path, name: str) -> str:
    file = folder / f"{name}.toml"
    place = (folder / f"{name}.db").as_posix()
    file.write_text(f'[storage]\nurl = "sqlite:///{place}"\n', "utf-8")
    return str(file)


def typed(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = main(arguments)
    told = capsys.readouterr()
    assert "Traceback" not in told.err
    return code, told.out + told.err


def test_a_database_moves_by_two_commands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = settings(tmp_path, "first"), settings(tmp_path, "second")
    kept = tmp_path / "kept"
    kept.mkdir()
    code, told = typed(capsys, "backup", "--config", first, "-o", str(kept))
    assert code == 2
    assert told.endswith("first.db`: nothing to keep yet\n")
    assert main(["export", "--config", first, "--viewer", "nobody"]) == 2
    capsys.readouterr()
    code, told = typed(capsys, "backup", "--config", first, "-o", str(kept))
    assert code == 0
    assert "the key is not in it: keep" in told
    (file,) = kept.iterdir()
    code, told = typed(capsys, "restore", "--config", second, str(file))
    assert code == 0
    assert "the backup has no key" in told
    assert "whoever was erased since then is back" in told
    code, told = typed(capsys, "restore", "--config", second, str(file))
    assert code == 2
    assert "is not empty" in told
