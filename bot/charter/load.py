"""The two ways to a charter: by path or name, and from a text."""

from pathlib import Path

from bot.charter.compiling import compile_charter
from bot.charter.library import Library
from bot.charter.shelf import Volume
from filters.engine.charter import Charter


def load(path_or_name: str | Path, library: Library | None = None) -> Charter:
    """Load a charter by its path (`my.toml`) or by the name of a shipped one (`base.fr`).

    Raises `CharterProblems`, which holds every problem of the charter and of all it builds on.
    A `library` knows afterwards which files were looked for.
    """
    library = library or Library()
    return compile_charter(library.charter(path_or_name), library).charter


def read(text: str, path: str | Path = "charter.toml") -> Charter:
    """Read a charter from its text; `path` is what problems and a relative `extends` start from.

    Raises `CharterProblems`.
    """
    return compile_charter(volume_of(text, Path(path))).charter


def volume_of(text: str, path: Path) -> Volume:
    """Treat a text as if it stood in a file."""
    return Volume(path.as_posix(), str(path.absolute()), text, path.parent)
