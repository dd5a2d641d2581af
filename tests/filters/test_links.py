import pytest
from pydantic import ValidationError

from filters.engine.finding import Finding
from filters.links import Links, LinksOptions
from tests.filters.stage import said, seen, surest


def links(**options: object) -> Links:
    return Links(LinksOptions.model_validate(options))


def found(text: str, **options: object) -> list[Finding]:
    return seen(links(**options), said(text))


def keys(text: str, **options: object) -> list[str]:
    return [one.reason.key for one in found(text, **options)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "regarde à 1:15:20 dans la vidéo",
        "ça coûte 12.50 ou 3,14 €",
        "ok...merci",
        "version 2.0.1 bientôt",
        "j'ai mis ça dans main.py et notes.txt",
        "etc. etc. M. Dupont, Mme. Martin",
        "le point commun entre les deux",
        "un point. Comme toujours",
        "@ana.b tu viens ?",
        "c'est à 20h30. On commence.",
        "1.5x plus vite, 10.000 viewers",
        "gg wp.",
        ". . . .",
    ],
)
def test_times_prices_and_sentences_are_no_links(text: str) -> None:
    assert surest(found(text)) < 0.5


@pytest.mark.parametrize("text", ["hi.my name is ana", "oui.merci beaucoup", "non.la suite demain"])
def test_two_words_that_miss_a_space_are_hardly_a_finding(text: str) -> None:
    assert surest(found(text)) < 0.5


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("https://youtube.com/watch?v=1", "youtube.com"),
        ("https://m.youtube.com/watch?v=1", "youtube.com"),
        ("HTTPS://WWW.YouTube.COM/watch", "youtube.com"),
        ("youtube.com:443/watch", "https://www.youtube.com/"),
        ("https://a.b.example.org", "*.example.org"),
        ("example.org/team/ana", "example.org/team"),
        ("https://twitch.tv/ana/clip/Abc", "twitch.tv/*/clip"),
        ("https://académie.example.org/mot", "académie.example.org"),
    ],
)
def test_what_the_charter_allows_is_left_alone(text: str, allowed: str) -> None:
    assert not found(text, allowed=[allowed], clips=False)


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("https://evil.example/?youtube.com", "youtube.com"),
        ("https://evil.example/youtube.com", "youtube.com"),
        ("https://evil.example/#youtube.com", "youtube.com"),
        ("https://notyoutube.com/", "youtube.com"),
        ("https://youtube.com.evil.example/", "youtube.com"),
        ("https://youtube.com@evil.example/", "youtube.com"),
        ("https://example.org/", "*.example.org"),
        ("https://example.org/teammates", "example.org/team"),
        ("https://example.org/team/../evil", "example.org/team"),
        ("https://example.org/team/%2e%2e/evil", "example.org/team"),
        ("https://example.org/team/..\\..\\evil", "example.org/team"),
        ("https://example.org/?/team", "example.org/team"),
    ],
)
def test_what_only_looks_allowed_is_not(text: str, allowed: str) -> None:
    assert surest(found(text, allowed=[allowed])) >= 0.9


def test_a_plain_link_is_found_where_it_stands() -> None:
    text = "regardez https://example.org/win, vite"
    (finding,) = found(text)
    assert text[slice(*finding.span)] == "https://example.org/win"
    assert finding.certainty == 0.95
    assert finding.reason.key == "links.found"
    assert dict(finding.reason.values) == {"host": "example.org"}


def test_every_link_of_a_message_is_found() -> None:
    assert len(found("https://example.org puis https://example.com")) == 2


def test_one_allowed_link_does_not_excuse_the_next() -> None:
    text = "https://youtube.com/watch https://example.org/win"
    assert [one.reason.values for one in found(text, allowed=["youtube.com"])] == [
        (("host", "example.org"),)
    ]


def test_a_denied_host_is_denied_though_allowed() -> None:
    (finding,) = found(
        "https://evil.example.org/x", allowed=["example.org"], denied=["evil.example.org"]
    )
    assert finding.reason.key == "links.denied"
    assert finding.certainty == 0.99


def test_only_denied_hosts_are_found_where_the_charter_says_so() -> None:
    assert not found("https://example.org/win", only_denied=True)
    assert keys("https://example.org/win", only_denied=True, denied=["example.org"]) == [
        "links.denied"
    ]


def test_clips_are_fine_unless_the_charter_says_otherwise() -> None:
    for clip in ("https://clips.twitch.tv/GreatMoment", "https://www.twitch.tv/ana/clip/Great"):
        assert not found(clip)
        assert found(clip, clips=False)
    assert found("https://twitch.tv/ana")


