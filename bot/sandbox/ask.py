"""What a request asks: the union of its query and its body."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from aiohttp import web

from bot.sandbox.refusal import BadRequest
from bot.sandbox.wire import decode


@dataclass(frozen=True, slots=True)
class Ask:
    """The fields of a request, each with all of its values, the body's first."""

    fields: Mapping[str, list[object]]

    def maybe_text(self, name: str) -> str | None:
        """Take a text or a whole number as text, if there is one; nothing else will do."""
        for value in self.fields.get(name, ()):
            if value is None or value == "":
                continue
            if isinstance(value, bool) or not isinstance(value, str | int):
                raise BadRequest(f'The parameter "{name}" was malformed')
            return str(value)
        return None

    def text(self, name: str) -> str:
        """Take a text that must be there."""
        value = self.maybe_text(name)
        if value is None:
            raise BadRequest(f'Missing required parameter "{name}"')
        return value

    def texts(self, name: str) -> list[str]:
        """Take every value of a repeated field."""
        return [str(value) for value in self.fields.get(name, ()) if isinstance(value, str | int)]

    def maybe_whole(self, name: str) -> int | None:
        """Take a whole number, if there is one."""
        value = self.maybe_text(name)
        if value is None:
            return None
        try:
            return int(value)
        except ValueError:
            raise BadRequest(f'The parameter "{name}" was malformed') from None

    def maybe_flag(self, name: str) -> bool | None:
        """Take a yes or no, if there is one."""
        value = self.fields.get(name, [None])[0]
        if value is None or value == "":
            return None
        if str(value).lower() not in {"true", "false"}:
            raise BadRequest(f'The parameter "{name}" was malformed')
        return str(value).lower() == "true"

    def flag(self, name: str, *, default: bool = False) -> bool:
        """Take a yes or no."""
        for value in self.fields.get(name, ()):
            return value is True or str(value).lower() in {"true", "1", "on", "yes"}
        return default

    def part(self, name: str) -> "Ask":
        """Take an object; its fields are looked for here when it is not there."""
        parts = self.parts(name)
        return parts[0] if parts else Ask({})

    def parts(self, name: str) -> list["Ask"]:
        """Take a list of objects."""
        return [of_object(value) for value in self.fields.get(name, ()) if isinstance(value, dict)]


def of_object(value: Mapping[object, object]) -> Ask:
    """Take a JSON object as fields; a list counts as a repeated field."""
    return Ask({str(key): _values(one) for key, one in value.items()})


async def read_ask(request: web.Request) -> Ask:
    """Read query and body of a request, whatever the body is made of."""
    fields: dict[str, list[object]] = {}
    _gather(fields, (await _read_body(request)).items())
    _gather(fields, ((key, [value]) for key, value in request.query.items()))
    return Ask(fields)


async def _read_body(request: web.Request) -> Mapping[str, list[object]]:
    raw = (await request.read()).strip()
    if not raw:
        return {}
    if not raw.startswith(b"{") and request.content_type in {
        "application/x-www-form-urlencoded",
        "multipart/form-data",
    }:
        form = await request.post()
        return {key: [str(value) for value in form.getall(key)] for key in form}
    try:
        value = decode(raw)
    except ValueError:
        return {}
    return of_object(value).fields if isinstance(value, dict) else {}


def _gather(fields: dict[str, list[object]], more: Iterable[tuple[str, list[object]]]) -> None:
    for key, values in more:
        fields.setdefault(key, []).extend(values)


def _values(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]
