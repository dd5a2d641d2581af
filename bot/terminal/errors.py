"""What a person at the keyboard can mend: shown as it is, without a traceback."""

from bot.backtest.errors import LogError
from bot.charter.problem import CharterProblems
from bot.notify.errors import NotifyError
from bot.reader.errors import ReaderError
from bot.sandbox.errors import SandboxError
from bot.settings import SettingsError
from bot.storage.errors import AwayError, DeposedError, FullDiskError, StorageError
from bot.twitch.errors import (
    BusyError,
    NotReadyError,
    TwitchError,
    UnconfirmedError,
    UnreachableError,
)
from bot.web.serving.errors import PortInUseError

MENDABLE = (
    CharterProblems,
    LogError,
    NotifyError,
    PortInUseError,
    ReaderError,
    SandboxError,
    SettingsError,
    StorageError,
    TwitchError,
)

PASSING = (
    AwayError,
    BusyError,
    DeposedError,
    FullDiskError,
    NotReadyError,
    UnconfirmedError,
    UnreachableError,
)
"""What may be over when the command is run again, whether or not a person mends anything."""
