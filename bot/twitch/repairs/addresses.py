"""Where TwitchIO goes: the three addresses of the settings.

TwitchIO has no setting for any of them, so a process can talk to one Twitch at a time.
Unnecessary once its clients take the addresses of the API, of logins and of events.
"""

import twitchio
import twitchio.eventsub.websockets

from bot.twitch.options import TwitchOptions


def direct(options: TwitchOptions) -> None:
    """Send TwitchIO to the addresses of the settings; to be called before the first request."""
    twitchio.Route.BASE = f"{options.helix_url}/"
    # TwitchIO appends `oauth2/…` itself.
    twitchio.Route.ID_BASE = options.oauth_url.removesuffix("oauth2")
    twitchio.eventsub.websockets.WSS = options.eventsub_url
