"""What is wrong in a charter: place, sentence, the line itself and what to do about it."""

from dataclasses import dataclass

_WIDTH = 96
_LEAD = 32


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that a person can put right; line 0 means the file as a whole.

    Lines and columns count from 1, columns in code points.
    """

    path: str
    line: int
    column: int
    sentence: str
    source_line: str = ""
    remedy: str | None = None


class CharterProblems(Exception):  # noqa: N818  # it is all the problems of a charter, not one error
    """The charter cannot be used as it stands."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = in_order(problems)
        super().__init__(self.__doc__)

    def __reduce__(self) -> tuple[type["CharterProblems"], tuple[tuple[Problem, ...]]]:
        """Let another process say it."""
        return CharterProblems, (self.problems,)

    def __str__(self) -> str:
        return "\n".join(render(problem) for problem in self.problems)


def in_order(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Sort problems as a reader meets them, each said once; files keep their order."""
    files = {path: index for index, path in enumerate(dict.fromkeys(p.path for p in problems))}
    once = tuple(dict.fromkeys(problems))
    return tuple(sorted(once, key=lambda p: (files[p.path], p.line, p.column)))


def render(problem: Problem) -> str:
    """Write a problem for a terminal: place and sentence, the line with a caret, the remedy."""
    rows = [f"{_place(problem)}: {_printable(problem.sentence)}"]
    if problem.line and problem.source_line:
        rows += _excerpt(problem)
    if problem.remedy:
        rows.append(f"     = {_printable(problem.remedy)}")
    return "\n".join(rows)


def _place(problem: Problem) -> str:
    if not problem.line:
        return problem.path
    return f"{problem.path}:{problem.line}:{problem.column}"


def _excerpt(problem: Problem) -> list[str]:
    """The source line, cut round the caret when it is long, and the caret under it."""
    line, caret = _printable(problem.source_line), problem.column - 1
    if len(line) > _WIDTH:
        start = max(0, min(caret - _LEAD, len(line) - _WIDTH))
        cut = line[start : start + _WIDTH]
        tail = "…" if start + _WIDTH < len(line) else ""
        line, caret = f"{'…' if start else ''}{cut}{tail}", caret - start + bool(start)
    return [f"{problem.line:>4} | {line}".rstrip(), f"     | {' ' * caret}^"]


def _printable(text: str) -> str:
    """A file may hold anything: what could drive a terminal is shown as `�`."""
    return "".join(sign if sign.isprintable() else " " if sign == "\t" else "�" for sign in text)
