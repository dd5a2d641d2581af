"""The second reader of what was said long ago: it reads each message before it is judged."""

from collections.abc import Collection, Mapping
from pathlib import Path

from bot.bench.reading import Read
from bot.lately import Lately
from bot.reader.chat import Chat, ranked
from bot.reader.cleaning import cleaned
from bot.reader.gist import says_nothing
from bot.reader.kept import read_chats
from bot.reader.model import NOTHING, Answer, Later, Reads
from bot.reader.options import ReaderOptions
from bot.reader.readiness import lacking
from bot.reader.sums import CHATS, SHIPPED
from filters.engine.message import Message
from filters.engine.score import Score

REMEMBERED = 100_000
USUAL = "usual"
"""The name under which the chats that the reader knows are kept beside its weights."""


class StillReader:
    """Reads at once, and ranks by chats that are known before: the order of messages is nothing."""

    def __init__(
        self, model: Reads, elsewhere: Chat | None, chats: Mapping[str, Chat] | None = None
    ) -> None:
        self._model = model
        self._elsewhere = elsewhere
        self.chats = chats or {}
        self._known: Lately[Answer] = Lately(REMEMBERED)

    def score(self, message: Message, names: Collection[str] = frozenset()) -> Score | None:
        """Return what is made of a message, None where it says nothing."""
        text = cleaned(message, names)
        if says_nothing(text):
            return None
        return ranked(self.answer(text), self.chats.get(message.channel), self._elsewhere)

    def answer(self, text: str) -> Answer:
        """Answer for a cleaned text."""
        if says_nothing(text):
            return NOTHING
        answer = self._known.get(text)
        if answer is None:
            (answer,) = self._model.answers([text])
            self._known.put(text, answer)
        return answer


def usual(weights: Path | None = None) -> Chat | None:
    """Return the chats that the reader knows, if they come with its weights."""
    return read_chats((weights or SHIPPED) / CHATS).get(USUAL)


def still_reader(options: ReaderOptions, file: Path | None = None) -> StillReader | None:
    """Return a reader that loads its model with its first message; None where it is not there.

    `file` keeps how channels score; those that are not in it go by the chats that it knows.
    """
    if lacking(options):
        return None
    chats = read_chats(file) if file else {}
    return StillReader(Later(options.weights), usual(options.weights), chats)


def reads(options: ReaderOptions, file: Path | None = None) -> Read | None:
    """Return what reads for a judge, if anything can; may be sent to another process by name."""
    one = still_reader(options, file)
    return one.score if one else None
