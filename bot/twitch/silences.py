"""Who may not write at the moment, as far as Twitch told us by events."""

from datetime import UTC, datetime

FOR_EVER = datetime.max.replace(tzinfo=UTC)
"""When a ban ends."""

MOST = 10_000

ENDS = {"unban", "untimeout", "shared_chat_unban", "shared_chat_untimeout"}
BEGINS = {"ban", "timeout", "shared_chat_ban", "shared_chat_timeout"}


class Silences:
    """Time-outs and bans by channel and viewer; past ten thousand the oldest are forgotten."""

    def __init__(self) -> None:
        self._until: dict[tuple[str, str], datetime] = {}

    def note(self, channel: str, viewer: str, act: str, until: datetime | None) -> None:
        """Take an act into account; a ban has no `until`."""
        if act in BEGINS:
            self._until.pop((channel, viewer), None)
            self._until[channel, viewer] = until or FOR_EVER
        elif act in ENDS:
            self._until.pop((channel, viewer), None)
        if len(self._until) > MOST:
            del self._until[next(iter(self._until))]

    def until(self, channel: str, viewer: str, now: datetime) -> datetime | None:
        """Until when a viewer is silent, None if nothing is known of it."""
        until = self._until.get((channel, viewer))
        return until if until and until > now else None
