"""The sandbox as Python sees it: a handle for everything that can happen in it."""

from bot.sandbox.control.addresses import Addresses
from bot.sandbox.control.emotes import Emotes
from bot.sandbox.control.levers import Levers
from bot.sandbox.control.neighbours import Neighbours
from bot.sandbox.control.people import People
from bot.sandbox.control.review import Review
from bot.sandbox.control.room import Room
from bot.sandbox.control.standing import Standing
from bot.sandbox.control.trouble import Trouble
from bot.sandbox.control.witness import Witness


class Sandbox(
    Addresses, Emotes, Levers, Neighbours, People, Review, Room, Standing, Trouble, Witness
):
    """A running sandbox: where it is, what people do in it, what goes wrong, what was seen."""

    __slots__ = ()
