"""The picture of the house shows every room, and the page beside it names them."""

from pathlib import Path

from scripts.rooms import PICTURE, ROOT, Room, drawn, floors

PAGE = (ROOT / "docs" / "architecture.md").read_text("utf-8")


def test_the_picture_is_of_the_house_as_it_stands() -> None:
    remedy = "draw it anew: .venv/bin/python -m scripts.rooms"
    assert PICTURE.read_text("utf-8") == drawn(floors()), remedy


def test_no_folder_is_left_out_of_the_picture_or_the_page() -> None:
    shown = {room.name for floor in floors() for room in floor}
    for folder in _folders(ROOT / "bot"):
        assert f"{folder.name}/" in shown
        assert f"`bot/{folder.name}/`" in PAGE
    for name in ("filters", "charters", "benchmarks", "scripts", "training", "tests"):
        assert f"`{name}/`" in PAGE


def test_no_line_runs_out_of_its_box() -> None:
    wide = Room("wide.py", "word " * 40, pure=False, apart=False)
    assert len(wide.lines(200)) > len(wide.lines(1000)) > 1
    assert max(map(len, wide.lines(200))) * 5.9 < 200


def test_signs_of_a_docstring_do_no_harm() -> None:
    odd = Room("odd.py", "a < b & c", pure=True, apart=True)
    assert "a &lt; b &amp; c" in drawn([[odd]])
    assert 'class="room pure apart"' in drawn([[odd]])


def _folders(path: Path) -> list[Path]:
    return [one for one in path.iterdir() if (one / "__init__.py").is_file()]
