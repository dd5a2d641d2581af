"""`python -m bot`, and `chartreuse` where it is installed."""

import signal
import sys


def main() -> int:
    """Run what was typed; Ctrl-C while the parts are still being loaded ends it without a word."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    from bot.cli.main import main as command  # noqa: PLC0415  # loading takes a second

    return command()


if __name__ == "__main__":
    sys.exit(main())
