"""What a person may set about reports of lives."""

from pydantic import BaseModel, ConfigDict, Field

from bot.cases.evening.searches import SITES


class ReportOptions(BaseModel):
    """What a report holds, and when the team is told of it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    tell: bool = Field(True, description="Tell the team after each live that its report is there.")
    wait_minutes: float = Field(
        5,
        ge=0,
        le=120,
        description="Minutes after the end of the live, in which rulings still come.",
    )
    earlier: int = Field(5, ge=0, le=20, description="Earlier lives that it is compared with.")
    words: tuple[str, ...] = Field(
        (), max_length=50, description="What the show goes by on the web, beside its login."
    )
    sites: tuple[str, ...] = Field(
        SITES, max_length=20, description="Where the prepared searches look."
    )
