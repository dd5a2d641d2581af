"""The catalogues as tests read them: every key with its texts, plural forms in order."""

from io import BytesIO

from babel.messages.mofile import read_mo

from bot.words.compile import compiled, source


def written(language: str) -> dict[str, tuple[str, ...]]:
    """What the `.po` file says."""
    return _texts(compiled(language))


def committed(language: str) -> dict[str, tuple[str, ...]]:
    """What the `.mo` file says."""
    return _texts(source(language).with_suffix(".mo").read_bytes())


def _texts(machine: bytes) -> dict[str, tuple[str, ...]]:
    found = {}
    for message in read_mo(BytesIO(machine)):
        key = message.id if isinstance(message.id, str) else message.id[0]
        text = message.string
        if key:
            found[key] = (text,) if isinstance(text, str) else tuple(text or ())
    return found
