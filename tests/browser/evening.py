"""An evening at the desk for whoever looks at its pages: every page has something to show."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path

from bot.cases.case import Case, Judgement, Person, Ruling
from bot.cases.noted import Where
from bot.cases.voices import chorus
from bot.ports.airing import Role, Screen
from bot.web.voices.airing import digest_of
from tests.browser.account import accounted
from tests.browser.rota import planned
from tests.browser.second import looked_back, shadowed
from tests.browser.stage import DOCKET, LEA, Stage, opened
from tests.browser.storm import WATCHES, storm
from tests.stories.lines import PATIENCE

CHARTER = """\
# La charte de notre émission.
name = "studiovert"
extends = "talkshow.fr"
title.fr = "La charte du Studio vert"
title.en = "The charter of Studio Vert"
address = "https://studiovert.example/charte"

[words]
"report.taken" = { fr = "Merci, on regarde !", en = "Thank you, we are looking at it!" }

[[articles]]
number = 1
extend_filters = true
  [[articles.filters]]
  filter = "terms"
  certainty = 0.95
  terms = ["tronche de limande"]  # entendu au marché

  [[articles.examples]]
  text = "va donc, tronche de limande"
  outcome = "breach"
"""
BEFORE = (
    ("anna", "bonsoir tout le monde"),
    ("hugo_le_bref", "salut ! l'invitée arrive à quelle heure ?"),
    ("mina", "dans dix minutes je crois"),
)
MISTAKEN = ("ma", "ta", "sa", "une", "quelle")
RULED = (
    ("abricot_bleu", "encore un invité de merde ce soir", Judgement.UPHOLD),
    ("hugo_le_bref", "va chialer ailleurs, on écoute", Judgement.DISMISS),
    ("tom_tom", "journalope", Judgement.UPHOLD),
)
OPEN = (
    ("mina", "sinon le livre de l'invitée est en librairie depuis mardi"),
    ("tom_tom", "journaleux de merde, va chialer"),
    ("bg_du_78", "venez sur mon serveur https://discorde.example/invite on est mieux"),
    ("renard_poli", "c'est un vendu de journaliste ce type"),
    ("anna", "je trouve l'argument un peu court, mais bon"),
    ("biscuit_baron", "this guy is a fucking clown"),
    ("mina", "vivement la suite"),
)
VOICES = (
    ("anna", "question pour l'invitée : combien de temps pour écrire ce livre ?"),
    ("mina", "question pour l'invitée : combien de temps pour écrire ce livre ?"),
    ("renard_poli", "studiovert, tu peux nous remontrer le schéma de tout à l'heure ?"),
    ("la_ma", "@studiovert vous pensez quoi de la réforme des retraites ?"),
    ("la_ta", "je suis infirmière et chez nous c'est pareil, on manque de monde toutes les nuits"),
    ("la_sa", "petite correction : c'est 1998, pas 1988, pour le premier accord"),
    ("la_une", "question pour studiovert : quand est la prochaine émission ?"),
    ("la_quelle", "merci à toute l'équipe pour cette émission, vraiment passionnant"),
)
OVERLAY = "o" * 43
"""The secret of an overlay's address, known here alone."""
PAGES = {
    "login": "/login",
    "join": "/join",
    "leave": "/leave",
    "channels": "/channels",
    "tokens": "/tokens",
    "api": "/docs",
    "docket": DOCKET,
    "now": f"{DOCKET}/now",
    "case": f"{DOCKET}/cases/{{case}}",
    "reading": f"{DOCKET}/cases/{{case}}/reading",
    "ruled-case": f"{DOCKET}/cases/{{ruled}}",
    "viewer": f"{DOCKET}/viewers/tom_tom",
    "history": f"{DOCKET}/history",
    "audit": f"{DOCKET}/audit",
    "rota": f"{DOCKET}/rota",
    "show": f"{DOCKET}/rota/shows/1",
    "reports": f"{DOCKET}/reports",
    "report": f"{DOCKET}/reports/{{live}}",
    "settings": f"{DOCKET}/settings",
    "words": f"{DOCKET}/settings/words",
    "learning": f"{DOCKET}/settings/learning",
    "shadow": f"{DOCKET}/settings/shadow",
    "backtest": f"{DOCKET}/settings/backtest",
    "backtest-report": f"{DOCKET}/settings/backtest/report",
    "charter": f"{DOCKET}/charter",
    "voices": f"{DOCKET}/voices",
    "voices-sent": f"{DOCKET}/voices?at=sent",
    "host": f"{DOCKET}/host",
    "screens": f"{DOCKET}/screens",
    "overlay": "/overlay/{overlay}",
    "watch": f"{DOCKET}/watch",
    "storm": f"{DOCKET}/storm",
}
"""Every page, by name; those of a case name it."""
FOR_STRANGERS = {"login", "join", "leave", "charter", "overlay"}


