"""Why a filter does not take an entry, in its own words."""

from pydantic import ValidationError


def refusal(error: ValidationError) -> str:
    """Return the first reason, as part of a sentence."""
    first = error.errors(include_url=False)[0]
    said = str(first.get("ctx", {}).get("error", first["msg"]))
    return said[:1].lower() + said[1:].rstrip(".")
