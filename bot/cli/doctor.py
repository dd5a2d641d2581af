"""`doctor`: everything that can be wrong with an installation, and what mends it."""

import argparse
from pathlib import Path

from bot.cli.subcommand import Commands, takes_settings
from bot.terminal.ending import MISTAKE


def add(commands: Commands) -> None:
    """Offer the command."""
    one = commands.add_parser("doctor", help="say what is wrong with an installation")
    takes_settings(one)
    one.set_defaults(command=doctor)


def doctor(options: argparse.Namespace) -> int:
    """Look at everything; the exit code is 2 where something is ill."""
    import asyncio

    return MISTAKE if asyncio.run(_look(options.config)) else 0


async def _look(file: Path | None) -> int:
    from bot.doctor.examination import examination
    from bot.doctor.sign import Health
    from bot.terminal.screen import write_line

    marks = {Health.WELL: "ok", Health.DOUBTFUL: "?", Health.ILL: "!!"}
    found = []
    async for sign in examination(file):
        found.append(sign.health)
        write_line(f"{marks[sign.health]:>2}  {sign.subject}: {sign.said}")
        if sign.remedy:
            write_line(f"      → {sign.remedy}")
    ill, doubtful = found.count(Health.ILL), found.count(Health.DOUBTFUL)
    write_line(f"{ill} wrong, {doubtful} doubtful, {found.count(Health.WELL)} well")
    return ill