@asynccontextmanager
async def evening(folder: Path) -> AsyncIterator[tuple[Stage, dict[str, str]]]:
    """Play the evening, and tell where its pages are."""
    async with opened(folder, CHARTER + WATCHES) as stage:
        await said(stage, BEFORE)
        for word in MISTAKEN:
            await said(stage, [(f"la_{word}", f"hé toi, {word} tronche de limande")], cases=1)
        await settled(stage, dict.fromkeys(cases(stage), Judgement.OVERTURN))
        before = len(cases(stage))
        await shadowed(stage)
        await said(stage, [(login, text) for login, text, _ in RULED], cases=len(RULED))
        fresh = cases(stage)[before:]
        await settled(stage, {one: how for one, (_, _, how) in zip(fresh, RULED, strict=True)})
        await said(stage, OPEN, cases=4)
        await asked(stage)
        await planned(stage)
        await storm(stage)
        first = cases(stage)[0].opened_at
        places = {
            "live": await accounted(stage, first),
            "overlay": OVERLAY,
            "case": f"{cases(stage)[-2].number}",
            "ruled": f"{fresh[0].number}",
        }
        await looked_back(stage)
        yield stage, {name: path.format(**places) for name, path in PAGES.items()}


async def asked(stage: Stage) -> None:
    """Let viewers speak to the show; some of it is with the host, and one is on air."""
    (bench,) = stage.bot.parts.benches.values()
    craft = stage.bot.parts.stage
    for login, text in VOICES:
        await stage.live.say(login, text)
    await stage.live.heard_so_far()
    await craft.voices.idle()
    floor, lea = await craft.order.floor(bench.channel), Person("id-lea", LEA)
    for one in floor.at(chorus.Stage.NEW)[:3]:
        await craft.order.move(bench.channel, one.number, chorus.Stage.SENT, lea, Where.DESK)
    await craft.order.next(bench.channel, lea, Where.DESK)
    now = stage.bot.parts.world.clock.wall()
    screen = Screen(bench.channel, Role.OVERLAY, "OBS", digest_of(OVERLAY), lea, now)
    assert await craft.screens.keep(screen)


async def said(stage: Stage, lines: Iterable[tuple[str, str]], cases: int = 0) -> None:
    """Let lines be said, and wait for as many cases as they make."""
    (bench,) = stage.bot.parts.benches.values()
    wanted = len(bench.docket.newest_first()) + cases
    with stage.bot.parts.behind.watch.ear(bench.channel) as ear:
        for login, text in lines:
            await stage.live.say(login, text)
            await stage.sandbox.skip(7)
        async with asyncio.timeout(PATIENCE):
            while len(bench.docket.newest_first()) < wanted:
                await ear.listen(1)


def cases(stage: Stage) -> list[Case]:
    """All of the channel, oldest first."""
    (bench,) = stage.bot.parts.benches.values()
    return sorted(bench.docket.newest_first(), key=lambda one: one.number)


async def settled(stage: Stage, rulings: dict[Case, Judgement]) -> None:
    (bench,) = stage.bot.parts.benches.values()
    for case, judgement in rulings.items():
        ruling = Ruling(Person("id-lea", LEA), bench.now, judgement)
        await stage.bot.parts.moderation.settle(bench.rule(case, ruling), None)
