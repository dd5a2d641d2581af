"""Refusals: the error answers of Helix and OAuth."""

from http import HTTPStatus

from bot.sandbox.wire import Payload


class Refusal(Exception):  # noqa: N818  # an answer to the caller, not an error of ours
    """An answer with an error status and Twitch's error body."""

    status = HTTPStatus.INTERNAL_SERVER_ERROR

    def __init__(self, message: str = "", status: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.code = HTTPStatus(status or self.status)

    def body(self) -> Payload:
        """Write the error body."""
        return {"error": self.code.phrase, "status": int(self.code), "message": self.message}


class BadRequest(Refusal):
    """Answered 400."""

    status = HTTPStatus.BAD_REQUEST


class Unauthorized(Refusal):
    """Answered 401."""

    status = HTTPStatus.UNAUTHORIZED


class Forbidden(Refusal):
    """Answered 403."""

    status = HTTPStatus.FORBIDDEN


class Unknown(Refusal):
    """Answered 404."""

    status = HTTPStatus.NOT_FOUND


class Conflict(Refusal):
    """Answered 409."""

    status = HTTPStatus.CONFLICT


class TooLarge(Refusal):
    """Answered 422."""

    status = HTTPStatus.UNPROCESSABLE_ENTITY


class TooMany(Refusal):
    """Answered 429."""

    status = HTTPStatus.TOO_MANY_REQUESTS
