"""What can be chosen about a sandbox."""

from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

BOT_SCOPES = (
    "user:read:chat",
    "user:write:chat",
    "user:bot",
    "user:read:moderated_channels",
    "user:manage:whispers",
    "moderator:manage:banned_users",
    "moderator:manage:chat_messages",
    "moderator:manage:warnings",
    "moderator:manage:automod",
    "moderator:manage:automod_settings",
    "moderator:manage:blocked_terms",
    "moderator:manage:chat_settings",
    "moderator:manage:shield_mode",
    "moderator:manage:announcements",
    "moderator:manage:unban_requests",
    "moderator:manage:suspicious_users",
    "moderator:read:automod_settings",
    "moderator:read:chatters",
    "moderator:read:followers",
    "moderator:read:moderators",
    "moderator:read:vips",
    "moderator:read:suspicious_users",
    "clips:edit",
)
BROADCASTER_SCOPES = ("channel:bot", "moderation:read", "channel:moderate", "channel:read:vips")


Login = Annotated[str, Field(pattern=r"^[a-z0-9_]{1,25}$")]


class SandboxOptions(BaseModel):
    """The world a sandbox starts with; it listens on 127.0.0.1 only."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    port: int = Field(0, ge=0, le=65535, description="The port; `0` takes any free one.")
    seed: int = Field(1, description="The same seed gives the same ids, tokens and viewers.")

    client_id: str = Field("chartreusesandboxclient0000001", min_length=1)
    client_secret: str = Field("chartreusesandboxsecret0000001", min_length=1)
    redirect_urls: tuple[str, ...] = Field(
        (), description="Where a login may return to; empty allows any address on this machine."
    )
    bot_login: str = Field("chartreuse", pattern=r"^[a-z0-9_]{1,25}$")
    bot_id: str = Field("9000000010", pattern=r"^[0-9]+$")
    bot_moderates: bool = Field(True, description="Whether the bot is a moderator everywhere.")
    channels: tuple[Login, ...] = Field(("studiovert",), min_length=1, description="Logins.")
    moderators: tuple[str, ...] = Field((), description="Logins that moderate every channel.")

    viewers: int | None = Field(None, ge=0, description="A fixed count; absent: a seeded curve.")
    automod: int = Field(0, ge=0, le=4, description="AutoMod's overall level; `0` is off.")
    live: bool = Field(True, description="Whether the channels are streaming from the start.")

    log: Path | None = Field(None, description="A chat log in JSON lines, `.gz` too.")
    speed: float = Field(
        1.0, ge=0, allow_inf_nan=False, description="How many times faster; `0` is flat out."
    )
    play: Literal["when read", "at once", "on request"] = Field(
        "when read", description="`when read` waits until somebody is subscribed to chat."
    )
    show_starts: datetime | None = Field(None, description="The show's time at the start.")
    acknowledge_after: float = Field(
        5.0, ge=0, description="Show seconds until a warned viewer clicks the warning away."
    )

    hold_seconds: float = Field(
        300.0, gt=0, description="Show seconds until a held message has run out."
    )
    most_blocked_terms: int | None = Field(
        None, ge=1, description="How many a channel may have; Twitch does not tell."
    )

    user_token_seconds: int = Field(14_400, gt=0)
    points_per_minute: int = Field(800, gt=0, description="Helix points of each token.")
    rationed: bool = Field(
        True,
        description="Whether messages and whispers are limited, by wall time; off for a live "
        "played so fast that its bot must speak faster than Twitch would ever let it.",
    )
    unused_seconds: float = Field(10.0, gt=0, description="Until an unused socket is closed.")
    reconnect_seconds: float = Field(30.0, gt=0, description="Until a left socket is closed.")
    rotate_refresh_tokens: bool = Field(True, description="Whether each serves only once.")
