"""Where the bot's own pages are served, and by which address people know them."""

from ipaddress import ip_network
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr

from bot.cases.admission import Login
from bot.loopback import is_this_machine
from bot.web.ground.hook_options import HookOptions


def _public(url: str) -> str:
    parts = urlsplit(url)
    if not url:
        return url
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment:
        raise ValueError("no address; write `https://…`, as it stands before `/join`")
    if parts.path.strip("/"):
        raise ValueError("has a path; the pages need an address of their own, such as a subdomain")
    if parts.scheme == "http" and not is_this_machine(parts.hostname):
        raise ValueError(
            "`http` would let others read logins; write `https://…` "
            "(`http` is for this machine only, and Twitch accepts it for `localhost` alone)"
        )
    return f"{parts.scheme}://{parts.netloc}"


def _trusted(proxy: str) -> str:
    try:
        ip_network(proxy, strict=False)
    except ValueError:
        raise ValueError(
            f"`{proxy}` is no address; write one such as `127.0.0.1`, or a network such as "
            "`172.16.0.0/12`: whoever is trusted says for whom it asks"
        ) from None
    return proxy


class WebOptions(BaseModel):
    """Where the bot's pages are served; what stands in front may be anywhere."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    host: str = Field("127.0.0.1", description="The address to listen on.")
    port: int = Field(8477, ge=0, le=65535, description="The port; 0 takes any that is free.")
    public_url: Annotated[str, AfterValidator(_public)] = Field(
        "",
        description="The address that people and Twitch know the pages by; empty: "
        "`http://localhost` with the port, for this machine alone.",
    )
    trusted_proxies: tuple[Annotated[str, AfterValidator(_trusted)], ...] = Field(
        ("127.0.0.1", "::1"),
        description="Addresses or networks of what stands in front and says for whom it asks.",
    )
    metrics_token: SecretStr | None = Field(
        None,
        min_length=16,
        description="Who sends it may read `/metrics`; unset: this machine alone may, and nobody "
        "once the pages have a public address.",
    )
    operators: tuple[Login, ...] = Field(
        (), description="Logins that may change the settings of every channel on the desk."
    )
    readers: tuple[Login, ...] = Field(
        (), description="Logins that may read along on the desk of every channel."
    )
    webhooks: tuple[HookOptions, ...] = Field(
        (),
        max_length=10,
        description="Programs that are told of cases and rulings, each "
        '`{url = "https://…", secret = "whsec_…"}`: see docs/api.md.',
    )
