"""What every order to the sandbox has."""

from pydantic import BaseModel, ConfigDict, Field

from bot.sandbox.sandbox import Sandbox
from bot.sandbox.wire import Payload

DONE: Payload = {"done": True}


class Order(BaseModel):
    """Something to be done at once."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    channel: str | None = Field(None, description="A login; the first channel without.")

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Do it."""
        raise NotImplementedError
