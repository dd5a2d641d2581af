"""The one application of the web server: health, and the pages."""

from importlib.util import find_spec

from fastapi import FastAPI

from bot.web.front import Front
from bot.web.health import Troubles, health_app


def web_app(front: Front, troubles: Troubles) -> FastAPI:
    """Return the application that answers everything."""
    app = health_app(troubles)
    if find_spec("jinja2"):
        from bot.web.site import add_pages  # noqa: PLC0415  # pages need Jinja, health does not

        add_pages(app, front)
    return app
