"""Leave: whether a subscription may be made, and whether it may stay."""

from collections.abc import Mapping

from bot.sandbox.eventsub.catalogue import KINDS, Kind
from bot.sandbox.eventsub.subscription import Subscription
from bot.sandbox.refusal import Forbidden
from bot.sandbox.twitch import Twitch

_REFUSED = "subscription missing proper authorization"


def require_leave(
    twitch: Twitch, kind: Kind, condition: Mapping[str, str], *, by_app: bool
) -> None:
    """Complain unless those named in the condition have allowed it."""
    granted = twitch.ledger.scopes_of(condition.get(kind.whose, ""))
    if not all(granted.intersection(choice) for choice in kind.scopes):
        raise Forbidden(_REFUSED)
    if not _has_role(twitch, kind, condition, by_app=by_app):
        raise Forbidden(_REFUSED)


def still_allowed(twitch: Twitch, subscription: Subscription) -> bool:
    """Tell whether a subscription could be made again."""
    by_app = subscription.transport.method != "websocket"
    try:
        require_leave(twitch, KINDS[subscription.type], subscription.condition, by_app=by_app)
    except Forbidden:
        return False
    return True


def _has_role(twitch: Twitch, kind: Kind, condition: Mapping[str, str], *, by_app: bool) -> bool:
    channel = twitch.world.channels.get(condition.get("broadcaster_user_id", ""))
    if kind.moderator_only:
        return channel is not None and channel.may_moderate(condition["moderator_user_id"])
    if not (kind.chat and by_app):
        return True
    if "user:bot" not in twitch.ledger.scopes_of(condition["user_id"]):
        return False
    invited = "channel:bot" in twitch.ledger.scopes_of(condition["broadcaster_user_id"])
    return invited or (channel is not None and channel.may_moderate(condition["user_id"]))
