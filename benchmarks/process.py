"""What the whole process took of the machine."""

import sys


def most_taken() -> float:
    """Return the most bytes that this process ever had in memory, 0 where nobody can say."""
    if sys.platform == "win32":
        return 0.0
    from resource import RUSAGE_SELF, getrusage  # noqa: PLC0415  # there is none on Windows

    unit = 1 if sys.platform == "darwin" else 1_024
    return float(getrusage(RUSAGE_SELF).ru_maxrss * unit)
