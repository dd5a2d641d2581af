"""What every table of a charter is."""

from pydantic import BaseModel, ConfigDict


class Table(BaseModel):
    """A table of a charter: unknown keys are problems."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)
