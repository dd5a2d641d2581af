"""Where files go that belong to a database."""

from pathlib import Path

from sqlalchemy import make_url

from bot.storage.options import StorageOptions


def beside(options: StorageOptions, ending: str) -> Path:
    """Return a file beside the database's, else in the working folder."""
    url = make_url(options.url)
    if url.get_backend_name() == "sqlite" and url.database:
        return Path(url.database).with_suffix(ending)
    return Path(f"chartreuse{ending}")
