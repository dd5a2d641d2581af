"""The logins that TwitchIO calls with: handed over from our store, never from or to its own file.

TwitchIO keeps tokens in a plain file that it writes only when it is closed in good order, and
takes a Twitch that is out of order for a login that is lost.
Unnecessary once it takes a store, writes to it when a token changes, and tells 401 from 500.
"""

from http import HTTPStatus

from twitchio.exceptions import InvalidTokenException
from twitchio.ext.commands import AutoBot

from bot.twitch.refusals import PASSING


async def hand_over(client: AutoBot, access: str, refresh: str) -> bool:
    """Let a client call with a login; False says that Twitch no longer accepts it.

    Raises `HTTPException` where Twitch could not say.
    """
    try:
        await client.add_token(access, refresh)
    except InvalidTokenException as error:
        if error.status >= HTTPStatus.INTERNAL_SERVER_ERROR or error.status in PASSING:
            raise
        return False
    return True
