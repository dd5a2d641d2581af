"""Hostile chat on every page of the site: text, and nothing but text, in whatever place it stands.

The pages are asked of the application, so that a new one is read as well.
"""

import csv
import json
import re
import unicodedata
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from html import unescape
from html.parser import HTMLParser

import pytest
import pytest_asyncio
from httpx import Response

from bot.cases.case import Case
from tests.bot.web.addresses import Address, addresses
from tests.bot.web.desk import DeskOf
from tests.bot.web.haunted import HOST, OVERLAY, haunt, over
from tests.bot.web.study import study
from tests.making import message, viewer

EVIL = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    "</textarea></title><iframe src=//evil.example>",
    '<button data-key="f" accesskey="f" formaction="/channels/mona/levers/calm">f</button>',
    "<form action=/logout method=post><input name=ticket>",
    "javascript:alert(1)",
    "{{7*7}}{% raw %}",
    "\u202egnorw\u202c \u2066isolated",
    "n\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307" * 30,
    "\U0001f600" * 500,
    "=HYPERLINK(1)",
    "@SUM(1)",
    "\x00\x07\x1b[31m\x7f",
    "x\r\n\r\nevent: over\r\ndata: y",
    "<!-- ]]> `code` \\",
    "\ufffe \U000e0001",
)
WORD = "nouille"
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
STACKED = re.compile("[\u0300-\u036f]{4,}")
CROWD = re.compile("(?:\U0001f600){501,}")
OURS = re.compile(r"/static/[\w./-]+|/[\w.-]+\.js")
KEYS = frozenset("abcdefghijklmnopqrstuvwxyz123456789") | {"open", "unveil", "search"}
TWITCH = "https://www.twitch.tv/"
ASKED = ("text", "by", "viewer", "article", "status", "source", "since", "until", "before", "at")
"""What addresses are asked with."""
LINE = re.compile(r"(data: .*|event: \w+|retry: \d+|:.*|)")


HAUNTED = (
    *("/channels/{login}", "/channels/{login}/cases/{number}", "/channels/{login}/history"),
    *("/channels/{login}/cases/{number}/reading", "/channels/{login}/viewers/{who}"),
    *("/channels/{login}/voices", "/channels/{login}/host", "/host/{token}", "/overlay/{token}"),
    *("/channels/{login}/screens", "/channels/{login}/watch", "/channels/{login}/storm"),
    *("/channels/{login}/rota", "/channels/{login}/rota/shows/{show}"),
    *("/channels/{login}/settings/shadow", "/channels/{login}/settings"),
)
"""Pages on which something hostile stands in so many words: else they were not tried."""


@dataclass(slots=True)
class Haunted:
    """A desk, and what stands for the parts of its addresses."""

    desk: DeskOf
    live: str

    def address(self, path: str, number: str) -> str:
        token = HOST if path.startswith("/host") else OVERLAY
        asked = "?at=sent" if path.endswith("/voices") else ""
        return Address("GET", path).filled(number=number, token=token, key=self.live) + asked


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def haunted(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Haunted]:
    async with study(tmp_path_factory.mktemp("haunted")) as made:
        live = await haunt(made.desk, EVIL)
        for number, evil in enumerate(EVIL):
            await said(made.desk, f"{evil} {WORD}", "hugo" if number < 2 else f"v{number}", evil)
        await ruled(made.desk)
        await rewritten(made.desk)
        await over(made.desk, live)
        made.desk.behind.watch.end()
        yield Haunted(made.desk, live)


async def said(here: DeskOf, text: str, login: str, name: str) -> Case | None:
    """Let somebody with an evil name say something evil."""
    here.clock.pass_(seconds=20)
    author = replace(viewer(login), name=name, badges=frozenset({name[:30]}))
    one = message(text, id=f"m{here.clock.now.timestamp()}", author=author, sent_at=here.clock.now)
    decision = here.bench.consider(one)
    await here.behind.moderation.settle(decision, one)
    return here.bench.docket.of_message(one.id)


async def ruled(here: DeskOf) -> None:
    """Let people write evil notes too, and do something else with evil words."""
    numbers = sorted(one.number for one in here.bench.docket.newest_first())
    async with here.browser("lea") as lea:
        for number, evil in zip(numbers, EVIL, strict=False):
            case = f"/channels/mona/cases/{number}"
            await lea.open(case)
            await lea.send(f"{case}/rule", outcome="overturn", note=evil)


async def rewritten(here: DeskOf) -> None:
    """Let somebody give an evil reason for a change of the charter, and make an evil token."""
    async with here.browser("mona") as mona:
        page = await mona.open("/channels/mona/settings")
        text = unescape(
            page.partition("<textarea")[2].partition("\n")[2].partition("</textarea>")[0]
        )
        await mona.send("/channels/mona/settings", text=f"{text}# x\n", why=EVIL[0])
        await mona.open("/tokens")
        await mona.send("/tokens", name=EVIL[0][:60], scope_read="on", days="30", channel="")


