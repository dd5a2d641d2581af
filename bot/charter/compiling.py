"""From a text to a charter with the places of its examples, or to every problem in it."""

from dataclasses import dataclass

from bot.charter.build import build
from bot.charter.doubts import doubts
from bot.charter.faults import emptiness, faults, is_on
from bot.charter.inheritance import merge
from bot.charter.library import Library
from bot.charter.lineage import lineage
from bot.charter.problem import CharterProblems, Problem, in_order
from bot.charter.sheet import Entry
from bot.charter.shelf import Volume
from filters.engine.charter import Charter


@dataclass(frozen=True, slots=True)
class Compiled:
    """A charter, its articles as written, and what its author may want to look at again."""

    charter: Charter
    entries: tuple[Entry, ...]
    doubts: tuple[Problem, ...]


def compile_charter(volume: Volume, library: Library | None = None) -> Compiled:
    """Make a charter; raise `CharterProblems` with every problem in it and in all it builds on."""
    sheets, lost = lineage(volume, library or Library())
    draft = merge(sheets)
    problems = (*lost, *(problem for sheet in reversed(sheets) for problem in sheet.problems))
    if not lost:
        problems = (*problems, *faults(draft))
    problems = problems or tuple(emptiness(draft))
    if problems:
        raise CharterProblems(problems)
    entries = tuple(entry for entry in draft.entries if is_on(entry, draft))
    return Compiled(build(draft), entries, in_order(tuple(doubts(entries))))
