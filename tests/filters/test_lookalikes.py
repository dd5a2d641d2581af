import pytest

from filters.engine.filter import Scene
from filters.engine.finding import Finding
from filters.engine.message import Author, Message, Role
from filters.engine.room import Room
from filters.engine.text import Text
from filters.engine.window import Window
from filters.lookalikes import Lookalikes, LookalikesOptions
from tests.filters.stage import said

ROOM = Room(people=frozenset({"Nora_Direct", "samir_modo", "マリオン"}))


def found(
    author: Author | None, text: str = "bonsoir", *earlier: Message, **options: object
) -> list[Finding]:
    window = Window()
    for message in earlier:
        window.add(message)
    message = said(text, by=author, after=60)
    scene = Scene(message, Text(message), window.before(message), room=ROOM)
    one = Lookalikes(LookalikesOptions.model_validate(options))
    return [finding for finding in one.examine(scene) if isinstance(finding, Finding)]


def viewer(name: str, *roles: Role, login: str = "") -> Author:
    return Author(f"id-{name}", login or name.lower(), name, frozenset(roles))


@pytest.mark.parametrize("name", ["Nora_Direct", "NORA_DIRECT", "Samir_Modo"])
def test_nobody_imitates_themself(name: str) -> None:
    assert not found(viewer(name))


def test_a_guest_shown_in_another_script_imitates_nobody() -> None:
    assert not found(viewer("マリオン", login="marion_jp"))


@pytest.mark.parametrize("role", [Role.MODERATOR, Role.BROADCASTER, Role.BOT, Role.GUEST])
def test_nobody_of_the_team_is_looked_at(role: Role) -> None:
    assert not found(viewer("Nora_Direct_TV", role))


def test_a_message_without_author_imitates_nobody() -> None:
    assert not found(None)


def test_people_are_asked_once_in_a_while() -> None:
    impostor = viewer("Nora_D1rect")
    assert found(impostor)
    assert not found(impostor, "encore moi", said("bonsoir", by=impostor, after=0))


def test_an_impostor_is_a_matter_for_people() -> None:
    (finding,) = found(viewer("Nora_D1rect"))
    assert finding.certainty == 0.8
    assert finding.reason.key == "lookalikes.name"
    assert dict(finding.reason.values) == {"name": "Nora_D1rect", "like": "Nora_Direct"}


def test_an_impostor_in_another_script_is_plain() -> None:
    (finding,) = found(viewer("Nоra_Direct", login="xx"))
    assert finding.certainty == 0.95


def test_a_charter_may_keep_more_names() -> None:
    assert not found(viewer("capitained0c"))
    assert found(viewer("capitained0c"), names=["capitainedoc"])


@pytest.mark.parametrize(
    "text",
    [
        "ヽ(•‿•)ノ (｡◕‿◕｡) ʕ•ᴥ•ʔ (つд⊂)",
        "5 µm, 10 Ω, α-hélice, Δt, πr²",
        "привет всем, hello",
        "играю в CSGOшный мод",
        "ｆｕｌｌ ｗｉｄｔｈ",
        "𝓱𝓮𝓵𝓵𝓸 ça va l’été",
        "one pаypal only",
    ],
)
def test_honest_letters_of_two_scripts_are_left_alone(text: str) -> None:
    assert not found(viewer("ana"), text)


def test_words_of_two_scripts_are_a_matter_for_people() -> None:
    (finding,) = found(viewer("ana"), "frее giftѕ here")
    assert 0.5 <= finding.certainty < 0.9
    assert not found(viewer("ana"), "frее giftѕ here", mixed=False)


def test_one_word_is_enough_where_it_spells_a_kept_name() -> None:
    assert found(viewer("ana"), "je suis Nоrаdirect")


@pytest.mark.parametrize("name", ["TwitchFan", "twitchy_mod", "iwatchtwitch", "Support_Marion"])
def test_to_like_the_site_is_not_to_pose_as_its_staff(name: str) -> None:
    assert not found(viewer(name))


@pytest.mark.parametrize("name", ["Tw1tchStaff", "twitch_support", "TwitchAdm1n", "StaffTwitch"])
def test_whoever_poses_as_the_sites_staff_is_asked_about(name: str) -> None:
    (finding,) = found(viewer(name))
    assert 0.5 <= finding.certainty < 0.9


def test_the_sites_own_staff_poses_as_nobody() -> None:
    assert not found(viewer("TwitchStaff", Role.STAFF))
