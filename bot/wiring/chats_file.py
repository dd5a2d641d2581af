"""Where it is kept how each chat scores, and what its rulings taught."""

from pathlib import Path

from bot.settings import Settings
from bot.storage.places import beside


def kept_in(settings: Settings) -> Path:
    """Return the file, beside the database unless the settings say otherwise."""
    return settings.reader.file or beside(settings.storage, ".reader.json")


def taught_in(settings: Settings) -> Path:
    """Return the file of what rulings taught, beside the other."""
    return kept_in(settings).with_suffix(".taught.json")
