"""`!staffing`: how many moderators the live needs, has and lacks; by whisper unless set."""

from bot.cases.decision import Decision
from bot.cases.staffing import Need
from bot.commands.command import Call, Command, Who
from bot.commands.replies import in_words, reply, whisper
from filters.engine.phrase import Phrase


async def run(call: Call) -> Decision:
    """Tell the last figure; public chat never hears how many moderators are absent (law 9)."""
    if call.need is None:
        return reply(call, Phrase.of("staffing.unknown"))
    phrase = Phrase.of(
        "staffing.line",
        viewers=call.need.viewers,
        needed=call.need.needed,
        present=call.need.present,
        missing=call.need.missing,
        automod=_automod(call, call.need),
    )
    return reply(call, phrase) if call.figures_in_public else whisper(call, phrase)


def _automod(call: Call, live: Need) -> str:
    if not live.saved:
        return ""
    key = "staffing.saves" if live.automod is False else "staffing.saves_perhaps"
    return in_words(call, Phrase.of(key, count=live.saved))


COMMAND = Command("staffing", ("effectif", "effectifs"), Who.MODERATORS, run)
