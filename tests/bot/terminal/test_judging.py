import json
from dataclasses import replace
from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st

from bot.bench.bench import Bench
from bot.cases.conduct import Conduct
from bot.lines import read_line, to_message
from bot.terminal.judging import Judging, answers
from filters.engine.charter import Customs
from tests.making import article, charter, words

CHARTER = charter(article(3, "malotru"), article(5, "tg", ask_at=0.2, act_at=0.99))


def judging(*, as_text: bool = False) -> Judging:
    return Judging(CHARTER, Conduct(), "fr", as_text=as_text)


def ask(one: Judging, **line: object) -> dict[str, object]:
    answer = json.loads(one.answer(json.dumps(line).encode()))
    assert isinstance(answer, dict)
    return answer


def said(text: str, **more: object) -> dict[str, object]:
    return {"text": text, "user": {"login": "mona"}} | more


def kinds(answer: dict[str, object]) -> list[str]:
    effects = answer["effects"]
    assert isinstance(effects, list)
    return [one["kind"] for one in effects]


def test_a_moderator_is_never_sanctioned() -> None:
    answer = ask(judging(), text="malotru", user={"login": "lise", "roles": ["moderator"]})

    assert (answer["outcome"], answer["effects"]) == ("clear", [])


def test_an_unreadable_line_is_answered_and_the_next_one_too() -> None:
    one = judging()

    assert json.loads(one.answer(b"broken")) == {
        "error": "JSON is malformed: invalid character (byte 0)",
        "line": 1,
    }
    assert ask(one, **said("salut"))["outcome"] == "clear"


def test_a_finding_without_context_names_none() -> None:
    answer = ask(judging(), **said("quel malotru"))

    assert answer["findings"][0]["context"] == []  # type: ignore[index]


def test_a_finding_names_its_contexts_in_the_language_of_the_channel() -> None:
    quoted = ask(judging(), **said("on lit « malotru » ici"))
    straight = ask(judging(), **said("espèce de malotru"))

    assert quoted["outcome"] == "borderline"
    assert quoted["findings"][0]["context"] == ["cité"]  # type: ignore[index]
    assert straight["findings"][0]["context"] == ["adressé à quelqu’un"]  # type: ignore[index]


def test_a_verdict_says_where_how_sure_and_what_follows() -> None:
    answer = ask(judging(), id="a", **said("quel malotru !"))

    assert answer["id"] == "a"
    assert answer["outcome"] == "breach"
    assert answer["article"] == 3
    assert answer["findings"][0]["start"] == 5  # type: ignore[index]
    assert answer["findings"][0]["end"] == 12  # type: ignore[index]
    assert kinds(answer) == ["delete", "warn"]


def test_the_ladder_lives_across_lines_and_channels_are_apart() -> None:
    one = judging()

    assert kinds(ask(one, **said("malotru"))) == ["delete", "warn"]
    assert kinds(ask(one, **said("malotru", channel="other"))) == ["delete", "warn"]
    assert kinds(ask(one, **said("malotru"))) == ["delete", "timeout", "say"]


def test_without_a_viewer_the_ladder_is_off() -> None:
    one = judging()

    for _ in range(4):
        assert kinds(ask(one, text="malotru")) == ["delete"]


def test_what_a_human_dismissed_is_left_alone_afterwards() -> None:
    one = judging()
    ask(one, id="a", **said("malotru"))

    ruled = ask(one, ruling={"of": "a", "outcome": "dismiss", "by": "lise"})

    assert ruled == {"id": "a", "ruling": "dismiss", "case": 1, "effects": []}
    assert ask(one, **said("Malotru"))["outcome"] == "clear"


def test_a_ruling_on_a_clear_message_changes_nothing() -> None:
    one = judging()
    ask(one, id="a", **said("salut"))

    ruled = ask(one, ruling={"of": "a", "outcome": "dismiss", "by": "lise"})

    assert ruled == {"id": "a", "ruling": "dismiss", "case": None, "effects": []}


def test_a_ruling_on_an_unknown_message_or_a_ruled_case_is_an_error() -> None:
    one = judging()
    ask(one, id="a", **said("malotru"))
    upheld = {"of": "a", "outcome": "uphold", "by": "lise"}

    assert "no earlier message" in str(ask(one, ruling=upheld | {"of": "zz"})["error"])
    assert "error" not in ask(one, ruling=upheld)
    assert "already upheld" in str(ask(one, ruling=upheld)["error"])


def test_plain_text_lines_are_messages() -> None:
    one = judging(as_text=True)

    assert json.loads(one.answer(b'{"text": "salut"}\r'))["outcome"] == "clear"
    assert json.loads(one.answer("malotru é\xff".encode("latin-1")))["outcome"] == "breach"


@given(st.lists(st.integers(1, 40), max_size=30))
def test_every_line_has_its_answer_however_the_stream_is_cut(cuts: list[int]) -> None:
    lines = [b'{"text": "malotru"}', b"", b"broken", '{"text": "é"}'.encode(), b'{"text": "z"}']
    stream, sizes = BytesIO(b"\n".join(lines)), iter(cuts)

    written = b"".join(answers(judging(), lambda _: stream.read(next(sizes, 1000))))

    assert [json.loads(one)["id"] for one in written.splitlines() if b'"id"' in one] == [
        "1",
        "4",
        "5",
    ]
    assert len(written.splitlines()) == len(lines)


TEXTS = st.text(max_size=30) | st.sampled_from(["malotru", "tg", "salut", "m4lotru", "MALOTRU"])


@given(st.lists(st.tuples(TEXTS, st.sampled_from(["mona", "lou", ""])), max_size=12))
def test_judge_says_what_the_bench_says(chat: list[tuple[str, str]]) -> None:
    one, bench = judging(), Bench("local", CHARTER, Conduct(), language="fr")
    for number, (text, login) in enumerate(chat):
        line = {"text": text, "user": {"login": login}, "id": f"m{number}"}
        raw = json.dumps(line).encode()

        decision = bench.consider(to_message(read_line(raw), number, "local"))
        answer = json.loads(one.answer(raw))

        assert decision.verdict is not None
        assert answer["outcome"] == decision.verdict.outcome
        assert kinds(answer) == [effect.kind for effect in decision.effects]


def test_a_channels_own_words_are_shown() -> None:
    own = Customs(words=(("told.warn", words("Tout doux : {number}.", "Easy.")),))
    one = Judging(replace(CHARTER, customs=own), Conduct(), "fr")
    effects = ask(one, **said("malotru"))["effects"]
    assert isinstance(effects, list)
    assert effects[1]["text"] == "Tout doux : 3."
