"""A post: what one channel watches, fed with its chat in the order of show time."""

import random
from collections.abc import Iterator, Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.animation.watch.chorus import melody
from bot.animation.watch.post import Post
from bot.animation.watch.spike import Kind, Spike
from filters.engine.message import Message
from filters.engine.watches import Alerts, Watch
from tests.making import message, viewer

BRAND = Watch("marque", 'acme OR "la boîte"')
TALK = ("salut", "bien joué", "on attend la suite", "c’est quoi ce jeu", "pas mal", "mdr", "gg")
Line = tuple[float, str, str]


def chat(minutes: int, a_minute: int, seed: int = 1) -> list[Line]:
    """Ordinary chat: so many minutes of so many messages, by forty regulars."""
    dice = random.Random(seed)  # noqa: S311  # nothing here guards a secret
    moments = sorted(dice.uniform(0, 60.0 * minutes) for _ in range(minutes * a_minute))
    return [(at, f"r{dice.randrange(40)}", dice.choice(TALK)) for at in moments]


def said(line: Line, number: int) -> Message:
    return message(line[2], id=f"m{number}", author=viewer(line[1]))


def hear(post: Post, lines: Sequence[Line]) -> Iterator[Spike]:
    for number, line in enumerate(sorted(lines)):
        yield from post.hear(said(line, number), line[0])


def post(*watches: Watch, **changes: object) -> Post:
    return Post(watches, Alerts(**changes), ("fr",))  # type: ignore[arg-type]  # a test's own


def test_an_ordinary_hour_raises_nothing() -> None:
    assert list(hear(post(BRAND), chat(40, 25))) == []


def test_one_person_is_no_spike_however_loud() -> None:
    alone = [(1200 + k * 0.5, "lou", f"acme {k}") for k in range(60)]
    assert [one.kind for one in hear(post(BRAND), chat(20, 25) + alone)] in ([], [Kind.CHAT])


def test_nobody_talks_before_the_hour_is_known() -> None:
    early = [(60.0 + k, f"n{k}", "acme acme") for k in range(60)]
    assert list(hear(post(BRAND), chat(5, 30) + early)) == []


def test_a_subject_that_comes_up_is_told_with_samples_of_different_people() -> None:
    storm = [(1200.0 + 3 * k, f"s{k % 15}", "acme c’est nul, boycott") for k in range(40)]
    (spike,) = [one for one in hear(post(BRAND), chat(20, 25) + storm) if one.name]
    assert (spike.kind, spike.name, spike.usual) == (Kind.WATCH, "marque", 0)
    assert 12 <= spike.count <= 14
    assert spike.people >= 6
    assert len(set(spike.samples)) == 8
    assert spike.contra > 0
    assert spike.pro == 0
    assert spike.minutes[-1] + spike.minutes[-2] >= 12


def test_a_clock_that_jumped_and_came_back_is_soon_forgotten() -> None:
    watching = post(BRAND)
    list(hear(watching, chat(20, 25)))
    assert list(watching.hear(said((90_000.0, "lou", "salut"), 9_999), 90_000.0)) == []
    later = [(at + 1200, who, text) for at, who, text in chat(40, 25, seed=2)]
    assert list(hear(watching, later)) == []
    storm = [(3600.0 + 3 * k, f"s{k % 15}", "acme c’est nul") for k in range(40)]
    assert [one.name for one in hear(watching, storm) if one.name] == ["marque"]


def test_a_raid_is_told_within_half_a_minute() -> None:
    dice = random.Random(3)  # noqa: S311  # nothing here guards a secret
    raid = [(1200 + k / 5, f"raid{dice.randrange(40)}", dice.choice(TALK)) for k in range(300)]
    watching, moments = post(), {}
    for number, line in enumerate(sorted(chat(20, 25) + raid)):
        for spike in watching.hear(said(line, number), line[0]):
            moments[spike.kind] = line[0] - 1200
    assert set(moments) == {Kind.CHAT, Kind.NEWCOMERS}
    assert min(moments.values()) <= 30


def swell(at: float, count: int) -> list[Line]:
    """So many messages within a minute, each of another viewer."""
    return [(at + k * 60 / count, f"s{at}-{k}", TALK[k % 7]) for k in range(count)]


def test_what_an_evening_has_seen_before_is_told_only_where_a_raid_brings_it() -> None:
    evening = [*chat(40, 25), *swell(1800, 45), *swell(2700, 80)]
    assert Kind.CHAT not in {one.kind for one in hear(post(), evening)}
    raided = post()
    calm = list(hear(raided, [one for one in evening if one[0] < 2690]))
    raided.raided(lately=True)
    swollen = list(hear(raided, [one for one in evening if one[0] >= 2690]))
    assert Kind.CHAT not in {one.kind for one in calm}
    assert [one.kind for one in swollen if one.kind is Kind.CHAT] == [Kind.CHAT]


def test_a_raid_of_nobody_is_no_spike() -> None:
    raided = post()
    list(hear(raided, chat(40, 25)))
    raided.raided(lately=True)
    later = [(at + 2400, who, text) for at, who, text in chat(10, 25, seed=5)]
    assert [one.kind for one in hear(raided, later)] == []


def test_the_same_text_from_many_is_a_chorus() -> None:
    text = "je viens ici pour dire que ce live est le meilleur"
    pasta = [(1200.0 + k, f"r{k}", f"{text}{'!' * (k % 3)} {k}") for k in range(25)]
    assert Kind.CHORUS in {one.kind for one in hear(post(), chat(20, 25) + pasta)}
    assert melody("gg") == ""
    assert melody("JE VIENS iciiiii pour dire 12") == melody("je viens ici pour dire !!")


def test_a_language_that_nobody_speaks_here_is_told() -> None:
    texts = (
        "guten abend zusammen wie geht es euch allen heute",
        "добрый вечер всем как дела сегодня",
    )
    others = [(1200.0 + 2 * k, f"o{k % 12}", texts[k % 2]) for k in range(30)]
    assert Kind.LANGUAGE in {one.kind for one in hear(post(), chat(20, 25) + others)}


def test_another_charter_keeps_what_is_known_of_the_same_watches() -> None:
    watching = post(BRAND)
    list(hear(watching, [*chat(20, 25), (100.0, "lou", "acme")]))
    watching.adopt((Watch("autre", "fougère"), BRAND), Alerts(people=3), ("fr",))
    assert [one.name for one in watching.watched] == ["autre", "marque"]
    assert sum(watching.watched[1].gauge.ring.minutes()) == 1
    assert sum(watching.whole[Kind.CHAT].gauge.ring.minutes()) > 400


@settings(max_examples=20)
@given(st.lists(st.tuples(st.floats(0, 2000), st.text(max_size=80)), max_size=20))
def test_whatever_is_said_in_whatever_order_is_counted(lines: list[tuple[float, str]]) -> None:
    watching = post(BRAND)
    for number, (at, text) in enumerate(lines):
        watching.hear(said((at, "lou", text), number), at)
    assert watching.whole[Kind.CHAT].gauge.ring.lately(360) <= len(lines)
