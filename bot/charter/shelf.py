"""Where charter texts come from: a file, or the charters that are shipped."""

import codecs
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from bot.charter.problem import CharterProblems, Problem
from bot.charter.source import whole
from bot.charter.spelling import meant

_MOST_BYTES = 16_000_000
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class Volume:
    """A text and where it came from; `folder` is what a relative `extends` starts from."""

    path: str
    identity: str
    text: str
    folder: Path | None


def shipped() -> tuple[str, ...]:
    """Return the names of the charters that are shipped."""
    names = (entry.name for entry in files("charters").iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


def fetch(name: str | Path, folder: Path | None = None) -> Volume:
    """Fetch a charter by its path (`….toml`) or by the name of a shipped one.

    Raises `CharterProblems` when there is none or its text cannot be read.
    """
    if isinstance(name, Path) or _is_path(name):
        return _file(Path(folder or "", name))
    if name not in shipped():
        help_ = meant(name, shipped()) or ""
        raise CharterProblems((whole(name, "no charter of that name is shipped", help_),))
    path = f"charters/{name}.toml"
    return Volume(
        path, path, _decode(files("charters").joinpath(f"{name}.toml").read_bytes(), path), None
    )


def _is_path(name: str) -> bool:
    return name.endswith(".toml") or "/" in name or "\\" in name


def _file(path: Path) -> Volume:
    shown = path.as_posix()
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
        identity = str(path.resolve())
    except FileNotFoundError:
        raise CharterProblems((whole(shown, "no such file", _neighbour(path)),)) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a path"
        raise CharterProblems((whole(shown, f"cannot be read: {reason.lower()}"),)) from None
    if len(content) > _MOST_BYTES:
        raise CharterProblems((whole(shown, f"the file is larger than {_MOST_BYTES} bytes"),))
    return Volume(shown, identity, _decode(content, shown), path.parent)


def _neighbour(path: Path) -> str | None:
    try:
        names = [one.name for one in path.parent.glob("*.toml")]
    except (OSError, ValueError):
        return None
    return meant(path.name, names)


def _decode(content: bytes, path: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CharterProblems((_not_utf8(content, error.start, path),)) from None


def _not_utf8(content: bytes, start: int, path: str) -> Problem:
    remedy = "save the file as UTF-8"
    if content.startswith(_UTF_16):
        return whole(path, "the file is UTF-16", remedy)
    before = content[:start].rpartition(b"\n")[2].decode("utf-8", "replace")
    line = content[start - len(before.encode()) :].partition(b"\n")[0].decode("utf-8", "replace")
    row = content.count(b"\n", 0, start) + 1
    return Problem(path, row, len(before) + 1, "not UTF-8 from here on", line.rstrip("\r"), remedy)
