"""A raid, handled by two moderators in two browsers; one of them has a phone and a thumb."""

from collections import Counter
from collections.abc import AsyncIterator, Iterable
from pathlib import Path

import pytest
from playwright.async_api import Locator, expect

from bot.sandbox.state.modes import Modes
from tests.bot.web.chromium import Window
from tests.browser.stage import DESK, DOCKET, LEA, NORA, PHONE, Stage, opened
from tests.stories.live import BOT

pytestmark = pytest.mark.long
HATE = "c'est un vendu, partez tous d'ici"
RAIDERS = tuple(f"v{letter * 2}q" for letter in "abcdefghijklmnopqrst")
BY_KEYS, BY_THUMB = range(1, 11), range(11, 21)
SANCTIONS = {"delete", "warn", "timeout", "untimeout", "ban", "unban"}


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """A channel that was heard for so long that whoever comes now is new to it."""
    async with opened(tmp_path) as stage:
        for text in ("bonsoir", "ça commence", "on y est"):
            await stage.live.say("anna", text)
            await stage.sandbox.skip(301)
        await stage.live.heard_so_far()
        yield stage


async def test_twenty_hostile_newcomers_are_settled_by_two_people_and_none_twice(
    stage: Stage,
) -> None:
    async with (
        stage.sits(LEA, DOCKET, DESK) as lea,
        stage.sits(NORA, DOCKET, PHONE, "fr") as nora,
    ):
        await they_arrive(stage, lea, nora)
        await claimed_by_one_and_refused_to_the_other(lea, nora)
        await calmed(stage)
        await ruled_by_keys(lea)
        await ruled_by_thumb(nora)
        await the_last_one_taken_back(stage, lea, nora)
        await stage.live.heard_so_far()
        assert done(stage) == ruled()
        await nothing_is_left(lea, "No open case.")
        await nothing_is_left(nora, "Aucun dossier ouvert.")
        assert not lea.wrong
        assert not nora.wrong


async def they_arrive(stage: Stage, lea: Window, nora: Window) -> None:
    """The first is seen at once; of the others each page says how many, and takes them in."""
    await stage.live.say(RAIDERS[0], HATE)
    for window in (lea, nora):
        await expect(window.page.locator("#case-1")).to_be_visible()
    for login in RAIDERS[1:]:
        await stage.sandbox.say(login, HATE)
    await expect(lea.page.locator("#news")).to_have_text("19 new cases: show them")
    await lea.page.keyboard.press("n")
    await expect(nora.page.locator("#news")).to_contain_text("19")
    await nora.page.locator("#news a").tap()
    for window in (lea, nora):
        await expect(window.page.locator("[data-card]")).to_have_count(len(RAIDERS))
    wide = await nora.page.evaluate("document.documentElement.scrollWidth")
    assert wide <= PHONE.width, "a thumb would have to scroll sideways"


async def claimed_by_one_and_refused_to_the_other(lea: Window, nora: Window) -> None:
    await lea.page.keyboard.press("j")
    await lea.page.keyboard.press("c")
    await expect(card(lea, 1).locator(".mine")).to_be_visible()
    await expect(card(nora, 1).locator(".stands")).to_contain_text("lea s’en occupe")
    await card(nora, 1).get_by_role("button", name="Classer").tap()
    await expect(card(nora, 1).get_by_role("alert")).to_contain_text("lea")


async def calmed(stage: Stage) -> None:
    """What the wave proposes, one of them accepts from chat."""
    acts = stage.sandbox.acts("message")
    assert any("Vague" in act.text for act in acts if act.by == BOT), "nothing is proposed"
    await stage.live.say(NORA, "!calm")
    await stage.live.answers("ralentit")
    assert stage.sandbox.channel().modes == Modes(slow=30, followers=10)


async def ruled_by_keys(lea: Window) -> None:
    for number in BY_KEYS:
        await expect(lea.page.locator(".here")).to_have_id(f"case-{number}")
        await lea.page.keyboard.press("4")
        await expect(card(lea, number).locator(".stands")).to_contain_text("by lea")
        await lea.page.keyboard.press("j")


async def ruled_by_thumb(nora: Window) -> None:
    """The odd ones are warned, as is proposed; the even ones are let off."""
    for number in BY_THUMB:
        button = "Avertir" if number % 2 else "Classer"
        await card(nora, number).get_by_role("button", name=button, exact=True).first.tap()
        await expect(card(nora, number).locator(".stands")).to_contain_text("nora")


async def the_last_one_taken_back(stage: Stage, lea: Window, nora: Window) -> None:
    await lea.page.keyboard.press("k")
    await expect(lea.page.locator(".here")).to_have_id("case-10")
    await lea.page.keyboard.press("u")
    await stage.live.did("untimeout", RAIDERS[9])
    for window in (lea, nora):
        await expect(card(window, 10).locator(".stands")).to_contain_text("lea")


async def nothing_is_left(window: Window, said: str) -> None:
    await window.page.reload()
    await expect(window.page.locator("#docket .notice")).to_have_text(said)
    await expect(window.page.locator("[data-card]")).to_have_count(0)


def card(window: Window, number: int) -> Locator:
    return window.page.locator(f"#case-{number}")


def raiders(numbers: Iterable[int]) -> tuple[str, ...]:
    return tuple(RAIDERS[number - 1] for number in numbers)


def ruled() -> Counter[tuple[str, str, int | None]]:
    """What Twitch owes to what was ruled: each once."""
    timed_out = [("timeout", login, 600) for login in raiders(BY_KEYS)]
    warned = [
        (kind, login, None) for login in raiders(BY_THUMB[::2]) for kind in ("delete", "warn")
    ]
    return Counter([*timed_out, ("untimeout", RAIDERS[9], None), *warned])


def done(stage: Stage) -> Counter[tuple[str, str, int | None]]:
    acts = (one for one in stage.sandbox.acts() if one.by == BOT and one.kind in SANCTIONS)
    return Counter((one.kind, one.target, one.seconds) for one in acts)
