"""What other bots export becomes a list that only asks, and a report of what was doubtful."""

import json
import tomllib
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.charter.check import check
from bot.charter.load import read
from bot.charter.problem import CharterProblems
from bot.charter.report import render
from bot.cli.main import main
from bot.importing.document import article, document, quoted
from bot.importing.entries import Entry
from bot.importing.importing import import_files
from bot.importing.json_export import read_json
from bot.importing.sifting import sift
from bot.importing.table_export import read_table

HEAD = 'name = "mine"\ntitle.en = "Mine"\nlanguages = ["en"]\n\n'
EXAMPLES = """
  [[articles.examples]]
  text = "what a nincompoop"
  outcome = "borderline"
  [[articles.examples]]
  text = "good evening"
  outcome = "clear"
"""


def imported(
    folder: Path, content: str | bytes, *, name: str = "words.txt"
) -> tuple[list[str], str]:
    """The terms of the list, and the report."""
    file = folder / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    target = folder / "my-words.toml"
    target.unlink(missing_ok=True)
    report = import_files([file], source="auto", language="en", name="my-words", output=target)
    table = tomllib.loads(target.read_text("utf-8"))
    assert table["ask"] is True
    return [one if isinstance(one, str) else one["term"] for one in table["terms"]], report


def refusal(folder: Path, content: str | bytes, *, name: str = "words.txt") -> str:
    with pytest.raises(CharterProblems) as caught:
        imported(folder, content, name=name)
    return str(caught.value)


def test_a_plain_list_is_read_one_entry_a_line(tmp_path: Path) -> None:
    terms, report = imported(tmp_path, "# mine\nnincompoop\r\ndaft as a brush\n\nNincompoop \n")
    assert terms == ["nincompoop", "daft as a brush"]
    assert "1 duplicate left out" in report


def test_a_pasted_line_with_commas_is_a_list_too(tmp_path: Path) -> None:
    assert imported(tmp_path, "nincompoop, wazzock,pillock")[0] == [
        "nincompoop",
        "wazzock",
        "pillock",
    ]


def test_nightbots_box_has_open_ends_and_expressions(tmp_path: Path) -> None:
    terms, report = imported(tmp_path, "nincomp*\n~/w[a4]zz+ock/i\n~/Pill[o0]ck/\n~/(unclosed/i\n")
    assert terms == ["nincomp*"]
    assert '"w[a4]zz+ock"' in report
    assert 'pattern = "Pill[o0]ck", case_sensitive = true' in report
    assert "1 cannot be used" in report
    assert "words.txt:4" in report


def test_nightbots_api_answers_in_json(tmp_path: Path) -> None:
    one = {"_type": "blacklist", "blacklist": "nincompoop\nwazzock", "whitelist": "", "length": 600}
    links = {"_type": "links", "whitelist": "example.org\nexample.net", "enabled": True}
    assert imported(tmp_path, json.dumps({"status": 200, "filter": one}))[0] == [
        "nincompoop",
        "wazzock",
    ]
    terms, report = imported(tmp_path, json.dumps({"filters": [one, links]}))
    assert terms == ["nincompoop", "wazzock"]
    assert "2 permitted: left out" in report


def test_groups_of_banned_phrases_hold_texts_and_expressions(tmp_path: Path) -> None:
    group = {
        "name": "Group 1",
        "enabled": True,
        "phrases": ["nincompoop", {"phrase": "wazz[o0]ck", "regex": True}],
    }
    off = {"name": "Group 2", "enabled": False, "phrases": ["pillock"]}
    terms, report = imported(tmp_path, json.dumps({"banphrases": [group, off]}))
    assert terms == ["nincompoop"]
    assert '"wazz[o0]ck"' in report
    assert "1 switched off: left out" in report


def test_a_table_keeps_what_it_says_of_a_word_as_its_note(tmp_path: Path) -> None:
    rows = "text,category_1,severity_description\nnincompoop,silliness,Mild\nwazzock,,Mild\n"
    terms, _ = imported(tmp_path, rows, name="words.csv")
    assert terms == ["nincompoop", "wazzock"]
    assert 'note = "Mild; silliness"' in (tmp_path / "my-words.toml").read_text("utf-8")


def test_what_a_spreadsheet_takes_for_a_formula_is_only_text(tmp_path: Path) -> None:
    rows = 'phrase;regex\n"=HYPERLINK(""x"")";no\n+wazzock;no\n"pill[o0]ck";yes\n'
    terms, report = imported(tmp_path, rows, name="words.csv")
    assert terms == ['=HYPERLINK("x")', "+wazzock"]
    assert '"pill[o0]ck"' in report


