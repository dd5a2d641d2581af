"""One evening: a sandbox, and the bot as its own process, over the real wire."""

import os
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
import pytest_asyncio

from bot.sandbox.options import SandboxOptions
from bot.sandbox.server import open_sandbox
from tests.stories.lines import Lines
from tests.stories.live import BOT, MOD, Live
from tests.stories.process import Program, moderating
from tests.stories.setting import APPEAL, INSULT, TITLE, write_settings

pytestmark = pytest.mark.asyncio(loop_scope="module")

FACE = "quelle face de truite"
HEAD = "quelle tête de mulet"


@dataclass(slots=True)
class Evening(Live):
    bot: Program | None = None

    @property
    def console(self) -> Lines:
        assert self.bot is not None
        return self.bot.console


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def live(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Evening]:
    folder = tmp_path_factory.mktemp("evening")
    options = SandboxOptions(viewers=150, moderators=(MOD, "nightbot"))
    async with open_sandbox(options) as sandbox:
        async with moderating(write_settings(folder, sandbox)) as bot:
            yield Evening(sandbox, bot=bot)
            if os.name != "nt":
                assert await bot.end() == 0
        assert not bot.trouble, "\n".join(bot.trouble)


async def test_nothing_ever_happens_to_those_who_may_not_be_touched(live: Evening) -> None:
    await live.sandbox.say("nightbot_fan", "bonsoir")
    untouchable = (MOD, live.channel, BOT, "nightbot")
    for login in untouchable:
        await live.say(login, INSULT)
        await live.say(login, "venez sur https://pub.example tous")
    viewer = await live.say("ysee", INSULT)
    await live.deleted(viewer)
    await live.did("warn", "ysee")
    await live.heard_so_far()
    assert not live.against(*untouchable)
    assert not live.console.having("moderator")


async def test_a_viewer_is_warned_then_timed_out_then_left_to_a_human_who_wins(
    live: Evening,
) -> None:
    await first_comes_a_warning_that_names_the_article(live)
    await the_second_time_a_viewer_is_timed_out_and_told_in_chat(live)
    await the_third_time_a_human_is_asked(live)
    await what_a_moderator_dismissed_is_left_alone(live)


async def first_comes_a_warning_that_names_the_article(live: Evening) -> None:
    await live.deleted(await live.say("mona", INSULT))
    warning = await live.did("warn", "mona")
    assert f"article 3 de la charte, « {TITLE} »" in warning.text
    assert APPEAL in warning.text
    assert "abruti" not in warning.text
    assert [act.kind for act in live.against("mona")] == ["delete", "warn"]


async def the_second_time_a_viewer_is_timed_out_and_told_in_chat(live: Evening) -> None:
    await live.sandbox.acknowledge("mona")
    await live.deleted(await live.say("mona", INSULT))
    silence = await live.did("timeout", "mona")
    notice = await live.answers("@mona")
    assert silence.seconds == 600
    for told in (silence.text, notice):
        assert "article 3" in told
        assert TITLE in told
        assert "10 minutes" in told
        assert APPEAL in told
        assert "abruti" not in told


async def the_third_time_a_human_is_asked(live: Evening) -> None:
    await live.sandbox.skip(601)
    before = len(live.against("mona"))
    await live.deleted(await live.say("mona", INSULT))
    shown = await live.console.show("? case", "article 3", "mona")
    assert "delete" in shown
    assert "Un modérateur va l’examiner" in await live.answers("@mona")
    assert len(live.against("mona")) == before + 1


async def what_a_moderator_dismissed_is_left_alone(live: Evening) -> None:
    await live.say(MOD, "!dismiss @mona")
    assert "classé" in await live.answers(f"@{MOD}", "article 3")
    await live.console.show("= case", f"dismissed by {MOD}")
    again, louder = INSULT, INSULT.upper().replace(" ", "  ")
    fair = [await live.say("mona", again), await live.say("paul", louder)]
    await live.deleted(await live.say("zoe", FACE))
    assert not [act for act in live.sandbox.acts("delete") if act.message_id in fair]
    assert not live.against("paul")


