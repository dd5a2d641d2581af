"""Who the bot never touches, and who counts as a moderator present."""

from collections.abc import Container

from filters.engine.message import UNTOUCHABLE, Author, Role

RULING = frozenset({Role.BROADCASTER, Role.MODERATOR, Role.LEAD_MODERATOR})
STAFFING = frozenset({Role.MODERATOR, Role.LEAD_MODERATOR})


def untouchable(author: Author | None, bots: Container[str]) -> bool:
    """Whether an author is never sanctioned, whatever the charter says."""
    return author is not None and (not author.roles.isdisjoint(UNTOUCHABLE) or author.login in bots)


def may_rule(author: Author, bots: Container[str]) -> bool:
    """Whether an author's badge lets them use the moderators' commands.

    A broadcaster may, even one who lends the bot their own account.
    """
    if Role.BROADCASTER in author.roles:
        return True
    is_bot = Role.BOT in author.roles or author.login in bots
    return bool(author.roles & RULING) and not is_bot


def counts_as_present(author: Author, bots: Container[str]) -> bool:
    """Whether an author is one of the moderators that staffing counts."""
    return (
        bool(author.roles & STAFFING)
        and Role.BROADCASTER not in author.roles
        and Role.BOT not in author.roles
        and author.login not in bots
    )
