"""Founding a sandbox: the world that its options describe."""

from bot.sandbox.acts.automod import set_overall
from bot.sandbox.agenda import Agenda
from bot.sandbox.eventsub.switchboard import Switchboard
from bot.sandbox.faults.faults import Faults
from bot.sandbox.helix.budget import Budgets
from bot.sandbox.helix.quotas import Quotas
from bot.sandbox.helix.whispering import Whispers
from bot.sandbox.mint import Mint
from bot.sandbox.oauth.ledger import Ledger
from bot.sandbox.options import SandboxOptions
from bot.sandbox.player.log import first_moment
from bot.sandbox.show import ShowClock, show_clock
from bot.sandbox.state.channel import Channel, Stream
from bot.sandbox.state.journal import Journal
from bot.sandbox.state.person import Person
from bot.sandbox.state.world import World
from bot.sandbox.twitch import Twitch
from bot.sandbox.wall import Wall

_FIRST_BROADCASTER = 9_000_000_001
_FEW, _FIRST_OF_MANY = 9, 9_000_001_000
"""From the tenth channel on: between stand the bot and the moderators."""
_FIRST_MODERATOR = 9_000_000_501


def found(options: SandboxOptions, wall: Wall) -> Twitch:
    """Make a Twitch with the bot, its channels and their moderators in it."""
    mint, journal, show = Mint(options.seed), Journal(), _show(options, wall)
    faults = Faults(wall.monotonic, journal.look_again)
    twitch = Twitch(
        options=options,
        world=World(Person(options.bot_id, options.bot_login, options.bot_login.capitalize())),
        wall=wall,
        show=show,
        mint=mint,
        ledger=Ledger(wall, mint, options.user_token_seconds, options.rotate_refresh_tokens),
        eventsub=Switchboard(show, wall, mint, faults),
        journal=journal,
        faults=faults,
        budgets=Budgets(wall, options.points_per_minute, options.rationed),
        whispers=Whispers(wall, options.rationed),
        quotas=Quotas(wall, options.rationed),
        agenda=Agenda(show),
    )
    for number, login in enumerate(dict.fromkeys(options.channels)):
        first = _FIRST_BROADCASTER if number < _FEW else _FIRST_OF_MANY
        _open(twitch, login, first + number)
    _appoint(twitch)
    return twitch


def _show(options: SandboxOptions, wall: Wall) -> ShowClock:
    starts = options.show_starts
    if starts is None and options.log is not None:
        starts = first_moment(options.log)
    return show_clock(wall, starts=starts, speed=options.speed or 1.0)


def _open(twitch: Twitch, login: str, number: int) -> Channel:
    options = twitch.options
    person = Person(str(number), login.lower(), login, partner=True)
    channel = twitch.world.open_channel(person)
    channel.viewers = options.viewers
    set_overall(channel, options.automod)
    if options.live:
        channel.stream = Stream(str(twitch.mint.whole(10**11, 10**12)), twitch.show.now())
    if options.bot_moderates:
        channel.moderators[twitch.world.bot.id] = twitch.world.bot
    return channel


def _appoint(twitch: Twitch) -> None:
    for number, login in enumerate(twitch.options.moderators):
        person = twitch.world.viewer(login, id_=str(_FIRST_MODERATOR + number))
        for channel in twitch.world.channels.values():
            channel.moderators[person.id] = person
