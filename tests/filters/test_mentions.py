from filters.engine.message import Author, Message
from filters.mentions import Mentions, MentionsOptions
from tests.filters.stage import said, seen, surest

NAMES = ("ana", "ben", "carl", "dora", "eve", "fred", "gil", "hugo")


def mentions(**options: object) -> Mentions:
    return Mentions(MentionsOptions.model_validate(options))


def calling(count: int) -> str:
    return " ".join(f"@{name}" for name in NAMES[:count])


def everybody() -> list[Message]:
    return [
        said("salut", by=Author(id=str(n), login=name, name=name.title()), after=n)
        for n, name in enumerate(NAMES)
    ]


def test_calling_a_few_friends_is_fine() -> None:
    assert not seen(mentions(), said(calling(5), after=20), everybody())


def test_one_viewer_called_ten_times_is_one_viewer() -> None:
    assert not seen(mentions(), said("@ana " * 10, after=20), everybody())
    assert not seen(mentions(), said("@ana @Ana @ANA @aNa @anA @AnA", after=20), everybody())


def test_names_that_nobody_bears_disturb_nobody() -> None:
    text = "@un @deux @trois @quatre @cinq @six @sept"
    assert not seen(mentions(), said(text, after=20), everybody())


def test_an_address_is_no_mention() -> None:
    text = " ".join(f"me@{name}" for name in NAMES)
    assert not seen(mentions(known_only=False), said(text, after=20), everybody())


def test_calling_one_more_than_is_fine_is_a_mass_ping() -> None:
    text = f"venez {calling(6)} !"
    (finding,) = seen(mentions(), said(text, after=20), everybody())
    assert finding.span == (6, len(text) - 2)
    assert finding.reason.key == "mentions.many"
    assert dict(finding.reason.values) == {"count": 6}


def test_mentions_that_the_message_marks_are_counted() -> None:
    message = said(calling(6), mentions=NAMES[:6], after=20)
    assert seen(mentions(), message, everybody())


def test_names_unknown_here_count_where_the_charter_says_so() -> None:
    assert seen(mentions(known_only=False), said("@a1 @b2 @c3 @d4 @e5 @f6"))


def test_the_more_are_called_the_surer_the_finding_and_never_certain() -> None:
    six = surest(seen(mentions(), said(calling(6), after=20), everybody()))
    eight = surest(seen(mentions(), said(calling(8), after=20), everybody()))
    crowd = " ".join(f"@viewer{n}" for n in range(90))
    assert 0.5 <= six < eight < 0.9
    assert surest(seen(mentions(known_only=False), said(crowd))) < 0.9
