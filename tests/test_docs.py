"""The documents keep their word: links, commands, settings and messages are those of the code."""

import argparse
import ast
import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest
from pydantic import BaseModel

from bot.charter.shelf import Kind, shipped
from bot.cli.main import parser
from bot.commands.catalogue import commands
from bot.commands.handbook import handbook as commands_in
from bot.settings import Settings
from filters.engine.catalogue import catalogue
from filters.engine.help.handbook import handbook

ROOT = Path(__file__).parents[1]
READMES = (ROOT / "README.md", ROOT / "README.fr.md")
DOCS = ROOT / "docs"
QUICKSTARTS = (DOCS / "quickstart.md", DOCS / "fr" / "premiers-pas.md")
TWINS = {
    "animating": "a-l-antenne",
    "api": "api",
    "backtest": "essai-sur-le-passe",
    "commands": "commandes",
    "data": "donnees",
    "for-agencies": "pour-les-agences",
    "for-moderators": "pour-la-moderation",
    "for-streamers": "pour-la-diffusion",
    "joining": "arriver-et-partir",
    "moderating": "moderer",
    "notices": "etre-prevenu",
    "operations": "exploitation",
    "quickstart": "premiers-pas",
    "reach": "acces",
    "reports": "rapports",
    "second-reader": "second-lecteur",
    "shadow": "dans-l-ombre",
    "staffing": "effectif-et-planning",
    "the-desk": "le-bureau",
    "voices": "ecouter-le-tchat",
    "watch": "veille-et-crise",
    "writing-a-charter": "ecrire-une-charte",
}
"""The French page of each English one that people other than programmers read."""
FRENCH = (ROOT / "README.fr.md", *sorted((ROOT / "docs" / "fr").glob("*.md")))
FOLDERS = [one for one in ROOT.iterdir() if one.is_dir() and not one.name.startswith(".")]
DOCUMENTS = sorted(
    [
        *ROOT.glob("*.md"),
        *(
            path
            for folder in FOLDERS
            for path in folder.rglob("*.md")
            if "node_modules" not in path.parts
        ),
    ]
)
FENCE = re.compile(r"^ *```.*?^ *```", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"``.+?``|`[^`\n]+`")
HEADING = re.compile(r"^(#+) +(.+)$", re.MULTILINE)
LINK = re.compile(r"\]\(([^)\s]+)\)")
BOT = re.compile(r"-m bot (\w+)([^`|#\n]*)")
MAKE = re.compile(r"(?:^|`)make ([a-z-]+)", re.MULTILINE)
ENVIRONMENT = re.compile(r"CHARTREUSE_([A-Z_]+)__([A-Z_]+)")
WORD = re.compile(r"`!(\w+)")
NAME = re.compile(r"`([a-z]+\.(?:en|fr))`")

every_document = pytest.mark.parametrize(
    "path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix()
)
both_readmes = pytest.mark.parametrize("path", READMES, ids=lambda path: path.name)
both_quickstarts = pytest.mark.parametrize("path", QUICKSTARTS, ids=lambda path: path.name)


@cache
def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def prose_of(path: Path) -> str:
    return FENCE.sub("", text_of(path))


def headings(path: Path) -> list[tuple[int, str]]:
    return [(len(level), title) for level, title in HEADING.findall(prose_of(path))]


def anchor(title: str) -> str:
    """Return what a heading is called in an address, as GitHub makes it."""
    plain = re.sub(r"[`*]|\[(.+?)\]\(.+?\)", r"\1", title).strip().lower()
    kept = (one for one in plain if one in "-_ " or unicodedata.category(one)[0] in "LN")
    return "".join(kept).replace(" ", "-")


@cache
def anchors(path: Path) -> frozenset[str]:
    return frozenset(anchor(title) for _, title in headings(path))


def rows(path: Path) -> Iterator[list[str]]:
    """The rows of every table, heads included."""
    for line in prose_of(path).splitlines():
        if line.startswith("|"):
            yield [one.strip() for one in re.split(r"(?<!\\)\|", line)[1:-1]]


@cache
def sections() -> Mapping[str, type[BaseModel]]:
    """The tables of the settings by name."""
    fields = Settings.model_fields.items()
    defaults = {name: field.get_default(call_default_factory=True) for name, field in fields}
    return {name: type(one) for name, one in defaults.items() if isinstance(one, BaseModel)}


@cache
def subcommands() -> Mapping[str, argparse.ArgumentParser]:
    (choices,) = (one.choices for one in parser()._actions if isinstance(one.choices, dict))
    return choices


