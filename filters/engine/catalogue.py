"""All filters by name, found in the folder."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from inspect import getmembers, isabstract, isclass
from pkgutil import iter_modules
from types import MappingProxyType, ModuleType

import filters
from filters.engine.filter import Filter, FilterOptions


@cache
def catalogue() -> Mapping[str, type[Filter[FilterOptions]]]:
    """Return every filter of the `filters` folder, by name, read once."""
    modules = (
        import_module(f"{filters.__name__}.{found.name}")
        for found in iter_modules(filters.__path__)
        if not found.ispkg
    )
    found = (kind for module in modules for kind in filters_of(module))
    return MappingProxyType({kind.name: kind for kind in sorted(found, key=lambda one: one.name)})


def filters_of(module: ModuleType) -> tuple[type[Filter[FilterOptions]], ...]:
    """Return the filters that a module defines itself."""
    return tuple(
        kind
        for _, kind in getmembers(module, isclass)
        if issubclass(kind, Filter) and kind.__module__ == module.__name__ and not isabstract(kind)
    )
