import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from filters.personal_data import PersonalData, PersonalDataOptions
from tests.filters.stage import said, seen, surest


def personal_data(**options: object) -> PersonalData:
    return PersonalData(PersonalDataOptions.model_validate(options))


USUAL = personal_data()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "appelez le 3114, le 119, le 3919 ou le 116 123",
        "le 0800 235 236 est gratuit, le 15 et le 112 aussi",
        "1-800-273-8255, the lifeline, or 988",
        "6-4 7-5 6-7 7-6, quel match",
        "0-6 6-4 7-5 6-7 6-1",
        "10 000 000 000 de vues, 12 345 678 abonnés",
        "05.11.2022 20:30",
        "2022-03-04 12:30:00",
        "2023 05 12 10 30 25",
        "commande 0612345678 expédiée",
        "order #4155552671",
        "lobby code 0712345678",
        "1600000000",
        "1234567890",
        "0123456789",
        "01 02 03 04 05",
        "1 2 3 4 5 6 7 8 9 10",
        "un deux trois quatre cinq six sept huit neuf dix",
        "zero one two three four five six seven eight nine",
        "3.14159265358979",
        "0.612345678 d'écart",
        "50.4709, 23.9343",
        "1:15:20 dans la vidéo, puis 00:45:10",
        "steam id 76561198012345678",
        "0612345678 €",
        "192.168.1.1, 127.0.0.1, 10.0.0.1, 8.8.8.8 et 1.1.1.1",
        "v1.2.3.4 puis version 12.45.67.89",
        "1.2.3.4",
        "la rue de Rivoli, la place de la République",
        "2 places de cinéma et 3 cours de maths",
        "1 place pour le concert",
        "3 rue et 2 avenue",
        "10 more kills on the road",
        "2 guys down the street",
        "5 minutes from my street",
        "1 way or another",
        "meet me at google dot com",
        "he works at yahoo",
        "guilty at live events",
        "user@host:~$ ls",
        "@mona123 @ben42 bonsoir",
        "a@b",
        "https://example.org/?tel=0612345678&mail=a@example.org",
        "4111 1111 1111 1112",
        "FR76 3000 6000 0112 3456 7890 188",
        "RTX 3080 16 go 32 go 4070 5090 12 700 k",
        "\ud800 12 \x00 34",
    ],
)
def test_ordinary_numbers_and_places_are_nobodys(text: str) -> None:
    assert surest(seen(USUAL, said(text))) < 0.5


@pytest.mark.parametrize(
    "text",
    [
        "appelle au 06 12 34 56 78 stp",
        "0612345678",
        "06.12.34.56.78",
        "06-12-34-56-78",
        "+33 6 12 34 56 78",
        "+33612345678",
        "+33 (0)6 12 34 56 78",
        "0033 6 12 34 56 78",
        "0️⃣6️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣",
        "０６１２３４５６７８",
        "his number is 415 555 2671",
        "call me 4155552671",
        "(415) 555-2671",
        "+44 7911 123456",
        "079 123 45 67",
        "son num 0477 12 34 56",
    ],
)
def test_a_number_that_could_be_dialled_is_sure(text: str) -> None:
    (finding,) = seen(USUAL, said(text))
    assert finding.reason.key == "personal_data.phone"
    assert finding.certainty >= 0.9


@pytest.mark.parametrize(
    "text",
    [
        "O6 12 34 56 78",
        "0 6 1 2 3 4 5 6 7 8",
        "zéro six douze trente-quatre cinquante-six soixante-dix-huit",
        "zero sept, quatre-vingt-un, vingt et un, quarante cinq, soixante sept",
        "four one five five five five two six seven one",
        "4155552671",
        "le standard de la mairie : 01 42 76 40 40",
    ],
)
def test_a_number_in_an_odd_form_or_of_an_office_is_asked_about(text: str) -> None:
    (finding,) = seen(USUAL, said(text))
    assert finding.reason.key == "personal_data.phone"
    assert 0.5 <= finding.certainty < 0.9


