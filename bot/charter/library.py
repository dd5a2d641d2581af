"""All that one charter is made of: its parents and its lists, each fetched once."""

from pathlib import Path

from bot.charter.lists import TermList, read_list
from bot.charter.shelf import Kind, Volume, fetch, file_of


class Library:
    """Fetches texts for one reading; `files` are all those looked for, found or not."""

    def __init__(self) -> None:
        self.files: set[Path] = set()
        self._lists: dict[str, TermList] = {}

    def charter(self, name: str | Path, folder: Path | None = None) -> Volume:
        """Fetch a charter; raises `CharterProblems`."""
        return self._fetch(name, folder, Kind.CHARTER)

    def terms(self, name: str, folder: Path | None) -> TermList:
        """Fetch and read a list of terms; raises `CharterProblems`."""
        volume = self._fetch(name, folder, Kind.LIST)
        if volume.identity not in self._lists:
            self._lists[volume.identity] = read_list(volume)
        return self._lists[volume.identity]

    def _fetch(self, name: str | Path, folder: Path | None, kind: Kind) -> Volume:
        path = file_of(name, folder)
        if path is not None:
            self.files.add(path)
        return fetch(name, folder, kind)
