"""The few pages that a person sees at the sandbox's door."""

from collections.abc import Iterable
from html import escape
from itertools import islice

from aiohttp import web

from bot.sandbox.ask import Ask
from bot.sandbox.refusal import Refusal
from bot.sandbox.twitch import Twitch

_PASSED_ON = ("client_id", "redirect_uri", "response_type", "scope", "state", "force_verify")

MOST_PEOPLE = 200
"""Logins that a field proposes; it takes any."""


def plain_page(title: str, text: str, *, status: int = 200, body: str = "") -> web.Response:
    """Show a title, a sentence and perhaps a form."""
    page = (
        "<!doctype html><html lang=en><meta charset=utf-8>"
        '<meta name=viewport content="width=device-width">'
        f"<title>{escape(title)} · sandbox</title>"
        "<style>body{font:1.1rem/1.5 system-ui;max-width:34rem;margin:4rem auto;padding:0 1rem}"
        "button,select,input{font:inherit;padding:.4rem .8rem;margin:.3rem}</style>"
        f"<h1>{escape(title)}</h1><p>{escape(text)}</p>{body}"
    )
    return web.Response(status=status, text=page, content_type="text/html")


def refusal_page(refusal: Refusal) -> web.Response:
    """Say why there is nothing to approve."""
    return plain_page("Not possible", refusal.message, status=refusal.code)


def consent_page(twitch: Twitch, path: str, ask: Ask) -> web.Response:
    """Ask somebody to let the application in."""
    scopes = (ask.maybe_text("scope") or "").split()
    listed = "".join(f"<li><code>{escape(scope)}</code>" for scope in scopes)
    hidden = "".join(_hidden(name, ask.maybe_text(name) or "") for name in _PASSED_ON)
    body = f"<ul>{listed}</ul>{_form(twitch, path, hidden)}"
    return plain_page("Connect to the sandbox", "The application asks for:", body=body)


def activation_page(twitch: Twitch, code: str) -> web.Response:
    """Ask for a device's code."""
    field = f'<input name="device-code" value="{escape(code)}" aria-label="Code" required>'
    return plain_page(
        "Connect a device", "The code it shows:", body=_form(twitch, "/activate", field)
    )


def _form(twitch: Twitch, path: str, fields: str) -> str:
    world = twitch.world
    channels = world.channels.values()
    moderators = (one.login for channel in channels for one in channel.moderators.values())
    owners = (one.broadcaster.login for one in channels)
    team = dict.fromkeys((world.bot.login, *owners, *moderators))
    people = (one.login for one in islice(world.people.values(), MOST_PEOPLE))
    # of two fields of one name the first that is not empty counts
    return (
        f'<form method=get action="{escape(path)}">{fields}'
        f'<p><label>Login <input name="as" list="people" placeholder="anybody"></label></p>'
        f'<datalist id="people">{_options(people)}</datalist>'
        f'<p><label>or as <select name="as">{_options(team)}</select></label></p>'
        '<button name="approve" value="1">Approve</button>'
        '<button name="approve" value="0">Deny</button></form>'
    )


def _options(logins: Iterable[str]) -> str:
    return "".join(f"<option>{escape(one)}</option>" for one in logins)


def _hidden(name: str, value: str) -> str:
    return f'<input type=hidden name="{escape(name)}" value="{escape(value)}">'
