from bot.cases.staffing import Need
from bot.headcount import in_words
from bot.words.render import render


def test_a_figure_names_viewers_and_who_is_missing() -> None:
    live = Need(viewers=450, needed=3, present=1, large=False, automod=None)
    said = render(in_words(live), "fr")

    assert "450 spectateurs" in said
    assert "manquants 2" in said
    assert "AutoMod" not in said


def test_a_large_channel_hears_what_automod_would_save() -> None:
    live = Need(viewers=3000, needed=15, present=1, large=True, automod=False, saved=10)

    assert "AutoMod" in render(in_words(live), "fr")
    assert "10" in render(in_words(live), "en")
