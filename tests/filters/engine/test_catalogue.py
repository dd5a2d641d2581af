import pytest

import filters.terms
from filters.engine.catalogue import catalogue, filters_of


def test_filters_are_found_in_the_folder_by_name() -> None:
    assert {"caps", "links", "patterns", "terms"} <= set(catalogue())
    assert list(catalogue()) == sorted(catalogue())


def test_the_catalogue_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        catalogue()["terms"] = filters.terms.Terms  # type: ignore[index]  # that is the point


def test_what_a_module_imports_is_not_its_own() -> None:
    assert filters_of(filters.terms) == (filters.terms.Terms,)
