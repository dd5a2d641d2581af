"""`!terms`: what Twitch keeps out by the charter, and beside it by others; told by whisper.

`!terms again` asks for what people took back there.
"""

from collections.abc import Sequence

from bot.cases.blocking.terms import Blocked, Stage
from bot.cases.decision import Decision
from bot.commands.command import Call, Command, UnanswerableError, Who
from bot.commands.pulling import pulled
from bot.commands.replies import in_words, whisper
from bot.moderation.pulling import asked_again
from filters.engine.phrase import Phrase

AGAIN = frozenset({"again", "encore"})
LONGEST_LIST = 170
"""Characters of either list, so that both fit into one whisper."""


async def run(call: Call) -> Decision:
    """Whisper the terms, or ask for those again that were taken back."""
    word = call.rest.casefold()
    if word in AGAIN:
        return pulled(call, lambda: asked_again(call.bench, call.now))
    if word:
        raise UnanswerableError(Phrase.of("usage.terms"))
    listed = await call.terms() if call.terms else None
    if listed is None:
        raise UnanswerableError(Phrase.of("terms.unreadable"))
    return whisper(call, _listing(call, listed))


def _listing(call: Call, listed: Sequence[Blocked]) -> Phrase:
    known = call.bench.past.terms
    ids = known.ids()
    ours = [one.text for one in listed if one.id in ids]
    others = [one.text for one in listed if one.id not in ids]
    return Phrase.of(
        "terms.list",
        ours=len(ours),
        waiting=len(known.at(Stage.ASKED)),
        declined=len(known.at(Stage.DECLINED)),
        others=len(others),
        our_terms=_shown(call, ours),
        their_terms=_shown(call, others),
    )


def _shown(call: Call, terms: Sequence[str]) -> str:
    text = ", ".join(terms) or in_words(call, Phrase.of("terms.none"))
    return text if len(text) <= LONGEST_LIST else f"{text[:LONGEST_LIST]}…"


COMMAND = Command("terms", ("termes",), Who.MODERATORS, run)
