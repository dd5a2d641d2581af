"""Whether every charter that a channel goes by can be read, and does what its examples say."""

from collections.abc import Iterator, Sequence

from bot.charter.check import check
from bot.charter.problem import Problem
from bot.charter.report import Report
from bot.doctor.sign import Health, Sign, doubtful, ill, well
from bot.settings import Settings


def in_the_charters(settings: Settings) -> Iterator[Sign]:
    """Look at each charter once, however many channels share it."""
    logins = (*settings.twitch.channels, *settings.channels)
    named = (settings.charter, *(settings.of_channel(one).charter for one in logins))
    for name in dict.fromkeys(named):
        yield _looked_at(name, check(name))


def _looked_at(name: str, report: Report) -> Sign:
    subject, remedy = f"charter {name}", f"run `python -m bot check {name}`"
    if report.charter is None:
        return _broken(subject, report.problems, remedy)
    if report.failures:
        said = f"{len(report.failures)} of its {report.examples} examples are judged otherwise"
        return doubtful(subject, said, remedy)
    return well(
        subject, f"{len(report.charter.articles)} articles, {report.examples} examples hold"
    )


def _broken(subject: str, problems: Sequence[Problem], remedy: str) -> Sign:
    if not problems:
        return ill(subject, "cannot be read", remedy)
    first = problems[0]
    place = f"line {first.line}: " if first.line else ""
    more = f", and {len(problems) - 1} more" if problems[1:] else ""
    own = f"{first.remedy}; " if first.remedy else ""
    return Sign(subject, Health.ILL, f"{place}{first.sentence}{more}", f"{own}{remedy}")
