"""A storm at the end of the evening: an alert with its clip, a level, and what waits in it."""

from bot.cases.case import Person
from bot.cases.crisis.alerted import Alerted, Clipped, ClipStage
from bot.cases.crisis.level import Level, Levelled, LevelProposed
from bot.cases.decision import Decision
from tests.browser.stage import LEA, Stage

SAID = (
    ("la_ma", "non mais la réforme des retraites, sérieusement"),
    ("la_ta", "on parle de la retraite ou pas ?"),
    ("anna", "la réforme des retraites c'est une honte"),
    ("renard_poli", "il évite la réforme depuis dix minutes"),
)
HOUR = (*(3, 2, 4, 2, 3, 5, 2, 1, 3, 4) * 5, 3, 2, 4, 3, 2, 3, 6, 11, 19, 27)
WATCHES = """
[[watches]]
name = "retraites"
query = 'retraite* OU "la réforme"'

[[watches]]
name = "l'invitée"
query = 'invitée ET (livre OU question)'
"""


async def storm(stage: Stage) -> None:
    """Let a subject come up, and have somebody put the channel on the watch."""
    (bench,) = stage.bot.parts.benches.values()
    for login, text in SAID:
        await stage.live.say(login, text)
        await stage.sandbox.skip(2)
    await stage.live.heard_so_far()
    await stage.bot.parts.watching.idle()
    wanted = {text for _, text in SAID}
    now = bench.now
    said = [one for one in bench.said(now.replace(hour=0)) if one.text in wanted]
    alert = Alerted(
        key="watch-retraites-1",
        what="watch",
        name="retraites",
        count=27,
        usual=2.8,
        seconds=60,
        people=14,
        samples=tuple(one.id for one in said),
        minutes=HOUR,
        pro=1,
        contra=6,
        lever="",
        at=now,
    )
    clip = Clipped(alert.key, ClipStage.MADE, "abc", "https://clips.twitch.tv/abc", "", now)
    facts = (
        alert,
        clip,
        LevelProposed(Level.WATCH, 1, now),
        Levelled(Level.STORM, Person("id-lea", LEA), now),
    )
    decision = bench.accept(Decision(bench.channel, now, facts=facts))
    await stage.bot.parts.moderation.settle(decision, None)
