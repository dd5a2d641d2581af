"""A report as HTML: as a part of a page, and as a file that stands alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from re import search

from markupsafe import Markup

from bot.report.view import View
from bot.words.templates import templates

FOLDER = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart with its title, in which every word was escaped when it was drawn."""

    title: Markup
    svg: Markup


def body(view: View) -> str:
    """Return a report for a page that brings the sheet along."""
    return _template("body.html", view)


def alone(view: View) -> str:
    """Return a report as a file that needs nothing beside it."""
    return _template("file.html", view, style=Markup(style()))  # noqa: S704  # our own file


@cache
def style() -> str:
    """Return the sheet."""
    return (FOLDER / "report.css").read_text("utf-8")


def _template(name: str, view: View, **more: object) -> str:
    return templates(FOLDER).get_template(name).render(view=view, charts=[*_drawn(view)], **more)


def _drawn(view: View) -> Iterator[Drawn]:
    for chart in view.charts:
        title = search(r"<title[^>]*>(.*?)</title>", chart)
        yield Drawn(Markup(title[1] if title else ""), Markup(chart))  # noqa: S704  # drawn escaped
