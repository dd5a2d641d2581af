"""Imports exports of other bots into one list document."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from bot.charter.lists import read_list
from bot.charter.problem import CharterProblems
from bot.charter.shelf import Volume
from bot.charter.source import whole
from bot.importing.document import document
from bot.importing.reading import read_export
from bot.importing.report import report
from bot.importing.sifting import sift


def import_files(
    files: Sequence[Path], *, source: str, language: str, name: str, output: Path | None
) -> str:
    """Write one list from all files and return the report; raises `CharterProblems`.

    A file that is there already is never overwritten.
    """
    target = output or Path(f"{name}.toml")
    exports = [read_export(path, source) for path in files]
    entries = [entry for one in exports for entry in one.entries]
    if not entries:
        sentence = "no blocked words in it"
        remedy = "export them again, or paste them into a text file, one a line"
        raise CharterProblems(tuple(whole(one.as_posix(), sentence, remedy) for one in files))
    sifted = sift(entries, language)
    origin = ", ".join(path.name for path in files)
    written = document(sifted, name=name, language=language, source=f"imported from {origin}")
    read_list(Volume(target.as_posix(), str(target), written, target.parent))
    _write(target, written)
    return report(
        sifted,
        path=target.as_posix(),
        language=language,
        passed_over=_together(one.passed_over for one in exports),
        remarks=[remark for one in exports for remark in one.remarks],
    )


def _together(counts: Iterable[Iterable[tuple[str, int]]]) -> list[tuple[str, int]]:
    total: dict[str, int] = {}
    for kind, count in (one for some in counts for one in some):
        total[kind] = total.get(kind, 0) + count
    return list(total.items())


def _write(target: Path, text: str) -> None:
    try:
        with target.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        remedy = "name another file with `--output`, or remove this one"
        problem = whole(target.as_posix(), "the file is there already", remedy)
        raise CharterProblems((problem,)) from None
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or "not a path").lower()
        problem = whole(target.as_posix(), f"cannot be written: {reason}")
        raise CharterProblems((problem,)) from None
