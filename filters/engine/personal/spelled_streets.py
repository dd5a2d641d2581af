"""Postal addresses whose number is written in words: « douze rue des Lilas », `two oak street`."""

import re
from collections.abc import Iterator

from filters.engine.personal.streets import COMMON, FAINT, NOT_A_NAME, PERSONAL, VENUE
from filters.engine.personal.trace import Trace, beside

TOLD = 0.85
NUMBER = (
    r"(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize"
    r"|vingts?|trente|quarante|cinquante|soixante|cents?|one|two|three|four|five|seven|eight|nine"
    r"|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty"
    r"|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|oh)"
)
RUN = rf"(?<![\w-]){NUMBER}(?:[ -](?:et |and )?{NUMBER}){{0,4}}"
FRENCH = re.compile(
    rf"{RUN}(?: bis| ter)?,? (?:rue|avenue|boulevard|impasse|allee|chemin|quai|route|square|place)"
    r" (?:de la |des |du |de |d['’]|l['’])?(?P<name>[^\W\d_][\w'’-]+)"
)
ENGLISH = re.compile(
    rf"{RUN} (?P<name>[a-z][a-z'’-]+ )(?:street|st|avenue|ave|road|rd|lane|drive|terrace|crescent)"
    r"(?!\w)"
)
INSIDE = re.compile(
    r"\b(?:\w+ floor|apt|appart\w*|buzz\w*|digicode|interphone|immeuble|batiment|\w+ etage|flat"
    r"|door code|code (?:de la )?porte|sonne[rz]?)\b"
)
"""What one says of a house to somebody who should find the door."""
STREETS = (
    "_rue_ avenue boulevard impasse allee chemin quai route square place street _st_ _st, _ave_ "
    "_rd_ road lane drive terrace crescent"
)
HINTS = (STREETS,)


def spelled_streets(text: str) -> Iterator[Trace]:
    """Find addresses where somebody is said to live, or a door to be found."""
    for found in (*FRENCH.finditer(text), *ENGLISH.finditer(text)):
        if NOT_A_NAME.match(found["name"]) or found["name"].strip() in COMMON:
            continue
        if beside(PERSONAL, text, *found.span()) or beside(INSIDE, text, *found.span()):
            public = beside(VENUE, text, *found.span())
            yield Trace("address", *found.span(), FAINT if public else TOLD)
