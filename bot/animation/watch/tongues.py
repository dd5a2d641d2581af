"""Whether a message is surely in a language that the channel does not speak, and in which."""

from collections.abc import Sequence

from filters.engine.filter import Scene
from filters.engine.message import Message
from filters.engine.recent import Recent
from filters.engine.text import Text
from filters.language import Language, LanguageOptions

LEAST_WORDS, LEAST_LETTERS, SURE = 4, 18, 0.9

NOTHING_BEFORE = Recent()


class Tongues:
    """The filter of strange languages, asked beside the charter, and of shorter texts."""

    def __init__(self, spoken: Sequence[str]) -> None:
        options = LanguageOptions(
            allowed=tuple(dict.fromkeys((*spoken, "en"))),
            min_words=LEAST_WORDS,
            min_letters=LEAST_LETTERS,
            min_confidence=SURE,
        )
        self._filter = Language(options)

    def strange(self, message: Message, text: Text) -> str:
        """Return the code of the language, empty where it is one of the channel's or unclear."""
        if len(message.text) < LEAST_LETTERS and message.text.isascii():
            return ""
        scene = Scene(message, text, NOTHING_BEFORE)
        for finding in self._filter.examine(scene):
            return str(dict(finding.reason.values)["language"])
        return ""
