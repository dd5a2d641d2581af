"""What Twitch's refusals mean for an effect: nothing left to do, refused, or in doubt."""

from http import HTTPStatus

from twitchio.exceptions import HTTPException

from bot.cases.effects import Ban, Effect, TimeOut
from bot.cases.urgency import REPEATABLE
from bot.ports.world import Answer, Progress

LONGEST_DETAIL = 200
NOT_BANNED = "is not banned"
PASSING = {HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.CONFLICT}


def answer_from(error: HTTPException, effect: Effect) -> Answer:
    """Turn an error into an answer.

    What passes by itself waits; an error of Twitch's own leaves open whether anything was done.
    """
    detail = f"{error.status} {said(error)}".strip()[:LONGEST_DETAIL]
    if of_login(error):
        return Answer(Progress.PENDING, f"the login could not be renewed ({detail})")
    if error.status in PASSING:
        return Answer(Progress.PENDING, detail)
    if error.status < HTTPStatus.INTERNAL_SERVER_ERROR:
        return Answer(Progress.REFUSED, detail)
    return Answer(in_doubt(effect), detail)


def in_doubt(effect: Effect) -> Progress:
    """What becomes of an effect that may have been done.

    Some can be done again without harm, and whether somebody is silenced can be seen; what is
    told to a person may have arrived.
    """
    if isinstance(effect, REPEATABLE):
        return Progress.PENDING
    return Progress.SENDING if isinstance(effect, TimeOut | Ban) else Progress.UNKNOWN


def of_login(error: HTTPException) -> bool:
    """Whether it was the login that failed, before anything was asked."""
    return error.route is not None and error.route.use_id


def said(error: HTTPException) -> str:
    """Twitch's own words."""
    return str(error.extra.get("message") or "") if isinstance(error.extra, dict) else ""
