"""What the team is told outside of the desk, and what such a notice may hold."""

from collections.abc import Mapping
from enum import StrEnum

from filters.engine.phrase import OWN_WORDS, Phrase


class Occasion(StrEnum):
    """Kinds of notices, each of which can be left out by the settings."""

    OVERDUE = "overdue"
    CRISIS = "crisis"
    DEAF = "deaf"
    STAFFING = "staffing"
    ROTA = "rota"
    LOGIN = "login"
    REPORT = "report"
    WEBHOOK = "webhook"


OCCASIONS: Mapping[str, Occasion] = {
    key: occasion
    for occasion, keys in (
        (Occasion.OVERDUE, ("overdue.waits", "overdue.lead", "overdue.expired")),
        (
            Occasion.CRISIS,
            (
                *("wave.text", "wave.names", "wave.breaches", "wave.follows"),
                *(f"alert.{one}" for one in ("watch", "chat", "newcomers", "language", "chorus")),
                *("level.propose.watch", "level.propose.storm", "level.entered.watch"),
                *("level.entered.storm", "level.entered_leads.watch", "level.entered_leads.storm"),
                "level.entered.calm",
            ),
        ),
        (
            Occasion.DEAF,
            (
                *("team.deaf", "team.deaf_about", "team.missed", "team.lost_moderator"),
                *("twitch.not_moderator", "twitch.shard_lost", "twitch.unverified"),
                *("twitch.conduit_gone", "twitch.process_away", "twitch.process_took_over"),
            ),
        ),
        (
            Occasion.STAFFING,
            (
                *("staffing.plain", "staffing.with_automod", "staffing.by_work"),
                *("staffing.soon", "staffing.soon_work"),
            ),
        ),
        (Occasion.REPORT, ("account.ready",)),
        (Occasion.WEBHOOK, ("webhook.lost",)),
        (
            Occasion.ROTA,
            (
                *("rota.reminder", "rota.reminder.nobody", "rota.short", "rota.short.nobody"),
                "rota.charter",
            ),
        ),
        (Occasion.LOGIN, ("twitch.login_lost", "twitch.revoked.authorization")),
    )
    for key in keys
}
"""Every other phrase stays with the console and the desk."""

FOR_LEADS = frozenset(
    {
        *("overdue.lead", "overdue.expired"),
        *("level.entered_leads.watch", "level.entered_leads.storm"),
    }
)
"""What the leads are told too."""

GATHERED = ("overdue.", "wave.", "alert.", "level.propose.", "staffing.", "rota.", "webhook.")
"""Families of which one notice stands for those that follow it at once; each other notice is news
of its own, such as a storm that somebody declares just after a wave."""


def subject(phrase: Phrase) -> str:
    """Return what a notice is about: two of one subject are not sent close together."""
    if phrase.key.startswith(GATHERED):
        return str(OCCASIONS.get(phrase.key, ""))
    return phrase.key


OURS = frozenset(
    {
        *("live", "account", "since", "until", "shard", "what"),
        *("show", "crew", "time", "planned", "charter", "webhook"),
    }
)
"""Words in a phrase that no viewer can have chosen."""


def may_leave(phrase: Phrase) -> Phrase:
    """Return a phrase without any word that a viewer may have written: a notice is no evidence."""
    return Phrase(
        phrase.key,
        tuple(
            (name, value if isinstance(value, int) or name in OURS else "…")
            for name, value in phrase.values
            if name != OWN_WORDS
        ),
    )
