"""All filters by name, found in the folder."""

from collections.abc import Mapping

from filters.engine.filter import Filter, FilterOptions


def catalogue() -> Mapping[str, type[Filter[FilterOptions]]]:
    """Return every filter of the `filters` folder, by name, read once."""
    raise NotImplementedError
