"""What a person may set about Twitch: addresses, application, accounts, channels."""

from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr, model_validator

from bot.cases.admission import Login
from bot.loopback import is_this_machine


def _checked(url: str, secure: str, plain: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in {secure, plain} or not parts.hostname:
        raise ValueError(f"no address; write `{secure}://…`")
    if parts.scheme == plain and not is_this_machine(parts.hostname):
        raise ValueError(
            f"`{plain}` would send tokens unencrypted to `{parts.hostname}`; "
            f"write `{secure}://…` (`{plain}` is for this machine only)"
        )
    return url


def _web_address(url: str) -> str:
    return _checked(url, "https", "http").rstrip("/")


def _socket_address(url: str) -> str:
    return _checked(url, "wss", "ws")


WebAddress = Annotated[str, AfterValidator(_web_address)]
SocketAddress = Annotated[str, AfterValidator(_socket_address)]


class TwitchOptions(BaseModel):
    """Where Twitch is, and as whom we go there."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    helix_url: WebAddress = Field(
        "https://api.twitch.tv/helix", description="The API; a sandbox has its own."
    )
    oauth_url: WebAddress = Field(
        "https://id.twitch.tv/oauth2", description="Logins and tokens; a sandbox has its own."
    )
    eventsub_url: SocketAddress = Field(
        "wss://eventsub.wss.twitch.tv/ws", description="Events; a sandbox has its own."
    )
    client_id: str = Field("", description="The application's id, from dev.twitch.tv/console.")
    client_secret: SecretStr = Field(
        SecretStr(""), description="The application's secret; best set by the environment."
    )
    bot_login: Login | None = Field(None, description="The login of the bot's account.")
    bot_id: str | None = Field(
        None, pattern=r"^[0-9]+$", description="Its id; either of the two is enough."
    )
    bot_token: SecretStr | None = Field(
        None, description="A first access token, where `python -m bot login` cannot be run."
    )
    bot_refresh_token: SecretStr | None = Field(
        None, description="The refresh token that came with it."
    )
    channels: tuple[Login, ...] = Field((), description="Logins of the channels to moderate.")
    conduit: str = Field(
        "", description="The id of the conduit; empty: the application's only one, made if need be."
    )
    shards: int = Field(
        2, ge=2, le=100, description="Connections that events are spread over, of all processes."
    )
    processes: int = Field(
        1, ge=1, le=9, description="Processes that share the conduit and a PostgreSQL database."
    )
    process: int = Field(1, ge=1, le=9, description="Which of them this one is.")
    lane_size: int = Field(
        1000, ge=1, description="Messages of a channel that may wait; more are counted, unjudged."
    )
    points_per_minute: int = Field(
        600, ge=10, le=800, description="API calls a minute with one token; Twitch grants 800."
    )
    show_time: Literal["wall", "events"] = Field(
        "wall", description="`events` goes by the times that events carry, as a replay needs."
    )
    ready_seconds: float = Field(
        60.0, gt=0, description="Until a start that has not led to listening is given up."
    )

    @model_validator(mode="after")
    def _has_a_place_for_each_process(self) -> Self:
        if self.process > self.processes:
            raise ValueError(f"`process` is {self.process} of {self.processes} `processes`")
        if self.shards < self.processes:
            raise ValueError(
                f"{self.processes} processes need as many `shards` at least; twice as many are good"
            )
        return self

    def shards_of(self, process: int, count: int = 0) -> tuple[int, ...]:
        """The shards that a process reads, of a conduit that may have more than the settings say.

        They alternate: what Twitch cannot bring to one, it brings to another, most likely the
        next, which somebody else reads.
        """
        return tuple(range(process - 1, max(self.shards, count), self.processes))
