import pytest

from filters.spam_ads import SpamAds, SpamAdsOptions
from tests.filters.stage import said, seen, surest


def spam_ads(**options: object) -> SpamAds:
    return SpamAds(SpamAdsOptions.model_validate(options))


USUAL = spam_ads()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "how do I get more viewers?",
        "should I buy followers?",
        "j'ai jamais acheté de followers de ma vie",
        "il a acheté des viewers c'est sûr",
        "he buys followers lol",
        "gg 500 viewers!",
        "you guys are the best viewers",
        "thanks for 1000 followers on twitch!",
        "merci aux 300 abonnés",
        "just got 100 viewers on my first stream!",
        "10k viewers for 3 hours",
        "i want to be famous one day",
        "why is he famous for that",
        "free views from the roof",
        "bitcoin is crashing again, i lost money on crypto",
        "c'est quoi le crypto ?",
        "free skins in the battle pass",
        "free game on epic this week",
        "il gagne 5000 euros par mois",
        "your account will be banned if you keep that up",
        "i have to verify my account to chat",
        "who made your overlay? love the logo",
        "I am a graphic designer too, nice!",
        "my stream is lagging, check my stream delay",
        "ma chaîne préférée",
        "follow me to B site",
        "thanks for the follow!",
        "does she have an onlyfans link",
        "cheap shot",
        "\ud800 followers \x00",
    ],
)
def test_honest_talk_sells_nothing(text: str) -> None:
    assert surest(seen(USUAL, said(text))) < 0.5


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Wanna become famous? Buy followers, primes and viewers on big .com", "audience"),
        ("Best viewers on streamrise .ru", "audience"),
        ("Cheap viewers on streamboo .com (remove the space)", "audience"),
        ("1000 viewers for 3€ on superviews", "audience"),
        ("Promo: 1000 followers for 5$", "audience"),
        ("achetez des viewers pas cher sur topviews .com", "audience"),
        ("devenez célèbre, achetez des abonnés", "audience"),
        ("we can boost your channel, dm me", "audience"),
        ("claim your airdrop now, connect wallet", "crypto"),
        ("I earn $5000 weekly trading forex contact me on whatsapp", "crypto"),
        ("verify your account here twitch-secure.com", "phishing"),
        ("votre compte sera suspendu, vérifiez votre compte ici", "phishing"),
        ("hot 18 girl, my nudes in bio", "adult"),
        ("hey i'm a professional GFX artist, add me on discord", "service"),
    ],
)
def test_a_known_template_is_sure(text: str, kind: str) -> None:
    sure = [one for one in seen(USUAL, said(text)) if one.certainty >= 0.9]
    assert [one.reason.key for one in sure] == [f"spam_ads.{kind}"]


@pytest.mark.parametrize(
    "text",
    [
        "free discord nitro, click the link in my bio",
        "who needs free skins dm me",
        "my pics in my bio",
        "check my onlyfans link",
        "check out my channel",
        "venez follow ma chaine twitch",
        "follow4follow",
        "f4f?",
        "sub 4 sub anyone",
    ],
)
def test_a_single_bait_and_a_word_for_oneself_are_asked_about(text: str) -> None:
    assert 0.5 <= surest(seen(USUAL, said(text))) < 0.9


@pytest.mark.parametrize(
    "text",
    [
        "buу fоllоwers cheap prices at bigfame",
        "B u y f o l l o w e r s on abc.com",
        "B̤ṳy̤ f̤o̤l̤l̤o̤w̤e̤r̤s̤ on best-fame . com",
        "Ⓑⓤⓨ ⓕⓞⓛⓛⓞⓦⓔⓡⓢ on abc.com",
        "Ch\u200beap view\u200bers on abc.com",
        "BUY F0LL0W3RS on abc.com",
    ],
)
def test_a_disguise_makes_no_difference(text: str) -> None:
    assert surest(seen(USUAL, said(text))) >= 0.9


def test_who_warns_of_a_bait_that_names_its_place_is_only_asked_about() -> None:
    warned = "stop with your cheap viewers on bigfollows .com"
    assert 0 < surest(seen(USUAL, said(warned))) < 0.9


def test_a_kind_that_is_left_out_is_not_looked_for() -> None:
    text = "venez sur ma chaîne, je suis en live"
    assert seen(USUAL, said(text))
    assert not seen(spam_ads(kinds=["audience"]), said(text))


def test_only_the_offer_is_marked() -> None:
    text = "été, cheap viewers on abc.com"
    (finding,) = seen(USUAL, said(text))
    assert text[slice(*finding.span)].startswith("cheap viewers")
