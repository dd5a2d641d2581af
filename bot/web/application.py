"""The one application of the web server: health, and the pages."""

from fastapi import FastAPI

from bot.web.front import Front
from bot.web.health import Troubles, health_app
from bot.web.metrics import add_metrics
from bot.web.site import add_pages


def web_app(front: Front, troubles: Troubles) -> FastAPI:
    """Return the application that answers everything."""
    app = health_app(troubles, lambda: front.behind is not None)
    add_metrics(app, front)
    add_pages(app, front)
    return app
