"""A report as PDF: tagged, its text selectable, its fonts those that typst's wheel brings along.

It keeps to PDF/UA-1, for who hears it read, but where a text has letters that no font here has.
"""

import json
from dataclasses import asdict
from datetime import datetime
from functools import cache
from html import unescape
from pathlib import Path
from re import DOTALL, search

import typst

from bot.report.view import View

TEMPLATE = Path(__file__).parent / "templates" / "report.typ"
FONT = "Libertinus Serif"
"""In the wheel, under the SIL Open Font License; letters that it lacks are shown as boxes."""


def pdf(view: View, made: datetime) -> bytes:
    """Return a report as PDF; blocks for tenths of a second and more."""
    given = {"view": json.dumps(_data(view), ensure_ascii=False)}
    try:
        return _compiled(given, made, strict=True)
    except typst.TypstError:
        return _compiled(given, made, strict=False)


def _compiled(given: dict[str, str], made: datetime, *, strict: bool) -> bytes:
    return typst.compile(
        TEMPLATE.read_bytes(),
        font_paths=_fonts(),
        sys_inputs=given,
        pdf_standards=["ua-1"] if strict else [],
        timestamp=made.replace(microsecond=0),
    )


@cache
def _fonts() -> typst.Fonts:
    """The wheel's own fonts alone: a report looks the same on every computer."""
    return typst.Fonts(include_system_fonts=False)


def _data(view: View) -> dict[str, object]:
    return {**asdict(view), "charts": [_chart(one) for one in view.charts]}


def _chart(svg: str) -> dict[str, str]:
    title, alt = (search(rf"<{tag}[^>]*>(.*?)</{tag}>", svg, DOTALL) for tag in ("title", "desc"))
    return {
        "svg": svg,
        "title": unescape(title[1]) if title else "",
        "alt": unescape(alt[1]) if alt else "",
    }
