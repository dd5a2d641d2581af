"""Whether the bot lives (`/healthz`) and whether it hears and may act (`/readyz`)."""

from collections.abc import Callable

from fastapi import FastAPI, Response

Troubles = Callable[[], tuple[str, ...]]
"""Says what keeps the bot from working, one sentence each; nothing when it works."""


def health_app(troubles: Troubles) -> FastAPI:
    """Return the application that answers both."""
    app = FastAPI(title="Chartreuse", docs_url=None, redoc_url=None, openapi_url=None)

    @app.get("/healthz")
    async def healthz() -> dict[str, str]:
        return {"status": "alive"}

    @app.get("/readyz")
    async def readyz(response: Response) -> dict[str, object]:
        found = troubles()
        response.status_code = 503 if found else 200
        return {"status": "troubled" if found else "ready", "troubles": found}

    return app
