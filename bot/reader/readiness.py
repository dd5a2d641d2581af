"""Whether the second reader can read here, in one line where it cannot."""

from bot.reader.errors import DamagedWeightsError, NoReaderError
from bot.reader.model import missing
from bot.reader.options import ReaderOptions
from bot.reader.sums import SHIPPED, SUMS


def lacking(options: ReaderOptions) -> str:
    """Say what is missing and what mends it, empty where all is there; damage is not looked for."""
    if not options.enabled:
        return "the second reader is switched off; set `reader.enabled`"
    if lacks := missing():
        return str(NoReaderError(lacks))
    folder = options.weights or SHIPPED
    if not (folder / SUMS).is_file():
        return str(DamagedWeightsError(SUMS, f"is not in `{folder}`"))
    return ""
