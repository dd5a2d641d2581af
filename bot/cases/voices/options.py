"""The settings of what chat brings to a show."""

from pydantic import BaseModel, ConfigDict, Field


class VoiceOptions(BaseModel):
    """What is listened for in free chat, and how long it waits for people."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    listen: bool = Field(
        True, description="Whether questions, testimonies and corrections are found at all."
    )
    ask_at: float = Field(
        0.8,
        ge=0,
        le=1,
        description="The least certainty of what moderators are shown, but for help; 0: all of it.",
    )
    queue_size: int = Field(
        2_000, ge=10, description="Messages that may wait to be listened to; of more the newest go."
    )
    keep_minutes: float = Field(
        180, gt=0, description="What nobody touched for so long is put away."
    )
    sanction_hours: float = Field(
        24, ge=0, description="A viewer sanctioned within so many hours is not passed on."
    )