@pytest.mark.parametrize(
    ("term", "reason"),
    [
        ("ab", "too short"),
        ("*abc*", "too short"),
        ("1488", "only digits"),
        ("***", "no letter"),
        ("https://example.org/x", "a link"),
        ("example.org", "a link"),
        ("PogChamp", "looks like an emote"),
        ("please", "an everyday word"),
        ("retard", "an everyday word in `fr`"),
        ("x" * 201, "longer than 200"),
        ("c*t", "between few letters"),
    ],
)
def test_what_is_doubtful_is_left_for_a_person_to_decide(
    tmp_path: Path, term: str, reason: str
) -> None:
    terms, report = imported(tmp_path, f"nincompoop\n{term}\n")
    assert terms == ["nincompoop"]
    assert reason in report
    assert "words.txt:2" in report
    written = (tmp_path / "my-words.toml").read_text("utf-8")
    assert f"# {reason}" in written or reason in written


def test_a_wildcard_within_a_phrase_becomes_a_pattern(tmp_path: Path) -> None:
    terms, report = imported(tmp_path, "nincompoop\nbuy*followers\n")
    assert terms == ["nincompoop"]
    assert r'"\\bbuy\\w*followers\\b"' in report


def test_the_article_of_the_report_makes_a_charter_that_holds(tmp_path: Path) -> None:
    _, report = imported(tmp_path, "nincompoop\nwazz*\n~/p[i1]llock/i\n")
    snippet = report.partition("[[articles]]")[2].partition("\n\nthen try it")[0]
    charter = tmp_path / "charter.toml"
    charter.write_text(f"{HEAD}[[articles]]{snippet}\n{EXAMPLES}", "utf-8")
    found = check(charter)
    assert found.exit_code == 0, render(found)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-8", "cp1252"])
def test_whatever_an_editor_writes_is_read(tmp_path: Path, encoding: str) -> None:
    terms, report = imported(tmp_path, "crétin\r\nbenêt\r\n".encode(encoding))
    assert terms == ["crétin", "benêt"]
    assert ("look at the accents" in report) == (encoding == "cp1252")


def test_what_cannot_be_read_says_where_and_why(tmp_path: Path) -> None:
    assert "no such file" in refusal_of_missing(tmp_path)
    assert "this is no text" in refusal(tmp_path, b"PK\x03\x04\0\0")
    assert "words.txt:2:" in refusal(tmp_path, '{"words":\n oops}')
    assert "no blocked words in it" in refusal(tmp_path, "{}")
    assert "no blocked words in it" in refusal(tmp_path, "")
    assert "larger than" in refusal(tmp_path, b"a\n" * 8_000_001)
    assert "more than 250000 entries" in refusal(tmp_path, "a\n" * 250_001)
    one = '{"blacklist": "' + "a\\n" * 250_001 + '"}'
    assert "more than 250000 entries" in refusal(tmp_path, one)
    assert "nested too deeply" in refusal(tmp_path, "[" * 200_000)


def refusal_of_missing(folder: Path) -> str:
    with pytest.raises(CharterProblems) as caught:
        import_files(
            [folder / "gone.txt"], source="auto", language="en", name="x", output=folder / "x.toml"
        )
    return str(caught.value)


def test_a_list_that_is_there_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text("nincompoop\n", "utf-8")
    target = tmp_path / "mine.toml"
    target.write_text("precious", "utf-8")
    assert main(["import", str(tmp_path / "words.txt"), "--output", str(target)]) == 2
    assert target.read_text("utf-8") == "precious"


@given(st.lists(st.text(max_size=40), max_size=12))
def test_whatever_was_exported_the_list_can_be_read(texts: list[str]) -> None:
    sifted = sift([Entry(text, "x:1") for text in texts], "en")
    written = document(sifted, name="mine", language="en", source="x")
    table = tomllib.loads(written)
    assert len(table["terms"]) == len(sifted.terms)
    all_terms = "".join(f"{quoted(one)}, " for one in sifted.terms)
    terms = f'  [[articles.filters]]\n  filter = "terms"\n  terms = [{all_terms}]\n'
    read(HEAD + article(sift([], "en"), "./x.toml", "en") + "\n" + terms)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["blacklist", "phrase", "phrases", "regex", "type", "whitelist", "x"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=20,
)


@given(ANYTHING)
def test_no_json_makes_the_reader_stumble(value: object) -> None:
    read_json(json.dumps(value), "x.json")


@given(st.text(max_size=200))
def test_no_table_makes_the_reader_stumble(text: str) -> None:
    with suppress(CharterProblems):
        read_table(f"phrase,note\n{text}", "x.csv", ",")
