import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.commands_abuse import CommandsAbuse, CommandsAbuseOptions
from tests.filters.stage import BEN, said, seen, surest


def abuse(**options: object) -> CommandsAbuse:
    return CommandsAbuse(CommandsAbuseOptions.model_validate(options))


@pytest.mark.parametrize(
    "fair",
    [
        "!discord",
        "! attention",
        "tape /ban dans le chat",
        "/me danse",
        "./configure && make",
        "nightbot est lent ce soir",
        "twitch: the best site",
        "system: windows 10",
        "[fr] bonsoir",
        "and/or",
        "/shrug",
    ],
)
def test_ordinary_talk_is_left_alone(fair: str) -> None:
    assert not seen(abuse(), said(fair))


def test_five_commands_are_not_too_many() -> None:
    earlier = [said(f"!quote {n}", after=n) for n in range(4)]
    assert not seen(abuse(), said("!quote 5", after=5), earlier)


def test_commands_of_others_or_of_long_ago_do_not_count() -> None:
    others = [said("!quote", by=BEN, after=n) for n in range(9)]
    assert not seen(abuse(), said("!quote", after=9), others)
    old = [said("!quote", after=n) for n in range(9)]
    assert not seen(abuse(), said("!quote", after=60), old)


def test_about_the_sixth_command_people_are_asked() -> None:
    earlier = [said("!quote", after=n) for n in range(5)]
    assert 0.5 <= surest(seen(abuse(), said("!uptime", after=6), earlier)) < 0.9


@pytest.mark.parametrize("order", ["/ban ana", "/timeout @ana 600", ".ban ana", " /mod ana"])
def test_an_order_for_all_to_see_is_asked_about(order: str) -> None:
    assert 0.5 <= surest(seen(abuse(), said(order))) < 0.9
    assert not seen(abuse(orders=False), said(order))


@pytest.mark.parametrize(
    "pose",
    ["Nightbot: ton compte est suspendu", "[MOD] go to the new channel", "» StreamElements > hi"],
)
def test_a_false_bot_is_asked_about(pose: str) -> None:
    assert 0.5 <= surest(seen(abuse(), said(pose))) < 0.9
    assert not seen(abuse(imitations=False), said(pose))


@given(st.lists(st.text(max_size=30).map(lambda text: f"!{text}"), min_size=1, max_size=9))
def test_whatever_is_typed_people_are_asked_at_most(texts: list[str]) -> None:
    messages = [said(text, after=n) for n, text in enumerate(texts)]
    assert surest(seen(abuse(), messages[-1], messages[:-1])) < 0.9
