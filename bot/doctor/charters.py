"""Whether every charter that a channel goes by can be read, and does what its examples say."""

from collections.abc import Iterator

from bot.charter.check import check
from bot.charter.report import Report
from bot.doctor.sign import Sign, doubtful, ill, well
from bot.settings import Settings


def in_the_charters(settings: Settings) -> Iterator[Sign]:
    """Look at each charter once, however many channels share it."""
    logins = (*settings.twitch.channels, *settings.channels)
    named = (settings.charter, *(settings.of_channel(one).charter for one in logins))
    for name in dict.fromkeys(named):
        yield _looked_at(name, check(name))


def _looked_at(name: str, report: Report) -> Sign:
    subject, remedy = f"charter {name}", f"run `chartreuse check {name}`"
    if report.charter is None:
        first = next((str(one).splitlines()[0] for one in report.problems), "cannot be read")
        return ill(subject, first.replace("; ", ", "), remedy)
    if report.failures:
        said = f"{len(report.failures)} of its {report.examples} examples are judged otherwise"
        return doubtful(subject, said, remedy)
    return well(
        subject, f"{len(report.charter.articles)} articles, {report.examples} examples hold"
    )
