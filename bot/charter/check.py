"""A charter put to the test: every problem in it, and every example judged for real."""

from collections.abc import Iterator
from pathlib import Path

from bot.charter.compiling import Compiled, compile_charter
from bot.charter.library import Library
from bot.charter.problem import CharterProblems
from bot.charter.rehearsal import rehearse
from bot.charter.report import Failure, Report
from bot.charter.sheet import PlacedSample
from filters.engine.charter import Article, Mode, Outcome
from filters.engine.judge import Judge
from filters.engine.verdict import Breach, Verdict


def check(path_or_name: str | Path, library: Library | None = None) -> Report:
    """Check a charter by its path or name; what is wrong stands in the report, nothing is raised.

    A `library` knows afterwards which files were looked for.

    An example that must be clear must be so under the whole charter, not under its article alone.
    """
    library = library or Library()
    try:
        volume = library.charter(path_or_name)
        compiled = compile_charter(volume, library)
    except CharterProblems as error:
        return Report(Path(path_or_name).as_posix(), None, problems=error.problems)
    return Report(
        path=volume.path,
        charter=compiled.charter,
        failures=tuple(_failures(compiled)),
        doubts=compiled.doubts,
        examples=sum(len(entry.samples) for entry in compiled.entries),
    )


def _failures(compiled: Compiled) -> Iterator[Failure]:
    judge = Judge(compiled.charter)
    for entry, article in zip(compiled.entries, compiled.charter.articles, strict=True):
        for placed in entry.samples:
            message, window = rehearse(placed.sample)
            verdict = judge.judge(message, window.before(message))
            got, breaches = _outcome(verdict, article, placed.sample.outcome)
            if got is not placed.sample.outcome:
                yield _failure(article, placed, got, breaches)


def _outcome(
    verdict: Verdict, article: Article, expected: Outcome
) -> tuple[Outcome, tuple[Breach, ...]]:
    """What an example got, and all that was found in it.

    An article in shadow says aside what it would say. One that only asks is as sure as it would
    have to be in order to act: so its examples hold whether it asks or acts.
    """
    aside = verdict.shadow if article.mode is Mode.SHADOW else ()
    found = (*verdict.breaches, *aside)
    broken = next((one for one in found if one.article == article.number), None)
    own = broken.outcome if broken else Outcome.CLEAR
    if broken and article.mode is Mode.ASK and expected is Outcome.BREACH:
        own = Outcome.BREACH if broken.certainty >= article.act_at else own
    if expected is Outcome.CLEAR and own is Outcome.CLEAR:
        return verdict.outcome, found
    return own, found


def _failure(
    article: Article, placed: PlacedSample, got: Outcome, breaches: tuple[Breach, ...]
) -> Failure:
    expected = placed.sample.outcome
    sentence = f"this example of article {article.number} must be `{expected}` and is `{got}`"
    problem = placed.spot.inner("text").problem(sentence)
    return Failure(problem, article.number, placed.sample.text, expected, got, breaches)
