"""Badges: somebody's role in a channel comes first."""

from collections.abc import Iterable

from bot.sandbox.state.channel import Channel
from bot.sandbox.state.person import Badge, Person


def badges_of(channel: Channel, person: Person, more: Iterable[Badge] = ()) -> tuple[Badge, ...]:
    """List somebody's badges in a channel: their role there first."""
    worn: dict[str, Badge] = {}
    if person.id == channel.broadcaster.id:
        worn["broadcaster"] = Badge("broadcaster")
    elif person.id in channel.moderators:
        worn["moderator"] = Badge("moderator")
    if person.id in channel.vips:
        worn["vip"] = Badge("vip")
    if person.id in channel.subscribers:
        worn["subscriber"] = Badge("subscriber")
    for badge in more:
        worn.setdefault(badge.set_id, badge)
    return tuple(worn.values())
