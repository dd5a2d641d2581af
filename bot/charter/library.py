"""All that one charter is made of: its parents and its lists, each fetched once."""

from collections.abc import Container, Mapping
from pathlib import Path

from bot.charter.lists import TermList, read_list
from bot.charter.problem import CharterProblems
from bot.charter.shelf import Kind, Volume, fetch, file_of
from bot.charter.source import whole

_CLOSED = "this file is not one that the charter in force draws on"
_REMEDY = "name what is shipped, or have whoever runs the bot write it into the file"


class Library:
    """Fetches texts for one reading; `files` are all those looked for, found or not.

    `texts` is what stood in them; `kept` are texts that are taken in the place of files.
    Where `only` names files, no other is opened: what is wrong in a file is quoted from it, and
    who writes a charter on a page may not be who may read every file of the machine.
    """

    def __init__(
        self, kept: Mapping[Path, str] | None = None, only: Container[Path] | None = None
    ) -> None:
        self.files: set[Path] = set()
        self.texts: dict[Path, str] = {}
        self._kept = kept or {}
        self._only = only
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
        if self._only is not None and path not in self._only:
            raise CharterProblems((whole(str(name), _CLOSED, _REMEDY),))
        self.files.add(path)
        if path in self._kept:
            return Volume(path.as_posix(), str(path.absolute()), self._kept[path], path.parent)
        volume = fetch(name, folder, kind)
        self.texts[path] = volume.text
        return volume
