"""The parts of a bot that is ready to run."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from bot.afterwards import Afterwards
from bot.amending import Amending
from bot.bench import Bench
from bot.charter_watch import CharterWatch
from bot.deadlines import Deadlines
from bot.emotes.watch import EmoteWatch
from bot.farewells import Farewells
from bot.forgetful import Forgetful
from bot.headcount import Headcount
from bot.moderation import Moderation
from bot.notify.notifier import Notifier
from bot.performer import Performer
from bot.ports import Feed, Notices, World
from bot.reception import FrontDesk
from bot.roster import Roster
from bot.settings import Settings
from bot.stagecraft import Stagecraft
from bot.storage.batches import MessageLog
from bot.term_watch import TermWatch
from bot.twitch.opening import Edge
from bot.walks import Walks
from bot.watching import Watching
from bot.web.behind import Behind
from bot.web.front import Front
from bot.web.hooks.herald import Herald


class Audience(Feed, Notices, Protocol):
    """Who sees what the bot does, and is told what the team must know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Everything that runs, and what it runs on."""

    settings: Settings
    world: World
    edge: Edge
    benches: Mapping[str, Bench]
    messages: MessageLog
    performer: Performer
    moderation: Moderation
    headcount: Headcount
    deadlines: Deadlines
    afterwards: Afterwards
    forgetful: Forgetful
    amending: Amending
    charter_watch: CharterWatch
    emote_watch: EmoteWatch
    term_watch: TermWatch
    notifier: Notifier
    herald: Herald
    walks: Walks
    roster: Roster
    farewells: Farewells
    reception: FrontDesk
    stage: Stagecraft
    watching: Watching
    behind: Behind
    front: Front
    address: str
