"""How a message is taken out of chat."""

from bot.cases.effects import Delete
from filters.engine.message import Message


def removal_of(message: Message) -> Delete:
    """Return what deletes a message, with its author, so that it may go along with theirs."""
    return Delete(message.id, message.author.id if message.author else "")
