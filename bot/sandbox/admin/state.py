"""The sandbox's state as the admin door tells it."""

from dataclasses import asdict

from bot.sandbox.oauth.ledger import TokenPair
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.state.channel import Channel
from bot.sandbox.wire import Payload, stamp


def state_of(sandbox: Sandbox) -> Payload:
    """Tell everything that a bot needs to log in, and what has happened in numbers."""
    twitch = sandbox.twitch
    tokens = {login: _pair(pair) for login, pair in sandbox.broadcaster_tokens.items()}
    return {
        "helix_url": sandbox.helix_url,
        "oauth_url": sandbox.oauth_url,
        "eventsub_url": sandbox.eventsub_url,
        "client_id": twitch.options.client_id,
        "client_secret": twitch.options.client_secret,
        "bot": {"id": sandbox.bot.id, "login": sandbox.bot.login, **_pair(sandbox.bot_token)},
        "broadcasters": tokens,
        "channels": [_channel(one) for one in twitch.world.channels.values()],
        "show_time": stamp(twitch.show.now()),
        "sessions": len(twitch.eventsub.sessions),
        "subscriptions": [one.payload() for one in twitch.eventsub.register],
        "notifications": asdict(twitch.eventsub.tally),
        "calls": twitch.journal.call_count,
        "acts": twitch.journal.act_count,
        "faults": faults_of(sandbox),
        "player": player_of(sandbox),
    }


def player_of(sandbox: Sandbox) -> Payload:
    """Tell how far the log is read."""
    player = sandbox.player
    return {"state": player.state, "trouble": player.trouble, **asdict(player.played)}


def faults_of(sandbox: Sandbox) -> Payload:
    """Tell how often each fault has struck, and which still wait."""
    faults = sandbox.twitch.faults
    armed = [one.name for one in (*faults.waiting, *faults.frames, *faults.held)]
    return {"struck": faults.struck, "armed": armed}


def _pair(pair: TokenPair) -> dict[str, object]:
    return {"access_token": pair.access, "refresh_token": pair.refresh}


def _channel(channel: Channel) -> Payload:
    return {
        "id": channel.broadcaster.id,
        "login": channel.broadcaster.login,
        "live": channel.stream is not None,
        "viewers": channel.viewers,
        "automod": channel.automod_overall,
        "moderators": [one.login for one in channel.moderators.values()],
        "banned": [one.person.login for one in channel.bans.values()],
        "warned": [one.person.login for one in channel.warnings.values()],
        "modes": asdict(channel.modes),
        "shield": channel.shield is not None and channel.shield.active,
        "blocked_terms": [one.text for one in channel.terms.values()],
        "held": [key for key, one in channel.holds.items() if one.status == "held"],
        "suspects": {one.person.login: one.treatment for one in channel.suspects.values()},
        "pleas": {one.person.login: one.status for one in channel.unban_requests.values()},
    }
