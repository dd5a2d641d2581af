"""What the pages of the desk work with: the very parts that chat commands and events go through."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.bench.bench import Bench
from bot.bench.reading import SecondReading
from bot.cases.staffing import Need, StaffingOptions
from bot.codex.amending import Amending
from bot.floor.stagecraft import Stagecraft
from bot.floor.watching import Watching
from bot.moderation.life import Moderation
from bot.ports.archive import Archive, Minutes
from bot.ports.entering import Doorkeeper, Passes
from bot.ports.evenings import Reports
from bot.ports.hindsight import Hindsight
from bot.ports.joining import Owner
from bot.ports.shadow import Shadowing
from bot.ports.world import BlockedTerms, Channel, World
from bot.web.ground.ranks import RankBook
from bot.web.ground.watch import Watch


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """The bot behind the desk, once it is there; every mapping goes by a channel's id."""

    world: World
    benches: Mapping[str, Bench]
    moderation: Moderation
    amending: Amending
    doorkeeper: Doorkeeper
    watch: Watch
    archive: Archive
    passes: Passes
    stage: Stagecraft
    """What brings chat to a show."""
    watching: Watching
    """What counts the chat against what is usual."""
    figures: Mapping[str, Need] = field(default_factory=dict)
    """How many moderators each channel that is live needs and has."""
    minutes: Minutes
    """What was counted in each minute of the lives."""
    staffing: StaffingOptions = field(default_factory=StaffingOptions)
    """The numbers by which staffing goes, unless a show has its own."""
    keep_days: int
    """After so many days the texts of messages are erased."""
    hindsight: Hindsight | None = None
    """Who says what a charter would have done."""
    reports: Reports | None = None
    """What makes the reports of lives."""
    owner: Owner | None = None
    """Who gives a channel a charter of its own."""
    second_reader: SecondReading | None = None
    """Who reads messages as a whole."""
    terms: BlockedTerms | None = None
    """Who knows what Twitch itself keeps out of a chat."""
    shadowing: Shadowing | None = None
    """Who lets a second charter judge along."""

    async def look_back(self) -> None:
        """Answer what the desk asks of lives that are over, until cancelled."""
        if self.hindsight is not None:
            await self.hindsight.run()

    async def judge_along(self) -> None:
        """Let second charters judge what is said, until cancelled."""
        if self.shadowing is not None:
            await self.shadowing.run()

    async def judged_along(self) -> None:
        """Wait until second charters have judged all that was said."""
        if self.shadowing is not None:
            await self.shadowing.settled()

    @property
    def ranks(self) -> RankBook:
        """What people are in each channel."""
        return self.watch.ranks

    def channel(self, login: str) -> Channel | None:
        """The channel of a streamer, if the bot moderates it."""
        wanted = login.casefold()
        return next((one for one in self.world.channels.values() if one.login == wanted), None)
