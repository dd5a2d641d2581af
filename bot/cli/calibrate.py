"""`calibrate`: the second reader made to fit a channel's own chat."""

import argparse
from pathlib import Path

from bot.cli.subcommand import Commands, takes_settings


def add(commands: Commands) -> None:
    """Offer the command."""
    one = commands.add_parser("calibrate", help="fit the second reader to a channel's own chat")
    by = one.add_mutually_exclusive_group(required=True)
    by.add_argument("--log", nargs="+", metavar="LOG", help="logs, or a database")
    by.add_argument("--rulings", action="store_true", help="what moderators ruled instead")
    one.add_argument("--charter", default="", help="also tell what it would ask of people")
    one.add_argument("--share", type=_share, default=0.005, help="of chat, to be asked about")
    one.add_argument("--channel", default="", help="of all messages, by its id or login")
    takes_settings(one)
    one.add_argument("-o", "--output", type=Path, metavar="FILE", help="else beside the database")
    one.add_argument("--most", type=int, default=20_000, help="messages that are read")
    one.add_argument("--quiet", action="store_true", help="show no progress")
    one.set_defaults(command=calibrate)


def calibrate(options: argparse.Namespace) -> int:
    """Read logs, and keep how they score; or learn from what was ruled."""
    if options.rulings:
        from bot.terminal.teaching import teach

        return teach(options.config, options.output)
    from bot.terminal.calibrating import Wanted
    from bot.terminal.calibrating import calibrate as calibrated

    return calibrated(
        Wanted(
            logs=tuple(options.log),
            charter=options.charter,
            share=options.share,
            channel=options.channel,
            config=options.config,
            output=options.output,
            most=options.most,
            quiet=options.quiet,
        )
    )


def _share(text: str) -> float:
    """Read a share: `0.005`, or `0.5%`."""
    share = float(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
    if not 0 < share <= 0.05:  # noqa: PLR2004  # what a charter may ask for at most
        raise argparse.ArgumentTypeError("must be above 0 and at most 5%")
    return share
