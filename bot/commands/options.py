"""The settings of chat commands: their prefix, their names, how often viewers are answered."""

from pydantic import BaseModel, ConfigDict, Field, field_validator

from bot.commands.catalogue import commands


class CommandOptions(BaseModel):
    """How people speak to the bot in chat."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    prefix: str = Field(
        "!", min_length=1, max_length=10, description="What every command begins with."
    )
    names: dict[str, str] = Field(
        default_factory=dict,
        description='Further names, as `name = "command"`; an empty command drops a name.',
    )
    cooldown_seconds: float = Field(
        10, ge=0, description="Seconds between two answers to viewers by the same command."
    )
    staffing_in_public: bool = Field(
        False,
        description="Answer `!staffing` in public chat; otherwise a whisper brings the figures.",
    )

    @field_validator("prefix")
    @classmethod
    def _is_one_word(cls, prefix: str) -> str:
        if prefix.split() != [prefix]:
            raise ValueError("holds a space; write it without")
        return prefix

    @field_validator("names")
    @classmethod
    def _name_known_commands(cls, names: dict[str, str]) -> dict[str, str]:
        for word, name in names.items():
            if word.split() != [word]:
                raise ValueError(f"`{word}` is not one word; write it without spaces")
            if name and name not in commands():
                raise ValueError(f"unknown command `{name}`; choose among {', '.join(commands())}")
        return names
