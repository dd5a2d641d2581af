import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.names.glimpse import may_hold
from filters.engine.names.likeness import POSED, Likeness, likeness, poses_as_staff, telling
from filters.engine.names.name_words import name_words

KEPT = ("Nora_Direct", "Samir_Modo", "InesModeratrice", "Nora", "capitainedoc", "Jean Martin")


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Nora_du_13",
            "nora13",
            "Nora_2003",
            "Nora_Fan",
            "fan_de_nora_direct",
            "Samir",
            "samir93",
        ),
        *("nora_direct_fan", "samir_benz", "Ines_Passion", "Lina_Direct", "Norah_Jo", "jeanmarc"),
        *("capitaine", "docteur_capitaine", "modo", "Moderatrice", "Norbert_Direct", "noradine"),
    ],
)
def test_a_near_name_imitates_nobody(name: str) -> None:
    assert [kept for kept in KEPT if likeness(name, kept)] == []


@pytest.mark.parametrize("name", ["Nora_Direct", "nora_direct", "@NORA_DIRECT", "ＮORA_DIRECT"])
def test_the_same_name_is_no_imitation(name: str) -> None:
    assert likeness(name, "Nora_Direct") is None


@pytest.mark.parametrize(
    ("name", "kept", "how"),
    [
        ("NoraDirect", "Nora_Direct", Likeness.LOOK),
        ("Nora__D1rect", "Nora_Direct", Likeness.LOOK),
        ("Nora_Dlrect", "Nora_Direct", Likeness.LOOK),
        ("N0raa_Direct", "Nora_Direct", Likeness.LOOK),
        ("Sarnir_Modo", "Samir_Modo", Likeness.LOOK),
        ("Nоra_Direct", "Nora_Direct", Likeness.SCRIPT),
        ("Nóra_Direct", "Nora_Direct", Likeness.SCRIPT),
        ("Nora_Direct_officiel", "Nora_Direct", Likeness.DRESSED),
        ("noradirectofficiel", "Nora_Direct", Likeness.DRESSED),
        ("xX_Nora_Direct_Xx", "Nora_Direct", Likeness.DRESSED),
        ("Nora_Direct42", "Nora_Direct", Likeness.DRESSED),
        ("NoraDirect_Mod", "Nora_Direct", Likeness.DRESSED),
        ("Samir_Moderateur", "Samir_Modo", Likeness.DRESSED),
        ("InesModo", "InesModeratrice", Likeness.DRESSED),
        ("Nora_officiel", "Nora", Likeness.DRESSED),
        ("jean_martin2", "Jean Martin", Likeness.DRESSED),
        ("capitainedov", "capitainedoc", Likeness.LETTER),
        ("Nora_Drect", "Nora_Direct", Likeness.LETTER),
    ],
)
def test_an_imitation_is_told_by_how_it_is_done(name: str, kept: str, how: Likeness) -> None:
    assert likeness(name, kept) is how


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_two_names_can_be_compared(name: str, other: str) -> None:
    assert likeness(name, name) is None
    likeness(name, other)


NAMED = st.lists(
    st.one_of(
        st.sampled_from(
            [*KEPT, "N0raa", "D1rect", "Sarnir", "officiel", "_", "42", "Tw1tch", "vv"]
        ),
        st.text("norasmidectNOIl10_+(|!@$vw", max_size=4),
    ),
    max_size=4,
).map("".join)


@given(NAMED, NAMED | st.sampled_from(KEPT))
def test_whoever_imitates_a_name_has_all_its_letters_but_one(name: str, other: str) -> None:
    if likeness(name, other) is not None:
        assert may_hold(name, [telling(other)], missing=1)


@given(st.lists(st.sampled_from(["Tw1tch", "TVV1TCH", "twitch", "w", "staff", "_"])).map("".join))
def test_nobody_poses_as_staff_without_its_letters(name: str) -> None:
    posed = POSED.search("".join(name_words(name))) is not None
    assert poses_as_staff(name) == posed


def test_an_l_passes_for_the_i_of_the_site() -> None:
    assert poses_as_staff("Twltch_Support_FR")
    assert not poses_as_staff("Twltch_fan")
