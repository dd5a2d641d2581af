"""What people do on Twitch itself, past the bot: a moderator was seen, a warning was read."""

from dataclasses import replace

from bot.bench.bench import Bench
from bot.cases.case import Person
from bot.cases.decision import Decision
from bot.cases.elsewhere import Deed
from bot.cases.people import counts_as_present
from bot.ports.events import HumanActed, WarningRead

DISMISSING = frozenset({"unmod", "timeout", "ban"})
"""Acts that cost a moderator the badge; who has it back shows it with the next message."""
FOR_GOOD = frozenset({"unmod", "ban"})
"""Those of them after which Twitch gives no badge back by itself."""


def dismisses(event: HumanActed) -> bool:
    """Whether an act here costs its target the badge, if they had one."""
    return event.act in DISMISSING and not event.elsewhere and bool(event.target_id)


def deed(event: HumanActed | WarningRead, bench: Bench) -> Decision | None:
    """Say what follows, if anything does."""
    if isinstance(event, WarningRead):
        return bench.acknowledged(event.viewer_id, event.at)
    if dismisses(event):
        bench.team.dismiss(event.target_id or "")
    if counts_as_present(event.moderator, bench.conduct.bots):
        bench.team.saw(event.moderator.id, event.at)
    decision = bench.elsewhere(
        Deed(
            act=event.act,
            by=Person(event.moderator.id, event.moderator.login),
            at=event.at,
            viewer_id=event.target_id,
            message_id=event.message_id,
            seconds=event.seconds,
            note=event.reason,
            elsewhere=event.elsewhere,
            login=event.target_login,
        )
    )
    left = _left(event, bench)
    if left is None or decision is None:
        return left or decision
    return replace(decision, facts=(*decision.facts, *left.facts))


def _left(event: HumanActed, bench: Bench) -> Decision | None:
    """Take back the promises and the calendar of a moderator who is dismissed for good."""
    if not dismisses(event) or event.act not in FOR_GOOD:
        return None
    fact = bench.past.rota.leaves(event.target_id or "", event.at)
    return bench.accept(Decision(bench.channel, event.at, facts=(fact,))) if fact else None
