"""Compile the catalogues: `python -m bot.words.compile`."""

from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from bot.words.catalogues import DOMAIN, LANGUAGES

LOCALES = Path(__file__).parent / "locales"


def source(language: str) -> Path:
    """Return where a language's texts are written."""
    return LOCALES / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def compiled(language: str) -> bytes:
    """Return what a language's texts compile to."""
    with source(language).open("rb") as written:
        texts = read_po(written, locale=language, abort_invalid=True)
    made = BytesIO()
    write_mo(made, texts)
    return made.getvalue()


def main() -> None:
    """Compile every language beside its source."""
    for language in LANGUAGES:
        source(language).with_suffix(".mo").write_bytes(compiled(language))


if __name__ == "__main__":
    main()
