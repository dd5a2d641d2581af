"""A rota for the pictures: a talk show every week, one evening of games, and a note."""

from datetime import timedelta

from bot.cases.case import Person
from bot.cases.decision import Decision
from bot.cases.rota.facts import HandedOver, Planned, Promised
from bot.cases.rota.show import Show
from tests.browser.stage import LEA, NORA, Stage

NOTE = "hugo_le_bref s'est calmé ; le débat sur les trains repart vite, gardez un œil."


async def planned(stage: Stage) -> None:
    """Plan two shows; two people have said yes to the first, one to the second."""
    (bench,) = stage.bot.parts.benches.values()
    now = stage.bot.parts.world.clock.show()
    nine = now.replace(hour=19, minute=0, second=0, microsecond=0) + timedelta(days=1)
    talk = Show(
        number=1,
        title="Le plateau",
        begins=nine,
        minutes=120,
        zone="Europe/Paris",
        weekly=True,
        viewers=900,
        charter="talkshow.fr",
    )
    games = Show(
        number=2,
        title="Soirée jeux",
        begins=nine + timedelta(days=1),
        minutes=90,
        zone="Europe/Paris",
        viewers=180,
    )
    lea, nora = Person("id-lea", LEA), Person("id-nora", NORA)
    later = nine + timedelta(days=1)
    facts = (
        Planned(talk, now),
        Planned(games, now),
        Promised(1, nine.date(), lea, there=True, at=now),
        Promised(1, nine.date(), nora, there=True, at=now),
        Promised(2, later.date(), lea, there=True, at=now),
        HandedOver(nora, NOTE, now),
    )
    decision = bench.accept(Decision(bench.channel, now, facts=facts))
    await stage.bot.parts.moderation.settle(decision, None)
