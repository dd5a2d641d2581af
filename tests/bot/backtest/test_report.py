"""A backtest told to people and to programs: nothing of a chat breaks out of it."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from bot.backtest.advice import ENOUGH, quality, recommended
from bot.backtest.bar import line as bar_line
from bot.backtest.crew import Progress
from bot.backtest.limits import Limits, check
from bot.backtest.load import Diary
from bot.backtest.readied import Readied
from bot.backtest.report.build import annotations, junit
from bot.backtest.report.drawing import WIDTH, Bar, bars, columns
from bot.backtest.report.figures import as_json
from bot.backtest.report.page import page, policy
from bot.backtest.report.summary import summary
from bot.backtest.report.words import percent
from bot.backtest.result import Result, result_of
from bot.backtest.truth import Truth
from bot.charter.load import read
from tests.bot.backtest.desks import CHARTER, charter_file, heard, order, written
from tests.making import NINE, article

EVIL = "</script><script>alert(1)</script>\"'>&\u202e mulet"
LOG = (
    "".join(
        f"[20:{minute:02}:05] ysee: {text}\n"
        for minute, text in enumerate(("mulet", "truite", EVIL, "bonsoir", "mulet", "truite"))
    )
    + "rien de tout cela\n"
)


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> Result:
    folder = Path(tmp_path_factory.mktemp("report"))
    charter = charter_file(folder)
    milder = charter_file(folder, CHARTER.replace('"mulet", ', ""), "milder.toml")
    log = written(folder, LOG, 'mo"na<b>-2026-10-14.log')
    wanted = order(charter, log, against=milder)
    return result_of(Readied(wanted), heard(charter, log, against=milder))


class Seen(HTMLParser):
    """What a browser would load, run or send."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.addresses += [
            value or "" for name, value in attrs if name in {"src", "href", "action", "onclick"}
        ]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_page_stands_alone_and_no_chat_breaks_out_of_it(result: Result, language: str) -> None:
    text = page(result, language)
    seen = Seen()
    seen.feed(text)
    assert not seen.addresses
    assert seen.tags.count("script") == 1
    assert not {"link", "iframe", "img", "form", "object"} & set(seen.tags)
    assert "url(http" not in text
    assert "\u202e" not in text
    assert "backtest." not in re.sub(r"<(style|script).*?</\1>", "", text, flags=re.DOTALL)
    assert "ysee" not in text


def test_what_was_said_is_folded_away_until_asked_for(result: Result) -> None:
    text = page(result, "en")
    outside = re.sub(r"<details.*?</details>", "", text, flags=re.DOTALL)
    assert "mulet" in text
    assert "mulet" not in outside


def test_the_policy_lets_the_page_and_nothing_else_run() -> None:
    assert re.fullmatch(
        r"default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; .*", policy()
    )


def test_the_figures_hold_no_text_and_no_name(result: Result) -> None:
    told = as_json(result)
    figures = json.loads(told)
    assert "ysee" not in told
    assert "alert" not in told
    assert figures["figures"]["outcomes"] == {"clear": 1, "borderline": 2, "breach": 3}
    assert figures["changes"]["moved"] == [{"move": "punished", "article": 3, "messages": 3}]
    assert figures["logs"][0]["places"] == [
        {"place": 7, "why": "not of the form `[time] name: text`"}
    ]
    assert figures["missing"] == ["roles", "emotes", "newness"]


def test_the_summary_says_it_in_a_few_lines(result: Result) -> None:
    told = summary(result)
    assert "6 messages, 3 breaches (50.00%), 2 borderline" in told
    assert "3 newly punished" in told
    assert "alert" not in told


def test_what_some_logs_alone_do_not_know_is_told_of_them(tmp_path: Path) -> None:
    charter = charter_file(tmp_path)
    timed, bare = written(tmp_path, LOG), written(tmp_path, "ysee: mulet\nrose: non\n", "b.log")
    both = result_of(Readied(order(charter, timed, bare)), heard(charter, timed, bare))
    assert "times (1 of 2), roles (2 of 2)" in summary(both)
    text = page(both, "en")
    assert "and the load of people is not told. (Logs concerned: 1 of 2.)" in text
    assert "nobody is exempt.</li>" in text


@pytest.mark.parametrize(
    ("values", "scale"), [((1,), "1 2"), ((53, 3), "27 54"), ((4,), "2 4"), ((), "1 2")]
)
def test_no_scale_counts_halves_of_a_case(values: tuple[int, ...], scale: str) -> None:
    drawn = columns(values, values, "cases", ("20:30", "+60 min"))
    assert " ".join(re.findall(r'text-anchor="end">(\d[\d.]*)<', drawn)[1:3]) == scale


