"""What a charter said when a case was opened, as far as its text of then was kept."""

import asyncio
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress

from bot.cases.case import Case
from bot.charter.library import Library
from bot.charter.load import load
from bot.charter.problem import CharterProblems
from bot.charter.shelf import file_of
from bot.ports.archive import Former, Formers
from filters.engine.charter import Charter


class Bygone:
    """The port `Bygone`; `name` tells where a channel's charter is read from."""

    def __init__(self, formers: Formers, name: Callable[[str], str]) -> None:
        self._formers = formers
        self._name = name

    async def charters(
        self, channel: str, cases: Sequence[Case], now: Charter | None
    ) -> Mapping[str, Charter]:
        """Return by their versions the charters of cases that are not under today's."""
        here = now.version if now else ""
        others = {one.charter_version: one for one in cases if one.charter_version != here}
        if not others:
            return {}
        kept = sorted(await self._formers.newest(channel), key=lambda one: one.at)
        texts = {_then(kept, one) for one in others.values()} - {""}
        return await asyncio.to_thread(_read, self._name(channel), texts, others)


def _then(kept: Sequence[Former], case: Case) -> str:
    """Return the text that was in force: the first that was changed after the case."""
    return next((one.text for one in kept if one.at >= case.opened_at), "")


def _read(name: str, texts: Collection[str], wanted: Collection[str]) -> Mapping[str, Charter]:
    """Read texts in the place of a charter's own; what they build on may say something else now."""
    path = file_of(name)
    if path is None:
        return {}
    found: dict[str, Charter] = {}
    for text in texts:
        with suppress(CharterProblems):
            charter = load(name, Library({path: text}))
            if charter.version in wanted:
                found[charter.version] = charter
    return found
