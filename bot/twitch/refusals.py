"""What Twitch's refusals mean for an effect: nothing left to do, refused, or failed."""

from http import HTTPStatus

from twitchio.exceptions import HTTPException

from bot.ports import Answer, Progress

LONGEST_DETAIL = 200
NOT_BANNED = "is not banned"
PASSING = {HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.CONFLICT}


def answer_from(error: HTTPException) -> Answer:
    """Turn an error into an answer: what may pass by itself failed, the rest was refused."""
    detail = f"{error.status} {said(error)}".strip()[:LONGEST_DETAIL]
    of_login = error.route is not None and error.route.use_id
    passing = error.status >= HTTPStatus.INTERNAL_SERVER_ERROR or error.status in PASSING
    if of_login:
        return Answer(Progress.FAILED, f"the login could not be renewed ({detail})")
    return Answer(Progress.FAILED if passing else Progress.REFUSED, detail)


def said(error: HTTPException) -> str:
    """Twitch's own words."""
    return str(error.extra.get("message") or "") if isinstance(error.extra, dict) else ""
