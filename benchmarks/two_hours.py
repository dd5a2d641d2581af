"""A live of two hours out of the recorded one: quiet at first, a subject that boils, a raid."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from itertools import pairwise
from typing import cast

BEGINS = datetime(2026, 10, 14, 20, 0, tzinfo=UTC)
LASTS = 120
"""Minutes of the live."""
CHANNEL = "le_plateau"
RECORDED = datetime(2026, 10, 14, 20, 30, tzinfo=UTC)
CURVE = ((0, 80), (20, 260), (45, 520), (62, 690), (79, 790), (80, 1500), (84, 2250), (96, 2600))
FALL = ((96, 2600), (104, 2550), (112, 2100), (120, 1400))
LISE, KARIM, NADIA, TOM = "modo_lise", "modo_karim", "modo_nadia", "modo_tom"
TEAM = (LISE, KARIM, NADIA, TOM)
RULERS = ((LISE, 0, 104), (KARIM, 36, 120), (NADIA, 81, 120), (TOM, 86, 120))
"""Who rules, from which minute to which."""
RULES = ("!uphold", "!dismiss", "!overturn", "!why", "!case ")
"""Whoever rules in this live goes by what this live's bot asks."""
NAMED = re.compile(r"@\w+", re.ASCII)
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"

Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Minutes of the recorded hour, and the minutes of this live in which they are said."""

    since: float
    until: float
    at: float
    ends: float
    anew: bool = False
    """Whether other viewers say them."""


RAID = 80
"""The minute in which somebody brings their viewers along."""
STRETCHES = (
    Stretch(0, 22, 0, 40),
    Stretch(40, 52, 40, 64),
    Stretch(2, 21, 60, 79.5, anew=True),
    Stretch(22, 38, 80, 98),
    Stretch(4, 14, 80, 85, anew=True),
    Stretch(22, 35, 84, 99, anew=True),
    Stretch(38, 60, 98, 120, anew=True),
)
ASKED = (
    (12, "question pour Bastien : comment est-ce qu'on finance un journal local aujourd'hui ?", 4),
    (31, "question pour Conchita : l'encadrement des loyers, ça marche vraiment quelque part ?", 6),
    (47, "@le_plateau est-ce que vous mettrez les sources de l'émission en description ?", 3),
    (70, "question pour Maëlle : vous invitez qui la semaine prochaine ?", 5),
    (101, "question pour Yanis : il se passe quoi après une carrière de sportif ?", 7),
    (109, "question pour Dwight : comment passe-t-on du terrain au cinéma ?", 5),
)
LIVED = (
    (33, "je suis gardienne d'immeuble et chez nous la moitié des logements sont vides"),
    (52, "petite correction : la loi est de 1989, pas de 1998"),
    (110, "je suis soignante, je vous écoute en rentrant de nuit et ça me fait du bien"),
)
STIR = (
    "les loyers c'est le sujet ce soir ou pas",
    "mon loyer a pris 90 euros en un an",
    "et les loyers des étudiants on en parle",
    "loyer loyer loyer, répondez",
    "à Lyon les loyers c'est n'importe quoi",
    "le loyer c'est la moitié de ma paie",
)
STIRS = (52, 55, 96)
"""From which minute to which, and how many messages, the subject boils."""
SAID = (
    (81, NADIA, "je suis là, je prends la file avec Karim"),
    (86, TOM, "présent aussi, je regarde les nouveaux comptes"),
    (88, LISE, "!crisis tempête"),
    (91, NADIA, "on respire, on lit avant de répondre"),
    (94, TOM, "tout le monde voit bien le sujet du débat ?"),
    (99, NADIA, "merci de rester sur les idées"),
    (102, TOM, "la file est courte, on continue"),
    (104, LISE, "je passe la main à Nadia, bonne fin d'émission"),
    (106, NADIA, "je reprends pour Lise"),
    (108, TOM, "ok ici"),
    (110, NADIA, "!crisis calme"),
    (114, NADIA, "plus que quelques minutes, merci à vous"),
    (116, TOM, "beaucoup de monde ce soir, merci"),
)


def lines() -> Iterator[str]:
    """Return the live as JSON lines, in their order."""
    rows = sorted((*_said_again(), *_said_anew(), *_watched()), key=_moment)
    last = BEGINS
    for row in rows:
        last = max(_at(_moment(row)), last + timedelta(milliseconds=1))
        yield json.dumps(row | {"channel": CHANNEL, "sent_at": last.isoformat()})


def _watched() -> Iterator[Row]:
    for minute in range(LASTS):
        count = _on(CURVE, minute) if minute <= CURVE[-1][0] else _on(FALL, minute)
        yield {"viewers": count, "minute": minute + 0.01}


def _on(curve: tuple[tuple[int, int], ...], minute: float) -> int:
    pairs = pairwise(curve)
    (since, few), (until, many) = next(pair for pair in pairs if pair[0][0] <= minute <= pair[1][0])
    # by tens and a little unrest, as Twitch counts
    along = (minute - since) / (until - since)
    return round(few + (many - few) * along) + (int(minute) * 37) % 11 - (5 if minute else 0)


def _said_again() -> Iterator[Row]:
    recorded = [json.loads(one) for one in _recorded()]
    talk = [one for one in recorded if "text" in one]
    logins = {one["user"]["login"] for one in talk}
    for number, stretch in enumerate(STRETCHES):
        pace = (stretch.ends - stretch.at) / (stretch.until - stretch.since)
        for row in talk:
            then = (datetime.fromisoformat(row["sent_at"]) - RECORDED).total_seconds() / 60
            minute = stretch.at + (then - stretch.since) * pace
            inside = stretch.since <= then < stretch.until
            if inside and _fits(row, minute, anew=stretch.anew):
                yield _again(row, number, logins if stretch.anew else set()) | {"minute": minute}


def _fits(row: Row, minute: float, *, anew: bool) -> bool:
    """Say whether somebody of the team is on shift, and rules nothing that was ruled then."""
    login, text = str(cast("Row", row["user"])["login"]), str(row["text"])
    if login not in TEAM:
        return True
    if anew and minute >= RAID:
        return False
    shift = next(one for one in RULERS if one[0] == login)
    return shift[1] <= minute < shift[2] and not text.startswith(RULES)


def _again(row: Row, stretch: int, others: set[str]) -> Row:
    said = row | {"id": f"{stretch}-{row['id']}"}
    if "reply_to" in row:
        said["reply_to"] = f"{stretch}-{row['reply_to']}"
    user = cast("Row", row["user"])
    if not others:
        return said
    text = NAMED.sub(lambda one: _renamed(one[0], others), str(row["text"]))
    marks = cast("list[Row]", row.get("mentions", []))
    named = [one | {"login": _other(str(one["login"]), others)} for one in marks]
    return said | {"text": text, "mentions": named, "user": _in_place_of(user, others)}


def _in_place_of(user: Row, taken: set[str]) -> Row:
    if user["roles"] in (["moderator"], ["bot"], ["broadcaster"]):
        return user
    login = _other(str(user["login"]), taken)
    return user | {"id": f"8{str(user['id'])[1:]}", "login": login, "name": login}


def _renamed(mention: str, others: set[str]) -> str:
    login = mention[1:].lower()
    return f"@{_other(login, others)}" if login in others else mention


def _other(login: str, taken: set[str]) -> str:
    """Return a login as long, so that every stretch of a text stays where it was."""
    if login in TEAM or login in {CHANNEL, "plateau_bot"}:
        return login
    return next(one for end in LETTERS if (one := login[:-1] + end) not in taken)


def _said_anew() -> Iterator[Row]:
    for number, (minute, text, viewers) in enumerate(ASKED):
        for viewer in range(viewers):
            words = text if viewer % 3 else text.lower().replace(" ?", "?")
            seconded = words if viewer < max(viewers - 2, 2) else "+1"
            yield _line(f"asks{number}_{viewer}", seconded, minute + viewer * 0.2)
    for number, (minute, text) in enumerate(LIVED):
        yield _line(f"tells{number}", text, minute)
    since, until, count = STIRS
    for number in range(count):
        text = STIR[number % len(STIR)]
        yield _line(f"loue_{number % 40}", text, since + (until - since) * number / count)
    for minute, login, text in SAID:
        yield _line(login, text, minute + 0.3)


def _line(login: str, text: str, minute: float) -> Row:
    roles = ["moderator"] if login in TEAM else []
    ids = {LISE: "9100000002", KARIM: "9100000005"}
    badges = ["moderator/1"] if roles else []
    user = {"login": login, "name": login, "roles": roles, "badges": badges}
    if login in ids:
        user["id"] = ids[login]
    return {"id": f"anew-{login}-{minute:.2f}", "user": user, "text": text, "minute": minute}


def _recorded() -> list[str]:
    log = files("bot.sandbox").joinpath("logs", "evening.fr.jsonl")
    return log.read_text(encoding="utf-8").splitlines()


def _moment(row: Row) -> float:
    return cast("float", row["minute"])


def _at(minute: float) -> datetime:
    return BEGINS + timedelta(minutes=minute)
