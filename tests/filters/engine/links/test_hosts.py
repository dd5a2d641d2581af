import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.links.hosts import DOTTED, PLAIN, Host, find_hosts
from filters.engine.message import Message
from filters.engine.text import Text


def hosts(text: str) -> list[Host]:
    return list(find_hosts(text))


@pytest.mark.parametrize(
    "text",
    [
        "1:15:20",
        "3.5 ou 4,5",
        "ok...merci",
        "fin.bref",
        "file.txt",
        "v2.0.1",
        "Bonjour.Tout le monde",
        "a@b.org",
        "...",
        "http://",
        "a.b.c.d.e",
        "",
    ],
)
def test_no_host_is_seen_in(text: str) -> None:
    assert hosts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        *("hi.my name is", "x.de connard", "ok.me voila", "C'est bien.Fr", "un point com", "3.fr"),
        *("voilà.info sur le direct", "c'est terminé.net et sans bavure", "il a gagné.fr ou en"),
        *("salut.tv allumée", "fini.info à 20h", "gg.wp.next", "wait.what.is this"),
    ],
)
def test_a_sentence_glued_to_the_next_is_hardly_a_link(text: str) -> None:
    assert all(host.certainty < 0.5 for host in hosts(text))
    assert Text(Message("m", "room", text)).links == ()


@pytest.mark.parametrize(
    ("text", "written", "name", "path"),
    [
        ("va sur example.org", "example.org", "example.org", ""),
        ("(https://Example.ORG/a?b=c).", "https://Example.ORG/a?b=c", "example.org", "/a?b=c"),
        ("youtu.be/xyz", "youtu.be/xyz", "youtu.be", "/xyz"),
        ("www.hi.my", "www.hi.my", "www.hi.my", ""),
        ("évil.com", "évil.com", "xn--vil-9la.com", ""),
        ("match.com", "match.com", "match.com", ""),
        ("évil.fr/x", "évil.fr/x", "xn--vil-9la.fr", "/x"),
        ("go to...evil.com", "evil.com", "evil.com", ""),
        ("evil.com:8080", "evil.com:8080", "evil.com", ""),
        (
            "http://u:p@evil.com/?youtube.com",
            "http://u:p@evil.com/?youtube.com",
            "evil.com",
            "/?youtube.com",
        ),
        ("http://10.0.0.1/x", "http://10.0.0.1/x", "10.0.0.1", "/x"),
        ("evil.com.merci", "evil.com", "evil.com", ""),
    ],
)
def test_a_plain_link_is_seen(text: str, written: str, name: str, path: str) -> None:
    (host,) = hosts(text)
    assert text[host.span.start : host.span.end] == written
    assert (host.name, host.path, host.disguised) == (name, path, False)
    assert host.certainty >= 0.6


@pytest.mark.parametrize(
    "text",
    [
        "evil[.]com",
        "evil (dot) com",
        "evil dot com",
        "evil point com",
        "evil . com",
        "evil。com",
        "ｅｖｉｌ．ｃｏｍ",
        "evil\u200b.com",
    ],
)
def test_a_disguised_link_is_seen_and_said_to_be_one(text: str) -> None:
    (host,) = hosts(f"viens {text} vite")
    assert host.name == "evil.com"
    assert host.disguised
    assert f"viens {text} vite"[host.span.start : host.span.end] == text


@pytest.mark.parametrize(
    ("text", "name"),
    [("www,evil-club,xyz", "www.evil-club.xyz"), (".gg/evilclub", "discord.gg")],
)
def test_commas_and_half_an_invitation_are_seen(text: str, name: str) -> None:
    (host,) = hosts(text)
    assert host.name == name


def test_a_scheme_is_told() -> None:
    assert [host.scheme for host in hosts("https://a.org b.org/x")] == [True, False]


@given(
    st.text(st.one_of(st.characters(), st.sampled_from("a.b:/ com[](dot)point。@")), max_size=80)
)
def test_hosts_lie_within_whatever_text(text: str) -> None:
    for host in find_hosts(text):
        assert 0 <= host.span.start < host.span.end <= len(text)
        assert host.name


@pytest.mark.parametrize("text", ["ok.google", "Main.java", "will.i.am", "asp.net", "mdr.fr fr"])
def test_the_name_of_a_thing_is_never_surely_a_link(text: str) -> None:
    assert all(host.certainty < 0.9 for host in hosts(text))


@pytest.mark.parametrize("text", ["free-skins.live", "viewers4u.vip", "achetezvosvues.pro"])
def test_a_built_name_is_a_link_whatever_its_domain(text: str) -> None:
    assert [host.certainty for host in hosts(text)] == [0.7]


@given(st.text("ab1. -_@:/[?", max_size=16))
def test_no_plain_host_is_passed_over_for_want_of_a_dot(text: str) -> None:
    if PLAIN.search(text):
        assert "://" in text or DOTTED.search(text)
