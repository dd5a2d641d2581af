"""What we have Twitch block is ours to the end, and what people did there stays as they did it."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count

from hypothesis import example, given
from hypothesis import strategies as st

from bot.cases.blocking.blocked import planned
from bot.cases.blocking.plan import AT_ONCE, Plan
from bot.cases.blocking.terms import Blocked, Blocking, OwnTerms, Stage, key_of
from bot.cases.effects import BlockTerm, Effect, UnblockTerm
from bot.storage.allowances import ALLOWANCES
from tests.making import NINE


class Shop:
    """A channel's list at Twitch, and what we know of it; effects wait until they are done."""

    def __init__(self, *wanted: str) -> None:
        self.wanted = {key_of(one): one for one in wanted}
        self.known = OwnTerms()
        self.there: dict[str, Blocked] = {}
        self.waiting: list[tuple[Effect, datetime]] = []
        self.now = NINE
        self.numbers = count(1)
        self.theirs: set[str] = set()
        """Ids of what people blocked: nobody else may take it back."""
        self.declined: set[str] = set()
        """Terms of ours that people took back: nobody may ask for them."""

    @property
    def pending(self) -> list[Effect]:
        """What Twitch has not answered yet; what is too late is never sent."""
        self.waiting = [(one, deadline) for one, deadline in self.waiting if self.now <= deadline]
        return [one for one, _ in self.waiting]

    def look(self) -> Plan:
        settled = {key for key in self.declined if key not in self.wanted}
        plan = planned(self.wanted, self.known, tuple(self.there.values()), self.now)
        for fact in plan.facts:
            self.known.learn(fact)
        for effect in plan.effects:
            if isinstance(effect, UnblockTerm):
                assert effect.term_id not in self.theirs, "took back what people blocked"
            else:
                assert isinstance(effect, BlockTerm)
                assert key_of(effect.text) not in self.declined, "asked for what people took back"
        self.waiting += [(one, self.now + ALLOWANCES[one.kind]) for one in plan.effects]
        self.declined -= settled
        return plan

    def perform(self) -> None:
        """Twitch hears of the oldest effect, be it twice after a crash."""
        if self.pending:
            self._do(self.waiting.pop(0)[0])

    def crash(self) -> None:
        """Twitch heard of the oldest effect, and we do not know it: it is done again."""
        if self.pending:
            self._do(self.pending[0])

    def refuse(self) -> None:
        if self.pending:
            self.waiting.pop(0)

    def person_blocks(self, text: str) -> None:
        if self._listed(text) is None:
            self.theirs.add(self._add(text, by_us=False))

    def person_takes_back(self, text: str) -> None:
        one = self._listed(text)
        if one is not None:
            del self.there[one.id]
            known = self.known.get(text)
            if known is not None and known.stage is Stage.HELD and known.term_id == one.id:
                self.declined.add(key_of(text))

    def person_is_heard(self, text: str) -> None:
        """Somebody takes a term back, and Twitch tells of it at once."""
        known = self.known.get(text)
        if self._listed(text) is None:
            return
        self.person_takes_back(text)
        if known is not None and known.stage in {Stage.ASKED, Stage.HELD}:
            self.known.learn(replace(known, stage=Stage.DECLINED, at=self.now))
            self.declined.add(key_of(text))

    def again(self) -> None:
        """A moderator wants what people took back."""
        for one in self.known.at(Stage.DECLINED):
            self.known.learn(Blocking(one.text, Stage.LEFT, self.now, asked=one.asked))
        self.declined.clear()

    def wants(self, text: str, *, yes: bool) -> None:
        if yes:
            self.wanted[key_of(text)] = text
        else:
            self.wanted.pop(key_of(text), None)

    def later(self) -> None:
        self.now += timedelta(minutes=2)
        self.look()

    def down(self) -> None:
        """Nobody looks for two hours."""
        self.now += timedelta(hours=2)

    def _do(self, effect: Effect) -> None:
        if isinstance(effect, BlockTerm) and self._listed(effect.text) is None:
            self._add(effect.text, by_us=True)
        if isinstance(effect, UnblockTerm):
            self.there.pop(effect.term_id, None)

    def _add(self, text: str, *, by_us: bool) -> str:
        number = str(next(self.numbers))
        self.there[number] = Blocked(number, text, self.now, None, by_us)
        return number

    def _listed(self, text: str) -> Blocked | None:
        return next((one for one in self.there.values() if key_of(one.text) == key_of(text)), None)

    def orphans(self) -> list[str]:
        ids = self.known.ids()
        return [one.text for one in self.there.values() if one.by_us and one.id not in ids]


def test_what_is_asked_for_is_known_to_be_ours_before_twitch_hears_of_it() -> None:
    shop = Shop("noodle")
    shop.look()
    assert [one.stage for one in shop.known] == [Stage.ASKED]
    assert shop.pending == [BlockTerm("noodle")]


def test_what_people_blocked_is_neither_asked_for_nor_ours() -> None:
    shop = Shop("Noodle")
    shop.person_blocks("noodle")
    assert shop.look() == Plan(shop.now)
    assert not len(shop.known)


