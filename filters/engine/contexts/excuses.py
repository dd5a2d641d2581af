"""The contexts that excuse a word, and what each of them is called."""

from collections.abc import Callable

from filters.engine.contexts.asked import asked
from filters.engine.contexts.authored import authored, surnamed
from filters.engine.contexts.beasts import beast
from filters.engine.contexts.cited import cited, ruled_out
from filters.engine.contexts.compared import compared, translated
from filters.engine.contexts.denounced import asked_away, blamed, denounced, speech_denounced
from filters.engine.contexts.frame import Frame
from filters.engine.contexts.heard import heard, noticed
from filters.engine.contexts.helped import answered_no, helped
from filters.engine.contexts.kin import kin
from filters.engine.contexts.negated import negated, speech_denied, speech_forbidden
from filters.engine.contexts.own import own
from filters.engine.contexts.posted import posted
from filters.engine.contexts.reported import reported, reported_speech
from filters.engine.contexts.retold import retold, to_oneself
from filters.engine.contexts.said import mentioned
from filters.engine.contexts.spared import doubted, spared
from filters.engine.contexts.things import thing
from filters.engine.contexts.titles import titled
from filters.engine.contexts.told_after import merely_told, narrated, told_after
from filters.engine.contexts.verbs import verb
from filters.engine.phrase import Phrase

Excuse = tuple[Phrase, Callable[[Frame], bool]]
"""What a context is called, and whether a word stands in it."""

FULL: tuple[Excuse, ...] = (
    (Phrase("context.reported"), reported),
    (Phrase("context.reported"), told_after),
    (Phrase("context.heard"), heard),
    (Phrase("context.heard"), posted),
    (Phrase("context.mentioned"), cited),
    (Phrase("context.helped"), helped),
    (Phrase("context.denounced"), denounced),
    (Phrase("context.asked"), asked),
    (Phrase("context.asked"), translated),
    (Phrase("context.negated"), negated),
    (Phrase("context.negated"), spared),
    (Phrase("context.own"), own),
    (Phrase("context.own"), to_oneself),
    (Phrase("context.verb"), verb),
    (Phrase("context.title"), titled),
    (Phrase("context.title"), authored),
    (Phrase("context.beast"), beast),
    (Phrase("context.thing"), thing),
)
SPEECH: tuple[Excuse, ...] = (
    (Phrase("context.reported"), reported_speech),
    (Phrase("context.reported"), told_after),
    (Phrase("context.heard"), heard),
    (Phrase("context.own"), to_oneself),
    (Phrase("context.verb"), verb),
    (Phrase("context.negated"), doubted),
    (Phrase("context.denounced"), speech_denounced),
    (Phrase("context.negated"), speech_forbidden),
    (Phrase("context.negated"), speech_denied),
)
"""What excuses a whole address, `you` and all: it is not who reads that is spoken to."""
NARRATED: Excuse = (Phrase("context.reported"), narrated)
FAINT: tuple[Excuse, ...] = (
    (Phrase("context.reported"), merely_told),
    NARRATED,
    (Phrase("context.heard"), noticed),
    (Phrase("context.helped"), answered_no),
    (Phrase("context.retold"), retold),
    (Phrase("context.denounced"), asked_away),
    (Phrase("context.mentioned"), ruled_out),
    (Phrase("context.asked"), compared),
    (Phrase("context.named"), surnamed),
    (Phrase("context.own"), kin),
)
"""What alone excuses little, but also what is thrown: `un message sale X`."""
SLIGHT: tuple[Excuse, ...] = (
    (Phrase("context.quoted"), lambda frame: frame.quoted),
    (Phrase("context.mentioned"), mentioned),
    (Phrase("context.blamed"), blamed),
)


def seen_in(excuses: tuple[Excuse, ...], *frames: Frame) -> tuple[Phrase, ...]:
    """Return the names of the contexts that any of the frames is in."""
    seen = (name for name, holds in excuses if any(holds(frame) for frame in frames))
    return tuple(dict.fromkeys(seen))
