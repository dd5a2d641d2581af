"""`/api/channels/{login}/proposals`: what rulings propose for a charter, and the answer."""

import asyncio
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Path, Request
from pydantic import BaseModel, ConfigDict

from bot.web.api.cases import Login
from bot.web.api.door import Door, needs
from bot.web.api.problems import Kind, ProblemError
from bot.web.api.shapes import written
from bot.web.door.access import Deed
from bot.web.pages.learning import Lesson, answered, lesson, reckoned
from bot.web.text.rendering import Pages
from bot.words.render import render

PATH = "/channels/{login}/proposals"

Key = Annotated[str, Path(description="A proposal's key.", max_length=64)]


class Choice(StrEnum):
    """What somebody says of a proposal."""

    ACCEPT = "accept"
    DECLINE = "decline"


class Answer(BaseModel):
    """A person's answer to a proposal."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    answer: Choice


@dataclass(frozen=True, slots=True)
class Proposal:
    """What would be changed and why; `word` is what it is about, and may hurt."""

    key: str
    what: str
    reasons: tuple[str, ...]
    word: str | None


@dataclass(frozen=True, slots=True)
class Told:
    """What came of an answer."""

    told: str


class Proposals:
    """What a channel's rulings propose."""

    def __init__(self, pages: Pages, door: Door) -> None:
        self._pages = pages
        self._door = door

    def join(self, router: APIRouter) -> None:
        """Add their addresses to those of the application."""
        add = partial(router.add_api_route, tags=["proposals"])
        for method, path, answer, summary in (
            ("GET", PATH, self.proposals, "What rulings propose"),
            ("POST", f"{PATH}/{{key}}", self.answer, "Accept or decline a proposal"),
        ):
            add(
                path,
                answer,
                methods=[method],
                summary=summary,
                openapi_extra=needs(Deed.PROPOSALS),
            )

    async def proposals(self, request: Request, login: Login) -> list[Proposal]:
        """Nothing changes by itself."""
        seat = await self._door.enter(request, login, Deed.PROPOSALS)
        found, _ = await asyncio.to_thread(reckoned, seat)
        language = self._pages.language(request)
        return [_shown(lesson(one), language) for one in found]

    async def answer(self, request: Request, login: Login, key: Key, body: Answer) -> Told:
        """Accepting writes the charter, with who and why beside it."""
        seat = await self._door.enter(request, login, Deed.PROPOSALS)
        refusal, phrase = await answered(seat, key, accept=body.answer is Choice.ACCEPT)
        if refusal is not None:
            raise ProblemError(Kind.REFUSED, phrase)
        return Told(render(phrase, self._pages.language(request)))


def _shown(one: Lesson, language: str) -> Proposal:
    reasons = tuple(written(render(why, language)) for why in one.reason)
    word = written(one.word.text) if one.word else None
    return Proposal(one.key, written(render(one.what, language)), reasons, word)