def test_it_is_ours_until_twitch_no_longer_lists_it() -> None:
    shop = Shop("noodle")
    shop.look()
    shop.perform()
    shop.look()
    assert [one.term_id for one in shop.known] == ["1"]
    shop.wants("noodle", yes=False)
    shop.look()
    assert shop.pending == [UnblockTerm("1", "noodle")]
    shop.refuse()
    shop.look()
    assert shop.known.ids() == {"1"}
    shop.later()
    shop.perform()
    shop.look()
    assert not shop.there
    assert not shop.known.ids()
    shop.down()
    shop.look()
    assert not len(shop.known)


def held() -> Shop:
    shop = Shop("noodle")
    shop.look()
    shop.perform()
    shop.look()
    return shop


def test_what_a_human_took_back_is_not_asked_for_again_until_the_charter_drops_it() -> None:
    shop = held()
    shop.person_takes_back("noodle")
    shop.now += timedelta(minutes=2)
    assert shop.look().declined == ["noodle"]
    for _ in range(50):
        shop.later()
        assert not shop.pending
    shop.wants("noodle", yes=False)
    shop.look()
    shop.declined.clear()
    shop.wants("noodle", yes=True)
    shop.look()
    assert shop.pending == [BlockTerm("noodle")]


def test_a_list_that_lags_declines_nothing() -> None:
    shop = held()
    shop.there.clear()
    assert shop.look() == Plan(shop.now)


def test_what_ran_out_is_asked_for_again() -> None:
    shop = Shop("noodle")
    ends = NINE + timedelta(days=365)
    shop.known.learn(Blocking("noodle", Stage.HELD, NINE, "1", ends))
    shop.now = ends
    assert shop.look().effects == [BlockTerm("noodle")]


def test_what_is_refused_is_tried_less_and_less_often() -> None:
    shop = Shop("noodle")
    tries = 0
    for _ in range(24 * 30):
        shop.later()
        tries += len(shop.pending)
        shop.refuse()
    assert 8 <= tries <= 14


def test_a_thousand_terms_are_asked_for_in_portions() -> None:
    shop = Shop(*(f"noodle {number}" for number in range(1000)))
    plan = shop.look()
    assert (len(plan.effects), plan.waiting) == (AT_ONCE, 1000)
    assert len(planned(shop.wanted, OwnTerms(), (), NINE, at_once=1).effects) == 1


def test_it_is_forgotten_at_once_where_nothing_is_on_its_way() -> None:
    shop = held()
    shop.there.clear()
    shop.now += timedelta(minutes=2)
    plan = planned({}, shop.known, (), shop.now, settled=True)
    assert [one.stage for one in plan.facts] == [Stage.GONE]


TEXTS = st.sampled_from(["noodle", "sale nouille", "*pasta*"])
BY_THEMSELVES = ("look", "perform", "crash", "refuse", "later", "again", "down")
ABOUT = ("person_blocks", "person_takes_back", "person_is_heard", "want", "drop")
STEPS = st.one_of(
    st.sampled_from(BY_THEMSELVES).map(lambda one: (one, "")),
    st.tuples(st.sampled_from(ABOUT), TEXTS),
)
Steps = list[tuple[str, str]]
TAKEN_BACK_BEFORE_IT_IS_REPEATED = [
    ("look", ""),
    ("crash", ""),
    ("look", ""),
    ("person_takes_back", "noodle"),
]
REPLACED_BEFORE_IT_IS_SENT = [
    ("look", ""),
    ("person_blocks", "noodle"),
    ("look", ""),
    ("person_takes_back", "noodle"),
]
REPLACED_BY_THEIRS = [
    *(("look", ""), ("perform", ""), ("look", "")),
    *(("person_takes_back", "noodle"), ("person_blocks", "noodle"), ("later", "")),
    *(("person_takes_back", "noodle"), ("later", "")),
]


def after(steps: Steps) -> Shop:
    shop = Shop("noodle")
    for step, text in steps:
        if step in {"want", "drop"}:
            shop.wants(text, yes=step == "want")
        elif text:
            getattr(shop, step)(text)
        else:
            getattr(shop, step)()
    return shop


def calms_down(shop: Shop) -> None:
    """For more than an hour nothing goes wrong."""
    for _ in range(40):
        shop.later()
        while shop.pending:
            shop.perform()


@given(st.lists(STEPS, max_size=40))
@example(TAKEN_BACK_BEFORE_IT_IS_REPEATED)
@example(REPLACED_BEFORE_IT_IS_SENT)
@example(REPLACED_BY_THEIRS)
def test_whatever_people_crashes_and_refusals_do_nothing_is_orphaned(steps: Steps) -> None:
    shop = after(steps)
    shop.wanted.clear()
    calms_down(shop)
    assert not shop.orphans()
    assert {one.id for one in shop.there.values()} <= shop.theirs
    assert not len(shop.known)


@given(st.lists(STEPS, max_size=40))
@example(TAKEN_BACK_BEFORE_IT_IS_REPEATED)
@example(REPLACED_BEFORE_IT_IS_SENT)
@example(REPLACED_BY_THEIRS)
def test_what_people_took_back_stays_away_whatever_is_still_under_way(steps: Steps) -> None:
    shop = after(steps)
    calms_down(shop)
    assert not shop.orphans()
    ours = {key_of(one.text) for one in shop.there.values() if one.by_us}
    assert not ours & shop.declined
    assert {one.stage for one in shop.known} <= {Stage.HELD, Stage.ASKED, Stage.DECLINED}
