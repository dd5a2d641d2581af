"""Whether the bot lives (`/healthz`), hears and may act (`/readyz`), and has pages (`/deskz`)."""

from collections.abc import Callable

from fastapi import FastAPI, Response

Troubles = Callable[[], tuple[str, ...]]
"""Says what keeps the bot from working, one sentence each; nothing when it works."""


def health_app(troubles: Troubles, has_pages: Callable[[], bool] = lambda: True) -> FastAPI:
    """Return the application that answers all three."""
    app = FastAPI(title="Chartreuse", docs_url=None, redoc_url=None, openapi_url=None)

    @app.get("/healthz")
    async def healthz() -> dict[str, str]:
        return {"status": "alive"}

    @app.get("/readyz")
    async def readyz(response: Response) -> dict[str, object]:
        found = troubles()
        response.status_code = 503 if found else 200
        return {"status": "troubled" if found else "ready", "troubles": found}

    @app.get("/deskz")
    async def deskz(response: Response) -> dict[str, str]:
        """For whatever stands in front of several processes: one of them has the pages."""
        here = has_pages()
        response.status_code = 200 if here else 503
        return {"status": "here" if here else "elsewhere"}

    return app
