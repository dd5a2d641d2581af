"""The parts of a bot that is ready to run."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from bot.bench.bench import Bench
from bot.channels.farewells import Farewells
from bot.channels.reception import FrontDesk
from bot.channels.roster import Roster
from bot.channels.walks import Walks
from bot.codex.amending import Amending
from bot.codex.term_watch import TermWatch
from bot.codex.watch import CharterWatch
from bot.emotes.watch import EmoteWatch
from bot.floor.stagecraft import Stagecraft
from bot.floor.watching import Watching
from bot.moderation.life import Moderation
from bot.moderation.performer import Performer
from bot.notify.notifier import Notifier
from bot.ports.world import Feed, Notices, World
from bot.settings import Settings
from bot.storage.batches import MessageLog
from bot.team.afterwards import Afterwards
from bot.team.deadlines import Deadlines
from bot.team.headcount import Headcount
from bot.twitch.opening import Edge
from bot.web.ground.behind import Behind
from bot.web.ground.front import Front
from bot.web.hooks.herald import Herald
from bot.wiring.fellows import Fellows
from bot.wiring.forgetful import Forgetful


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
    fellows: Fellows
    front: Front
    address: str
