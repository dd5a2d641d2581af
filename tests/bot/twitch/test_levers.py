"""What changes a whole chat: modes, the shield, blocked terms, each asked for and read back."""

from bot.cases.effects import BlockTerm, SetChatMode, Shield, UnblockTerm
from bot.ports.world import Progress
from bot.sandbox.sandbox import Sandbox
from bot.twitch.opening import Edge
from filters.engine.charter import Modes
from tests.bot.twitch.house import room


def shield_is_up(sandbox: Sandbox) -> bool:
    shield = sandbox.channel().shield
    return shield is not None and shield.active


async def test_modes_alone_leave_the_shield_as_it_is(sandbox: Sandbox, edge: Edge) -> None:
    await sandbox.add_moderator("mona")
    await sandbox.move_shield("mona", up=True)
    answer = await edge.chat.perform(room(edge), SetChatMode(Modes(slow=30)), "")
    assert answer.progress is Progress.DONE
    assert shield_is_up(sandbox)


async def test_the_shield_goes_up_and_down_with_the_modes(sandbox: Sandbox, edge: Edge) -> None:
    await edge.chat.perform(room(edge), SetChatMode(Modes(slow=30, shield=True)), "")
    assert shield_is_up(sandbox)
    assert [act.kind for act in sandbox.acts()[-2:]] == ["modes", "shield"]
    await edge.chat.perform(room(edge), SetChatMode(Modes(slow=5, shield=False)), "")
    assert not shield_is_up(sandbox)
    assert [act.kind for act in sandbox.acts()[-2:]] == ["unshield", "modes"]


async def test_the_shield_is_read_and_moved_by_itself(edge: Edge) -> None:
    assert await edge.chat.shield(room(edge)) is False
    for up in (True, True, False):
        answer = await edge.chat.perform(room(edge), Shield(up), "")
        assert answer.progress is Progress.DONE
        assert await edge.chat.shield(room(edge)) is up


async def test_a_term_is_blocked_once_however_often_it_is_asked_for(
    sandbox: Sandbox, edge: Edge
) -> None:
    await sandbox.add_moderator("mona")
    await sandbox.block_term("mona", "noodle")
    for _ in range(2):
        await edge.chat.perform(room(edge), BlockTerm("pasta"), "")
    listed = await edge.chat.blocked_terms(room(edge)) or ()
    assert [(one.text, one.by_us) for one in listed] == [("pasta", True), ("noodle", False)]
    for _ in range(2):
        answer = await edge.chat.perform(room(edge), UnblockTerm(listed[0].id, "pasta"), "")
        assert answer.progress is Progress.DONE
    assert [one.text for one in await edge.chat.blocked_terms(room(edge)) or ()] == ["noodle"]


async def test_what_twitch_does_not_show_is_not_known(sandbox: Sandbox, edge: Edge) -> None:
    await sandbox.remove_moderator(sandbox.bot.login)
    assert await edge.chat.shield(room(edge)) is None
    assert await edge.chat.blocked_terms(room(edge)) is None


async def test_more_terms_than_a_page_holds_are_all_read(sandbox: Sandbox, edge: Edge) -> None:
    await sandbox.add_moderator("mona")
    for number in range(230):
        await sandbox.block_term("mona", f"noodle {number}")
    assert len(await edge.chat.blocked_terms(room(edge)) or ()) == 230
