from datetime import timedelta

from bot.cases import lore as module
from bot.cases.facts import Invited, Removed, Settled, Spoiler
from bot.cases.lore import LONG_AGO, Lore
from tests.making import NINE

HOUR = timedelta(hours=1)


def lore(*facts: Removed | Settled | Spoiler | Invited) -> Lore:
    made = Lore()
    for fact in facts:
        made.learn(fact)
    return made


def test_a_text_found_fair_after_it_was_removed_is_no_longer_bad() -> None:
    known = lore(Removed("rude", NINE), Removed("vile", NINE), Settled("rude", 3, NINE))

    assert known.removed(NINE) == {"vile"}


def test_a_text_removed_once_more_is_bad_again() -> None:
    known = lore(Removed("rude", NINE), Settled("rude", 3, NINE), Removed("rude", NINE + HOUR))

    assert known.removed(NINE + HOUR) == {"rude"}


def test_what_was_removed_long_ago_is_forgotten() -> None:
    known = lore(Removed("rude", NINE))

    assert known.removed(NINE + LONG_AGO) == {"rude"}
    assert known.removed(NINE + LONG_AGO + HOUR) == frozenset()


def test_the_oldest_of_too_many_is_forgotten() -> None:
    many = (Removed(str(number), NINE) for number in range(module.MOST_REMOVED + 1))
    known = lore(*many).removed(NINE)

    assert len(known) == module.MOST_REMOVED
    assert "0" not in known


def test_a_spoiler_ends_by_itself_or_by_hand() -> None:
    known = lore(Spoiler("le jardinier", NINE + HOUR, NINE), Spoiler("rosebud", NINE + HOUR, NINE))
    assert [one.term for one in known.spoilers(NINE)] == ["le jardinier", "rosebud"]
    assert known.spoilers(NINE + HOUR) == ()

    known.learn(Spoiler("Le Jardinier", NINE, NINE))

    assert [one.term for one in known.spoilers(NINE)] == ["rosebud"]


def test_a_guest_stays_as_long_as_invited() -> None:
    known = lore(Invited("Anne Bertin", NINE + HOUR, NINE))

    assert [one.name for one in known.guests(NINE)] == ["Anne Bertin"]
    assert known.guests(NINE + HOUR) == ()


def test_every_change_counts() -> None:
    known = lore()
    before = known.version

    known.learn(Removed("rude", NINE))

    assert known.version > before