@pytest.mark.parametrize(
    ("text", "least", "below"),
    [
        ("jean.martin@gmail.com", 0.9, 1),
        ("marie.paris@gmail.com", 0.9, 1),
        ("contact@example.org", 0.5, 0.9),
        ("jean.martin arobase gmail point com", 0.5, 0.9),
        ("jean (at) gmail [dot] com", 0.5, 0.9),
        ("jean at gmail dot com", 0.5, 0.9),
    ],
)
def test_a_mail_address_is_found_plain_or_spelled(text: str, least: float, below: float) -> None:
    (finding,) = seen(USUAL, said(text))
    assert finding.reason.key == "personal_data.email"
    assert least <= finding.certainty < below
    assert finding.span == (0, len(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("GB82 WEST 1234 5698 7654 32 merci", "iban"),
        ("FR7630006000011234567890189 merci", "iban"),
        ("4111 1111 1111 1111", "card"),
        ("4242424242424242", "card"),
        ("3782 822463 10005", "card"),
        ("sa sécu : 1 85 05 78 006 084 91", "document"),
        ("ssn 536-90-4399", "document"),
        ("il habite au 12 rue des Lilas", "address"),
        ("12 bis rue des Lilas, 69003 Lyon", "address"),
        ("j'habite 3 place de la République", "address"),
        ("he lives at 221 maple street", "address"),
        ("221 Maple Street, Apt 4, Springfield IL 62704", "address"),
        ("son ip c'est 92.184.105.33", "ip"),
    ],
)
def test_what_is_checked_or_said_of_somebody_is_sure(text: str, kind: str) -> None:
    assert surest(seen(USUAL, said(text))) >= 0.9
    assert {one.reason.key for one in seen(USUAL, said(text))} == {f"personal_data.{kind}"}


@pytest.mark.parametrize(
    "text",
    [
        "12 rue des Lilas",
        "14 Oak Avenue",
        "she lives in SW1A 1AA",
        "92.184.105.33",
        "connect 92.184.105.33:27015",
        "2a01:e0a:5c1:b2f0:11de:adbe:ef01:22aa",
        "il habite au stade, 12 avenue du Stade 69003 Lyon",
    ],
)
def test_what_may_be_anybodys_is_asked_about(text: str) -> None:
    assert 0.5 <= surest(seen(USUAL, said(text))) < 0.9


def test_an_address_that_everybody_knows_is_fair() -> None:
    for text in ("221b Baker Street", "10 Downing Street", "742 Evergreen Terrace"):
        assert surest(seen(USUAL, said(text))) < 0.5


def test_a_reason_never_holds_the_data() -> None:
    for text in ("0612345678", "jean@gmail.com", "il habite 12 rue des Lilas"):
        assert all(not one.reason.values for one in seen(USUAL, said(text)))


def test_only_the_number_is_marked() -> None:
    text = "té té, le 06 12 34 56 78, ok ?"
    (finding,) = seen(USUAL, said(text))
    assert text[slice(*finding.span)] == "06 12 34 56 78"


def test_a_kind_that_is_left_out_is_not_looked_for() -> None:
    assert not seen(personal_data(kinds=["email"]), said("0612345678"))
    assert not seen(personal_data(kinds=["phone"]), said("jean@gmail.com"))
    assert not seen(personal_data(kinds=["iban"]), said("zéro six douze trente-quatre 56 78"))


def test_regions_say_which_numbers_are_known() -> None:
    german = said("ruf an: 030 901820")
    assert not seen(USUAL, german)
    assert seen(personal_data(regions=["DE"]), german)
    with pytest.raises(ValidationError, match="no country"):
        personal_data(regions=["france"])


def test_a_channel_may_rather_ask() -> None:
    assert surest(seen(personal_data(certainty=0.9), said("0612345678"))) < 0.9


@given(st.text(alphabet="0123456789 .-+()/oil:@,abFR", max_size=500))
def test_a_wall_of_digits_is_read_in_time_and_never_crashes(text: str) -> None:
    for finding in seen(USUAL, said(text)):
        assert 0 <= finding.span.start < finding.span.end <= len(text)
