"""`!staffing`: how many moderators the live needs, has and lacks; by whisper unless set."""

from bot.cases.decision import Decision
from bot.cases.staffing import Need
from bot.commands.command import Call, Command, Who
from bot.commands.replies import in_words, reply, whisper
from bot.team.headcount import warning
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
        work=_work(call, call.need),
        soon=in_words(call, warning(call.need)) if call.need.outlook else "",
    )
    return reply(call, phrase) if call.figures_in_public else whisper(call, phrase)


def _work(call: Call, live: Need) -> str:
    """Say what the work asks for beside the rule, and why where that is something else."""
    parts = []
    if live.by_load is not None:
        share = round(100 * (live.in_time or 0.0))
        parts.append(Phrase.of("staffing.work", needed=live.by_load, percent=share))
    parts += [live.reason] if live.reason else []
    return " ".join(in_words(call, one) for one in parts)


def _automod(call: Call, live: Need) -> str:
    if not live.saved:
        return ""
    key = "staffing.saves" if live.automod is False else "staffing.saves_perhaps"
    return in_words(call, Phrase.of(key, count=live.saved))


COMMAND = Command("staffing", ("effectif", "effectifs"), Who.MODERATORS, run)
