"""The text of an exported file, whatever editor or program wrote it."""

import codecs
from pathlib import Path

from bot.charter.problem import CharterProblems
from bot.charter.source import whole

MOST_BYTES = 16_000_000
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ANSI = "cp1252"
"""What editors on Windows in western Europe write where they do not write Unicode."""


def read_text(path: Path) -> tuple[str, tuple[str, ...]]:
    """Return a file's text and remarks on how it was read; raises `CharterProblems`."""
    shown = path.as_posix()
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a path"
        raise CharterProblems((whole(shown, f"cannot be read: {reason.lower()}"),)) from None
    if len(content) > MOST_BYTES:
        sentence, remedy = f"the file is larger than {MOST_BYTES} bytes", "split it into several"
        raise CharterProblems((whole(shown, sentence, remedy),))
    return decode(content, shown)


def decode(content: bytes, shown: str) -> tuple[str, tuple[str, ...]]:
    """Decode by the mark at the start, as UTF-8, or as older editors on Windows write."""
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), "utf-8")
    if encoding == "utf-8" and b"\0" in content:
        remedy = "save it as text in UTF-8"
        raise CharterProblems((whole(shown, "this is no text", remedy),))
    try:
        return _lines(content.decode(encoding)), ()
    except UnicodeDecodeError:
        pass
    if encoding != "utf-8":
        remedy = "save the file as UTF-8"
        raise CharterProblems((whole(shown, f"not {encoding.upper()} throughout", remedy),))
    remark = f"{shown}: not UTF-8, read as {_ANSI}: look at the accents"
    return _lines(content.decode(_ANSI, "replace")), (remark,)


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