def test_the_documents_are_found() -> None:
    assert {*READMES, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"} <= set(DOCUMENTS)


@every_document
def test_no_link_leads_nowhere(path: Path) -> None:
    for link in LINK.findall(CODE.sub("", prose_of(path))):
        if re.match(r"[a-z]+:", link):
            continue
        file, _, place = link.partition("#")
        target = (path.parent / file).resolve() if file else path
        assert target.exists(), link
        if place:
            assert place in anchors(target), link


@every_document
def test_no_command_line_is_made_up(path: Path) -> None:
    known = subcommands()
    for name, rest in BOT.findall(text_of(path)):
        assert name in known, f"python -m bot {name}"
        for option in re.findall(r"--[a-z-]+", rest):
            assert option in known[name]._option_string_actions, f"{name} {option}"


def test_the_handbook_says_what_the_filters_say_of_themselves() -> None:
    written = text_of(ROOT / "docs" / "filters.md")
    remedy = "write it anew: .venv/bin/python -m bot explain --all > docs/filters.md"
    assert written == handbook(catalogue().values()), remedy


@every_document
def test_no_target_of_make_is_made_up(path: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", text_of(ROOT / "Makefile"), re.MULTILINE))
    shown = "\n".join([*FENCE.findall(text_of(path)), *CODE.findall(prose_of(path))])
    assert set(MAKE.findall(shown)) <= targets


@every_document
def test_no_setting_is_made_up(path: Path) -> None:
    tables = sections()
    for code in CODE.findall(prose_of(path)):
        section, _, key = code.strip("` ").partition(".")
        if section in tables and key.isidentifier():
            assert key in tables[section].model_fields, code
    for section, key in ENVIRONMENT.findall(text_of(path)):
        assert key.lower() in tables[section.lower()].model_fields, key


@every_document
def test_no_command_of_chat_is_made_up(path: Path) -> None:
    if path == DOCS / "filters.md":
        return  # its examples are chat, with the commands of other bots
    known = {name for one in commands().values() for name in (one.name, *one.aliases)}
    named = (WORD.match(code) for code in CODE.findall(prose_of(path)))
    assert {one[1] for one in named if one} <= known


@pytest.mark.parametrize(("page", "language"), [("commands.md", "en"), ("fr/commandes.md", "fr")])
def test_the_page_of_commands_says_what_the_commands_say(page: str, language: str) -> None:
    remedy = f"write it anew: .venv/bin/python -m bot explain --commands --language {language}"
    assert text_of(DOCS / page) == commands_in(commands(), language), remedy


def linked(path: Path) -> Iterator[Path]:
    """The documents that one leads to."""
    for link in LINK.findall(CODE.sub("", prose_of(path))):
        file = link.partition("#")[0]
        if file.endswith(".md") and ":" not in file:
            yield (path.parent / file).resolve()


@both_readmes
def test_every_page_is_two_clicks_from_the_readme(path: Path) -> None:
    first = set(linked(path))
    second = {far for near in first if near.is_file() for far in linked(near)}
    folder = DOCS if path == READMES[0] else DOCS / "fr"
    assert set(folder.glob("*.md")) <= first | second


def test_who_does_not_program_finds_each_page_in_both_languages() -> None:
    assert {path.stem for path in (DOCS / "fr").glob("*.md")} == set(TWINS.values())
    for english, french in TWINS.items():
        here, there = DOCS / f"{english}.md", DOCS / "fr" / f"{french}.md"
        assert there in set(linked(here)), here.name
        assert here in set(linked(there)), there.name


@both_quickstarts
def test_every_message_of_a_failed_start_is_a_real_one(path: Path) -> None:
    said = list(sentences())
    messages = [row[0] for row in rows(path) if len(row) == 2 and row[0].startswith("`")]
    starts = [one.strip("` ") for one in messages if not one.startswith("`make ")]
    assert len(starts) > 10
    for start in starts:
        assert any(fits(start, sentence) for sentence in said), start


def fits(start: str, sentence: str) -> bool:
    """Whether a sentence of the source, its values left open, holds what the table shows."""
    pieces = start.split("…")
    if not all(piece in sentence for piece in pieces):
        return False
    return re.search(".*".join(map(re.escape, pieces)), sentence) is not None


@cache
def sentences() -> tuple[str, ...]:
    """Every text in the source of the bot, with an ellipsis for each value."""
    trees = [ast.parse(text_of(path)) for path in sorted((ROOT / "bot").rglob("*.py"))]
    return tuple(
        "".join(_part(one) for one in node.values)
        if isinstance(node, ast.JoinedStr)
        else _part(node)
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr | ast.Constant)
    )


def _part(node: ast.expr) -> str:
    return str(node.value) if isinstance(node, ast.Constant) else "…"


def test_the_charters_page_lists_what_is_shipped_and_nothing_else() -> None:
    named = [one for row in rows(ROOT / "charters" / "README.md") for one in NAME.findall(row[0])]
    assert sorted(named) == sorted((*shipped(), *shipped(Kind.LIST)))


@both_readmes
def test_every_shipped_charter_is_named(path: Path) -> None:
    assert set(shipped()) <= set(NAME.findall(prose_of(path)))


def test_the_readmes_have_the_same_structure_and_lead_to_each_other() -> None:
    english, french = READMES
    assert [level for level, _ in headings(english)] == [level for level, _ in headings(french)]
    assert [len(row) for row in rows(english)] == [len(row) for row in rows(french)]
    fences = [[one.split("\n")[0] for one in FENCE.findall(text_of(path))] for path in READMES]
    assert fences[0] == fences[1]
    assert "(README.fr.md)" in text_of(english)[:200]
    assert "(README.md)" in text_of(french)[:200]


@pytest.mark.parametrize("path", FRENCH, ids=lambda path: path.name)
def test_no_french_sign_is_torn_from_its_word(path: Path) -> None:
    prose = LINK.sub("", CODE.sub("x", prose_of(path)))
    assert re.findall(r".{0,20}(?: [:;?!»%]|« ).{0,9}", prose) == []


def test_decisions_are_numbered_without_a_gap_and_short() -> None:
    decisions = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert [int(path.name[:4]) for path in decisions] == list(range(1, len(decisions) + 1))
    for path in decisions:
        number = int(path.name[:4])
        assert text_of(path).startswith(f"# {number}. "), path.name
        assert len([line for line in text_of(path).splitlines() if line]) <= 10, path.name


@both_readmes
def test_without_make_the_same_tests_run(path: Path) -> None:
    recipe = r"^test:.*\n\t@\$\(BIN\)/python -m pytest -q .*(-m \"not long\")$"
    (choice,) = re.findall(recipe, text_of(ROOT / "Makefile"), re.MULTILINE)
    assert f"\\python -m pytest -q {choice}\n" in text_of(path)
