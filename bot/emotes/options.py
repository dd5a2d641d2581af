"""What a person may set about the emotes of BetterTTV, FrankerFaceZ and 7TV."""

from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from bot.loopback import is_this_machine


def _web_address(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in {"https", "http"} or not parts.hostname:
        raise ValueError("no address; write `https://…`")
    if parts.scheme == "http" and not is_this_machine(parts.hostname):
        raise ValueError(
            f"anybody between could change what `{parts.hostname}` answers; write `https://…` "
            "(`http` is for this machine only)"
        )
    return url.rstrip("/")


WebAddress = Annotated[str, AfterValidator(_web_address)]


class EmoteOptions(BaseModel):
    """Whose emotes are known, and how; only the hosts named here are ever asked."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    bttv: bool = Field(True, description="Whether BetterTTV is asked for the names of its emotes.")
    ffz: bool = Field(True, description="Whether FrankerFaceZ is asked.")
    seventv: bool = Field(True, description="Whether 7TV is asked.")
    names: tuple[str, ...] = Field(
        (), max_length=5000, description="Further emotes, by their exact names, in every channel."
    )
    refresh_hours: float = Field(
        6, ge=0.25, le=168, description="Hours after which the names are asked for again."
    )
    cache_file: Path | None = Field(
        None, description="The file that keeps the names; made beside the database."
    )
    bttv_url: WebAddress = Field(
        "https://api.betterttv.net/3", description="BetterTTV's API; a sandbox has its own."
    )
    ffz_url: WebAddress = Field(
        "https://api.frankerfacez.com/v1", description="FrankerFaceZ's API; a sandbox has its own."
    )
    seventv_url: WebAddress = Field(
        "https://7tv.io/v3", description="7TV's API; a sandbox has its own."
    )
