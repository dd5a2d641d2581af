"""How a channel teaches the second reader: its rulings are read, and a correction is fitted."""

from collections.abc import Sequence

from bot.reader.correction import NEWEST, Correction, Lesson, learned
from bot.reader.model import Reads
from bot.reader.rulings import Ruled
from bot.reader.taught import Taught


def taught(ruled: Sequence[Ruled], model: Reads) -> Taught:
    """Learn from rulings, the newest last; the model must tell meanings. Takes seconds."""
    return Taught(_learned(ruled, model, "hate"), _learned(ruled, model, "insult"))


def _learned(ruled: Sequence[Ruled], model: Reads, about: str) -> Correction | None:
    """Learn one question: what an article asks of either teaches both."""
    these = [one for one in ruled if one.about in {about, "either"}][-NEWEST:]
    read = model.answers([one.text for one in these])
    lessons = [
        Lesson(answer.meaning, one.upheld, one.by)
        for one, answer in zip(these, read, strict=True)
        if answer.meaning
    ]
    return learned(lessons)
