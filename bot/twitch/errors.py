"""What can be wrong between us and Twitch, each with its cause and its remedy."""

from collections.abc import Collection


class TwitchError(Exception):
    """Twitch could not be reached, or did not accept us."""


class UnreachableError(TwitchError):
    """Nothing was sent: no connection could be made."""

    def __init__(self, where: str) -> None:
        super().__init__(f"cannot reach `{where}`; check the network and the `twitch` addresses")


class UnconfirmedError(TwitchError):
    """The connection broke after the request was sent: it may have been carried out."""

    def __init__(self, where: str) -> None:
        super().__init__(f"`{where}` broke off before it answered; what was asked may be done")


class BusyError(TwitchError):
    """Twitch said it is unavailable, again after every repeat: nothing was carried out."""

    def __init__(self, where: str) -> None:
        super().__init__(f"`{where}` is unavailable; try again later")


class NoPointsError(TwitchError):
    """No call is left for now: nothing was sent."""

    def __init__(self, where: str) -> None:
        super().__init__(f"twitch grants no further call now, and `{where}` has to wait")


class WrongClientError(TwitchError):
    """The application is not known, or its secret is another."""

    def __init__(self, said: str) -> None:
        super().__init__(
            f"twitch refuses the application ({said}); compare `twitch.client_id` and "
            "`twitch.client_secret` with dev.twitch.tv/console/apps"
        )


class NotLoggedInError(TwitchError):
    """There is no login of the bot's account at all."""

    def __init__(self, account: str) -> None:
        super().__init__(f"no login of {account} is stored; run `python -m bot login`")


class LoginExpiredError(TwitchError):
    """A login was revoked, or went unused for too long."""

    def __init__(self, account: str) -> None:
        super().__init__(
            f"the login of {account} has expired or was revoked; run `python -m bot login`"
        )


class WrongAccountError(TwitchError):
    """The login belongs to somebody else than the bot."""

    def __init__(self, setting: str, wanted: str, found: str) -> None:
        super().__init__(
            f"the login belongs to `{found}`, but `twitch.{setting}` says `{wanted}`; "
            f"run `python -m bot login` as `{wanted}`, or change the setting"
        )


class MissingScopesError(TwitchError):
    """The login does not allow what moderation needs."""

    def __init__(self, account: str, scopes: Collection[str]) -> None:
        names = ", ".join(f"`{scope}`" for scope in sorted(scopes))
        super().__init__(
            f"the login of {account} lacks {names}; run `python -m bot login` and agree to all"
        )
        self.scopes = frozenset(scopes)


class UnknownChannelError(TwitchError):
    """A channel's login does not exist on Twitch."""

    def __init__(self, logins: Collection[str]) -> None:
        names = ", ".join(f"`{login}`" for login in sorted(logins))
        super().__init__(
            f"no channel {names} on twitch; write the logins in `twitch.channels` "
            "as they stand in the channel's address"
        )
        self.logins = frozenset(logins)


class NotReadyError(TwitchError):
    """The bot could not begin to listen."""


class DeviceLoginError(TwitchError):
    """A login by code was refused or not finished in time."""


class TokenRefusedError(TwitchError):
    """Twitch refuses even a token that it issued a moment ago."""

    def __init__(self, where: str) -> None:
        super().__init__(
            f"`{where}` refuses a token that is brand new; "
            "check that `twitch.helix_url` and `twitch.oauth_url` belong together"
        )
