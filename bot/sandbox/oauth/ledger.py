"""The ledger: tokens, what they may do, and how long they live in wall time."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.sandbox.mint import Mint
from bot.sandbox.wall import Wall

APP_TOKEN_SECONDS = 5_184_000
CODE_SECONDS = 600


@dataclass(frozen=True, slots=True)
class Token:
    """An access token; an app token belongs to nobody."""

    value: str
    user_id: str | None
    scopes: frozenset[str]
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Grant:
    """What a refresh token renews."""

    user_id: str
    scopes: frozenset[str]


@dataclass(frozen=True, slots=True)
class TokenPair:
    """An access token with the refresh token that came with it."""

    access: str
    refresh: str
    scopes: frozenset[str]
    seconds: int


@dataclass(frozen=True, slots=True)
class LoginCode:
    """A code that waits to be exchanged."""

    grant: Grant
    redirect_uri: str
    expires_at: datetime


@dataclass(slots=True)
class Device:
    """A device that waits for somebody to type its code."""

    device_code: str
    user_code: str
    scopes: frozenset[str]
    expires_at: datetime
    grant: Grant | None = None
    denied: bool = False


@dataclass(slots=True)
class Ledger:
    """Every token of the one application that the sandbox knows."""

    wall: Wall
    mint: Mint
    user_seconds: int
    rotate: bool = True
    tokens: dict[str, Token] = field(default_factory=dict)
    refreshes: dict[str, Grant] = field(default_factory=dict)
    codes: dict[str, LoginCode] = field(default_factory=dict)
    devices: dict[str, Device] = field(default_factory=dict)
    granted: dict[str, set[str]] = field(default_factory=dict)

    def find(self, value: str) -> Token | None:
        """Find a token that is still good."""
        token = self.tokens.get(value)
        return token if token is not None and token.expires_at > self.wall.now() else None

    def issue_app(self) -> Token:
        """Issue an app token."""
        return self._issue(None, frozenset(), APP_TOKEN_SECONDS)

    def issue_user(self, grant: Grant) -> TokenPair:
        """Issue a user token and its refresh token."""
        self.granted.setdefault(grant.user_id, set()).update(grant.scopes)
        refresh = self.mint.token(50)
        self.refreshes[refresh] = grant
        return self._pair(grant, refresh)

    def refresh(self, refresh: str) -> TokenPair | None:
        """Renew a user token; a rotating refresh token is used up by it."""
        grant = self.refreshes.get(refresh)
        if grant is None:
            return None
        if not self.rotate:
            return self._pair(grant, refresh)
        del self.refreshes[refresh]
        return self.issue_user(grant)

    def scopes_of(self, user_id: str) -> frozenset[str]:
        """List what somebody has allowed the application."""
        return frozenset(self.granted.get(user_id, ()))

    def expire(self, user_id: str | None) -> int:
        """Let somebody's access tokens expire now (`None`: the app's) and count them."""
        theirs = [token for token in self.tokens.values() if token.user_id == user_id]
        for token in theirs:
            self.tokens[token.value] = replace(token, expires_at=self.wall.now())
        return len(theirs)

    def disconnect(self, user_id: str) -> None:
        """Withdraw everything somebody has allowed the application."""
        self.granted.pop(user_id, None)
        self.tokens = {v: t for v, t in self.tokens.items() if t.user_id != user_id}
        self.refreshes = {v: g for v, g in self.refreshes.items() if g.user_id != user_id}

    def seconds_left(self, token: Token) -> int:
        """Tell how long a token is still good."""
        return max(0, int((token.expires_at - self.wall.now()).total_seconds()))

    def _pair(self, grant: Grant, refresh: str) -> TokenPair:
        token = self._issue(grant.user_id, grant.scopes, self.user_seconds)
        return TokenPair(token.value, refresh, grant.scopes, self.user_seconds)

    def _issue(self, user_id: str | None, scopes: frozenset[str], seconds: int) -> Token:
        expires_at = self.wall.now() + timedelta(seconds=seconds)
        token = Token(self.mint.token(), user_id, scopes, expires_at)
        self.tokens[token.value] = token
        return token
