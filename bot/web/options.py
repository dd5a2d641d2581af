"""Where the bot's own pages are served."""

from pydantic import BaseModel, ConfigDict, Field


class WebOptions(BaseModel):
    """Where the bot's pages are served; what stands in front may be anywhere."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    host: str = Field("127.0.0.1", description="The address to listen on.")
    port: int = Field(8477, ge=0, le=65535, description="The port; 0 takes any that is free.")
