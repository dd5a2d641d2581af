"""Logs that were made to do harm: bounded, counted, never fatal."""

import gzip
import io
import json
import tracemalloc
from pathlib import Path

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.backtest import unpacking
from bot.backtest.documents import Elements
from bot.backtest.entries import Damaged, Hints
from bot.backtest.formats.pieces import COMMENTS
from bot.backtest.log import FORMATS
from bot.backtest.moments import NO_DAY, Clock
from bot.backtest.splitting import lines
from bot.backtest.unpacking import LONGEST, Stream
from tests.bot.backtest.desks import damaged, entries, messages, written

SAID = "[20:00:05] ysee: bonsoir\n"
HINTS = Hints("mona", NO_DAY, "0:")


def stream(body: bytes) -> Stream:
    return Stream(io.BytesIO(body), io.BytesIO(body), (OSError,))


@pytest.mark.parametrize("name", sorted(FORMATS))
@settings(max_examples=12)
@given(
    body=st.binary(max_size=400)
    | st.text(max_size=200).map(lambda one: one.encode("utf-8", "surrogatepass"))
)
def test_no_bytes_stop_any_reader(name: str, body: bytes) -> None:
    for one in FORMATS[name].read(stream(body), HINTS):
        assert one is not None


@settings(max_examples=20)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    [
                        "_id",
                        "message",
                        "body",
                        "node",
                        "fragments",
                        "text",
                        "createdAt",
                        "tags",
                        "raw",
                    ]
                ),
                inner,
                max_size=4,
            )
        ),
        max_leaves=12,
    )
)
def test_no_json_stops_any_reader(found: object) -> None:
    for key in ("comments", "edges", "messages"):
        body = json.dumps({key: [found, found]}).encode()
        for one in FORMATS.values():
            list(one.read(stream(body), HINTS))


@given(st.text(max_size=60))
def test_no_time_stops_the_clock(text: str) -> None:
    Clock(NO_DAY).read(text)


def test_a_line_as_long_as_a_book_is_passed_over_in_little_memory() -> None:
    body = SAID.encode() + b"x" * (8 * LONGEST) + b"\n" + SAID.encode()
    tracemalloc.start()
    found = list(lines(stream(body)))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [number for number, one in found if isinstance(one, Damaged)] == [2]
    assert most < 4 * LONGEST


def test_a_bomb_is_cut_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "GENEROUS", 600_000)
    filled = SAID.encode() + b" " * 3_000_000
    for name, body in (
        ("a.log.gz", gzip.compress(filled)),
        ("a.log.zst", zstandard.ZstdCompressor().compress(filled)),
    ):
        path = tmp_path / name
        path.write_bytes(body)
        found = entries(path)
        assert len(messages(found)) == 1
        assert any("300 times its size" in one.why for one in found if isinstance(one, Damaged))


@pytest.mark.parametrize("ending", ["gz", "zst"])
def test_a_packed_log_that_ends_too_early_is_read_as_far_as_it_goes(
    tmp_path: Path, ending: str
) -> None:
    body = "".join(f"[20:00:05] ysee: {7**number % 10**60}\n" for number in range(6_000)).encode()
    pack = gzip.compress if ending == "gz" else zstandard.ZstdCompressor().compress
    packed = pack(body)
    path = tmp_path / f"mona.log.{ending}"
    path.write_bytes(packed[: len(packed) // 2])
    found = entries(path)
    assert len(messages(found)) > 60
    assert ending == "zst" or any("damaged" in one.why for one in found if isinstance(one, Damaged))


def test_json_that_is_nested_too_deeply_is_one_damaged_place(tmp_path: Path) -> None:
    deep = "[" * 100_000
    good = '{"_id": "a", "content_offset_seconds": 5, "message": {"body": "bonsoir"}}'
    text = f'{{"comments": [{good}, {deep}, {good}]}}'
    found = entries(written(tmp_path, text, "vod.json"))
    assert len(messages(found)) == 2
    assert len(damaged(found)) == 1


def test_a_comment_without_end_is_let_go_of_in_little_memory() -> None:
    body = b'{"comments": [{"_id": "' + b"x" * (8 * LONGEST) + b'", "message": {}}]}'
    tracemalloc.start()
    found = [one for _, one in Elements(stream(body), COMMENTS)]
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert isinstance(found[0], Damaged)
    assert most < 12 * LONGEST


def test_what_no_text_holds_is_replaced_and_what_is_no_utf8_too(tmp_path: Path) -> None:
    found = messages(entries(written(tmp_path, b"[20:00:05] ys\xffee: bon\0soir \xf0\x9f\n")))
    assert [one.text for one in found] == ["bon\ufffdsoir \ufffd"]