def test_a_log_without_times_claims_no_number_of_cases(tmp_path: Path) -> None:
    charter = charter_file(tmp_path)
    log = written(tmp_path, "ysee: truite\nrose: truite\n", "b.log")
    untimed = result_of(Readied(order(charter, log)), heard(charter, log))
    assert "cases for people" not in summary(untimed) + page(untimed, "en")
    assert "<strong>2</strong> people would be asked about" in page(untimed, "en")


def test_what_is_told_behind_the_longest_bar_stands_within_the_chart() -> None:
    drawn = bars([Bar("Respect", (145, 2_446), "+145 \u22122446")], "changes")
    start = float(re.findall(r'<text x="([\d.]+)"', drawn)[1])
    assert start + 6 * len("+145 \u22122446") <= WIDTH


def test_a_limit_that_is_exceeded_is_told_to_whoever_builds(result: Result) -> None:
    checked = check(result, Limits(breach_rate=0.01, changed=1.0, damaged=0.5))
    assert [one.kept for one in checked] == [False, True, True]
    suite = ET.fromstring(junit(result, checked))[0]  # noqa: S314  # ours
    assert (suite.get("tests"), suite.get("failures")) == ("4", "1")
    assert suite[3].get("name") == 'mo"na<b>-2026-10-14.log'
    told = list(annotations(result, checked))
    assert told[0].startswith("::error title=charter essai::breach rate 50.0000%25 exceeds")
    assert all("\n" not in one for one in told)
    assert any(one.startswith('::warning title=mo"na<b>-2026-10-14.log::1 damaged') for one in told)


def test_without_limits_nothing_is_checked(result: Result) -> None:
    assert check(result, Limits()) == ()


def test_ten_minutes_of_cases_tell_how_many_moderators_it_takes() -> None:
    diary = Diary("mona")
    for minute in range(20):
        diary.message(NINE.replace(minute=minute))
        for _ in range(6 if minute < 5 else 0):
            diary.case(NINE.replace(minute=minute), grave=True)
    evening = diary.closed()
    assert evening.cases[:6] == (6, 6, 6, 6, 6, 0)
    assert evening.moderators[4] > 1
    assert evening.moderators[16] == 0


def ruled(right: dict[float, int], wrong: dict[float, int], found: dict[float, int]) -> Truth:
    truth = Truth()
    for histogram, counts in ((truth.upheld, right), (truth.cleared, wrong), (truth.found, found)):
        for certainty, count in counts.items():
            histogram.add(certainty, count)
    return truth


def test_acting_is_recommended_where_people_agree_and_asking_where_they_have_time() -> None:
    truth = ruled({0.8: 40, 0.6: 10}, {0.6: 10, 0.3: 20}, {0.8: 40, 0.6: 20, 0.3: 500})
    (pair,) = recommended({3: article()}, {3: truth}, hours=10, hourly=5)
    assert pair.act_at == pytest.approx(0.8)
    assert 0.3 < pair.ask_at <= 0.6
    assert pair.hourly <= 5


def test_an_article_that_people_find_wrong_is_to_act_later() -> None:
    truth = ruled({0.9: 10, 0.96: 30}, {0.9: 30}, {0.9: 40, 0.96: 30})
    (pair,) = recommended({3: article()}, {3: truth}, hours=1, hourly=1)
    assert pair.act_at > 0.9


def test_too_few_rulings_recommend_nothing() -> None:
    truth = ruled({0.9: ENOUGH - 1}, {}, {0.9: 50})
    assert recommended({3: article()}, {3: truth}, hours=1, hourly=60) == ()


def test_quality_counts_what_is_acted_and_asked_upon() -> None:
    one = quality(read(CHARTER).articles[0], ruled({0.95: 9, 0.1: 1}, {0.6: 1}, {}))
    assert (one.upheld, one.cleared) == (10, 1)
    assert one.precision.low < 0.9 < one.precision.high
    assert one.acted.high == pytest.approx(1.0)
    assert one.recall.high < 1


def test_the_bar_says_how_fast_and_how_long() -> None:
    assert bar_line(Progress(0, 100, 0), 0) == "░" * 28 + "   0%  0 messages/s"
    told = bar_line(Progress(50, 100, 30_000), 60)
    assert told.endswith(" 50%  500 messages/s, 1:00 left")


def test_a_small_share_is_told_to_two_digits() -> None:
    assert [percent(one, "en") for one in (0, 0.00042, 0.0123, 0.5)] == [
        "0%",
        "0.04%",
        "1.2%",
        "50%",
    ]
    assert percent(0.0123, "fr") == "1,2\u00a0%"
