"""The settings of policy: deadlines, the notice gap, who is untouchable beside moderators."""

from datetime import timedelta
from typing import Self

from pydantic import BaseModel, ConfigDict, Field

from filters.engine.charter import LONGEST_TIMEOUT

GRAVE = 4
"""From this severity on a case is a grave one."""

MIDDLE = 3

KNOWN_BOTS = (
    "blerp",
    "botisimo",
    "fossabot",
    "frostytoolsdotcom",
    "kofistreambot",
    "moobot",
    "nightbot",
    "own3d",
    "phantombot",
    "pokemoncommunitygame",
    "sery_bot",
    "songlistbot",
    "soundalerts",
    "streamelements",
    "streamlabs",
    "streamstickers",
    "tangiabot",
    "wizebot",
)


class Conduct(BaseModel):
    """How the bot conducts itself in every channel, whatever the charter."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    bots: tuple[str, ...] = Field(
        KNOWN_BOTS, description="Logins of other bots: never sanctioned, never counted."
    )
    notice_gap: float = Field(
        60, ge=0, description="Seconds between two public notices to viewers in one channel."
    )
    burst_seconds: float = Field(
        15, ge=0, description="Seconds within which more of the same flood is the same breach."
    )
    proposed_timeout: int = Field(
        86_400,
        ge=1,
        le=LONGEST_TIMEOUT,
        description="Seconds that a case proposes after the ladder.",
    )
    deadline_grave: float = Field(
        300, ge=1, description="Seconds until a case of severity 4 or 5 expires."
    )
    deadline_other: float = Field(900, ge=1, description="Seconds until any other case expires.")
    answer_grave: float = Field(
        15, ge=1, description="Seconds until the team is told that a case of severity 4 or 5 waits."
    )
    answer_middle: float = Field(60, ge=1, description="The same for a case of severity 3.")
    answer_light: float = Field(
        300,
        ge=1,
        description="The same for any other case; after twice as long the leads are told.",
    )
    answer_gap: float = Field(
        180,
        ge=0,
        description="Seconds between two notices of cases that wait; what is graver than all "
        "that was told of then is told at once.",
    )
    claim_seconds: float = Field(
        45, ge=5, le=600, description="How long `!claim` keeps a case for one moderator."
    )
    second_look_share: float = Field(
        0.02, ge=0, le=1, description="The share of the bot's own removals that a person looks at."
    )
    permit_seconds: int = Field(60, ge=1, le=3600, description="How long `!permit` lasts.")
    pause_minutes: int = Field(10, ge=1, le=720, description="How long `!pause` lasts.")
    context: int = Field(
        5, ge=0, le=20, description="Messages before the judged one that a case keeps."
    )

    def pressed(self, *, answer: float, rule: float) -> Self:
        """Return the conduct with its times to answer and to rule made longer or shorter."""
        if answer == rule == 1:
            return self
        changed = {f"answer_{one}": answer for one in ("grave", "middle", "light")}
        changed |= {f"deadline_{one}": rule for one in ("grave", "other")}
        times = {name: getattr(self, name) * factor for name, factor in changed.items()}
        return self.model_copy(update=times)

    def time_to_rule(self, severity: int) -> timedelta:
        """Return how long people have before a case expires."""
        return timedelta(seconds=self.deadline_grave if severity >= GRAVE else self.deadline_other)

    def time_to_answer(self, severity: int) -> timedelta:
        """Return how long a case may wait before the team is told of it."""
        if severity >= GRAVE:
            return timedelta(seconds=self.answer_grave)
        return timedelta(seconds=self.answer_middle if severity >= MIDDLE else self.answer_light)
