import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.links.places import Place, plain_host, segments


def covers(place: str, host: str, path: str = "") -> bool:
    return Place.parse(place).covers(plain_host(host), segments(path))


@pytest.mark.parametrize(
    ("place", "host"),
    [
        ("example.org", "notexample.org"),
        ("example.org", "example.org.evil.example"),
        ("example.org", "example.com"),
        ("www.example.org", "exampleXorg"),
        ("*.example.org", "example.org"),
        ("blog.example.org", "example.org"),
    ],
)
def test_another_host_is_never_covered(place: str, host: str) -> None:
    assert not covers(place, host)


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/",
        "/teams",
        "/other/team",
        "/?team",
        "/#/team",
        "/team/..",
        "/team/%2e%2e/x",
        "/team\\..\\x",
    ],
)
def test_another_path_is_never_covered(path: str) -> None:
    assert not covers("example.org/team", "example.org", path)


@pytest.mark.parametrize(
    ("place", "host"),
    [
        ("example.org", "example.org"),
        ("example.org", "www.example.org"),
        ("example.org", "a.b.example.org"),
        ("EXAMPLE.org/", "Example.ORG"),
        ("https://www.example.org", "example.org:8080"),
        ("*.example.org", "a.example.org"),
        ("académie.example", "xn--acadmie-eya.example"),
    ],
)
def test_a_place_covers_its_host_and_what_lies_below(place: str, host: str) -> None:
    assert covers(place, host)


@pytest.mark.parametrize(
    "path", ["/team", "/team/", "/Team/ana", "/team?x=1", "/x/../team", "//team"]
)
def test_a_place_covers_what_lies_below_its_path(path: str) -> None:
    assert covers("example.org/team", "example.org", path)


def test_a_star_stands_for_one_segment() -> None:
    assert covers("twitch.tv/*/clip", "twitch.tv", "/ana/clip/abc")
    assert not covers("twitch.tv/*/clip", "twitch.tv", "/clip/abc")


@given(st.text(max_size=80), st.text(max_size=80))
def test_no_address_breaks_a_place(host: str, path: str) -> None:
    assert not covers("example.org/team", f"{host}.evil.example", path)
    plain_host(f"xn--{host}")


@given(st.text(max_size=40))
def test_an_entry_is_read_or_refused(text: str) -> None:
    try:
        place = Place.parse(text)
    except ValueError as refusal:
        assert "write `example.org`" in str(refusal)  # noqa: PT017  # both ends are fine
    else:
        assert place.covers(f"a.{place.host}", place.path)
