"""Values that a browser keeps for us and cannot change: signed, for one purpose, for a while."""

import hmac
import time
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from typing import TypeVar

from msgspec import DecodeError, Struct, ValidationError, json

T = TypeVar("T")

LONGEST = 4096
"""Characters of a signed value; browsers keep no longer cookies."""


class _Sealed(Struct):
    """What is signed: until when it holds (seconds since 1970), and the value as JSON."""

    until: float
    value: str


class Signer:
    """Signs with the key of the pages; what is signed for one purpose is nothing for another."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def sign(self, purpose: str, value: object, seconds: float) -> str:
        """Return a value as text that can be verified for so many seconds."""
        sealed = _Sealed(time.time() + seconds, json.encode(value).decode())
        body = urlsafe_b64encode(json.encode(sealed)).decode()
        return f"{body}.{self.mark(purpose, body)}"

    def verify(self, purpose: str, text: str, kind: type[T]) -> T | None:
        """Return a value that was signed for a purpose and still holds, else nothing."""
        body, _, mark = text[:LONGEST].partition(".")
        if not hmac.compare_digest(mark.encode(), self.mark(purpose, body).encode()):
            return None
        try:
            sealed = json.decode(urlsafe_b64decode(body), type=_Sealed)
            value = json.decode(sealed.value, type=kind)
        except (DecodeError, ValidationError, Error, ValueError):
            return None
        return value if sealed.until > time.time() else None

    def mark(self, purpose: str, text: str) -> str:
        """Return the signature of a text for a purpose."""
        digest = hmac.digest(self._key, f"{purpose}\n{text}".encode(), "sha256")
        return urlsafe_b64encode(digest).decode().rstrip("=")
