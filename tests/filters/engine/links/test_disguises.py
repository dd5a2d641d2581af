import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.links.disguises import hinted, see, undisguised
from filters.engine.links.hosts import find_hosts


def believed(text: str) -> list[str]:
    return [f"{host.name}{host.path}" for host in find_hosts(text) if host.certainty >= 0.5]


@pytest.mark.parametrize(
    "text",
    [
        "un point c'est tout",
        "de mon point de vue",
        "the dot is red",
        "the dot com bubble",
        "early dot com boom",
        "good point fr fr",
        "that's a good point gg",
        "belle balle de match point gg",
        "petit point info pour tous",
        "the channel point shop is open",
        "the channel point store",
        "i learn dot net",
        "point d'exclamation com",
        "nice . gg",
        "join the discord gg everyone",
        "on est sur le discord gg les gars",
        "wwww lol",
        "tell me slash show me",
        "et/ou 18/20, 12 / 20",
        "hello ❤️ fr",
        "yes 👍 net",
        "oui,non",
        "1 pt com",
        "2 pts",
        "lol (.com)",
        "(.) (.)",
        "A . I",
        "привет.со мной",
        "trop bien.le stream",
        "this is trash.play something",
        "self.name = 3",
    ],
)
def test_nobody_spells_a_host_in(text: str) -> None:
    assert believed(text) == []
    assert believed(f"alors {text}") == []


@pytest.mark.parametrize(
    "text",
    [
        "jean point dupont @ gmail point com",
        "jean at gmail dot com",
        "jean arobase gmail point com",
        "jean (at) gmail (dot) com",
        "jean@exemple point com",
        "jean @ gmail.com",
    ],
)
def test_an_e_mail_address_is_no_link(text: str) -> None:
    assert "gmail.com" not in believed(text)
    assert "exemple.com" not in believed(text)


@pytest.mark.parametrize(
    "text",
    [
        "exemple p0int com",
        "exemple pt com",
        "exemple d o t com",
        "exemple dot c o m",
        "exemple point c0m",
        "exemple dotcom",
        "exempledotcom",
        "exemple,com",
        "exemple..com",
        "exemple (.) com",
        "exemple{dot}com",
        "exemple<dot>com",
        "exemple-dot-com",
        "exemple * point * com",
        'exemple "dot" com',
        "exemple • com",
        "exemple🔵com",
        "exemple․com",
        "e x e m p l e . c o m",
        "e x e m p l e dot com",
        "h t t p s : / / exemple . com",
        "hxxps://exemple[.]com",
        "https://exemple dot com",
        "🄴🅇🄴🄼🄿🄻🄴.🄲🄾🄼",
        "exemple.соm",
        "ex\u200bemple\u200b.c\u00adom",
    ],
)
def test_a_spelt_out_host_is_read_and_is_a_matter_for_people(text: str) -> None:
    (host,) = [one for one in find_hosts(f"salut {text}") if one.certainty >= 0.5]
    assert host.name == "exemple.com"
    assert host.disguised
    assert host.certainty <= 0.7


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("www exemple com", "www.exemple.com"),
        ("www point exemple point com", "www.exemple.com"),
        ("exemple point com slash promo", "exemple.com/promo"),
        ("bit ly slash abc", "bit.ly/abc"),
        ("discord gg slash abc", "discord.gg/abc"),
        ("discord . gg / abc", "discord.gg/abc"),
        ("dis cord . gg / abc", "discord.gg/abc"),
        ("d i s c o r d . g g / abc", "discord.gg/abc"),
        ("discord🔥gg/abc", "discord.gg/abc"),
        ("rejoins discord gg abcdef", "discord.gg/abcdef"),
        ("t me slash groupe", "t.me/groupe"),
    ],
)
def test_a_spelt_out_path_belongs_to_its_host(text: str, name: str) -> None:
    assert name in believed(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("http://3405803783/x", "203.0.113.7/x"),
        ("http://0xcb007107", "203.0.113.7"),
        ("http://0313.0.0161.07", "203.0.113.7"),
        ("http://[2001:db8::1]/x", "2001:db8::1/x"),
    ],
)
def test_a_numeric_address_is_told_in_its_usual_notation(text: str, name: str) -> None:
    assert believed(text) == [name]


SPELLING = st.sampled_from(
    [
        *("evil", " dot ", "point", "com", "c o m", ".", " . ", "[", "]", "(", ")", " ", "/"),
        *("slash", "discord", "gg", "h t t p s", "://", "www", "🔥", "с", "о", "é", "\u200b"),
        *("@", "0", "•"),
    ]
)


@given(st.lists(st.one_of(SPELLING, st.text(max_size=4)), max_size=25).map("".join))
def test_a_disguise_taken_off_still_knows_its_place(text: str) -> None:
    view = undisguised(text)
    hinted(see(text))
    for at in range(len(view.text)):
        span = view.span(at, at + 1)
        assert 0 <= span.start <= span.end <= len(text)
    for host in find_hosts(text):
        assert 0 <= host.span.start < host.span.end <= len(text)
