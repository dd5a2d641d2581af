"""What people try beside the charter in force: a change of it in shadow, and a look back."""

from playwright.async_api import expect

from bot.cases.case import Person
from tests.browser.stage import CHANNEL, DOCKET, Stage

TERMS = 'terms = ["tronche de limande"]'
WIDER = 'terms = ["tronche de limande", "va chialer", "cherche la bagarre"]'
LONG = 60_000
"""Milliseconds that a look back may take."""


async def shadowed(stage: Stage) -> None:
    """Let a change of the charter judge along from now on."""
    parts = stage.bot.parts
    (bench,) = parts.benches.values()
    original = await parts.behind.amending.original(bench.channel)
    assert TERMS in original.text
    assert parts.behind.shadowing
    wider, by = original.text.replace(TERMS, WIDER), Person(bench.channel, CHANNEL)
    assert await parts.behind.shadowing.try_out(bench.channel, wider, original.mark, by) is None


async def looked_back(stage: Stage) -> None:
    """Ask what the charter would have done on the live that is over, and wait for the answer."""
    await stage.bot.parts.behind.judged_along()
    async with stage.sits(CHANNEL, f"{DOCKET}/settings/backtest") as window:
        await window.page.locator('button[value="1"]').click()
        report = window.page.locator('a[href$="/backtest/report"]')
        await expect(report).to_be_visible(timeout=LONG)
