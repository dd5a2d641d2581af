"""A report is written in four forms, in two languages, and no slur stands in any of them."""

import csv
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from io import BytesIO, StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from bot.cases.case import Status
from bot.cases.effects import Notify
from bot.cases.evening.evening import Quote
from bot.cases.privacy.pseudonyms import Pseudonyms, pseudonymised
from bot.report.charts import charts_of
from bot.report.drawing import nice
from bot.report.reporter import FORMS, written
from bot.words.catalogues import LANGUAGES
from bot.words.render import render
from filters.engine.phrase import Phrase
from tests.bot.report.evening import act, case, evening
from tests.making import NINE

MADE = datetime(2026, 10, 15, 8, tzinfo=UTC)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMS)
def test_no_form_prints_a_slur_unless_asked(form: str, language: str) -> None:
    made = written(evening(), language, form, MADE)
    assert "nouille" not in (readable(made) if form == "pdf" else made.decode())


def readable(made: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(made)).pages)


def test_a_pdf_is_tagged_and_its_text_can_be_selected() -> None:
    made = PdfReader(BytesIO(written(evening(quotes=()), "fr", "pdf", MADE)))
    root = made.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "fr"
    text = "\n".join(page.extract_text() for page in made.pages)
    for known in ("Rapport du live de mona", "article 3, «", "Chapitres", "00:59:50 Crise"):
        assert known in text.replace("\u00a0", " "), known


def test_what_is_hostile_stays_text_in_html() -> None:
    page = written(evening(), "en", "html", MADE).decode()
    tags = _Tags()
    tags.feed(page)
    assert "script" not in tags.seen
    assert tags.seen >= {"svg", "table", "blockquote", "bdi"}
    assert "\u202e" not in page
    assert "http" not in page.replace("http://www.w3.org/2000/svg", "").replace(
        "https://clips.twitch.tv/c", ""
    ).replace("http-equiv", "")


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, _: object) -> None:
        self.seen.add(tag)


def test_a_table_stays_text() -> None:
    made = evening(cases=(case(1, 10, "=1+1 nouille", deadline=None),))
    for full, text in ((False, "'=1+1 ▒▒▒▒▒▒▒"), (True, "'=1+1 nouille")):
        table = written(made, "en", "csv", MADE, full=full).decode("utf-8-sig")
        rows = list(csv.DictReader(StringIO(table, newline="")))
        assert rows[0]["text"] == text


def test_json_holds_all_of_it() -> None:
    told = json.loads(written(evening(), "en", "json", MADE))
    assert told["totals"]["messages"] == 900
    assert [one["measures"][0]["kind"] for one in told["removals"]] == [
        *("delete", "delete", "delete", "ban"),
    ]
    assert told["removals"][0]["reasons"] == ["contains “…”"]
    assert told["texts"] == "veiled"
    full = json.loads(written(evening(), "en", "json", MADE, full=True))
    assert full["removals"][0]["text"].endswith("nouille")
    assert full["removals"][3]["note"] == "nouille !"


def test_pseudonyms_name_nobody_and_are_the_same_for_the_same() -> None:
    known = ("v1", "v2", "v3", "zed", "yves", "nora", "abe", "ines", "hugo")
    quote = Quote(NINE, "question", "@Ines et hugo, un avis ?", "hugo")
    masked = pseudonymised(evening(quotes=(quote,)), b"key")
    made = json.loads(written(masked, "en", "json", MADE, full=True))
    text = json.dumps(made["removals"]) + json.dumps(made["voices"])
    for name in known:
        assert f'"{name}"' not in text, name
    names = Pseudonyms(b"key", ("hugo",))
    assert made["voices"][0]["text"] == f"@{names.name('ines')} et {names.name('hugo')}, un avis ?"
    assert names.name("INES") == names.name("ines") != Pseudonyms(b"other").name("ines")


def test_pseudonyms_hold_for_reasons_that_are_about_a_name_too() -> None:
    reason = Phrase.of("lookalikes.name", name="Nora_", like="nora")
    alike = replace(case(1, 10).evidence.findings[0], reason=reason)
    about = replace(case(1, 10).evidence, findings=(alike,))
    masked = pseudonymised(
        evening(cases=(case(1, 10, evidence=about, status=Status.ACTED),)), b"key"
    )
    for form in ("json", "csv"):
        made = written(masked, "en", form, MADE, full=True).decode()
        assert "viewer-" in made
        assert "nora" not in made.casefold()


def test_whoever_is_banned_is_not_among_the_best_unless_it_was_on_air_before() -> None:
    bad = Quote(NINE, "question", "c’est qui ?", "zed", 9, "kept", starred=True)
    assert "zed" not in {one.who for one in evening(quotes=(bad,)).quotes}
    aired = replace(bad, stage="answered", shown=NINE)
    assert [one.who for one in evening(quotes=(aired,)).quotes] == ["zed"]


def test_charts_say_what_they_show_and_use_no_colour() -> None:
    drawn = charts_of(evening(), lambda phrase: render(phrase, "en"))
    assert len(drawn) == 5
    for one in drawn:
        assert 'role="img"' in one
        assert "<title" in one
        assert "#" not in one.replace("url(#", "").replace("&#", "")
    team = drawn[2]
    assert "stroke-dasharray" in team
    assert "url(#c-team-h)" in team


@given(st.floats(0, 1e7))
def test_a_scale_ends_at_or_above_what_it_shows(most: float) -> None:
    assert nice(most) >= most
    assert nice(most) % 4 == 0


@settings(max_examples=20, deadline=None)
@given(st.text(max_size=60))
def test_no_text_breaks_a_report(text: str) -> None:
    tried(text, ("html", "json", "csv"))


@pytest.mark.long
@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_no_text_breaks_a_pdf(text: str) -> None:
    tried(text, ("pdf",))


def tried(text: str, forms: tuple[str, ...]) -> None:
    made = evening(
        login=text[:20],
        cases=(case(1, 10, text + "nouille"),),
        quotes=(Quote(NINE, "question", text, text),),
    )
    for form in forms:
        assert written(made, "fr", form, MADE)


@pytest.mark.parametrize("form", FORMS)
def test_a_report_is_made_at_any_fraction_of_a_second(form: str) -> None:
    assert written(evening(), "fr", form, MADE.replace(microsecond=1))


def test_a_chapter_is_cut_between_two_words_and_a_storm_names_nobody() -> None:
    at = NINE + timedelta(minutes=5)
    asked = Quote(at, "question", "pourquoi donc " * 9, "mona", stage="answered", starred=True)
    notice = Notify(Phrase.of("level.entered_leads.storm", by="nora"))
    made = evening(quotes=(asked,), acts=(act(1, 30, notice, None),))
    page = written(made, "fr", "html", MADE).decode()
    assert "pourquoi…\n" in page or "donc…\n" in page
    assert "La tempête est déclarée." in page
    assert "00:29:50 Crise" in page
