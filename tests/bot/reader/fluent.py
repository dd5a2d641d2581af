"""A reader for tests that knows a few words by heart."""

from collections.abc import Iterator, Sequence

from bot.reader.model import Answer


class Fluent:
    """Answers by words; `asked` are all texts that it was asked about, in their order."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def answers(self, texts: Sequence[str]) -> Iterator[Answer]:
        for text in texts:
            self.asked.append(text)
            yield Answer(0.98 if "ordure" in text else 0.02, 0.97 if "nouille" in text else 0.03)
