"""The one application of the web server: health, and the pages."""

from fastapi import FastAPI

from bot.web.ground.front import Front
from bot.web.serving.health import Troubles, health_app
from bot.web.serving.metrics import add_metrics
from bot.web.serving.site import add_pages


def web_app(front: Front, troubles: Troubles) -> FastAPI:
    """Return the application that answers everything."""
    app = health_app(troubles, lambda: front.behind is not None)
    add_metrics(app, front)
    add_pages(app, front)
    return app
