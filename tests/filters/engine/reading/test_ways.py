import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.message import Message
from filters.engine.reading.ways import MOST
from filters.engine.text import Text


def read(text: str) -> set[str]:
    return {way.spaced.text for way in Text(Message("m1", "room", text)).ways}


@pytest.mark.parametrize("text", ["bonsoir tout le monde", "c'est ça, non ?", "it's 10 am"])
def test_what_people_write_has_one_way_to_be_read(text: str) -> None:
    assert len(Text(Message("m1", "room", text)).ways) == 1


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("tas=de;navets", "tas de navets"),
        ("n4v3t d3 r0ut3", "navet de route"),
        ("1 n4v3t", "i navet"),
        ("un n.a.v.e.t", "un navet"),
        ("ｎ4ｖｅｔ", "navet"),
        ("oh \U000e006e\U000e0061\U000e0076\U000e0065\U000e0074", "oh navet"),
    ],
)
def test_disguises_come_off_together(text: str, meant: str) -> None:
    assert meant in read(text)


@given(st.text("a1=3.e é|@ InvVr;\U000e0061", max_size=24))
def test_every_way_lies_within_the_text(text: str) -> None:
    ways = Text(Message("m1", "room", text)).ways
    assert len(ways) <= MOST + 1
    for way in ways:
        spans = [way.view.span(at, at + 1) for at in range(len(way.view.text))]
        assert all(0 <= span.start <= span.end <= len(text) for span in spans)
