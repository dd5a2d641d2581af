"""Orders about what is held back: hold, judge, teach, term."""

from pydantic import Field

from bot.sandbox.admin.order import DONE, Order
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.wire import Payload


class Hold(Order):
    """Let AutoMod hold what somebody says; answers the message's id."""

    login: str
    text: str
    category: str = "swearing"
    level: int = Field(1, ge=1, le=4)

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Hold it."""
        message_id = await sandbox.hold(
            self.login,
            self.text,
            category=self.category,
            level=self.level,
            channel=self.channel,
        )
        return {"message_id": message_id}


class Judge(Order):
    """Let a person allow or deny a held message."""

    by: str
    message_id: str
    allow: bool

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Do so."""
        await sandbox.judge_held(self.by, self.message_id, allow=self.allow, channel=self.channel)
        return DONE


class Teach(Order):
    """Teach AutoMod a word: it is caught where its category is set to the level or more."""

    word: str = Field(pattern=r"^\w+$")
    category: str = "swearing"
    level: int = Field(1, ge=1, le=4)

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Teach it."""
        sandbox.teach_automod(self.word, category=self.category, level=self.level)
        return DONE


class Term(Order):
    """Let a person block a term, for some seconds or for good, or block it no more."""

    by: str
    text: str = Field(min_length=2, max_length=500)
    blocked: bool = True
    seconds: float | None = Field(None, gt=0)
    private: bool = False

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Do so; answers the id of a new term."""
        if not self.blocked:
            await sandbox.unblock_term(self.by, self.text, channel=self.channel)
            return DONE
        term_id = await sandbox.block_term(
            self.by,
            self.text,
            seconds=self.seconds,
            private=self.private,
            channel=self.channel,
        )
        return {"id": term_id}
