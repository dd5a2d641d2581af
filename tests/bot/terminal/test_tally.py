from bot.cases.case import Judgement, Person, Ruling
from bot.cases.effects import Delete
from bot.cases.staffing import Need
from bot.ports.world import Answer, Channel, PendingEffect, Progress
from bot.terminal.tally import Tally
from filters.engine.charter import Mode
from tests.making import NINE, article, bench, message

CHANNEL = Channel("9000", "le_plateau", "Le Plateau", "fr")


def test_a_live_without_anything_sums_up_to_nothing() -> None:
    assert "outcomes   none" in Tally().summary()


def test_a_live_is_summed_up() -> None:
    tally, one = Tally(), bench(article(3, "malotru"), article(5, "tg", mode=Mode.ASK))
    for text in ("salut", "malotru", "tg"):
        said = message(text, id=text)
        tally.decided(CHANNEL, said, one.consider(said))
    ruling = Ruling(Person("id-lise", "lise"), NINE, Judgement.DISMISS)
    tally.decided(CHANNEL, None, one.rule(one.docket.open()[0], ruling))
    done = PendingEffect(1, "9000", Delete("malotru"), NINE, Progress.PENDING, 1, "malotru")
    tally.answered(CHANNEL, done, Answer(Progress.DONE))
    for missing in (1, 3, 2):
        tally.staffed(CHANNEL, Need(450, missing, 0, large=False, automod=None))

    assert tally.summary().splitlines() == [
        "messages   3",
        "outcomes   1 borderline, 1 breach, 1 clear",
        "articles   3: 1 breach; 5: 1 borderline",
        "effects    1 delete done",
        "cases      1 acted, 1 dismissed",
        "rulings    1 dismiss",
        "staffing   at worst 450 viewers: 3 moderators needed, 0 present, 3 missing",
    ]
