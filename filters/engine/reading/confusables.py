"""Letters that imitate Latin ones, beyond what Unicode itself folds together (NFKC)."""

import re
import unicodedata
from functools import cache
from importlib.resources import files
from typing import NamedTuple

STREET = {
    "a": "ɑɐ卂ᗩдΛλค",
    "b": "вьβƅɓбъ乃",
    "c": "сϲɔↄ匚ᑕᑢς",
    "d": "ԁԀԃ๔",
    "e": "еєɛəǝɘεҽэξΣ乇ᗴᕮ",
    "f": "ƒϝғ千ᖴŦ",
    "g": "ɡցԍꮆᘜ",
    "h": "һн卄ђ",
    "i": "іІιΙɩӀ丨เꮖᏆ",
    "j": "јﾌʝ",
    "k": "кκʞ",
    "l": "ӏɭǀㄥןł",
    "m": "мμ爪๓ጠ",
    "n": "пηɴոռиИภ几ᑎ",
    "o": "оοσօфㄖ",
    "p": "рρþ卩ק",
    "q": "ԛգᑫ",
    "r": "гяʀɾ尺ᖇЯร",
    "s": "ѕʂ丂ᔕƨƧ",
    "t": "тτㄒŦՇ",
    "u": "υսʋцㄩย",
    "v": "νѵש",
    "w": "ԝωшщᗯ山ฬ",
    "x": "хχ乂א",
    "y": "уγʏүㄚץчჯ",
    "z": "ʐ乙ᘔչ",
}
"""A Latin letter, and what stands in for it on the street; this goes before Unicode's table."""

SMALL_CAPITALS = dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnopqrstuvwyz", strict=True))
CURRENCY = {
    "a": "₳", "b": "₿฿", "c": "¢©₵", "d": "₫", "e": "€℮", "g": "₲", "k": "₭", "l": "£₤",
    "n": "₦", "o": "¤⭕๏", "p": "₱₽", "r": "®", "s": "§₴", "t": "†‡₮➕✝", "u": "∪", "v": "∨√",
    "w": "₩", "x": "×❌✖╳", "y": "¥",
}  # fmt: skip
"""A letter, and the signs that are read as it within a word only: a price has none beside it."""
SIGNS = {sign: letter for letter, signs in CURRENCY.items() for sign in signs}

EXTENSIONS = ((0x180, 0x2B0), (0x1D6B, 0x1D9B), (0x2C60, 0x2C80), (0xA720, 0xA800))
"""Where Latin letters stand that Unicode takes no stroke, hook or tail off (`ɇ`, `ƭ`, `ᵽ`)."""
DRAWN_ON = re.compile(r"LATIN (?:SMALL|CAPITAL) LETTER ([A-Z]) (?:WITH|BAR)")

ALPHABETS = (0x1F130, 0x1F150, 0x1F170, 0x1F110, 0x249C)
"""Where the alphabets of boxed, ringed and bracketed letters begin."""
FLAGS = range(0x1F1E6, 0x1F200)
TURNED = str.maketrans(
    "ɐqɔpǝɟƃɓɥᴉıɾʞꞁɯuodbɹsʇnʌʍxʎz∀ƆƎℲ⅁ſ˥⅂Ԁ⊥Λ⅄",
    "abcdefgghiijklmnopqrstuvwxyzacefgjllptvy",
)
"""For `str.translate` of a text upside down, which is then read from its end."""


class Imitations(NamedTuple):
    """What the letters of other scripts are read as, and which of them Unicode vouches for."""

    letters: dict[int, str]
    vouched: frozenset[str]
    borrowed: frozenset[str]
    """The letters of the first table, of which only a part is vouched for."""
    any: dict[int, str]
    """The letters with those in boxes and in flags."""


@cache
def imitations() -> Imitations:
    """Return Unicode's table of look-alikes with our own, read once."""
    source = files("filters.tables").joinpath("confusables.tsv")
    rows = (line.split("\t") for line in source.read_text("utf-8").splitlines() if line[0] != "#")
    published = {int(code, 16): reading for code, reading, _ in rows}
    letters = {code: reading for code, reading in published.items() if chr(code).isalnum()}
    street = {ord(one): letter for letter, others in STREET.items() for one in others}
    small = {ord(capital): letter for capital, letter in SMALL_CAPITALS.items()}
    every = _drawn_on() | letters | small | street
    vouched, borrowed = frozenset(map(chr, letters)), frozenset(map(chr, every))
    return Imitations(every, vouched, borrowed, every | BOXED | FLAG_LETTERS)


def _drawn_on() -> dict[int, str]:
    """Read Latin letters with something drawn on them by their names."""
    codes = (code for first, last in EXTENSIONS for code in range(first, last))
    named = ((code, DRAWN_ON.match(unicodedata.name(chr(code), ""))) for code in codes)
    return {code: name[1].lower() for code, name in named if name}


def _boxed() -> dict[int, str]:
    table = {0x1F18E: "ab", 0x1F191: "cl", 0x1EB: "q"}  # `ǫ` stands among small capitals
    for first in ALPHABETS:
        table.update({first + place: chr(ord("a") + place) for place in range(26)})
    return table


BOXED = _boxed()
"""For `str.translate`, before Unicode folds the brackets in."""
FLAG_LETTERS = {code: chr(ord("a") + place) for place, code in enumerate(FLAGS)}
