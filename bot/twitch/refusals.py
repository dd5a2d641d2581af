"""What Twitch's refusals mean for an effect: nothing left to do, refused, or failed."""

from http import HTTPStatus

from twitchio.exceptions import HTTPException

from bot.cases.effects import Effect
from bot.cases.urgency import REPEATABLE
from bot.ports import Answer, Progress

LONGEST_DETAIL = 200
NOT_BANNED = "is not banned"
PASSING = {HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.CONFLICT}


def answer_from(error: HTTPException, effect: Effect) -> Answer:
    """Turn an error into an answer.

    What passes by itself waits, if nothing was done or it may be done again; the rest was refused.
    """
    detail = f"{error.status} {said(error)}".strip()[:LONGEST_DETAIL]
    if of_login(error):
        return Answer(Progress.PENDING, f"the login could not be renewed ({detail})")
    if error.status in PASSING:
        return Answer(Progress.PENDING, detail)
    if error.status < HTTPStatus.INTERNAL_SERVER_ERROR:
        return Answer(Progress.REFUSED, detail)
    again = isinstance(effect, REPEATABLE)
    return Answer(Progress.PENDING if again else Progress.FAILED, detail)


def of_login(error: HTTPException) -> bool:
    """Whether it was the login that failed, before anything was asked."""
    return error.route is not None and error.route.use_id


def said(error: HTTPException) -> str:
    """Twitch's own words."""
    return str(error.extra.get("message") or "") if isinstance(error.extra, dict) else ""
