"""Ids and tokens that look like Twitch's and come from a seed."""

import base64
import random
import string
import uuid
from dataclasses import dataclass, field

_ALPHABET = string.ascii_lowercase + string.digits


@dataclass(slots=True)
class Mint:
    """Strikes ids; two mints with one seed strike the same ones."""

    seed: int
    _random: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)  # noqa: S311  # nothing here guards a secret

    def token(self, length: int = 30) -> str:
        """Strike an opaque lower case token."""
        return "".join(self._random.choices(_ALPHABET, k=length))

    def uuid(self) -> str:
        """Strike a version 4 UUID."""
        return str(uuid.UUID(int=self._random.getrandbits(128), version=4))

    def frame(self) -> str:
        """Strike the message id of a frame: 32 bytes, base64url."""
        return base64.urlsafe_b64encode(self._random.randbytes(32)).decode()

    def fraction(self) -> float:
        """Draw from 0 up to 1."""
        return self._random.random()

    def whole(self, lowest: int, highest: int) -> int:
        """Draw a whole number, both ends included."""
        return self._random.randint(lowest, highest)
