"""Who may do what at which address: every role at every one of them, and other channels nowhere.

The addresses are asked of the application. A new one that may be read by all of a channel, or
posted to by those who rule, says nothing here; any other says it in `NEEDS` or `OPEN`.
"""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from httpx import Response

from bot.ports.entering import Rank
from bot.web.door.access import MAY, Deed
from tests.bot.web.addresses import Address, addresses
from tests.bot.web.desk import DeskOf
from tests.bot.web.haunted import furnish
from tests.bot.web.players import TEAM
from tests.bot.web.study import study
from tests.stories.visitor import Visitor

HOME = "/channels/{login}"
NEEDS = {
    rf"(GET|POST) {HOME}/settings/learning.*": Deed.PROPOSALS,
    rf"(GET|POST) {HOME}/settings.*": Deed.SETTINGS,
    rf"POST {HOME}/cases/\{{number\}}/example": Deed.SETTINGS,
    rf"GET {HOME}/audit.*": Deed.AUDIT,
    rf"GET {HOME}/history\.csv": Deed.AUDIT,
    rf"POST {HOME}/reports/.*": Deed.AUDIT,
    rf"(GET|POST) {HOME}/screens.*": Deed.PROPOSALS,
    rf"(GET|POST) {HOME}/rota/shows.*": Deed.ROTA,
    rf"POST {HOME}/rota/(promise|note)": Deed.SERVE,
    rf"POST {HOME}/rota/calendar": Deed.READ,
}
"""What an address needs that is not the usual."""
OPEN = (rf"GET {HOME}/charter.*",)
"""What everybody may read: of a channel nothing else."""
FOR_ALL = {
    *("GET /", "GET /deskz", "GET /healthz", "GET /readyz", "GET /metrics", "GET /docs"),
    *("GET /login", "POST /login", "GET /login/callback", "POST /logout"),
    *("GET /join", "POST /join", "GET /join/arrival"),
    *("GET /leave", "POST /leave", "GET /leave/sure", "POST /leave/sure", "GET /leave/done"),
}
"""What belongs to no channel, and lets in whoever comes."""
FILES = re.compile(r"GET /[\w.-]+\.(css|js|svg)")
"""What a page needs to look like something."""
REFUSED = {401, 403, 404}
SECRET = "nouille"


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[DeskOf]:
    async with study(tmp_path) as made:
        await made.desk.case("quelle nouille")
        furnish(made.desk, "quelle nouille")
        # a live page ends at once
        made.desk.behind.watch.end()
        yield made.desk


def needed(one: Address) -> Deed | None:
    """What somebody must be allowed to do there, None where everybody may."""
    name = f"{one.method} {one.path}"
    if any(re.fullmatch(_pattern(wanted), name) for wanted in OPEN):
        return None
    found = (deed for wanted, deed in NEEDS.items() if re.fullmatch(_pattern(wanted), name))
    return next(found, Deed.READ if one.method == "GET" else Deed.RULE)


def _pattern(wanted: str) -> str:
    return wanted.replace("{login}", r"\{login\}")


async def asked(browser: Visitor, one: Address, **parts: str) -> Response:
    """Go there, or send its form with nothing filled in."""
    address = f"{browser.address}{one.filled(**parts)}"
    if one.method == "GET":
        return await browser.client.get(address)
    await browser.open("/login?next=/channels")
    if "ticket" not in browser.page.text:
        await browser.open("/channels")
    await browser.send(one.filled(**parts))
    first = browser.page.history[0] if browser.page.history else browser.page
    return first if first.status_code not in REFUSED else browser.page


def of_a_channel(here: DeskOf) -> list[Address]:
    return [one for one in addresses(here.app) if one.is_of_a_channel]


async def test_what_belongs_to_no_channel_lets_in_nobody_whom_it_should_not(here: DeskOf) -> None:
    wrong = []
    async with here.browser() as nobody:
        for one in addresses(here.app):
            name = f"{one.method} {one.path}"
            if one.is_of_a_channel or name in FOR_ALL or FILES.fullmatch(name):
                continue
            answer = await asked(nobody, one)
            to_login = answer.status_code == 303 and "/login" in answer.headers["location"]
            if not to_login and answer.status_code not in REFUSED:
                wrong.append(f"{name}: {answer.status_code}; is it for all? then say so")
    assert not wrong, "\n".join(wrong)


async def test_whoever_is_not_logged_in_reads_the_charter_and_nothing_else(here: DeskOf) -> None:
    wrong = []
    async with here.browser() as nobody:
        for one in of_a_channel(here):
            answer = await asked(nobody, one)
            is_open = needed(one) is None
            if SECRET in answer.text or (answer.status_code == 200) is not is_open:
                wrong.append(f"{one.method} {one.path}: {answer.status_code}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("login", "channel"), [("paul", "mona"), ("zoe", "mona"), ("nora", "zoe"), ("olga", "zoe")]
)
async def test_of_another_channel_nobody_learns_anything(
    here: DeskOf, login: str, channel: str
) -> None:
    wrong = []
    async with here.browser(login) as stranger:
        for one in of_a_channel(here):
            if needed(one) is None:
                continue
            answer = await asked(stranger, one, login=channel)
            if answer.status_code != 404 or SECRET in answer.text:
                wrong.append(f"{one.method} {one.path}: {answer.status_code}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("login", ["mona", "nora", "lea", "olga", "rita"])
async def test_everybody_of_a_channel_goes_as_far_as_they_may(here: DeskOf, login: str) -> None:
    ranks = TEAM[login]["9000"]
    may = frozenset[Deed]().union(*(MAY[one] for one in ranks))
    wrong = []
    async with here.browser(login) as person:
        for one in of_a_channel(here):
            deed = needed(one)
            answer = await asked(person, one)
            is_let_in = answer.status_code not in {401, 403}
            if is_let_in is not (deed is None or deed in may) or answer.status_code == 500:
                wrong.append(f"{one.method} {one.path} ({deed}): {answer.status_code}")
    assert not wrong, "\n".join(wrong)


def test_nobody_may_more_than_is_theirs() -> None:
    """The table itself, read aloud: whoever changes it changes this sentence too."""
    assert {rank: "".join(sorted(one[0] for one in MAY[rank])) for rank in Rank} == {
        Rank.BROADCASTER: "aprrrss",
        Rank.LEAD: "aprrrs",
        Rank.MODERATOR: "rrs",
        Rank.OPERATOR: "aprrss",
        Rank.READER: "r",
    }
