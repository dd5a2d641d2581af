"""Where the team is told, of what, and when not."""

from typing import Annotated, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr, model_validator

from bot.notify.occasions import Occasion
from bot.notify.quiet import QuietHours, read_hours


def _address(url: SecretStr) -> SecretStr:
    if "://" not in url.get_secret_value():
        raise ValueError(
            "no address; write one as on github.com/caronc/apprise/wiki, "
            "such as `discord://webhook_id/webhook_token`"
        )
    return url


def _hours(text: str) -> str:
    if text:
        read_hours(text)
    return text


Address = Annotated[SecretStr, AfterValidator(_address)]


class NotifyOptions(BaseModel):
    """Where the team is told what it must know at once; without an address, nowhere."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    urls: tuple[Address, ...] = Field(
        (),
        max_length=20,
        description="Addresses as Apprise writes them: `discord://…`, `slack://…`, `tgram://…`, "
        "`mailtos://…`, `jsons://…`. They are secrets: better set in the environment.",
    )
    lead_urls: tuple[Address, ...] = Field(
        (),
        max_length=20,
        description="Further addresses, told only of cases that nobody took in time.",
    )
    occasions: tuple[Occasion, ...] = Field(
        tuple(Occasion),
        description="What is told: cases over their deadline, crises, a bot that cannot hear or "
        "act, too few moderators, shows about to begin, a login that died, a report that is ready, "
        "a webhook that lost events.",
    )
    gap_minutes: float = Field(
        5, ge=0, description="Minutes between two notices of one kind from one channel."
    )
    quiet_hours: Annotated[str, AfterValidator(_hours)] = Field(
        "", description="Hours without notices, such as `23:00-08:00`; empty: none."
    )
    quiet_zone: str = Field(
        "", description="Where these hours hold, such as `Europe/Paris`; empty: UTC."
    )
    urgent: tuple[Occasion, ...] = Field(
        (Occasion.CRISIS, Occasion.DEAF), description="What is told in quiet hours all the same."
    )

    @model_validator(mode="after")
    def _known_zone(self) -> Self:
        self.quiet()
        return self

    def quiet(self) -> QuietHours | None:
        """Return the hours without notices."""
        if not self.quiet_hours:
            return None
        begin, end = read_hours(self.quiet_hours)
        return QuietHours(begin, end, _zone(self.quiet_zone))


def _zone(name: str) -> ZoneInfo | None:
    if name in {"", "UTC"}:
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(
            f"unknown `quiet_zone` `{name}`; write one such as `Europe/Paris`, or leave it out "
            "for UTC (Windows knows names once `tzdata` is installed)"
        ) from None
