"""Every setting: composed of each part's options, read from a file and the environment."""

import os
import tomllib
from pathlib import Path
from typing import ClassVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_settings import (
    BaseSettings,
    NestedSecretsSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)
from pydantic_settings.exceptions import SettingsError as SourceError

from bot.cases.admission import JoinOptions, Login
from bot.cases.conduct import Conduct
from bot.cases.staffing import StaffingOptions
from bot.cases.voices.options import VoiceOptions
from bot.commands.options import CommandOptions
from bot.complaints import complaints
from bot.emotes.options import EmoteOptions
from bot.notify.options import NotifyOptions
from bot.reader.options import ReaderOptions
from bot.report.options import ReportOptions
from bot.storage.options import StorageOptions
from bot.twitch.options import TwitchOptions
from bot.web.ground.options import WebOptions

PREFIX = "CHARTREUSE_"
SECRETS = f"{PREFIX}SECRETS_DIR"


class ChannelOptions(BaseModel):
    """What one channel does otherwise."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    charter: str = Field("", description="A charter of its own: a shipped name or a file.")
    language: str = Field("", description="The language its viewers are told in: `fr` or `en`.")
    shadow: str = Field(
        "",
        description="A second charter, which judges along and does nothing: a name or a file.",
    )
    guests: tuple[str, ...] = Field(
        (), description="Names and logins of its regular guests, which nobody may imitate."
    )
    operators: tuple[Login, ...] = Field(
        (), description="Further logins that may change its settings on the desk."
    )
    readers: tuple[Login, ...] = Field(
        (), description="Further logins that may read along on its desk."
    )


class LogOptions(BaseModel):
    """What the program says of itself."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    level: str = Field(
        "info", pattern="^(debug|info|warning|error)$", description="The least that is logged."
    )
    json_lines: bool = Field(False, description="One JSON object a line, for machines to read.")


class SettingsError(Exception):
    """The settings cannot be used; the text says every place, cause and remedy."""


class Settings(BaseSettings):
    """Every setting of the bot; the environment wins over the file."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_nested_delimiter="__", extra="forbid", frozen=True
    )
    file: ClassVar[Path | None] = None

    charter: str = Field(
        "base.fr", description="The charter of every channel: a shipped name or a file."
    )
    language: str = Field(
        "", description="The language viewers are told in; empty: the charter's first."
    )
    channels: dict[str, ChannelOptions] = Field(
        default_factory=dict, description="What single channels do otherwise, by login."
    )
    twitch: TwitchOptions = TwitchOptions()
    storage: StorageOptions = StorageOptions()
    moderation: Conduct = Conduct()
    staffing: StaffingOptions = StaffingOptions()
    voices: VoiceOptions = VoiceOptions()
    commands: CommandOptions = CommandOptions()
    emotes: EmoteOptions = EmoteOptions()
    reader: ReaderOptions = ReaderOptions()
    web: WebOptions = WebOptions()
    join: JoinOptions = JoinOptions()
    notify: NotifyOptions = NotifyOptions()
    reports: ReportOptions = ReportOptions()
    log: LogOptions = LogOptions()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003  # the name is pydantic's
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Name where settings come from, the strongest first."""
        secrets = (_secrets(file_secret_settings),) if SECRETS in os.environ else ()
        toml = (TomlConfigSettingsSource(settings_cls, cls.file),) if cls.file else ()
        return (init_settings, env_settings, *secrets, *toml)

    def of_channel(self, login: str) -> ChannelOptions:
        """Return what a channel goes by, its own options over the common ones."""
        own = self.channels.get(login, ChannelOptions())
        return ChannelOptions(
            charter=own.charter or self.charter,
            language=own.language or self.language,
            shadow=own.shadow,
            guests=own.guests,
            operators=(*self.web.operators, *own.operators),
            readers=(*self.web.readers, *own.readers),
        )


def _secrets(source: PydanticBaseSettingsSource) -> PydanticBaseSettingsSource:
    return NestedSecretsSettingsSource(
        source,
        secrets_dir=os.environ[SECRETS],
        secrets_nested_delimiter="__",
        env_prefix="",
    )


def read_settings(file: Path | None, **overrides: object) -> Settings:
    """Read the settings; raises `SettingsError` with every problem, one a line."""
    if file is not None:
        _readable(file)

    class FromFile(Settings):
        pass

    FromFile.file = file
    _there(os.environ.get(SECRETS))
    try:
        return FromFile(**overrides)  # type: ignore[arg-type]  # pydantic checks them
    except ValidationError as problem:
        said = (f"{file or 'settings'}: {one}" for one in complaints(problem, Settings))
        raise SettingsError("\n".join(said)) from problem
    except SourceError as problem:
        raise SettingsError(_of_the_environment(problem)) from problem


def _of_the_environment(problem: SourceError) -> str:
    cause = str(problem.__cause__ or "")
    return (
        f"the environment: a variable `{PREFIX}…` cannot be read ({cause[:1].lower()}{cause[1:]}); "
        f"write lists and tables as JSON, such as {PREFIX}TWITCH__CHANNELS='[\"a_login\"]'"
    )


def _there(secrets: str | None) -> None:
    if secrets is not None and not Path(secrets).is_dir():
        raise SettingsError(f"{SECRETS}: `{secrets}` is no folder; make it, or unset the variable")


def _readable(file: Path) -> None:
    try:
        text = file.read_text("utf-8")
        if text.startswith("\ufeff"):
            raise SettingsError(f"{file}: begins with a byte order mark; save it as plain UTF-8")
        tomllib.loads(text)
    except FileNotFoundError:
        raise SettingsError(
            f"{file}: no such file; copy `config.example.toml` to begin with"
        ) from None
    except OSError as problem:
        raise SettingsError(f"{file}: cannot be read: {problem.strerror}") from problem
    except UnicodeDecodeError as problem:
        raise SettingsError(f"{file}: is not UTF-8; save it as UTF-8") from problem
    except tomllib.TOMLDecodeError as problem:
        raise SettingsError(
            f"{file}: is not TOML: {str(problem).lower()}; "
            "look there for a quotation mark or a bracket that is missing"
        ) from problem
