"""How many files and sockets this process holds open."""

from pathlib import Path

OPEN_FILES = Path("/proc/self/fd")


def open_files() -> int:
    """Count them, where the system tells; 0 elsewhere."""
    if not OPEN_FILES.is_dir():
        return 0
    links = [one for one in OPEN_FILES.iterdir() if one.is_symlink()]
    return sum(_is_socket(one) for one in links)


def _is_socket(link: Path) -> bool:
    try:
        return str(link.readlink()).startswith("socket:")
    except OSError:
        return False
