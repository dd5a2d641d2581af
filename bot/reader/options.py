"""What a person may set about the second reader."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field


class ReaderOptions(BaseModel):
    """Whether it reads along, and by which weights; the charter says what follows."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    enabled: bool = Field(
        True,
        description="Whether messages are read where a charter has the filter `second_reader` and "
        "the extra `reader` is installed.",
    )
    learns: bool = Field(
        False,
        description="Whether what moderators ruled, learned by `calibrate --rulings`, moves a "
        "little what people are asked about; nothing is ever acted upon for it.",
    )
    weights: Path | None = Field(
        None, description="A folder of other weights than those that come along."
    )
    file: Path | None = Field(
        None, description="The file that keeps how each chat scores; made beside the database."
    )
