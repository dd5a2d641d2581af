"""A second charter is put in shadow, looked at and promoted on the desk."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
import pytest_asyncio

from bot.cases.case import Person
from bot.ports.shadow import Account, Aside, Cast, Example, Line, Word
from filters.engine.charter import Mode, Outcome
from filters.engine.phrase import Phrase
from tests.bot.web.desk import DeskOf, desk
from tests.making import NINE, article

pytestmark = pytest.mark.asyncio(loop_scope="module")
PATH = "/channels/mona/settings/shadow"
MONA = Person("9000", "mona")
CAST = Cast(channel="9000", charter="base.fr", by=MONA, since=NINE, judged=1200, missed=2)
HARD = Word(Outcome.BREACH, 3, 0.95, 4, 600)
LINES = (
    Line("punished", 3, 2, (Example("m1", NINE, "<b>nouille</b>", HARD, Word()),)),
    Line("spared", 0, 1, (Example("m2", NINE, None, Word(), HARD),)),
)
ASIDE = Aside(4, 7, 5, (Example("m3", NINE, "vieille patate", HARD, Word()),))


@dataclass(slots=True)
class Stagehand:
    """The port `Shadowing`: remembers what was asked of it."""

    shown: Account | None = None
    asked: list[tuple[str, ...]] = field(default_factory=list)
    refused: Phrase | None = None
    others: Sequence[Aside] = (ASIDE,)

    def offered(self, channel: str) -> Sequence[str]:  # noqa: ARG002  # the port's shape
        return ("base.fr", "talkshow.fr")

    async def begin(self, channel: str, charter: str, by: Person) -> Phrase | None:
        self.asked.append(("begin", channel, charter, by.login))
        return self.refused

    async def try_out(self, channel: str, text: str, seen: str, by: Person) -> Phrase | None:
        self.asked.append(("try out", channel, text, seen, by.login))
        return self.refused

    async def end(self, channel: str, by: Person) -> None:
        self.asked.append(("end", channel, by.login))

    async def promote(self, channel: str, by: Person) -> tuple[Phrase, str] | None:
        self.asked.append(("promote", channel, by.login))
        return (self.refused, "ours.toml:3: <i>") if self.refused else None

    async def settle(self, channel: str, article: int, mode: Mode, by: Person) -> Phrase | None:
        self.asked.append(("settle", channel, str(article), mode, by.login))
        return self.refused

    async def run(self) -> None:
        raise NotImplementedError

    async def settled(self) -> None:
        raise NotImplementedError

    async def account(self, channel: str) -> Account | None:  # noqa: ARG002  # the port's shape
        return self.shown

    async def asides(self, channel: str) -> Sequence[Aside]:  # noqa: ARG002  # the port's shape
        return self.others


@dataclass(slots=True)
class Room:
    desk: DeskOf
    hand: Stagehand


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def house(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[DeskOf]:
    articles = (article(3, "nouille"), article(4, "patate", mode=Mode.SHADOW))
    async with desk(Path(tmp_path_factory.mktemp("desk")), *articles) as made:
        yield made


@pytest.fixture
def room(house: DeskOf) -> Room:
    hand = Stagehand()
    house.front.behind = replace(house.behind, shadowing=hand)
    return Room(house, hand)


async def test_it_is_the_broadcasters_and_the_operators(room: Room) -> None:
    for login, code in (("olga", 200), ("nora", 403), ("lea", 403), ("zoe", 404)):
        async with room.desk.browser(login) as browser:
            await browser.open(PATH)
            assert browser.page.status_code == code, login


async def test_one_is_chosen_among_those_that_are_offered(room: Room) -> None:
    async with room.desk.browser("mona") as browser:
        page = await browser.open(PATH)
        assert '<option value="talkshow.fr">' in page
        assert "settings/shadow/promote" not in page
        assert "does nothing" in await browser.send(PATH, charter="talkshow.fr")
        room.hand.refused = Phrase.of("shadow.not_offered")
        assert "cannot be chosen" in await browser.send(PATH, charter="/etc/passwd")
    assert room.hand.asked[0] == ("begin", "9000", "talkshow.fr", "mona")


async def test_a_change_comes_from_the_editor(room: Room) -> None:
    async with room.desk.browser("mona") as browser:
        await browser.open(PATH)
        await browser.send(PATH, text='name = "x"\r\n', seen="mark", why="")
    assert room.hand.asked == [("try out", "9000", 'name = "x"\n', "mark", "mona")]


@pytest.mark.parametrize(
    ("cast", "told"),
    [
        (replace(CAST, charter="/home/mona/secret/plateau.toml"), "plateau judges along"),
        (replace(CAST, charter="/home/mona/secret/x.toml", text="x"), "a change of "),
        (CAST, "base.fr judges along"),
    ],
)
async def test_nobody_reads_where_a_file_lies(room: Room, cast: Cast, told: str) -> None:
    room.hand.shown = Account(cast)
    async with room.desk.browser("mona") as browser:
        page = await browser.open(PATH)
    assert told in page
    assert "secret" not in page


async def test_what_differs_is_shown_and_nothing_that_hurts_unasked(room: Room) -> None:
    room.hand.shown = Account(CAST, LINES)
    async with room.desk.browser("mona") as browser:
        page = await browser.open(PATH)
        assert "1200 messages judged" in page
        assert "3 messages would have gone another way" in page
        assert "newly punished · 2" in page
        assert "deleted, timed out for 10 minutes" in page
        assert "▒" in page
        assert "<b>nouille" not in page
        assert "no longer kept" in page
        part = await browser.client.get(room.desk.front.public + PATH, headers={"hx-request": "1"})
        assert part.text.startswith('<div id="account" hx-get')
        assert "<html" not in part.text


async def test_it_is_promoted_and_ended_by_whoever_asks(room: Room) -> None:
    room.hand.shown = Account(CAST)
    async with room.desk.browser("olga") as browser:
        await browser.open(PATH)
        assert "It is in force" in await browser.send(f"{PATH}/promote")
        assert "judges no longer" in await browser.send(f"{PATH}/end")
        room.hand.refused = Phrase.of("learn.refused.check")
        page = await browser.send(f"{PATH}/promote")
        assert "one of its examples" in page
        assert "ours.toml:3: &lt;i&gt;" in page
    assert room.hand.asked[:2] == [("promote", "9000", "olga"), ("end", "9000", "olga")]


async def test_articles_step_out_of_the_shadow_one_by_one(room: Room) -> None:
    async with room.desk.browser("mona", "fr") as browser:
        page = await browser.open(PATH)
        assert "infractions\u00a0: 7" in page
        assert page.count("/settings/shadow/articles/") == 1
        assert "sorti de l’ombre" in await browser.send(f"{PATH}/articles/4", mode="enforce")
        await browser.send(f"{PATH}/articles/4", mode="ban")
    assert room.hand.asked == [
        ("settle", "9000", "4", "enforce", "mona"),
        ("settle", "9000", "4", "ask", "mona"),
    ]
