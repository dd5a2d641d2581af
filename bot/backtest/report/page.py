"""A backtest as one page that stands alone: no other file, no network, nothing to install."""

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path

from markupsafe import Markup, escape

from bot.backtest.hearing import Heard
from bot.backtest.readied import Readied
from bot.backtest.report.view import view
from bot.backtest.report.words import number, percent
from bot.backtest.result import Result, result_of
from bot.words.render import render
from bot.words.templates import templates
from filters.engine.phrase import Phrase

FOLDER = Path(__file__).parent
CODE = re.compile(r"`([^`]+)`")


def page(result: Result, language: str) -> str:
    """Return the page, in a language."""
    return (
        templates(FOLDER)
        .get_template("alone.html")
        .render(
            view=view(result, language),
            language=language,
            style=Markup(_read("alone.css")),  # noqa: S704  # our own file
            script=Markup(_read("alone.js")),  # noqa: S704  # the same
            say=lambda key, **told: _said(Phrase.of(key, **told), language),
            tell=lambda phrase: _said(phrase, language),
            number=lambda value: number(value, language),
            percent=lambda share: percent(share, language),
        )
    )


def page_of(readied: Readied, heard: Heard) -> str:
    """Return the page of what was heard, in the language of the order."""
    result = result_of(readied, heard)
    return page(result, readied.order.language or result.charter.languages[0])


def policy() -> str:
    """Return the content security policy under which a server may show the page."""
    style, script = _digest(_read("alone.css")), _digest(_read("alone.js"))
    return (
        f"default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
    )


def _digest(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()


@cache
def _read(name: str) -> str:
    return FOLDER.joinpath(name).read_text("utf-8")


def _said(phrase: Phrase, language: str) -> Markup:
    """Say a phrase, its values escaped; what stands between backticks is shown as typed."""
    pieces = CODE.split(render(phrase, language))
    return Markup("").join(
        Markup("<code>{}</code>").format(piece) if place % 2 else escape(piece)
        for place, piece in enumerate(pieces)
    )
