"""A charter can be read by anybody, linked, printed and taken along; what is sought is not told."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.web.text.markdown import plain
from filters.engine.charter import Charter, Ladder, Mode, Rung, Step
from tests.bot.web.backroom import backroom
from tests.making import LADDER, article, charter, words

PATH = "/channels/mona/charter"
BAN = Ladder((Rung(Step.BAN),), LADDER.memory)
SECRET = article(4, "nouillissime", act_at=0.87, ask_at=0.43)
HOSTILE = article(
    5, title=words("<script>a()</script>", "*<b>*"), text=words("[x](http://y) `z`\n\n# Non", "# 1")
)


def ours(*articles: object) -> Charter:
    return charter(*articles or (article(), SECRET))  # type: ignore[arg-type]  # articles they are


async def test_no_term_and_no_threshold_is_told() -> None:
    async with backroom(ours()).browser() as reader:
        for ending in ("", ".html", ".md"):
            text = await reader.open(PATH + ending)
            assert reader.page.status_code == 200
            assert "nouillissime" not in text
            assert not re.search(r"0[.,]87|0[.,]43|87|43 ?%", text)
            assert "abc123" not in text


async def test_it_needs_no_login_and_leaves_nothing_in_the_browser() -> None:
    async with backroom(ours()).browser() as reader:
        await reader.open(PATH + "?lang=fr")
        assert "set-cookie" not in reader.page.headers


async def test_every_article_has_its_address() -> None:
    async with backroom(ours()).browser() as reader:
        text = await reader.open(PATH)
        for number in (3, 4):
            assert f'id="article-{number}"' in text
            assert text.count(f'href="#article-{number}"') == 2


@pytest.mark.parametrize(
    ("query", "around", "within"),
    [("lang=fr", "Qui décide", "Charte d'essai"), ("lang=en", "Who decides", "Trial charter")],
)
async def test_it_speaks_both_languages(query: str, around: str, within: str) -> None:
    async with backroom(ours()).browser() as reader:
        text = await reader.open(f"{PATH}?{query}")
        assert around in text
        assert within in text.replace("&#39;", "'")


async def test_a_charter_keeps_its_own_language_where_it_lacks_the_readers() -> None:
    spanish = replace(ours(), languages=("fr", "es"))
    async with backroom(spanish).browser() as reader:
        text = await reader.open(f"{PATH}?lang=en")
        assert "Who decides" in text
        assert '<p lang="fr">On critique les idées' in text
        assert "text=es" in text
        assert '<p lang="es">' in await reader.open(f"{PATH}?lang=en&text=es")


async def test_it_says_who_decides_and_who_bans() -> None:
    asks = article(6, "mot", mode=Mode.ASK)
    bans = article(7, "mot", ladder=BAN)
    async with backroom(ours(article(), asks)).browser() as reader:
        text = await reader.open(f"{PATH}?lang=en")
        assert text.count("Only people decide") == 2
        assert "bans nobody by itself" in text
        assert "after 30 days" in text
        assert "write to the team" in text
    async with backroom(ours(bans)).browser() as reader:
        text = await reader.open(f"{PATH}?lang=en")
        assert "under these articles: 7." in text
        assert "Only people decide" not in text


async def test_the_file_stands_alone() -> None:
    async with backroom(ours(HOSTILE)).browser() as reader:
        text = await reader.open(f"{PATH}.html?lang=fr")
        assert 'filename="charter-mona.html"' in reader.page.headers["content-disposition"]
        assert not re.search(r'(?:src|href)="(?!#)', text)
        assert "<script" not in text
        assert "--lime: #7fff00" in text


async def test_markdown_says_nothing_but_the_text() -> None:
    async with backroom(ours(HOSTILE)).browser() as reader:
        text = await reader.open(f"{PATH}.md?lang=fr")
        assert reader.page.headers["content-type"] == "text/markdown; charset=utf-8"
        assert '<a id="article-5"></a>' in text
        assert "<script" not in text.replace("\\<script", "")
        assert "\\[x\\](http://y)" in text
        assert "\n\\# Non\n" in text


async def test_who_has_it_already_is_not_sent_it_again() -> None:
    room = backroom(ours())
    async with room.browser() as reader:
        await reader.open(PATH)
        said = reader.page.headers
        assert said["cache-control"] == "public, max-age=300"
        assert said["vary"] == "accept-language, cookie"
        again = {"if-none-match": said["etag"]}
        answer = await reader.client.get(reader.address + PATH, headers=again)
        assert answer.status_code == 304
        room.bench.charter = ours(article())
        answer = await reader.client.get(reader.address + PATH, headers=again)
        assert answer.status_code == 200


async def test_a_channel_without_the_bot_has_none() -> None:
    async with backroom(ours()).browser() as reader:
        await reader.open("/channels/nobody/charter")
        assert reader.page.status_code == 404


async def test_one_address_cannot_ask_without_end() -> None:
    async with backroom(ours()).browser() as reader:
        codes = {(await reader.client.get(reader.address + PATH)).status_code for _ in range(121)}
    assert codes == {200, 429}


@given(st.text(max_size=80))
def test_no_text_opens_a_block_of_markdown(text: str) -> None:
    written = plain(text)
    assert "\n" not in written
    assert not re.match(r"[#>\-+=*`~|]|\d+[.)]", written)
