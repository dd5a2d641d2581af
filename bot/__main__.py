"""`python -m bot`, and `chartreuse` where it is installed."""

import sys

from bot.cli import main

if __name__ == "__main__":
    sys.exit(main())