async def test_the_charter_answers_everybody(live: Evening) -> None:
    await live.say("ana", "!charter 3")
    answer = await live.answers("@ana")
    assert f"Article 3, {TITLE} : On critique les idées, jamais les personnes." in answer
    await live.sandbox.skip(11)
    await live.say("bob", "!charte 3")
    assert TITLE in await live.answers("@bob")
    await live.say(MOD, "!charte publicité")
    assert "Article 2" in await live.answers(f"@{MOD}")


async def test_commands_of_moderators_are_not_for_viewers(live: Evening) -> None:
    await live.say("karl", "!pause")
    await live.say("karl", "!cases")
    await live.say("karl", "!staffing")
    await live.whisper("karl", "!judge bonsoir")
    await live.heard_so_far()
    assert not [act for act in live.sandbox.acts("message") if "@karl" in act.text]
    assert not live.against("karl")


async def test_the_team_asks_why_and_overturns(live: Evening) -> None:
    await live.deleted(await live.say("hugo", FACE))
    await live.did("warn", "hugo")
    await live.sandbox.acknowledge("hugo")
    await live.deleted(await live.say("hugo", FACE))
    await live.did("timeout", "hugo")
    await live.say(MOD, "!why @hugo")
    why = await live.answers(f"@{MOD}", "2 dossiers")
    assert "article 3" in why
    assert "exclusion de 10 minutes" in why
    assert "avertissement" in why
    assert "truite" not in why

    await live.say(MOD, "!overturn @hugo")
    await live.did("untimeout", "hugo")
    answer = await live.answers(f"@{MOD}", "annulé")
    assert "L’exclusion est levée" in answer
    assert "Le message retiré ne peut pas être rétabli" in answer


async def test_an_upheld_case_is_carried_out_as_the_moderator_says(live: Evening) -> None:
    message = await live.say("ines", "il est vendu celui-là")
    await live.console.show("? case", "article 4", "ines")
    assert not live.against("ines")
    await live.say(MOD, "!uphold @ines ban")
    ban = await live.did("ban", "ines")
    assert "article 4" in ban.text
    await live.deleted(message)
    assert "bannissement" in await live.answers(f"@{MOD}", "confirmé")


async def test_a_permitted_viewer_may_post_a_link(live: Evening) -> None:
    await live.deleted(await live.say("luc", "voir https://luc.example/page"))
    await live.answers("@luc", "article 2")
    await live.say(MOD, "!permit luc 60")
    await live.answers(f"@{MOD}", "luc peut poster des liens")
    allowed = await live.say("luc", "voir https://luc.example/page")
    await live.sandbox.skip(61)
    await live.deleted(await live.say("luc", "et encore https://luc.example/fin"))
    assert not [act for act in live.sandbox.acts("delete") if act.message_id == allowed]


async def test_a_paused_bot_watches(live: Evening) -> None:
    await live.say(MOD, "!pause 5")
    await live.answers(f"@{MOD}", "5 minutes")
    spared = await live.say("remi", HEAD)
    await live.say(MOD, "!resume")
    await live.answers(f"@{MOD}", "J’agis de nouveau")
    await live.deleted(await live.say("remi", HEAD))
    assert not [act for act in live.sandbox.acts("delete") if act.message_id == spared]


async def test_a_text_is_judged_by_whisper_only(live: Evening) -> None:
    await live.say(MOD, "!judge " + HEAD)
    answer = await live.answers("En chuchotement")
    assert "mulet" not in answer
    await live.whisper(MOD, "!judge " + HEAD)
    verdict = await live.whispers(MOD, "article 3")
    assert TITLE in verdict
    assert "Manquement" in verdict


async def test_public_chat_never_carries_evidence(live: Evening) -> None:
    await live.deleted(await live.say("olga", "quelle tronche de limande"))
    await live.did("warn", "olga")
    await live.sandbox.acknowledge("olga")
    await live.deleted(await live.say("olga", "quelle tronche de limande"))
    await live.answers("@olga")
    await live.say(MOD, "!case @olga")
    await live.answers(f"@{MOD}")
    said = [act.text for act in live.sandbox.acts("message") if act.by == BOT]
    slurs = ("abruti", "truite", "mulet", "limande")
    assert [text for text in said if any(slur in text for slur in slurs)] == own_slurs(said)


def own_slurs(said: list[str]) -> list[str]:
    """What the test itself made the bot's account say."""
    return [text for text in said if text == INSULT]
