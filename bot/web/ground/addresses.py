"""At which addresses pages are: the named parts of an address are given as text."""

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

Answer = Callable[..., Awaitable[Response]]
"""Takes the request, and each part of the address by its name."""


class Addresses:
    """The addresses of some pages, below a prefix.

    Pages read their forms themselves, within bounds: so they need no route that looks for more,
    and such a route would cost a hundred times what this one does.
    """

    def __init__(self, prefix: str = "") -> None:
        self.routes: list[Route] = []
        self._prefix = prefix

    def get(self, path: str, answer: Answer) -> None:
        """Show something there."""
        self._add("GET", path, answer)

    def post(self, path: str, answer: Answer) -> None:
        """Take a form there."""
        self._add("POST", path, answer)

    def _add(self, method: str, path: str, answer: Answer) -> None:
        async def answered(request: Request) -> Response:
            return await answer(request, **request.path_params)

        route = Route(self._prefix + path, answered, methods=[method])
        # some pages never end: whoever wants no body must not wait for it
        route.methods = {method}
        self.routes.append(route)
