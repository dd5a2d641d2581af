"""Which programs are told of what, by which address; only the settings name one."""

from base64 import b64decode
from binascii import Error
from enum import StrEnum
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr

from bot.cases.admission import Login
from bot.loopback import is_this_machine

PREFIX = "whsec_"
SHORTEST = 24
"""Bytes of a secret."""


class Event(StrEnum):
    """What can be told."""

    OPENED = "case.opened"
    RULED = "case.ruled"
    REOPENED = "case.reopened"
    EXPIRED = "case.expired"
    QUESTION = "question.asked"
    VOICE = "voice.heard"
    MOVED = "voice.moved"
    WITHDRAWN = "voice.withdrawn"


def _address(url: SecretStr) -> SecretStr:
    text = url.get_secret_value()
    try:
        parts = urlsplit(text)
        host, known = parts.hostname, parts.port is None or parts.port > 0
    except ValueError:
        host, known = None, False
    if not host or not known or parts.fragment or parts.username is not None:
        raise ValueError("no address; write `https://…`, without a name or password in it")
    if parts.scheme != "https" and not (parts.scheme == "http" and is_this_machine(host)):
        raise ValueError("others could read it; write `https://…` (`http` is for this machine)")
    return url


def _secret(secret: SecretStr) -> SecretStr:
    if len(key_of(secret)) < SHORTEST:
        raise ValueError(
            "too short to sign with; write `whsec_` and 24 bytes or more of chance in base64"
        )
    return secret


def key_of(secret: SecretStr) -> bytes:
    """Return what is signed with, empty where a secret is none."""
    text = secret.get_secret_value()
    if not text.startswith(PREFIX):
        return b""
    try:
        return b64decode(text.removeprefix(PREFIX), validate=True)
    except (Error, ValueError):
        return b""


class HookOptions(BaseModel):
    """One program that is told."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    url: Annotated[SecretStr, AfterValidator(_address)] = Field(
        description="Where it listens: `https://…`, or `http://127.0.0.1…` on this machine."
    )
    secret: Annotated[SecretStr, AfterValidator(_secret)] = Field(
        description="What is signed with: `whsec_` and 24 bytes or more in base64."
    )
    events: tuple[Event, ...] = Field(tuple(Event), description="What it is told of.")
    channels: tuple[Login, ...] = Field((), description="Logins of channels; empty: every one.")
    texts: bool = Field(False, description="Whether it is told what viewers wrote.")
