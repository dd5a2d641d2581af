"""Each format on a sample of its own, with damaged lines among the others."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.backtest.entries import Known, Ruled
from bot.backtest.errors import LogError
from bot.backtest.log import look_into
from bot.cases.case import Judgement
from filters.engine.message import Message, Role
from tests.bot.backtest.desks import asides, damaged, entries, messages, rulings, written

EIGHT = datetime(2026, 10, 14, 20, 0, 5, tzinfo=UTC)


def comment(number: int, text: str, **more: object) -> dict[str, object]:
    return {
        "_id": f"c-{number}",
        "created_at": f"2026-10-14T20:00:{number:02}.5Z",
        "content_offset_seconds": number,
        "channel_id": "9000",
        "commenter": {"display_name": "Ysée", "_id": "77", "name": "ysee", "logo": ""},
        "message": {
            "body": text,
            "fragments": [{"text": text, "emoticon": None}],
            "user_badges": [{"_id": "vip", "version": "1"}],
        },
    } | more


def node(number: int, *pieces: tuple[str, bool]) -> dict[str, object]:
    return {
        "cursor": f"k{number}",
        "node": {
            "id": f"n-{number}",
            "commenter": {"id": "77", "login": "ysee", "displayName": "Ysée"},
            "contentOffsetSeconds": number,
            "createdAt": f"2026-10-14T20:00:{number:02}.5Z",
            "message": {
                "fragments": [
                    {"text": text, "emote": {"emoteID": "25"} if marked else None}
                    for text, marked in pieces
                ],
                "userBadges": [{"setID": "moderator", "version": "1"}],
            },
        },
    }


def page(*edges: object) -> dict[str, object]:
    return {"data": {"video": {"id": "1", "comments": {"edges": list(edges), "pageInfo": {}}}}}


def test_what_twitchdownloader_saves_is_read_with_roles_and_emotes(tmp_path: Path) -> None:
    waving = comment(3, "salut Kappa")
    waving["message"] = {
        "body": "salut Kappa",
        "fragments": [{"text": "salut "}, {"text": "Kappa", "emoticon": {"emoticon_id": "25"}}],
        "user_badges": None,
    }
    nobody = comment(5, "sans personne", commenter=None)
    saved = {
        "FileInfo": {"Version": {"Major": 1}},
        "streamer": {"name": "Mona", "id": 9000},
        "video": {"title": 'a "comments": [ trap', "start": 0},
        "comments": [comment(1, "bonsoir"), waving, {"_id": "c-4"}, nobody],
        "embeddedData": {"firstParty": [{"data": "A" * 400_000}]},
    }
    found = entries(written(tmp_path, json.dumps(saved, indent=1), "vod.json"))
    first, second, third = messages(found)
    assert damaged(found) == [3]
    assert (first.channel, first.author and first.author.roles) == ("mona", {Role.VIP})
    assert [one.name for one in second.emotes] == ["Kappa"]
    assert second.text[slice(*second.emotes[0].span)] == "Kappa"
    assert third.author is None
    assert first.sent_at == datetime(2026, 10, 14, 20, 0, 1, 500_000, tzinfo=UTC)


def test_a_broken_comment_costs_no_other(tmp_path: Path) -> None:
    good = [json.dumps(comment(number, f"ligne {number}")) for number in range(1, 6)]
    good[2] = good[2][:60] + "\x00" + good[2][70:]
    text = '{"streamer":{"name":"mona"},"comments":[' + ",".join(good) + "]}"
    found = entries(written(tmp_path, text, "vod.json"))
    assert [one.text for one in messages(found)] == ["ligne 1", "ligne 2", "ligne 4", "ligne 5"]
    assert damaged(found) == [3]


@pytest.mark.parametrize("form", ["pages", "lines", "list", "bare"])
def test_what_the_player_loads_is_read_in_whatever_it_was_wrapped(
    tmp_path: Path, form: str
) -> None:
    edges = [node(1, ("bonsoir ", False), ("Kappa", True)), {"node": {}}, node(3, ("ça va", False))]
    wrapped = {
        "pages": json.dumps([page(*edges[:2]), page(edges[2])]),
        "lines": "\n".join(json.dumps(page(one)) for one in edges),
        "list": json.dumps(edges),
        "bare": json.dumps({"comments": [one["node"] for one in edges]}),
    }
    found = entries(written(tmp_path, wrapped[form], "vod.json"))
    first, last = messages(found)
    assert damaged(found) == [2]
    assert (first.text, last.text) == ("bonsoir Kappa", "ça va")
    assert first.emotes[0].span == (8, 13)
    assert first.author is not None
    assert first.author.roles == {Role.MODERATOR}


IRC = (
    "@badge-info=;badges=moderator/1;display-name=Basile;emotes=25:8-12;first-msg=0;id=i-1;"
    "room-id=9000;tmi-sent-ts=1792008005000;user-id=7 "
    ":basile!basile@basile.tmi.twitch.tv PRIVMSG #mona :bonsoir Kappa"
)
ME = (
    "@badges=;display-name=Y\\sB;emotes=;id=i-2;reply-parent-msg-id=i-1;tmi-sent-ts=1792008006000;"
    "user-id=8 :ysee!ysee@ysee.tmi.twitch.tv PRIVMSG #mona :\x01ACTION danse\x01"
)
GONE = "@ban-duration=600;tmi-sent-ts=1792008007000 :tmi.twitch.tv CLEARCHAT #mona :ysee"


def test_raw_lines_of_irc_are_read_with_their_tags(tmp_path: Path) -> None:
    text = "\n".join((IRC, ME, GONE, "@badges=;id=i-3 :broken", IRC.replace("id=i-1", "id=i-4")))
    found = entries(written(tmp_path, text, "mona.txt"))
    first, second, _ = messages(found)
    assert (damaged(found), asides(found)) == ([4], 1)
    assert first.sent_at == datetime(2026, 10, 14, 20, 0, 5, tzinfo=UTC)
    assert [one.name for one in first.emotes] == ["Kappa"]
    assert (second.me, second.text, second.reply_to) == (True, "danse", "i-1")
    assert second.author is not None
    assert second.author.name == "Y B"


@pytest.mark.parametrize("as_lines", [False, True])
def test_what_justlog_answers_is_read_by_its_raw_line_or_by_its_tags(
    tmp_path: Path, *, as_lines: bool
) -> None:
    kept = [
        {"text": "bonsoir Kappa", "username": "basile", "displayName": "Basile", "channel": "mona",
         "timestamp": "2026-10-14T20:00:05Z", "id": "i-1", "type": 1, "raw": IRC, "tags": {}},
        {"text": "sans raw", "displayName": "Ysée", "timestamp": "2026-10-14T20:00:06Z",
         "id": "i-2", "tags": {"user-id": "8", "badges": "vip/1", "login": "ysee"}},
        {"text": "ysee has been timed out", "displayName": "", "type": 2, "raw": GONE, "tags": {}},
        {"text": 5, "displayName": [], "tags": {}},
    ]  # fmt: skip
    lines = "\n".join(map(json.dumps, kept))
    text = lines if as_lines else json.dumps({"messages": kept})
    found = entries(written(tmp_path, text, "mona.json"))
    first, second = messages(found)
    assert (damaged(found), asides(found)) == ([4], 1)
    assert (first.id, first.text, first.channel) == ("i-1", "bonsoir Kappa", "mona")
    assert second.author is not None
    assert (second.author.login, second.author.roles) == ("ysee", {Role.VIP})
    assert second.sent_at == datetime(2026, 10, 14, 20, 0, 6, tzinfo=UTC)


CHATTERINO = """\
# Start logging at 2026-10-14 19:59:00 CEST
[20:00:05]  ysee: bonsoir : à tous
[20:00:06] 日本 nihon: salut
[20:00:07] ysee has been timed out for 10m.
rien de tout cela
[23:59:59]  ysee: encore là
[00:00:01]  ysee: et le lendemain
# Stop logging at 2026-10-15 00:01:00CEST
"""


def test_logs_of_chatterino_are_read_across_midnight(tmp_path: Path) -> None:
    found = entries(written(tmp_path, CHATTERINO, "mona-2026-10-14.log"))
    first, second, third, last = messages(found)
    assert (damaged(found), asides(found)) == ([5], 3)
    assert (first.text, first.sent_at, first.channel) == ("bonsoir : à tous", EIGHT, "mona")
    assert second.author is not None
    assert (second.author.login, second.author.name) == ("nihon", "日本")
    assert third.sent_at is not None
    assert last.sent_at is not None
    assert (last.sent_at - third.sent_at).total_seconds() == 2


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("[2026-10-14 20:00:05 UTC] Ysée: bonsoir", EIGHT),
        ("[2026-10-14 20:00:05.250 UTC] Ysée: bonsoir", EIGHT.replace(microsecond=250_000)),
        ("[2026-10-14T22:00:05+02:00] Ysée: bonsoir", EIGHT),
        ("[2026-10-14 20:00:05] #mona Ysée: bonsoir", EIGHT),
        ("[20:00:05] Ysée: bonsoir", EIGHT),
        ("[0:00:05] Ysée: bonsoir", EIGHT.replace(hour=0)),
        ("ysee: bonsoir", None),
    ],
)
def test_plain_text_is_read_with_whatever_time_it_tells(
    tmp_path: Path, line: str, at: datetime | None
) -> None:
    found = entries(written(tmp_path, f"{line}\n{line}\nni nom ni heure\n{line}"))
    assert damaged(found) == [3]
    assert [(one.text, one.sent_at) for one in messages(found)] == [("bonsoir", at)] * 3


def test_a_table_is_read_by_the_names_of_its_columns(tmp_path: Path) -> None:
    text = (
        'Date;Login;"User ID";Message;Badges;Label\r\n'
        '2026-10-14 20:00:05;ysee;8;"dit ""oui""; puis non";vip/1,subscriber/3;breach\r\n'
        "1792008006;basile;7;salut;;\r\n"
        '2026-10-14 20:00:07;ysee;8;"jamais fini;;\r\n'
        "1792008008123;ysee;8;bref;;dismiss\r\n"
    )
    found = entries(written(tmp_path, text, "mona.csv"))
    first, second, third = messages(found)
    assert damaged(found) == [4]
    assert first.text == 'dit "oui"; puis non'
    assert first.author is not None
    assert (first.author.id, first.author.roles) == ("8", {Role.VIP, Role.SUBSCRIBER})
    assert second.sent_at == datetime(2026, 10, 14, 20, 0, 6, tzinfo=UTC)
    assert third.sent_at == datetime(2026, 10, 14, 20, 0, 8, 123_000, tzinfo=UTC)
    said = [(one.of, one.outcome) for one in rulings(found)]
    assert said == [(first.id, Judgement.UPHOLD), (third.id, Judgement.DISMISS)]


def test_our_own_lines_are_read_with_rulings(tmp_path: Path) -> None:
    lines = [
        {"viewers": 180, "channel": "mona", "sent_at": "2026-10-14T20:00:00Z"},
        {"id": "a", "channel": "mona", "user": {"login": "ysee", "roles": ["vip"]}, "text": "oui",
         "sent_at": "2026-10-14T20:00:05Z"},
        {"ruling": {"of": "a", "outcome": "uphold", "by": "basile"}, "channel": "mona"},
        {"text": 12},
        {"id": "b", "text": "x" * 5_000},
    ]  # fmt: skip
    found = entries(written(tmp_path, "\n".join(map(json.dumps, lines)) + "\n{", "log.jsonl"))
    assert [type(one) for one in found if isinstance(one, Message | Ruled)] == [Message, Ruled]
    assert (damaged(found), asides(found)) == ([4, 5, 6], 1)


def test_what_a_log_knows_is_told_by_how_it_begins(tmp_path: Path) -> None:
    plain = look_into(written(tmp_path, "ysee: bonsoir\nbasile: salut"))
    timed = look_into(written(tmp_path, CHATTERINO))
    raw = look_into(written(tmp_path, f"{IRC}\n{ME}"))
    assert plain.known == {Known.VIEWERS}
    assert timed.known == {Known.VIEWERS, Known.TIMES}
    assert raw.known == set(Known)


def test_a_format_that_is_named_is_taken_and_nothing_is_guessed(tmp_path: Path) -> None:
    odd = written(tmp_path, "rien\nde\nconnu\nysee: bonsoir")
    with pytest.raises(LogError, match="name one with `--format`"):
        look_into(odd)
    with pytest.raises(LogError, match="no format `html`; there are `twitchdownloader`"):
        look_into(odd, name="html")
    assert [one.text for one in messages(entries(odd, "text"))] == ["bonsoir"]
    with pytest.raises(LogError, match="nothing is in it"):
        look_into(written(tmp_path, "", "empty.log"))
    with pytest.raises(LogError, match="cannot be read"):
        look_into(tmp_path / "nowhere.log")
