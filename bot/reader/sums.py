"""The weights that travel with the project: found, and checked against their sums."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from bot.reader.errors import DamagedWeightsError

SHIPPED = Path(__file__).with_name("weights")
MODEL, TOKENIZER, SUMS = "reader.onnx", "tokenizer.json", "SHA256SUMS"
CHATS = "chats.json"
"""How the chats that it was tried on score; made by `calibrate`."""


def checked(folder: Path = SHIPPED) -> Path:
    """Return the folder, every file of which is as it was made; raises `DamagedWeightsError`."""
    sums = dict(_sums(folder))
    for name in (MODEL, TOKENIZER):
        try:
            found = sha256((folder / name).read_bytes()).hexdigest()
        except OSError:
            raise DamagedWeightsError(name, f"cannot be read in `{folder}`") from None
        if found != sums.get(name):
            raise DamagedWeightsError(name, f"in `{folder}` is damaged (its SHA-256 is another)")
    return folder


def sum_of(folder: Path) -> str:
    """Return the sum of a folder's model as it is written down, empty where it is not."""
    return dict(_sums(folder)).get(MODEL, "")


def _sums(folder: Path) -> Iterator[tuple[str, str]]:
    try:
        lines = (folder / SUMS).read_text("ascii", "replace").splitlines()
    except OSError:
        raise DamagedWeightsError(SUMS, f"cannot be read in `{folder}`") from None
    for line in lines:
        found, _, name = line.partition("  ")
        yield name.strip(), found.strip()
