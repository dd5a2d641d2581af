"""What a streamer writes before the first evening: a charter and a settings file."""

import json
from pathlib import Path

from bot.sandbox.sandbox import Sandbox

CHARTER = """
name = "plateau"
title = {fr = "Charte du plateau", en = "Charter of the show"}
languages = ["fr", "en"]
appeal = {fr = "Pour contester, écrivez à la régie.", en = "To appeal, write to the studio."}

[defaults]
memory = "24h"
ladder = ["warn", "timeout 10m", "case"]

[[articles]]
number = 1
title = {fr = "Bienveillance", en = "Kindness"}
text = {fr = "On s'écoute.", en = "We listen to each other."}
severity = 1

[[articles]]
number = 2
title = {fr = "Pas de publicité", en = "No advertising"}
text = {fr = "Les liens passent par la régie.", en = "Links go through the studio."}
severity = 2
ladder = ["delete"]
[[articles.filters]]
filter = "links"

[[articles]]
number = 3
title = {fr = "Pas d'attaque personnelle", en = "No personal attacks"}
text = {fr = "On critique les idées, jamais les personnes.", en = "Criticise ideas, not people."}
severity = 4
[[articles.filters]]
filter = "terms"
terms = ["abruti", "face de truite", "tête de mulet", "tronche de limande"]

[[articles]]
number = 4
title = {fr = "Pas de procès d'intention", en = "No accusations"}
text = {fr = "On n'accuse personne sans preuve.", en = "Accuse nobody without proof."}
severity = 3
mode = "ask"
[[articles.filters]]
filter = "terms"
terms = ["vendu"]
"""

INSULT = "mais quel abruti celui-là"
TITLE = "Pas d'attaque personnelle"
APPEAL = "Pour contester, écrivez à la régie."


def write_charter(folder: Path) -> Path:
    charter = folder / "plateau.toml"
    charter.write_text(CHARTER, encoding="utf-8")
    return charter


def write_settings(folder: Path, sandbox: Sandbox, **changes: dict[str, object]) -> Path:
    """Write `config.toml`; each change is a table of it, laid over the usual one."""
    charter = write_charter(folder)
    options = sandbox.twitch.options
    tables: dict[str, dict[str, object]] = {
        "twitch": {
            "helix_url": sandbox.helix_url,
            "oauth_url": sandbox.oauth_url,
            "eventsub_url": sandbox.eventsub_url,
            "client_id": options.client_id,
            "client_secret": options.client_secret,
            "bot_login": options.bot_login,
            "bot_token": sandbox.bot_token.access,
            "bot_refresh_token": sandbox.bot_token.refresh,
            "channels": list(options.channels),
            "show_time": "events",
            "ready_seconds": 20,
        },
        "storage": {"url": f"sqlite:///{database(folder).as_posix()}"},
        "web": {"port": 0},
        "moderation": {"notice_gap": 0},
        "emotes": {
            "bttv_url": sandbox.bttv_url,
            "ffz_url": sandbox.ffz_url,
            "seventv_url": sandbox.seventv_url,
        },
    }
    for name, table in changes.items():
        tables[name] = tables.get(name, {}) | table
    lines = [f"charter = {json.dumps(str(charter))}"]
    for name, table in tables.items():
        lines.append(f"[{name}]")
        lines += [f"{key} = {_toml(value)}" for key, value in table.items() if value is not None]
    config = folder / "config.toml"
    config.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return config


def database(folder: Path) -> Path:
    return folder / "chartreuse.db"


def _toml(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {_toml(one)}" for key, one in value.items()) + "}"
    return json.dumps(value)
