"""All that one charter is made of: its parents and its lists, each fetched once."""

from collections.abc import Mapping
from pathlib import Path

from bot.charter.lists import TermList, read_list
from bot.charter.shelf import Kind, Volume, fetch, file_of


class Library:
    """Fetches texts for one reading; `files` are all those looked for, found or not.

    `texts` is what stood in them; `kept` are texts that are taken in the place of files.
    """

    def __init__(self, kept: Mapping[Path, str] | None = None) -> None:
        self.files: set[Path] = set()
        self.texts: dict[Path, str] = {}
        self._kept = kept or {}
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
        if path is None:
            return fetch(name, folder, kind)
        self.files.add(path)
        if path in self._kept:
            return Volume(path.as_posix(), str(path.absolute()), self._kept[path], path.parent)
        volume = fetch(name, folder, kind)
        self.texts[path] = volume.text
        return volume
