"""Where it is kept how each chat scores."""

from pathlib import Path

from bot.settings import Settings
from bot.storage.places import beside


def kept_in(settings: Settings) -> Path:
    """Return the file, beside the database unless the settings say otherwise."""
    return settings.reader.file or beside(settings.storage, ".reader.json")
