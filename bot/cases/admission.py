"""Who may let the bot into their channel by the page, and under which charters."""

import re
from collections.abc import Collection
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

NAME = re.compile(r"[A-Za-z0-9_]{1,25}", re.ASCII)


def _login(text: str) -> str:
    if not NAME.fullmatch(text):
        raise ValueError(
            "no login; write it as it stands at the end of the channel's address, "
            "such as `le_plateau` of `twitch.tv/le_plateau`"
        )
    return text.lower()


Login = Annotated[str, AfterValidator(_login)]
"""An account of Twitch as it stands in the address of its channel."""


class Door(StrEnum):
    """For whom the page is open."""

    NOBODY = "nobody"
    ALLOW_LIST = "allow-list"
    EVERYBODY = "everybody"


class JoinOptions(BaseModel):
    """Who may bring the bot into their own channel, and what is offered to them."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    open: Door = Field(
        Door.ALLOW_LIST,
        description="Who may join by the page: `nobody`, `allow-list` or `everybody`. Whoever "
        "stands in `twitch.channels` is on the list.",
    )
    allow: tuple[Login, ...] = Field((), description="Further logins on the allow-list.")
    charters: tuple[str, ...] = Field(
        (), description="Charters to choose from: shipped names or files; none: `charter` alone."
    )
    most: int = Field(1000, ge=1, description="Channels that the bot may be in at once.")
    markers: bool = Field(
        False,
        description="Whether a streamer who joins is also asked to let the bot mark the recording, "
        "for which Twitch gives it the right to change the channel's title and more.",
    )

    @property
    def expects_anybody(self) -> bool:
        """Whether a channel may come that is not in the settings."""
        return self.open is Door.EVERYBODY or (self.open is Door.ALLOW_LIST and bool(self.allow))


def may_join(login: str, configured: Collection[str], options: JoinOptions) -> bool:
    """Whether a streamer may let the bot in; `configured` are the channels of the settings."""
    if options.open is Door.NOBODY:
        return False
    return options.open is Door.EVERYBODY or login.lower() in {*configured, *options.allow}
