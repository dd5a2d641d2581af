"""The bot's books, read straight from the file that a killed process leaves behind."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

FINAL = {"done", "gone", "covered", "refused", "failed", "unknown", "expired"}

EVERY_EFFECT = """
SELECT key, kind, progress, detail, coalesce(message_id, ''), body FROM effects ORDER BY id
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """One recorded effect."""

    key: str
    kind: str
    progress: str
    detail: str
    message_id: str
    body: str


@dataclass(frozen=True, slots=True)
class Books:
    """What stands in the file now."""

    file: Path

    def effects(self, *kinds: str, message_id: str = "") -> list[Entry]:
        entries = [Entry(*row) for row in self.read(EVERY_EFFECT)]
        return [
            one
            for one in entries
            if (not kinds or one.kind in kinds) and message_id in {"", one.message_id}
        ]

    def progress(self, kind: str, message_id: str) -> list[str]:
        """How far the effects of a kind got that follow from a message."""
        return [one.progress for one in self.effects(kind, message_id=message_id)]

    def unfinished(self) -> list[Entry]:
        return [one for one in self.effects() if one.progress not in FINAL]

    def judged(self) -> list[str]:
        """The messages with a breach that a decision was recorded for, each as often."""
        return [
            str(row[0])
            for row in self.read("SELECT message_id FROM decisions WHERE outcome = 'breach'")
        ]

    def let_an_hour_pass(self, *kinds: str) -> None:
        """Move deadlines back, as if the power had stayed away for an hour."""
        with closing(sqlite3.connect(self.file)) as connection, connection:
            for kind in kinds:
                connection.execute(
                    "UPDATE effects SET deadline = datetime(deadline, '-1 hour') WHERE kind = ?",
                    (kind,),
                )

    def read(self, question: str) -> list[tuple[str, ...]]:
        with closing(sqlite3.connect(self.file)) as connection:
            return connection.execute(question).fetchall()
