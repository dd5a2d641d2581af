import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.emotes import answers
from bot.emotes.answers import MOST_NAMES, GarbledError, Reader, names_in

READERS: tuple[Reader, ...] = (
    answers.bttv_everywhere,
    answers.bttv_channel,
    answers.ffz_sets,
    answers.seventv_everywhere,
    answers.seventv_channel,
)
FIELDS = ("channelEmotes", "sharedEmotes", "code", "sets", "emoticons", "name", "emotes")
KEYS = st.sampled_from((*FIELDS, "default_sets", "emote_set"))
JSON = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(KEYS | st.text(), inner),
    max_leaves=20,
)


@pytest.mark.parametrize("read", READERS, ids=lambda read: read.__name__)
@given(answer=st.binary() | JSON.map(lambda value: json.dumps(value).encode()))
def test_whatever_is_answered_gives_names_or_is_refused(read: Reader, answer: bytes) -> None:
    try:
        names = names_in(answer, read)
    except GarbledError:
        return
    assert all(isinstance(one, str) for one in names)


def test_a_site_that_never_ends_is_heard_only_so_long() -> None:
    endless = [{"code": f"Name{number}"} for number in range(MOST_NAMES + 100)]
    assert len(names_in(json.dumps(endless).encode(), answers.bttv_everywhere)) == MOST_NAMES


def test_a_channel_that_chose_no_set_has_no_emotes() -> None:
    for body in (b'{"emote_set": null}', b'{"emote_set": {}}', b'{"emote_set": {"emotes": null}}'):
        assert names_in(body, answers.seventv_channel) == frozenset()


def test_sets_for_single_people_are_not_everybodys() -> None:
    sets = {"3": {"emoticons": [{"name": "LilZ"}]}, "9": {"emoticons": [{"name": "OnlyMine"}]}}
    body = json.dumps({"default_sets": [3, 77], "sets": sets}).encode()
    assert names_in(body, answers.ffz_sets) == {"LilZ"}
