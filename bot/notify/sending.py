"""The one place that speaks to Apprise: addresses made ready, one message sent to one of them."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

import structlog
from apprise import Apprise, AppriseAsset, NotifyBase
from pydantic import SecretStr

from bot.notify.errors import NotifyError

log = structlog.get_logger(__name__)

_ASSET = AppriseAsset(
    app_id="Chartreuse", app_desc="Chartreuse", app_url="", secure_logging=True, async_mode=False
)


@dataclass(frozen=True, slots=True)
class Target:
    """An address that is ready; `shown` names it without what is secret in it."""

    shown: str
    service: NotifyBase

    async def send(self, title: str, body: str) -> bool:
        """Send a message and say whether it was taken; never raises for what went wrong.

        Apprise blocks, so that a thread waits: it gives up after some seconds by itself.
        """
        try:
            return bool(await asyncio.to_thread(self.service.notify, body=body, title=title))
        except Exception:
            log.exception("notify.broken", to=self.shown)
            return False


def targets(urls: Sequence[SecretStr], setting: str) -> tuple[Target, ...]:
    """Make addresses ready; raises `NotifyError` with the place of one that Apprise cannot read."""
    return tuple(_target(url, f"{setting}.{place}") for place, url in enumerate(urls))


def _target(url: SecretStr, where: str) -> Target:
    service = Apprise.instantiate(url.get_secret_value(), asset=_ASSET, suppress_exceptions=True)
    if not isinstance(service, NotifyBase):
        scheme = url.get_secret_value().partition("://")[0]
        raise NotifyError(
            f"`{where}`: not an address that Apprise can read (`{scheme}://…`); "
            "see github.com/caronc/apprise/wiki for how each service is written"
        )
    shown = str(service.url(privacy=True))  # type: ignore[no-untyped-call]  # Apprise's own gap
    return Target(shown.partition("?")[0], service)
