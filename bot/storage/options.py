"""What a person may set about storage: where, for how long, and in what portions."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from bot.cases.effects import EFFECTS


class StorageOptions(BaseModel):
    """Where records are kept and for how long."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    url: str = Field(
        "sqlite:///chartreuse.db",
        description="`sqlite:///FILE` or `postgresql://USER:PASSWORD@HOST/DATABASE`.",
    )
    keep_messages_days: int = Field(
        30, ge=1, description="Message texts are erased after so many days."
    )
    keep_cases_days: int = Field(
        0,
        ge=0,
        description="What closed cases and verdicts quote is erased after so many days; "
        "0: as message texts. The case itself stays.",
    )
    keep_voices_days: int = Field(
        0,
        ge=0,
        description="Questions and voices of the chat lose their words after so many days; "
        "0: as message texts.",
    )
    keep_facts_days: int = Field(
        90, ge=1, description="What was removed, spoilers, guests and waves are known so many days."
    )
    keep_figures_days: int = Field(
        730, ge=1, description="Viewers and moderators of each minute are kept for so many days."
    )
    batch_size: int = Field(
        100,
        ge=1,
        le=1000,
        description="Messages are logged, and forgotten, at most so many at once.",
    )
    batch_wait: float = Field(
        0.25, gt=0, le=10, description="Seconds a message waits at most for its batch to fill."
    )
    queue_size: int = Field(
        1000, ge=1, description="Messages that may wait to be logged before the bot slows down."
    )
    allowances: dict[str, int] = Field(
        default_factory=dict,
        description="Seconds within which an effect may still be carried out, by its kind.",
    )
    token_key: SecretStr | None = Field(
        None, description="The key that encrypts Twitch tokens; best set by the environment."
    )
    token_key_file: Path | None = Field(
        None, description="The file with that key; made on first use, beside the database."
    )

    @field_validator("url")
    @classmethod
    def _names_a_known_kind(cls, url: str) -> str:
        try:
            parsed = make_url(url)
        except ArgumentError:
            raise ValueError(
                "no database address; write `sqlite:///FILE` or `postgresql://…`"
            ) from None
        family = parsed.drivername.partition("+")[0]
        if family not in {"sqlite", "postgresql", "postgres"}:
            raise ValueError(f"unknown kind `{family}`; choose `sqlite` or `postgresql`")
        if family == "sqlite" and parsed.database in {None, "", ":memory:"}:
            raise ValueError("names no file; write `sqlite:///FILE`")
        return url

    @field_validator("allowances")
    @classmethod
    def _names_known_effects(cls, allowances: dict[str, int]) -> dict[str, int]:
        for kind, seconds in allowances.items():
            if kind not in EFFECTS:
                raise ValueError(f"unknown effect `{kind}`; choose among {', '.join(EFFECTS)}")
            if seconds < 1:
                raise ValueError(f"`{kind}` needs at least one second")
        return allowances
