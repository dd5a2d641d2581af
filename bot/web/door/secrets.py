"""Personal tokens as their owners see them once: what they look like, and what is kept of them."""

import re
import secrets
from hashlib import sha256

from bot.web.door.access import Deed

PREFIX = "chm_"
"""So that whoever finds one in a repository knows what it is."""
FORM = re.compile(r"chm_[A-Za-z0-9_-]{43}")
SCOPES = (Deed.READ, Deed.RULE, Deed.PROPOSALS, Deed.AUDIT)
"""What a token can be for; a charter is changed by people alone."""


def new_secret() -> str:
    """Return a token that nobody can guess."""
    return f"{PREFIX}{secrets.token_urlsafe(32)}"


def digest_of(secret: str) -> str:
    """Return what is kept of a token; with 256 bits of chance no salt is needed."""
    return sha256(secret.encode()).hexdigest()
