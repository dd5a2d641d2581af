"""What a process takes of the machine: memory, and sockets that it holds open."""

import sys
from os import getloadavg
from pathlib import Path


def most_taken() -> float:
    """Return the most bytes that this process ever had in memory, 0 where nobody can say."""
    if sys.platform == "win32":
        return 0.0
    from resource import RUSAGE_SELF, getrusage  # noqa: PLC0415  # there is none on Windows

    unit = 1 if sys.platform == "darwin" else 1_024
    return float(getrusage(RUSAGE_SELF).ru_maxrss * unit)


def held_by(pid: int) -> int:
    """Return the bytes that a process holds of its own, without files; 0 where nobody can say."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return 0
    lines = status.read_text(encoding="utf-8").splitlines()
    return next((int(one.split()[1]) * 1_024 for one in lines if one.startswith("RssAnon")), 0)


def sockets_of(pid: int) -> int:
    """Count the sockets that a process holds open, 0 where nobody can say."""
    folder = Path(f"/proc/{pid}/fd")
    return sum(_is_socket(one) for one in folder.iterdir()) if folder.is_dir() else 0


def worked(pid: int) -> float:
    """Return the seconds of a processor that a process has taken, 0 where nobody can say."""
    stat = Path(f"/proc/{pid}/stat")
    if not stat.exists():
        return 0.0
    from os import sysconf  # noqa: PLC0415  # there is none on Windows

    fields = stat.read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / sysconf("SC_CLK_TCK")


def load() -> str:
    """Say how busy the machine is, so that figures can be judged by it."""
    if sys.platform == "win32":
        return "load unknown"
    return f"load {', '.join(f'{one:.1f}' for one in getloadavg())} (1, 5, 15 minutes)"


def _is_socket(link: Path) -> bool:
    try:
        return str(link.readlink()).startswith("socket:")
    except OSError:
        return False
