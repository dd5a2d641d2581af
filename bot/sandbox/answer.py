"""Answers: a status, perhaps a body, always as JSON."""

from dataclasses import dataclass

from aiohttp import web

from bot.sandbox.wire import Payload, encode

OK = 200
ACCEPTED = 202
NO_CONTENT = 204


@dataclass(frozen=True, slots=True)
class Answer:
    """What a call gets back."""

    status: int = OK
    body: Payload | None = None

    def response(self, headers: dict[str, str] | None = None) -> web.Response:
        """Put the answer on the wire."""
        if self.body is None:
            return web.Response(status=self.status, headers=headers)
        text = encode(self.body)
        return web.Response(
            status=self.status, text=text, headers=headers, content_type="application/json"
        )


def listed(*items: Payload, **more: object) -> Answer:
    """Answer 200 with a list of data."""
    return Answer(OK, {"data": list(items), **more})


def done() -> Answer:
    """Answer 204 without a body."""
    return Answer(NO_CONTENT)
