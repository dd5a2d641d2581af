"""Whether the second reader can read, where a charter has one."""

from collections.abc import Iterator

from bot.charter.load import load
from bot.charter.problem import CharterProblems
from bot.doctor.sign import Sign, doubtful, ill, well
from bot.reader.errors import DamagedWeightsError
from bot.reader.options import ReaderOptions
from bot.reader.readiness import lacking
from bot.reader.sums import SHIPPED, checked
from bot.settings import Settings
from filters.engine.finding import Family

SUBJECT = "second reader"


def at_the_reader(settings: Settings) -> Iterator[Sign]:
    """Look at the extra and the weights; where no charter wants them, nothing is said."""
    logins = (*settings.twitch.channels, *settings.channels)
    named = (settings.charter, *(settings.of_channel(one).charter for one in logins))
    if any(map(_reads, dict.fromkeys(named))):
        yield sign_of(settings.reader)


def sign_of(options: ReaderOptions) -> Sign:
    """Say how the reader is."""
    if why := lacking(options):
        said, _, remedy = why.partition("; ")
        return doubtful(SUBJECT, f"{said}: what rules cannot see goes unseen", remedy)
    try:
        folder = checked(options.weights or SHIPPED)
    except DamagedWeightsError as problem:
        return ill(SUBJECT, problem)
    return well(SUBJECT, f"reads by the weights in `{folder}`, which are whole")


def _reads(name: str) -> bool:
    try:
        articles = load(name).articles
    except CharterProblems:
        return False  # that is said where the charters are looked at
    return any(one.family is Family.READER for article in articles for one in article.filters)
