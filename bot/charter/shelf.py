"""Where texts come from: a file, or the charters and lists that are shipped."""

import codecs
from dataclasses import dataclass
from enum import Enum
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from bot.charter.problem import CharterProblems, Problem
from bot.charter.source import whole
from bot.charter.spelling import meant

_MOST_BYTES = 16_000_000
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class Kind(Enum):
    """What a shipped text is, and the folder in which it lies."""

    CHARTER = "charters"
    LIST = "charters/lists"


_UNKNOWN = {
    Kind.CHARTER: "no charter of that name is shipped",
    Kind.LIST: "no list of that name is shipped",
}


@dataclass(frozen=True, slots=True)
class Volume:
    """A text and where it came from; `folder` is what its own relative paths start from."""

    path: str
    identity: str
    text: str
    folder: Path | None


def shipped(kind: Kind = Kind.CHARTER) -> tuple[str, ...]:
    """Return the names of the charters, or of the lists, that are shipped."""
    names = (entry.name for entry in _folder(kind).iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


def fetch(name: str | Path, folder: Path | None = None, kind: Kind = Kind.CHARTER) -> Volume:
    """Fetch a text by its path (`….toml`) or by the name of a shipped one.

    Raises `CharterProblems` when there is none or it cannot be read.
    """
    if (path := file_of(name, folder)) is not None:
        return _file(path)
    known = shipped(kind)
    if name not in known:
        help_ = meant(str(name), known) or ""
        raise CharterProblems((whole(str(name), _UNKNOWN[kind], help_),))
    shown = f"{kind.value}/{name}.toml"
    content = _folder(kind).joinpath(f"{name}.toml").read_bytes()
    return Volume(shown, shown, _decode(content, shown), None)


def file_of(name: str | Path, folder: Path | None = None) -> Path | None:
    """Return where a file is looked for, or nothing for the name of a shipped text."""
    if isinstance(name, str) and not (name.endswith(".toml") or "/" in name or "\\" in name):
        return None
    return Path(folder or "", name)


def _folder(kind: Kind) -> Traversable:
    return files("charters") / "lists" if kind is Kind.LIST else files("charters")


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
