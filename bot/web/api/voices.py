"""`/api/channels/{login}/voices`: what viewers say to the show, and how far it got."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel, ConfigDict, Field

from bot.animation.voice import Kind
from bot.cases.noted import Where
from bot.cases.voices.chorus import Chorus, Stage
from bot.web.api.cases import Login, Number, Read
from bot.web.api.door import Door, needs
from bot.web.api.problems import Kind as Wrong
from bot.web.api.problems import ProblemError
from bot.web.api.shapes import Viewer, viewer, written
from bot.web.door.access import Deed, StrangerError
from bot.web.text.rendering import Pages
from bot.web.voices.cards import ranked
from bot.web.voices.deeds import Hand
from bot.words.render import render

MOST = 100
"""Voices in one answer, those that most viewers say."""
PATH = "/channels/{login}/voices"

Deedname = StrEnum("Deedname", ["keep", "send", "decline", "air", "answered", "again", "star"])
"""What may be done with a voice."""


class Sought(BaseModel):
    """Which voices are wanted; what is left out may be anything that may be shown."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    stage: Stage | None = Field(None, description="How far it got.")
    kind: Kind | None = Field(None, description="What it is.")


@dataclass(frozen=True, slots=True)
class Move:
    """Who brought it where; by nobody is what the bot did."""

    by: str
    at: datetime
    stage: str


@dataclass(frozen=True, slots=True)
class Voice:
    """What viewers say with one voice; `text` is what one of them wrote, and may be anything."""

    number: int
    version: int
    kind: str
    stage: str
    votes: int
    starred: bool
    viewer: Viewer | None
    text: str
    since: datetime
    moves: tuple[Move, ...]


@dataclass(frozen=True, slots=True)
class Floor:
    """Voices as they are read: on air, starred, then what most say."""

    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """What was done, in words, and the voice as it stands now."""

    told: str
    voice: Voice


class Voices:
    """What viewers say."""

    def __init__(self, pages: Pages, door: Door) -> None:
        self._pages = pages
        self._door = door

    def join(self, router: APIRouter) -> None:
        """Add their addresses to those of the application."""
        add = partial(router.add_api_route, tags=["voices"])
        add(
            PATH,
            self.voices,
            methods=["GET"],
            summary="What viewers say",
            openapi_extra=needs(Deed.READ),
        )
        add(
            f"{PATH}/{{number}}/{{deed}}",
            self.move,
            methods=["POST"],
            summary="Move a voice",
            openapi_extra=needs(Deed.RULE),
        )

    async def voices(
        self, request: Request, login: Login, wanted: Annotated[Sought, Query()]
    ) -> Floor:
        """A hundred at most; what may not be shown is not there."""
        seat = await self._door.enter(request, login)
        floor = await seat.behind.stage.order.floor(seat.channel.id)
        found = floor.at(*([wanted.stage] if wanted.stage else Stage))
        shown = [one for one in ranked(found) if wanted.kind in {None, one.kind}]
        return Floor(tuple(map(voice, shown[:MOST])))

    async def move(
        self, request: Request, login: Login, number: Number, deed: Deedname, body: Read
    ) -> Moved:
        """Refused with 409 where somebody moved it first, or it is gone."""
        seat = await self._door.enter(request, login, Deed.RULE)
        hand = Hand(seat.behind.stage.order, seat.channel.id, seat.person, Where.API)
        done = await hand.do(deed, str(number), body.form())
        if done.chorus is None:
            raise StrangerError
        if done.wrong:
            raise ProblemError(Wrong.STALE, done.told)
        told = render(done.told, self._pages.language(request))
        return Moved(told, voice(done.chorus))


def voice(one: Chorus) -> Voice:
    """Show a voice."""
    part = one.shown
    moves = tuple(Move(written(move.by.login), move.at, move.stage) for move in one.moves)
    return Voice(
        number=one.number,
        version=one.version,
        kind=one.kind,
        stage=one.stage,
        votes=one.votes,
        starred=one.starred,
        viewer=viewer(part.viewer) if part else None,
        text=written(part.text) if part else "",
        since=one.since,
        moves=moves,
    )
