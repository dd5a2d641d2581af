"""The page for moderators fits one sheet, and what is printed is what is written."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from scripts.sheet import SHEETS, sheet, source

REMEDY = "print it anew: .venv/bin/python -m scripts.sheet"
every_sheet = pytest.mark.parametrize("page", SHEETS, ids=lambda page: page.name)


def words(pdf: bytes) -> list[str]:
    return [word for page in PdfReader(BytesIO(pdf)).pages for word in page.extract_text().split()]


@every_sheet
def test_it_never_needs_a_second_sheet(page: Path) -> None:
    (only,) = PdfReader(page.with_suffix(".pdf")).pages
    assert only.mediabox.height == pytest.approx(842, abs=1)


@every_sheet
def test_what_was_printed_is_what_is_written(page: Path) -> None:
    printed = words(page.with_suffix(".pdf").read_bytes())
    assert printed == words(sheet(page)), REMEDY


@every_sheet
def test_every_command_of_the_page_is_on_the_sheet(page: Path) -> None:
    printed = " ".join(words(page.with_suffix(".pdf").read_bytes()))
    named = re.findall(r"`(!\S+?)[` ]", page.read_text("utf-8"))
    assert len(named) > 20
    assert [one for one in named if one not in printed] == []


def test_no_sign_of_the_page_is_taken_for_one_of_the_printer() -> None:
    made = source('a #hash, $5, [x] "y" \\ and `#code()`', "en")
    assert '#"a #hash, $5, [x] \\"y\\" \\\\ and ";' in made
    assert '#box(raw("#code()"))' in made
