"""All pages, found in their folder, and their addresses in an order that hides none."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from starlette.routing import Route

from bot.web import pages as folder
from bot.web.page import Page, Stand


def all_routes(stand: Stand) -> list[Route]:
    """Return every address; of two that fit, the one that is more written out answers."""
    found = [route for kind in kinds() for route in kind(stand).routes().routes]
    return sorted(found, key=_openness)


def kinds() -> Iterator[type[Page]]:
    """Every page of the folder."""
    for one in iter_modules(folder.__path__):
        module = import_module(f"{folder.__name__}.{one.name}")
        yield from (kind for kind in vars(module).values() if _is_of(kind, module.__name__))


def _is_of(kind: object, module: str) -> bool:
    return isinstance(kind, type) and issubclass(kind, Page) and kind.__module__ == module


def _openness(route: Route) -> tuple[bool, ...]:
    return tuple("{" in part for part in route.path.split("/"))