class Reader(HTMLParser):
    """Reads a page as a browser does, and complains of what we never write."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        if tag in {"iframe", "object", "embed", "base"}:
            self.wrong.append(f"<{tag}>")
        if tag in {"img", "script"} and not OURS.fullmatch(named.get("src", "")):
            self.wrong.append(f"<{tag} src={named.get('src')}>")
        self.wrong += [f"<{tag} {one}>" for one in named if one.startswith("on")]
        self.wrong += [f"<{tag} {one}>" for one in named if one in {"accesskey", "style"}]
        if named.get("name") == "ticket" and not named.get("value"):
            self.wrong.append("a form that is not ours")
        if named.get("data-key", "f") not in KEYS:
            self.wrong.append(f"<{tag} data-key={named['data-key']}>")
        self._led(tag, named)

    def _led(self, tag: str, named: dict[str, str]) -> None:
        for one in ("href", "action", "formaction", "hx-post", "hx-get", "hx-sse:connect"):
            where = named.get(one, "/")
            if not where.startswith(("/", "#", "?", "https://bot.example/", TWITCH)):
                self.wrong.append(f"<{tag} {one}={where[:60]}>")
            if re.match(r"//|javascript:", where):
                self.wrong.append(f"<{tag} {one}={where[:60]}>")


def faults(page: str) -> list[str]:
    """What of a page is not as harmless as it must be."""
    reader = Reader()
    reader.feed(page)
    found = list(reader.wrong)
    found += ["a character that turns or hides text"] if TURNING.search(page) else []
    found += ["letters that grow out of their line"] if STACKED.search(_plain(page)) else []
    found += ["more than a message of emoji"] if CROWD.search(page) else []
    return found


def _plain(page: str) -> str:
    return unicodedata.normalize("NFD", page)


def file_faults(answer: Response) -> list[str]:
    """The same of a file to take away."""
    kind = answer.headers.get("content-type", "").partition(";")[0]
    if kind == "text/csv":
        rows = csv.reader(answer.text.removeprefix("\ufeff").splitlines())
        return [
            cell for row in rows for cell in row if cell[:1] in "=+-@\t" and cell not in {"-", ""}
        ]
    if kind == "application/json":
        json.loads(answer.text)
    if kind == "text/event-stream":
        return [one for one in answer.text.splitlines() if not LINE.fullmatch(one)]
    return []


def test_the_reader_sees_what_is_wrong() -> None:
    for evil in EVIL[:6]:
        assert faults(f"<p>{evil}</p>"), evil
    for evil in EVIL[8:11]:
        assert faults(f"<p>{evil * 2}</p>"), evil[:20]
    assert not faults('<p><a href="/x" data-key="f">&lt;script&gt;</a></p>')


def wrong_with(answer: Response) -> list[str]:
    """What is wrong with an answer, be it a page or a file."""
    is_page = answer.headers.get("content-type", "").startswith("text/html")
    return sorted(set(faults(answer.text) if is_page else file_faults(answer)))


def is_met(answer: Response) -> bool:
    """Whether anything hostile stands there, as text."""
    return "alert(1)" in answer.text or WORD in answer.text


@pytest.mark.asyncio(loop_scope="module")
async def test_it_is_text_wherever_it_stands(haunted: Haunted) -> None:
    wrong, met = [], set()
    numbers = [str(one.number) for one in haunted.desk.bench.docket.newest_first()]
    async with haunted.desk.browser("mona") as mona:
        for one in addresses(haunted.desk.app):
            if one.method != "GET":
                continue
            for number in numbers if one.path.endswith("/cases/{number}") else ["1"]:
                where = f"{mona.address}{haunted.address(one.path, number)}"
                answer = await mona.client.get(where)
                wrong += [f"{one.path} {number}: {fault}" for fault in wrong_with(answer)]
                met |= {one.path} if is_met(answer) and answer.status_code == 200 else set()
    assert not wrong, "\n".join(wrong)
    missed = sorted(set(HAUNTED) - met)
    assert not missed, f"nothing hostile stands there, so that nothing was tried: {missed}"


@pytest.mark.asyncio(loop_scope="module")
async def test_it_is_text_where_an_address_says_it(haunted: Haunted) -> None:
    """Whoever follows an evil link reads it, and no more."""
    wrong = []
    async with haunted.desk.browser("mona") as mona:
        for one in addresses(haunted.desk.app):
            if one.method != "GET":
                continue
            for evil in (EVIL[1], EVIL[8]):
                asked = dict.fromkeys(ASKED, evil)
                where = f"{mona.address}{haunted.address(one.path, '1')}"
                answer = await mona.client.get(where, params=asked)
                wrong += [f"{one.path}: {fault}" for fault in wrong_with(answer)]
                if answer.status_code >= 500:
                    wrong.append(f"{one.path}: {answer.status_code}")
    assert not wrong, "\n".join(wrong)
