"""Letters that imitate Latin ones, beyond what Unicode itself folds together (NFKC)."""

LOOKALIKES = {
    "a": "аαɑᴀꭺ₳",
    "b": "вьβʙᏼƅɓ",
    "c": "сᴄϲᏟꮯ¢©ↄ",
    "d": "ԁᴅɖꭰ",
    "e": "еєᴇɛəεꭼ€ҽ",
    "f": "ꜰƒϝ",
    "g": "ɡɢցԍ",
    "h": "нһʜհꮋ",
    "i": "іιɪɩꭵ",
    "j": "јᴊϳꭻ",
    "k": "кκᴋ",
    "l": "ӏʟɭǀꮮ£",
    "m": "мᴍμꮇ",
    "n": "пηɴոռ",
    "o": "оοσᴏօ¤",
    "p": "рρᴘꮲþ",
    "q": "ԛգ",
    "r": "гяʀɾꭱ®",
    "s": "ѕꜱʂꮪ§",
    "t": "тτᴛꭲ†",
    "u": "υᴜսʋµ",
    "v": "νѵᴠꮩ",
    "w": "ԝωшщᴡꮃ₩",
    "x": "хχ×",
    "y": "уγʏү¥",
    "z": "ᴢꮓʐ",
}
"""A folded Latin letter, and what stands in for it on the street."""

ENCLOSED = (0x1F1E6, 0x1F130, 0x1F150, 0x1F170)
"""Where the alphabets of flag letters and of boxed and ringed letters begin."""


def _table() -> dict[int, str]:
    table = {ord(one): letter for letter, others in LOOKALIKES.items() for one in others}
    for first in ENCLOSED:
        table.update({first + place: chr(ord("a") + place) for place in range(26)})
    return table


IMITATED = _table()
"""For `str.translate`: one character always becomes one character."""
