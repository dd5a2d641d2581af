"""Hostile chat on every page of the site: text, and nothing but text, in whatever place it stands.

The pages are asked of the application, so that a new one is read as well.
"""

import csv
import json
import re
import unicodedata
from collections.abc import AsyncIterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from httpx import Response

from bot.cases.case import Case
from tests.bot.web.addresses import addresses
from tests.bot.web.desk import DeskOf
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
LINE = re.compile(r"(data: .*|event: \w+|retry: \d+|:.*|)")


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[DeskOf]:
    async with study(tmp_path) as made:
        for number, evil in enumerate(EVIL):
            await said(made.desk, f"{evil} {WORD}", "hugo" if number < 2 else f"v{number}", evil)
        await ruled(made.desk)
        made.desk.behind.watch.end()
        yield made.desk


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


async def test_it_is_text_wherever_it_stands(here: DeskOf) -> None:
    wrong, met = [], 0
    numbers = [str(one.number) for one in here.bench.docket.newest_first()]
    async with here.browser("mona") as mona:
        for one in addresses(here.app):
            if one.method != "GET":
                continue
            several = numbers if one.path.endswith("/cases/{number}") else ["1"]
            for number in several:
                answer = await mona.client.get(f"{mona.address}{one.filled(number=number)}")
                is_page = answer.headers.get("content-type", "").startswith("text/html")
                found = faults(answer.text) if is_page else file_faults(answer)
                met += WORD in answer.text
                wrong += [f"{one.path} {number}: {fault}" for fault in sorted(set(found))]
    assert not wrong, "\n".join(wrong)
    assert met > len(EVIL), "the evil stands nowhere: nothing was tried"
