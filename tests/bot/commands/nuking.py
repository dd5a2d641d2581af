"""A crowd that says one thing, and what a nuke aims at."""

from dataclasses import replace

from bot.cases.mass.sweep import Aimed
from filters.engine.charter import Charter, Customs
from tests.bot.commands.stage import Room

WORD = "fauxfollowers"
SPAM = f"achetez {WORD} ici"


async def spam(room: Room, *logins: str) -> None:
    for login in logins:
        await room.says(login, SPAM)


def newest(room: Room) -> Aimed:
    (aimed, *_) = room.bench.past.sweeps.waiting(room.now)
    return aimed


def hit(room: Room) -> list[str]:
    return [one.login for one in newest(room).caught]


def with_customs(room: Room, customs: Customs) -> Charter:
    return replace(room.bench.charter, customs=customs)


def newest_struck(room: Room) -> Aimed:
    return room.bench.past.sweeps.undoable(room.now)[0]
