"""`export` and `erase`: what is known of one person, given to them or taken out of the records."""

import asyncio
import sys
from dataclasses import dataclass
from pathlib import Path

import msgspec

from bot.cases.privacy.erasure import Identity
from bot.settings import SettingsError, read_settings
from bot.storage.records import SqlRecords, open_records
from bot.terminal.noting import note, now
from bot.terminal.output import write_out
from bot.terminal.screen import write_line

READ_ME = (
    "Everything that this installation of Chartreuse keeps about one person, by the table it "
    "stands in. Times are UTC. Who else is concerned is not named, and what others wrote is left "
    "out unless it names the person. `at` is when something was written or decided; `outcome` is "
    "what the channel's charter says of a message; cases, rulings, decisions and effects tell "
    "what was referred to people, how they ruled, and what was done on Twitch."
)


@dataclass(frozen=True, slots=True)
class Whom:
    """What was typed."""

    config: Path | None
    viewer: str
    output: Path | None = None
    sure: bool = False


def export(whom: Whom) -> int:
    """Write everything about a person."""
    asyncio.run(_export(whom))
    return 0


def erase(whom: Whom) -> int:
    """Take a person out of the records."""
    asyncio.run(_erase(whom))
    return 0


async def _export(whom: Whom) -> None:
    async with open_records(read_settings(whom.config).storage) as records:
        who = await _found(records, whom.viewer)
        told = {
            "read_me": READ_ME,
            "made": now(),
            "person": {"ids": sorted(who.ids), "names": sorted(who.names)},
            "records": await records.dossiers.of(who),
        }
        written = msgspec.json.format(msgspec.json.encode(told))
        await _note(records, who, "exported")
    write_out(written, whom.output or Path(f"person-{min(who.ids)}.json"))


async def _erase(whom: Whom) -> None:
    async with open_records(read_settings(whom.config).storage) as records:
        await _resume(records)
        who = await _found(records, whom.viewer)
        await _allowed(records, who)
        if not (whom.sure or _says_yes(who)):
            write_line("nothing was erased")
            return
        await _note(records, who, "erased")
        await records.erasure.wish(who, now())
        rows = await records.erasure.erase(who)
        await records.erasure.wish(who, now(), whole=True)
    write_line(f"erased from {rows} rows")
    write_line("a running bot forgets them within a minute, any other when it starts")


async def _resume(records: SqlRecords) -> None:
    """Go on with what was begun before and cut off."""
    for wish in await records.erasure.wishes():
        if not wish.whole:
            await records.erasure.resume(wish)
            await records.erasure.wish(wish.who, now(), whole=True)


async def _found(records: SqlRecords, wanted: str) -> Identity:
    who = await records.erasure.identify(wanted)
    if who is None:
        raise SettingsError(
            f"`--viewer`: nothing is known of `{wanted}`; write a login or a Twitch id, "
            "and mind that people rename themselves: the id stays"
        )
    return who


async def _allowed(records: SqlRecords, who: Identity) -> None:
    channels = {one for one, login in (await records.channels.known()).items() if login}
    if here := who.ids & channels:
        raise SettingsError(
            f"`--viewer`: {', '.join(sorted(here))} is a channel that the bot moderates; "
            "its records are its team's: let it leave first (`/leave`), or name a viewer"
        )


def _says_yes(who: Identity) -> bool:
    names = ", ".join(sorted(who.names)) or ", ".join(sorted(who.ids))
    write_line(f"erase {names} ({', '.join(sorted(who.ids))}) for good? type `yes`")
    return sys.stdin.readline().strip().lower() == "yes"


async def _note(records: SqlRecords, who: Identity, deed: str) -> None:
    """Say in the audit of every channel concerned what was done, and never about whom."""
    for channel in await records.erasure.channels(who):
        await note(records, channel, f"person_{deed}")
