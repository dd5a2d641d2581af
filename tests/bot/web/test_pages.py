"""What every page promises: its headers, its languages, and that nothing is reflected."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.twitch.scopes import BROADCASTER_SCOPES
from bot.web.text.rendering import FOLDER, preferred
from bot.words.catalogues import LANGUAGES, template
from tests.bot.web.hall import hall

PATHS = (
    *("/join", "/leave", "/join/arrival", "/leave/sure", "/leave/done", "/login/callback"),
    "/login",
)
BEYOND = ("/", "/nowhere", "/static/style.css", "/channels", "/channels/mona/cases/1")
every_path = pytest.mark.parametrize("path", [*PATHS, *BEYOND])
ASKED_OFTEN = hall()
"""One house for whatever is sent by the dozen: its visitors come with nothing and leave it so."""
TEMPLATES = sorted((FOLDER / "templates").glob("*.html"))


@every_path
async def test_every_answer_says_the_secure_headers(path: str) -> None:
    async with ASKED_OFTEN.browser() as mona:
        said = (await mona.client.get(f"{mona.address}{path}")).headers
        policy = said["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert said["x-content-type-options"] == "nosniff"
        assert said["referrer-policy"] == "same-origin"
        assert said["strict-transport-security"]
        assert said["cache-control"] in {"no-store", "no-cache"}
        assert "server" not in said


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_holds_a_script_a_style_or_an_escape_from_escaping(path: str) -> None:
    text = (FOLDER / "templates" / path).read_text("utf-8")
    assert not re.search(r"<script(?! src=)|<style|\sstyle=|\son\w+=|\|\s*safe|autoescape", text)


async def test_cookies_are_for_our_server_alone() -> None:
    async with hall().browser() as mona:
        await mona.open("/join")
        await mona.send("/join", offer="1-fr")
        for line in mona.page.headers.get_list("set-cookie"):
            assert line.startswith("__Host-chartreuse_")
            for attribute in ("HttpOnly", "Secure", "SameSite=lax", "Path=/"):
                assert attribute in line
            assert "Domain" not in line


@given(st.sampled_from(PATHS), st.dictionaries(st.text(max_size=12), st.text(max_size=80)))
@settings(max_examples=60, suppress_health_check=[HealthCheck.differing_executors])
async def test_no_address_leads_elsewhere_or_is_repeated(path: str, query: dict[str, str]) -> None:
    evil = dict.fromkeys(("next", "redirect_uri", "url", "error"), "//evil.example/<script>")
    asked = {key: value.encode("utf-8", "replace").decode() for key, value in query.items()}
    async with ASKED_OFTEN.browser() as mona:
        answer = await mona.client.get(f"{mona.address}{path}", params=asked | evil)
        assert answer.status_code < 500
        assert "evil.example" not in answer.text
        assert re.fullmatch(r"|/[a-z/]*", answer.headers.get("location", ""))


@given(st.binary(max_size=400), st.sampled_from(("/join", "/leave", "/leave/sure")))
@settings(max_examples=40)
async def test_no_form_breaks_a_page(body: bytes, path: str) -> None:
    async with ASKED_OFTEN.browser() as mona:
        answer = await mona.client.post(f"{mona.address}{path}", content=body)
        assert answer.status_code in {303, 403}


async def test_a_charters_title_is_text() -> None:
    async with hall().browser() as mona:
        assert "Charte &lt;b&gt;du&lt;/b&gt; plateau" in await mona.open("/join")


async def test_a_page_speaks_the_browsers_language_until_another_is_chosen() -> None:
    async with hall().browser() as mona:
        mona.client.headers["accept-language"] = "fr-CA,fr;q=0.8,en;q=0.5"
        assert '<html lang="fr">' in await mona.open("/join")
        assert '<html lang="en">' in await mona.open("/join?lang=en")
        assert '<html lang="en">' in await mona.open("/leave")
        assert '<html lang="en">' in await mona.open("/leave?lang=xx")


@given(st.text())
def test_any_wish_for_a_language_gets_one_of_ours(accepted: str) -> None:
    assert preferred(accepted) in LANGUAGES


@pytest.mark.parametrize(
    ("accepted", "language"),
    [("fr", "fr"), ("de, fr;q=0.5, en;q=0.7", "en"), ("fr;q=0, en", "en"), ("", "en")],
)
def test_the_first_wish_that_can_be_met_is_met(accepted: str, language: str) -> None:
    assert preferred(accepted) == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_scope_that_is_asked_for_is_explained(language: str) -> None:
    for scope in BROADCASTER_SCOPES:
        assert template(f"scope.{scope.replace(':', '_')}", None, language), scope


async def test_this_machine_has_one_name() -> None:
    here = hall("")
    here.front.address = "http://127.0.0.1:8477"
    async with here.browser() as mona:
        answer = await mona.client.get("http://127.0.0.1:8477/join?next=//evil.example")
        assert answer.headers["location"] == "http://localhost:8477/join"
        assert (await mona.client.get("http://localhost:8477/join")).is_success
