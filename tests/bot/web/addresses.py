"""Every address of the site, found by asking the application itself: none can be forgotten."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fastapi import FastAPI
from fastapi.routing import iter_route_contexts

PARAMETER = re.compile(r"\{(\w+)(?::\w+)?\}")
FILLED = {
    "login": "mona",
    "number": "1",
    "case": "1",
    "deed": "claim",
    "lever": "resume",
    "who": "hugo",
    "viewer": "hugo",
    "which": "1",
    "form": "html",
}
"""What stands for each part of an address; for any other one, `1`."""


@dataclass(frozen=True, slots=True)
class Address:
    """One deed at one address, as it is written in the application."""

    method: str
    path: str

    @property
    def is_of_a_channel(self) -> bool:
        return self.path.startswith("/channels/{login}")

    @property
    def names_something(self) -> bool:
        return "{" in self.path

    def filled(self, **parts: str) -> str:
        """The address of something that is there."""
        return PARAMETER.sub(lambda found: ({**FILLED, **parts}).get(found[1], "1"), self.path)


def addresses(app: FastAPI) -> Iterator[Address]:
    """Every page, form and file of the site; what is mounted has tests of its own."""
    for one in iter_route_contexts(app.routes):
        for method in sorted((one.methods or set()) - {"HEAD", "OPTIONS"}):
            yield Address(method, one.path)
