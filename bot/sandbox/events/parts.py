"""The parts that recur in payloads: who, where, by whom."""

import zlib

from bot.sandbox.state.message import Fragment
from bot.sandbox.state.person import Badge, Person


def whom(prefix: str, person: Person | None) -> dict[str, object]:
    """Write somebody as `<prefix>_id`, `_login` and `_name`; nobody as nulls."""
    return {
        f"{prefix}_id": person.id if person else None,
        f"{prefix}_login": person.login if person else None,
        f"{prefix}_name": person.name if person else None,
    }


def user(person: Person) -> dict[str, object]:
    """Write the person something happened to."""
    return whom("user", person)


def broadcaster(person: Person) -> dict[str, object]:
    """Write the channel's owner."""
    return whom("broadcaster_user", person)


def moderator(person: Person) -> dict[str, object]:
    """Write the one who acted."""
    return whom("moderator_user", person)


def badge_list(badges: tuple[Badge, ...]) -> list[dict[str, object]]:
    """Write badges."""
    return [{"set_id": one.set_id, "id": one.id, "info": one.info} for one in badges]


def fragment(part: Fragment) -> dict[str, object]:
    """Write a fragment as chat shows it."""
    person = part.person
    return {
        "type": part.kind,
        "text": part.text,
        "cheermote": None,
        "emote": emote(part.text) if part.kind == "emote" else None,
        "mention": user(person) if part.kind == "mention" and person else None,
    }


def emote(name: str) -> dict[str, object]:
    """Write an emote; one name has one id."""
    number = zlib.crc32(name.encode(errors="replace"))
    return {
        "id": f"emotesv2_{number:08x}{number:08x}{number:08x}{number:08x}",
        "emote_set_id": "0",
        "owner_id": "0",
        "format": ["static"],
    }
