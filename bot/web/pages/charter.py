"""`/channels/{login}/charter`: the charter in force, for anybody, and to take along as a file."""

import hmac
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from hashlib import blake2b

from fastapi import Request, Response
from fastapi.responses import HTMLResponse
from markupsafe import Markup

from bot.web.door.rates import Rates
from bot.web.ground.addresses import Addresses
from bot.web.page import Page, Stand
from bot.web.text.markdown import ladder, markdown, numbers
from bot.web.text.reading import Published, Reading, published, reading
from bot.web.text.rendering import FOLDER, NAMES
from filters.engine.phrase import Phrase

EACH = 120
TOGETHER = 12_000
"""Readings in a minute, from one address and by everybody: a whole chat may follow one link."""
KEPT = 64
"""Readings that are kept as they were rendered."""
CACHED = "public, max-age=300"
"""No login and no cookie go into these pages, so that whatever stands in front may keep them."""
TEXT = "text"
"""The field of an address that chooses the charter's own language."""

Made = Callable[[Reading, str], str]


class CharterPages(Page):
    """The public pages of charters."""

    def __init__(self, stand: Stand) -> None:
        super().__init__(stand)
        self._rates = Rates(EACH, TOGETHER)
        self._kept: OrderedDict[tuple[object, ...], bytes] = OrderedDict()
        self._style = _style()

    def routes(self) -> Addresses:
        """Their addresses."""
        here = Addresses()
        for ending, made, kind in (
            (".html", self._file, "text/html"),
            (".md", markdown, "text/markdown"),
            ("", self._page, ""),
        ):
            answer = self._answering(ending, made, kind)
            path = f"/channels/{{login}}/charter{ending}"
            here.get(path, answer)
        return here

    def _answering(
        self, ending: str, made: Made, kind: str
    ) -> Callable[[Request, str], Awaitable[Response]]:
        async def answer(request: Request, login: str) -> Response:
            found = published(self._pages.behind, login)
            if found is None:
                return self._pages.trouble(request, Phrase.of("web.missing"), status=404)
            if not self._rates.allow(request.client.host if request.client else ""):
                return self._pages.trouble(request, Phrase.of("public.often"), status=429)
            return self._answer(request, found, ending, made, kind)

        return answer

    def _answer(
        self, request: Request, found: Published, ending: str, made: Made, kind: str
    ) -> Response:
        language = self._pages.language(request)
        charter = reading(found, (request.query_params.get(TEXT, ""), language))
        body = self._body(charter, language, ending, made)
        tag = f'"{blake2b(body, digest_size=8).hexdigest()}"'
        said = {
            "cache-control": CACHED,
            "etag": tag,
            "vary": "accept-language, cookie",
            "content-language": language,
        }
        if kind:
            said["content-disposition"] = f'attachment; filename="charter-{charter.login}{ending}"'
        if hmac.compare_digest(request.headers.get("if-none-match", "").encode(), tag.encode()):
            return Response(status_code=304, headers=said)
        if kind:
            return Response(body, media_type=f"{kind}; charset=utf-8", headers=said)
        return HTMLResponse(body, headers=said)

    def _body(self, charter: Reading, language: str, ending: str, made: Made) -> bytes:
        key = (ending, language, charter.login, charter.edition)
        if key not in self._kept:
            self._kept[key] = made(charter, language).encode("utf-8", "replace")
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return self._kept[key]

    def _page(self, charter: Reading, language: str) -> str:
        others = [one for one in charter.languages if one not in {charter.language, *NAMES}]
        here = f"/channels/{charter.login}/charter"
        return self._text("charter.html", charter, language, here=here, others=others)

    def _file(self, charter: Reading, language: str) -> str:
        return self._text("charter_file.html", charter, language, style=self._style)

    def _text(self, template: str, charter: Reading, language: str, **more: object) -> str:
        return self._pages.text(
            template, language, charter=charter, ladder=ladder, numbers=numbers(charter), **more
        )


def _style() -> Markup:
    """What a file that stands alone brings along."""
    parts = [(FOLDER / "static" / name).read_text("utf-8") for name in _STYLES]
    return Markup("<style>\n{}</style>").format(Markup("\n".join(parts)))  # noqa: S704  # our own files


_STYLES = ("colours.css", "charter_file.css", "charter.css")
