"""The parts that recur in payloads: who, where, by whom."""

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