def test_the_channels_own_pages_are_fine() -> None:
    assert not found("https://twitch.tv/Ana/about", own_channel="ana")
    assert found("https://twitch.tv/anabelle", own_channel="ana")


@pytest.mark.parametrize(
    "text",
    [
        "rejoignez https://discord.gg/abcdef",
        "discord.com/invite/abcdef",
        "t.me/groupe",
        "https://chat.whatsapp.com/AbCd",
    ],
)
def test_invitations_are_called_by_their_name(text: str) -> None:
    assert keys(text) == ["links.invite"]
    assert keys(text, invites=False) == ["links.found"]
    assert keys(text, only_denied=True) == ["links.invite"]


def test_our_own_invitation_can_be_allowed() -> None:
    assert not found("discord.gg/ours", allowed=["discord.gg/ours"])
    assert found("discord.gg/theirs", allowed=["discord.gg/ours"])


def test_numeric_addresses_are_found_unless_the_charter_says_otherwise() -> None:
    assert keys("http://203.0.113.7:8080/play") == ["links.address"]
    assert not found("http://203.0.113.7:8080/play", addresses=False)


@pytest.mark.parametrize("text", ["monsite point com", "monsite[.]com", "monsite (dot) com"])
def test_a_spelt_out_link_is_a_matter_for_people(text: str) -> None:
    (finding,) = found(f"venez sur {text}")
    assert 0.5 <= finding.certainty < 0.9
    assert finding.reason.key == "links.disguised"
    assert not found(f"venez sur {text}", disguised=False)


@pytest.mark.parametrize(
    "text",
    [
        "https://youtube.com@evil.example/",
        "https://a@youtube.com@evil.example/",
        "https://youtube.com:" + "x" * 80 + "@evil.example/",
        "https://evil.example\\@youtube.com/",
        "https://evil.example?@youtube.com/",
        "https://evil.example#@youtube.com/",
        "https://youtube.com%2eevil.example/",
        "https://youtube.com\u3002evil.example/",
        "https://youtube.com\u00ad.evil.example/",
    ],
)
def test_an_address_that_leads_elsewhere_than_it_says_is_found(text: str) -> None:
    assert surest(found(text, allowed=["youtube.com"])) >= 0.9


@pytest.mark.parametrize(
    "text",
    [
        "(https://youtube.com)",
        "https://youtube.com, vite",
        "« https://youtube.com »",
        "https://youtube.com🔥",
        "https://youtube.com:443/a@b",
        "https://youtube.com…",
        "https://youtube.com/@ana",
    ],
)
def test_what_stands_around_a_link_does_not_mask_it(text: str) -> None:
    assert not found(text, allowed=["youtube.com"])


@pytest.mark.parametrize(
    "host",
    ["уoutube.com", "xn--outube-vrf.com", "y0utube.com", "twltch.tv", "discord.com.gift.example"],
)
def test_a_host_that_imitates_another_is_found(host: str) -> None:
    assert keys(f"https://{host}/free", allowed=["youtube.com"]) == ["links.lookalike"]
    assert keys(f"https://{host}/free", only_denied=True) == ["links.lookalike"]
    assert keys(f"https://{host}/free", lookalikes=False) == ["links.found"]


def test_the_imitated_hosts_themselves_imitate_nobody() -> None:
    assert (
        keys("https://www.youtube.com/ https://discord.com/ https://m.twitch.tv/ana")
        == ["links.found"] * 3
    )


@pytest.mark.parametrize(
    "entry", ["", "youtube", "*.com", "you tube.com", "*", "*youtube.com", "a..b"]
)
def test_an_entry_that_names_no_host_is_refused_with_a_remedy(entry: str) -> None:
    with pytest.raises(ValidationError, match=r"is no host; write `example\.org`"):
        LinksOptions.model_validate({"allowed": [entry]})


@pytest.mark.parametrize("text", ["http://localhost:8080/x", "http://192.168.1.1", "10.0.0.1:80"])
def test_ones_own_machine_is_no_place_to_lead_anybody(text: str) -> None:
    assert not found(text)


@pytest.mark.parametrize(
    "text", ["http://3232235777", "http://0xCB007107/x", "http://[2001:db8::1]:80/x"]
)
def test_a_numeric_address_in_an_odd_notation_is_found(text: str) -> None:
    assert keys(text) == ["links.address"]


def test_an_unknown_address_is_as_sure_as_the_charter_says_and_no_surer() -> None:
    assert surest(found("https://a.example/x", certainty=0.8)) == 0.8
    assert surest(found("https://youtube.com@evil.example/x", certainty=0.8)) == 0.97
    assert surest(found("go to example point com", certainty=0.99)) < 0.9
