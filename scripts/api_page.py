"""Writes every address of the API into `docs/api-reference.md`, from the API's own description."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bot.web.api.application import PATH, application
from bot.web.api.problems import Kind
from bot.web.cases.undone import Undone
from bot.web.door.access import Desk
from bot.web.door.sessions import Sessions
from bot.web.ground.front import Front
from bot.web.ground.options import WebOptions
from bot.web.text.rendering import Pages

PAGE = Path(__file__).parent.parent / "docs" / "api-reference.md"
HEAD = """\
# Every address of the API

What [the desk for programs](api.md) answers to, made from its own description by
`python -m scripts.api_page`; a running bot shows the same at `/docs`, and for machines at
`/api/openapi.json`. *Scope* is what a [token](api.md#tokens) has to be for."""
Described = Mapping[str, Any]


def described() -> Described:
    """Return the description of any bot's API: none has to run."""
    pages = Pages(Front(b"", WebOptions()))
    return application(pages, Desk(pages, Sessions(pages.browsers)), Undone()).openapi()


def written(api: Described) -> str:
    """Return the page."""
    deeds = list(_deeds(api))
    shapes = api["components"]["schemas"]
    parts = [HEAD, "\n".join(_overview(deeds)), "## Addresses"]
    parts += [_address(*one) for one in deeds]
    parts += ["## Shapes", *(_shape(name, one) for name, one in sorted(shapes.items()))]
    parts += ["## Problems", "\n".join(_problems())]
    return "\n\n".join(parts) + "\n"


def _deeds(api: Described) -> Iterator[tuple[str, Described]]:
    for path, methods in api["paths"].items():
        for method, deed in methods.items():
            yield f"{method.upper()} {PATH}{path}", deed


def _overview(deeds: list[tuple[str, Described]]) -> Iterator[str]:
    yield "| Address | What it does | Scope |"
    yield "| --- | --- | --- |"
    for name, deed in deeds:
        yield f"| `{name}` | {deed['summary']} | {_scope(deed)} |"


def _scope(deed: Described) -> str:
    return f"`{deed['x-scope']}`" if "x-scope" in deed else "any"


def _address(name: str, deed: Described) -> str:
    said = f"{deed['summary']}. {deed.get('description', '')}".strip()
    lines = [f"### `{name}`", "", said, "", f"- scope: {_scope(deed)}"]
    lines += [_parameter(one) for one in deed.get("parameters", ())]
    if "requestBody" in deed:
        lines.append(f"- body: {_type(_content(deed['requestBody']))}")
    lines.append(f"- answer: {_type(_content(deed['responses']['200']))}")
    return "\n".join(lines)


def _content(body: Described) -> Described:
    found: Described = body["content"]["application/json"]["schema"]
    return found


def _parameter(one: Described) -> str:
    need = ", required" if one.get("required") else ""
    said = f": {one['description']}" if one.get("description") else ""
    return f"- `{one['name']}` ({one['in']}, {_type(one['schema'])}{need}){said}"


def _shape(name: str, one: Described) -> str:
    lines = [f"### {name}"]
    if one.get("description"):
        lines += ["", " ".join(one["description"].split())]
    if "enum" in one:
        lines += ["", _type(one)]
    fields = one.get("properties", {})
    if fields:
        lines += ["", "| Field | Type | |", "| --- | --- | --- |"]
    lines += [_field(field, each) for field, each in fields.items()]
    return "\n".join(lines)


def _field(name: str, one: Described) -> str:
    kind = _type(one).replace("|", "\\|")
    return f"| `{name}` | {kind} | {one.get('description', '').replace('|', chr(92) + '|')} |"


def _type(one: Described) -> str:
    """Name a type: a shape by its link, a list by what it lists, a choice by its values."""
    if "$ref" in one:
        name = one["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in one:
        return " | ".join(map(_type, one["anyOf"]))
    if one.get("type") == "array":
        return f"list of {_type(one['items'])}" if "items" in one else "list"
    if "enum" in one:
        return " | ".join(f"`{value}`" for value in one["enum"])
    return str(one.get("format") or one.get("type") or "any")


def _problems() -> Iterator[str]:
    yield "| Status | Name | When |"
    yield "| --- | --- | --- |"
    for one in Kind:
        yield f"| {one.status} | `{one.value[0]}` | {one.value[2]} |"


def main() -> None:
    """Write it."""
    PAGE.write_text(written(described()), "utf-8", newline="\n")


if __name__ == "__main__":
    main()
