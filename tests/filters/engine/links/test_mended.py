import pytest

from filters.engine.links.hosts import find_hosts
from filters.engine.links.mended import mended


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no stars please, i rated it 4.5*",
        "no emotes in slow.mode",
        "sans les - c'est plus clair.",
        "exa*mple.c*om",
        "delete the signs. ok?",
    ],
)
def test_where_nothing_is_to_be_taken_out_no_host_appears(text: str) -> None:
    assert mended(text) is None or not find_hosts(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("remove the stars: exa*mple.c*om/boost", "example.com"),
        ("take out the hearts ex❤ample.c❤om", "example.com"),
        ("enlève les tirets ex-em-ple.c-om", "exemple.com"),
        ("remove the _ : ex_am_ple.c_om", "example.com"),
    ],
)
def test_a_host_is_read_as_the_reader_is_told_to(text: str, name: str) -> None:
    (host,) = find_hosts(text)
    assert (host.name, host.disguised) == (name, True)
    assert "ple" in text[host.span.start : host.span.end]


def test_an_address_behind_a_name_is_where_it_leads() -> None:
    (host,) = find_hosts("twitch.tv@198.51.100.7/drop")
    assert host.name == "198.51.100.7"


def test_a_host_set_apart_letter_by_letter_may_have_a_hyphen() -> None:
    (host,) = find_hosts("e x e m p l e - t v . n e t c'est mieux ici")
    assert host.name == "exemple-tv.net"
