"""The recorded live that the demo plays has the form, the manners and the innocence it promises."""

import re
from collections import Counter
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from itertools import pairwise
from statistics import median

import pytest
from pydantic import AwareDatetime, BaseModel, ConfigDict

from filters.engine.message import Role

BEGIN = datetime(2026, 10, 14, 20, 30, tzinfo=UTC)
END = BEGIN + timedelta(hours=1)
ALLOWED_HOSTS = {"www.twitch.tv", "clips.twitch.tv"}


class Line(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Viewer(Line):
    id: str
    login: str
    name: str
    roles: tuple[Role, ...]
    badges: tuple[str, ...]
    first_message: bool = False
    account_created_at: AwareDatetime | None = None
    followed_at: AwareDatetime | None = None


class Emote(Line):
    start: int
    end: int
    name: str


class Mention(Line):
    start: int
    end: int
    login: str


class Said(Line):
    id: str
    channel: str
    user: Viewer
    text: str
    me: bool = False
    sent_at: AwareDatetime
    emotes: tuple[Emote, ...] = ()
    mentions: tuple[Mention, ...] = ()
    reply_to: str | None = None


class Watching(Line):
    viewers: int
    channel: str
    sent_at: AwareDatetime


def read() -> list[Said | Watching]:
    log = files("bot.sandbox").joinpath("logs", "evening.fr.jsonl").read_text(encoding="utf-8")
    return [
        Watching.model_validate_json(line)
        if line.startswith('{"viewers"')
        else Said.model_validate_json(line)
        for line in log.splitlines()
    ]


@pytest.fixture(scope="module")
def lines() -> list[Said | Watching]:
    return read()


@pytest.fixture(scope="module")
def evening(lines: list[Said | Watching]) -> list[Said]:
    return [line for line in lines if isinstance(line, Said)]


def without_emotes(said: Said) -> str:
    text = said.text
    for emote in reversed(said.emotes):
        text = text[: emote.start] + text[emote.end :]
    return text.strip()


def is_loud(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    return bool(letters) and sum(map(str.isupper, letters)) >= 0.8 * len(letters)


def share(flags: list[bool]) -> float:
    return sum(flags) / len(flags)


def test_no_telephone_number_stands_outside_the_range_kept_for_fiction(
    evening: list[Said],
) -> None:
    numbers = [
        re.sub(r"\D", "", found)
        for said in evening
        for found in re.findall(r"\+?\d(?:[ .-]?\d){7,}", said.text)
    ]
    assert numbers
    assert [number for number in numbers if not number.startswith("063998")] == []


def test_no_link_leads_to_a_stranger(evening: list[Said]) -> None:
    host = re.compile(r"(?:https?://|www\.|@)?((?:[\w-]+\.)+[a-z]{2,})(?=/|\s|$)")
    hosts = {found for said in evening for found in host.findall(said.text)}
    typed_without_space = {"fin.bref", "attends.quoi", "genre.vraiment"}
    reserved = {one for one in hosts if one.endswith((".example", "example.com"))}
    assert hosts - ALLOWED_HOSTS - typed_without_space - reserved == set()


def test_every_address_by_mail_is_a_reserved_one(evening: list[Said]) -> None:
    addresses = {a for said in evening for a in re.findall(r"[\w.]+@[\w.]+\.\w+", said.text)}
    assert addresses
    assert all(address.endswith("@example.com") for address in addresses)


def test_the_lines_stand_in_strict_order_within_the_hour(lines: list[Said | Watching]) -> None:
    assert all(before.sent_at < after.sent_at for before, after in pairwise(lines))
    assert lines[0].sent_at >= BEGIN
    assert lines[-1].sent_at <= END
    assert {line.channel for line in lines} == {"le_plateau"}


def test_messages_are_numbered_and_answer_only_earlier_ones(evening: list[Said]) -> None:
    assert len(evening) >= 1500
    assert [said.id for said in evening] == [f"evening-{n:04}" for n in range(1, len(evening) + 1)]
    assert all(said.reply_to < said.id for said in evening if said.reply_to)


def test_every_span_covers_what_it_names(evening: list[Said]) -> None:
    for said in evening:
        for emote in said.emotes:
            assert said.text[emote.start : emote.end] == emote.name, said.id
        for mention in said.mentions:
            assert said.text[mention.start : mention.end] == f"@{mention.login}", said.id


def test_every_known_emote_has_its_span(evening: list[Said]) -> None:
    names = {emote.name for said in evening for emote in said.emotes}
    for said in evening:
        worn = [word for word in said.text.split() if word in names]
        assert worn == [emote.name for emote in said.emotes], said.id


def test_a_viewer_stays_who_he_is_and_is_new_only_once(evening: list[Said]) -> None:
    seen: dict[str, Viewer] = {}
    for said in evening:
        assert not (said.user.first_message and said.user.id in seen), said.id
        same = said.user.model_copy(update={"first_message": False})
        assert seen.setdefault(said.user.id, same) == same, said.id
    assert len({viewer.login for viewer in seen.values()}) == len(seen)
    assert all(re.fullmatch(r"[a-z0-9_]{2,25}", viewer.login) for viewer in seen.values())


def test_the_audience_is_large_mixed_and_partly_new(evening: list[Said]) -> None:
    roles = {said.user.login: said.user.roles for said in evening}
    assert 300 <= len(roles) <= 420
    assert sum(Role.MODERATOR in held for held in roles.values()) == 2
    assert roles["plateau_bot"] == (Role.BOT,)
    assert 130 <= sum(said.user.first_message for said in evening) <= 170
    assert 0.2 <= share([Role.SUBSCRIBER in said.user.roles for said in evening]) <= 0.3


def test_the_chat_reads_like_a_chat(evening: list[Said]) -> None:
    texts = [said.text for said in evening]
    often = Counter(texts)
    assert 2 <= median(len(text.split()) for text in texts) <= 4
    assert 0.25 <= share([len(text.split()) == 1 for text in texts]) <= 0.48
    assert 0.14 <= share([not without_emotes(said) for said in evening]) <= 0.26
    assert 0.08 <= share([is_loud(text) for text in texts]) <= 0.28
    assert 0.35 <= share([often[text] > 1 for text in texts]) <= 0.5
    assert 0.78 <= share([text.isascii() for text in texts]) <= 0.95


def test_viewers_come_with_the_raid_and_leave_at_the_end(lines: list[Said | Watching]) -> None:
    counts = [line for line in lines if isinstance(line, Watching)]
    assert counts[0].viewers == 180
    assert max(count.viewers for count in counts) > 2500
    assert counts[-1].viewers == 700
    gaps = [after.sent_at - before.sent_at for before, after in pairwise(counts)]
    assert max(gaps) <= timedelta(minutes=3)


def test_only_moderators_rule_and_only_on_people_who_spoke(evening: list[Said]) -> None:
    ruling = re.compile(r"!(?:uphold|dismiss|overturn|why|permit|cases?|staffing)\b(?: @(\w+))?")
    spoke: set[str] = set()
    for said in evening:
        found = ruling.match(said.text)
        if found:
            assert Role.MODERATOR in said.user.roles, said.id
            assert found[1] is None or found[1] in spoke, said.id
        spoke.add(said.user.login)


def test_the_third_insult_comes_when_the_second_time_out_is_over(evening: list[Said]) -> None:
    insult = re.compile(r"connard|c0nne|conn@rd")
    angry = [said for said in evening if said.user.login == "grosbill_76"]
    times = [said.sent_at for said in angry if insult.search(said.text)]
    assert len(times) == 3
    assert times[2] - times[1] >= timedelta(minutes=12)


def test_sixty_near_copies_come_from_forty_newcomers_in_a_minute_and_a_half(
    evening: list[Said],
) -> None:
    wave = [said for said in evening if "la-verite-du-plateau.example" in said.text]
    assert 55 <= len(wave) <= 65
    assert len({said.user.id for said in wave}) == 40
    assert sum(said.user.first_message for said in wave) == 40
    assert wave[-1].sent_at - wave[0].sent_at <= timedelta(seconds=90)


def test_the_readme_counts_what_the_log_holds(evening: list[Said]) -> None:
    readme = files("bot.sandbox").joinpath("logs", "README.md").read_text(encoding="utf-8")
    people = len({said.user.id for said in evening})
    texts = len({said.text for said in evening})
    new = sum(said.user.first_message for said in evening)
    assert f"| {len(evening):,} ({texts:,} different texts)" in readme
    assert f"| {people}: " in readme
    assert f"{new} who write for the first time" in readme
