"""Templates as pages: every text a phrase, every value escaped, in the reader's language."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from fastapi import Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from bot.marking import visible
from bot.ports.joining import Reception
from bot.web.ground.behind import Behind
from bot.web.ground.front import Front
from bot.web.visitor.browser import Browsers, stranger
from bot.web.visitor.forms import TICKET, ticket
from bot.words.catalogues import LANGUAGES, spoken
from bot.words.render import render
from filters.engine.phrase import Phrase

FOLDER = Path(__file__).parent.parent
LANGUAGE = "lang"
"""The field of an address that chooses a language."""
CODE = re.compile(r"`([^`]+)`")
LINE = re.compile(r"[^\n\r\t]+")
NAMES = {"en": "English", "fr": "Français"}


class StartingError(Exception):
    """A page was asked for that needs the bot, which has not joined Twitch yet."""


class Pages:
    """Renders the templates."""

    def __init__(self, front: Front) -> None:
        self.front = front
        self.browsers = Browsers(front)
        self._templates = _environment()

    @property
    def reception(self) -> Reception:
        """The bot behind the pages; raises `StartingError` until it is there."""
        if self.front.reception is None:
            raise StartingError
        return self.front.reception

    @property
    def behind(self) -> Behind:
        """The bot behind the desk; raises `StartingError` until it is there."""
        if self.front.behind is None:
            raise StartingError
        return self.front.behind

    def language(self, request: Request) -> str:
        """The language to answer in: chosen now, chosen before, or the browser's own."""
        for chosen in (request.query_params.get(LANGUAGE), self.browsers.language(request)):
            if chosen in LANGUAGES:
                return chosen
        return preferred(request.headers.get("accept-language", ""))

    def page(
        self, request: Request, template: str, *, status: int = 200, **values: object
    ) -> HTMLResponse:
        """Render a template; it can say phrases, and its forms are the browser's own."""
        language = self.language(request)
        identity = self.browsers.identity(request) or stranger()
        text = self._own(identity, template, language, values)
        response = HTMLResponse(text, status, headers={"content-language": language})
        self.browsers.introduce(request, response, identity)
        if request.query_params.get(LANGUAGE) in LANGUAGES:
            self.browsers.speak(response, language)
        return response

    def part(self, request: Request, template: str, **values: object) -> str:
        """Render a part of a page that this browser has open."""
        identity = self.browsers.identity(request)
        return self._own(identity, template, self.language(request), values)

    def _own(
        self, identity: str, template: str, language: str, values: Mapping[str, object]
    ) -> str:
        own = {"ticket_field": TICKET, "ticket": ticket(self.browsers, identity)}
        return self.text(template, language, **values, **own)

    def text(self, template: str, language: str, **values: object) -> str:
        """Render a template that is the same for every browser; it can say phrases."""
        return self._templates.get_template(template).render(
            **values,
            say=lambda key, **told: _said(Phrase.of(key, **told), language),
            tell=lambda phrase: _said(phrase, language),
            language=language,
            names=NAMES,
            languages=[(one, NAMES[one], f"?{LANGUAGE}={one}") for one in LANGUAGES],
        )

    def trouble(self, request: Request, phrase: Phrase, *, status: int = 400) -> HTMLResponse:
        """Say what went wrong, and where to go on."""
        return self.page(request, "apology.html", status=status, phrase=phrase)

    def at_home(self, request: Request) -> Response | None:
        """Send whoever came by `127.0.0.1` to the name that Twitch sends people back to.

        A browser takes the two for strangers, and would not bring its cookies along.
        """
        home = urlsplit(self.front.public)
        here = request.headers.get("host", "")
        if self.front.options.public_url or here != f"127.0.0.1:{home.port}":
            return None
        return RedirectResponse(f"{self.front.public}{request.url.path}")

    def starting(self, request: Request) -> HTMLResponse:
        """Say that the bot is not there yet."""
        response = self.page(request, "patience.html", status=503)
        response.headers["retry-after"] = "5"
        return response


@cache
def _environment() -> Environment:
    """What all pages of a process share, compiled templates among it."""
    return Environment(
        loader=FileSystemLoader(FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=harmless,
    )


def harmless(value: object) -> object:
    """Return a value as it may stand on any page, whoever wrote it.

    What is escaped already stays as it is: so a template says `| e` where a text must come back
    letter by letter, as out of an editor.
    """
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    if value.isascii() and value.isprintable():
        return value
    return LINE.sub(lambda found: visible(found[0]), value)


def preferred(accepted: str) -> str:
    """Return the first of our languages that a browser accepts, else English."""
    weighed = []
    for place, one in enumerate(accepted[:200].split(",")):
        tag, _, weight = one.strip().partition(";q=")
        weighed.append((-_weight(weight), place, tag.strip()))
    tags = (tag for weight, _, tag in sorted(weighed) if weight < 0)
    known = (spoken(tag) for tag in tags if tag[:2].lower() in LANGUAGES)
    return next(known, LANGUAGES[0])


def _weight(text: str) -> float:
    try:
        return min(float(text), 1.0) if text else 1.0
    except ValueError:
        return 0.0


def _said(phrase: Phrase, language: str) -> Markup:
    """Say a phrase, its values escaped; what stands between backticks is shown as typed."""
    if not phrase.values:
        return _label(phrase, language)
    values = ((name, _value(value)) for name, value in phrase.values)
    return _with_code(render(Phrase(phrase.key, tuple(values)), language))


def _value(value: str | int) -> str | int:
    return str(harmless(value)) if isinstance(value, str) else value


@lru_cache(maxsize=4096)
def _label(phrase: Phrase, language: str) -> Markup:
    """Say what has no value, once: a docket says the same few words fifty times.

    What has values may be about somebody, and is kept nowhere.
    """
    return _with_code(render(phrase, language))


def _with_code(text: str) -> Markup:
    pieces = CODE.split(text)
    return Markup("").join(
        Markup("<code>{}</code>").format(piece) if place % 2 else escape(piece)
        for place, piece in enumerate(pieces)
    )
