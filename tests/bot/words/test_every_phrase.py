"""Every phrase that the source speaks is in the catalogues, with the values that it needs."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from bot.words.catalogues import template
from tests.bot.words.texts import written

ROOT = Path(__file__).parents[3]
TEMPLATES = sorted(
    path
    for folder in ("web/templates", "backtest/report")
    for path in (ROOT / "bot" / folder).glob("*.html")
)
SAID = re.compile(r"""say\("([^"]+)"((?:, \w+=[^=()]+)*)\)""")
SOURCES = [
    path
    for folder in ("bot", "filters")
    for path in sorted((ROOT / folder).rglob("*.py"))
    if re.search(r"Phrase|template\(|Disguise\(", path.read_text(encoding="utf-8"))
]
LONGEST_KEY = 60
KEY = re.compile(r"[a-z_]+(\.[a-z_]+)+")


def phrases(tree: ast.AST) -> Iterator[ast.Call]:
    """Calls of `Phrase(…)` and `Phrase.of(…)`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args:
            made = node.func.value if isinstance(node.func, ast.Attribute) else node.func
            of = not isinstance(node.func, ast.Attribute) or node.func.attr == "of"
            if isinstance(made, ast.Name) and made.id == "Phrase" and of:
                yield node


def said(key: str) -> str | None:
    return template(key, None, "en") or template(key, 2, "en")


def unknown(node: ast.Call) -> Iterator[str]:
    """What is wrong with a phrase whose key stands in the source."""
    for key in ast.walk(node.args[0]):
        if not (isinstance(key, ast.Constant) and isinstance(key.value, str)):
            continue
        if not KEY.fullmatch(key.value):
            continue
        text = said(key.value)
        if text is None:
            yield f"line {node.lineno}: no text for `{key.value}`"
        elif isinstance(node.func, ast.Attribute) and all(one.arg for one in node.keywords):
            given = {one.arg for one in node.keywords}
            missing = set(re.findall(r"\{(\w+)\}", text)) - given
            if missing:
                yield f"line {node.lineno}: `{key.value}` wants {sorted(missing)}"


def keys_elsewhere(tree: ast.AST, path: Path) -> Iterator[str]:
    """Keys that are handed to a phrase by a name: every string that looks like one."""
    families = known_families() if path.is_relative_to(ROOT / "bot") else {path.stem}
    for node in ast.walk(tree):
        value = node.value if isinstance(node, ast.Constant) else None
        if not isinstance(value, str) or not KEY.fullmatch(value):
            continue
        if value.partition(".")[0] in families:
            yield value


@cache
def known_families() -> frozenset[str]:
    return frozenset(key.partition(".")[0] for key in written("en"))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_every_phrase_of_a_template_has_its_words(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    found = SAID.findall(text)
    assert len(found) == text.count("say("), "a call that cannot be checked"
    for key, given in found:
        words = said(key)
        assert words is not None, key
        assert set(re.findall(r"\{(\w+)\}", words)) <= set(re.findall(r"(\w+)=", given)), key


def is_variable(node: ast.Call) -> bool:
    return isinstance(node.args[0], ast.Name | ast.Attribute | ast.Subscript)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_phrase_has_its_words(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    spoken = list(phrases(tree))
    wrong = [problem for node in spoken for problem in unknown(node)]
    if any(is_variable(node) for node in spoken):
        wrong += [f"no text for `{key}`" for key in keys_elsewhere(tree, path) if said(key) is None]
    assert not wrong, "\n".join(wrong)


def spoken_by(tree: ast.AST) -> Iterator[re.Pattern[str]]:
    """What keys a source may speak: its strings, and its f-strings with anything in their gaps."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield re.compile(re.escape(node.value))
        elif isinstance(node, ast.JoinedStr):
            yield re.compile("".join(map(in_key, node.values)))


def in_key(piece: ast.expr) -> str:
    value = piece.value if isinstance(piece, ast.Constant) else None
    return re.escape(value) if isinstance(value, str) else "[a-z_]+"


def test_no_text_is_spoken_by_nobody() -> None:
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in SOURCES]
    shown = [key for path in TEMPLATES for key, _ in SAID.findall(path.read_text("utf-8"))]
    spoken = [one for tree in trees for one in spoken_by(tree)]
    spoken += [re.compile(re.escape(one)) for one in shown]
    families = [one for one in spoken if "." in one.pattern and len(one.pattern) < LONGEST_KEY]
    for key in written("en"):
        name = key.removesuffix(".no_article")
        assert any(one.fullmatch(name) for one in families), key
